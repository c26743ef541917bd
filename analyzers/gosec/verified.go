package gosec

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/astutil"
)

// verifies reports whether the function around n gives a crypto/tls.Config a function that
// verifies the peer: what crypto/tls asks for of whoever sets InsecureSkipVerify.
func verifies(info *types.Info, file *ast.File, n ast.Node) bool {
	var around ast.Node = n
	path, _ := astutil.PathEnclosingInterval(file, n.Pos(), n.End())
	for _, p := range path {
		if _, ok := p.(*ast.FuncDecl); ok {
			around = p
		}
	}
	found := false
	ast.Inspect(around, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && isVerifier(info.Uses[key]) && !acceptsAll(info, n.Value) {
				found = true
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				sel, ok := left.(*ast.SelectorExpr)
				if ok && len(n.Rhs) == len(n.Lhs) && isVerifier(info.Uses[sel.Sel]) && !acceptsAll(info, n.Rhs[i]) {
					found = true
				}
			}
		}
		return !found
	})
	return found
}

// isVerifier reports whether a field of crypto/tls.Config is for a function that verifies.
func isVerifier(field types.Object) bool {
	v, ok := field.(*types.Var)
	return ok && v.IsField() && v.Pkg() != nil && v.Pkg().Path() == "crypto/tls" && (v.Name() == "VerifyConnection" || v.Name() == "VerifyPeerCertificate")
}

// acceptsAll reports whether there is no function, or one that does nothing but return nil.
func acceptsAll(info *types.Info, f ast.Expr) bool {
	lit, ok := ast.Unparen(f).(*ast.FuncLit)
	if !ok {
		return info.Types[f].IsNil()
	}
	if len(lit.Body.List) != 1 {
		return false
	}
	ret, ok := lit.Body.List[0].(*ast.ReturnStmt)
	return ok && len(ret.Results) == 1 && info.Types[ret.Results[0]].IsNil()
}
