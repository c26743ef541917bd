package formatinject

import (
	_ "embed"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports format strings that an attacker chooses.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS611", Title: "an attacker chooses a format string",
			CWE: []int{134}, Severity: rule.Low, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"semgrep:go.lang.security.audit.format-string"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Format), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 {
		return flowrule.Verdict{}
	}
	return flowrule.Verdict{ID: "GVS611", Message: "attacker-controlled text from " + f.Hits[0].Source.What + " is the format string of " + flowrule.Sink(f) +
		", so that %1000000000d makes it a gigabyte and %v shows another operand; give a constant format and the text as an operand (\"%s\")"}
}
