package taint

import (
	"go/ast"
	"go/token"
	"regexp"

	"golang.org/x/tools/go/ssa"
)

// markup is where an element, its end, or a declaration begins.
var markup = regexp.MustCompile(`<[a-zA-Z/!]`)

// writesMarkup reports whether the file of an instruction has constants with markup: a template that
// was made into a file without any makes no page, but JSON or CSV.
func (e *engine) writesMarkup(in ssa.Instruction) bool {
	for _, f := range e.pass.Files {
		if in.Pos() < f.FileStart || in.Pos() > f.FileEnd {
			continue
		}
		has, known := e.markup[f]
		if !known {
			ast.Inspect(f, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				has = has || ok && lit.Kind == token.STRING && markup.MatchString(lit.Value)
				return !has
			})
			if e.markup == nil {
				e.markup = make(map[*ast.File]bool)
			}
			e.markup[f] = has
		}
		return has
	}
	return true
}
