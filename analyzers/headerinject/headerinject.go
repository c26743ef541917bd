package headerinject

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

// Rule reports headers, of HTTP and of mail, that an attacker can choose or add.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS581", Title: "an attacker chooses which header or cookie is set",
			CWE: []int{113}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
		},
		{
			ID: "GVS582", Title: "an attacker chooses the recipients or headers of a mail",
			CWE: []int{93}, Severity: rule.Medium, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G707", "codeql:go/email-injection"},
		},
		{
			ID: "GVS583", Title: "an attacker chooses the host of a link in a mail",
			CWE: []int{640}, Severity: rule.High, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/email-injection"},
		},
		{
			ID: "GVS584", Title: "an attacker chooses the value of a header",
			CWE: []int{113}, Severity: rule.Low, Confidence: rule.Unsure, Since: "0.1.0", OptIn: true,
		},
	},
	Requires: flowrule.Requires,
	Run: func(pass *rule.Pass) error {
		return flowrule.Run(pass, model.KindSet(model.Header, model.MailBody), judge)
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(f *taint.Flow) flowrule.Verdict {
	switch {
	case len(f.Hits) == 0:
	case f.Kind == model.MailBody:
		return message(f)
	case flowrule.IsHeader(f):
		return header(f)
	case strings.HasSuffix(f.Sink, ".SetCookie") || strings.HasSuffix(f.Sink, ".Cookie"):
		return flowrule.Verdict{ID: "GVS581", Message: flowrule.From(f, 0) + " is the name of the cookie that " + flowrule.Sink(f) +
			" sets, which may be that of the session; keep names constant"}
	default:
		return flowrule.Verdict{ID: "GVS582", Message: flowrule.From(f, 0) + " is a header or recipient of the mail that " + flowrule.Sink(f) +
			" sends; let net/mail parse it, or refuse line breaks"}
	}
	return flowrule.Verdict{}
}

// header judges the name and the value of a header of HTTP.
func header(f *taint.Flow) flowrule.Verdict {
	if n, _ := f.At.IsArg(); n == 0 {
		hit := flowrule.First(f, func(h *taint.Hit) bool { return !strings.Contains(h.Source.What, "Header") && mayBeKnown(f, h) })
		if hit < 0 {
			return flowrule.Verdict{} // a proxy hands on the headers that it was given
		}
		return flowrule.Verdict{ID: "GVS581", Hit: hit, Message: flowrule.From(f, hit) + " is the name of the header that " + flowrule.Sink(f) +
			" sets, which may be any; keep names constant"}
	}
	if flowrule.NamesHeader(f, "Set-Cookie") {
		return flowrule.Verdict{ID: "GVS581", Message: flowrule.From(f, 0) + " becomes part of a Set-Cookie header, and can add attributes to the cookie" +
			"; set the cookie with http.SetCookie"}
	}
	return flowrule.Verdict{ID: "GVS584", Message: flowrule.From(f, 0) + " is the value of the header that " + flowrule.Sink(f) +
		" sets; net/http keeps it to one line, but what reads the header may believe it"}
}

// mayBeKnown reports whether the name of a header can be one that browsers or servers obey:
// what stands before the text, or behind it, may make it one of the program's own.
func mayBeKnown(f *taint.Flow, h *taint.Hit) bool {
	start := h.After.Start()
	var ends []string
	if t := f.Text(f.At); !t.Open {
		for _, p := range t.Alts {
			ends = append(ends, p[len(p)-1])
		}
	}
	return slices.ContainsFunc(known(), func(name string) bool {
		return len(name) >= len(start) && strings.EqualFold(name[:len(start)], start) && (len(ends) == 0 || slices.ContainsFunc(ends, func(end string) bool {
			return len(name) >= len(end) && strings.EqualFold(name[len(name)-len(end):], end)
		}))
	})
}

// known are headers of responses that somebody obeys.
func known() []string {
	return []string{
		"Accept-Ranges", "Access-Control-Allow-Origin", "Alt-Svc", "Cache-Control", "Clear-Site-Data", "Connection", "Content-Disposition", "Content-Encoding",
		"Content-Length", "Content-Range", "Content-Security-Policy", "Content-Type", "Cross-Origin-Resource-Policy", "Date", "ETag", "Expires",
		"Feature-Policy", "Keep-Alive", "Last-Modified", "Link", "Location", "NEL", "Origin-Agent-Cluster", "Permissions-Policy", "Pragma",
		"Proxy-Authenticate", "Public-Key-Pins", "Referrer-Policy", "Refresh", "Report-To", "Reporting-Endpoints", "Retry-After", "Server", "Service-Worker-Allowed",
		"Set-Cookie", "SourceMap", "Strict-Transport-Security", "Surrogate-Control", "Timing-Allow-Origin", "Trailer", "Transfer-Encoding",
		"Upgrade", "Vary", "Via", "WWW-Authenticate", "Warning", "X-Accel-Redirect", "X-Content-Type-Options", "X-DNS-Prefetch-Control",
		"X-Frame-Options", "X-Permitted-Cross-Domain-Policies", "X-Robots-Tag", "X-Sendfile", "X-UA-Compatible", "X-XSS-Protection",
	}
}

// message judges text in a mail: in the headers, or in a link of the body.
func message(f *taint.Flow) flowrule.Verdict {
	body := strings.HasSuffix(f.Sink, ".SetBody") || strings.HasSuffix(f.Sink, ".AddAlternative") // which has no headers in it
	if hit := flowrule.First(f, func(h *taint.Hit) bool { return !body && !inBody(h) && !isHost(h) }); hit >= 0 {
		return flowrule.Verdict{ID: "GVS582", Hit: hit, Message: flowrule.From(f, hit) + " stands among the headers of the mail that " + flowrule.Sink(f) +
			" sends, and can add some; encode it with mime.QEncoding, let net/mail parse it, or refuse line breaks"}
	}
	if hit := flowrule.First(f, func(h *taint.Hit) bool { return isHost(h) || beginsLink(f, h) }); hit >= 0 {
		return flowrule.Verdict{ID: "GVS583", Hit: hit, Message: flowrule.From(f, hit) + " is the host of a link in the mail that " + flowrule.Sink(f) +
			" sends, and leads the reader elsewhere; take the host from the configuration"}
	}
	return flowrule.Verdict{}
}

// inBody reports whether the text stands behind the empty line that ends the headers.
func inBody(h *taint.Hit) bool {
	for _, part := range h.After {
		if strings.Contains(part, "\r\n\r\n") || strings.Contains(part, "\n\n") {
			return true
		}
	}
	return false
}

func isHost(h *taint.Hit) bool {
	return strings.HasSuffix(h.Source.What, "Request.Host") || strings.HasSuffix(h.Source.What, ").Host") || strings.HasSuffix(h.Source.What, ").Hostname")
}

// beginsLink reports whether the text is, or begins with, the host of a link: it stands behind
// the slashes of one, or begins a word that goes on with a path.
func beginsLink(f *taint.Flow, h *taint.Hit) bool {
	n := len(h.After)
	if n == 0 {
		return false
	}
	if strings.HasSuffix(h.After[n-1], "://") {
		return true
	}
	return beginsWord(h.After[n-1]) && slices.ContainsFunc(f.Text(f.At).Alts, func(p taint.Pattern) bool {
		return n < len(p) && slices.Equal(p[:n], h.After) && isPath(p[n:])
	})
}

// beginsWord reports whether what follows the text begins a word.
func beginsWord(text string) bool {
	return text == "" || strings.HasSuffix(text, "href=") || strings.ContainsAny(text[len(text)-1:], " \t\n\"'<>(")
}

// isPath reports whether p begins with a slash that a name follows, known or not.
func isPath(p taint.Pattern) bool {
	rest, ok := strings.CutPrefix(p[0], "/")
	if rest == "" {
		return ok && len(p) > 1
	}
	return ok && !strings.ContainsAny(rest[:1], " \t\r\n\"'<>()/,.")
}
