package bindall

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

// toLoopback is the fix: the literal that names every interface names the loopback one.
// It is offered where that literal, or the lack of it, is at the call, in the variable or
// constant that only the call uses, in the server that listens, or the default of a flag.
func toLoopback(pass *rule.Pass, f *taint.Flow) []analysis.SuggestedFix {
	s, call := suggest.CallAt(pass.Pass, f.Pos, f.End)
	if s == nil {
		return nil
	}
	network, address := texts(f)
	fx := &fixer{pass: pass.Pass, call: call}
	name, _ := network.Const()
	fx.six = strings.HasSuffix(name, "6")
	e, field := fx.port(f)
	if e == nil {
		return nil
	}
	if field == "" {
		return fx.expr(e, f)
	}
	lit := suggest.CompositeOf(pass.Pass, e)
	if lit == nil || len(address.Alts) != 1 || address.Open {
		return nil
	}
	return fx.inside(lit, field, f)
}

// fixer looks for the literal.
type fixer struct {
	pass *analysis.Pass
	call *ast.CallExpr // that listens
	six  bool          // on IPv6 only
}

// port is the expression of the address, or of what has it in a field.
func (fx *fixer) port(f *taint.Flow) (e ast.Expr, field string) {
	path := f.At.Path()
	if n, ok := f.At.IsArg(); ok {
		if path == "[0]" {
			path = ""
		}
		if fn := suggest.Callee(fx.pass.TypesInfo, fx.call); fn == nil || fx.call.Ellipsis.IsValid() || n >= len(fx.call.Args) {
			return nil, "" // of a function value, or without the argument
		}
		e = fx.call.Args[n]
	} else if sel, ok := ast.Unparen(fx.call.Fun).(*ast.SelectorExpr); ok && f.At.IsRecv() {
		e = sel.X
	}
	if i := strings.LastIndexByte(path, '.'); i >= 0 {
		return e, path[i+1:]
	}
	if path != "" {
		return nil, ""
	}
	return e, ""
}

func fixWith(edits ...analysis.TextEdit) []analysis.SuggestedFix {
	return suggest.Fix("listen on the loopback interface only", edits...)
}

// expr changes the literal that an address begins with.
func (fx *fixer) expr(e ast.Expr, f *taint.Flow) []analysis.SuggestedFix {
	lit, rest := fx.leading(e, 0)
	if lit == nil {
		return nil
	}
	_, text, ok := suggest.StringOf(lit)
	if !ok {
		return nil
	}
	var local string
	switch {
	case rest == hostOnly:
		local, ok = fx.host(text)
	case rest == whole && text == "":
		local, ok = emptyAddress(f.Sink)
	default:
		local, ok = fx.local(text, rest)
	}
	if !ok {
		return nil
	}
	return fixWith(suggest.Replace(lit, suggest.Literal(lit, local)))
}

// rest says what follows a literal.
type rest uint8

const (
	whole    rest = iota // nothing
	more                 // another operand
	format               // the operands of its verbs
	hostOnly             // a port, with what belongs between them
)

const maxDepth = 8

// leading finds the literal that the text of an expression begins with.
func (fx *fixer) leading(e ast.Expr, depth int) (*ast.BasicLit, rest) {
	if depth > maxDepth {
		return nil, 0
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.BasicLit:
		return e, whole
	case *ast.BinaryExpr:
		if lit, rest := fx.leading(e.X, depth+1); rest <= more {
			return lit, more
		}
	case *ast.CallExpr:
		return fx.leadingOfCall(e)
	case *ast.StarExpr: // of a flag
		if lit := fx.flagDefault(e.X); lit != nil {
			return lit, whole
		}
	case *ast.Ident:
		obj := fx.pass.TypesInfo.Uses[e]
		if value := fx.onlyHere(e, obj); value != nil {
			return fx.leading(value, depth+1)
		}
	}
	return nil, 0
}

func (fx *fixer) leadingOfCall(call *ast.CallExpr) (*ast.BasicLit, rest) {
	if len(call.Args) == 0 {
		return nil, 0
	}
	lit, _, ok := suggest.StringOf(call.Args[0])
	switch {
	case !ok:
	case suggest.IsFunc(fx.pass.TypesInfo, call, "fmt", "Sprintf"):
		return lit, format
	case suggest.IsFunc(fx.pass.TypesInfo, call, "net", "JoinHostPort"):
		return lit, hostOnly
	}
	return nil, 0
}

// flagDefault is the default of the flag that a variable points to, if the variable is
// only used here.
func (fx *fixer) flagDefault(e ast.Expr) *ast.BasicLit {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	call, ok := fx.onlyHere(id, fx.pass.TypesInfo.Uses[id]).(*ast.CallExpr)
	if !ok || !suggest.IsFunc(fx.pass.TypesInfo, call, "flag", "String") || len(call.Args) != 3 {
		return nil
	}
	lit, _, _ := suggest.StringOf(call.Args[1])
	return lit
}

