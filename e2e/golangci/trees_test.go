package main

import (
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestTrees compares golangci-lint and govet-sec on real modules, as the test of the same
// name in cmd/govet-sec does with the other hosts: x/mod, which is there anyway, and with
// GOVETSEC_LONG=1 three applications. golangci-lint follows input through all
// dependencies: that is -deps=all.
func TestTrees(t *testing.T) {
	linter, scanner := build(t, "."), build(t, "../../cmd/govet-sec")
	t.Run("x/mod", func(t *testing.T) {
		dir := copyModule(t, goOutput(t, ".", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/mod"))
		// Only tests need what it requires.
		tests, _ := filepath.Glob(filepath.Join(dir, "zip", "*_test.go"))
		for _, name := range tests {
			_ = os.Remove(name)
		}
		write(t, filepath.Join(dir, "go.mod"), "module golang.org/x/mod\n\ngo 1.26\n")
		_ = os.Remove(filepath.Join(dir, "go.sum"))
		compareTree(t, linter, scanner, dir, "modfile/rule.go")
	})
	if os.Getenv("GOVETSEC_LONG") == "" {
		return
	}
	for module, file := range map[string]string{
		"github.com/gin-gonic/gin@v1.12.0":           "context.go",
		"github.com/luraproject/lura/v2@v2.7.0":      "proxy/http.go",
		"github.com/prometheus/alertmanager@v0.27.0": "api/v2/api.go",
	} {
		t.Run(module, func(t *testing.T) {
			var m struct{ Dir string }
			if err := json.Unmarshal([]byte(goOutput(t, t.TempDir(), "mod", "download", "-json", module)), &m); err != nil {
				t.Fatal(err)
			}
			dir := copyModule(t, m.Dir)
			goOutput(t, dir, "mod", "download")
			compareTree(t, linter, scanner, dir, file)
		})
	}
}

// fromCache are findings that golangci-lint has only when it takes downloaded modules from
// its cache: with the types that the compiler wrote, what their code does is in part unknown.
// ADR 0049 says why these are not analysed anew.
var fromCache = map[string]string{
	"internal/http/routes/swagger.go:24 allocsize GVS631": "which file system golang.org/x/net/webdav serves is said by a type that nothing exported leads to",
}

// compareTree compares what is found in a module, by golangci-lint from nothing and after
// a change of one file, when it takes what it can from its cache.
func compareTree(t *testing.T, linter, scanner, dir, file string) {
	t.Helper()
	t.Setenv("GOVETSEC_CONFIG", "off") // the configuration of the tree is not what is tested
	t.Setenv("GOLANGCI_LINT_CACHE", t.TempDir())
	want := scan(t, scanner, dir, []string{"-deps=all", "./..."})
	if len(want) == 0 {
		t.Error("nothing was found")
	}
	sameFindings(t, "from nothing", want, lint(t, linter, dir, []string{"./..."}))
	touch(t, filepath.Join(dir, file))
	again := lint(t, linter, dir, []string{"./..."})
	for key := range fromCache {
		if again[key] && !want[key] {
			t.Logf("after a change: %s: %s", key, fromCache[key])
			delete(again, key)
		}
	}
	sameFindings(t, "after a change", want, again)
	t.Logf("%d findings", len(want))
}

func sameFindings(t *testing.T, when string, want, got map[string]bool) {
	t.Helper()
	for _, key := range slices.Sorted(maps.Keys(union(want, got))) {
		if strings.HasSuffix(key, " GVS901") && !got[key] {
			continue // known only to who ran all rules
		}
		if want[key] != got[key] {
			t.Errorf("%s: %s: found by golangci-lint is %v, by govet-sec %v", when, key, got[key], want[key])
		}
	}
}

// touch changes a file, but not what it means.
func touch(t *testing.T, name string) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	write(t, name, string(text)+"\n// changed\n")
}

// TestHiddenTypes: golangci-lint has the types of dependencies in its cache as the compiler
// wrote them, without those that nothing exported leads to. Facts that need them are not
// taken from there, so that what is found does not depend on what was kept.
func TestHiddenTypes(t *testing.T) {
	linter := build(t, ".")
	dir := t.TempDir()
	t.Setenv("GOLANGCI_LINT_CACHE", t.TempDir())
	for name, text := range map[string]string{
		"go.mod":     "module example.org/m\n\ngo 1.26.0\n",
		"low/low.go": "package low\n\nimport \"os/exec\"\n\ntype Runner interface{ Run(s string) error }\n\ntype shell struct{}\n\nfunc (shell) Run(s string) error { return exec.Command(\"sh\", \"-c\", s).Run() }\n\n//go:noinline\nfunc New() Runner { return shell{} }\n",
		"mid/mid.go": "package mid\n\nimport \"example.org/m/low\"\n\n//go:noinline\nfunc Make() low.Runner { return low.New() }\n",
		"app/app.go": "package app\n\nimport (\n\t\"net/http\"\n\n\t\"example.org/m/mid\"\n)\n\nfunc Run(w http.ResponseWriter, r *http.Request) { mid.Make().Run(r.FormValue(\"job\")) }\n",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name), text)
	}
	want := map[string]bool{"app/app.go:9 execinject GVS102": true}
	sameFindings(t, "from nothing", want, lint(t, linter, dir, []string{"./..."}))
	touch(t, filepath.Join(dir, "app", "app.go"))
	sameFindings(t, "after a change", want, lint(t, linter, dir, []string{"./..."}))
	touch(t, filepath.Join(dir, "app", "app.go"))
	sameFindings(t, "one package after a change", want, lint(t, linter, dir, []string{"./app"}))
}

func goOutput(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go %v: %v", args, err)
	}
	return strings.TrimSpace(string(out))
}

// copyModule copies a module, so that it is the main one, without a configuration of
// golangci-lint.
func copyModule(t *testing.T, src string) string {
	t.Helper()
	dst := t.TempDir()
	err := filepath.WalkDir(src, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || strings.HasPrefix(d.Name(), ".golangci.") {
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
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dst, rel)), 0o700); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dst, rel), data, 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
	return dst
}
