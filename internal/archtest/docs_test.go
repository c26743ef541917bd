package archtest

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/mod/modfile"
)

var linkForm = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// TestLinks follows the links of the documentation that stay in the repository.
func TestLinks(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if base := d.Name(); d.IsDir() && (base == "testdata" || base == ".git") {
			return filepath.SkipDir
		}
		if filepath.Ext(path) != ".md" {
			return nil
		}
		text, err := os.ReadFile(path)
		for _, m := range linkForm.FindAllSubmatch(text, -1) {
			link, parseErr := url.Parse(string(m[1]))
			if parseErr != nil || link.Scheme != "" || link.Path == "" {
				continue
			}
			if _, statErr := os.Stat(filepath.Join(filepath.Dir(path), filepath.FromSlash(link.Path))); statErr != nil {
				t.Errorf("%s: the link %s leads nowhere", path, m[1])
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestDependencies wants a reason for every module that go.mod requires.
func TestDependencies(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	file, err := modfile.Parse("go.mod", mod, nil)
	if err != nil {
		t.Fatal(err)
	}
	reasons, err := os.ReadFile("../../docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range file.Require {
		if !strings.Contains(string(reasons), r.Mod.Path) {
			t.Errorf("docs/dependencies.md does not say why %s is needed", r.Mod.Path)
		}
	}
}

// TestCustomGolangci compares what is said of building a golangci-lint with the
// plugin: for this repository, for others, and what the end-to-end test builds.
func TestCustomGolangci(t *testing.T) {
	mod, err := os.ReadFile("../../e2e/golangci/go.mod")
	if err != nil {
		t.Fatal(err)
	}
	file, err := modfile.Parse("go.mod", mod, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"- module: " + module, "import: " + module + "/plugin"}
	for _, r := range file.Require {
		if r.Mod.Path == "github.com/golangci/golangci-lint/v2" {
			want = append(want, "version: "+r.Mod.Version)
		}
	}
	if len(want) != 3 {
		t.Fatal("e2e does not require golangci-lint")
	}
	for _, name := range []string{".custom-gcl.yml", "docs/golangci-lint.md"} {
		text, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(string(text), w+"\n") {
				t.Errorf("%s does not say %q", name, w)
			}
		}
	}
}
