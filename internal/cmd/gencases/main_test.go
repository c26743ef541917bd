package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestCommitted checks that the generated files are those that are committed.
func TestCommitted(t *testing.T) {
	const root = "../../../testdata/src/taint"
	files, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is out of date (run go generate ./internal/cmd/gencases): %v", name, err)
		}
	}
	for _, pattern := range []string{"*/gen_*.go", "*/*/gen_*.go"} {
		old, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range old {
			if rel, err := filepath.Rel(root, path); err != nil || files[filepath.ToSlash(rel)] == nil {
				t.Errorf("%s is no longer generated", path)
			}
		}
	}
}
