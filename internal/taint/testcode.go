package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

// Tests are not followed: no client's text comes there, and what they do to the package's
// variables and interfaces the program does not do. A package and its variant for tests so
// have the same flows.

// inTest reports whether a position is in a file of tests.
func (e *engine) inTest(pos token.Pos) bool { return rule.InTest(e.pass.Fset, pos) }

// ownTypes are the types of the package, and pointers to them, but those of its tests.
func (e *engine) ownTypes() []types.Type {
	if e.types == nil {
		e.types = slices.DeleteFunc(typesOf(e.pkg.Pkg), func(t types.Type) bool {
			n, ok := deref(t).(*types.Named)
			return ok && e.inTest(n.Obj().Pos())
		})
	}
	return e.types
}

// onlyTests reports whether the package has nothing but tests.
func onlyTests(pass *analysis.Pass) bool {
	return !slices.ContainsFunc(pass.Files, func(f *ast.File) bool { return !rule.InTest(pass.Fset, f.FileStart) })
}
