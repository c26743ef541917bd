package taint

import (
	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model/lib"
	"github.com/govet-sec/govet-sec/internal/model/std"
)

// Follow analyses a package even if it is of the standard library, to measure.
func Follow(pass *analysis.Pass) *Result {
	return follow(pass, DefaultThreats(), newModels(std.Lookup, lib.Lookup))
}
