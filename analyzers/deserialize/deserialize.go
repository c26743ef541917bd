package deserialize

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

// Rule reports decoders of untrusted bytes that trust them.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS621", Title: "gob decodes bytes that an attacker chooses",
			CWE: []int{502, 400}, Severity: rule.Medium, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G709"},
		},
		{
			ID: "GVS622", Title: "XML that an attacker chooses is decoded",
			CWE: []int{502}, Severity: rule.Info, Confidence: rule.Unsure, Since: "0.1.0",
			Aliases: []string{"gosec:G709"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Decode), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 {
		return flowrule.Verdict{}
	}
	text := "bytes from " + f.Hits[0].Source.What + ", which an attacker chooses, are decoded by " + flowrule.Sink(f)
	if strings.Contains(f.Sink, "encoding/xml") {
		return flowrule.Verdict{ID: "GVS622", Message: text +
			"; encoding/xml is no safe base for signatures (it does not round-trip), and ignores what it does not know: check what was decoded"}
	}
	return flowrule.Verdict{ID: "GVS621", Message: text +
		", which is not made for hostile input: it takes memory and time, and any type that is registered; use JSON or protocol buffers, or check a MAC of the bytes first"}
}
