package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/cmd/genfile"
)

// TestScaffold scaffolds a rule of each sort into a copy of the repository and
// runs its test: the fifteen minutes that CONTRIBUTING.md promises start there.
func TestScaffold(t *testing.T) {
	for _, test := range []struct{ name, kind string }{{"everybodywrites", ""}, {"programname", "Exec"}} {
		t.Run(test.name, func(t *testing.T) {
			root := repositoryCopy(t)
			t.Chdir(root)
			if err := run(false, false, test.kind, []string{test.name}); err != nil {
				t.Fatal(err)
			}
			if err := run(true, true, "", nil); err != nil {
				t.Errorf("the list is not up to date after newrule: %v", err)
			}
			list, err := os.ReadFile(filepath.Join(root, "analyzers", "analyzers.go"))
			if err != nil || !strings.Contains(string(list), "\t"+test.name+".Rule,\n") {
				t.Errorf("the rule is not in the list: %v\n%s", err, list)
			}
			if out, err := exec.Command("gofmt", "-l", "analyzers", "testdata/src/"+test.name).CombinedOutput(); err != nil || len(out) > 0 {
				t.Errorf("gofmt: %v: %s", err, out)
			}
			if out, err := exec.Command("go", "test", "./analyzers/"+test.name).CombinedOutput(); err != nil {
				t.Errorf("the new rule's test: %v\n%s", err, out)
			}
			if err := run(false, false, "", []string{test.name}); err == nil {
				t.Error("a rule was scaffolded over one that exists")
			}
		})
	}
}

// repositoryCopy copies what a rule needs to be built and tested.
func repositoryCopy(t *testing.T) string {
	t.Helper()
	from, err := genfile.Root()
	if err != nil {
		t.Fatal(err)
	}
	to := t.TempDir()
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join(from, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(to, name), data, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{"rule", "internal", "analyzers", "testdata"} {
		if err := os.CopyFS(filepath.Join(to, dir), os.DirFS(filepath.Join(from, dir))); err != nil {
			t.Fatal(err)
		}
	}
	return to
}

func TestUsageErrors(t *testing.T) {
	for _, test := range []struct {
		gen  bool
		args []string
		want string
	}{
		{false, nil, "give the name"},
		{true, []string{"x"}, "give the name"},
		{false, []string{"a", "b"}, "give the name"},
		{false, []string{"Upper"}, "one lower-case word"},
		{false, []string{"with-dash"}, "one lower-case word"},
		{false, []string{"func"}, "one lower-case word"},
	} {
		err := run(test.gen, false, "", test.args)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("run(%v, %q) = %v, want %q", test.gen, test.args, err, test.want)
		}
	}
}

func TestRules(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "analyzers", "half")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "doc.go"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := list(root); err == nil || !strings.Contains(err.Error(), "it has no half.go") {
		t.Errorf("list: %v", err)
	}
}

func TestNextID(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "analyzers", "a")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ src, want string }{
		{"", "GVS101"},
		{`"GVS102" "GVS401" G999 GVS1`, "GVS111"},
	} {
		if err := os.WriteFile(filepath.Join(dir, "a.go"), []byte(test.src), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := nextID(root); err != nil || got != test.want {
			t.Errorf("nextID after %s = %s, %v, want %s", test.src, got, err, test.want)
		}
	}
}
