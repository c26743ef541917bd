package halfcheck

import (
	_ "embed"
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports checks of addresses and texts that let more through than they seem to.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS761", Title: "a pattern is not anchored where it seems to be, or names a host anywhere in a text",
			CWE: []int{20, 777}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/regex/missing-regexp-anchor"},
		},
		{
			ID: "GVS762", Title: "a dot in the pattern of a host stands for any character",
			CWE: []int{20, 625}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/incomplete-hostname-regexp"},
		},
		{
			ID: "GVS763", Title: "a pattern has a bell or backspace in it",
			CWE: []int{20}, Severity: rule.Medium, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"codeql:go/suspicious-character-in-regex"},
		},
		{
			ID: "GVS764", Title: "some schemes that run scripts are refused, and others not",
			CWE: []int{20, 184}, Severity: rule.Medium, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"codeql:go/incomplete-url-scheme-check"},
		},
	},
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	in := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)
	asked := matched(pass, in)
	for cur := range in.Root().Preorder((*ast.CallExpr)(nil)) {
		call := cur.Node().(*ast.CallExpr)
		name := calleeName(pass, call)
		if !strings.HasPrefix(name, "regexp.") || len(call.Args) == 0 || pass.InTest(call.Pos()) {
			continue
		}
		arg := call.Args[0]
		if id, ok := ast.Unparen(arg).(*ast.Ident); ok && pass.TypesInfo.Types[id].Value == nil {
			if arg = suggest.Declared(pass.Pass, pass.TypesInfo.Uses[id]); arg == nil {
				continue // a variable that is not one text
			}
		}
		text, ok := constText(pass, arg)
		if !ok {
			continue
		}
		if strings.ContainsAny(text, "\a\b") && !byNumber(arg) {
			report(pass, "GVS763", arg, `the pattern has a backspace or bell, because "\b" and "\a" are characters of the string; write "\\b", or put it in back quotes`)
		}
		if !strings.HasPrefix(name, "regexp.Match") && !isAsked(pass, cur, asked) {
			continue // texts are looked for with it, or replaced
		}
		if host := looseHost(text); host != "" {
			report(pass, "GVS762", arg, "the dot before "+host+` stands for any character, so that other hosts match, too; write "\."`)
		}
		if why := looseAnchor(text); why != "" {
			report(pass, "GVS761", arg, why)
		}
	}
	schemes(pass, in)
	return nil
}

// byNumber reports whether a string names a bell or backspace by its number: that one is
// meant.
func byNumber(x ast.Expr) bool {
	found := false
	ast.Inspect(x, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok {
			for _, code := range [...]string{"0007", "0008", "x07", "x08", `\007`, `\010`} {
				found = found || strings.Contains(lit.Value, code)
			}
		}
		return !found
	})
	return found
}

func report(pass *rule.Pass, id string, n ast.Node, message string) {
	pass.Found(id, analysis.Diagnostic{Pos: n.Pos(), End: n.End(), Message: message})
}

func calleeName(pass *rule.Pass, call *ast.CallExpr) string {
	f, _ := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
	if f == nil || f.Pkg() == nil {
		return ""
	}
	return f.FullName()
}

func constText(pass *rule.Pass, x ast.Expr) (string, bool) {
	v := pass.TypesInfo.Types[x].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

// asks reports whether the method tells of a whole text whether it matches.
func asks(name string) bool { return name == "Match" || name == "MatchString" || name == "MatchReader" }

// matched are the variables and fields of patterns that texts are asked to match.
func matched(pass *rule.Pass, in *inspector.Inspector) map[types.Object]bool {
	out := make(map[types.Object]bool)
	for n := range in.PreorderSeq((*ast.SelectorExpr)(nil)) {
		sel := n.(*ast.SelectorExpr)
		if !asks(sel.Sel.Name) {
			continue
		}
		switch x := ast.Unparen(sel.X).(type) {
		case *ast.Ident:
			out[pass.TypesInfo.Uses[x]] = true
		case *ast.SelectorExpr:
			out[pass.TypesInfo.Uses[x.Sel]] = true
		}
	}
	return out
}

// isAsked reports whether a text is asked to match the pattern that the call compiles: at
// once, or through what it is put into.
func isAsked(pass *rule.Pass, cur inspector.Cursor, asked map[types.Object]bool) bool {
	call := cur.Node()
	switch p := cur.Parent().Node().(type) {
	case *ast.SelectorExpr:
		return asks(p.Sel.Name)
	case *ast.ValueSpec:
		for i, v := range p.Values {
			if v == call && i < len(p.Names) {
				return asked[pass.TypesInfo.Defs[p.Names[i]]]
			}
		}
	case *ast.KeyValueExpr:
		if key, ok := p.Key.(*ast.Ident); ok {
			return asked[pass.TypesInfo.Uses[key]]
		}
	case *ast.AssignStmt:
		for i, v := range p.Rhs {
			if v != call || i >= len(p.Lhs) {
				continue
			}
			switch lhs := p.Lhs[i].(type) {
			case *ast.Ident:
				return asked[pass.TypesInfo.ObjectOf(lhs)]
			case *ast.SelectorExpr:
				return asked[pass.TypesInfo.Uses[lhs.Sel]]
			}
		}
	}
	return false
}
