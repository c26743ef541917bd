package sqlinject

import (
	_ "embed"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports attacker-controlled text in queries of databases.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS501", Title: "attacker-controlled text becomes part of an SQL statement",
			CWE: []int{89}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G201", "gosec:G202", "gosec:G701", "codeql:go/sql-injection", "bandit:B608"},
		},
		{
			ID: "GVS502", Title: "an attacker chooses operators or code of a NoSQL query",
			CWE: []int{943}, Severity: rule.High, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/sql-injection"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.SQL, model.NoSQL), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 {
		return flowrule.Verdict{}
	}
	if f.Kind == model.NoSQL {
		return flowrule.Verdict{ID: "GVS502", Message: flowrule.From(f, 0) + " is an operator or code of the query that " +
			flowrule.Sink(f) + " runs; build the query from constant operators, and give the value a type that can only be a value"}
	}
	return flowrule.Verdict{ID: "GVS501", Message: flowrule.From(f, 0) + " becomes part of the SQL that " + flowrule.Sink(f) +
		" runs; pass values as parameters, and choose names and directions from a fixed list"}
}
