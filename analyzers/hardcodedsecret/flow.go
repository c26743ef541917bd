package hardcodedsecret

import (
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/secret"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

// sinks are the uses of constants that the rule looks at.
const sinks = 1<<model.CredentialKey | 1<<model.Credential | 1<<model.DSN

// flows reports the literals that reach a parameter for a key or a password.
func (r *reporter) flows() error {
	return flowrule.Run(r.pass, sinks, r.judge)
}

func (r *reporter) judge(flow *taint.Flow) flowrule.Verdict {
	if isInTest(r.pass, flow.Pos) || len(flow.Via) > 0 && isInTest(r.pass, flow.Via[0].Pos) || hashes(flow.Sink) && r.drops(flow) {
		return flowrule.Verdict{}
	}
	for _, alt := range flow.Text(flow.At).Alts {
		text, what := secretText(flow.Kind, alt)
		if text == "" || r.texts[text] || secret.IsReference(text) || flow.Sink == "net/url.UserPassword" && secret.IsMask(text) {
			continue
		}
		r.texts[text] = true
		return flowrule.Verdict{
			ID:      "GVS203",
			Message: "hard-coded " + what + " " + secret.Redact(text) + " reaches " + flow.Sink + ": " + adviceRead,
			Fix: func(_ *rule.Pass, f *taint.Flow) []analysis.SuggestedFix {
				return r.fixer.flow(f, text)
			},
		}
	}
	return flowrule.Verdict{}
}

// hashes reports whether a function makes a hash of a password, and does nothing else.
func hashes(name string) bool {
	switch name {
	case "golang.org/x/crypto/bcrypt.GenerateFromPassword", "golang.org/x/crypto/bcrypt.CompareHashAndPassword", "golang.org/x/crypto/pbkdf2.Key",
		"golang.org/x/crypto/scrypt.Key", "golang.org/x/crypto/argon2.IDKey", "golang.org/x/crypto/argon2.Key", "crypto/pbkdf2.Key":
		return true
	}
	return false
}

// drops reports whether nobody looks at what the call of a flow returns: a hash that is made to take
// the time that one takes, so that nobody learns which names there are, protects nothing.
func (r *reporter) drops(flow *taint.Flow) bool {
	for _, file := range r.pass.Files {
		if file.FileStart > flow.Pos || flow.Pos >= file.FileEnd {
			continue
		}
		path, _ := astutil.PathEnclosingInterval(file, flow.Pos, flow.End)
		for i, n := range path {
			if _, ok := n.(*ast.CallExpr); ok && i+1 < len(path) {
				return dropped(path[i+1])
			}
		}
	}
	return false
}

// dropped reports whether a statement leaves what the call returns that is all of it.
func dropped(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ExprStmt:
		return true
	case *ast.AssignStmt:
		return !slices.ContainsFunc(n.Lhs, func(e ast.Expr) bool {
			name, ok := e.(*ast.Ident)
			return !ok || name.Name != "_"
		})
	}
	return false
}

// secretText is the part of a text that is the secret when it is used for the
// kind, and what it is. Where a text is used says all about it; that it looks
// like a placeholder makes it worse, not better, unless it is a reference that something
// else replaces.
func secretText(kind model.Kind, alt taint.Pattern) (text, what string) {
	if kind == model.DSN {
		if m, ok := secret.Scan(alt.String()); ok {
			return alt.String()[m.Start:m.End], m.Format.What
		}
		return "", ""
	}
	text, ok := alt.Const()
	if !ok {
		return "", "" // something else is mixed in
	}
	if kind == model.CredentialKey {
		return text, "key"
	}
	if strings.Contains(text, "://") {
		return "", "" // an address is a setting that was taken for its neighbour
	}
	return text, "password"
}
