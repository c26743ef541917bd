// Package ruletest tests rules: it runs the examples of a rule's doc.go and the
// packages of testdata/src/<rule>, and compares what is reported with what their
// comments say, one to one.
//
// It is an own small runner, not x/tools' analysistest, because that one loads the
// syntax of all dependencies, the standard library's too, as soon as an analyzer
// has facts: seconds for every test of a rule that asks the taint engine. Here the
// standard library comes from export data, once for a test binary.
package ruletest

import (
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

// Run tests a rule: its metadata, the examples of its doc.go, and the packages of
// testdata/src/<rule>. It must be called from the rule's own directory.
//
// An example is a package of its own. A line of a bad one with the comment
// "// finding: text" has exactly one finding, whose message contains the text; no
// other line has any. In testdata, "// want" comments say the same with regular
// expressions, as in x/tools' analysistest.
func Run(t *testing.T, r *rule.Rule) {
	t.Helper()
	root, err := Testdata()
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]bool)
	t.Run("metadata", func(t *testing.T) { checkMetadata(t, r) })
	t.Run("examples", func(t *testing.T) {
		prog, wants := loadExamples(t, root, r)
		runRule(t, prog, r, wants, seen)
	})
	t.Run("testdata", func(t *testing.T) {
		prog, err := Load(root, r.Name+"/...")
		if err != nil {
			t.Fatal(err)
		}
		runRule(t, prog, r, collectWants(t, prog), seen)
	})
	for _, c := range r.Checks {
		ours := strings.HasPrefix(c.ID, "GVS") // gosec's have their own samples
		if ours && !c.OptIn && !seen[c.ID] && !t.Failed() {
			t.Errorf("no example and no test data has a finding of %s", c.ID)
		}
	}
}

