package constkey

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/constbytes"
	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports keys that are the same in every copy of the program.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS721", Title: "a key is the same in every copy of the program",
			CWE: []int{321}, Severity: rule.High, Confidence: rule.Certain, Since: "0.1.0",
		},
	},
	Requires: []*analysis.Analyzer{ssabuild.Analyzer},
	Run:      run,
})

// Analyzer is the rule for go/analysis hosts.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	built, err := ssabuild.Build(pass.Pass)
	if err != nil {
		return err
	}
	for _, f := range built.SrcFuncs {
		if pass.InTest(f.Pos()) {
			continue
		}
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				if call, ok := in.(*ssa.Call); ok {
					check(pass, call, built.SrcFuncs)
				}
			}
		}
	}
	return nil
}

// keyArgument is the argument that is the key, -1 of functions that are given none.
func keyArgument(name string) int {
	switch name {
	case "crypto/aes.NewCipher", "crypto/des.NewCipher", "crypto/des.NewTripleDESCipher", "crypto/rc4.NewCipher", "crypto/ed25519.NewKeyFromSeed",
		"golang.org/x/crypto/chacha20poly1305.New", "golang.org/x/crypto/chacha20poly1305.NewX", "golang.org/x/crypto/blowfish.NewCipher",
		"golang.org/x/crypto/twofish.NewCipher", "golang.org/x/crypto/chacha20.NewUnauthenticatedCipher":
		return 0
	case "github.com/ssoready/hyrumtoken.Marshal", "github.com/ssoready/hyrumtoken.Unmarshal":
		return 0
	case "crypto/hmac.New", "golang.org/x/crypto/nacl/auth.Sum":
		return 1
	case "golang.org/x/crypto/nacl/auth.Verify":
		return 2
	case "golang.org/x/crypto/nacl/secretbox.Seal", "golang.org/x/crypto/nacl/secretbox.Open", "golang.org/x/crypto/salsa20.XORKeyStream":
		return 3
	case "golang.org/x/crypto/nacl/box.Seal", "golang.org/x/crypto/nacl/box.Open":
		return 4
	}
	return -1
}

func check(pass *rule.Pass, call *ssa.Call, funcs []*ssa.Function) {
	name := constbytes.Callee(call.Common())
	n := keyArgument(name)
	if n < 0 {
		return
	}
	what := judge(constbytes.Argument(call.Common(), n), funcs, 0)
	if what == "" {
		return
	}
	pass.Found("GVS721", analysis.Diagnostic{Pos: call.Pos(), Message: "the key that " + name + " is given " + what +
		", so that everybody who has the program has it; read it from a secret manager, or make one with crypto/rand"})
}

// judge says what a key is that everybody has, or nothing. One of several that it can be is enough: it
// is what is used where none is set.
func judge(key ssa.Value, funcs []*ssa.Function, depth int) string {
	if key == nil || depth > 3 {
		return ""
	}
	if phi, ok := constbytes.Base(key).(*ssa.Phi); ok {
		for _, e := range phi.Edges {
			if what := judge(e, funcs, depth+1); what != "" {
				return what
			}
		}
		return ""
	}
	switch {
	case constbytes.IsZero(key), constbytes.HoldsZeros(key, funcs):
		return "is all zeros, because nothing is ever written to it"
	case constbytes.IsLiteral(key, funcs):
		return "is a constant"
	}
	if of := constbytes.MadeOf(key); of != "" {
		return "is " + of
	}
	return ""
}
