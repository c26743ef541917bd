package regexinject

import (
	_ "embed"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports regular expressions that an attacker chooses.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS601", Title: "an attacker chooses a regular expression",
			CWE: []int{1333, 400}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/regex-injection"},
		},
		{
			ID: "GVS602", Title: "an attacker chooses a regular expression for an engine that backtracks",
			CWE: []int{1333, 400}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"codeql:go/regex-injection"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Pattern, model.BackPattern), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 {
		return flowrule.Verdict{}
	}
	text := "attacker-controlled text from " + f.Hits[0].Source.What + " is a regular expression that " + flowrule.Sink(f)
	if f.Kind == model.BackPattern {
		return flowrule.Verdict{ID: "GVS602", Message: text +
			" runs by backtracking, which can take forever; keep the pattern constant, or use package regexp and regexp.QuoteMeta"}
	}
	return flowrule.Verdict{ID: "GVS601", Message: text +
		" compiles, so that it matches what the attacker wants and costs memory; quote the text with regexp.QuoteMeta, or keep the pattern constant"}
}
