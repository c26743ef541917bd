package lib_test

import (
	"slices"
	"testing"

	"github.com/govet-sec/govet-sec/internal/model/lib"
)

// TestPaths checks the index; the rows are resolved in the module modeltest.
func TestPaths(t *testing.T) {
	paths := lib.Paths()
	if !slices.IsSorted(paths) || len(slices.Compact(slices.Clone(paths))) != len(paths) {
		t.Error("paths are not sorted or not unique")
	}
	for _, path := range paths {
		if m, ok := lib.Lookup(path); !ok || m.Path != path {
			t.Errorf("Lookup(%q) gives the model of %q, %v", path, m.Path, ok)
		}
	}
	if _, ok := lib.Lookup("no/such/package"); ok {
		t.Error("Lookup finds a package that is not modelled")
	}
}
