package gosec

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/govet-sec/govet-sec/rule"
)

// bySetting is the check of what gosec's G402 says of a value that it does not know: "TLS
// InsecureSkipVerify may be set to true". That is as severe there as the constant. But who
// operates the program sets it, and knows what it does; a scan has many of them, among which
// the ones that let everybody in are overlooked.
const bySetting = "GVS781"

// settings are the checks of ours.
var settings = []rule.Check{{
	ID: bySetting, Title: "a setting switches the verification of certificates off",
	Why: "who sets it, perhaps only for a test, lets everybody between the two ends read and change what they say",
	Fix: "let a setting name further certificate authorities (RootCAs) instead, so that nobody needs to switch verification off",
	CWE: []int{295}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0", Aliases: []string{"gosec:G402"},
}}

const mayBe = "TLS InsecureSkipVerify may be set to true"

// known is what a finding of gosec is with what the package tells of the value: itself, the
// calls that pass true on, nothing, or one of a setting.
func (s *scan) known(f finding) []finding {
	if strings.HasPrefix(f.what, "TLS PreferServerCipherSuites") {
		return nil // crypto/tls ignores the field since Go 1.18
	}
	if f.id != "G402" || !strings.HasPrefix(f.what, mayBe) {
		return []finding{f}
	}
	f.id, f.what = bySetting, "TLS InsecureSkipVerify is what a setting says"
	const on = "TLS InsecureSkipVerify set to true"
	file, id := s.identAt(f)
	if id == nil {
		return []finding{f}
	}
	v, ok := s.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok {
		return []finding{f}
	}
	if s.someValue(v, s.isTrue) {
		f.id, f.what = "G402", on
		return []finding{f}
	}
	args := s.given(file, v)
	var out []finding
	for _, arg := range args {
		if s.isTrue(arg) {
			out = append(out, finding{"G402", arg.Pos(), arg.End(), on, arg.Pos(), arg.End()})
		}
	}
	if len(out) > 0 || len(args) > 0 && !ast.IsExported(s.funcOf(v)) && !slices.ContainsFunc(args, s.isUnknown) {
		return out
	}
	return []finding{f}
}

// identAt is the name at which a finding stands, if it is one, with its file.
func (s *scan) identAt(f finding) (*ast.File, *ast.Ident) {
	for _, file := range s.pass.Files {
		if file.FileStart > f.pos || f.pos >= file.FileEnd {
			continue
		}
		path, exact := astutil.PathEnclosingInterval(file, f.pos, f.end)
		if id, ok := path[0].(*ast.Ident); ok && exact {
			return file, id
		}
	}
	return nil, nil
}

// funcOf is the name of the function that a parameter is of.
func (s *scan) funcOf(v *types.Var) string {
	for _, file := range s.pass.Files {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Pos() <= v.Pos() && v.Pos() < fn.End() {
				return fn.Name.Name
			}
		}
	}
	return ""
}

func (s *scan) isTrue(e ast.Expr) bool {
	v := s.pass.TypesInfo.Types[e].Value
	return v != nil && v.Kind() == constant.Bool && constant.BoolVal(v)
}

func (s *scan) isUnknown(e ast.Expr) bool { return s.pass.TypesInfo.Types[e].Value == nil }
