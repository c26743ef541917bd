package openredirect

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

// Rule reports redirects of which an attacker chooses the target.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS561", Title: "an attacker chooses the site that a browser is sent to",
			CWE: []int{601}, Severity: rule.Medium, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G710", "codeql:go/unvalidated-url-redirection", "codeql:go/bad-redirect-check"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Redirect), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if flowrule.IsHeader(f) && !flowrule.NamesHeader(f, "Location") {
		return flowrule.Verdict{}
	}
	hit := flowrule.First(f, func(h *taint.Hit) bool { return !chosenByVictim(h) && !flowrule.IsRequestPath(h) })
	if hit < 0 {
		return flowrule.Verdict{}
	}
	message := flowrule.From(f, hit) + " is where " + flowrule.Sink(f) + " sends the browser"
	if len(f.Hits[hit].After) > 0 && f.Hits[hit].After.Start() == "/" {
		message += ", also to another site: behind the slash may stand a second one, or a backslash"
	}
	return flowrule.Verdict{ID: "GVS561", Hit: hit, Message: message +
		"; put it behind a constant path, or compare its host with a list after url.Parse"}
}

// chosenByVictim reports whether the text is in a part of the request that nobody can
// make another's browser send: headers and cookies. The host of the request is one.
func chosenByVictim(h *taint.Hit) bool {
	for _, part := range [...]string{"Header", "Cookie", "UserAgent", "Referer", "Referrer", "Request.Host", "Request.Method", ").Host"} {
		if strings.Contains(h.Source.What, part) {
			return true
		}
	}
	return false
}
