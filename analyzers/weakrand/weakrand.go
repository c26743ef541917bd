package weakrand

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

// Rule reports keys, tokens and the like that can be guessed.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS701", Title: "a secret is made of values that can be guessed",
			CWE: []int{338, 330}, Severity: rule.High, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"gosec:G404", "bandit:B311", "codeql:go/insecure-randomness"},
		},
	},
	Requires: flowrule.Requires,
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

const kinds = model.Guessable

func run(pass *rule.Pass) error {
	return flowrule.Run(pass, kinds, judge)
}

func judge(f *taint.Flow) flowrule.Verdict {
	for i, h := range f.Hits {
		if h.Source.Threat != model.WeakRandom || !isNear(h) || namesConnection(f, h) {
			continue
		}
		use := "is given to " + flowrule.Sink(f)
		if f.Kind == model.CryptoRandom {
			use = "becomes " + flowrule.Sink(f)
		}
		return flowrule.Verdict{ID: "GVS701", Hit: i, Message: "a value from " + h.Source.What + " " + use +
			", and whoever sees some of its values, or knows the time, can guess the others; use crypto/rand (rand.Text, rand.Read)"}
	}
	return flowrule.Verdict{}
}

// namesConnection reports whether a value is one of the identifiers that are made to be logged, and is
// called that of a session: it tells connections from one another. One in a cookie lets in who has it.
func namesConnection(f *taint.Flow, h taint.Hit) bool {
	name := strings.ToLower(f.Sink)
	return strings.HasPrefix(h.Source.What, "xid.New") && strings.HasSuffix(name, "sessionid") && !strings.HasPrefix(name, "the cookie ")
}

// maxSteps is the length of a way from which on a value is more than a number in it.
const maxSteps = 10

// isNear reports whether the way is short enough to believe; the time, which is in many
// texts for other reasons, must be asked for in the package itself.
func isNear(h taint.Hit) bool {
	return len(h.Steps) <= maxSteps && (h.Source.Place == "" || !strings.HasSuffix(h.Source.What, ".UnixNano"))
}
