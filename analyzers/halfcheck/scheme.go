package halfcheck

import (
	"go/ast"
	"go/token"
	"slices"
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

// isWord reports whether the node looks for the word alone, such as a language or a part of a media type: a scheme
// has a colon behind it, or is compared with what is called one.
func isWord(pass *rule.Pass, n ast.Node, text string) bool {
	if !strings.EqualFold(text, "javascript") {
		return false
	}
	switch n := n.(type) {
	case *ast.CallExpr:
		name := calleeName(pass, n)
		return name == "strings.Contains" || name == "strings.EqualFold" && !slices.ContainsFunc(n.Args, namesScheme)
	case *ast.BinaryExpr:
		return !namesScheme(n.X) && !namesScheme(n.Y)
	}
	return false
}

// namesScheme reports whether an expression has a part that is called a scheme.
func namesScheme(x ast.Expr) bool {
	found := false
	ast.Inspect(x, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && strings.Contains(strings.ToLower(id.Name), "scheme")
		return !found
	})
	return found
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
