package secretlog

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports secrets that are written to a log.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS681", Title: "a secret is written to a log",
			CWE: []int{532, 312}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/clear-text-logging"},
		},
	},
	Requires: flowrule.Requires,
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	if readsLanguage(pass.Pkg.Path()) {
		return nil // its tokens are words
	}
	headers(pass)
	return flowrule.Run(pass, model.KindSet(model.LogSecret), func(f *taint.Flow) flowrule.Verdict { return judge(pass, f) })
}

func judge(pass *rule.Pass, f *taint.Flow) flowrule.Verdict {
	i := slices.IndexFunc(f.Hits, isNear)
	if i < 0 {
		return flowrule.Verdict{}
	}
	if f.Hits[i].Source.What == "httputil.DumpRequest" {
		if fn := suggest.FuncAt(pass.Files, f.Pos); fn == nil || fn.Body == nil || removesHeader(pass.TypesInfo, fn.Body) {
			return flowrule.Verdict{}
		}
		return flowrule.Verdict{ID: "GVS681", Hit: i, Message: "the dump of the request, with the headers Authorization and Cookie, is written to the log by " +
			flowrule.Sink(f) + ", and lets whoever reads it act as the user; log what is needed of it"}
	}
	what := f.Hits[i].Source.What + " is named for a secret, and is"
	if f.Hits[i].Source.What == "(*http.Request).BasicAuth" {
		what = "the password of the user, from BasicAuth, is"
	}
	return flowrule.Verdict{ID: "GVS681", Hit: i, Message: what + " written to the log by " + flowrule.Sink(f) +
		", where more people can read it than should; leave it out, or log a hash or its last characters"}
}

// maxSteps is the length of a way from which on a name says little of what arrives: what
// is kept in large structs, and followed through many functions, is more than the secret.
const maxSteps = 8

// isNear reports whether the secret has its name in this package, and a short way to the log.
func isNear(h taint.Hit) bool { return h.Source.Place == "" && len(h.Steps) <= maxSteps }

// readsLanguage reports whether a package is part of a parser, in which a token is a word.
func readsLanguage(path string) bool {
	name := path[strings.LastIndexByte(path, '/')+1:]
	for _, word := range [...]string{"lex", "pars", "scan", "token", "syntax", "ast"} {
		if strings.HasPrefix(name, word) || strings.HasSuffix(name, word) {
			return true
		}
	}
	return false
}
