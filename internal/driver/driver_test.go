package driver

import (
	"context"
	"errors"
	"fmt"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// TestMetadataOnly checks that the go command is not asked for more than it must:
// types and syntax would need compiled dependencies, and all memory at once.
func TestMetadataOnly(t *testing.T) {
	for _, mode := range []packages.LoadMode{packages.NeedSyntax, packages.NeedTypes, packages.NeedTypesInfo, packages.NeedExportFile} {
		if metadata&mode != 0 {
			t.Errorf("mode has %v", mode)
		}
	}
}

// every reports every package, once.
func every(visit func(*rule.Pass)) *finding.Selection {
	r := rule.New("// Package every reports packages.\npackage every\n", rule.Rule{
		Checks: []rule.Check{{ID: "E1"}},
		Run: func(pass *rule.Pass) error {
			visit(pass)
			pass.Found("E1", analysis.Diagnostic{Pos: pass.Files[0].Package, Message: pass.Pkg.Path()})
			return nil
		},
	})
	return finding.Select([]*rule.Rule{r}, nil)
}

// chain writes a module whose n packages import each other in a row.
func chain(t *testing.T, n int) string {
	dir := t.TempDir()
	write(t, dir, "go.mod", "module example.com/m\n\ngo 1.26\n")
	write(t, dir, "p0/p.go", "package p0\n\nfunc F() int { return 0 }\n")
	for i := 1; i < n; i++ {
		write(t, dir, fmt.Sprintf("p%d/p.go", i), fmt.Sprintf("package p%d\n\nimport \"example.com/m/p%d\"\n\nfunc F() int { return p%d.F() }\n", i, i-1, i-1))
	}
	return dir
}

func write(t *testing.T, dir, name, text string) {
	name = filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestOrder(t *testing.T) {
	const n = 30
	seen := make(chan string, n)
	res, err := Run(context.Background(), Options{
		Selection: every(func(p *rule.Pass) { seen <- p.Pkg.Name() }),
		Dir:       chain(t, n), Patterns: []string{"./..."}, Parallel: 4,
	})
	if err != nil {
		t.Fatal(err)
	}
	if res.Matched != n || res.Analysed != n || len(res.Findings) != n || len(res.Problems) != 0 {
		t.Errorf("got %d of %d packages, %d findings, %v", res.Analysed, res.Matched, len(res.Findings), res.Problems)
	}
	close(seen)
	i := 0
	for name := range seen {
		if want := fmt.Sprintf("p%d", i); name != want {
			t.Errorf("package %d is %s", i, name)
		}
		i++
	}
}

// A cancelled run says what it did not reach.
func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	res, err := Run(ctx, Options{
		Selection: every(func(p *rule.Pass) {
			if p.Pkg.Name() == "p3" {
				cancel()
			}
		}),
		Dir: chain(t, 10), Patterns: []string{"./..."}, Parallel: 1,
	})
	if err != nil {
		t.Fatal(err)
	}
	if res.Matched != 10 || res.Analysed != 4 || len(res.Problems) != 6 || res.Problems[0].Reason != finding.Cancelled {
		t.Errorf("got %d of %d packages, %v", res.Analysed, res.Matched, res.Problems)
	}
}

func TestProgress(t *testing.T) {
	var told []int
	_, err := Run(context.Background(), Options{
		Selection: every(func(*rule.Pass) {}), Dir: chain(t, 3), Patterns: []string{"./..."}, Parallel: 2,
		Progress: func(done, total int) { told = append(told, done*100+total) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := []int{103, 203, 303}; !slices.Equal(told, want) {
		t.Errorf("got %v, want %v", told, want)
	}
}

func TestNoPackages(t *testing.T) {
	dir := chain(t, 1)
	write(t, dir, "none/README", "")
	_, err := Run(context.Background(), Options{Selection: every(func(*rule.Pass) {}), Dir: dir, Patterns: []string{"./none/..."}})
	if !errors.Is(err, ErrNoPackages) {
		t.Errorf("got %v", err)
	}
}

// Whatever the go command hands over, a cycle is named and does not hang us.
func TestCycle(t *testing.T) {
	a := &packages.Package{ID: "a", PkgPath: "a"}
	b := &packages.Package{ID: "b", PkgPath: "b", Imports: map[string]*packages.Package{"a": a}}
	a.Imports = map[string]*packages.Package{"b": b}
	top := &packages.Package{ID: "top", PkgPath: "top", Imports: map[string]*packages.Package{"a": a}}
	free := &packages.Package{ID: "free", PkgPath: "free"}
	g := newGraph([]*packages.Package{top, free}, NoDeps)
	if len(g.order) != 1 || g.order[0].pkg != free || len(g.cyclic) != 3 {
		t.Errorf("order %d, in cycles %d", len(g.order), len(g.cyclic))
	}
}

// A package that is only imported is complete, though its bodies were not looked at.
func TestImportsHaveNoBodies(t *testing.T) {
	var imported []*types.Package
	_, err := Run(context.Background(), Options{
		Selection: every(func(p *rule.Pass) { imported = append(imported, p.Pkg.Imports()...) }),
		Dir:       chain(t, 2), Patterns: []string{"./p1"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(imported) != 1 || imported[0].Path() != "example.com/m/p0" || !imported[0].Complete() {
		t.Errorf("got %v", imported)
	}
}

func TestModulesBelow(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b", "a/nested", "a", ".git/x", "_old", "a/testdata/m", "a/vendor/m"} {
		write(t, dir, name+"/go.mod", "module m\n")
	}
	write(t, dir, "fake/go.mod/file", "")
	roots, err := new(Options).modulesBelow(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range roots {
		rel, _ := filepath.Rel(dir, r.dir)
		got = append(got, filepath.ToSlash(rel))
	}
	if strings.Join(got, " ") != "a a/nested b" {
		t.Errorf("got %v", got)
	}
}

// Lines are counted once for a package with all its variants, from the cache or not.
func TestLines(t *testing.T) {
	dir := chain(t, 2) // of 3 and 5 lines
	write(t, dir, "p0/in_test.go", "package p0\n\nvar _ = 1\nvar _ = 2\n")
	write(t, dir, "p0/ext_test.go", "package p0_test\n\nvar _ = 1\n")
	kept, err := cache.Open(filepath.Join(t.TempDir(), "cache"))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		tests bool
		want  int
	}{{false, 8}, {true, 15}, {true, 15}} {
		res, err := Run(context.Background(), Options{
			Selection: every(func(*rule.Pass) {}), Dir: dir, Patterns: []string{"./..."}, Tests: test.tests, Cache: kept,
		})
		if err != nil {
			t.Fatal(err)
		}
		if res.Lines != test.want {
			t.Errorf("tests %v: %d lines, want %d", test.tests, res.Lines, test.want)
		}
	}
}
