// Package constbytes knows, within one function, bytes that are the same each time: those
// that nobody wrote to, and those that are made of a constant.
package constbytes

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Argument is the n-th argument of a call, never counting the receiver, and nil if there
// are fewer.
func Argument(call *ssa.CallCommon, n int) ssa.Value {
	if !call.IsInvoke() && call.Signature().Recv() != nil {
		n++
	}
	if n >= len(call.Args) {
		return nil
	}
	return call.Args[n]
}

// Callee is the full name of the function or method that is called: "crypto/aes.NewCipher",
// "(crypto/cipher.AEAD).Seal".
func Callee(call *ssa.CallCommon) string {
	if call.IsInvoke() {
		return call.Method.FullName()
	}
	if f := call.StaticCallee(); f != nil {
		if obj, ok := f.Object().(*types.Func); ok {
			return obj.FullName()
		}
	}
	return ""
}

// Base is the array or slice that v is a part of, or v itself.
func Base(v ssa.Value) ssa.Value {
	for range 8 {
		switch x := v.(type) {
		case *ssa.Slice:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return v
		}
	}
	return v
}

// IsZero reports whether v is a new array or slice of bytes that nobody ever writes to.
func IsZero(v ssa.Value) bool {
	base := Base(v)
	written := false
	return isNew(base) && fixed(base, &written, 0) && !written
}

// IsLiteral reports whether v is a new array or slice of bytes to which only constants are
// written, such as []byte{1, 2, 3}, what a function returns that makes one, or a variable of
// the package, with these functions, that holds one.
func IsLiteral(v ssa.Value, funcs []*ssa.Function) bool {
	if load, ok := Base(v).(*ssa.UnOp); ok && load.Op == token.MUL {
		g, ok := load.X.(*ssa.Global)
		return ok && holds(g, funcs, func(v ssa.Value) bool { return isLiteral(v, 0) })
	}
	return isLiteral(v, 0)
}

// HoldsZeros reports whether v is what a variable of the package, with these functions, holds that is
// given new bytes, to which nobody ever writes.
func HoldsZeros(v ssa.Value, funcs []*ssa.Function) bool {
	load, ok := Base(v).(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	g, ok := load.X.(*ssa.Global)
	return ok && g.Object() != nil && !g.Object().Exported() && holds(g, funcs, IsZero)
}

// holds reports whether a variable is given such bytes at the start of the program,
// and neither the variable nor its bytes are written to by the functions of the package.
func holds(g *ssa.Global, funcs []*ssa.Function, such func(ssa.Value) bool) bool {
	init := g.Pkg.Func("init")
	if init == nil || len(init.Blocks) == 0 {
		return false
	}
	found := false
	for _, f := range append([]*ssa.Function{init}, funcs...) {
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				switch in := in.(type) {
				case *ssa.Store:
					if in.Addr != g {
						continue
					}
					if found || f != init || !such(in.Val) {
						return false
					}
					found = true
				case *ssa.UnOp:
					written := false
					if in.X == g && in.Op == token.MUL && (!fixed(in, &written, 0) || written) {
						return false
					}
				}
			}
		}
	}
	return found
}

func isLiteral(v ssa.Value, depth int) bool {
	base := Base(v)
	if call, ok := base.(*ssa.Call); ok {
		f := call.Call.StaticCallee()
		return f != nil && depth < 4 && returnsLiteral(f, depth+1)
	}
	written := false
	return isNew(base) && fixed(base, &written, 0) && written
}

func returnsLiteral(f *ssa.Function, depth int) bool {
	found := false
	for _, b := range f.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		if len(ret.Results) != 1 || !isLiteral(ret.Results[0], depth) {
			return false
		}
		found = true
	}
	return found
}

func isNew(v ssa.Value) bool {
	switch x := v.(type) {
	case *ssa.MakeSlice:
		return true
	case *ssa.Alloc:
		p, ok := x.Type().Underlying().(*types.Pointer)
		if !ok {
			return false
		}
		_, ok = p.Elem().Underlying().(*types.Array)
		return ok
	}
	return false
}

