package std_test

import (
	"go/types"
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/govet-sec/govet-sec/internal/model/modelcheck"
	"github.com/govet-sec/govet-sec/internal/model/std"
)

// TestRows resolves every row in the real standard library.
func TestRows(t *testing.T) {
	pkgs, err := modelcheck.Load("linux", std.Paths())
	if err != nil {
		t.Fatal(err)
	}
	onWindows, err := modelcheck.Load("windows", []string{"syscall"})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range std.Paths() {
		m, ok := std.Lookup(path)
		if !ok || m.Path != path {
			t.Errorf("Lookup(%q) gives the model of %q, %v", path, m.Path, ok)
			continue
		}
		if pkgs[path] == nil {
			t.Errorf("there is no package %s", path)
			continue
		}
		var others []*types.Package
		if p := onWindows[path]; path == "syscall" && p != nil {
			others = append(others, p)
		}
		for _, err := range modelcheck.Package(m, pkgs[path], others...) {
			t.Error(err)
		}
	}
}

func TestPaths(t *testing.T) {
	text, err := os.ReadFile("lookup.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`case "(.+)":`).FindAllSubmatch(text, -1) {
		if !slices.Contains(std.Paths(), string(m[1])) {
			t.Errorf("Paths has no %s", m[1])
		}
	}
	if paths := std.Paths(); !slices.IsSorted(paths) || len(slices.Compact(slices.Clone(paths))) != len(paths) {
		t.Error("paths are not sorted or not unique")
	}
	if _, ok := std.Lookup("no/such/package"); ok {
		t.Error("Lookup finds a package that is not modelled")
	}
}
