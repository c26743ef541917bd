package jwtverify

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"
)

// keyFunc reports a key function that returns its key whatever the algorithm is that the
// token names, where no option of the parser restricts the algorithms.
func (s *scan) keyFunc(parse *types.Func, call *ast.CallExpr) {
	if !strings.HasSuffix(library(parse.Pkg().Path()), "/jwt") && !strings.HasSuffix(library(parse.Pkg().Path()), "jwt-go") {
		return
	}
	if recv := parse.Type().(*types.Signature).Recv(); recv != nil {
		return // the parser was made elsewhere, with options
	}
	for _, arg := range call.Args {
		if s.isMethodsOption(arg) {
			return
		}
	}
	for _, arg := range call.Args {
		if f := s.function(arg); f != nil && isKeyFunc(s.pass.TypesInfo.TypeOf(arg)) && !s.looksAtAlgorithm(f) {
			s.found("GVS733", arg, "the key is used whatever the algorithm is that the token names; compare token.Method, or give jwt.WithValidMethods")
		}
	}
}

func (s *scan) isMethodsOption(arg ast.Expr) bool {
	call, ok := ast.Unparen(arg).(*ast.CallExpr)
	if !ok {
		return false
	}
	fn, ok := typeutil.Callee(s.pass.TypesInfo, call).(*types.Func)
	return ok && fn.Name() == "WithValidMethods"
}

// isKeyFunc reports whether a function of the type is given a token and returns a key.
func isKeyFunc(t types.Type) bool {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Params().Len() != 1 || sig.Results().Len() != 2 {
		return false
	}
	p, ok := sig.Params().At(0).Type().Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(p.Elem()).(*types.Named)
	return ok && named.Obj().Name() == "Token"
}

// function is the body of the function that an argument is, if it stands in this package.
func (s *scan) function(arg ast.Expr) *ast.BlockStmt {
	switch x := ast.Unparen(arg).(type) {
	case *ast.FuncLit:
		return x.Body
	case *ast.Ident:
		return s.declared(s.pass.TypesInfo.Uses[x])
	case *ast.SelectorExpr:
		return s.declared(s.pass.TypesInfo.Uses[x.Sel])
	}
	return nil
}

func (s *scan) declared(obj types.Object) *ast.BlockStmt {
	if obj == nil {
		return nil
	}
	for _, file := range s.pass.Files {
		for _, decl := range file.Decls {
			if d, ok := decl.(*ast.FuncDecl); ok && s.pass.TypesInfo.Defs[d.Name] == obj {
				return d.Body
			}
		}
	}
	return nil
}

// looksAtAlgorithm reports whether a key function looks at the method of the token or at
// its header, or hands the token on to who may.
func (s *scan) looksAtAlgorithm(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			found = found || n.Sel.Name == "Method" || n.Sel.Name == "Header" || n.Sel.Name == "Alg"
		case *ast.CallExpr:
			for _, arg := range n.Args {
				if p, ok := s.pass.TypesInfo.TypeOf(arg).(*types.Pointer); ok {
					named, ok := types.Unalias(p.Elem()).(*types.Named)
					found = found || ok && named.Obj().Name() == "Token"
				}
			}
		}
		return !found
	})
	return found
}
