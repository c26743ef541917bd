package ruletest

import (
	"bytes"
	"errors"
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
)

// stdlib gives the types of the standard library, from the export data in the
// go command's cache. It is what makes the test of a rule fast: x/tools'
// analysistest loads the syntax of all of it as soon as one analyzer has facts.
type stdlib struct {
	mu    sync.Mutex // held while packages are type-checked
	fset  *token.FileSet
	files map[string]string // import path → file of export data
	types types.Importer
}

// std is shared by all tests of a test binary. Nothing of a test is in it.
var std = newStdlib()

func newStdlib() *stdlib {
	s := &stdlib{fset: token.NewFileSet(), files: make(map[string]string)}
	s.types = importer.ForCompiler(s.fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(s.files[path])
	})
	return s
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
