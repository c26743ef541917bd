package ssabuild

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

const source = `package p

import "log"

var v = func() int { return 1 }

func _() {}

func g[T any](x T) T { return x }

type t struct{}

func (*t) m() { defer func() { func() {}() }() }

func end(b bool) int {
	if b {
		log.Fatal("x")
	}
	return g(1)
}
`

func TestBuild(t *testing.T) {
	got, err := Build(newPass(t, source))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range got.SrcFuncs {
		names = append(names, f.Name())
		if f.Name() == "end" && len(f.Blocks) != 3 {
			t.Errorf("end has %d blocks, want 3", len(f.Blocks))
		}
	}
	if got, want := strings.Join(names, " "), "_ g m m$1 m$1$1 end"; got != want {
		t.Errorf("functions %q, want %q", got, want)
	}
}

// TestLanguage: a loop's variable is one for all rounds in the language of a module that
// names none, whatever the host took for it.
func TestLanguage(t *testing.T) {
	const loop = `package p

func f() (fs []func() int) {
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	return fs
}
`
	for _, test := range []struct {
		name   string
		module *analysis.Module
		each   bool
	}{
		{"none", nil, true},
		{"old", &analysis.Module{Path: "example.com/p"}, false},
		{"new", &analysis.Module{Path: "example.com/p", GoVersion: "1.22"}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			pass := newPass(t, loop)
			pass.Module = test.module
			got, err := Build(pass)
			if err != nil {
				t.Fatal(err)
			}
			variables := 0
			for _, b := range got.SrcFuncs[0].Blocks {
				for _, in := range b.Instrs {
					if a, ok := in.(*ssa.Alloc); ok && a.Comment == "i" {
						variables++
					}
				}
			}
			if each := variables > 1; each != test.each {
				t.Errorf("%d variables i, one for each round: %v, want %v", variables, each, test.each)
			}
		})
	}
}

func TestBuildOnce(t *testing.T) {
	pass := newPass(t, source)
	var wg sync.WaitGroup
	first, _ := Build(pass)
	for range 8 {
		wg.Go(func() {
			if got, err := Build(pass); got != first || err != nil {
				t.Errorf("got another SSA form, or error %v", err)
			}
		})
	}
	wg.Wait()
}

func TestBuildPanic(t *testing.T) {
	pass := newPass(t, source)
	clear(pass.TypesInfo.Defs) // what no host should hand over
	for range 2 {
		if got, err := Build(pass); got != nil || err == nil {
			t.Errorf("got %v, %v; want an error", got, err)
		}
	}
}

func newPass(t *testing.T, src string) *analysis.Pass {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types:        map[ast.Expr]types.TypeAndValue{},
		Defs:         map[*ast.Ident]types.Object{},
		Uses:         map[*ast.Ident]types.Object{},
		Implicits:    map[ast.Node]types.Object{},
		Instances:    map[*ast.Ident]types.Instance{},
		Scopes:       map[ast.Node]*types.Scope{},
		Selections:   map[*ast.SelectorExpr]*types.Selection{},
		FileVersions: map[*ast.File]string{},
	}
	conf := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	pass := &analysis.Pass{Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info}
	result, err := Analyzer.Run(pass)
	if err != nil {
		t.Fatal(err)
	}
	pass.ResultOf = map[*analysis.Analyzer]any{Analyzer: result}
	return pass
}
