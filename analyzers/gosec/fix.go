package gosec

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/suggest"
)

// fix is the fix of those findings of gosec that have one right answer, which is written
// where they stand.
func fix(pass *analysis.Pass, f finding) []analysis.SuggestedFix {
	s := suggest.At(pass, f.pos, f.end)
	if s == nil {
		return nil
	}
	fx := &fixer{s: s, info: pass.TypesInfo, f: f}
	switch f.id {
	case "G112":
		return fx.headerTimeout()
	case "G114":
		return fx.server()
	case "G124":
		return fx.cookie()
	case "G301":
		return fx.mode("0o750", "0750", "Mkdir", "MkdirAll")
	case "G302":
		return fx.mode("0o600", "0600", "OpenFile")
	case "G306":
		return fx.mode("0o600", "0600", "WriteFile")
	case "G402":
		return fx.tls()
	case "G403":
		return fx.keySize()
	}
	return nil
}

type fixer struct {
	s    *suggest.Site
	info *types.Info
	f    finding
}

// literal is the composite literal of the type that the finding is about: there, or in the
// call that it stands at.
func (fx *fixer) literal(typ string) *ast.CompositeLit {
	is := func(lit *ast.CompositeLit) bool { return types.TypeString(fx.info.TypeOf(lit), nil) == typ }
	for _, n := range fx.s.Path {
		if lit, ok := n.(*ast.CompositeLit); ok && is(lit) {
			return lit
		}
	}
	var only *ast.CompositeLit
	n := 0
	ast.Inspect(fx.s.Path[0], func(node ast.Node) bool {
		if lit, ok := node.(*ast.CompositeLit); ok && is(lit) {
			only, n = lit, n+1
		}
		return true
	})
	if n != 1 {
		return nil
	}
	return only
}

func (fx *fixer) call() *ast.CallExpr {
	for _, n := range fx.s.Path {
		if call, ok := n.(*ast.CallExpr); ok {
			return call
		}
	}
	return nil
}

// timeout is code of a duration, and the edits that import time.
func (fx *fixer) timeout(pos token.Pos) (string, []analysis.TextEdit, bool) {
	name, edits, ok := fx.s.Import(pos, "time")
	return "ReadHeaderTimeout: 10 * " + name + ".Second", edits, ok && name != "."
}

const timeoutMessage = "give clients 10 seconds for their headers"

func (fx *fixer) headerTimeout() []analysis.SuggestedFix {
	lit := fx.literal("net/http.Server")
	if lit == nil || suggest.FieldOf(lit, "ReadHeaderTimeout") != nil {
		return nil
	}
	field, edits, ok := fx.timeout(lit.Pos())
	add, fits := fx.s.AddFields(lit, field)
	if !ok || !fits {
		return nil
	}
	return suggest.Fix(timeoutMessage, append(edits, add)...)
}

