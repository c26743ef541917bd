package driver

import (
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// moduleRoot is a directory to run the go command in, with its patterns there.
type moduleRoot struct {
	dir      string
	patterns []string
}

// moduleRoots finds where to start. That is the directory of the run, but for one
// case: a pattern such as ./... above all modules. The go command refuses it; here
// it stands for the modules of the workspace that lie below, or if there is no
// workspace, for every module below, each on its own.
func moduleRoots(ctx context.Context, opts *Options) ([]moduleRoot, error) {
	here := moduleRoot{dir: opts.Dir}
	var others []moduleRoot
	for _, pattern := range opts.Patterns {
		dir, wild := strings.CutSuffix(filepath.ToSlash(pattern), "/...")
		base := dir
		if !filepath.IsAbs(base) {
			base = filepath.Join(opts.Dir, base)
		}
		if !wild || !localPattern(pattern) || opts.inModule(base) {
			here.patterns = append(here.patterns, pattern)
			continue
		}
		if used := opts.workspace(ctx, base); len(used) > 0 {
			here.patterns = append(here.patterns, used...)
			continue
		}
		modules, err := opts.modulesBelow(base)
		if err != nil {
			return nil, err
		}
		if len(modules) == 0 {
			here.patterns = append(here.patterns, pattern) // the go command says what is wrong
		}
		others = append(others, modules...)
	}
	if len(here.patterns) == 0 {
		return others, nil
	}
	return append([]moduleRoot{here}, others...), nil
}

// localPattern reports whether the pattern is a directory, or "./..." or "../x/...".
func localPattern(pattern string) bool {
	pattern = filepath.ToSlash(pattern)
	return pattern == "." || pattern == ".." || filepath.IsAbs(pattern) || strings.HasPrefix(pattern, "./") || strings.HasPrefix(pattern, "../")
}

// inModule reports whether dir or one above it has a go.mod, or modules are
// switched off.
func (o *Options) inModule(dir string) bool {
	if slices.Contains(o.Env, "GO111MODULE=off") {
		return true
	}
	for {
		if o.exists(dir, "go.mod") {
			return true
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return false
		}
		dir = parent
	}
}

// workspace returns patterns for the modules below base of the workspace around
// it, or none.
func (o *Options) workspace(ctx context.Context, base string) []string {
	if !o.workspaceAbove(base) {
		return nil // as go list -m would say, for a process less
	}
	cmd := exec.CommandContext(ctx, "go", o.withOverlay("list", "-m", "-f", "{{.Dir}}")...)
	cmd.Dir, cmd.Env = base, o.Env
	out, err := cmd.Output()
	if err != nil {
		return nil
	}
	var patterns []string
	for dir := range strings.Lines(string(out)) {
		dir = strings.TrimRight(dir, "\r\n")
		if rel, err := filepath.Rel(base, dir); err == nil && filepath.IsLocal(rel) {
			patterns = append(patterns, dir+string(filepath.Separator)+"...")
		}
	}
	return patterns
}

func (o *Options) workspaceAbove(dir string) bool {
	for _, e := range o.Env {
		if name, value, _ := strings.Cut(e, "="); name == "GOWORK" && value != "" {
			return value != "off"
		}
	}
	for ; !o.exists(dir, "go.work"); dir = filepath.Dir(dir) {
		if dir == filepath.Dir(dir) {
			return false
		}
	}
	return true
}

// modulesBelow lists the modules below base. It leaves out what the go command
// leaves out: vendor, testdata, and names that begin with a dot or an underscore.
func (o *Options) modulesBelow(base string) ([]moduleRoot, error) {
	var roots []moduleRoot
	err := filepath.WalkDir(base, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() {
			return nil
		}
		if path != base && leftOut(d.Name()) {
			return fs.SkipDir
		}
		if o.exists(path, "go.mod") {
			roots = append(roots, moduleRoot{path, []string{"./..."}})
		}
		return nil
	})
	return roots, err
}

func leftOut(name string) bool {
	return name == "vendor" || name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")
}

func (o *Options) exists(dir, file string) bool {
	name := o.actual(filepath.Join(dir, file))
	return name != "" && exists(filepath.Split(name))
}

func exists(dir, file string) bool {
	info, err := os.Stat(filepath.Join(dir, file))
	return err == nil && info.Mode().IsRegular()
}
