package gosec

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/suggest"
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

// deletes reports whether a finding is about a cookie without text, or with an age at which
// browsers forget it: there is nothing in it to read.
func deletes(pass *analysis.Pass, f finding) bool {
	if f.id != "G124" {
		return false
	}
	site := suggest.At(pass, f.pos, f.end)
	if site == nil {
		return false
	}
	lit := (&fixer{s: site, info: pass.TypesInfo, f: f}).literal("net/http.Cookie")
	if lit == nil {
		return false
	}
	if age := suggest.FieldOf(lit, "MaxAge"); age != nil {
		if v := pass.TypesInfo.Types[age].Value; v != nil && constant.Sign(v) < 0 {
			return true
		}
	}
	value := suggest.FieldOf(lit, "Value")
	if value == nil {
		return false // perhaps filled later
	}
	v := pass.TypesInfo.Types[value].Value
	return v != nil && constant.StringVal(v) == ""
}

// acceptsAll reports whether there is no function, or one that returns nil whatever it is given. One
// that keeps something of it for somebody is there to learn it.
func acceptsAll(info *types.Info, f ast.Expr) bool {
	lit, ok := ast.Unparen(f).(*ast.FuncLit)
	if !ok {
		return info.Types[f].IsNil()
	}
	all := true
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.GoStmt, *ast.SendStmt:
			all = false
		case *ast.ReturnStmt:
			all = all && len(n.Results) == 1 && info.Types[n.Results[0]].IsNil()
		case *ast.AssignStmt:
			all = all && n.Tok == token.DEFINE
		case *ast.CallExpr:
			all = all && !neverReturns(info, n)
		}
		return all
	})
	return all
}

// neverReturns reports whether a call ends the function, or the program.
func neverReturns(info *types.Info, call *ast.CallExpr) bool {
	switch fn := typeutil.Callee(info, call).(type) {
	case *types.Builtin:
		return fn.Name() == "panic"
	case *types.Func:
		return strings.HasPrefix(fn.Name(), "Fatal") || strings.HasPrefix(fn.Name(), "Panic") || fn.Name() == "Exit"
	}
	return false
}
