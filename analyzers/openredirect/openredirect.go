package openredirect

import (
	_ "embed"
	"go/ast"
	"go/token"
	"go/types"
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
		return !flowrule.ChosenByVictim(h.Source) && (!flowrule.IsRequestPath(h) || beforeRouting(pass, f, h))
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

// beforeRouting reports whether the text is the path of the request that is served, at the
// beginning of the address or behind one slash, in a handler that stands before others or serves a whole tree:
// no router has cleaned the path, so it may begin with two slashes, and what follows them is
// a host. (*url.URL).String leaves them.
func beforeRouting(pass *rule.Pass, f *taint.Flow, h *taint.Hit) bool {
	if after, _ := h.After.Const(); len(h.After) > 0 && after != "/" || f.Elsewhere != "" || h.Source.What != "http.Request.URL" {
		return false
	}
	for _, s := range h.Steps {
		if strings.HasSuffix(s.Text, "path.Clean") || strings.HasSuffix(s.Text, "filepath.Clean") {
			return false // one slash is left
		}
	}
	if looksForSlashes(function(pass, f.Pos)) {
		return false
	}
	if standsBefore(pass, f.Pos) {
		return true
	}
	// A helper redirects to what the handler has read.
	return len(h.Steps) > 0 && standsBefore(pass, h.Steps[0].Pos)
}

// standsBefore reports whether the function at a position is a handler to which no router hands
// clean paths, and that does not take two slashes away: the redirect of net/http cleans what is
// no address of another site, so what is left is the path of a file.
func standsBefore(pass *rule.Pass, pos token.Pos) bool {
	n := function(pass, pos)
	if n == nil || looksForSlashes(n) {
		return false
	}
	hands, tree := calls(n)
	return hands || (tree || routes(pass, n)) && !cleansPaths(pass)
}

// function is the innermost function at a position, nil if there is none.
func function(pass *rule.Pass, pos token.Pos) ast.Node {
	for _, file := range pass.Files {
		if file.FileStart > pos || pos >= file.FileEnd {
			continue
		}
		path, _ := astutil.PathEnclosingInterval(file, pos, pos)
		for _, n := range path {
			switch n.(type) {
			case *ast.FuncLit, *ast.FuncDecl:
				return n
			}
		}
	}
	return nil
}

// looksForSlashes reports whether a function asks if a text begins with two slashes.
func looksForSlashes(fn ast.Node) bool {
	if fn == nil {
		return false // a variable of the package
	}
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) == 2 {
			fun, named := call.Fun.(*ast.SelectorExpr)
			lit, constant := call.Args[1].(*ast.BasicLit)
			found = found || named && constant && fun.Sel.Name == "HasPrefix" && lit.Value == `"//"`
		}
		return !found
	})
	return found
}

// calls reports whether a handler calls another, or is given the next, and whether it looks
// at what a file is, as those do that serve a tree of them below any path.
func calls(fn ast.Node) (hands, tree bool) {
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			hands = hands || len(n.Names) == 1 && n.Names[0].Name == "next"
		case *ast.CallExpr:
			switch fun := n.Fun.(type) {
			case *ast.SelectorExpr:
				hands = hands || fun.Sel.Name == "ServeHTTP" && len(n.Args) == 2 || fun.Sel.Name == "Next" && len(n.Args) == 0
				tree = tree || fun.Sel.Name == "IsDir" && len(n.Args) == 0
			case *ast.Ident:
				hands = hands || fun.Name == "next" && len(n.Args) == 1
			}
		}
		return true
	})
	return hands, tree
}

// routes reports whether a function is a method of a type that is a handler itself.
func routes(pass *rule.Pass, fn ast.Node) bool {
	decl, ok := fn.(*ast.FuncDecl)
	if !ok || decl.Recv == nil {
		return false
	}
	t := pass.TypesInfo.TypeOf(decl.Recv.List[0].Type)
	_, index, _ := types.LookupFieldOrMethod(t, true, pass.Pkg, "ServeHTTP")
	return len(index) == 1 // and does not embed one
}

// cleansPaths reports whether the package registers handlers with a router that redirects
// those who ask for a path that is not clean.
func cleansPaths(pass *rule.Pass) bool {
	for _, obj := range pass.TypesInfo.Uses {
		if fn, ok := obj.(*types.Func); ok && fn.Pkg() != nil && strings.HasPrefix(fn.Name(), "Handle") {
			if path := fn.Pkg().Path(); path == "net/http" || path == "github.com/gorilla/mux" {
				return true
			}
		}
	}
	return false
}
