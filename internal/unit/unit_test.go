package unit

import (
	"bytes"
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

type note struct{ Text string }

func (*note) AFact() {}

type bad struct{ F func() }

func (*bad) AFact() {}

const src = `package p

type T struct{ F int }

func (T) M() {}
func F() {}
func g() {}
var V = 1
`

func check(t *testing.T, path, src string) *Package {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	files := []*ast.File{f}
	pkg, info, errs := Check(path, types.Config{}, fset, files)
	return &Package{Path: path, Fset: fset, Files: files, Types: pkg, Info: info, Errors: errs}
}

// noteAll exports a fact about everything that is declared.
func noteAll(pass *analysis.Pass) (any, error) {
	for id, obj := range pass.TypesInfo.Defs {
		if obj != nil {
			pass.ExportObjectFact(obj, &note{id.Name})
		}
	}
	pass.ExportPackageFact(&note{"package"})
	return nil, nil
}

func TestFacts(t *testing.T) {
	a := &analysis.Analyzer{Name: "notes", FactTypes: []analysis.Fact{(*note)(nil)}, Run: noteAll}
	Register([]*analysis.Analyzer{a})
	var first []byte
	for range 20 {
		pkg := check(t, "p", src)
		facts := NewFacts(pkg.Types, nil)
		if res := Run(context.Background(), pkg, []*analysis.Analyzer{a}, facts); len(res.Failures) > 0 {
			t.Fatal(res.Failures)
		}
		data, err := facts.Encode(nil)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = data
		}
		if !bytes.Equal(first, data) {
			t.Fatal("the same facts were encoded to other bytes")
		}
	}

	// Another type-checker's package with the same declarations has the same facts:
	// those that have a name from outside.
	other := check(t, "p", src).Types
	table := NewTable()
	if err := table.Decode(first, func(string) *types.Package { return other }); err != nil {
		t.Fatal(err)
	}
	user := types.NewPackage("user", "user")
	user.SetImports([]*types.Package{other})
	facts := NewFacts(user, func(*types.Package) *Table { return table })
	for name, want := range map[string]bool{"T": true, "F": true, "V": true, "g": false} {
		if got := facts.importObject(a, other.Scope().Lookup(name), new(note)); got != want {
			t.Errorf("fact about %s: got %v, want %v", name, got, want)
		}
	}
	var n note
	if !facts.importPackage(a, other, &n) || n.Text != "package" {
		t.Errorf("fact about the package: got %q", n.Text)
	}
	if facts.importPackage(&analysis.Analyzer{Name: "other"}, other, &n) {
		t.Error("another analyzer sees the fact")
	}
	if got := len(facts.allPackages(a)); got != 1 {
		t.Errorf("got %d facts about packages", got)
	}
	user.SetImports(nil)
	if facts.importPackage(a, other, &n) {
		t.Error("a package that is not imported shows its fact")
	}

	// What importers of user can meet, they inherit: T, its method and its field.
	data, err := facts.Encode(table)
	if err != nil {
		t.Fatal(err)
	}
	inherited := NewTable()
	if err := inherited.Decode(data, func(string) *types.Package { return other }); err != nil {
		t.Fatal(err)
	}
	if len(inherited.objects) != 3 || len(inherited.packages) != 0 {
		t.Errorf("inherited: %v", inherited)
	}
}

func TestFactThatCannotBeStored(t *testing.T) {
	a := &analysis.Analyzer{Name: "badly", FactTypes: []analysis.Fact{new(bad), new(note)}, Run: func(pass *analysis.Pass) (any, error) {
		pass.ExportPackageFact(&bad{func() {}})
		pass.ExportPackageFact(&note{"good"})
		return nil, nil
	}}
	Register([]*analysis.Analyzer{a})
	pkg := check(t, "p", src)
	facts := NewFacts(pkg.Types, nil)
	Run(context.Background(), pkg, []*analysis.Analyzer{a}, facts)
	data, err := facts.Encode(nil)
	if err == nil || !strings.Contains(err.Error(), "*unit.bad") {
		t.Errorf("got %v", err)
	}
	if !bytes.Contains(data, []byte("good")) {
		t.Error("the good fact is lost")
	}
}

