package rule

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// Order is the order of the source of a package: files by name. Positions alone do not
// say it, as a host that parses files at the same time numbers them as they come.
type Order struct {
	files    []ordered // by base
	straight bool      // positions have that order
}

type ordered struct {
	from, to token.Pos
	rank     int // by name
}

// NewOrder returns the order of the files of a package.
func NewOrder(fset *token.FileSet, files []*ast.File) *Order {
	names := make(map[*ast.File]string, len(files))
	for _, f := range files {
		names[f] = fset.Position(f.Package).Filename
	}
	byName := slices.SortedStableFunc(slices.Values(files), func(f, g *ast.File) int { return strings.Compare(names[f], names[g]) })
	byPos := func(f, g *ast.File) int { return cmp.Compare(f.FileStart, g.FileStart) }
	o := &Order{straight: slices.IsSortedFunc(byName, byPos)}
	for rank, f := range byName {
		o.files = append(o.files, ordered{f.FileStart, f.FileEnd, rank})
	}
	slices.SortFunc(o.files, func(a, b ordered) int { return cmp.Compare(a.from, b.from) })
	return o
}

// Compare compares two positions. What is in none of the files comes last.
func (o *Order) Compare(a, b token.Pos) int {
	if o.straight || a == b {
		return cmp.Compare(a, b)
	}
	return cmp.Or(cmp.Compare(o.rank(a), o.rank(b)), cmp.Compare(a, b))
}

func (o *Order) rank(pos token.Pos) int {
	if !pos.IsValid() {
		return -1
	}
	i, found := slices.BinarySearchFunc(o.files, pos, func(f ordered, pos token.Pos) int { return cmp.Compare(f.from, pos) })
	if !found {
		i--
	}
	if i < 0 || pos > o.files[i].to {
		return len(o.files)
	}
	return o.files[i].rank
}
