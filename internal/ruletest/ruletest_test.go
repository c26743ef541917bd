package ruletest

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/txtar"

	"github.com/govet-sec/govet-sec/rule"
)

// tree writes a txtar archive into a directory.
func tree(t *testing.T, archive string) string {
	t.Helper()
	root := t.TempDir()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		name := filepath.Join(root, f.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// callee is a fact about a function: what it calls, by name.
type callee struct{ Names []string }

func (*callee) AFact()           {}
func (c *callee) String() string { return "calls " + strings.Join(c.Names, ",") }

// counted is a fact about a package.
type counted struct{ Funcs int }

func (*counted) AFact()           {}
func (c *counted) String() string { return fmt.Sprintf("%d functions", c.Funcs) }

// callees reports each call and exports what each function calls.
var callees = &analysis.Analyzer{
	Name:      "callees",
	Doc:       "report calls",
	FactTypes: []analysis.Fact{(*callee)(nil), (*counted)(nil)},
	Run:       runCallees,
}

func runCallees(pass *analysis.Pass) (any, error) {
	funcs := 0
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			funcs++
			var names []string
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				name := types.ExprString(call.Fun)
				names = append(names, name)
				message := "call of " + name
				if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
					var fact callee
					if pass.ImportObjectFact(pass.TypesInfo.Uses[sel.Sel], &fact) {
						message += ", which " + fact.String()
					}
				}
				pass.Reportf(call.Pos(), "%s", message)
				return true
			})
			if names != nil {
				pass.ExportObjectFact(pass.TypesInfo.Defs[fn.Name], &callee{names})
			}
		}
	}
	pass.ExportPackageFact(&counted{funcs})
	return nil, nil
}

const sample = `
-- p/p.go --
package p // want +0 package:"3 functions"

import (
	"lib"
	"strings"
)

func F(s string) string { // want F:"calls strings.ToUpper,lib.Do"
	_ = strings.ToUpper(s) // want "^call of strings.ToUpper$"
	// want +1 "lib.Do, which calls println"
	return lib.Do(s)
}

func none() {}
-- p/p_test.go --
package p

func helper() { none() } // want "call of none" helper:"calls none"
-- p/x_test.go --
package p_test

import "p"

func f() { p.F("") } // want ` + "`p.F, which calls strings.ToUpper,lib.Do` f:`calls`" + `
-- p/other_plan9.go --
package p

func F() {}
-- lib/lib.go --
package lib

func Do(s string) string { println(s); return s }
`

func TestRunDir(t *testing.T) {
	// The package fact stands on line 1, the package clause.
	results := RunDir(t, tree(t, sample), callees, "p/...")
	if len(results) != 2 || results[0].Package.Path != "p" || results[1].Package.Path != "p_test" {
		t.Errorf("results for %v", results)
	}
	if n := results[0].PackageFact.(*counted).Funcs; n != 3 {
		t.Errorf("%d functions counted", n)
	}
}

// A package sees what the poorest host shows it: facts of direct imports only.
func TestFactsOfIndirectImports(t *testing.T) {
	root := tree(t, `
-- a/a.go --
package a

import "b"

var _ b.B
-- b/b.go --
package b

import "c"

type B = c.C
-- c/c.go --
package c

type C struct{}

func (C) M() { println() }

func F() { println() }
`)
	var got []string
	a := &analysis.Analyzer{
		Name:     "indirect",
		Doc:      "look at facts of c",
		Requires: []*analysis.Analyzer{callees},
	}
	// Only an analyzer with facts can ask for them, so callees itself is asked.
	inner := *callees
	inner.Run = func(pass *analysis.Pass) (any, error) {
		if pass.Pkg.Path() == "a" {
			c := pass.Pkg.Imports()[0].Imports()[0]
			method, _, _ := types.LookupFieldOrMethod(c.Scope().Lookup("C").Type(), false, c, "M")
			got = append(got,
				fmt.Sprint("package ", pass.ImportPackageFact(c, new(counted))),
				fmt.Sprint("function ", pass.ImportObjectFact(c.Scope().Lookup("F"), new(callee))),
				fmt.Sprint("method ", pass.ImportObjectFact(method, new(callee))))
		}
		return runCallees(pass)
	}
	a.Requires = []*analysis.Analyzer{&inner}
	a.Run = func(*analysis.Pass) (any, error) { return nil, nil }
	prog, err := Load(root, "a")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := prog.Analyze(a); err != nil {
		t.Fatal(err)
	}
	if want := []string{"package false", "function false", "method true"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLoadErrors(t *testing.T) {
	root := tree(t, `
-- illtyped/a.go --
package a

var x int = ""
-- stub/a.go --
package a

import _ "example.com/missing"
-- nostd/a.go --
package a

import _ "no/such/package"
-- cycle/a.go --
package a

import _ "cycle/b"
-- cycle/b/b.go --
package b

import _ "cycle"
-- uses/a.go --
package a

import "C"
-- syntax/a.go --
package
`)
	for pattern, want := range map[string]string{
		"illtyped":  `cannot use ""`,
		"stub":      "there is no stub",
		"nostd":     "no/such/package",
		"cycle":     "import cycle",
		"uses":      "cgo",
		"syntax":    "a.go",
		"none":      "cannot find package",
		"empty/...": "no such file",
	} {
		_, err := Load(root, pattern)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Load(%s) = %v, want %q", pattern, err, want)
		}
	}
}

func TestParseWant(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{` "a" "b"`, "0: `a` `b`"},
		{" `a\"` f:\"x\"", "0: `a\"` fact f:`x`"},
		{` +2 "a"`, "2: `a`"},
		{` -1 "a"`, "-1: `a`"},
		{``, "nothing is wanted"},
		{` +1`, "nothing is wanted"},
		{` a`, "a colon must follow"},
		{` a:b`, "a regular expression in quotes"},
		{` "a" +1`, "a regular expression in quotes"},
		{` "a`, "literal not terminated"},
		{` "("`, "missing closing )"},
		{` "a" and prose`, "a colon must follow"},
		{` + "a"`, "a number must follow"},
	} {
		delta, wants, err := ParseWant(test.text)
		got := fmt.Sprint(delta) + ":"
		for _, w := range wants {
			got += " " + w.String()
		}
		if err != nil {
			got = err.Error()
		}
		if !strings.Contains(got, test.want) {
			t.Errorf("ParseWant(%s) = %s, want %s", test.text, got, test.want)
		}
	}
}

