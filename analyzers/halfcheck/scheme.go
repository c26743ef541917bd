package halfcheck

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/govet-sec/govet-sec/rule"
)

// schemes reports functions that look for the scheme javascript, and not for the others
// that run scripts.
func schemes(pass *rule.Pass, in *inspector.Inspector) {
	for n := range in.PreorderSeq((*ast.FuncDecl)(nil)) {
		if pass.InTest(n.Pos()) {
			continue
		}
		seen := make(map[string]ast.Node)
		ast.Inspect(n, func(n ast.Node) bool {
			for _, x := range compared(pass, n) {
				if text, ok := constText(pass, x); ok && !isWord(pass, n, text) {
					scheme := strings.ToLower(strings.TrimSuffix(text, ":"))
					if _, old := seen[scheme]; !old {
						seen[scheme] = x
					}
				}
			}
			return true
		})
		at, ok := seen["javascript"]
		if !ok || len(seen) > 0 && (seen["http"] != nil || seen["https"] != nil) {
			continue // or only those that are listed are let through
		}
		var missing []string
		for _, s := range [...]string{"data", "vbscript"} {
			if seen[s] == nil {
				missing = append(missing, `"`+s+`:"`)
			}
		}
		if len(missing) > 0 {
			report(pass, "GVS764", at, `"javascript:" is looked for, and not `+strings.Join(missing, " and ")+", which can run scripts, too; let through http and https only")
		}
	}
}

// isWord reports whether the node looks for the word anywhere in a text, such as a media type: a scheme
// has a colon behind it.
func isWord(pass *rule.Pass, n ast.Node, text string) bool {
	call, ok := n.(*ast.CallExpr)
	return ok && strings.EqualFold(text, "javascript") && calleeName(pass, call) == "strings.Contains"
}

// compared are the expressions that a text is compared with by the node.
func compared(pass *rule.Pass, n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.CallExpr:
		switch calleeName(pass, n) {
		case "strings.HasPrefix", "strings.EqualFold", "strings.Contains":
			return n.Args
		}
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			return []ast.Expr{n.X, n.Y}
		}
	case *ast.CaseClause:
		return n.List
	case *ast.CompositeLit:
		return n.Elts
	case *ast.KeyValueExpr:
		return []ast.Expr{n.Key}
	}
	return nil
}
