package errorleak

import (
	_ "embed"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports insides of the program that clients are told.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS671", Title: "a stack trace is sent to the client",
			CWE: []int{209}, Severity: rule.Medium, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"codeql:go/stack-trace-exposure"},
		},
		{
			ID: "GVS672", Title: "an internal error is sent to the client",
			CWE: []int{209}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0",
		},
	},
	Requires: flowrule.Requires,
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	serverErrors(pass)
	return flowrule.Run(pass, model.KindSet(model.ClientText), judge)
}

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 || f.Response != nil && !f.Response.Certain {
		return flowrule.Verdict{}
	}
	return flowrule.Verdict{ID: "GVS671", Message: "the stack trace from " + f.Hits[0].Source.What + " is sent to the client by " + flowrule.Sink(f) +
		", and shows files, versions and calls; log it, and send a text that says nothing"}
}
