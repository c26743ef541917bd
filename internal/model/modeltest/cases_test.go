package modeltest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/lib"
	"github.com/govet-sec/govet-sec/internal/model/std"
	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// The cases under testdata are small programs that use the real libraries, each a package
// of one file. A line on which text does harm ends in a comment that lists, in order, the
// kinds of harm, and for a call of sink the parties whose text arrives: "// want url",
// "// want remote". On all other lines nothing may be found. Of the libraries only the
// signatures are loaded, so that what is found is what their models say.

// sinkFunc is the function in each case to which no text may come.
const sinkFunc = "sink"

// TestCases runs the cases.
func TestCases(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("testdata", "*", "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	fset := token.NewFileSet()
	real := documented(t)
	all := newPairs()
	for _, name := range names {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(name), ".go"), func(t *testing.T) {
			got := found(t, fset, f, real, all)
			want := comments(fset, f, "// want ")
			for _, line := range keys(got, want) {
				if got[line] != want[line] {
					t.Errorf("%s:%d: found %q, want %q", name, line, got[line], want[line])
				}
			}
		})
	}
	all.check(t)
}

func keys[K int | string, V any](maps ...map[K]V) []K {
	var ks []K
	for _, m := range maps {
		for k := range m {
			ks = append(ks, k)
		}
	}
	slices.Sort(ks)
	return slices.Compact(ks)
}

// comments are the comments of a file that begin so, by line.
func comments(fset *token.FileSet, f *ast.File, start string) map[int]string {
	out := make(map[int]string)
	for _, g := range f.Comments {
		for _, c := range g.List {
			if text, ok := strings.CutPrefix(c.Text, start); ok {
				out[fset.Position(c.Pos()).Line] = text
			}
		}
	}
	return out
}

type importer map[string]*types.Package

func (m importer) Import(path string) (*types.Package, error) {
	if p := m[path]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("%s was not loaded", path)
}

func newInfo() *types.Info {
	return &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Instances: make(map[*ast.Ident]types.Instance),
		Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Scopes: make(map[ast.Node]*types.Scope), FileVersions: make(map[*ast.File]string),
	}
}

// found is what the engine finds in a file, by line.
func found(t *testing.T, fset *token.FileSet, f *ast.File, real map[string]*types.Package, all *pairs) map[int]string {
	info, flows := analysed(t, fset, f, real, []model.Func{{Name: sinkFunc, Sinks: model.Sinks(model.Eval, model.Arg(0))}})
	all.add(fset, f, info, flows)
	return lines(fset, flows)
}

// analysed runs the engine over a package of one file, with rows for functions of its own.
func analysed(t *testing.T, fset *token.FileSet, f *ast.File, real map[string]*types.Package, rows []model.Func) (*types.Info, *taint.Result) {
	info := newInfo()
	conf := types.Config{Importer: importer(real), Error: func(err error) { t.Error(err) }}
	pkg, err := conf.Check("cases/"+f.Name.Name, fset, []*ast.File{f}, info)
	if err != nil {
		t.FailNow()
	}
	pass := passOf(fset, []*ast.File{f}, pkg, info)
	pass.Report = func(d analysis.Diagnostic) { t.Error(fset.Position(d.Pos), d.Message) }
	return info, run(t, pass, rows)
}

// passOf is a pass that keeps and finds no facts.
func passOf(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info) *analysis.Pass {
	return &analysis.Pass{
		Fset: fset, Files: files, Pkg: pkg, TypesInfo: info, TypesSizes: types.SizesFor("gc", "amd64"),
		ReadFile:          os.ReadFile,
		Report:            func(analysis.Diagnostic) {},
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
		ExportPackageFact: func(analysis.Fact) {},
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
	}
}

// run runs the engine, with rows for the functions of the package.
func run(t *testing.T, pass *analysis.Pass, rows []model.Func) *taint.Result {
	t.Helper()
	builder, err := ssabuild.Analyzer.Run(pass)
	if err != nil {
		t.Fatal(err)
	}
	pass.ResultOf = map[*analysis.Analyzer]any{ssabuild.Analyzer: builder}
	own := model.Package{Path: pass.Pkg.Path(), Funcs: rows}
	a := taint.NewAnalyzer(threats, func(path string) (model.Package, bool) { return own, path == own.Path }, std.Lookup, lib.Lookup)
	res, err := a.Run(pass)
	if err != nil {
		t.Fatal(err)
	}
	if failed := res.(*taint.Result).Failed; failed != "" {
		t.Fatal(failed)
	}
	return res.(*taint.Result)
}

// threats are all that can be switched on.
var threats = []model.Threat{
	model.Remote, model.Args, model.Env, model.Stdin, model.FileContent, model.Database, model.NetworkResponse,
	model.ArchiveEntry,
}

// lines puts a result into words: kinds of harm, and parties at the sink of the case.
func lines(fset *token.FileSet, res *taint.Result) map[int]string {
	words := make(map[int]map[string]bool)
	for i := range res.Flows {
		f := &res.Flows[i]
		line := fset.Position(f.Pos).Line
		note := func(word string) {
			if words[line] == nil {
				words[line] = make(map[string]bool)
			}
			words[line][word] = true
		}
		if constant(f) {
			note(f.Kind.String())
		}
		for _, h := range f.Hits {
			word := f.Kind.String()
			if strings.HasSuffix(f.Sink, "."+sinkFunc) {
				word = h.Source.Threat.String()
			}
			note(word)
		}
	}
	out := make(map[int]string)
	for line, w := range words {
		out[line] = strings.Join(keys(w), ", ")
	}
	return out
}

// constant reports whether a flow is about a constant where there should be none. An
// empty text means that there is nothing.
func constant(f *taint.Flow) bool {
	return model.Constants.Has(f.Kind) && slices.ContainsFunc(f.Text(f.At).Alts, func(alt taint.Pattern) bool {
		text, ok := alt.Const()
		return ok && text != ""
	})
}