// fixed reports whether all uses of a value only read it, or write constants to it; written
// says that some do.
func fixed(v ssa.Value, written *bool, depth int) bool {
	if depth > 6 {
		return false
	}
	for _, use := range *v.Referrers() {
		switch use := use.(type) {
		case *ssa.Slice:
			if !fixed(use, written, depth+1) {
				return false
			}
		case *ssa.ChangeType:
			if !fixed(use, written, depth+1) {
				return false
			}
		case *ssa.Phi: // one of several
			if !fixed(use, written, depth+1) {
				return false
			}
		case *ssa.IndexAddr:
			if !constantElement(use, written) {
				return false
			}
		case *ssa.Call:
			if !reads(use.Common(), v) {
				return false
			}
		case *ssa.Store:
			if use.Addr == v { // iv := [16]byte{…}
				*written = true
				if !literalArray(use.Val, depth) {
					return false
				}
				continue
			}
			if _, ok := use.Addr.(*ssa.Global); !ok || use.Val != v {
				return false
			}
		case *ssa.UnOp:
			if _, slice := v.Type().Underlying().(*types.Slice); slice {
				return false
			}
		case *ssa.Return, *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}

// literalArray reports whether v is the value of an array to which only constants are written.
func literalArray(v ssa.Value, depth int) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL || !isNew(load.X) {
		return false
	}
	written := false
	return fixed(load.X, &written, depth+1)
}

// constantElement reports whether an element is only read, or a constant written to it.
func constantElement(at *ssa.IndexAddr, written *bool) bool {
	for _, use := range *at.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			if _, ok := use.Val.(*ssa.Const); !ok || use.Addr != at {
				return false
			}
			*written = true
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}

// reads reports whether a call only reads the bytes that it is given: a function of
// cryptography reads its keys and nonces.
func reads(call *ssa.CallCommon, v ssa.Value) bool {
	if b, ok := call.Value.(*ssa.Builtin); ok {
		return b.Name() == "len" || b.Name() == "cap" || b.Name() == "append" && call.Args[0] != v
	}
	name := Callee(call)
	if strings.HasPrefix(name, "(crypto/cipher.AEAD).") {
		return Argument(call, 1) == v // Seal(nonce, nonce, …) appends, and leaves it
	}
	if strings.Contains(name, "rand") {
		return false
	}
	for _, p := range [...]string{"crypto/", "golang.org/x/crypto/", "github.com/ssoready/hyrumtoken."} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

// MadeOf is how v is made of a constant alone, by a digest or an encoding: "sha256.Sum256
// of a constant". It is empty when v is not, and when v is a constant itself.
func MadeOf(v ssa.Value) string {
	call := made(Base(v), 0)
	if call == nil {
		return ""
	}
	name := Callee(call.Common())
	name = name[strings.LastIndexByte(name, '/')+1:]
	return strings.NewReplacer("(*", "", ")", "").Replace(name) + " of a constant"
}

// made is the call that makes v of a constant.
func made(v ssa.Value, depth int) *ssa.Call {
	if depth > 6 {
		return nil
	}
	switch x := v.(type) {
	case *ssa.Alloc: // an array that is written once
		var only ssa.Value
		for _, use := range *x.Referrers() {
			switch use := use.(type) {
			case *ssa.Store:
				if use.Addr != x || only != nil {
					return nil
				}
				only = use.Val
			case *ssa.Slice, *ssa.DebugRef:
			default:
				return nil
			}
		}
		if only == nil {
			return nil
		}
		return made(only, depth+1)
	case *ssa.Extract:
		if x.Index != 0 {
			return nil
		}
		return made(x.Tuple, depth+1)
	case *ssa.Call:
		if n := digests(Callee(x.Common())); n >= 0 && constantText(Argument(x.Common(), n), depth+1) {
			return x
		}
	}
	return nil
}

// digests is the argument that a function makes its result of, -1 for other functions.
func digests(name string) int {
	switch name {
	case "crypto/sha256.Sum256", "crypto/sha256.Sum224", "crypto/sha512.Sum512", "crypto/sha512.Sum384", "crypto/sha512.Sum512_256",
		"crypto/sha1.Sum", "crypto/md5.Sum", "encoding/hex.DecodeString",
		"(*encoding/base64.Encoding).DecodeString", "(*encoding/base32.Encoding).DecodeString":
		return 0
	}
	return -1
}

func constantText(v ssa.Value, depth int) bool {
	if v == nil || depth > 6 {
		return false
	}
	switch x := Base(v).(type) {
	case *ssa.Const:
		return x.Value != nil && x.Value.Kind() == constant.String
	case *ssa.Convert:
		return constantText(x.X, depth+1)
	}
	return made(Base(v), depth) != nil
}
