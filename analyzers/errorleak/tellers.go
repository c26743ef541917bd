package errorleak

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/rule"
)

// tellers are the functions of the package that send a client the text of the error which
// they are given, whatever the status is: by function, the number of that parameter.
type tellers map[*types.Func]int

func findTellers(pass *rule.Pass) tellers {
	out := make(tellers)
	for _, file := range pass.Files {
		for _, d := range file.Decls {
			decl, ok := d.(*ast.FuncDecl)
			if !ok || decl.Body == nil {
				continue
			}
			if fn, ok := pass.TypesInfo.Defs[decl.Name].(*types.Func); ok && isHelper(fn) {
				if i := told(pass, fn, decl.Body); i >= 0 {
					out[fn] = i
				}
			}
		}
	}
	return out
}

// told is the number of the parameter, an error, of which the text is sent by a statement of
// the body itself: one that stands in a branch may be for some statuses only.
func told(pass *rule.Pass, fn *types.Func, body *ast.BlockStmt) int {
	for _, stmt := range body.List {
		x, ok := stmt.(*ast.ExprStmt)
		if !ok {
			continue
		}
		call, ok := ast.Unparen(x.X).(*ast.CallExpr)
		if !ok || !sends(pass, call) {
			continue
		}
		text := errorText(pass.TypesInfo, call.Args)
		if text == nil && writtenTo(pass, call) != nil {
			text = shown(pass.TypesInfo, call.Args)
		}
		if text == nil {
			continue
		}
		if v := variable(pass, text); v != nil {
			for i := range fn.Signature().Params().Len() {
				if fn.Signature().Params().At(i) == v {
					return i
				}
			}
		}
	}
	return -1
}

// sends reports whether a call sends a client what it is given.
func sends(pass *rule.Pass, call *ast.CallExpr) bool {
	if w := writtenTo(pass, call); w != nil {
		return isResponse(w.Type())
	}
	fn, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
	if !ok {
		return false
	}
	if fn.FullName() == "net/http.Error" {
		return true
	}
	return isFramework(fn.Pkg()) && sendsText(fn.Name())
}

// handedOver reports a call that gives such a function an error together with a status that
// says that the server failed.
func (ts tellers) handedOver(pass *rule.Pass, call *ast.CallExpr) {
	fn, ok := typeutil.Callee(pass.TypesInfo, call).(*types.Func)
	if !ok {
		return
	}
	i, ok := ts[fn]
	if !ok || i >= len(call.Args) || !serverFailed(pass.TypesInfo, call.Args) || errorText(pass.TypesInfo, call.Args) != nil {
		return
	}
	if v := variable(pass, call.Args[i]); v != nil && isError(v.Type()) {
		found(pass, call, call.Args[i])
	}
}
