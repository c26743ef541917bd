package oauthstate

import (
	_ "embed"
	"go/ast"
	"go/types"
	"strings"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports constant states of OAuth 2.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS741", Title: "the state of an OAuth 2 request is constant",
			CWE: []int{352}, Severity: rule.Medium, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"codeql:go/constant-oauth2-state"},
		},
	},
	Requires: flowrule.Requires,
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	return flowrule.Run(pass, model.KindSet(model.OAuthState), func(f *taint.Flow) flowrule.Verdict {
		if onConsole(pass, f) {
			return flowrule.Verdict{}
		}
		return judge(f)
	})
}

func judge(f *taint.Flow) flowrule.Verdict {
	if state, ok := f.Text(f.At).Const(); !ok {
		return flowrule.Verdict{}
	} else if state == "" {
		return flowrule.Verdict{ID: "GVS741", Message: "the request that " + flowrule.Sink(f) + " makes has no state" + advice}
	}
	return flowrule.Verdict{ID: "GVS741", Message: "the state that " + flowrule.Sink(f) + " sends is a constant, which an attacker knows" + advice}
}

const advice = ", so that a victim can be logged in with the attacker's account; make a state with rand.Text, keep it in the session, and compare it"

// onConsole reports whether the function of the finding reads an answer from the console:
// a program of one user, who copies the code by hand, needs no state.
func onConsole(pass *rule.Pass, f *taint.Flow) bool {
	for _, file := range pass.Files {
		if f.Pos < file.FileStart || f.Pos >= file.FileEnd {
			continue
		}
		for _, decl := range file.Decls {
			if decl.Pos() <= f.Pos && f.Pos < decl.End() {
				return readsConsole(pass.TypesInfo, decl)
			}
		}
	}
	return false
}

func readsConsole(info *types.Info, decl ast.Decl) bool {
	found := false
	ast.Inspect(decl, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			switch obj := info.Uses[id].(type) {
			case *types.Func:
				found = found || strings.HasPrefix(obj.FullName(), "fmt.Scan")
			case *types.Var:
				found = found || obj.Pkg() != nil && obj.Pkg().Path() == "os" && obj.Name() == "Stdin"
			}
		}
		return !found
	})
	return found
}
