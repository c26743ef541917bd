package modeltest

import (
	"bytes"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/model/lib"
	"github.com/govet-sec/govet-sec/internal/model/modelcheck"
)

// windows are the packages that have their contents on Windows only.
var windows = []string{"golang.org/x/sys/windows"}

// unserved are the packages that the module proxy does not have. Their models are written
// from their documentation, and checked against stubs that are, too.
var unserved = []string{
	"github.com/google/safearchive/tar", "github.com/google/safearchive/zip", "github.com/google/safeopen", "github.com/imroc/req/v3",
	"github.com/levigross/grequests", "github.com/mholt/archiver/v3",
	"github.com/revel/revel", "go-micro.dev/v4/metadata", "go-micro.dev/v4/server",
}

// served are the modelled packages that can be had.
func served() []string {
	return slices.DeleteFunc(lib.Paths(), func(path string) bool { return slices.Contains(unserved, path) })
}

// TestRows resolves every row in the real library.
func TestRows(t *testing.T) {
	resolve(t, slices.DeleteFunc(lib.Paths(), func(path string) bool { return slices.Contains(windows, path) }), documented(t))
	pkgs, err := modelcheck.Load("windows", windows)
	if err != nil {
		t.Fatal(err)
	}
	resolve(t, windows, pkgs)
}

// documented is everything, with the stubs of those that are unserved.
func documented(t *testing.T) map[string]*types.Package {
	real := loaded(t)
	files := stubFiles(t, filepath.Join("testdata", "stubs"))
	for _, path := range keys(files) {
		conf := types.Config{Importer: importer(real), Error: func(err error) { t.Error(err) }}
		real[path], _ = conf.Check(path, stubSet, files[path], nil)
	}
	return real
}

func resolve(t *testing.T, paths []string, pkgs map[string]*types.Package) {
	for _, path := range paths {
		m, ok := lib.Lookup(path)
		if !ok || m.Path != path {
			t.Errorf("Lookup(%q) gives the model of %q, %v", path, m.Path, ok)
			continue
		}
		if pkgs[path] == nil {
			t.Errorf("%s cannot be loaded", path)
			continue
		}
		for _, err := range modelcheck.Package(m, pkgs[path]) {
			t.Error(err)
		}
	}
}

// stubbed are libraries without a model, of which there are stubs: a rule reads their configuration, or a
// test is wired with them.
var stubbed = []string{"github.com/gin-contrib/cors", "github.com/go-chi/cors", "github.com/gorilla/handlers", "github.com/rs/cors", "go.uber.org/dig"}

// TestDeps keeps the list of imports, which makes go.mod complete, equal to the
// list of models and stubs.
func TestDeps(t *testing.T) {
	got, err := os.ReadFile("deps.go")
	if err != nil {
		t.Fatal(err)
	}
	if want := deps(slices.Sorted(slices.Values(append(served(), stubbed...)))); !bytes.Equal(got, want) {
		t.Errorf("deps.go should be:\n%s", want)
	}
}

func deps(paths []string) []byte {
	var b strings.Builder
	b.WriteString("//go:build deps\n\n")
	b.WriteString("// Package modeltest checks the models of libraries against the real libraries. It is\n")
	b.WriteString("// a module of its own, so that none of them is a dependency of the tool.\n")
	b.WriteString("package modeltest\n\nimport (\n")
	for _, path := range paths {
		b.WriteString("\t_ \"" + path + "\"\n")
	}
	b.WriteString(")\n")
	return []byte(b.String())
}
