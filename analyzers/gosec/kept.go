package gosec

import (
	"crypto/tls"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/internal/suggest"
)

// What gosec looks for in the arguments of a call and in literals of tls.Config can be kept in a
// variable: the size of a key (G403), and the list of cipher suites (G402).

// kept reports what a variable has.
func (s *scan) kept(file *ast.File, n ast.Node) {
	switch n := n.(type) {
	case *ast.CallExpr:
		if len(n.Args) == 2 && s.wanted("G403") && s.isFunc(n, "crypto/rsa", "GenerateKey") {
			s.keySizes(file, n)
		}
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok {
			s.configured(file, key, n.Value)
		}
	case *ast.AssignStmt:
		for i, lhs := range n.Lhs {
			if sel, ok := lhs.(*ast.SelectorExpr); ok && len(n.Rhs) == len(n.Lhs) {
				s.configured(file, sel.Sel, n.Rhs[i])
			}
		}
	}
}

// configured looks at what a field is given.
func (s *scan) configured(file *ast.File, field *ast.Ident, value ast.Expr) {
	switch field.Name {
	case "CipherSuites":
		s.suites(file, s.pass.TypesInfo.Uses[field], value)
	case "MinVersion":
		// gosec does not know SSL 3.0, which is no version of crypto/tls any more: with it, all are let in.
		f := s.pass.TypesInfo.Uses[field]
		v := s.pass.TypesInfo.Types[value].Value
		if v == nil || f == nil || f.Pkg() == nil || f.Pkg().Path() != "crypto/tls" || !s.wanted("G402") {
			return
		}
		if n, ok := constant.Uint64Val(v); ok && 0 < n && n < tls.VersionTLS10 {
			s.found("G402", "TLS MinVersion too low.", value)
		}
	}
}

func (s *scan) isFunc(call *ast.CallExpr, path, name string) bool {
	fn := typeutil.StaticCallee(s.pass.TypesInfo, call)
	return fn != nil && fn.Name() == name && fn.Pkg() != nil && fn.Pkg().Path() == path
}

func (s *scan) found(id, what string, n ast.Node) {
	s.findings = append(s.findings, finding{id, n.Pos(), n.End(), what, n.Pos(), n.End()})
}

// keySizes reports a call that makes an RSA key of a size that is in a variable, or calls of the
// function that is given the size.
func (s *scan) keySizes(file *ast.File, call *ast.CallExpr) {
	const what = "RSA keys should be at least 2048 bits"
	id, ok := ast.Unparen(call.Args[1]).(*ast.Ident)
	if !ok || s.pass.TypesInfo.Types[id].Value != nil {
		return // gosec reads constants
	}
	v, ok := s.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.Exported() && v.Parent() == s.pass.Pkg.Scope() {
		return
	}
	if ns, ok := s.argument(call, 1); ok {
		if slices.ContainsFunc(ns, func(n int64) bool { return 0 < n && n < 2048 }) {
			s.found("G403", what, call)
		}
		return
	}
	if s.someValue(v, s.isSmallKey) {
		s.found("G403", what, call)
		return
	}
	for _, caller := range s.given(file, v) {
		if s.isSmallKey(caller) {
			s.found("G403", what, caller)
		}
	}
}

// argument are the numbers that an argument of a call of a function can be, where the call is made.
func (s *scan) argument(call *ast.CallExpr, n int) ([]int64, bool) {
	program, err := ssabuild.Build(s.pass)
	if err != nil {
		return nil, false
	}
	for _, fn := range program.SrcFuncs {
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				if c, ok := in.(*ssa.Call); ok && c.Pos() == call.Lparen && n < len(c.Call.Args) {
					return numbers(c.Call.Args[n], 0)
				}
			}
		}
	}
	return nil, false
}

func (s *scan) isSmallKey(e ast.Expr) bool {
	v := s.pass.TypesInfo.Types[e].Value
	if v == nil || v.Kind() != constant.Int {
		return false
	}
	bits, exact := constant.Int64Val(v)
	return exact && 0 < bits && bits < 2048
}

