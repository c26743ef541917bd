package dyneval

import (
	_ "embed"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports code that is made at run time from attacker-controlled text.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS401", Title: "an interpreter runs attacker-controlled code",
			CWE: []int{94, 95}, Severity: rule.Critical, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"bandit:B307"},
		},
		{
			ID: "GVS402", Title: "a template is parsed from attacker-controlled text",
			CWE: []int{1336, 94}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G708"},
		},
		{
			ID: "GVS403", Title: "an attacker chooses a method or field by its name",
			CWE: []int{470}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
		},
		{
			ID: "GVS404", Title: "an attacker chooses the code that is loaded",
			CWE: []int{94, 470}, Severity: rule.Critical, Confidence: rule.Certain, Since: "0.1.0",
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		kinds := model.KindSet(model.Eval, model.TemplateText, model.ReflectName, model.LoadCode)
		return flowrule.Run(pass, kinds, assess)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func assess(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 {
		return flowrule.Verdict{}
	}
	text, sink := "attacker-controlled text from "+f.Hits[0].Source.What, flowrule.Sink(f)
	switch f.Kind {
	case model.Eval:
		return flowrule.Verdict{ID: "GVS401", Message: text + " is run as code by " + sink +
			"; keep the code constant and pass the value as data, or walk an expression parsed by go/parser over an allow-list of nodes"}
	case model.TemplateText:
		return flowrule.Verdict{ID: "GVS402", Message: text + " becomes part of the template that " + sink +
			" parses, and can call what the template's data offers; keep the template constant and pass the value as data"}
	case model.ReflectName:
		return flowrule.Verdict{ID: "GVS403", Message: text + " is the name that " + sink +
			" looks up, and reaches every exported method or field; look it up in a map of those that are meant"}
	case model.LoadCode:
		return flowrule.Verdict{ID: "GVS404", Message: text + " is the name of the code that " + sink +
			" loads and runs; choose it from a fixed list"}
	}
	return flowrule.Verdict{}
}