func TestCompare(t *testing.T) {
	at := func(line int) token.Position { return token.Position{Filename: "f.go", Line: line} }
	want := func(line int, rx string) Expectation {
		return Expectation{File: "f.go", Line: line, Rx: regexp.MustCompile(rx)}
	}
	got := compare(
		[]report{{at(1), "", "a"}, {at(1), "", "a"}, {at(2), "", "b"}, {at(2), "", "b"}, {at(3), "f", "a"}},
		[]Expectation{want(1, "a"), want(1, "a"), want(2, "b"), want(3, "a"), want(4, "c")})
	expected := []string{
		"f.go:2: unexpected finding: b",
		"f.go:3: nothing was reported that matches `a`",
		"f.go:3: unexpected fact f: a",
		"f.go:4: nothing was reported that matches `c`",
	}
	if !reflect.DeepEqual(got, expected) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(expected, "\n"))
	}
}

// TestRun tests a rule from its own directory, as the rules do.
func TestRun(t *testing.T) {
	root := tree(t, `
-- go.mod --
module example.org/m
-- testdata/src/sample/a.go --
package a

import "lib"

func f() { lib.Danger() } // want "^the danger is called .GVS999.$"

func g() { lib.Fine() }
-- testdata/src/lib/lib.go --
package lib

func Danger() {}

func Fine() {}
-- analyzers/sample/doc.go --
// Package sample reports calls of Danger.
//
// Bad:
//
//	package p
//
//	import "lib"
//
//	func f() {
//		lib.Danger() // finding: the danger is called
//	}
//
// Good:
//
//	package p
//
//	import "lib"
//
//	func f() { lib.Fine() }
package sample
`)
	t.Chdir(filepath.Join(root, "analyzers", "sample"))
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	Run(t, rule.New(string(doc), rule.Rule{
		Checks: []rule.Check{{ID: "GVS999", Title: "danger is called", CWE: []int{676}, Since: "0.1.0"}},
		Run:    findDanger,
	}))
}

func findDanger(pass *rule.Pass) error {
	for id, obj := range pass.TypesInfo.Uses {
		if obj.Pkg() != nil && obj.Pkg().Path() == "lib" && obj.Name() == "Danger" {
			pass.Found("GVS999", analysis.Diagnostic{Pos: id.Pos(), End: id.End(), Message: "the danger is called"})
		}
	}
	return nil
}

func TestCheckDiagnostic(t *testing.T) {
	root := tree(t, "-- p/p.go --\npackage p\n")
	prog, err := Load(root, "p")
	if err != nil {
		t.Fatal(err)
	}
	pkg := prog.Packages[0]
	pos := pkg.Files[0].Package
	r := &rule.Rule{Checks: []rule.Check{{ID: "GVS999"}}}
	for _, test := range []struct {
		d    analysis.Diagnostic
		want string
	}{
		{analysis.Diagnostic{Pos: pos, Category: "GVS999", Message: "text (GVS999)"}, ""},
		{analysis.Diagnostic{Pos: pos, Category: "GVS999", Message: "SQL text (GVS999)"}, ""},
		{analysis.Diagnostic{Pos: pos, Category: rule.InternalError, Message: "panic"}, "the rule failed"},
		{analysis.Diagnostic{Pos: pos, Category: "GVS1", Message: "text (GVS1)"}, "not the ID"},
		{analysis.Diagnostic{Pos: pos, Category: "GVS999", Message: "text"}, "does not end"},
		{analysis.Diagnostic{Pos: pos, Category: "GVS999", Message: "Text (GVS999)"}, "upper-case"},
		{analysis.Diagnostic{Pos: pos, Category: "GVS999", Message: "a\x1b[31m (GVS999)"}, "control characters"},
		{analysis.Diagnostic{Category: "GVS999", Message: "text (GVS999)"}, "position"},
		{analysis.Diagnostic{Pos: pos + 1, End: pos, Category: "GVS999", Message: "text (GVS999)"}, "position"},
		{analysis.Diagnostic{Pos: pos, Category: "GVS999", Message: "text (GVS999)", Related: []analysis.RelatedInformation{{}}}, "step"},
	} {
		got := checkDiagnostic(r, pkg, test.d)
		if (got == "") != (test.want == "") || !strings.Contains(got, test.want) {
			t.Errorf("%+v: %q, want %q", test.d, got, test.want)
		}
	}
}
