package allocsize

import (
	_ "embed"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports allocations of a size that an attacker chooses.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS631", Title: "an attacker chooses the size of an allocation",
			CWE: []int{770, 789}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/uncontrolled-allocation-size"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Size), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 {
		return flowrule.Verdict{}
	}
	return flowrule.Verdict{ID: "GVS631", Message: "a number from " + f.Hits[0].Source.What + ", which an attacker chooses, is the size that " + flowrule.Sink(f) +
		" allocates, so that one request takes all memory; compare it with an upper limit first"}
}
