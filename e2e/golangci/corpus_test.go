package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// corpus copies the fixtures to a workspace of modules: one for each rule, and one
// for each stub of a third-party library. It returns the directories of rules.
func corpus(t *testing.T, src, dst string) (rules []string) {
	t.Helper()
	entries, err := os.ReadDir(src)
	if err != nil {
		t.Fatal(err)
	}
	var modules []string
	for _, e := range entries {
		name := e.Name()
		if !e.IsDir() || exists(filepath.Join(src, name, "go.mod")) {
			continue // a module of its own is not a rule's
		}
		if err := os.CopyFS(filepath.Join(dst, name), os.DirFS(filepath.Join(src, name))); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(name, ".") {
			modules = append(modules, stubs(t, dst, name)...)
		} else {
			rules = append(rules, name)
		}
	}
	modules = append(modules, rules...)
	work := "go 1.26.0\n"
	for _, path := range modules {
		write(t, filepath.Join(dst, path, "go.mod"), "module "+path+"\n\ngo 1.26.0\n")
		work += "\nuse ./" + path
	}
	write(t, filepath.Join(dst, "go.work"), work+"\n")
	return rules
}

// stubs lists the topmost packages below a directory.
func stubs(t *testing.T, root, dir string) (paths []string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(root, dir), func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if files, _ := filepath.Glob(filepath.Join(name, "*.go")); len(files) > 0 {
			rel, _ := filepath.Rel(root, name)
			paths = append(paths, filepath.ToSlash(rel))
			return filepath.SkipDir
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

var want = regexp.MustCompile("// want\\b *([+-][0-9]+)? *[\"`]")

// wantedLines are the lines of a rule's fixtures that have a finding of it,
// as "gosec/web/web.go:12".
func wantedLines(t *testing.T, root, rule string) map[string]bool {
	t.Helper()
	lines := make(map[string]bool)
	err := filepath.WalkDir(filepath.Join(root, rule), func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, name)
		number := 0
		for line := range strings.Lines(string(text)) {
			number++
			if m := want.FindStringSubmatch(line); m != nil {
				delta, _ := strconv.Atoi(m[1])
				lines[filepath.ToSlash(rel)+":"+strconv.Itoa(number+delta)] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
