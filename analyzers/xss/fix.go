package xss

import (
	"go/ast"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

const (
	textTemplate = "text/template"
	htmlTemplate = "html/template"
)

// escaping is the fix of pages written by text/template: the package uses html/template
// instead. It is offered where all templates of the package answer HTTP, all that the
// package uses of text/template is in html/template too, and no template comes from or
// goes to another package.
func escaping(pass *rule.Pass, f *taint.Flow) []analysis.SuggestedFix {
	if f.Sink != "(*text/template.Template).Execute" && f.Sink != "(*text/template.Template).ExecuteTemplate" {
		return nil
	}
	if suggest.Ignored(pass.Pass, textTemplate) {
		return nil
	}
	c := converter{pass: pass.Pass, flow: f}
	for id, obj := range pass.TypesInfo.Uses {
		if !c.allows(id, obj, false) {
			return nil
		}
	}
	for id, obj := range pass.TypesInfo.Defs {
		if !c.allows(id, obj, true) {
			return nil
		}
	}
	for _, sel := range pass.TypesInfo.Selections {
		if len(sel.Index()) > 1 && mentions(sel.Recv(), 0) {
			return nil // of the embedded tree
		}
	}
	edits := c.imports()
	if edits == nil {
		return nil
	}
	return suggest.Fix("write the page with html/template, which escapes what it is given", edits...)
}

// converter looks for what keeps a package from using the other package.
type converter struct {
	pass *analysis.Pass
	flow *taint.Flow
}

// allows reports whether a name can stay when the import changes.
func (c *converter) allows(id *ast.Ident, obj types.Object, defined bool) bool {
	switch {
	case obj == nil || obj.Pkg() == nil:
		return true
	case obj.Pkg().Path() == textTemplate:
		return c.isShared(id, obj)
	case !mentions(obj.Type(), 0):
		return true
	case obj.Pkg() != c.pass.Pkg:
		return false
	case !defined || !obj.Exported():
		return true
	}
	return obj.Parent() == c.pass.Pkg.Scope() && c.pass.Pkg.Name() == "main" // else others can use it
}

// isShared reports whether html/template has the same, used in the same way.
func (c *converter) isShared(id *ast.Ident, obj types.Object) bool {
	switch obj := obj.(type) {
	case *types.Func:
		if obj.Signature().Recv() == nil {
			break
		}
		if obj.Name() == "Execute" || obj.Name() == "ExecuteTemplate" {
			return c.answers(id)
		}
		return slices.Contains([]string{"AddParseTree", "Clone", "DefinedTemplates", "Delims", "Funcs", "Lookup", "Name", "New",
			"Option", "Parse", "ParseFS", "ParseFiles", "ParseGlob", "Templates"}, obj.Name())
	case *types.Var:
		return obj.Name() == "Tree"
	}
	return slices.Contains([]string{"FuncMap", "HTMLEscape", "HTMLEscapeString", "HTMLEscaper", "IsTrue", "JSEscape", "JSEscapeString",
		"JSEscaper", "Must", "New", "ParseFS", "ParseFiles", "ParseGlob", "Template", "URLQueryEscaper"}, obj.Name())
}

// answers reports whether the method at id is called to write the response to a request.
func (c *converter) answers(id *ast.Ident) bool {
	s := suggest.At(c.pass, id.Pos(), id.End())
	if s == nil || len(s.Path) < 3 {
		return false
	}
	call, ok := s.Path[2].(*ast.CallExpr)
	if !ok || call.Fun != s.Path[1] || len(call.Args) == 0 {
		return false
	}
	return call.Pos() == c.flow.Pos || isResponse(c.pass.TypesInfo.TypeOf(call.Args[0]), c.pass.Pkg)
}

func isResponse(t types.Type, pkg *types.Package) bool {
	for _, method := range [...]string{"Header", "WriteHeader", "Write"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, true, pkg, method); obj == nil {
			return false
		}
	}
	return true
}

const maxTypeDepth = 20

// mentions reports whether a type has templates of text/template in it that are named.
func mentions(t types.Type, depth int) bool {
	if t == nil || depth > maxTypeDepth {
		return t != nil
	}
	in := func(t types.Type) bool { return mentions(t, depth+1) }
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		if pkg := t.Obj().Pkg(); pkg != nil && pkg.Path() == textTemplate {
			return t.Obj().Name() != "FuncMap" // which is the same type in both
		}
		for arg := range t.TypeArgs().Types() {
			if in(arg) {
				return true
			}
		}
		switch u := t.Underlying().(type) {
		case *types.Struct: // type T template.Template
			return u.NumFields() > 0 && u.Field(0).Pkg() != nil && u.Field(0).Pkg().Path() == textTemplate
		case *types.Interface:
			return false // its methods are objects of their own
		default:
			return in(u)
		}
	case *types.Pointer:
		return in(t.Elem())
	case *types.Slice:
		return in(t.Elem())
	case *types.Array:
		return in(t.Elem())
	case *types.Chan:
		return in(t.Elem())
	case *types.Map:
		return in(t.Key()) || in(t.Elem())
	case *types.Tuple:
		for v := range t.Variables() {
			if in(v.Type()) {
				return true
			}
		}
	case *types.Signature:
		return in(t.Params()) || in(t.Results())
	case *types.Struct:
		for v := range t.Fields() {
			if in(v.Type()) {
				return true
			}
		}
	}
	return false
}

// imports are the edits of all files of the package that import text/template.
func (c *converter) imports() (edits []analysis.TextEdit) {
	for _, file := range c.pass.Files {
		var text *ast.ImportSpec
		html := false
		for _, spec := range file.Imports {
			switch path, _ := strconv.Unquote(spec.Path.Value); path {
			case textTemplate:
				if text != nil {
					return nil
				}
				text = spec
			case htmlTemplate:
				html = true
			}
		}
		if text == nil {
			continue
		}
		if html || !suggest.Writable(file) || text.Name != nil && text.Name.Name == "." {
			return nil
		}
		edits = append(edits, suggest.Replace(text.Path, strconv.Quote(htmlTemplate)))
	}
	return edits
}
