package envinject

import (
	_ "embed"
	"strings"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports environments of processes that an attacker chooses.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS691", Title: "an attacker chooses the name of an environment variable",
			CWE: []int{427, 78}, Severity: rule.High, Confidence: rule.Likely, Since: "0.1.0",
		},
		{
			ID: "GVS692", Title: "an attacker chooses a variable that decides which code is run",
			CWE: []int{427, 78}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.EnvVar), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	for i, h := range f.Hits {
		name, known := variable(f, h)
		text := "attacker-controlled text from " + h.Source.What
		switch {
		case !known:
			return flowrule.Verdict{ID: "GVS691", Hit: i, Message: text + " names a variable in the environment of a process (" + flowrule.Sink(f) +
				"), which can be LD_PRELOAD or PATH; keep the names constant"}
		case model.LoadsCode(name):
			return flowrule.Verdict{ID: "GVS692", Hit: i, Message: text + " becomes " + name + " in the environment of a process (" + flowrule.Sink(f) +
				"), which decides what code is run; keep it constant"}
		}
	}
	return flowrule.Verdict{}
}

// variable is the name of the variable whose value the text becomes; it is not known
// when the text can be the name itself. A name that the program made is "".
func variable(f *taint.Flow, h taint.Hit) (name string, known bool) {
	if f.Sink == "os.Setenv" || f.Sink == "syscall.Setenv" {
		if h.At.Base() == model.Arg(0) {
			return "", len(h.After) > 0 && h.After.Start() != ""
		}
		name, _ = f.Text(model.Arg(0)).Const()
		return name, true
	}
	if len(h.After) == 0 {
		return "", false
	}
	name, _, _ = strings.Cut(h.After.Start(), "=")
	return name, true
}
