package config

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The hash changes with every file that decides about some package of the run, and
// with no other.
func TestHash(t *testing.T) {
	t.Setenv("GOWORK", "")
	root := t.TempDir()
	put := func(name, text string) {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(".git/x", "")
	put("go.work", "go 1.26\n\nuse (\n\t./a\n\t./b\n)\n")
	put("a/go.mod", "module a\n\nreplace c => ../c\n")
	put("b/go.mod", "module b\n")
	put("c/go.mod", "module c\n")
	put("d/go.mod", "module d\n")
	a := filepath.Join(root, "a")
	hash := func() []byte {
		c := new(Config)
		if c.File = Find(a); c.File != "" {
			c.Content, _ = os.ReadFile(c.File)
		}
		return c.Hash(a)
	}
	last := hash()
	for _, step := range []struct {
		file, text string
		same       bool
	}{
		{file: "a/" + Name, text: "preset: ci"},
		{file: "a/" + Name, text: "preset: ci\n"},
		{file: "a/" + Name, text: "preset: ci\n", same: true},
		{file: "b/" + Name, text: "preset: ci"},
		{file: "c/" + Name, text: "preset: ci"},
		{file: "d/" + Name, text: "preset: ci", same: true},
		{file: "b/known/b.json", text: "one", same: true},
		{file: "b/" + Name, text: "baseline: known/b.json"},
		{file: "b/known/b.json", text: "two"},
		{file: "a/" + Name, text: "baseline: a.json"}, // which is not there yet
		{file: "a/a.json", text: "one"},
		{file: "a/b.json", text: "one", same: true},
		{file: "b/" + Name, text: "models: [m.yaml, ../n.yaml]"},
		{file: "b/m.yaml", text: "one"},
		{file: "n.yaml", text: "one"},
		{file: "n.yaml", text: "two"},
		{file: "b/n.yaml", text: "one", same: true},
	} {
		put(step.file, step.text)
		got := hash()
		if bytes.Equal(got, last) != step.same {
			t.Errorf("%s: the hash is the same: %t, want %t", step.file, !step.same, step.same)
		}
		last = got
	}
	t.Setenv("GOWORK", "off")
	if bytes.Equal(hash(), last) {
		t.Error("the workspace counts, although it is off")
	}
}
