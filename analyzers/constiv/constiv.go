package constiv

import (
	_ "embed"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/constbytes"
	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports initialisation vectors, nonces and salts that are used again.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS711", Title: "an initialisation vector or nonce is the same each time",
			CWE: []int{329, 1204}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
			Aliases: []string{"gosec:G407"},
		},
		{
			ID: "GVS712", Title: "the salt of a password is the same each time",
			CWE: []int{916, 329}, Severity: rule.Medium, Confidence: rule.Certain, Since: "0.1.0",
		},
	},
	Requires: append([]*analysis.Analyzer{ssabuild.Analyzer}, flowrule.Requires...),
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	built, err := ssabuild.Build(pass.Pass)
	if err != nil {
		return err
	}
	var seen []token.Pos
	for _, f := range built.SrcFuncs {
		if pass.InTest(f.Pos()) {
			continue
		}
		seen = append(seen, local(pass, f, built.SrcFuncs)...)
	}
	return flowrule.Run(pass, model.KindSet(model.IV), func(f *taint.Flow) flowrule.Verdict {
		// An empty one is refused at run time: it stands for a field that is not set yet.
		if text, ok := f.Text(f.At).Const(); !ok || text == "" || slices.ContainsFunc(seen, func(p token.Pos) bool { return f.Pos <= p && p < f.End }) || decrypts(f.Sink) {
			return flowrule.Verdict{}
		}
		id, message := verdict(f.Sink, "a constant")
		return flowrule.Verdict{ID: id, Message: message}
	})
}

// verdict is the finding that what a function is given is the same each time.
func verdict(sink, what string) (id, message string) {
	if isDerivation(sink) {
		return "GVS712", "the salt that " + sink + " is given is " + what +
			", so that one table of guesses fits all passwords; make a salt for each with crypto/rand, and keep it beside the hash"
	}
	return "GVS711", "the nonce or initialisation vector that " + sink + " is given is " + what +
		", so that messages can be compared, and with GCM or CTR read and forged; make a new one for each message with crypto/rand"
}

// decrypts: who decrypts takes what the one who encrypted chose.
func decrypts(sink string) bool { return strings.HasSuffix(sink, "Decrypter") }

// isDerivation reports whether a function makes keys of passwords and salts.
func isDerivation(sink string) bool {
	for _, p := range [...]string{"pbkdf2.", "scrypt.", "argon2.", "hkdf."} {
		if strings.Contains(sink, p) {
			return true
		}
	}
	return false
}

// ivArgument is the argument that is the IV or salt, -1 of functions that are given none.
func ivArgument(name string) int {
	switch name {
	case "crypto/cipher.NewCBCEncrypter", "crypto/cipher.NewCFBEncrypter", "crypto/cipher.NewCTR", "crypto/cipher.NewOFB",
		"(crypto/cipher.AEAD).Seal", "golang.org/x/crypto/scrypt.Key", "golang.org/x/crypto/argon2.Key", "golang.org/x/crypto/argon2.IDKey",
		"golang.org/x/crypto/pbkdf2.Key", "golang.org/x/crypto/chacha20.NewUnauthenticatedCipher":
		return 1
	case "crypto/pbkdf2.Key":
		return 2
	}
	return -1
}

// local reports what can be seen in one function: zeros, digests of constants, a part of
// the key, and a nonce that a loop uses again. It returns where.
func local(pass *rule.Pass, f *ssa.Function, funcs []*ssa.Function) (found []token.Pos) {
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(*ssa.Call)
			if !ok {
				continue
			}
			name := constbytes.Callee(call.Common())
			n := ivArgument(name)
			if n < 0 {
				continue
			}
			if what := repeated(call, constbytes.Argument(call.Common(), n), name, funcs); what != "" {
				id, message := verdict(name, what)
				pass.Found(id, analysis.Diagnostic{Pos: call.Pos(), Message: message})
				found = append(found, call.Pos())
			}
		}
	}
	return found
}

// repeated says why the bytes are the same each time, if that can be seen.
func repeated(call *ssa.Call, iv ssa.Value, name string, funcs []*ssa.Function) string {
	switch {
	case iv == nil:
		return ""
	case constbytes.IsZero(iv):
		return "all zeros, because nothing is ever written to it"
	case constbytes.IsZeroField(iv, funcs):
		return "all zeros, because nothing else is ever put into its field"
	case constbytes.IsLiteral(iv, funcs):
		return "a constant"
	case constbytes.MadeOf(iv) != "":
		return constbytes.MadeOf(iv)
	case isKey(call.Parent(), iv):
		return "a part of the key"
	case name == "(crypto/cipher.AEAD).Seal" && outsideOfLoop(call, constbytes.Base(iv)):
		return "made before the loop, and used for every message"
	}
	return ""
}

// isKey reports whether the bytes are a key, or a part of one, of the same function.
func isKey(f *ssa.Function, iv ssa.Value) bool {
	base := constbytes.Base(iv)
	if _, ok := base.(*ssa.Const); ok {
		return false
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(*ssa.Call)
			if !ok || constbytes.Callee(call.Common()) != "crypto/aes.NewCipher" {
				continue
			}
			key := constbytes.Argument(call.Common(), 0)
			if constbytes.Base(key) == base && sameStart(key, iv) {
				return true
			}
		}
	}
	return false
}

// sameStart reports whether two parts of one slice overlap for certain: neither begins
// elsewhere, or they are the whole.
func sameStart(a, b ssa.Value) bool { return low(a) == nil && low(b) == nil }

func low(v ssa.Value) ssa.Value {
	if s, ok := v.(*ssa.Slice); ok {
		if s.Low != nil {
			return s.Low
		}
		return low(s.X)
	}
	return nil
}
