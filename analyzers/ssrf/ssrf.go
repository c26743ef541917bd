package ssrf

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

// Rule reports requests and connections of which an attacker chooses the other side.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS531", Title: "an attacker chooses the host that a request goes to",
			CWE: []int{918}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G107", "gosec:G704", "codeql:go/request-forgery", "bandit:B310"},
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.URL, model.DSN), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	hit := flowrule.First(f, func(h *taint.Hit) bool {
		if f.Kind == model.DSN {
			return isHostOfDSN(h)
		}
		return !reported(h) && !ownPath(h) && !isPort(f, h)
	})
	if hit < 0 {
		return flowrule.Verdict{}
	}
	return flowrule.Verdict{ID: "GVS531", Hit: hit, Message: flowrule.From(f, hit) + " chooses the host that " + flowrule.Sink(f) +
		" talks to, which may be inside of the network; put it behind a constant scheme and host, or compare the host with a list"}
}

// isHostOfDSN reports whether the text is a connection string, or the host in one: of a URL, of
// the forms of libpq and of SQL Server, or of that of MySQL.
func isHostOfDSN(h *taint.Hit) bool {
	if h.Source.Threat != model.Remote {
		return false // what is configured is meant to be
	}
	before := strings.ToLower(strings.Join(h.After, "\x00"))
	for _, end := range [...]string{"://", "@", "(", "host=", "server=", "data source=", "addr="} {
		if strings.HasSuffix(before, end) {
			return true
		}
	}
	return before == ""
}

// reported reports whether the request was made of the text before it is sent: that is
// where it is reported.
func reported(h *taint.Hit) bool {
	for _, s := range h.Steps {
		if strings.Contains(s.Text, "goes through http.NewRequest") {
			return true
		}
	}
	return false
}

// ownPath reports whether the text is the path of the request that is served: it begins
// with a slash, so it is the path behind any host, too.
func ownPath(h *taint.Hit) bool {
	return len(h.After) > 0 && flowrule.IsRequestPath(h)
}

// isPort reports whether the text is a port behind a host, of a connection.
func isPort(f *taint.Flow, h *taint.Hit) bool {
	return !strings.Contains(f.Sink, "http") && strings.Contains(strings.Join(h.After, ""), ":") && !strings.Contains(h.After.Start(), "://")
}
