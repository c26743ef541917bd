package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A function literal that others call knows nothing of the variables that it captured, but the
// function around it does: an interface of which everything that is put into it has a known type
// holds one of these, and no other implementation in sight (6.1).

// capturedTypes are the types that an interface in captured variables can hold, nil if that is not
// known.
func (r *run) capturedTypes(v *value) []types.Type {
	if r.fn.Parent() == nil || len(v.labels) == 0 {
		return nil
	}
	var out []types.Type
	for _, l := range v.labels {
		p := l.org.input
		if p == nil || !l.pure || p.root.kind != rootFree || p.depth > 1 || p.depth == 1 && p.sel.kind != selDeref || p.root.n >= len(r.fn.FreeVars) {
			return nil
		}
		c := typeLook{seen: make(map[ssa.Value]bool)}
		if !c.free(r.fn.FreeVars[p.root.n]) {
			return nil
		}
		out = append(out, c.types...)
	}
	return out
}

// typeLook looks for what is put into a variable.
type typeLook struct {
	seen  map[ssa.Value]bool
	types []types.Type
}

// free reports whether all is known that a captured variable can be: what it is bound to where its
// function is made.
func (c *typeLook) free(v *ssa.FreeVar) bool {
	all := bindings(v)
	return len(all) > 0 && !slices.ContainsFunc(all, func(b ssa.Value) bool { return !c.value(b) })
}

func (c *typeLook) value(v ssa.Value) bool {
	if c.seen[v] {
		return true
	}
	c.seen[v] = true
	switch v := v.(type) {
	case *ssa.MakeInterface:
		c.types = append(c.types, v.X.Type())
		return true
	case *ssa.Const:
		return v.IsNil() // a call of its method does nothing
	case *ssa.Call:
		f := v.Call.StaticCallee()
		return f != nil && len(f.Blocks) > 0 && f.Signature.Results().Len() == 1 && !slices.ContainsFunc(results(f), func(v ssa.Value) bool { return !c.value(v) })
	case *ssa.FreeVar:
		return c.free(v)
	case *ssa.Alloc:
		return c.written(v)
	case *ssa.Phi:
		return !slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return !c.value(e) })
	}
	return false
}

// written reports whether all is known that is written to a variable, also by the functions that
// capture it.
func (c *typeLook) written(at ssa.Value) bool {
	for _, use := range *at.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			if use.Addr != at || !c.value(use.Val) {
				return false
			}
		case *ssa.MakeClosure:
			fn, ok := use.Fn.(*ssa.Function)
			if !ok || !c.written(fn.FreeVars[slices.Index(use.Bindings, at)]) {
				return false
			}
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}
