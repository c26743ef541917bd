package jwtverify

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

// Rule reports JSON web tokens that are not verified.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS731", Title: "a token is read without verifying its signature",
			CWE: []int{347}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/missing-jwt-signature-check", "semgrep:go.jwt-go.security.jwt-go-parse-unverified"},
		},
		{
			ID: "GVS732", Title: "tokens without a signature are accepted or made",
			CWE: []int{347, 345}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"semgrep:go.jwt-go.security.jwt-none-alg"},
		},
		{
			ID: "GVS733", Title: "the function that finds the key does not look at the algorithm",
			CWE: []int{347}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0",
		},
	},
	Run: run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	for _, file := range pass.Files {
		if pass.InTest(file.FileStart) {
			continue
		}
		for _, decl := range file.Decls {
			s := &scan{pass: pass, decl: decl}
			ast.Inspect(decl, s.node)
			s.report()
		}
	}
	return nil
}

// scan looks at one declaration.
type scan struct {
	pass     *rule.Pass
	decl     ast.Decl
	unread   []*ast.CallExpr // that read a token without verifying it
	verifies bool            // so does another call
	dropped  []*ast.CallExpr // that verify a token, and of which the error is dropped
	valid    bool            // the field that says the same is read
}

func (s *scan) node(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		s.call(n)
	case *ast.ExprStmt:
		s.drops(nil, n.X)
	case *ast.AssignStmt:
		if len(n.Rhs) == 1 {
			s.drops(n.Lhs, n.Rhs[0])
		}
	case *ast.SelectorExpr:
		s.valid = s.valid || n.Sel.Name == "Valid"
	case *ast.Ident:
		s.use(n)
	case *ast.KeyValueExpr:
		s.setting(n)
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			return s.compared(n.X, n.Y)
		}
	case *ast.CaseClause:
		for _, stmt := range n.Body {
			ast.Inspect(stmt, s.node)
		}
		return s.compared(n.List...)
	}
	return true
}

// compared looks at what is compared, but for names: who asks whether the algorithm is
// "none" mostly refuses it.
func (s *scan) compared(xs ...ast.Expr) bool {
	for _, x := range xs {
		switch ast.Unparen(x).(type) {
		case *ast.Ident, *ast.SelectorExpr:
		default:
			ast.Inspect(x, s.node)
		}
	}
	return false
}

// report reports tokens that are read and not verified in the same function: to read
// one for the name of the key with which it is then verified is fine.
func (s *scan) report() {
	if !s.valid {
		for _, call := range s.dropped {
			s.found("GVS731", call, "the error is dropped that says whether the signature of the token is right, so that whoever sends it writes the claims; "+
				"return when it is not nil")
		}
	}
	if s.verifies {
		return
	}
	for _, call := range s.unread {
		s.found("GVS731", call, "the token is read without verifying its signature, so that whoever sends it writes the claims; "+
			"verify it (jwt.ParseWithClaims with a key function), or use nothing of it to decide what somebody may do")
	}
}

func (s *scan) found(id string, n ast.Node, message string) {
	s.pass.Found(id, analysis.Diagnostic{Pos: n.Pos(), End: n.End(), Message: message})
}

// drops looks at a call that verifies a token, and that fills in the claims even where the
// signature is wrong: at where the error goes.
func (s *scan) drops(to []ast.Expr, x ast.Expr) {
	call, ok := x.(*ast.CallExpr)
	if !ok {
		return
	}
	fn, ok := typeutil.Callee(s.pass.TypesInfo, call).(*types.Func)
	if !ok || fn.Pkg() == nil || fn.Name() != "Parse" && fn.Name() != "ParseWithClaims" || !strings.Contains(library(fn.Pkg().Path()), "/jwt") {
		return
	}
	isBlank := func(i int) bool {
		id, ok := to[i].(*ast.Ident)
		return ok && id.Name == "_"
	}
	switch claims := fn.Name() == "ParseWithClaims"; {
	case fn.Signature().Results().Len() != 2:
	case len(to) == 0 && claims, len(to) == 2 && isBlank(1) && (claims || !isBlank(0)):
		s.dropped = append(s.dropped, call)
	}
}

