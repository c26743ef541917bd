package hardcodedsecret

import (
	_ "embed"
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/secret"
	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule is the rule; its checks are three kinds of evidence.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS201", Title: "a literal has the format of a credential", CWE: []int{798, 321}, Severity: rule.Critical, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G101", "semgrep:generic.secrets", "codeql:go/hardcoded-credentials"},
		},
		{
			ID: "GVS202", Title: "a literal is given to something that is named like a secret", CWE: []int{259, 798}, Severity: rule.High, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"gosec:G101", "bandit:B105", "bandit:B106", "bandit:B107", "codeql:go/hardcoded-credentials"},
		},
		{
			ID: "GVS203", Title: "a literal is used as a key or a password", CWE: []int{321, 798}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G101", "semgrep:go.jwt-go.security.jwt.hardcoded-jwt-key", "codeql:go/hardcoded-credentials"},
		},
	},
	Requires: flowrule.Requires,
	Run:      run,
})

// Analyzer is what other go/analysis hosts run.
var Analyzer = Rule.Analyzer

// run reports each literal once, by its strongest evidence: what it looks like,
// where it flows, what it is called.
func run(pass *rule.Pass) error {
	r := &reporter{pass: pass, reported: make(map[token.Pos]bool), texts: make(map[string]bool)}
	r.fixer = newFixer(r)
	consts := constants(pass)
	var named []use
	for _, file := range pass.Files {
		if isTestCode(pass, file) {
			continue
		}
		c := &collector{info: pass.TypesInfo, consts: consts}
		c.file(file)
		for _, l := range c.literals {
			r.shape(l)
		}
		named = append(named, c.uses...)
	}
	if err := r.flows(); err != nil {
		return err
	}
	for _, u := range named {
		r.name(u)
	}
	r.flush()
	return nil
}

// isTestCode: what tests use is no secret, and what a tool wrote is not where a
// secret is to be removed.
func isTestCode(pass *rule.Pass, file *ast.File) bool {
	if ast.IsGenerated(file) || pass.InTest(file.FileStart) {
		return true
	}
	return slices.ContainsFunc(file.Imports, func(s *ast.ImportSpec) bool {
		switch s.Path.Value {
		case `"testing"`, `"net/http/httptest"`, `"testing/fstest"`, `"testing/iotest"`:
			return true // helpers for tests
		}
		return false
	})
}

// reporter keeps what was found, until it is sorted and reported.
type reporter struct {
	pass     *rule.Pass
	found    []found
	reported map[token.Pos]bool // literals, by their first byte
	texts    map[string]bool    // secrets reported where they stand in the source
	fixer    *fixer
}

type found struct {
	id  string
	d   analysis.Diagnostic
	lit literal
	use use // empty if the literal is not given to something with a name
}

// add is the only place where findings of literals are made: what a finding
// gets besides its message is added here.
func (r *reporter) add(id string, l literal, u use, message string) {
	r.reported[l.key] = true
	r.texts[l.text] = true
	r.found = append(r.found, found{id, analysis.Diagnostic{Pos: l.pos, End: l.end, Message: message}, l, u})
}

func (r *reporter) flush() {
	order := rule.NewOrder(r.pass.Fset, r.pass.Files)
	slices.SortStableFunc(r.found, func(a, b found) int { return order.Compare(a.d.Pos, b.d.Pos) })
	r.fixer.count(r.found)
	for _, f := range r.found {
		f.d.SuggestedFixes = suggest.Try(func() []analysis.SuggestedFix { return r.fixer.fix(f.lit, f.use) })
		r.pass.Found(f.id, f.d)
	}
}

// shape reports the literal if its text has the format of a credential.
func (r *reporter) shape(l literal) {
	m, ok := secret.Scan(l.text)
	if !ok || r.reported[l.key] || l.comment && m.Format.Human {
		return
	}
	text := l.text[m.Start:m.End]
	if l.repeats(text) {
		return // it is the value of a constant, and reported there
	}
	l = l.part(m.Start, m.End)
	r.texts[text] = true
	r.add("GVS201", l, use{}, "hard-coded "+m.Format.What+" "+secret.Redact(text)+": "+adviceRotate)
}

// name reports the literals of a use if the name says that they are secrets.
func (r *reporter) name(u use) {
	for _, l := range u.literals {
		if r.reported[l.key] || r.texts[l.text] && l.text != "" || !u.accepts(l) {
			continue
		}
		r.add("GVS202", l, u, "hard-coded "+u.name.What+" "+l.redacted()+" "+u.how+" "+u.name.Text+": "+adviceRead)
	}
}

const (
	adviceRotate = "revoke it, and read its successor from the environment or a secret manager"
	adviceRead   = "read it from the environment or a secret manager, and change it where it was used"
)

// isInTest reports whether the position is in test code.
func isInTest(pass *rule.Pass, pos token.Pos) bool {
	return slices.ContainsFunc(pass.Files, func(f *ast.File) bool {
		return f.FileStart <= pos && pos < f.FileEnd && isTestCode(pass, f)
	})
}
