package openredirect

import (
	_ "embed"
	"go/ast"
	"strings"

	"golang.org/x/tools/go/ast/astutil"

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
		return flowrule.Run(pass, model.KindSet(model.Redirect), func(f *taint.Flow) flowrule.Verdict { return judge(pass, f) })
	},
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func judge(pass *rule.Pass, f *taint.Flow) flowrule.Verdict {
	if flowrule.IsHeader(f) && !flowrule.NamesHeader(f, "Location") {
		return flowrule.Verdict{}
	}
	hit := flowrule.First(f, func(h *taint.Hit) bool {
		return !chosenByVictim(h) && (!flowrule.IsRequestPath(h) || beforeRouting(pass, f, h))
	})
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

// beforeRouting reports whether the text is the path of the request that is served, at the
// beginning of the address, in a handler that stands before others: no router has cleaned
// the path yet, so it may begin with two slashes, and what follows them is a host.
func beforeRouting(pass *rule.Pass, f *taint.Flow, h *taint.Hit) bool {
	if len(h.After) > 0 || f.Elsewhere != "" || h.Source.What != "http.Request.URL" {
		return false
	}
	for _, s := range h.Steps {
		if strings.Contains(s.Text, "String") || strings.HasSuffix(s.Text, "path.Clean") {
			return false // (*url.URL).String keeps a path apart from a host; Clean leaves one slash
		}
	}
	for _, file := range pass.Files {
		if file.FileStart > f.Pos || f.Pos >= file.FileEnd {
			continue
		}
		path, _ := astutil.PathEnclosingInterval(file, f.Pos, f.Pos)
		for _, n := range path {
			switch n.(type) {
			case *ast.FuncLit, *ast.FuncDecl:
				return handsOn(n)
			}
		}
	}
	return false
}

// handsOn reports whether a handler calls another.
func handsOn(fn ast.Node) bool {
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			sel, ok := call.Fun.(*ast.SelectorExpr)
			found = found || ok && sel.Sel.Name == "ServeHTTP" && len(call.Args) == 2
		}
		return !found
	})
	return found
}
