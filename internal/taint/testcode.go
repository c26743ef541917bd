package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// inTest reports whether a function stands in a file of tests. A package has often more of
// it than of its own, and no client's text comes there: it gets a smaller part of the work.
func (e *engine) inTest(f *ssa.Function) bool {
	file := e.pass.Fset.File(f.Pos())
	return file != nil && strings.HasSuffix(file.Name(), "_test.go")
}

// isTest reports whether a function is one that only the runner of tests calls, so that
// importers, which are the tests in another package, need not know what it does.
func (e *engine) isTest(f *ssa.Function) bool {
	sig := f.Signature
	if sig.Recv() != nil || sig.Results().Len() > 0 || sig.Params().Len() != 1 || !e.inTest(f) {
		return false
	}
	prefix := ""
	switch types.TypeString(sig.Params().At(0).Type(), nil) {
	case "*testing.T":
		prefix = "Test"
	case "*testing.B":
		prefix = "Benchmark"
	case "*testing.F":
		prefix = "Fuzz"
	}
	return prefix != "" && strings.HasPrefix(f.Name(), prefix)
}
