package useraccess

import (
	_ "embed"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports decisions about access that the client makes.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS751", Title: "what somebody may do is decided by what the client says",
			CWE: []int{807, 639}, Severity: rule.Medium, Confidence: rule.Unsure, Since: "0.1.0",
			Aliases: []string{"codeql:go/sensitive-condition-bypass", "codeql:go/user-controlled-bypass"}, OptIn: true,
		},
	},
	Run: run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	if !pass.Runs("GVS751") {
		return nil
	}
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		for _, decl := range file.Decls {
			s := &scan{pass: pass, held: make(map[types.Object]string)}
			ast.Inspect(decl, s.node)
		}
	}
	return nil
}

// scan looks at one declaration.
type scan struct {
	pass *rule.Pass
	held map[types.Object]string // variables with what the client says of itself, and where
}

func (s *scan) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if len(n.Lhs) == len(n.Rhs) {
			for i, x := range n.Rhs {
				s.assign(n.Lhs[i], x)
			}
		}
	case *ast.IfStmt:
		s.condition(n.Cond)
	case *ast.SwitchStmt:
		if n.Tag != nil {
			s.decides(n.Tag, n.Tag)
		}
	case *ast.ReturnStmt:
		for _, r := range n.Results {
			s.condition(r)
		}
	}
	return true
}

func (s *scan) assign(lhs, rhs ast.Expr) {
	id, ok := lhs.(*ast.Ident)
	if !ok {
		return
	}
	obj := s.pass.TypesInfo.ObjectOf(id)
	if what := s.said(rhs); what != "" && obj != nil {
		s.held[obj] = what
	} else {
		delete(s.held, obj)
	}
}

// condition looks at the comparisons in a condition.
func (s *scan) condition(x ast.Expr) {
	switch x := ast.Unparen(x).(type) {
	case *ast.UnaryExpr:
		s.condition(x.X)
	case *ast.BinaryExpr:
		switch x.Op {
		case token.LAND, token.LOR:
			s.condition(x.X)
			s.condition(x.Y)
		case token.EQL, token.NEQ:
			if s.isText(x.Y) {
				s.decides(x.X, x)
			} else if s.isText(x.X) {
				s.decides(x.Y, x)
			}
		}
	}
}

// isText: to ask whether something was said at all decides little.
func (s *scan) isText(x ast.Expr) bool {
	v := s.pass.TypesInfo.Types[x].Value
	return v != nil && v.Kind() == constant.String && constant.StringVal(v) != ""
}

func (s *scan) decides(x ast.Expr, at ast.Node) {
	what := s.said(x)
	if id, ok := ast.Unparen(x).(*ast.Ident); ok {
		what = s.held[s.pass.TypesInfo.ObjectOf(id)]
	}
	if what != "" {
		s.pass.Found("GVS751", analysis.Diagnostic{Pos: at.Pos(), End: at.End(), Message: "what somebody may do seems to be decided by " + what +
			", which the client writes; take it from the session, or from a token that was verified"})
	}
}

// said is what an expression takes from the request that is about who somebody is.
func (s *scan) said(x ast.Expr) string {
	x = ast.Unparen(x)
	if call, ok := x.(*ast.CallExpr); ok {
		fn, ok := typeutil.Callee(s.pass.TypesInfo, call).(*types.Func)
		if ok && len(call.Args) == 1 && (fn.FullName() == "strings.ToLower" || fn.FullName() == "strings.TrimSpace") {
			return s.said(call.Args[0])
		}
		if ok && isGetter(fn) && len(call.Args) > 0 {
			if v := s.pass.TypesInfo.Types[call.Args[0]].Value; v != nil && v.Kind() == constant.String && isAccess(constant.StringVal(v)) {
				return constant.StringVal(v)
			}
		}
	}
	return ""
}

// isGetter knows what reads a part of a request by its name.
func isGetter(fn *types.Func) bool {
	switch fn.FullName() {
	case "(*net/http.Request).FormValue", "(*net/http.Request).PostFormValue", "(net/http.Header).Get", "(net/url.Values).Get", "(*net/http.Request).PathValue":
		return true
	}
	if fn.Pkg() == nil {
		return false
	}
	for _, web := range [...]string{"github.com/gin-gonic/gin", "github.com/labstack/echo", "github.com/gofiber/fiber"} {
		if strings.HasPrefix(fn.Pkg().Path(), web) {
			switch fn.Name() {
			case "Query", "PostForm", "Param", "GetHeader", "FormValue", "QueryParam", "Cookies", "DefaultQuery":
				return true
			}
		}
	}
	return false
}

// isAccess reports whether what has the name says who somebody is, or what they may do.
func isAccess(name string) bool {
	name = strings.ToLower(name)
	for _, word := range [...]string{"admin", "role", "privilege", "permission", "superuser", "authenticated", "authorized", "x-forwarded-for", "x-real-ip", "referer"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}
