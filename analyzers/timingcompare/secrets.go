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

// servers are the packages of these functions.
var servers = []string{"net/http", "github.com/gin-gonic/gin", "github.com/labstack/echo/v4", "github.com/gofiber/fiber/v2"}

// comparer looks for secrets that are compared.
type comparer struct {
	pass   *rule.Pass
	values *suggest.Values
	basic  map[types.Object]bool // variables with what BasicAuth returned; nil until somebody asks
}

// secrets reports secrets of the program that are compared with what a client sent.
func secrets(pass *rule.Pass) {
	if !slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool { return slices.Contains(servers, p.Path()) }) {
		return
	}
	c := &comparer{pass: pass, values: suggest.NewValues(pass.Pass)}
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			x, y, how := operands(pass.TypesInfo, n)
			if x == nil || !c.isSecretBeside(x, y) && !c.isSecretBeside(y, x) {
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

// isSecretBeside reports whether x is a secret, and other a text that a client sent.
func (c *comparer) isSecretBeside(x, other ast.Expr) bool {
	return c.sent(other) && !c.sent(x) && (c.isSecret(x) || c.asksForSecret(other) && c.mayBeSecret(x))
}

// asksForSecret reports whether a text of the request is asked for by the name of a secret.
func (c *comparer) asksForSecret(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if len(e.Args) == 0 {
			return false
		}
		if v := c.pass.TypesInfo.Types[e.Args[len(e.Args)-1]].Value; v != nil && v.Kind() == constant.String && named(constant.StringVal(v)) {
			return true
		}
		return c.asksForSecret(e.Args[0])
	case *ast.Ident:
		v := c.values.Declared(c.pass.TypesInfo.Uses[e])
		return v != nil && c.asksForSecret(v)
	}
	return false
}

// mayBeSecret reports whether the name of e is one that secrets have, and other things, too.
func (c *comparer) mayBeSecret(e ast.Expr) bool {
	var name string
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		name = e.Name
	case *ast.SelectorExpr:
		name = e.Sel.Name
	}
	n := secret.JudgeName(name)
	return c.pass.TypesInfo.Types[e].Value == nil && !n.Vetoed && n.Strength != secret.None && !strings.Contains(strings.ToLower(name), "csrf")
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
func (c *comparer) sent(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if c.pass.TypesInfo.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return c.sent(e.Args[0])
		}
		fn, ok := typeutil.Callee(c.pass.TypesInfo, e).(*types.Func)
		if !ok {
			return false
		}
		if name := fn.FullName(); slices.Contains(trims, name) {
			return c.sent(e.Args[0])
		} else if name == "(net/http.Header).Get" {
			return ofRequest(c.pass.TypesInfo, e)
		} else {
			return slices.Contains(asked, name)
		}
	case *ast.Ident:
		obj := c.pass.TypesInfo.Uses[e]
		if v := c.values.Declared(obj); v != nil {
			return c.sent(v)
		}
		return c.ofBasicAuth(obj)
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

// ofBasicAuth reports whether a variable is the password that BasicAuth returned.
func (c *comparer) ofBasicAuth(obj types.Object) bool {
	if c.basic == nil {
		c.basic = make(map[types.Object]bool)
		for _, file := range c.pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				if a, ok := n.(*ast.AssignStmt); ok {
					if id := suggest.BasicAuthPassword(c.pass.TypesInfo, a); id != nil {
						c.basic[c.pass.TypesInfo.Defs[id]] = true
					}
				}
				return true
			})
		}
	}
	return obj != nil && c.basic[obj]
}

// isSecret reports whether e is a secret of the program, by its name.
func (c *comparer) isSecret(e ast.Expr) bool {
	if c.pass.TypesInfo.Types[e].Value != nil {
		return false // it is in the source, where the time does not matter any more
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if c.pass.TypesInfo.Types[e.Fun].IsType() && len(e.Args) == 1 {
			return c.isSecret(e.Args[0])
		}
		if fn := typeutil.StaticCallee(c.pass.TypesInfo, e); fn != nil && fn.FullName() == "os.Getenv" {
			v := c.pass.TypesInfo.Types[e.Args[0]].Value
			return v != nil && named(constant.StringVal(v))
		}
	case *ast.SelectorExpr:
		return named(e.Sel.Name)
	case *ast.Ident:
		v, ok := c.pass.TypesInfo.Uses[e].(*types.Var)
		return ok && (named(v.Name()) || c.isSecretValue(v))
	}
	return false
}

// isSecretValue reports whether a variable is only ever a secret that has a name.
func (c *comparer) isSecretValue(v *types.Var) bool {
	if call, ok := c.values.Declared(v).(*ast.CallExpr); ok {
		return c.isSecret(call)
	}
	return false
}

func named(name string) bool {
	n := secret.JudgeName(name)
	return !n.Vetoed && n.Strength == secret.Strong && !strings.Contains(strings.ToLower(name), "csrf")
}
