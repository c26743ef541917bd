// Package genfile writes generated files, or says which of them are stale.
package genfile

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// Root is the directory of the module: the nearest one with a go.mod.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("no go.mod in this directory or above")
		}
		dir = parent
	}
}

// Sync makes the files under root what they should be, by slash-separated path;
// a nil content is a file that should not be. With check, it changes nothing, and
// the error lists the files that differ.
func Sync(root string, files map[string][]byte, check bool) error {
	dir, err := os.OpenRoot(root)
	if err != nil {
		return err
	}
	defer dir.Close()
	var stale []error
	for _, name := range slices.Sorted(maps.Keys(files)) {
		old, err := dir.ReadFile(name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		want := files[name]
		if missing := err != nil; missing == (want == nil) && bytes.Equal(old, want) {
			continue
		}
		if check {
			stale = append(stale, fmt.Errorf("%s is not up to date: run make gen", name))
			continue
		}
		if err := write(dir, name, want); err != nil {
			return err
		}
	}
	return errors.Join(stale...)
}

func write(dir *os.Root, name string, data []byte) error {
	if data == nil {
		return dir.Remove(name)
	}
	if err := dir.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	return dir.WriteFile(name, data, 0o644)
}
