package bindall

import (
	_ "embed"
	"fmt"
	"strconv"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports listeners on all interfaces.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{{
		ID: "GVS301", Title: "the listener accepts connections on every network interface",
		CWE: []int{1327, 605}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
		Aliases: []string{"gosec:G102", "bandit:B104"},
	}},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Listen), assess)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

// assess judges an address to listen on by the texts that it can be.
func assess(f *taint.Flow) flowrule.Verdict {
	network, address := texts(f)
	if !servesPorts(network) {
		return flowrule.Verdict{}
	}
	for _, alt := range address.Alts {
		if isEverywhere(alt) && !isClient(network, alt) {
			return flowrule.Verdict{ID: "GVS301", Message: message(f, address, alt), Fix: toLoopback}
		}
	}
	return flowrule.Verdict{}
}

func message(f *taint.Flow, address taint.Text, alt taint.Pattern) string {
	is := "is "
	if address.Open || len(address.Alts) > 1 {
		is = "can be "
	}
	what := strconv.Quote(alt.String())
	if text, ok := alt.Const(); ok && text == "" {
		what = "empty"
	}
	return fmt.Sprintf(`%s listens on every network interface, because its address %s%s; name the interface, such as "127.0.0.1%s"`,
		flowrule.Sink(f), is, what, portOf(alt))
}
