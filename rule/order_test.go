package rule

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"
)

// The order of files does not depend on that in which they were parsed.
func TestOrder(t *testing.T) {
	for _, names := range [][]string{{"a.go", "b.go", "c.go"}, {"c.go", "a.go", "b.go"}, {"b.go", "c.go", "a.go"}} {
		fset := token.NewFileSet()
		if names[0] != "a.go" {
			fset.AddFile("other.go", -1, 100)
		}
		var files []*ast.File
		for _, name := range names {
			f, err := parser.ParseFile(fset, name, "package p\n\nvar x, y = 1, 2\n", 0)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
		other := fset.AddFile("z.go", -1, 100)
		var all []token.Pos
		for _, f := range files {
			all = append(all, f.Decls[0].End(), f.Package, f.FileEnd)
		}
		all = append(all, other.Pos(1), token.NoPos)
		order := NewOrder(fset, files)
		slices.SortFunc(all, order.Compare)
		var got string
		for _, pos := range all {
			p := fset.Position(pos)
			got += p.String() + " "
		}
		const want = "- a.go:1:1 a.go:3:16 a.go:3:17 b.go:1:1 b.go:3:16 b.go:3:17 c.go:1:1 c.go:3:16 c.go:3:17 z.go:1:2 "
		if got != want {
			t.Errorf("%v: got  %s\nwant %s", names, got, want)
		}
	}
}
