package genfile

import (
	"os"
	"path/filepath"
	"testing"
)

func TestSync(t *testing.T) {
	root := t.TempDir()
	old := filepath.Join(root, "old")
	if err := os.WriteFile(old, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{"a/b": []byte("text"), "old": nil, "never": nil}
	err := Sync(root, files, true)
	want := "a/b is not up to date: run make gen\nold is not up to date: run make gen"
	if err == nil || err.Error() != want {
		t.Errorf("checking stale files: %v, want %s", err, want)
	}
	if err := Sync(root, files, false); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(filepath.Join(root, "a", "b")); err != nil || string(got) != "text" {
		t.Errorf("a/b is %q, %v", got, err)
	}
	if _, err := os.Stat(old); err == nil {
		t.Error("old is still there")
	}
	if err := Sync(root, files, true); err != nil {
		t.Errorf("checking fresh files: %v", err)
	}
}

func TestRoot(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "a", "b")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, "go.mod"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	got, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(got, "a", "b")); err != nil {
		t.Errorf("Root() = %s", got)
	}
}
