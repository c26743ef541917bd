package constbytes

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// IsZeroField reports whether v is what lies in a field, not exported, in which the functions of
// the package put nothing but new bytes that nobody writes to.
func IsZeroField(v ssa.Value, funcs []*ssa.Function) bool {
	load, ok := Base(v).(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	at, ok := load.X.(*ssa.FieldAddr)
	if !ok || fieldOf(at).Exported() {
		return false
	}
	put := false
	for _, f := range funcs {
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				if a, ok := in.(*ssa.FieldAddr); ok && fieldOf(a) == fieldOf(at) && !zeroAt(a, &put) {
					return false
				}
			}
		}
	}
	return put
}

func fieldOf(a *ssa.FieldAddr) *types.Var {
	s := a.X.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct)
	return s.Field(a.Field).Origin()
}

// zeroAt reports whether the bytes at an address are only read, or are new ones when they are put there.
func zeroAt(a *ssa.FieldAddr, put *bool) bool {
	for _, use := range *a.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			if use.Addr != a || !staysZero(use) {
				return false
			}
			*put = true
		case *ssa.UnOp:
			written := false
			if !fixed(use, &written, 0) || written {
				return false
			}
		case *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}

// staysZero reports whether what is stored is new, and has no other use.
func staysZero(store *ssa.Store) bool {
	base := Base(store.Val)
	if _, ok := base.(*ssa.MakeSlice); !ok || base != store.Val {
		return false
	}
	for _, use := range *base.Referrers() {
		if _, debug := use.(*ssa.DebugRef); !debug && use != ssa.Instruction(store) {
			return false
		}
	}
	return true
}
