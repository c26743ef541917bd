package corsorigin

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

// Rule reports responses that scripts of any other site may read with the user's credentials.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS111", Title: "any site may read responses with the user's credentials",
			Why: "scripts of any site that a user visits read what this one answers to the user, and act in the user's name",
			Fix: "compare the origin with a list of those that are allowed",
			CWE: []int{942, 346}, Severity: rule.High, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/cors-misconfiguration"},
		},
		{
			ID: "GVS112", Title: "credentials are allowed for every origin",
			Why: "browsers refuse it, but some versions of the middleware answer with the origin of whoever asks, and then any site may read responses",
			Fix: "list the origins that are allowed, or leave the credentials out",
			CWE: []int{942}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/cors-misconfiguration"},
		},
		{
			ID: "GVS113", Title: "any site may open a websocket in the user's name",
			Why: "a browser sends the user's cookies along, and does not ask before the scripts of another site read and write",
			Fix: "leave the check of the library as it is, or compare the origin with a list of those that are allowed",
			CWE: []int{1385, 346}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"semgrep:websocket-missing-origin-check"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		configurations(pass)
		nullOrigin(pass)
		return flowrule.Run(pass, model.KindSet(model.CrossOrigin), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

const list = "; compare it with a list of origins"

// judge looks at the header that names who may read a response, where the response also
// allows credentials.
func judge(f *taint.Flow) flowrule.Verdict {
	if !allowed(f.Text(taint.Credentials)) || ends(f.Text(f.At)) {
		return flowrule.Verdict{}
	}
	hit := flowrule.First(f, chosen)
	if hit < 0 {
		return flowrule.Verdict{}
	}
	return flowrule.Verdict{ID: "GVS111", Hit: hit, Message: flowrule.From(f, hit) +
		" is the origin that may read the response with the user's credentials, by " + flowrule.Sink(f) + list}
}

// allowed reports whether credentials can be: the header says "true", and nothing else.
func allowed(t taint.Text) bool {
	return slices.ContainsFunc(t.Alts, func(p taint.Pattern) bool { s, ok := p.Const(); return ok && s == "true" })
}

// ends reports whether all texts that are known end in a part of the program's: that is the
// name of a site of ours.
func ends(t taint.Text) bool {
	return !t.Open && len(t.Alts) > 0 && !slices.ContainsFunc(t.Alts, func(p taint.Pattern) bool { return p[len(p)-1] == "" })
}

// chosen reports whether the text is one that the script of another site chooses, and decides
// which site it names: nobody chooses the host or the cookies of another's request.
func chosen(h *taint.Hit) bool {
	for _, part := range [...]string{"Cookie", "UserAgent", "Request.Host", "Request.Method", ").Host"} {
		if strings.Contains(h.Source.What, part) {
			return false
		}
	}
	_, host, _ := strings.Cut(h.After.Start(), "://")
	return !strings.ContainsAny(host, ":/")
}