// onlyHere is the value of a constant or variable that is used for the address only, or
// told to somebody. Others may compare it, or add to it.
func (fx *fixer) onlyHere(id *ast.Ident, obj types.Object) ast.Expr {
	switch obj.(type) {
	case *types.Const, *types.Var:
	default:
		return nil
	}
	if obj.Exported() && obj.Pkg() != nil && obj.Parent() == obj.Pkg().Scope() || suggest.Ignored(fx.pass, obj.Name()) {
		return nil
	}
	value := suggest.Declared(fx.pass, obj)
	if value == nil {
		return nil
	}
	for _, s := range suggest.Uses(fx.pass, obj) {
		if len(s.Path) == 0 || s.Path[0] != id && !fx.isTold(s) {
			return nil
		}
	}
	return value
}

// isTold reports whether a use is an argument of a call that prints or logs it.
func (fx *fixer) isTold(s *suggest.Site) bool {
	for _, n := range s.Path[1:] {
		switch n := n.(type) {
		case *ast.StarExpr, *ast.ParenExpr:
			continue
		case *ast.BinaryExpr:
			if n.Op == token.ADD {
				continue
			}
		case *ast.CallExpr:
			fn := suggest.Callee(fx.pass.TypesInfo, n)
			return fn != nil && fn.Pkg() != nil && (fn.Pkg().Path() == "log" || fn.Pkg().Path() == "log/slog" ||
				fn.Pkg().Path() == "fmt" && (strings.HasPrefix(fn.Name(), "Print") || strings.HasPrefix(fn.Name(), "Fprint")))
		}
		return false
	}
	return false
}

// local is a text that begins an address, for the loopback interface.
func (fx *fixer) local(text string, rest rest) (string, bool) {
	known := text
	if rest == format {
		known, _, _ = strings.Cut(text, "%")
	}
	host, hasPort := hostOf(known)
	if !hasPort && (rest != more || host == "") || !isUnspecified(host) {
		return "", false
	}
	n := len(host)
	if strings.HasPrefix(text, "[") {
		n = strings.IndexByte(text, ']') + 1
	}
	if strings.Contains(host, ":") || fx.six {
		return "[::1]" + text[n:], true
	}
	return "127.0.0.1" + text[n:], true
}

// host is the loopback interface in the place of a host that is every interface.
func (fx *fixer) host(text string) (string, bool) {
	if strings.Contains(text, ":") || fx.six {
		return "::1", isUnspecified(text)
	}
	return "127.0.0.1", isUnspecified(text)
}

// emptyAddress is what an empty address means, on the loopback interface.
func emptyAddress(sink string) (string, bool) {
	switch sink {
	case "net/http.ListenAndServe", "(*net/http.Server).ListenAndServe":
		return "127.0.0.1:80", true
	case "net/http.ListenAndServeTLS", "(*net/http.Server).ListenAndServeTLS":
		return "127.0.0.1:443", true
	case "net.Listen", "crypto/tls.Listen":
		return "127.0.0.1:0", true
	}
	return "", false
}

// inside changes the address in a composite literal: of a server, or of package net.
func (fx *fixer) inside(lit *ast.CompositeLit, field string, f *taint.Flow) []analysis.SuggestedFix {
	s := suggest.At(fx.pass, lit.Pos(), lit.End())
	value := suggest.FieldOf(lit, field)
	if s == nil {
		return nil
	}
	if value != nil && field != "IP" {
		return fx.expr(value, f)
	}
	text, ok := emptyAddress(f.Sink)
	text = `"` + text + `"`
	if field == "IP" {
		text, ok = fx.loopbackIP(s, lit, value)
	}
	if !ok {
		return nil
	}
	if value != nil {
		return fixWith(suggest.Replace(value, text))
	}
	edit, ok := s.AddField(lit, field, text)
	if !ok {
		return nil
	}
	return fixWith(edit)
}

// loopbackIP is the loopback address as code, for a literal of a type of package net.
func (fx *fixer) loopbackIP(s *suggest.Site, lit *ast.CompositeLit, value ast.Expr) (string, bool) {
	if value != nil && (!isConstantIP(fx.pass.TypesInfo, value) || s.Comments(value.Pos(), value.End())) {
		return "", false
	}
	name, edits, ok := s.Import(lit.Pos(), "net")
	if !ok || len(edits) > 0 || name == "_" || name == "." {
		return "", false
	}
	six := fx.six
	if value != nil {
		text := s.Text(value)
		six = six || strings.Contains(text, "IPv6") || strings.Contains(text, "::")
	}
	if six {
		return name + ".IPv6loopback", true
	}
	return name + ".IPv4(127, 0, 0, 1)", true
}

// isConstantIP reports whether an address is written here: net.IPv4zero, or a call of a
// function of package net with literals.
func isConstantIP(info *types.Info, e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.SelectorExpr:
		obj := info.Uses[e.Sel]
		return obj != nil && obj.Pkg() != nil && obj.Pkg().Path() == "net"
	case *ast.CallExpr:
		return suggest.IsFunc(info, e, "net", "IPv4", "ParseIP") &&
			!slices.ContainsFunc(e.Args, func(a ast.Expr) bool { _, ok := a.(*ast.BasicLit); return !ok })
	}
	return false
}
