package readlimit

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

// Rule reports request bodies that are read whole without a limit.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS651", Title: "the body of a request is read whole without a limit",
			CWE: []int{400, 770}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0",
		},
		{
			ID: "GVS652", Title: "a multipart form is parsed without a limit on the body",
			CWE: []int{400, 770}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"gosec:G120"},
		},
	},
	Requires: flowrule.Requires,
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	if limitsAll(pass) {
		return nil // every handler of the package gets limited bodies, as far as is known
	}
	all := readAll(pass)
	all.forms(pass)
	return flowrule.Run(pass, model.KindSet(model.ReadAll), func(f *taint.Flow) flowrule.Verdict {
		if all.limitedBy(f.Pos) || strings.HasPrefix(f.Sink, "io.Copy") && !all.copiesToMemory(f.Pos) {
			return flowrule.Verdict{}
		}
		return judge(f)
	})
}

// judge reports streams only: a text that a client sent is in memory already.
func judge(f *taint.Flow) flowrule.Verdict {
	for i, h := range f.Hits {
		if isStream(h.Source) {
			return flowrule.Verdict{ID: "GVS651", Hit: i, Message: flowrule.Sink(f) + " reads all that " + h.Source.What +
				" has into memory, and the client decides how much that is; wrap it in http.MaxBytesReader first"}
		}
	}
	return flowrule.Verdict{}
}

// isStream reports whether a source is the unread body of a request, or a part of it.
func isStream(s taint.Source) bool {
	if s.Threat != model.Remote {
		return false
	}
	for _, suffix := range [...]string{"http.Request.Body", ".MultipartReader", ".NextPart", ".NextRawPart", ".NextReader", "websocket.Conn).Reader"} {
		if strings.HasSuffix(s.What, suffix) {
			return true
		}
	}
	return false
}