// A failure takes along what requires the analyzer, and nothing else.
func TestFailures(t *testing.T) {
	run := func(err error, panics bool) func(*analysis.Pass) (any, error) {
		return func(pass *analysis.Pass) (any, error) {
			pass.Report(analysis.Diagnostic{Pos: pass.Files[0].Pos(), Message: pass.Analyzer.Name})
			if panics {
				panic("kaboom")
			}
			return 1, err
		}
	}
	intType := reflect.TypeFor[int]()
	fails := &analysis.Analyzer{Name: "fails", Run: run(errors.New("no luck"), false), ResultType: intType}
	needs := &analysis.Analyzer{Name: "needs", Run: run(nil, false), Requires: []*analysis.Analyzer{fails}, ResultType: intType}
	panics := &analysis.Analyzer{Name: "panics", Run: run(nil, true)}
	lies := &analysis.Analyzer{Name: "lies", Run: run(nil, false), ResultType: reflect.TypeFor[string]()}
	works := &analysis.Analyzer{Name: "works", Run: run(nil, false), ResultType: intType}

	pkg := check(t, "p", src)
	res := Run(context.Background(), pkg, []*analysis.Analyzer{needs, panics, lies, works}, NewFacts(pkg.Types, nil))
	var failed, said []string
	for _, f := range res.Failures {
		first, _, _ := strings.Cut(f.What, "\n")
		failed = append(failed, f.Analyzer+": "+first)
	}
	for _, d := range res.Diagnostics {
		said = append(said, d.Message)
	}
	wantFailed := []string{"fails: no luck", "panics: panic: kaboom", "lies: result is a int, not the promised string"}
	wantSaid := []string{"panics", "lies", "works"}
	if !reflect.DeepEqual(failed, wantFailed) || !reflect.DeepEqual(said, wantSaid) {
		t.Errorf("got %q and %q, want %q and %q", failed, said, wantFailed, wantSaid)
	}
}

// In an ill-typed package only analyzers run that can stand it.
func TestTypeErrors(t *testing.T) {
	pkg := check(t, "p", "package p\nvar x int = \"\"\nvar y = z\n")
	if len(pkg.Errors) != 2 {
		t.Fatalf("got %v", pkg.Errors)
	}
	var ran []string
	run := func(pass *analysis.Pass) (any, error) {
		ran = append(ran, pass.Analyzer.Name)
		return nil, nil
	}
	strict := &analysis.Analyzer{Name: "strict", Run: run}
	robust := &analysis.Analyzer{Name: "robust", Run: run, RunDespiteErrors: true}
	Run(context.Background(), pkg, []*analysis.Analyzer{strict, robust}, NewFacts(pkg.Types, nil))
	if !reflect.DeepEqual(ran, []string{"robust"}) {
		t.Errorf("ran %v", ran)
	}
}

func TestValidateFixes(t *testing.T) {
	pkg := check(t, "p", src)
	base := pkg.Files[0].FileStart
	fix := func(edits ...analysis.TextEdit) []analysis.SuggestedFix {
		return []analysis.SuggestedFix{{Message: "fix", TextEdits: edits}}
	}
	good := fix(analysis.TextEdit{Pos: base + 4, End: base + 6}, analysis.TextEdit{Pos: base})
	if err := validateFixes(pkg.Fset, good); err != nil || good[0].TextEdits[0].End != base {
		t.Errorf("good fix: %v, %v", err, good)
	}
	for name, f := range map[string][]analysis.SuggestedFix{
		"no position": fix(analysis.TextEdit{}),
		"backwards":   fix(analysis.TextEdit{Pos: base + 4, End: base + 2}),
		"too long":    fix(analysis.TextEdit{Pos: base + 4, End: base + 4000}),
		"overlap":     fix(analysis.TextEdit{Pos: base, End: base + 4}, analysis.TextEdit{Pos: base + 2, End: base + 6}),
	} {
		if validateFixes(pkg.Fset, f) == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestOwn(t *testing.T) {
	tests := []struct {
		path, version, dir string
		want               bool
	}{
		{"", "", "/go/src/fmt", false},
		{"example.com/m", "", "/home/m", true},
		{"example.com/m", "v1.0.0", "/cache/mod/example.com/m@v1.0.0", false},
		{"example.com/m", "v1.0.0", "/home/other", true},
		{"example.com/m", "v1.0.0", "/home/app/vendor/example.com/m", false},
	}
	for _, test := range tests {
		if got := Own(test.path, test.version, test.dir, "/cache/mod"); got != test.want {
			t.Errorf("%v: got %v", test, got)
		}
	}
}
