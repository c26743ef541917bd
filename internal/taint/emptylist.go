package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Problems are collected in a list, and what was checked holds where that is empty (14.4):
//
//	if err := check(name); err != nil {
//		errs = append(errs, err)
//	}
//	if len(errs) > 0 { return … }

// maxEmptyDepth bounds the joins and calls that a list is followed through.
const maxEmptyDepth = 8

// whenEmpty is what is known where the list x is empty; ok is false if it never is. With nils, a
// list of errors counts that holds nothing but nil.
func (r *run) whenEmpty(x ssa.Value, nils bool, depth int) (fs facts, ok bool) {
	if depth == 0 {
		return nil, true
	}
	switch x := x.(type) {
	case *ssa.Phi:
		return r.joinEmpty(x, nils, depth)
	case *ssa.Call:
		if b, ok := x.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
			return r.appendEmpty(x.Call.Args, nils, depth)
		}
	case *ssa.Slice: // of the arguments that a call is given
		if a, ok := x.X.(*ssa.Alloc); ok && x.Low == nil && x.High == nil {
			return r.elementsEmpty(a, nils)
		}
	}
	if in, ok := x.(ssa.Instruction); ok {
		for _, g := range r.guardsAt(in) {
			if g.prop == model.Zero {
				fs = fs.and(g.fact)
			}
		}
	}
	return fs, true
}

// guardsAt are the guards of what an instruction made.
func (r *run) guardsAt(in ssa.Instruction) []guard {
	if v := r.env[r.site(in)]; v != nil {
		return v.guards
	}
	return nil
}

func (r *run) joinEmpty(phi *ssa.Phi, nils bool, depth int) (all facts, ok bool) {
	b := phi.Block()
	for i, x := range phi.Edges {
		edge := r.edge(b.Preds[i], b)
		if b.Dominates(b.Preds[i]) && !growsFrom(x, phi, maxEmptyDepth) {
			return nil, true
		}
		if b.Dominates(b.Preds[i]) || !edge.live {
			continue // a list that is empty behind the loop was empty before it
		}
		fs, can := r.whenEmpty(x, nils, depth-1)
		if !can {
			continue
		}
		for _, f := range edge.facts {
			fs = fs.and(f)
		}
		if all = all.join(fs); !ok {
			all, ok = fs, true
		}
	}
	return all, ok
}

// growsFrom reports whether x is a list, perhaps with others appended.
func growsFrom(x ssa.Value, list *ssa.Phi, depth int) bool {
	switch v := x.(type) {
	case *ssa.Phi:
		return v == list || depth > 0 && !slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return e != x && !growsFrom(e, list, depth-1) })
	case *ssa.Call:
		b, ok := v.Call.Value.(*ssa.Builtin)
		return ok && b.Name() == "append" && depth > 0 && growsFrom(v.Call.Args[0], list, depth-1)
	}
	return false
}

// appendEmpty is whenEmpty for a list with others appended.
func (r *run) appendEmpty(args []ssa.Value, nils bool, depth int) (facts, bool) {
	fs, ok := r.whenEmpty(args[0], nils, depth-1)
	if len(args) < 2 || !ok {
		return fs, ok
	}
	more, ok := r.whenEmpty(args[1], nils, depth-1)
	for _, f := range more {
		fs = fs.and(f)
	}
	return fs, ok
}

// elementsEmpty is whenEmpty for the elements that are put into an array one by one.
func (r *run) elementsEmpty(a *ssa.Alloc, nils bool) (fs facts, ok bool) {
	arr, isArray := deref(a.Type()).Underlying().(*types.Array)
	switch {
	case !isArray || arr.Len() == 0:
		return nil, true
	case !nils || !isError(arr.Elem()):
		return nil, false
	}
	for _, use := range *a.Referrers() {
		at, ok := use.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		for _, w := range *at.Referrers() {
			st, ok := w.(*ssa.Store)
			if !ok {
				continue
			}
			in, ok := st.Val.(ssa.Instruction)
			if v := r.e.nilnessOf(r, st); v == canBeNonNil {
				return nil, false
			}
			if !ok {
				continue
			}
			for _, g := range r.guardsAt(in) {
				if g.prop == model.Nil {
					fs = fs.and(g.fact)
				}
			}
		}
	}
	return fs, true
}

// nilnessOf is whether the error that is stored can be nil there.
func (e *engine) nilnessOf(r *run, st *ssa.Store) nilness {
	if isNonNil(e.unwrapped(st.Val), st.Block()) {
		return canBeNonNil
	}
	if in, ok := st.Val.(ssa.Instruction); ok {
		if v := r.env[r.site(in)]; v != nil {
			return v.nilable()
		}
	}
	return nilUnknown
}

// emptyGuards is what it tells of texts that the list x is empty, as guards of its length.
func (r *run) emptyGuards(x ssa.Value, nils bool, p model.Property) []guard {
	if !collects(x) {
		return nil
	}
	fs, ok := r.whenEmpty(x, nils, maxEmptyDepth)
	if !ok {
		return nil
	}
	var out []guard
	for _, f := range fs {
		out = append(out, guard{p, f})
	}
	return out
}

// collects reports whether x is a list that others were joined into, or that a function made.
func collects(x ssa.Value) bool {
	if !isSlice(x.Type()) || isTextSlice(x.Type()) {
		return false
	}
	switch x := x.(type) {
	case *ssa.Phi:
		return true
	case *ssa.Call:
		b, ok := x.Call.Value.(*ssa.Builtin)
		return !ok || b.Name() == "append"
	case *ssa.Extract:
		return true
	}
	return false
}

// nilList reports whether a comparison is one of a list with nil.
func nilList(in *ssa.BinOp) (list ssa.Value, ok bool) {
	if !isSlice(in.X.Type()) || !isNilConst(in.Y) {
		return nil, false
	}
	return in.X, true
}

// emptyResults adds what it tells that a list which the function returns is empty.
func (r *run) emptyResults(results []*value) {
	for i, v := range results {
		if t := r.fn.Signature.Results().At(i).Type(); v == nil || !isSlice(t) || isTextSlice(t) {
			continue
		}
		var all facts
		first := true
		for _, ret := range r.returns {
			if ret.at == nil || i >= len(ret.at.Results) {
				return
			}
			fs, ok := r.whenEmpty(ret.at.Results[i], false, maxEmptyDepth)
			if !ok {
				continue
			}
			for _, f := range r.leftFacts(&ret.st) {
				fs = fs.and(f)
			}
			if all = all.join(fs); first {
				all, first = fs, false
			}
		}
		var gs []guard
		for _, f := range inputFacts(all) {
			gs = append(gs, guard{model.Zero, f})
		}
		results[i] = withGuards(v, gs)
	}
}