// library is the library of JSON web tokens that a package belongs to.
func library(path string) string {
	for _, p := range [...]string{
		"github.com/golang-jwt/jwt", "github.com/dgrijalva/jwt-go", "github.com/form3tech-oss/jwt-go",
		"github.com/go-jose/go-jose", "gopkg.in/square/go-jose", "gopkg.in/go-jose/go-jose",
		"github.com/lestrrat-go/jwx", "github.com/cristalhq/jwt", "github.com/kataras/jwt", "github.com/coreos/go-oidc",
	} {
		if path == p || strings.HasPrefix(path, p+"/") || strings.HasPrefix(path, p+".") {
			return p
		}
	}
	return ""
}

func (s *scan) call(call *ast.CallExpr) {
	fn, ok := typeutil.Callee(s.pass.TypesInfo, call).(*types.Func)
	if !ok || fn.Pkg() == nil || library(fn.Pkg().Path()) == "" {
		return
	}
	switch fn.Name() {
	case "ParseUnverified", "ParseInsecure", "UnsafeClaimsWithoutVerification", "UnsafePayloadWithoutVerification", "ParseNoVerify":
		s.unread = append(s.unread, call)
	case "WithVerify", "WithInsecureSkipSignatureCheck":
		if len(call.Args) == 1 && isFalse(s.pass.TypesInfo, call.Args[0]) {
			s.unread = append(s.unread, call)
		}
	case "Parse", "ParseWithClaims", "ParseString", "ParseRequest":
		s.verifies = s.verifies || s.checksSignature(call)
		s.keyFunc(fn, call)
	case "Verify", "Claims", "VerifySignature":
		s.verifies = true
	}
}

// checksSignature: jwx is told not to with an option, and go-jose parses first.
func (s *scan) checksSignature(call *ast.CallExpr) bool {
	fn := typeutil.Callee(s.pass.TypesInfo, call).(*types.Func)
	lib := library(fn.Pkg().Path())
	if strings.Contains(lib, "jose") {
		return false
	}
	for _, arg := range call.Args {
		if opt, ok := ast.Unparen(arg).(*ast.CallExpr); ok {
			if f, ok := typeutil.Callee(s.pass.TypesInfo, opt).(*types.Func); ok && f.Name() == "WithVerify" {
				return false
			}
		}
	}
	return true
}

func isFalse(info *types.Info, x ast.Expr) bool {
	v := info.Types[x].Value
	return v != nil && v.Kind() == constant.Bool && !constant.BoolVal(v)
}

func isTrue(info *types.Info, x ast.Expr) bool {
	v := info.Types[x].Value
	return v != nil && v.Kind() == constant.Bool && constant.BoolVal(v)
}

// use is a use of what stands for the algorithm "none".
func (s *scan) use(id *ast.Ident) {
	obj := s.pass.TypesInfo.Uses[id]
	if obj == nil || obj.Pkg() == nil || library(obj.Pkg().Path()) == "" {
		return
	}
	switch obj.Name() {
	case "UnsafeAllowNoneSignatureType":
		s.found("GVS732", id, "tokens with the algorithm \"none\", which anybody can write, are accepted or made; use a key")
	case "NoSignature":
		s.found("GVS732", id, "the algorithm \"none\" means that there is no signature, so that anybody can write the token; use a key")
	}
}

// setting is a field of a struct that turns the verification off.
func (s *scan) setting(kv *ast.KeyValueExpr) {
	key, ok := kv.Key.(*ast.Ident)
	if !ok || !isTrue(s.pass.TypesInfo, kv.Value) {
		return
	}
	obj := s.pass.TypesInfo.Uses[key]
	if obj == nil || obj.Pkg() == nil || library(obj.Pkg().Path()) == "" {
		return
	}
	if key.Name == "InsecureSkipSignatureCheck" {
		s.found("GVS732", kv, "the signature of ID tokens is not checked, so that anybody can write them; leave the check on")
	}
}
