package taint_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
	"github.com/govet-sec/govet-sec/internal/taint/casetest"
)

// TestMetamorphic changes the corpus in ways that do not change what it does: the
// answers stay the same. Every change keeps lines where they are.
func TestMetamorphic(t *testing.T) {
	want := analyseText(t, corpusText(t))
	for _, tt := range []struct {
		name   string
		change func(testing.TB, []ruletest.Text)
	}{
		{"rename the local variables", renameLocals},
		{"extract the arguments of sinks into functions", eachFile(throughFunction)},
		{"wrap the arguments of sinks in structs", eachFile(throughStruct)},
		{"hand the arguments of sinks through another package", throughPackage},
	} {
		t.Run(tt.name, func(t *testing.T) {
			pkgs := corpusText(t)
			tt.change(t, pkgs)
			if n := changed(t, pkgs); n < 50 {
				t.Errorf("only %d files are other than before", n)
			}
			if tt.name == "hand the arguments of sinks through another package" {
				pkgs = append(pkgs, ruletest.Text{Path: "taint/far", Files: []ruletest.TextFile{{Name: "taint/far/far.go", Src: farText}}})
			}
			samePlaces(t, tt.name, want, analyseText(t, pkgs))
		})
	}
}

func changed(t *testing.T, pkgs []ruletest.Text) int {
	n := 0
	for i, p := range corpusText(t) {
		for j, f := range p.Files {
			if f.Src != pkgs[i].Files[j].Src {
				n++
			}
		}
	}
	return n
}

const farText = `package far

func Text(x string) string { return x }

func Any(x any) any { return x }

func Bytes(x []byte) []byte { return x }
`

// isCase reports whether a package has cases, and is changed.
func isCase(p ruletest.Text) bool { return strings.HasPrefix(p.Path, casetest.Module+"/s") }

func eachFile(change func(testing.TB, ruletest.TextFile) string) func(testing.TB, []ruletest.Text) {
	return func(tb testing.TB, pkgs []ruletest.Text) {
		for _, p := range pkgs {
			for i, f := range p.Files {
				if isCase(p) {
					p.Files[i].Src = change(tb, f)
				}
			}
		}
	}
}

// edit is a replacement of the text between two offsets.
type edit struct {
	from, to int
	text     string
}

// rewrite applies edits that find finds in the file; they are in order, and apart.
func rewrite(tb testing.TB, f ruletest.TextFile, find func(*token.FileSet, *ast.File) []edit) string {
	tb.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, f.Name, f.Src, parser.ParseComments)
	if err != nil {
		tb.Fatal(err)
	}
	var b strings.Builder
	at := 0
	for _, e := range find(fset, file) {
		b.WriteString(f.Src[at:e.from] + e.text)
		at = e.to
	}
	return b.String() + f.Src[at:]
}

// renameLocals gives another name to every variable that is declared in a function.
func renameLocals(tb testing.TB, pkgs []ruletest.Text) {
	prog, err := ruletest.LoadText(pkgs)
	if err != nil {
		tb.Fatal(err)
	}
	byPath := make(map[string]*ruletest.Package)
	for _, p := range prog.Packages {
		byPath[p.Path] = p
	}
	for _, t := range pkgs {
		p := byPath[t.Path]
		for i := range t.Files {
			if isCase(t) {
				t.Files[i].Src = renameIn(p, p.Files[i], t.Files[i].Src)
			}
		}
	}
}

func renameIn(p *ruletest.Package, file *ast.File, src string) string {
	var b strings.Builder
	at := 0
	ast.Inspect(file, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok || id.Name == "_" || !isLocal(p, id) {
			return true
		}
		end := int(id.End() - file.FileStart)
		b.WriteString(src[at:end] + "Renamed")
		at = end
		return true
	})
	return b.String() + src[at:]
}

// isLocal reports whether the name is that of a local variable: the one of a type
// switch has no object where it is declared.
func isLocal(p *ruletest.Package, id *ast.Ident) bool {
	obj, isDef := p.Info.Defs[id]
	if isDef && obj == nil {
		return id.Name != p.Types.Name()
	}
	if obj == nil {
		obj = p.Info.Uses[id]
	}
	v, ok := obj.(*types.Var)
	return ok && !v.IsField() && v.Pkg() == p.Types && v.Parent() != p.Types.Scope()
}

// sinkArgs finds the only argument of each sink call, and what the sink takes.
func sinkArgs(fset *token.FileSet, file *ast.File, wrap func(kind string) (before, after string)) []edit {
	var out []edit
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 {
			return true
		}
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if x, isIdent := sel2ident(sel, ok); !isIdent || x.Name != "mark" {
			return true
		}
		kind := map[string]string{"SinkAny": "Any", "SinkBytes": "Bytes", "Choose": "", "At": ""}
		k, special := kind[sel.Sel.Name]
		if !special {
			k = "Text"
		}
		if k == "" {
			return true
		}
		before, after := wrap(k)
		from, to := fset.Position(call.Args[0].Pos()).Offset, fset.Position(call.Args[0].End()).Offset
		out = append(out, edit{from, from, before}, edit{to, to, after})
		return false
	})
	return out
}

func sel2ident(sel *ast.SelectorExpr, ok bool) (*ast.Ident, bool) {
	if !ok {
		return nil, false
	}
	x, isIdent := sel.X.(*ast.Ident)
	return x, isIdent
}

var goTypes = map[string]string{"Text": "string", "Any": "any", "Bytes": "[]byte"}

func throughFunction(tb testing.TB, f ruletest.TextFile) string {
	tag := tagOf(f.Name)
	src := rewrite(tb, f, func(fset *token.FileSet, file *ast.File) []edit {
		return sinkArgs(fset, file, func(kind string) (string, string) { return "extracted" + kind + tag + "(", ")" })
	})
	for kind, typ := range goTypes {
		src += fmt.Sprintf("\nfunc extracted%s%s(x %s) %s { return x }\n", kind, tag, typ, typ)
	}
	return src
}

func throughStruct(tb testing.TB, f ruletest.TextFile) string {
	return rewrite(tb, f, func(fset *token.FileSet, file *ast.File) []edit {
		return sinkArgs(fset, file, func(kind string) (string, string) {
			return "(&struct{ a, b " + goTypes[kind] + " }{a: ", "}).a"
		})
	})
}

func throughPackage(tb testing.TB, pkgs []ruletest.Text) {
	eachFile(func(tb testing.TB, f ruletest.TextFile) string {
		used := false
		src := rewrite(tb, f, func(fset *token.FileSet, file *ast.File) []edit {
			edits := sinkArgs(fset, file, func(kind string) (string, string) { return "far." + kind + "(", ")" })
			used = len(edits) > 0
			return edits
		})
		if !used {
			return src
		}
		return packageClause.ReplaceAllString(src, `$0; import "taint/far"`)
	})(tb, pkgs)
}

var packageClause = regexp.MustCompile(`(?m)^package \w+`)

// tagOf makes a name of a file's.
func tagOf(name string) string {
	return strings.NewReplacer(".", "_", "-", "_").Replace(path.Base(name))
}
