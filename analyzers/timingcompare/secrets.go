package timingcompare

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/secret"
	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/rule"
)

// asked are functions that return a text of the request that is served.
var asked = []string{
	"(net/http.Header).Get", "(net/url.Values).Get", "(*net/http.Request).FormValue", "(*net/http.Request).PostFormValue",
	"(*net/http.Request).PathValue", "(*net/http.Request).BasicAuth",
	"(*github.com/gin-gonic/gin.Context).GetHeader", "(*github.com/gin-gonic/gin.Context).Query", "(*github.com/gin-gonic/gin.Context).PostForm",
	"(*github.com/gin-gonic/gin.Context).Param", "(github.com/labstack/echo/v4.Context).QueryParam", "(github.com/labstack/echo/v4.Context).FormValue",
	"(*github.com/gofiber/fiber/v2.Ctx).Get", "(*github.com/gofiber/fiber/v2.Ctx).Query",
}

// trims are functions that return most of the text that they are given.
var trims = []string{"strings.TrimPrefix", "strings.TrimSpace", "strings.Trim", "strings.TrimSuffix"}

// secrets reports secrets of the program that are compared with what a client sent.
func secrets(pass *rule.Pass) {
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			x, y, how := operands(pass.TypesInfo, n)
			if x == nil || sent(pass, x) == sent(pass, y) {
				return true
			}
			if sent(pass, y) {
				x, y = y, x
			}
			if !isSecret(pass, y) {
				return true
			}
			pass.Found("GVS132", analysis.Diagnostic{
				Pos: n.Pos(), End: n.End(),
				Message: how + " takes the longer the more of a secret is right that a client sends, which helps whoever guesses it;" +
					" compare both with subtle.ConstantTimeCompare, or their hashes",
			})
			return true
		})
	}
}

// operands are two texts that are compared, and what that is called.
func operands(info *types.Info, n ast.Node) (x, y ast.Expr, how string) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if (n.Op == token.EQL || n.Op == token.NEQ) && isString(info.TypeOf(n.X)) {
			return n.X, n.Y, n.Op.String()
		}
	case *ast.CallExpr:
		if fn := typeutil.StaticCallee(info, n); fn != nil && len(n.Args) == 2 {
			switch name := fn.FullName(); name {
			case "bytes.Equal", "bytes.Compare", "strings.Compare", "strings.EqualFold":
				return n.Args[0], n.Args[1], name
			}
		}
	}
	return nil, nil, ""
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// sent reports whether e is a text of the request that is served.
func sent(pass *rule.Pass, e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if pass.TypesInfo.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return sent(pass, e.Args[0])
		}
		fn, ok := typeutil.Callee(pass.TypesInfo, e).(*types.Func)
		if !ok {
			return false
		}
		if name := fn.FullName(); slices.Contains(trims, name) {
			return sent(pass, e.Args[0])
		} else if name == "(net/http.Header).Get" {
			return ofRequest(pass.TypesInfo, e)
		} else {
			return slices.Contains(asked, name)
		}
	case *ast.Ident:
		obj := pass.TypesInfo.Uses[e]
		if v := suggest.Declared(pass.Pass, obj); v != nil {
			return sent(pass, v)
		}
		return ofBasicAuth(pass, obj)
	}
	return false
}

// ofRequest reports whether a header is asked for that came with a request, and not with a response.
func ofRequest(info *types.Info, call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	header, ok := ast.Unparen(sel.X).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	t := info.TypeOf(header.X)
	return t != nil && strings.TrimPrefix(t.String(), "*") == "net/http.Request"
}

// ofBasicAuth reports whether a variable is one of the results of BasicAuth.
func ofBasicAuth(pass *rule.Pass, obj types.Object) bool {
	if obj == nil {
		return false
	}
	found := false
	for _, file := range pass.Files {
		if obj.Pos() < file.FileStart || file.FileEnd < obj.Pos() {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			a, ok := n.(*ast.AssignStmt)
			if !ok || len(a.Lhs) != 3 || len(a.Rhs) != 1 {
				return !found
			}
			call, ok := a.Rhs[0].(*ast.CallExpr)
			if !ok {
				return true
			}
			fn := typeutil.StaticCallee(pass.TypesInfo, call)
			id, ok := a.Lhs[1].(*ast.Ident)
			found = found || ok && fn != nil && fn.FullName() == "(*net/http.Request).BasicAuth" && pass.TypesInfo.Defs[id] == obj
			return true
		})
	}
	return found
}

// isSecret reports whether e is a secret of the program, by its name.
func isSecret(pass *rule.Pass, e ast.Expr) bool {
	if pass.TypesInfo.Types[e].Value != nil {
		return false // it is in the source, where the time does not matter any more
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if pass.TypesInfo.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return isSecret(pass, e.Args[0])
		}
		if fn := typeutil.StaticCallee(pass.TypesInfo, e); fn != nil && fn.FullName() == "os.Getenv" {
			v := pass.TypesInfo.Types[e.Args[0]].Value
			return v != nil && named(constant.StringVal(v))
		}
	case *ast.SelectorExpr:
		return named(e.Sel.Name)
	case *ast.Ident:
		v, ok := pass.TypesInfo.Uses[e].(*types.Var)
		return ok && (named(v.Name()) || isSecretValue(pass, v))
	}
	return false
}

// isSecretValue reports whether a variable is only ever a secret that has a name.
func isSecretValue(pass *rule.Pass, v *types.Var) bool {
	value := suggest.Declared(pass.Pass, v)
	if call, ok := value.(*ast.CallExpr); ok {
		return isSecret(pass, call)
	}
	return false
}

func named(name string) bool {
	n := secret.JudgeName(name)
	return !n.Vetoed && n.Strength == secret.Strong && !strings.Contains(strings.ToLower(name), "csrf")
}
