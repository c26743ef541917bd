package driver

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/types"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// hot is the fact that a function calls boom, directly or not; loud, that a package
// has such a function.
type (
	hot  struct{}
	loud struct{ Funcs []string }
)

func (*hot) AFact()  {}
func (*loud) AFact() {}

// spy is a rule with facts about objects and packages, that remembers which
// packages it saw.
type spy struct {
	mu   sync.Mutex
	seen []string
	rule *rule.Rule
}

func newSpy() *spy {
	s := new(spy)
	heat := &analysis.Analyzer{
		Name: "heat", Doc: "find functions that call boom",
		FactTypes:  []analysis.Fact{new(hot), new(loud)},
		ResultType: reflect.TypeFor[func(*types.Func) bool](),
		Run:        s.heat,
	}
	s.rule = rule.New("// Package spy reports calls of hot functions.\npackage spy\n", rule.Rule{
		Checks:   []rule.Check{{ID: "SPY1"}, {ID: "SPY2", OptIn: true}},
		Requires: []*analysis.Analyzer{heat},
		Run:      func(pass *rule.Pass) error { return spyOn(pass, heat) },
	})
	return s
}

func (s *spy) heat(pass *analysis.Pass) (any, error) {
	s.mu.Lock()
	s.seen = append(s.seen, pass.Pkg.Name())
	s.mu.Unlock()
	isHot := func(fn *types.Func) bool { return fn.Name() == "boom" || pass.ImportObjectFact(fn, new(hot)) }
	var names []string
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			obj := pass.TypesInfo.Defs[fn.Name].(*types.Func)
			ast.Inspect(fn, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					if callee := typeutil.StaticCallee(pass.TypesInfo, call); callee != nil && isHot(callee) {
						pass.ExportObjectFact(obj, new(hot))
						names = append(names, obj.Name())
					}
				}
				return true
			})
		}
	}
	pass.ExportPackageFact(&loud{names})
	return isHot, nil
}

func spyOn(pass *rule.Pass, heat *analysis.Analyzer) error {
	isHot := pass.ResultOf[heat].(func(*types.Func) bool)
	var around []string
	for _, f := range pass.AllPackageFacts() {
		around = append(around, fmt.Sprint(f.Package.Name(), f.Fact.(*loud).Funcs))
	}
	for _, file := range pass.Files {
		pass.Found("SPY1", analysis.Diagnostic{Pos: file.Package, Message: strings.Join(around, " ")})
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if callee := typeutil.StaticCallee(pass.TypesInfo, call); callee != nil && isHot(callee) {
					pass.Found("SPY1", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: types.ObjectString(callee, nil)})
				}
			}
			return true
		})
	}
	if pass.Pkg.Scope().Lookup("Limit") != nil {
		rule.ReportIncomplete(pass.Pass, pass.Files[0].Package, "Limit is large")
	}
	return nil
}

// scan runs the spy, and returns the result and the packages that were analysed.
func scan(t *testing.T, dir string, c *cache.Cache, change func(*Options)) (*finding.Result, []string) {
	t.Helper()
	s := newSpy()
	opts := Options{
		Selection: finding.Select([]*rule.Rule{s.rule}, nil),
		Dir:       dir, Patterns: []string{"./..."}, Tests: true, Cache: c,
		Env: append(os.Environ(), "GOFLAGS=", "GOWORK=off", "GOPROXY=off"),
	}
	if change != nil {
		change(&opts)
	}
	res, err := Run(context.Background(), opts)
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(s.seen)
	return res, slices.Compact(s.seen)
}

