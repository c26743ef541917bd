package driver

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// moduleRoot is a directory to run the go command in, with its patterns there.
type moduleRoot struct {
	dir      string
	patterns []string
	env      []string
}

// moduleRoots finds where to start. That is the directory of the run, but for one
// case: a pattern such as ./... in a directory that belongs to no module or
// workspace stands for all modules below it, which the go command does not do.
func moduleRoots(opts *Options) ([]moduleRoot, error) {
	here := moduleRoot{opts.Dir, nil, opts.Env}
	var found []moduleRoot
	for _, pattern := range opts.Patterns {
		dir, ok := strings.CutSuffix(pattern, "...")
		base := filepath.Join(opts.Dir, filepath.FromSlash(dir))
		if !ok || !localPattern(pattern) || inModule(base) {
			here.patterns = append(here.patterns, pattern)
			continue
		}
		modules, err := modulesBelow(base, opts.Env)
		if err != nil {
			return nil, err
		}
		if len(modules) == 0 {
			here.patterns = append(here.patterns, pattern) // the go command says what is wrong
		}
		found = append(found, modules...)
	}
	if len(here.patterns) > 0 {
		found = append([]moduleRoot{here}, found...)
	}
	return found, nil
}

// localPattern reports whether the pattern is a directory's "./..." or "../x/...".
func localPattern(pattern string) bool {
	return filepath.IsAbs(pattern) || strings.HasPrefix(pattern, "./") || strings.HasPrefix(pattern, "../")
}

// inModule reports whether dir or one above it has a go.mod or go.work, or
// modules are switched off or chosen by the environment.
func inModule(dir string) bool {
	return os.Getenv("GO111MODULE") == "off" || up(dir, "go.mod") != "" || up(dir, "go.work") != ""
}

// up returns the nearest directory from dir upwards that has the file.
func up(dir, file string) string {
	for {
		if info, err := os.Stat(filepath.Join(dir, file)); err == nil && info.Mode().IsRegular() {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// modulesBelow lists the modules and workspaces below base, outermost first. It
// leaves out what the go command leaves out: vendor, testdata, and names that
// begin with a dot or an underscore.
func modulesBelow(base string, env []string) ([]moduleRoot, error) {
	var roots []moduleRoot
	err := filepath.WalkDir(base, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() {
			return nil
		}
		name := d.Name()
		if path != base && (name == "vendor" || name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")) {
			return fs.SkipDir
		}
		if exists(path, "go.mod") {
			roots = append(roots, moduleRoot{path, []string{"./..."}, env})
		}
		return nil
	})
	return roots, err
}

func exists(dir, file string) bool {
	info, err := os.Stat(filepath.Join(dir, file))
	return err == nil && info.Mode().IsRegular()
}
