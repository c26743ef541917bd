package cookieflags

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/suggest"
)

const fastCookie = "(*github.com/valyala/fasthttp.Cookie)."

// built judges a cookie of fasthttp that is given to a response: its flags are set by methods, in
// the same function.
func (c *checker) built(call *ast.CallExpr, name string) {
	if name != "(*github.com/valyala/fasthttp.ResponseHeader).SetCookie" || len(call.Args) != 1 {
		return
	}
	arg := ast.Unparen(call.Args[0])
	if ref, ok := arg.(*ast.UnaryExpr); ok {
		arg = ref.X
	}
	id, ok := arg.(*ast.Ident)
	if !ok {
		return
	}
	cookie := c.pass.TypesInfo.Uses[id]
	around := suggest.FuncAt(c.pass.Files, call.Pos())
	if cookie == nil || around == nil || cookie.Pos() < around.Body.Pos() {
		return // it comes from elsewhere
	}
	set := c.settings(around.Body, cookie, call)
	if set == nil || set["Key"] == nil || !c.ofSession(set["Key"]) || c.deletes(set["Value"], set["MaxAge"]) || set["Expire"] != nil && c.isPast(set["Expire"]) {
		return
	}
	off := func(flag string) bool { return set[flag] == nil || c.isFalse(set[flag]) }
	c.judge(call, off("Secure"), off("HTTPOnly"))
}

// settings are the arguments of the methods Set… of a cookie, without that word; nil if other
// code is given the cookie, that may set the rest.
func (c *checker) settings(body *ast.BlockStmt, cookie types.Object, sent *ast.CallExpr) map[string]ast.Expr {
	set := make(map[string]ast.Expr)
	known := true
	ast.Inspect(body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || call == sent {
			return call != sent
		}
		fn := typeutil.StaticCallee(c.pass.TypesInfo, call)
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok && fn != nil && c.isObject(sel.X, cookie) {
			if name, ok := strings.CutPrefix(fn.FullName(), fastCookie+"Set"); ok && len(call.Args) == 1 {
				set[strings.TrimSuffix(name, "Bytes")] = call.Args[0]
			}
			return true
		}
		for _, arg := range call.Args {
			if ref, ok := arg.(*ast.UnaryExpr); ok {
				arg = ref.X
			}
			if c.isObject(arg, cookie) && (fn == nil || fn.Name() != "ReleaseCookie" && fn.Name() != "SetCookie") {
				known = false
			}
		}
		return true
	})
	if !known {
		return nil
	}
	return set
}

func (c *checker) isObject(e ast.Expr, obj types.Object) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && c.pass.TypesInfo.Uses[id] == obj
}

// isPast reports whether a time is the one at which a cookie is deleted.
func (c *checker) isPast(e ast.Expr) bool {
	if v := c.pass.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.Int {
		return constant.Sign(v) <= 0
	}
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "CookieExpireDelete"
}
