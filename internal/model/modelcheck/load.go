package modelcheck

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// Load type-checks the packages and all they import, from source and without
// function bodies: nothing needs to be compiled. A package that cannot be loaded
// is missing from the result.
func Load(goos string, paths []string) (map[string]*types.Package, error) {
	list, err := goList(goos, paths)
	if err != nil {
		return nil, err
	}
	l := &loader{fset: token.NewFileSet(), done: map[string]*types.Package{"unsafe": types.Unsafe}}
	for _, p := range list { // dependencies come first
		l.check(p)
	}
	return l.done, nil
}

type listed struct {
	ImportPath, Dir   string
	GoFiles, CgoFiles []string
	ImportMap         map[string]string
}

func goList(goos string, paths []string) ([]listed, error) {
	args := append([]string{"list", "-e", "-deps", "-json=ImportPath,Dir,GoFiles,CgoFiles,ImportMap", "--"}, paths...)
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1", "GOOS="+goos, "GOARCH=amd64", "GOWORK=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, stderr.Bytes())
	}
	var list []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return list, nil
		} else if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
}

type loader struct {
	fset *token.FileSet
	done map[string]*types.Package
}

func (l *loader) check(p listed) {
	names := append(p.GoFiles, p.CgoFiles...)
	if l.done[p.ImportPath] != nil || len(names) == 0 {
		return
	}
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(l.fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return
		}
		files = append(files, f)
	}
	conf := types.Config{
		Importer:         importing{l, p.ImportMap},
		IgnoreFuncBodies: true,
		FakeImportC:      true,
		Error:            func(error) {}, // what matters here is whether the names and signatures are there
	}
	l.done[p.ImportPath], _ = conf.Check(p.ImportPath, l.fset, files, nil)
}

type importing struct {
	*loader
	vendored map[string]string
}

func (i importing) Import(path string) (*types.Package, error) {
	if real, ok := i.vendored[path]; ok {
		path = real
	}
	if p := i.done[path]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("%s was not loaded", path)
}