func openCache(t testing.TB) *cache.Cache {
	c, err := cache.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func same(t *testing.T, what string, got, want *finding.Result) {
	t.Helper()
	a, err := json.MarshalIndent(got, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.MarshalIndent(want, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Errorf("%s: got\n%s\nwant\n%s", what, a, b)
	}
}

// house writes a module: low is imported by mid, mid by top; side imports nothing.
func house(t *testing.T) string {
	dir := t.TempDir()
	write(t, dir, "go.mod", "module example.com/m\n\ngo 1.26\n")
	write(t, dir, "low/low.go", "package low\n\ntype T struct{}\n\nfunc (T) M() { boom() }\n\nfunc Quiet() { _ = 1 }\n\nfunc boom() {}\n")
	write(t, dir, "mid/mid.go", "package mid\n\nimport \"example.com/m/low\"\n\nfunc New() low.T { return low.T{} }\n\nfunc Do() { low.Quiet() }\n")
	write(t, dir, "mid/mid_test.go", "package mid\n\nfunc ofTest() { New().M() }\n")
	write(t, dir, "mid/x_test.go", "package mid_test\n\nimport (\n\t\"example.com/m/mid\"\n\t\"example.com/m/top\"\n)\n\nfunc Limit() { mid.New().M(); top.Top() }\n")
	write(t, dir, "top/top.go", "package top\n\nimport (\n\t\"strings\"\n\n\t\"example.com/m/mid\"\n)\n\nfunc Top() { mid.New().M(); strings.ToUpper(\"\") }\n")
	write(t, dir, "side/side.go", "package side\n")
	return dir
}

// What is analysed again is what a change can bear on, and the result is that of a
// run without a cache.
func TestCacheSteps(t *testing.T) {
	const all = "low mid mid_test side top"
	steps := []struct {
		what, file, text string
		change           func(*Options)
		seen             string
	}{
		{what: "first", seen: all},
		{what: "again", seen: ""},
		{what: "a leaf", file: "top/top.go", text: "package top\n\nimport \"example.com/m/mid\"\n\nfunc Top() { mid.New().M(); _ = 2 }\n", seen: "mid_test top"},
		{what: "a body without facts", file: "low/low.go", text: "package low\n\ntype T struct{}\n\nfunc (T) M() { boom() }\n\nfunc Quiet() { _ = 2 }\n\nfunc boom() {}\n", seen: "low"},
		{what: "a body with facts", file: "low/low.go", text: "package low\n\ntype T struct{}\n\nfunc (T) M() { boom() }\n\nfunc Quiet() { boom() }\n\nfunc boom() {}\n", seen: "low mid mid_test top"},
		{what: "types", file: "low/low.go", text: "package low\n\ntype T struct{ N int }\n\nfunc (T) M() { boom() }\n\nfunc Quiet() { boom() }\n\nfunc boom() {}\n", seen: "low mid mid_test top"},
		{what: "a comment at the end", file: "low/low.go", text: "package low\n\ntype T struct{ N int }\n\nfunc (T) M() { boom() }\n\nfunc Quiet() { boom() }\n\nfunc boom() {}\n\n// end\n", seen: "low"},
		{what: "an in-package test", file: "mid/mid_test.go", text: "package mid\n\nfunc ofTest() { New().M(); Do() }\n", seen: "mid mid_test"},
		{what: "a new file", file: "side/more.go", text: "package side\n\nfunc boom() {}\nfunc F() { boom() }\n", seen: "side"},
		{what: "a new package", file: "side/in/in.go", text: "package in\n\nimport \"example.com/m/side\"\n\nfunc G() { side.F() }\n", seen: "in"},
		{what: "a new import", file: "side/in/in.go", text: "package in\n\nimport _ \"net/mail\"\nimport \"example.com/m/side\"\n\nfunc G() { side.F() }\n", seen: "in"},
		{what: "for another system", file: "side/more.go", text: "//go:build never\n\npackage side\n\nfunc boom() {}\nfunc F() { boom() }\n", seen: "side"}, // in does not type-check without
		{what: "tags", change: func(o *Options) { o.Tags = "never" }, seen: "in " + all},
		{what: "settings", change: func(o *Options) { o.Config = "x" }, seen: all},
		{what: "context", change: func(o *Options) { o.Context = 1 }, seen: all},
		{what: "the language", file: "go.mod", text: "module example.com/m\n\ngo 1.25\n", seen: all},
	}
	dir, c := house(t), openCache(t)
	for _, s := range steps {
		if s.file != "" {
			write(t, dir, s.file, s.text)
		}
		got, seen := scan(t, dir, c, s.change)
		want, _ := scan(t, dir, nil, s.change)
		same(t, s.what, got, want)
		if strings.Join(seen, " ") != s.seen {
			t.Errorf("%s: analysed %q, want %q", s.what, seen, s.seen)
		}
	}
}

// Whichever packages change in whichever way, a cached run says what a fresh one says.
func TestCacheRandom(t *testing.T) {
	dir, c := house(t), openCache(t)
	r := rand.New(rand.NewPCG(1, 2))
	bodies := []string{"boom()", "_ = 1", "_ = func() { boom() }", "low.Quiet()", "mid.Do()", "undefined()", "top.Top()"}
	imports := map[string]string{"low": "", "mid": "low", "top": "mid low", "side": "top low mid"}
	for i := range 12 {
		pkg := []string{"low", "mid", "top", "side"}[r.IntN(4)]
		body := bodies[r.IntN(len(bodies))]
		var b strings.Builder
		fmt.Fprintf(&b, "package %s\n\n", pkg)
		for _, imp := range strings.Fields(imports[pkg]) {
			if strings.HasPrefix(body, imp) {
				fmt.Fprintf(&b, "import \"example.com/m/%s\"\n", imp)
			}
		}
		fmt.Fprintf(&b, "func boom() {}\n%sfunc Quiet%d() { %s }\n", strings.Repeat("\n", r.IntN(2)), r.IntN(2), body)
		write(t, dir, fmt.Sprintf("%s/extra%d.go", pkg, r.IntN(2)), b.String())
		if r.IntN(4) == 0 {
			_ = os.Remove(filepath.Join(dir, pkg, "extra1.go"))
		}
		got, _ := scan(t, dir, c, nil)
		want, _ := scan(t, dir, nil, nil)
		same(t, fmt.Sprintf("step %d", i), got, want)
		again, _ := scan(t, dir, c, nil)
		same(t, fmt.Sprintf("step %d again", i), again, want)
	}
}

// A package that was not analysed whole is no less so in the next run.
func TestCacheKeepsNoProblem(t *testing.T) {
	dir, c := house(t), openCache(t)
	write(t, dir, "low/broken.go", "package low\n\nvar x = undefined\n")
	want, _ := scan(t, dir, nil, nil)
	if len(want.Problems) == 0 || want.Analysed == want.Matched {
		t.Fatalf("no problem: %+v", want)
	}
	for range 3 {
		got, seen := scan(t, dir, c, nil)
		same(t, "broken", got, want)
		if !slices.Contains(seen, "top") {
			t.Errorf("top imports what is broken and was not analysed again: %q", seen)
		}
	}
	if err := os.Remove(filepath.Join(dir, "low", "broken.go")); err != nil {
		t.Fatal(err)
	}
	got, _ := scan(t, dir, c, nil)
	want, _ = scan(t, dir, nil, nil)
	same(t, "mended", got, want)
}

// An entry that is damaged or gone is made again.
func TestCacheDamage(t *testing.T) {
	dir := house(t)
	base := t.TempDir()
	c, err := cache.Open(base)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := scan(t, dir, c, nil)
	if len(want.Findings) == 0 {
		t.Fatal("nothing to lose")
	}
	entries := func() []string {
		names, err := filepath.Glob(filepath.Join(base, "*", "*-*"))
		if err != nil || len(names) == 0 {
			t.Fatalf("no entries: %v", err)
		}
		return names
	}
	for i, name := range entries() {
		if i%2 == 0 {
			err = os.Remove(name)
		} else {
			err = os.Truncate(name, 20)
		}
		if err != nil {
			t.Fatal(err)
		}
		write(t, dir, "top/top.go", fmt.Sprintf("package top\n\nimport (\n\t\"strings\"\n\n\t\"example.com/m/mid\"\n)\n\nfunc Top() { mid.New().M(); strings.ToUpper(\"\") }\n// %d\n", i))
		got, _ := scan(t, dir, c, nil)
		want, _ = scan(t, dir, nil, nil) // the comment counts as a line, and for hashes of lines
		same(t, "without "+filepath.Base(name), got, want)
	}
	for _, name := range entries() {
		if err := os.WriteFile(name, []byte("nonsense"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, _ := scan(t, dir, c, nil)
	same(t, "all damaged", got, want)
}

// Runs at the same time do not disturb each other.
func TestCacheConcurrent(t *testing.T) {
	dir, c := house(t), openCache(t)
	want, _ := scan(t, dir, nil, nil)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got, _ := scan(t, dir, c, nil)
			same(t, "at the same time", got, want)
		})
	}
	wg.Wait()
}

// A file that changes without its size and time changing much is seen.
func TestCacheRacy(t *testing.T) {
	dir, c := house(t), openCache(t)
	for i := range 6 {
		write(t, dir, "side/side.go", fmt.Sprintf("package side\n\nfunc boom() {}\nfunc F%d() { boom() }\n", i))
		got, _ := scan(t, dir, c, nil)
		want, _ := scan(t, dir, nil, nil)
		same(t, fmt.Sprintf("version %d", i), got, want)
	}
}

// From another directory of the module the same entries serve, with other names.
func TestCacheElsewhere(t *testing.T) {
	dir, c := house(t), openCache(t)
	scan(t, dir, c, nil)
	below := func(o *Options) { o.Dir = filepath.Join(dir, "top"); o.Patterns = []string{"../..."} }
	got, seen := scan(t, dir, c, below)
	want, _ := scan(t, dir, nil, below)
	same(t, "from below", got, want)
	if len(seen) > 0 {
		t.Errorf("analysed again: %q", seen)
	}
}
