package xss

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports pages into which an attacker can write scripts.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS541", Title: "attacker-controlled text is written to a page without being escaped",
			CWE: []int{79}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G705", "codeql:go/reflected-xss"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.HTML), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	if len(f.Hits) == 0 || f.Response != nil && !f.Response.Certain {
		return flowrule.Verdict{}
	}
	hit := flowrule.First(f, func(h *taint.Hit) bool { return isPage(f, h) })
	if hit < 0 {
		return flowrule.Verdict{}
	}
	return flowrule.Verdict{ID: "GVS541", Hit: hit, Message: flowrule.From(f, hit) + " is written by " + flowrule.Sink(f) +
		" to a page as it is; write it with html/template or html.EscapeString, or give the response a Content-Type that is not HTML", Fix: escaping}
}

// isPage reports whether a browser can take the response for HTML.
func isPage(f *taint.Flow, h *taint.Hit) bool {
	r := f.Response
	if r == nil {
		return true
	}
	if slices.ContainsFunc(r.Chosen, func(s taint.Source) bool { return !flowrule.ChosenByVictim(s) }) {
		return true // a link says what it is
	}
	none := len(r.Media.Alts) == 0 && !r.Media.Open
	for _, p := range r.Media.Alts {
		media, known := p.Const()
		switch {
		case !known:
			return true // whoever wrote it chose it, in part
		case runsScripts(strings.ToLower(media)):
			return true
		case media == "":
			none = true
		}
	}
	return none && sniffsHTML(f, h)
}

// runsScripts reports whether a browser runs the scripts in what has the type: those in XML are
// elements of XHTML.
func runsScripts(media string) bool {
	media, _, _ = strings.Cut(media, ";")
	media = strings.TrimSpace(media)
	return strings.Contains(media, "html") || strings.HasSuffix(media, "/xml") || strings.HasSuffix(media, "+xml")
}

// sniffsHTML reports whether a response without a Content-Type can be taken for HTML:
// net/http looks at how it begins, as browsers do. Other servers call it plain text.
func sniffsHTML(f *taint.Flow, h *taint.Hit) bool {
	for _, server := range [...]string{"gofiber", "fasthttp", "cloudwego", "aws-lambda-go"} {
		if strings.Contains(f.Sink, server) {
			return false
		}
	}
	start := f.Response.Start
	if len(start.Alts) == 0 && !start.Open {
		return beginsHTML(h.After)
	}
	for _, p := range start.Alts {
		if beginsHTML(p) {
			return true
		}
	}
	return start.Open
}

// beginsHTML reports whether a text that begins with p can be HTML: its first character
// but for spaces is a "<", or not known.
func beginsHTML(p taint.Pattern) bool {
	start := strings.TrimLeft(p.Start(), " \t\r\n\f")
	return start == "" || start[0] == '<'
}
