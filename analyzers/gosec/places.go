package gosec

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"github.com/securego/gosec/v2/issue"
	"golang.org/x/tools/go/ast/astutil"
)

// places finds the exact place of an issue of gosec, which has a file name and
// lines in text only.
//
// It gives gosec a file set in which every byte is a line of its own: the "lines"
// of an issue are then the offsets at which its node begins and ends, whatever line
// directives there are. No file has the names in it, so that gosec does not
// read each file again for the code that it would show.
type places struct {
	mirror *token.FileSet
	files  map[string]placed
}

type placed struct {
	tokens *token.File
	syntax *ast.File
}

func newPlaces(fset *token.FileSet, files []*ast.File) *places {
	p := &places{mirror: token.NewFileSet(), files: make(map[string]placed)}
	longest := 0
	for _, f := range files {
		longest = max(longest, fset.File(f.Package).Size())
	}
	lines := make([]int, longest) // every mirror of a file has a part of it
	for i := range lines {
		lines[i] = i
	}
	for i, f := range slices.SortedFunc(slices.Values(files), byPos) {
		tokens := fset.File(f.Package)
		name := "\x00" + strconv.Itoa(i)
		mirror := p.mirror.AddFile(name, tokens.Base(), tokens.Size())
		if !skipped(fset, f) {
			mirror.SetLines(lines[:tokens.Size()])
			p.files[name] = placed{tokens, f}
		}
	}
	return p
}

func byPos(a, b *ast.File) int { return cmp.Compare(a.Package, b.Package) }

// find returns the place of an issue, and whether it is in a file that is scanned.
func (p *places) find(found *issue.Issue) (pos, end token.Pos, ok bool) {
	file, ok := p.files[found.File]
	if !ok {
		return 0, 0, false
	}
	first, last, ranged := strings.Cut(found.Line, "-")
	from, err := strconv.Atoi(first)
	if err != nil {
		return 0, 0, false
	}
	pos = file.tokens.Pos(from - 1)
	if !ranged {
		pos, end = nodeAt(file.syntax, pos)
		return pos, end, true
	}
	to, err := strconv.Atoi(last)
	return pos, file.tokens.Pos(to - 1), err == nil
}

// nodeAt is the extent of the expression or statement to which the token at pos
// belongs: SSA knows a call by its parenthesis.
func nodeAt(file *ast.File, pos token.Pos) (token.Pos, token.Pos) {
	path, _ := astutil.PathEnclosingInterval(file, pos, pos)
	if len(path) == 0 {
		return pos, pos
	}
	switch n := path[0].(type) {
	case *ast.BlockStmt, *ast.FuncDecl, *ast.GenDecl, *ast.File:
		return pos, pos
	default:
		return n.Pos(), n.End()
	}
}