// RunDir runs an analyzer on packages under root and compares its diagnostics
// and the facts about objects with the "// want" comments. A package fact is
// compared only where a comment wants one.
func RunDir(t testing.TB, root string, a *analysis.Analyzer, patterns ...string) []*Result {
	t.Helper()
	prog, err := Load(root, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	results, err := prog.Analyze(a)
	if err != nil {
		t.Fatal(err)
	}
	wants := collectWants(t, prog)
	for _, problem := range compare(reports(results, wants), wants) {
		t.Error(problem)
	}
	return results
}

// loadExamples makes a program of the examples of the rule's doc.go.
func loadExamples(t testing.TB, root string, r *rule.Rule) (*Program, []Expectation) {
	t.Helper()
	doc, err := r.Doc()
	if err != nil {
		t.Fatalf("doc.go: %v", err)
	}
	file, err := filepath.Abs("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	prog := newProgram(root)
	var wants []Expectation
	for i, e := range doc.Examples {
		pkg := &Package{Path: "example.org/" + r.Name + "/" + strconv.Itoa(i)}
		prog.all[pkg.Path] = pkg
		prog.Packages = append(prog.Packages, pkg)
		// The blank lines give every line of the example its number in doc.go.
		src := strings.Repeat("\n", e.Line-1) + e.Code
		if err := prog.parseFile(pkg, file, []byte(src)); err != nil {
			t.Fatal(err)
		}
		if err := prog.parseImports(pkg); err != nil {
			t.Fatal(err)
		}
		found := findings(pkg)
		if e.Bad != (len(found) > 0) {
			t.Errorf("doc.go:%d: a bad example has \"// finding: …\" comments, and a good one has none", e.Line)
		}
		wants = append(wants, found...)
	}
	if err := prog.check(); err != nil {
		t.Fatal(err)
	}
	return prog, wants
}

func collectWants(t testing.TB, prog *Program) []Expectation {
	t.Helper()
	var all []Expectation
	for _, pkg := range prog.Packages {
		es, errs := wants(pkg)
		for _, err := range errs {
			t.Error(err)
		}
		all = append(all, es...)
	}
	return all
}

// runRule runs the rule twice, because it must say the same both times.
func runRule(t testing.TB, prog *Program, r *rule.Rule, wants []Expectation, seen map[string]bool) {
	t.Helper()
	results, err := prog.Analyze(r.Analyzer)
	if err != nil {
		t.Fatal(err)
	}
	for _, res := range results {
		for _, d := range res.Diagnostics {
			if problem := checkDiagnostic(r, res.Package, d); problem != "" {
				t.Errorf("%s: %s: %s", std.fset.Position(d.Pos), problem, d.Message)
			}
			seen[d.Category] = true
		}
	}
	for _, problem := range compare(reports(results, wants), wants) {
		t.Error(problem)
	}
	again, err := prog.Analyze(r.Analyzer)
	if err != nil {
		t.Fatal(err)
	}
	for i, res := range results {
		if !reflect.DeepEqual(res.Diagnostics, again[i].Diagnostics) {
			t.Errorf("%s: the second run says something else:\n%+v\n%+v", res.Package.Path, res.Diagnostics, again[i].Diagnostics)
		}
	}
	checkFixes(t, prog, r, results)
}

// reports brings what was reported into the form in which it is compared.
func reports(results []*Result, wants []Expectation) []report {
	var all []report
	for _, res := range results {
		for _, d := range res.Diagnostics {
			all = append(all, report{pos: std.fset.Position(d.Pos), text: d.Message})
		}
		for _, f := range res.ObjectFacts {
			all = append(all, report{std.fset.Position(f.Object.Pos()), f.Object.Name(), fmt.Sprint(f.Fact)})
		}
		file := std.fset.Position(res.Package.Files[0].Package).Filename
		wanted := slices.ContainsFunc(wants, func(e Expectation) bool { return e.Fact == "package" && e.File == file })
		if res.PackageFact != nil && wanted {
			all = append(all, report{token.Position{Filename: file, Line: 1}, "package", fmt.Sprint(res.PackageFact)})
		}
	}
	return all
}

// checkDiagnostic says what is wrong with the form of a rule's diagnostic.
func checkDiagnostic(r *rule.Rule, pkg *Package, d analysis.Diagnostic) string {
	first, size := utf8.DecodeRuneInString(d.Message)
	second, _ := utf8.DecodeRuneInString(d.Message[size:])
	switch {
	case d.Category == rule.InternalError:
		return "the rule failed"
	case r.Check(d.Category) == nil:
		return "the category is not the ID of a check: reported without Found?"
	case !strings.HasSuffix(d.Message, " ("+d.Category+")"):
		return "the message does not end with the ID"
	case unicode.IsUpper(first) && !unicode.IsUpper(second):
		return "the message begins with an upper-case letter"
	case strings.ContainsFunc(d.Message, unicode.IsControl):
		return "the message has control characters in it"
	case !inside(pkg, d.Pos) || d.End.IsValid() && (!inside(pkg, d.End) || d.End < d.Pos):
		return "the position is not in the package"
	}
	for _, rel := range d.Related {
		if !inside(pkg, rel.Pos) {
			return "a step's position is not in the package"
		}
	}
	return ""
}

func inside(pkg *Package, pos token.Pos) bool {
	for _, f := range pkg.Files {
		if f.FileStart <= pos && pos <= f.FileEnd {
			return true
		}
	}
	return false
}

var (
	idForm    = regexp.MustCompile(`^(GVS|G)[1-9][0-9]{2}$`)
	aliasForm = regexp.MustCompile(`^[a-z][a-z-]*:\S+$`)
	sinceForm = regexp.MustCompile(`^[0-9]+\.[0-9]+\.[0-9]+$`)
)

// checkMetadata checks what every reader of a rule's metadata relies on.
func checkMetadata(t *testing.T, r *rule.Rule) {
	wd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(wd) != r.Name {
		t.Errorf("the rule %s lives in the directory %s", r.Name, wd)
	}
	doc, err := r.Doc()
	if err != nil {
		t.Fatalf("doc.go: %v", err)
	}
	if !strings.HasPrefix(doc.Prose, "Package "+r.Name+" ") {
		t.Errorf("doc.go does not begin with %q", "Package "+r.Name+" ")
	}
	var bad, good bool
	for _, e := range doc.Examples {
		bad, good = bad || e.Bad, good || !e.Bad
	}
	if !bad || !good {
		t.Error("doc.go needs an example that is bad and one that is good")
	}
	ids := make(map[string]bool)
	for _, c := range r.Checks {
		if ids[c.ID] {
			t.Errorf("%s twice", c.ID)
		}
		ids[c.ID] = true
		checkCheck(t, c)
	}
	if len(ids) == 0 {
		t.Error("the rule has no checks")
	}
}

func checkCheck(t *testing.T, c rule.Check) {
	if !idForm.MatchString(c.ID) {
		t.Errorf("the ID %q is not of the form GVS123, or G123 for gosec's", c.ID)
	}
	if c.Title == "" || strings.HasSuffix(c.Title, ".") {
		t.Errorf("%s: the title %q is not one line without a full stop", c.ID, c.Title)
	}
	if len(c.CWE) == 0 {
		t.Errorf("%s has no CWE", c.ID)
	}
	for _, id := range c.CWE {
		if _, ok := rule.LookupCWE(id); !ok {
			t.Errorf("%s: CWE-%d is not in the table of rule/cwe.go", c.ID, id)
		}
	}
	if !sinceForm.MatchString(c.Since) {
		t.Errorf("%s: Since is %q and not a version such as 0.1.0", c.ID, c.Since)
	}
	for _, alias := range c.Aliases {
		if !aliasForm.MatchString(alias) {
			t.Errorf("%s: the alias %q is not of the form tool:rule", c.ID, alias)
		}
	}
}
