package unit

import (
	"bytes"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/gcexportdata"
)

// names is a fact that names types.
type names []string

func (*names) AFact()                  {}
func (n *names) HiddenTypes() []string { return *n }

// Export data hold the types that facts name.
func TestNamed(t *testing.T) {
	const src = `package p
import "bytes"
type Store interface{ Put(string) }
type free struct{ deep deeper; of *bytes.Buffer }
type deeper struct{}
type generic[T any] struct{}
type other struct{}
func (free) Put(string) {}
func Free() Store { return free{} }
`
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	pkg, err := conf.Check("example.org/p", fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	find := func(path string) *types.Package {
		i := slices.IndexFunc(pkg.Imports(), func(p *types.Package) bool { return p.Path() == path })
		if i < 0 {
			return nil
		}
		return pkg.Imports()[i]
	}
	facts := NewFacts(pkg, func(*types.Package) *Table { return nil })
	if got := facts.Named(find); len(got) > 0 {
		t.Errorf("without facts there are %v", got)
	}
	a := &analysis.Analyzer{Name: "a", FactTypes: []analysis.Fact{new(names)}}
	facts.exportPackage(a, &names{"bytes.readOp", "bytes.nothing", "other/q.t", "odd", "example.org/p.free", "example.org/p.generic", "example.org/p.nothing"})
	hidden := facts.Named(find)
	var got []string
	for _, h := range hidden {
		got = append(got, h.String())
	}
	if want := []string{"bytes.readOp", "example.org/p.free"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	data, err := Export(fset, pkg, hidden)
	if err != nil {
		t.Fatal(err)
	}
	read, err := gcexportdata.Read(bytes.NewReader(data), fset, make(map[string]*types.Package), "example.org/p")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"free": true, "deeper": true, "Store": true, "other": false} {
		if got := read.Scope().Lookup(name) != nil; got != want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
