package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestTrees analyses real modules under three hosts, which must find the same. One
// that we need anyway is small; with GOVETSEC_LONG=1 there are three applications.
//
// Go vet hands over facts of the code base itself, as we do by default. Multichecker
// follows input through all dependencies: that is -deps=all.
func TestTrees(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses a module four times")
	}
	t.Run("x/mod", func(t *testing.T) {
		dir := copyModule(t, moduleDir(t, "golang.org/x/mod"))
		// Only tests need what it requires, which may not have been downloaded.
		tests, err := filepath.Glob(filepath.Join(dir, "zip", "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range tests {
			_ = os.Remove(name)
		}
		if err := os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module golang.org/x/mod\n\ngo 1.26\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		compareHosts(t, dir)
	})
	if os.Getenv("GOVETSEC_LONG") == "" {
		return
	}
	for _, module := range []string{"github.com/gin-gonic/gin@v1.12.0", "github.com/luraproject/lura/v2@v2.7.0", "github.com/prometheus/alertmanager@v0.27.0"} {
		t.Run(module, func(t *testing.T) { compareHosts(t, copyModule(t, download(t, module))) })
	}
}

func compareHosts(t *testing.T, dir string) {
	// The same settings for all: their own configuration is not what is tested.
	t.Setenv("GOVETSEC_CONFIG", "off")
	own := findings(t, dir, "govet-sec", "-cache=off", "-json", "-deps=none", "./...")
	vetted := findings(t, dir, "go", "vet", "-vettool="+lookPath(t, "govet-sec"), "-json", "./...")
	compare(t, "go vet", own, vetted)
	// Multichecker looks at a package with its tests and without them, and the others once:
	// where bounds bite, those are two answers.
	all := findings(t, dir, "govet-sec", "-cache=off", "-json", "-deps=all", "-tests=false", "./...")
	multi := findings(t, dir, "multi-real", "-json", "-test=false", "./...")
	all = slices.DeleteFunc(all, func(f string) bool { return isUnused(f) && !slices.Contains(multi, f) }) // as in TestCorpus
	compare(t, "multichecker", all, multi)
	if len(own) == 0 {
		t.Error("nothing was found")
	}
	t.Logf("%d findings, %d with all dependencies", len(own), len(all))
}

func moduleDir(t *testing.T, path string) string {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// download gets a module, and what it requires, from the proxy.
func download(t *testing.T, module string) string {
	cmd := exec.Command("go", "mod", "download", "-json", module)
	cmd.Dir = t.TempDir()
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var m struct{ Dir string }
	if err := json.Unmarshal(out, &m); err != nil {
		t.Fatal(err)
	}
	return m.Dir
}

// copyModule copies a module, so that it is the main one, without what no package is
// made of.
func copyModule(t *testing.T, src string) string {
	dst := t.TempDir()
	err := filepath.WalkDir(src, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		rel, err := filepath.Rel(src, name)
		if err != nil {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		to := filepath.Join(dst, rel)
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dst, "go.sum")); err == nil {
		cmd := exec.Command("go", "mod", "download")
		cmd.Dir = dst
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	return dst
}
