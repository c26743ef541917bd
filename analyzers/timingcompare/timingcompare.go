package timingcompare

import (
	_ "embed"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/constbytes"
	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports authentication codes and secrets that are compared byte by byte.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS131", Title: "the time of a comparison tells how much of a message authentication code is right",
			CWE: []int{208}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/timing-attack"},
		},
		{
			ID: "GVS132", Title: "the time of a comparison tells how much of a secret is right",
			CWE: []int{208}, Severity: rule.Low, Confidence: rule.Likely, Since: "0.1.0",
		},
	},
	Requires: []*analysis.Analyzer{ssabuild.Analyzer},
	Run:      run,
})

// Analyzer is the rule for any go/analysis host.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	secrets(pass)
	if !slices.ContainsFunc(pass.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == "crypto/hmac" }) {
		return nil
	}
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
				if x, y, how := compared(in); x != nil && isText(x.Type()) && tellsTime(x, y) {
					pass.Found("GVS131", analysis.Diagnostic{
						Pos: in.Pos(), End: in.Pos(),
						Message: how + " takes the longer the more of a message authentication code is right, so that whoever sends many can find" +
							" the right one byte by byte; compare the bytes with hmac.Equal",
					})
				}
			}
		}
	}
	return nil
}

// compared are two texts that an instruction compares, and what it is called.
func compared(in ssa.Instruction) (x, y ssa.Value, how string) {
	switch in := in.(type) {
	case *ssa.BinOp:
		if in.Op == token.EQL || in.Op == token.NEQ {
			return in.X, in.Y, in.Op.String()
		}
	case *ssa.Call:
		switch name := constbytes.Callee(&in.Call); name {
		case "bytes.Equal", "bytes.Compare", "bytes.EqualFold", "strings.Compare", "strings.EqualFold", "slices.Equal", "slices.Compare", "reflect.DeepEqual":
			return in.Call.Args[0], in.Call.Args[1], name
		}
	}
	return nil, nil, ""
}

// tellsTime reports whether one of two texts is an authentication code and the other is
// anybody's: one that stands in the program is not guessed, and of two codes nobody can choose
// the bytes, which is why some compare codes of codes.
func tellsTime(x, y ssa.Value) bool {
	if isConst(x) || isConst(y) {
		return false
	}
	return make(search).isCode(x) != make(search).isCode(y)
}

// isText reports whether values of the type can be text, or a code.
func isText(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return !ok || b.Info()&types.IsString != 0
}

// search is what one search for an authentication code has looked at.
type search map[ssa.Value]bool

// maxLooked bounds how much one search looks at.
const maxLooked = 500

// ends reports whether v was looked at, or too much was.
func (s search) ends(v ssa.Value) bool {
	if s[v] || len(s) >= maxLooked {
		return true
	}
	s[v] = true
	return false
}

// isCode reports whether v is made of an authentication code.
func (s search) isCode(v ssa.Value) bool {
	if s.ends(v) {
		return false
	}
	switch v := v.(type) {
	case *ssa.Convert:
		return s.isCode(v.X)
	case *ssa.ChangeType:
		return s.isCode(v.X)
	case *ssa.MakeInterface:
		return s.isCode(v.X)
	case *ssa.Slice:
		return s.isCode(v.X)
	case *ssa.BinOp:
		return v.Op == token.ADD && (s.isCode(v.X) || s.isCode(v.Y))
	case *ssa.Phi:
		return s.anyCode(v.Edges)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return s.returnsCode(call, v.Index)
		}
	case *ssa.Alloc: // the arguments of Sprintf, or a variable that a function literal shares
		return s.anyCode(stored(v))
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.Alloc, *ssa.SliceToArrayPointer:
			return v.Op == token.MUL && s.isCode(x)
		}
	case *ssa.SliceToArrayPointer:
		return s.isCode(v.X)
	case *ssa.Call:
		return s.returnsCode(v, 0)
	}
	return false
}

func (s search) anyCode(vs []ssa.Value) bool {
	for _, v := range vs {
		if s.isCode(v) {
			return true
		}
	}
	return false
}

// stored is what is written to a variable, or to an element of it.
func stored(a *ssa.Alloc) []ssa.Value {
	var out []ssa.Value
	for _, ref := range *a.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr == a {
				out = append(out, ref.Val)
			}
		case *ssa.IndexAddr:
			for _, use := range *ref.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == ref {
					out = append(out, st.Val)
				}
			}
		}
	}
	return out
}

// returnsCode reports whether the result of a call is made of an authentication code.
func (s search) returnsCode(call *ssa.Call, result int) bool {
	if call.Call.IsInvoke() {
		return call.Call.Method.Name() == "Sum" && s.isHMAC(call.Call.Value)
	}
	switch constbytes.Callee(&call.Call) {
	case "encoding/hex.EncodeToString", "fmt.Sprintf", "fmt.Sprint", "strings.ToLower", "strings.ToUpper", "strings.TrimRight", "strings.TrimSuffix",
		"(*encoding/base64.Encoding).EncodeToString", "(*encoding/base32.Encoding).EncodeToString", "bytes.ToLower", "bytes.ToUpper":
		return s.anyCode(call.Call.Args)
	}
	f := call.Call.StaticCallee()
	return f != nil && anyReturned(f, result, s.isCode)
}

// isHMAC reports whether v is a hash with a key.
func (s search) isHMAC(v ssa.Value) bool {
	if s.ends(v) {
		return false
	}
	switch v := v.(type) {
	case *ssa.Phi:
		for _, e := range v.Edges {
			if s.isHMAC(e) {
				return true
			}
		}
	case *ssa.UnOp:
		if a, ok := v.X.(*ssa.Alloc); ok && v.Op == token.MUL {
			for _, x := range stored(a) {
				if s.isHMAC(x) {
					return true
				}
			}
		}
	case *ssa.Call:
		if constbytes.Callee(&v.Call) == "crypto/hmac.New" {
			return true
		}
		f := v.Call.StaticCallee()
		return f != nil && anyReturned(f, 0, s.isHMAC)
	}
	return false
}

// anyReturned reports whether is holds of something that f returns as its nth result.
func anyReturned(f *ssa.Function, n int, is func(ssa.Value) bool) bool {
	for _, b := range f.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && n < len(ret.Results) && is(ret.Results[n]) {
			return true
		}
	}
	return false
}

func isConst(v ssa.Value) bool {
	_, ok := v.(*ssa.Const)
	return ok
}
