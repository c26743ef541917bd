package modeltest

import (
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/govet-sec/govet-sec/internal/model/modelcheck"
	"github.com/govet-sec/govet-sec/internal/model/std"
	"github.com/govet-sec/govet-sec/internal/stdlib"
)

// loaded gives the signatures of everything that a test here needs, in a map of the
// caller's own. They are loaded once: that is most of what these tests cost.
func loaded(t *testing.T) map[string]*types.Package {
	t.Helper()
	pkgs, err := everything()
	if err != nil {
		t.Fatal(err)
	}
	return maps.Clone(pkgs)
}

// everything is the modelled packages, the standard library's, and what the cases, stubs
// and services import.
var everything = sync.OnceValues(func() (map[string]*types.Package, error) {
	paths := make(map[string]bool)
	for _, path := range slices.Concat(served(), std.Paths(), followed) {
		paths[path] = true
	}
	for _, dir := range []string{"testdata", stubs, services} {
		if err := addImports(dir, paths); err != nil {
			return nil, err
		}
	}
	return modelcheck.Load("linux", slices.DeleteFunc(keys(paths), func(path string) bool {
		return slices.Contains(windows, path) || slices.Contains(unserved, path)
	}))
})

// addImports adds what the files below a directory import, and the stubs themselves, which
// are named as the packages that they stand for.
func addImports(dir string, paths map[string]bool) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range f.Imports {
			if path := strings.Trim(imp.Path.Value, `"`); isReal(path) {
				paths[path] = true
			}
		}
		if rel, err := filepath.Rel(stubs, filepath.Dir(name)); err == nil && isReal(filepath.ToSlash(rel)) && dir == stubs {
			paths[filepath.ToSlash(rel)] = true
		}
		return nil
	})
}

func isReal(path string) bool {
	host, _, _ := strings.Cut(path, "/")
	return stdlib.Is(path) || strings.Contains(host, ".") && host != "example.com"
}
