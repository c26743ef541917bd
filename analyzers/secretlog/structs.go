package secretlog

import (
	"go/ast"
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/secret"
	"github.com/govet-sec/govet-sec/rule"
)

// structs reports loggers that are handed a whole struct of this package in which a field is named
// for a secret: they show all of its fields.
func structs(pass *rule.Pass, call *ast.CallExpr) {
	for _, arg := range call.Args {
		if field := secretField(pass, pass.TypesInfo.TypeOf(arg)); field != "" {
			pass.Found("GVS681", analysis.Diagnostic{
				Pos: arg.Pos(), End: arg.End(),
				Message: "all fields are written to the log, and with them " + field + ", which is named for a secret; log what is needed, or give the type a method LogValue or String that leaves it out",
			})
		}
	}
}

// wording are methods by which a type says itself what is shown of it.
var wording = [...]string{"String", "GoString", "Format", "Error", "LogValue", "MarshalJSON", "MarshalText", "MarshalZerologObject", "MarshalLogObject"}

// secretField is the name of a text in a struct type of the package, or in a pointer to it, that
// is named for a secret; empty if there is none, or the type says itself what is shown.
func secretField(pass *rule.Pass, t types.Type) string {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() != pass.Pkg {
		return ""
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	methods := types.NewMethodSet(types.NewPointer(named))
	for _, name := range wording {
		if methods.Lookup(pass.Pkg, name) != nil {
			return ""
		}
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		b, isText := f.Type().Underlying().(*types.Basic)
		if !isText || b.Info()&types.IsString == 0 || f.Type() != f.Type().Underlying() {
			continue // a type of its own may hide what it holds
		}
		if json, _, _ := strings.Cut(reflect.StructTag(st.Tag(i)).Get("json"), ","); json == "-" {
			continue
		}
		if n := secret.JudgeName(f.Name()); !n.Vetoed && n.Strength == secret.Strong {
			return f.Name()
		}
	}
	return ""
}
