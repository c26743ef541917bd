package unusedignore

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports comments that suppress nothing. What needs the findings of all rules
// is added, under the same ID, where these are known: in the package finding.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{{
		ID:         rule.UnusedIgnore,
		Title:      "a comment suppresses nothing",
		Why:        "it looks as if somebody had judged a finding here, and can hide one that nobody has seen",
		Fix:        "correct the comment, or remove it",
		CWE:        []int{546},
		Severity:   rule.Low,
		Confidence: rule.Certain,
		Since:      "0.1.0",
	}},
	Run:   run,
	Tests: true,
})

// Analyzer is the analyzer of Rule.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	for _, ig := range pass.Ignores().All {
		if ig.Problem != "" {
			pass.Found(rule.UnusedIgnore, analysis.Diagnostic{Pos: ig.Pos, End: ig.End, Message: ig.Problem})
		}
	}
	return nil
}
