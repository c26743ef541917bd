package cookieflags

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

// Rule reports cookies of sessions without the flags that protect them.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS141", Title: "scripts can read the cookie of a session",
			CWE: []int{1004}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/cookie-httponly-not-set", "semgrep:session-cookie-missing-httponly"},
		},
		{
			ID: "GVS142", Title: "the cookie of a session is sent without TLS, too",
			CWE: []int{614}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/cookie-secure-not-set", "semgrep:session-cookie-missing-secure"},
		},
	},
	Requires: []*analysis.Analyzer{inspect.Analyzer},
	Run:      run,
})

// Analyzer is the rule for any go/analysis host.
var Analyzer = Rule.Analyzer

// setter is a method that sets a cookie: where its arguments are.
type setter struct{ name, value, maxAge, secure, httpOnly int }

var setters = map[string]setter{
	"(*github.com/gin-gonic/gin.Context).SetCookie":                  {0, 1, 2, 5, 6},
	"(*github.com/cloudwego/hertz/pkg/app.RequestContext).SetCookie": {0, 1, 2, 6, 7},
}

// options is a struct that describes cookies: the names of its fields. Without one for the
// name, all are of sessions.
type options struct{ name, value, maxAge, secure, httpOnly string }

var structs = map[string]options{
	"github.com/gofiber/fiber/v2.Cookie":                    {"Name", "Value", "MaxAge", "Secure", "HTTPOnly"},
	"github.com/gofiber/fiber/v3.Cookie":                    {"Name", "Value", "MaxAge", "Secure", "HTTPOnly"},
	"github.com/gofiber/fiber/v2/middleware/session.Config": {"", "", "", "CookieSecure", "CookieHTTPOnly"},
	"github.com/gofiber/fiber/v3/middleware/session.Config": {"", "", "", "CookieSecure", "CookieHTTPOnly"},
	"github.com/gorilla/sessions.Options":                   {"", "", "MaxAge", "Secure", "HttpOnly"},
	"github.com/gin-contrib/sessions.Options":               {"", "", "MaxAge", "Secure", "HttpOnly"},
}

type checker struct {
	pass *rule.Pass
	in   *inspector.Inspector
	set  map[types.Object]bool // see isSet
}

func run(pass *rule.Pass) error {
	c := &checker{pass: pass, in: pass.ResultOf[inspect.Analyzer].(*inspector.Inspector)}
	for n := range c.in.PreorderSeq((*ast.CallExpr)(nil), (*ast.CompositeLit)(nil)) {
		if pass.InTest(n.Pos()) {
			continue
		}
		switch n := n.(type) {
		case *ast.CallExpr:
			c.call(n)
		case *ast.CompositeLit:
			c.literal(n)
		}
	}
	return nil
}

// isSet reports whether the package assigns to a field.
func (c *checker) isSet(field types.Object) bool {
	if c.set == nil { // few packages have what asks for it
		c.set = make(map[types.Object]bool)
		for n := range c.in.PreorderSeq((*ast.AssignStmt)(nil)) {
			for _, lhs := range n.(*ast.AssignStmt).Lhs {
				if sel, ok := lhs.(*ast.SelectorExpr); ok {
					c.set[c.pass.TypesInfo.Uses[sel.Sel]] = true
				}
			}
		}
	}
	return c.set[field]
}

func (c *checker) call(call *ast.CallExpr) {
	fn := typeutil.StaticCallee(c.pass.TypesInfo, call)
	if fn == nil || fn.Name() != "SetCookie" { // its full name is made anew each time
		return
	}
	name := fn.FullName()
	c.built(call, name)
	s, ok := setters[name]
	if !ok || len(call.Args) <= s.httpOnly || call.Ellipsis.IsValid() {
		return
	}
	arg := func(i int) ast.Expr { return call.Args[i] }
	if c.ofSession(arg(s.name)) && !c.deletes(arg(s.value), arg(s.maxAge)) {
		c.judge(call, c.isFalse(arg(s.secure)), c.isFalse(arg(s.httpOnly)))
	}
}

func (c *checker) literal(lit *ast.CompositeLit) {
	named, ok := types.Unalias(c.pass.TypesInfo.TypeOf(lit)).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return
	}
	o, ok := structs[named.Obj().Pkg().Path()+"."+named.Obj().Name()]
	if !ok || len(lit.Elts) == 0 {
		return // filled later, or left to the library
	}
	if o.name != "" && (suggest.FieldOf(lit, o.name) == nil || !c.ofSession(suggest.FieldOf(lit, o.name))) {
		return
	}
	if c.deletes(suggest.FieldOf(lit, o.value), suggest.FieldOf(lit, o.maxAge)) {
		return
	}
	off := func(field string) bool {
		if v := suggest.FieldOf(lit, field); v != nil {
			return c.isFalse(v)
		}
		obj, _, _ := types.LookupFieldOrMethod(named, true, named.Obj().Pkg(), field)
		return obj != nil && !c.isSet(obj)
	}
	c.judge(lit, off(o.secure), off(o.httpOnly))
}

func (c *checker) judge(at ast.Node, insecure, readable bool) {
	found := func(id, message string) {
		c.pass.Found(id, analysis.Diagnostic{Pos: at.Pos(), End: at.End(), Message: message})
	}
	switch {
	case insecure && readable:
		found("GVS141", "scripts can read the cookie of a session, and it is sent without TLS, too; mark it HttpOnly and Secure")
	case readable:
		found("GVS141", "scripts can read the cookie of a session; mark it HttpOnly")
	case insecure:
		found("GVS142", "the cookie of a session is sent without TLS, too; mark it Secure")
	}
}

// ofSession reports whether the name of a cookie, or of the variable with it, speaks of what
// lets somebody in.
func (c *checker) ofSession(e ast.Expr) bool {
	name := ""
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		name = e.Name
	case *ast.SelectorExpr:
		name = e.Sel.Name
	}
	if v := c.pass.TypesInfo.Types[e].Value; v != nil && v.Kind() == constant.String {
		name = constant.StringVal(v)
	}
	name = strings.ToLower(name)
	if strings.Contains(name, "csrf") || strings.Contains(name, "xsrf") {
		return false // scripts are meant to read it
	}
	for _, word := range [...]string{"sess", "token", "jwt", "login", "credential", "authoriz"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return name == "sid" || name == "auth" || strings.HasSuffix(name, "_sid") || strings.HasSuffix(name, ".sid")
}

// deletes reports whether a cookie has no value, or an age at which browsers forget it.
func (c *checker) deletes(value, maxAge ast.Expr) bool {
	if value != nil {
		if v := c.pass.TypesInfo.Types[value].Value; v != nil && v.Kind() == constant.String && constant.StringVal(v) == "" {
			return true
		}
	}
	if maxAge == nil {
		return false
	}
	v := c.pass.TypesInfo.Types[maxAge].Value
	return v != nil && v.Kind() == constant.Int && constant.Sign(v) < 0
}

func (c *checker) isFalse(e ast.Expr) bool {
	v := c.pass.TypesInfo.Types[e].Value
	return v != nil && v.Kind() == constant.Bool && !constant.BoolVal(v)
}
