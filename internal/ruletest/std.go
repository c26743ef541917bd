package ruletest

import (
	"bytes"
	"errors"
	"fmt"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/gcexportdata"
)

// stdlib gives the types of the standard library, from the export data in the
// go command's cache. It is what makes the test of a rule fast: x/tools'
// analysistest loads the syntax of all of it as soon as one analyzer has facts.
type stdlib struct {
	mu    sync.Mutex // held while packages are type-checked
	fset  *token.FileSet
	files map[string]string // import path → file of export data
	pkgs  map[string]*types.Package
}

// std is shared by all tests of a test binary. Nothing of a test is in it.
var std = &stdlib{
	fset:  token.NewFileSet(),
	files: make(map[string]string),
	pkgs:  make(map[string]*types.Package),
}

// need finds the export data of the packages and of what they import, in one go
// command for all that are not known yet.
func (s *stdlib) need(paths []string) error {
	paths = slices.DeleteFunc(slices.Clone(paths), func(p string) bool {
		return p == "unsafe" || s.files[p] != ""
	})
	if len(paths) == 0 {
		return nil
	}
	args := append([]string{"list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", "--"}, paths...)
	cmd := exec.Command("go", args...)
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return fmt.Errorf("go list -export: %s", bytes.TrimSpace(exit.Stderr))
		}
		return err
	}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		s.files[path] = file
	}
	return nil
}

// Import implements types.Importer for the packages that need was told of.
func (s *stdlib) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if pkg := s.pkgs[path]; pkg != nil && pkg.Complete() {
		return pkg, nil
	}
	f, err := os.Open(s.files[path])
	if err != nil {
		return nil, fmt.Errorf("no export data of %s: %w", path, err)
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return nil, err
	}
	return gcexportdata.Read(r, s.fset, s.pkgs, path)
}
