package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A goroutine that a loop starts sees, in its arguments and in the variables of the round,
// what this round left there: they are made anew in each, and a check of the round holds of
// them for as long as the goroutine runs (7.1, 14.5).

// round is what is known where a goroutine is started, and what one round of a loop gives it.
type round struct {
	facts facts
	args  map[int]*value // by site
	vars  map[*object]*value
}

// roundOf is what the call that starts a goroutine is given by the round of a loop that it is
// in: its arguments, and the captured variables that are not written again. Outside of
// loops, what is known holds for good: see lasting.
func (r *run) roundOf(s *state, in ssa.CallInstruction) round {
	out := round{facts: s.facts}
	if !r.lay.looping[in.Block().Index] {
		return out
	}
	out.args, out.vars = make(map[int]*value), make(map[*object]*value)
	for _, x := range append([]ssa.Value{in.Common().Value}, in.Common().Args...) {
		if mc, ok := x.(*ssa.MakeClosure); ok {
			for _, captured := range mc.Bindings {
				a, ok := captured.(*ssa.Alloc)
				if !ok {
					continue
				}
				if set := setOncePerRound(a); set != nil && r.before(set, in) {
					for _, l := range r.val(s, a).locs() {
						out.vars[l.obj] = r.ofRound(s, l.obj, set.Val)
					}
				}
			}
		} else if def, ok := x.(ssa.Instruction); ok {
			out.args[r.site(def)] = r.val(s, x)
		}
	}
	return out
}

// ofRound is what is in a variable that was set to x in this round: what is known of x is known
// of that, and so is what a check of the variable told.
func (r *run) ofRound(s *state, o *object, x ssa.Value) *value {
	v, c := r.val(s, x), r.content(s, o)
	if v == nil || c == nil || len(v.labels) == 0 {
		return s.facts.bake(c)
	}
	n := *v
	n.labels = s.facts.teach(v.labels, c.id)
	return &n
}

// before reports whether an instruction has certainly run where another runs.
func (r *run) before(first, then ssa.Instruction) bool {
	if first.Block() == then.Block() {
		return r.site(first) < r.site(then)
	}
	return first.Block().Dominates(then.Block())
}

// setOncePerRound is where a variable is written that is written once after it was made, and
// not again before it is made anew; nil if it is not such a one.
func setOncePerRound(a *ssa.Alloc) *ssa.Store {
	var set *ssa.Store
	for _, use := range *a.Referrers() {
		if st, ok := use.(*ssa.Store); ok && st.Addr == a && set == nil {
			set = st
		} else if !onlyReads(use, a) {
			return nil
		}
	}
	if set == nil || comesAgain(set.Block(), a.Block()) {
		return nil
	}
	return set
}

// onlyReads reports whether an instruction does nothing with the address but read there,
// or hand it to a closure that does the same.
func onlyReads(use ssa.Instruction, addr ssa.Value) bool {
	switch use := use.(type) {
	case *ssa.DebugRef, *ssa.UnOp:
		return true
	case *ssa.FieldAddr:
		return readOnly(use)
	case *ssa.MakeClosure:
		i := slices.Index(use.Bindings, addr)
		return i >= 0 && readOnly(use.Fn.(*ssa.Function).FreeVars[i])
	}
	return false
}

func readOnly(addr ssa.Value) bool {
	return !slices.ContainsFunc(*addr.Referrers(), func(use ssa.Instruction) bool { return !onlyReads(use, addr) })
}

// comesAgain reports whether block b can run again without running block made before.
func comesAgain(b, made *ssa.BasicBlock) bool {
	if b == made {
		return false
	}
	seen := make(map[*ssa.BasicBlock]bool)
	todo := slices.Clone(b.Succs)
	for len(todo) > 0 {
		c := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if c == b {
			return true
		}
		if c != made && !seen[c] {
			seen[c] = true
			todo = append(todo, c.Succs...)
		}
	}
	return false
}

// inRound puts the arguments and variables of the round where they were when the goroutine
// was started, until the function that it returns is called.
func (r *run) inRound(s *state, in ssa.CallInstruction) (after func()) {
	of := r.goRounds[in]
	args, vars := make(map[int]*value), make(map[*object]*value)
	for site, v := range of.args {
		args[site], r.env[site] = r.env[site], v
	}
	for o, v := range of.vars {
		if old, ok := s.heap.get(o.id); ok {
			vars[o] = old
			s.heap = s.heap.set(o.id, v)
		}
	}
	return func() {
		for site, v := range args {
			r.env[site] = v
		}
		for o, v := range vars {
			s.heap = s.heap.set(o.id, v)
		}
	}
}