// someValue reports whether one of the values that a variable of the package is given has a
// property.
func (s *scan) someValue(v *types.Var, has func(ast.Expr) bool) bool {
	found := false
	is := func(lhs ast.Expr) bool {
		id, ok := lhs.(*ast.Ident)
		return ok && (s.pass.TypesInfo.Defs[id] == v || s.pass.TypesInfo.Uses[id] == v)
	}
	for _, file := range s.pass.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				for i, name := range n.Names {
					found = found || is(name) && len(n.Values) == len(n.Names) && has(n.Values[i])
				}
			case *ast.AssignStmt:
				for i, lhs := range n.Lhs {
					found = found || is(lhs) && len(n.Rhs) == len(n.Lhs) && (n.Tok == token.ASSIGN || n.Tok == token.DEFINE) && has(n.Rhs[i])
				}
			}
			return !found
		})
	}
	return found
}

// given are the arguments that calls in the package give the parameter v of a function in file.
func (s *scan) given(file *ast.File, v *types.Var) []ast.Expr {
	decl := suggest.FuncAt([]*ast.File{file}, v.Pos())
	if decl == nil {
		return nil
	}
	fn, at := s.pass.TypesInfo.Defs[decl.Name], 0
	params := fn.Type().(*types.Signature).Params()
	for at < params.Len() && params.At(at) != v {
		at++
	}
	if at == params.Len() {
		return nil
	}
	var out []ast.Expr
	for _, file := range s.pass.Files {
		if skipped(s.pass.Fset, file) {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && at < len(call.Args) && typeutil.Callee(s.pass.TypesInfo, call) == fn {
				out = append(out, call.Args[at])
			}
			return true
		})
	}
	return out
}

// suites reports the weak ones of the cipher suites that a tls.Config is given, where gosec does
// not look: in a list that is in a variable, or appended to one, and the list of all of them.
func (s *scan) suites(file *ast.File, field types.Object, list ast.Expr) {
	if field == nil || field.Pkg() == nil || field.Pkg().Path() != "crypto/tls" || !s.wanted("G402") {
		return
	}
	switch list := ast.Unparen(list).(type) {
	case *ast.Ident:
		v := s.pass.TypesInfo.Uses[list]
		if lit, ok := suggest.Declared(s.pass, v).(*ast.CompositeLit); ok {
			s.weakSuites(lit.Elts)
		} else if v != nil {
			s.allInsecure(file, list)
		}
	case *ast.CallExpr:
		if fn, ok := list.Fun.(*ast.Ident); ok && fn.Name == "append" && len(list.Args) > 0 {
			s.weakSuites(list.Args[1:])
		}
	}
}

func (s *scan) weakSuites(suites []ast.Expr) {
	for _, e := range suites {
		v := s.pass.TypesInfo.Types[e].Value
		if v == nil {
			continue
		}
		for _, weak := range tls.InsecureCipherSuites() {
			if id, ok := constant.Uint64Val(v); ok && id == uint64(weak.ID) {
				s.found("G402", "TLS Bad Cipher Suite: "+weak.Name, e)
			}
		}
	}
}

// allInsecure reports a list that a function makes of all insecure suites.
func (s *scan) allInsecure(file *ast.File, list *ast.Ident) {
	decl := suggest.FuncAt([]*ast.File{file}, list.Pos())
	if decl == nil {
		return
	}
	ast.Inspect(decl, func(n ast.Node) bool {
		loop, ok := n.(*ast.RangeStmt)
		if !ok {
			return true
		}
		if call, ok := loop.X.(*ast.CallExpr); ok && s.isFunc(call, "crypto/tls", "InsecureCipherSuites") && s.appends(loop, list) {
			s.found("G402", "TLS Bad Cipher Suite: all of tls.InsecureCipherSuites", call)
		}
		return true
	})
}

// appends reports whether each round of a loop appends to the list.
func (s *scan) appends(loop *ast.RangeStmt, list *ast.Ident) bool {
	for _, stmt := range loop.Body.List {
		if a, ok := stmt.(*ast.AssignStmt); ok && len(a.Lhs) == 1 {
			if id, ok := a.Lhs[0].(*ast.Ident); ok && s.pass.TypesInfo.Uses[id] == s.pass.TypesInfo.Uses[list] {
				return true
			}
		}
	}
	return false
}
