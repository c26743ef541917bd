package xpathinject

import (
	_ "embed"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports attacker-controlled text in XPath expressions.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS595", Title: "attacker-controlled text becomes part of an XPath expression",
			CWE: []int{643}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"codeql:go/xml/xpath-injection"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.XPath), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 {
		return flowrule.Verdict{}
	}
	return flowrule.Verdict{ID: "GVS595", Message: flowrule.From(f, 0) + " becomes part of the XPath expression that " + flowrule.Sink(f) +
		" evaluates, and can select anything; keep the expression constant and compare values in Go, or allow letters and digits only"}
}
