package gosec

import (
	"cmp"
	_ "embed"
	"errors"
	"go/token"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/rule"
)

//go:generate go test -run=TestRulesCopy ./internal -update
//go:generate go test -run=TestSamples/checks . -update

//go:embed doc.go
var doc string

// Rule runs the rules of gosec.
var Rule = rule.New(doc, rule.Rule{
	Checks:   slices.Concat(advised(checks), milderChecks),
	Requires: []*analysis.Analyzer{ssabuild.Analyzer},
	Run:      run,
})

// Analyzer is the analyzer of Rule.
var Analyzer = Rule.Analyzer

// errObjects: many rules of gosec find nothing without the deprecated
// ast.Object, and would not say so.
var errObjects = errors.New("gosec needs files that are parsed without parser.SkipObjectResolution")

// run scans with everything of gosec anew: its rules keep state, and two
// packages may be scanned at once.
func run(pass *rule.Pass) error {
	s := newScan(pass.Pass, func(id string) bool { return pass.Runs(id) || slices.ContainsFunc(milderOf(id), pass.Runs) })
	if !s.hasCode() {
		return nil // only tests and generated files
	}
	if pass.Files[0].Scope == nil {
		return errObjects
	}
	s.syntax()
	s.ssa()
	for _, f := range merge(pass.TypesInfo, s.findings) {
		if deletes(pass.Pass, f) || withinCapacity(pass.Pass, f) {
			continue
		}
		for _, f := range s.known(f) {
			fixes := suggest.Try(func() []analysis.SuggestedFix { return fix(pass.Pass, f) })
			pass.Found(s.checkOf(f), analysis.Diagnostic{Pos: f.pos, End: f.end, Message: message(f.what), SuggestedFixes: fixes})
		}
	}
	return errors.Join(s.errs...)
}

// finding is what a rule of gosec found, at its place.
type finding struct {
	id       string
	pos, end token.Pos
	what     string
	// from and to enclose what the rule looked at: the call that runs the query,
	// where pos and end may enclose the variable from which it comes.
	from, to token.Pos
}

func (f finding) compare(g finding) int {
	return cmp.Or(cmp.Compare(f.pos, g.pos), cmp.Compare(f.end, g.end),
		cmp.Compare(f.id, g.id), cmp.Compare(f.what, g.what))
}

// sorted puts findings in the order of the source, none of them twice.
func sorted(fs []finding) []finding {
	slices.SortFunc(fs, finding.compare)
	return slices.CompactFunc(fs, func(f, g finding) bool { return f.compare(g) == 0 })
}

// message is gosec's text in the style of ours: no capital at its beginning,
// unless the word has more of them, and no full stop at its end.
func message(what string) string {
	what = strings.TrimRight(strings.TrimSpace(what), ".")
	word, _, _ := strings.Cut(what, " ")
	first, n := utf8.DecodeRuneInString(word)
	if n == 0 || strings.ContainsFunc(word[n:], unicode.IsUpper) {
		return what
	}
	return string(unicode.ToLower(first)) + what[n:]
}
