package timingcompare

import (
	_ "embed"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed doc.go
var doc string

// Rule reports authentication codes that are compared byte by byte.
var Rule = rule.New(doc, rule.Rule{
	Checks: []rule.Check{
		{
			ID: "GVS131", Title: "the time of a comparison tells how much of a message authentication code is right",
			CWE: []int{208}, Severity: rule.Medium, Confidence: rule.Likely, Since: "0.1.0",
			Aliases: []string{"codeql:go/timing-attack"},
		},
	},
	Requires: []*analysis.Analyzer{ssabuild.Analyzer},
	Run:      run,
})

// Analyzer is the rule for any go/analysis host.
var Analyzer = Rule.Analyzer

func run(pass *rule.Pass) error {
	built, err := ssabuild.Build(pass.Pass)
	if err != nil {
		return err
	}
	for _, f := range built.SrcFuncs {
		if strings.HasSuffix(pass.Fset.Position(f.Pos()).Filename, "_test.go") {
			continue
		}
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				if x, y, how := compared(in); x != nil && tellsTime(x, y) {
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
		switch name := calleeName(in); name {
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
	return isCode(x, maxDepth) != isCode(y, maxDepth)
}

// maxDepth bounds how far back a text is followed.
const maxDepth = 12

// isCode reports whether v is made of an authentication code.
func isCode(v ssa.Value, depth int) bool {
	if depth == 0 {
		return false
	}
	switch v := v.(type) {
	case *ssa.Convert:
		return isCode(v.X, depth-1)
	case *ssa.ChangeType:
		return isCode(v.X, depth-1)
	case *ssa.MakeInterface:
		return isCode(v.X, depth-1)
	case *ssa.Slice:
		return isCode(v.X, depth-1)
	case *ssa.BinOp:
		return v.Op == token.ADD && (isCode(v.X, depth-1) || isCode(v.Y, depth-1))
	case *ssa.Phi:
		return anyCode(v.Edges, depth)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return returnsCode(call, v.Index, depth)
		}
	case *ssa.Alloc: // the arguments of Sprintf, or a variable that a function literal shares
		return anyCode(stored(v), depth)
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.Alloc, *ssa.SliceToArrayPointer:
			return v.Op == token.MUL && isCode(x, depth-1)
		}
	case *ssa.SliceToArrayPointer:
		return isCode(v.X, depth-1)
	case *ssa.Call:
		return returnsCode(v, 0, depth)
	}
	return false
}

func anyCode(vs []ssa.Value, depth int) bool {
	for _, v := range vs {
		if isCode(v, depth-1) {
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
func returnsCode(call *ssa.Call, result, depth int) bool {
	if call.Call.IsInvoke() {
		return call.Call.Method.Name() == "Sum" && isHMAC(call.Call.Value, depth-1)
	}
	switch calleeName(call) {
	case "encoding/hex.EncodeToString", "fmt.Sprintf", "fmt.Sprint", "strings.ToLower", "strings.ToUpper", "strings.TrimRight", "strings.TrimSuffix",
		"(*encoding/base64.Encoding).EncodeToString", "(*encoding/base32.Encoding).EncodeToString", "bytes.ToLower", "bytes.ToUpper":
		return anyCode(call.Call.Args, depth)
	}
	f := call.Call.StaticCallee()
	return f != nil && anyReturned(f, result, func(v ssa.Value) bool { return isCode(v, depth-1) })
}

// isHMAC reports whether v is a hash with a key.
func isHMAC(v ssa.Value, depth int) bool {
	if depth == 0 {
		return false
	}
	switch v := v.(type) {
	case *ssa.Phi:
		for _, e := range v.Edges {
			if isHMAC(e, depth-1) {
				return true
			}
		}
	case *ssa.UnOp:
		if a, ok := v.X.(*ssa.Alloc); ok && v.Op == token.MUL {
			for _, s := range stored(a) {
				if isHMAC(s, depth-1) {
					return true
				}
			}
		}
	case *ssa.Call:
		if calleeName(v) == "crypto/hmac.New" {
			return true
		}
		f := v.Call.StaticCallee()
		return f != nil && anyReturned(f, 0, func(v ssa.Value) bool { return isHMAC(v, depth-1) })
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

func calleeName(call *ssa.Call) string {
	f, ok := call.Call.Value.(*ssa.Function)
	if !ok {
		return ""
	}
	if f.Origin() != nil {
		f = f.Origin()
	}
	obj, ok := f.Object().(*types.Func)
	if !ok {
		return ""
	}
	return obj.FullName()
}
