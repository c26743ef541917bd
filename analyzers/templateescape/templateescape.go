package templateescape

import (
	_ "embed"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports text that is declared to be safe for a page, and is an attacker's, and engines that escape nothing.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS551", Title: "attacker-controlled text is exempted from the escaping of html/template",
			CWE: []int{79}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G203", "codeql:go/html-template-escaping-bypass-xss", "bandit:B308", "bandit:B703"},
		},
		{
			ID: "GVS552", Title: "templates are rendered without escaping",
			Why: "text of others in any page of the program can be a script, which acts in the name of whoever sees the page",
			Fix: "leave the escaping on, and exempt the single texts that are markup",
			CWE: []int{79, 116}, Severity: rule.Medium, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"bandit:B701"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		engines(pass)
		return flowrule.Run(pass, model.KindSet(model.TrustedHTML, model.TrustedJS, model.TrustedURL), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 {
		return flowrule.Verdict{}
	}
	fix := "leave it a string, so that the template escapes it, or clean it with an HTML sanitizer"
	switch f.Kind {
	case model.TrustedJS:
		fix = "leave it a string, or marshal it with encoding/json"
	case model.TrustedURL:
		fix = "leave it a string, so that only harmless schemes are let through"
	}
	return flowrule.Verdict{ID: "GVS551", Message: flowrule.From(f, 0) + " is made a " + flowrule.Sink(f) +
		", which is written to the page as it is; " + fix}
}
