package loginject

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

// Rule reports text that can end a line of a log, and begin a false one.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS571", Title: "an attacker can write lines of a log",
			CWE: []int{117}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"gosec:G706", "codeql:go/log-injection"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Log), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	hit := flowrule.First(f, func(h *taint.Hit) bool { return !oneLine(h) })
	if hit < 0 {
		return flowrule.Verdict{}
	}
	return flowrule.Verdict{ID: "GVS571", Hit: hit, Message: flowrule.From(f, hit) + " is written by " + flowrule.Sink(f) +
		" with its line breaks, so that it can make up further lines; format it with %q, or as an attribute of log/slog"}
}

// oneLine reports whether the text comes from a part of a request that has no line
// breaks: net/http refuses them in the method, in header lines and in the request line.
func oneLine(h *taint.Hit) bool {
	switch h.Source.What {
	case "http.Request.Method", "http.Request.RequestURI", "http.Request.Host", "http.Request.Header",
		"(*http.Request).UserAgent", "(*http.Request).Referer", "http.Request.TransferEncoding",
		"(*http.Request).Cookie", "(*http.Request).Cookies", "(*http.Request).CookiesNamed":
		return !undone(h)
	}
	return (strings.HasSuffix(h.Source.What, ").GetHeader") || strings.HasSuffix(h.Source.What, ").UserAgent")) && !undone(h)
}

// undone reports whether an escape was undone on the way, after which there may be any
// character.
func undone(h *taint.Hit) bool {
	for _, s := range h.Steps {
		for _, decoder := range [...]string{"Unescape", "Unquote", "Decode", "Unmarshal"} {
			if strings.Contains(s.Text, decoder) {
				return true
			}
		}
	}
	return false
}