// server makes http.ListenAndServe(a, h) a server with a timeout. It leaves the arguments
// as they are: they may have fixes of their own.
func (fx *fixer) server() []analysis.SuggestedFix {
	call := fx.call()
	if call == nil || !suggest.IsFunc(fx.info, call, "net/http", "ListenAndServe") || len(call.Args) != 2 {
		return nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	addr, handler := call.Args[0], call.Args[1]
	if fx.s.Comments(call.Pos(), addr.Pos()) || fx.s.Comments(addr.End(), handler.Pos()) || fx.s.Comments(handler.End(), call.End()) {
		return nil
	}
	field, edits, ok := fx.timeout(call.Pos())
	if !ok {
		return nil
	}
	between := func(pos, end token.Pos, text string) analysis.TextEdit {
		return analysis.TextEdit{Pos: pos, End: end, NewText: []byte(text)}
	}
	edits = append(edits, between(call.Pos(), addr.Pos(), "(&"+fx.s.Text(sel.X)+".Server{Addr: "))
	end := addr.End()
	if !fx.info.Types[handler].IsNil() {
		edits = append(edits, between(end, handler.Pos(), ", Handler: "))
		end = handler.End()
	}
	return suggest.Fix(timeoutMessage, append(edits, between(end, call.End(), ", "+field+"}).ListenAndServe()"))...)
}

func (fx *fixer) cookie() []analysis.SuggestedFix {
	lit := fx.literal("net/http.Cookie")
	if lit == nil {
		return nil
	}
	name, imports, ok := fx.s.Import(lit.Pos(), "net/http")
	if !ok || len(imports) > 0 || name == "." {
		return nil
	}
	var edits []analysis.TextEdit
	var missing []string
	for _, field := range [...]struct{ name, value string }{{"Secure", "true"}, {"HttpOnly", "true"}, {"SameSite", name + ".SameSiteLaxMode"}} {
		switch value := suggest.FieldOf(lit, field.name); {
		case value == nil:
			missing = append(missing, field.name+": "+field.value)
		case fx.isFalse(value):
			edits = append(edits, suggest.Replace(value, field.value))
		}
	}
	if len(missing) > 0 {
		add, ok := fx.s.AddFields(lit, missing...)
		if !ok {
			return nil
		}
		edits = append(edits, add)
	}
	if len(edits) == 0 {
		return nil
	}
	return suggest.Fix("send the cookie over TLS only, hide it from scripts, and keep it from requests of other sites", edits...)
}

func (fx *fixer) isFalse(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "false" && fx.info.Uses[id] == types.Universe.Lookup("false")
}

// mode sets the permissions that a file is created with. One that can be run stays so.
func (fx *fixer) mode(mode, old string, names ...string) []analysis.SuggestedFix {
	call := fx.call()
	if call == nil || len(call.Args) == 0 || !suggest.IsFunc(fx.info, call, "os", names...) {
		return nil
	}
	lit, ok := call.Args[len(call.Args)-1].(*ast.BasicLit)
	if !ok || lit.Kind != token.INT {
		return nil
	}
	value, exact := constant.Int64Val(constant.ToInt(fx.info.Types[lit].Value))
	if !exact || value > 0o777 || value&0o111 != 0 && fx.f.id != "G301" {
		return nil
	}
	if len(lit.Value) > 1 && lit.Value[0] == '0' && lit.Value[1] >= '0' && lit.Value[1] <= '9' {
		mode = old // in the style of the code
	}
	return suggest.Fix("let others neither read nor change it", suggest.Replace(lit, mode))
}

// tls turns the verification of certificates on, or requires TLS 1.2.
func (fx *fixer) tls() []analysis.SuggestedFix {
	if strings.HasPrefix(fx.f.what, "TLS InsecureSkipVerify set to true") {
		id, ok := fx.s.Path[0].(*ast.Ident)
		if !ok || fx.info.Uses[id] != types.Universe.Lookup("true") {
			return nil
		}
		return suggest.Fix("verify certificates", suggest.Replace(id, "false"))
	}
	lit := fx.literal("crypto/tls.Config")
	if lit == nil || !strings.HasPrefix(fx.f.what, "TLS MinVersion too low") {
		return nil
	}
	name, imports, ok := fx.s.Import(lit.Pos(), "crypto/tls")
	if !ok || len(imports) > 0 || name == "." {
		return nil
	}
	version := name + ".VersionTLS12"
	value := suggest.FieldOf(lit, "MinVersion")
	switch value := value.(type) {
	case nil:
		add, ok := fx.s.AddFields(lit, "MinVersion: "+version)
		if !ok {
			return nil
		}
		return suggest.Fix("require TLS 1.2", add)
	case *ast.BasicLit:
		return suggest.Fix("require TLS 1.2", suggest.Replace(value, version))
	case *ast.SelectorExpr:
		if obj := fx.info.Uses[value.Sel]; obj != nil && obj.Pkg() != nil && obj.Pkg().Path() == "crypto/tls" {
			return suggest.Fix("require TLS 1.2", suggest.Replace(value, version))
		}
	}
	return nil
}

func (fx *fixer) keySize() []analysis.SuggestedFix {
	call := fx.call()
	if call == nil || !suggest.IsFunc(fx.info, call, "crypto/rsa", "GenerateKey") || len(call.Args) != 2 {
		return nil
	}
	lit, ok := call.Args[1].(*ast.BasicLit)
	if !ok {
		return nil
	}
	return suggest.Fix("make a key of 3072 bits", suggest.Replace(lit, "3072"))
}
