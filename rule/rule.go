// Package rule is what a rule is made of: its text, its checks (ID, CWE,
// severity) and the one wrapper through which all of its findings pass.
//
// A rule is a folder under analyzers/. Its doc.go is its documentation, its
// help text and its first test; [New] joins that text with the metadata and
// makes an [analysis.Analyzer] of the two that every go/analysis host can run.
//
// The wrapper stamps what must be the same under every host: the ID (as the
// diagnostic's Category for machines, and at the end of the message for
// people), the URL of the rule's page, the recovery from a panic, and that a comment
// in the code can ask to pass over a finding. Severity
// and CWE are never part of a diagnostic: whoever prints it joins ID to [Check].
package rule

import (
	"fmt"
	"go/token"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"
)

// InternalError is the category of the diagnostic that stands for a panic of
// ours. Doors that know it turn it into a notification and exit code 2; it is
// never a finding.
const InternalError = "govetsec-internal-error"

// Incomplete is the category of the diagnostic that names code which a limit of ours
// kept from being analysed to the end. Doors that know it list it as a note; it is
// no finding, and does not change the exit code.
const Incomplete = "govetsec-incomplete"

// ReportIncomplete says what was not analysed to the end, and why, in one line. Whoever
// has the limit reports it, once for a package: not every rule that uses the result.
func ReportIncomplete(pass *analysis.Pass, pos token.Pos, what string) {
	pass.Report(analysis.Diagnostic{Pos: pos, Category: Incomplete, Message: what})
}

// Severity says how bad it is when the finding is true. Its text form is the
// lower-case name.
type Severity uint8

// The severities, lowest first. The names are those of CVSS ratings.
const (
	Info Severity = iota
	Low
	Medium
	High
	Critical
)

var severityNames = [...]string{"info", "low", "medium", "high", "critical"}

func (s Severity) String() string { return severityNames[s] }

// Confidence says how sure the rule is that the finding is true.
type Confidence uint8

// The confidences, lowest first.
const (
	Unsure Confidence = iota
	Likely
	Certain
)

var confidenceNames = [...]string{"low", "medium", "high"}

func (c Confidence) String() string { return confidenceNames[c] }

// Check is one danger that a rule tells apart. Most rules have one.
type Check struct {
	ID         string   // permanent and never reused: "GVS101"
	Title      string   // one line in lower case: "the program to run is chosen by the attacker"
	Why        string   // the harm in one sentence; that of the CWE if empty
	Fix        string   // what to write instead, in one sentence; that of the CWE if empty
	CWE        []int    // most specific first
	Severity   Severity // when the input is remote
	Confidence Confidence
	Since      string   // version of govet-sec that has it first: "0.1.0"
	Aliases    []string // the same check elsewhere: "gosec:G204", "bandit:B602", "codeql:go/command-injection"
	OptIn      bool     // off unless asked for by ID, by rule or by preset
}

// Rule is one folder under analyzers/: its checks and what runs them.
type Rule struct {
	Name     string // of the folder, the package and the analyzer
	Checks   []Check
	Requires []*analysis.Analyzer
	Run      func(*Pass) error
	// Tests: it reports in files of tests, too. Others need not leave them out: nobody
	// attacks a test, and what it has that looks like a secret or a listener is none.
	Tests bool

	// Analyzer is made by New.
	Analyzer *analysis.Analyzer

	doc  string // the content of doc.go, for Doc
	also also   // the checks that are off by default and were asked for
}

// Check returns the check with the ID, or nil.
func (r *Rule) Check(id string) *Check {
	for i := range r.Checks {
		if r.Checks[i].ID == id {
			return &r.Checks[i]
		}
	}
	return nil
}

// New makes the rule's analyzer. The doc is the content of the rule's doc.go,
// embedded; it gives the rule its name and its help text.
func New(doc string, r Rule) *Rule {
	name, lines, _ := docComment(doc)
	if name == "" {
		panic("rule: doc.go without a package clause")
	}
	r.Name, r.doc = name, doc
	r.Analyzer = &analysis.Analyzer{
		Name:     name,
		Doc:      strings.TrimSpace(strings.Join(lines, "\n")),
		URL:      "https://github.com/govet-sec/govet-sec/blob/main/docs/rules/" + name + ".md",
		Requires: append(slices.Clip(r.Requires), IgnoresAnalyzer),
		Run: func(pass *analysis.Pass) (any, error) {
			run(&r, pass)
			return nil, nil
		},
	}
	r.also.rule = &r
	if slices.ContainsFunc(r.Checks, func(c Check) bool { return c.OptIn }) {
		r.Analyzer.Flags.Var(&r.also, "also", "run these `checks`, too, which are off by default (comma-separated IDs)")
	}
	return &r
}

// Pass is what a rule's Run sees: the analysis pass, and Found to report with.
type Pass struct {
	*analysis.Pass
	rule    *Rule
	ignores *Ignores
}

// Ignores are the comments of the package that ask to pass over findings.
func (p *Pass) Ignores() *Ignores { return p.ignores }

// InTest reports whether a position is in a file of tests, for rules that would do work
// in vain: Found asks it, too.
func (p *Pass) InTest(pos token.Pos) bool { return InTest(p.Fset, pos) }

// InTest reports whether a position is in a file of tests.
func InTest(fset *token.FileSet, pos token.Pos) bool {
	file := fset.File(pos)
	return file != nil && strings.HasSuffix(file.Name(), "_test.go")
}

// Runs reports whether the check with the ID is on, for rules that would do work
// in vain. Found asks it, too.
func (p *Pass) Runs(id string) bool { return p.rule.Runs(id) }

// Found reports a finding of the check with the ID, if that is on. It panics when
// the rule has no such check, which the rule's own test finds.
func (p *Pass) Found(id string, d analysis.Diagnostic) {
	c := p.rule.Check(id)
	if c == nil {
		panic(fmt.Sprintf("rule %s has no check %q", p.rule.Name, id))
	}
	if !p.rule.Runs(id) || !p.rule.Tests && p.InTest(d.Pos) || p.ignores.drops(p.rule, c, d.Pos, time.Now) {
		return
	}
	d.Category = id
	d.Message += " (" + id + ")"
	if d.URL == "" {
		d.URL = p.Analyzer.URL
	}
	p.Report(d)
}

// run runs the rule and turns a panic into one diagnostic, because in some
// hosts an error or a panic of one analyzer loses the findings of all.
func run(r *Rule, pass *analysis.Pass) {
	defer func() {
		if v := recover(); v != nil {
			reportInternal(pass, fmt.Sprintf("%v\n%s", v, Stack()))
		}
	}()
	ignores, _ := pass.ResultOf[IgnoresAnalyzer].(*Ignores)
	if err := r.Run(&Pass{Pass: pass, rule: r, ignores: ignores}); err != nil {
		reportInternal(pass, err.Error())
	}
}

func reportInternal(pass *analysis.Pass, what string) {
	if len(pass.Files) == 0 {
		return // a package without files cannot carry a diagnostic, and has nothing to miss
	}
	pass.Report(analysis.Diagnostic{
		Pos:      pass.Files[0].Package,
		Category: InternalError,
		Message:  fmt.Sprintf("internal error: rule %s failed on package %s: %s", pass.Analyzer.Name, pass.Pkg.Path(), what),
	})
}
