package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/bigtree"
)

// tree is packages to analyse.
type tree struct {
	name     string
	dir      string
	patterns []string
	packages int
	lines    int
	leaf     string // a file of a package that nobody imports
	deep     string // a file of the package that most others depend on
	ours     bool   // a copy, whose files may be changed

	generated bool
}

func newTree(ctx context.Context, dir, name string) (*tree, error) {
	t := &tree{name: name, dir: dir, patterns: []string{"./..."}, ours: true}
	var n string
	n, t.generated = strings.CutPrefix(name, "generated:")
	var err error
	switch {
	case name == "std":
		t.patterns, t.ours = []string{"std"}, false
		err = os.MkdirAll(dir, 0o700)
	case t.generated:
		var count int
		if count, err = strconv.Atoi(n); err == nil {
			err = bigtree.Write(dir, count)
		}
	case strings.Contains(name, "@"):
		err = t.download(ctx, name)
	default:
		t.name = filepath.Base(name)
		err = copyTree(dir, name)
	}
	if err != nil {
		return nil, err
	}
	if t.ours {
		if _, err := output(ctx, dir, "go", "mod", "download"); err != nil {
			return nil, err
		}
	}
	return t, t.survey(ctx)
}

func (t *tree) download(ctx context.Context, module string) error {
	out, err := output(ctx, os.TempDir(), "go", "mod", "download", "-json", module)
	if err != nil {
		return err
	}
	var m struct{ Dir string }
	if err := json.Unmarshal(out, &m); err != nil {
		return err
	}
	return copyTree(t.dir, m.Dir)
}

// copyTree copies a tree; os.CopyFS would keep files read-only.
func copyTree(dst, src string) error {
	from := os.DirFS(src)
	return fs.WalkDir(from, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(dst, filepath.FromSlash(path))
		switch {
		case d.IsDir() && d.Name() == ".git":
			return filepath.SkipDir
		case d.IsDir():
			return os.MkdirAll(to, 0o700)
		case !d.Type().IsRegular():
			return nil
		}
		data, err := fs.ReadFile(from, path)
		if err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o600)
	})
}

// listed is a package as the go command lists it.
type listed struct {
	ImportPath, Dir string
	GoFiles, Deps   []string
	TestGoFiles     []string
	XTestGoFiles    []string
}

// survey counts, and chooses the files to change: of the package nobody imports that
// itself depends on most, and of the one that most others depend on.
func (t *tree) survey(ctx context.Context) error {
	out, err := output(ctx, t.dir, "go", append([]string{"list", "-e", "-json=ImportPath,Dir,GoFiles,Deps,TestGoFiles,XTestGoFiles"}, t.patterns...)...)
	if err != nil {
		return err
	}
	var all []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return err
		}
		all = append(all, p)
	}
	own, users := make(map[string]bool), make(map[string]int)
	for _, p := range all {
		own[p.ImportPath] = true
	}
	for _, p := range all {
		for _, d := range p.Deps {
			users[d]++
		}
		t.lines += countLines(&p)
	}
	t.packages = len(all)
	most, deepest := -1, -1
	for _, p := range all {
		if len(p.GoFiles) == 0 {
			continue
		}
		deps := 0
		for _, d := range p.Deps {
			if own[d] {
				deps++
			}
		}
		file := filepath.Join(p.Dir, p.GoFiles[0])
		if users[p.ImportPath] == 0 && deps > most {
			most, t.leaf = deps, file
		}
		if users[p.ImportPath] > deepest {
			deepest, t.deep = users[p.ImportPath], file
		}
	}
	if t.packages == 0 {
		return errors.New("there are no packages")
	}
	return nil
}

func countLines(p *listed) int {
	lines := 0
	for _, name := range slices.Concat(p.GoFiles, p.TestGoFiles, p.XTestGoFiles) {
		if data, err := os.ReadFile(filepath.Join(p.Dir, name)); err == nil {
			lines += bytes.Count(data, []byte("\n"))
		}
	}
	return lines
}

// touch changes a file: what the compiler makes of the package is another, what
// importers see of it is not.
func touch(file string, n int) error {
	f, err := os.OpenFile(file, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(f, "\nvar _ = %d\n", n)
	return errors.Join(err, f.Close())
}

// output runs a command that must succeed.
func output(ctx context.Context, dir, name string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", cmd, err, errs.Bytes())
	}
	return out, nil
}
