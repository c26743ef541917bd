package gosec

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/govet-sec/govet-sec/internal/suggest"
	"github.com/govet-sec/govet-sec/rule"
)

// Some checks of gosec are as severe for what lets nobody in as for what does. Of these, a scan
// has many, among which the others are overlooked, so they have checks of ours.
const (
	// bySetting is for "TLS InsecureSkipVerify may be set to true" (G402), and for true where a branch
	// asks for it: who operates the program sets it, and knows what it does.
	bySetting = "GVS781"
	// readable is for modes of files and directories (G301, G302, G306) that let others read, and
	// not write: so are most files of a machine.
	readable = "GVS782"
)

// milderChecks are the checks of ours.
var milderChecks = []rule.Check{
	{
		ID: bySetting, Title: "a setting switches the verification of certificates off",
		Why: "who sets it, perhaps only for a test, lets everybody between the two ends read and change what they say",
		Fix: "let a setting name further certificate authorities (RootCAs) instead, so that nobody needs to switch verification off",
		CWE: []int{295}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0", Aliases: []string{"gosec:G402"},
	},
	{
		ID: readable, Title: "other users of the machine can read what the program writes",
		Why: "whoever has an account on the machine reads the file, which matters if there is something private in it",
		Fix: "create files with the mode 0600, and directories with 0750, unless others are to read them",
		CWE: []int{276}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0",
		Aliases: []string{"gosec:G301", "gosec:G302", "gosec:G306"},
	},
}

// checkOf is the check that a finding of gosec is reported as.
func (s *scan) checkOf(f finding) string {
	switch {
	case f.id == "G402" && (strings.HasPrefix(f.what, mayBe) || strings.HasPrefix(f.what, isOn) && s.isAskedFor(f)):
		return bySetting
	case slices.Contains(milderChecks[1].Aliases, "gosec:"+f.id) && s.isReadable(f):
		return readable
	}
	return f.id
}

// milderOf are the checks that findings of a check of gosec can be reported as.
func milderOf(id string) []string {
	var out []string
	for _, c := range milderChecks {
		if slices.Contains(c.Aliases, "gosec:"+id) {
			out = append(out, c.ID)
		}
	}
	return out
}

// isAskedFor reports whether a finding stands in a branch of which the condition speaks of
// verification: if cfg.Insecure { … }.
func (s *scan) isAskedFor(f finding) bool {
	site := suggest.At(s.pass, f.pos, f.end)
	if site == nil {
		return false
	}
	for _, n := range site.Path {
		var conds []ast.Expr
		switch n := n.(type) {
		case *ast.FuncDecl:
			return false
		case *ast.IfStmt:
			if f.pos >= n.Body.Pos() {
				conds = []ast.Expr{n.Cond}
			}
		case *ast.CaseClause:
			conds = n.List
		}
		if slices.ContainsFunc(conds, speaksOfVerification) {
			return true
		}
	}
	return false
}

func speaksOfVerification(e ast.Expr) bool {
	return speaksOf(e, func(word string) bool {
		return slices.ContainsFunc([]string{"insecure", "verif", "unsafe", "selfsigned", "self-signed", "self_signed", "skiptls", "tlsskip", "trust"}, func(w string) bool {
			return strings.Contains(word, w)
		})
	})
}

// speaksOf reports whether a name or text in an expression, in lower case, does.
func speaksOf(n ast.Node, does func(string) bool) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			found = found || does(strings.ToLower(n.Name))
		case *ast.BasicLit:
			found = found || n.Kind == token.STRING && does(strings.ToLower(n.Value))
		}
		return !found
	})
	return found
}

// isReadable reports whether the mode that a call gives lets others read alone, and nothing in
// the call speaks of a secret.
func (s *scan) isReadable(f finding) bool {
	_, call := suggest.CallAt(s.pass, f.pos, f.end)
	if call == nil || len(call.Args) == 0 {
		return false
	}
	mode := s.pass.TypesInfo.Types[call.Args[len(call.Args)-1]].Value
	if mode == nil || mode.Kind() != constant.Int {
		return false
	}
	if bits, exact := constant.Int64Val(mode); !exact || bits&0o022 != 0 {
		return false
	}
	return !speaksOf(call, isPrivate)
}

// isPrivate reports whether a name speaks of what others must not read.
func isPrivate(name string) bool {
	return slices.ContainsFunc([]string{"key", "secret", "passw", "token", "cred", "priv", ".pem", "ssh"}, func(w string) bool {
		return strings.Contains(name, w)
	})
}

const (
	mayBe = "TLS InsecureSkipVerify may be set to true"
	isOn  = "TLS InsecureSkipVerify set to true"
)

// known is what a finding of gosec is with what the package tells of the value: itself, the
// calls that pass true on, or nothing.
func (s *scan) known(f finding) []finding {
	if strings.HasPrefix(f.what, "TLS PreferServerCipherSuites") {
		return nil // crypto/tls ignores the field since Go 1.18
	}
	if f.id != "G402" || !strings.HasPrefix(f.what, mayBe) {
		return []finding{f}
	}
	file, id := s.identAt(f)
	if id == nil {
		return []finding{f}
	}
	v, ok := s.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok {
		return []finding{f}
	}
	if s.someValue(v, s.isTrue) {
		f.what = isOn
		return []finding{f}
	}
	args := s.given(file, v)
	var out []finding
	for _, arg := range args {
		if s.isTrue(arg) {
			out = append(out, finding{"G402", arg.Pos(), arg.End(), isOn, arg.Pos(), arg.End()})
		}
	}
	if len(out) > 0 || len(args) > 0 && !suggest.FuncAt(s.pass.Files, v.Pos()).Name.IsExported() && !slices.ContainsFunc(args, s.isUnknown) {
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

func (s *scan) isTrue(e ast.Expr) bool {
	v := s.pass.TypesInfo.Types[e].Value
	return v != nil && v.Kind() == constant.Bool && constant.BoolVal(v)
}

func (s *scan) isUnknown(e ast.Expr) bool { return s.pass.TypesInfo.Types[e].Value == nil }
