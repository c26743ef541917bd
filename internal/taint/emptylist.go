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
func (r *run) whenEmpty(x ssa.Value, nils bool) (fs facts, ok bool) {
	q := &emptyQuery{r: r, nils: nils, answers: make(map[joinAt]emptyAnswer)}
	return q.when(x, maxEmptyDepth)
}

// emptyQuery asks when a list is empty. It keeps the answers for joins: the next of a few large
// switches would ask for each of its cases what the one before says.
type emptyQuery struct {
	r       *run
	nils    bool
	answers map[joinAt]emptyAnswer
}

// joinAt is a join that is looked into with so many further ones left.
type joinAt struct {
	phi   *ssa.Phi
	depth int
}

type emptyAnswer struct {
	facts facts
	ok    bool
}

func (q *emptyQuery) when(x ssa.Value, depth int) (fs facts, ok bool) {
	if depth == 0 {
		return nil, true
	}
	switch x := x.(type) {
	case *ssa.Phi:
		a, done := q.answers[joinAt{x, depth}]
		if !done {
			a.facts, a.ok = q.join(x, depth)
			q.answers[joinAt{x, depth}] = a
		}
		return a.facts, a.ok
	case *ssa.Call:
		if b, ok := x.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
			return q.appended(x.Call.Args, depth)
		}
	case *ssa.Slice: // of the arguments that a call is given
		if a, ok := x.X.(*ssa.Alloc); ok && x.Low == nil && x.High == nil {
			return q.elements(a)
		}
	}
	if in, ok := x.(ssa.Instruction); ok {
		for _, g := range q.r.guardsAt(in) {
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
		return v.guards()
	}
	return nil
}

// join is the answer for a list that comes from several places.
func (q *emptyQuery) join(phi *ssa.Phi, depth int) (facts, bool) {
	b := phi.Block()
	var all commonFacts
	for i, x := range phi.Edges {
		edge := q.r.edge(b.Preds[i], b)
		if b.Dominates(b.Preds[i]) && !growsFrom(x, phi) {
			return nil, true
		}
		if b.Dominates(b.Preds[i]) || !edge.live {
			continue // a list that is empty behind the loop was empty before it
		}
		if fs, can := q.when(x, depth-1); can {
			all.join(fs.andAll(edge.facts))
		}
	}
	return all.facts, all.some
}

// growsFrom reports whether x is a list, perhaps with others appended.
func growsFrom(x ssa.Value, list *ssa.Phi) bool {
	seen := make(map[joinAt]bool) // that do: the first that does not ends it
	var grows func(x ssa.Value, depth int) bool
	grows = func(x ssa.Value, depth int) bool {
		switch v := x.(type) {
		case *ssa.Phi:
			at := joinAt{v, depth}
			if v == list || seen[at] {
				return true
			}
			seen[at] = depth > 0 && !slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return e != x && !grows(e, depth-1) })
			return seen[at]
		case *ssa.Call:
			b, ok := v.Call.Value.(*ssa.Builtin)
			return ok && b.Name() == "append" && depth > 0 && grows(v.Call.Args[0], depth-1)
		}
		return false
	}
	return grows(x, maxEmptyDepth)
}

// appended is the answer for a list with others appended.
func (q *emptyQuery) appended(args []ssa.Value, depth int) (facts, bool) {
	fs, ok := q.when(args[0], depth-1)
	if len(args) < 2 || !ok {
		return fs, ok
	}
	more, ok := q.when(args[1], depth-1)
	return fs.andAll(more), ok
}

// elements is the answer for the elements that are put into an array one by one.
func (q *emptyQuery) elements(a *ssa.Alloc) (fs facts, ok bool) {
	arr, isArray := deref(a.Type()).Underlying().(*types.Array)
	switch {
	case !isArray || arr.Len() == 0:
		return nil, true
	case !q.nils || !isError(arr.Elem()):
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
			if q.r.storedNilness(st) == canBeNonNil {
				return nil, false
			}
			if !ok {
				continue
			}
			for _, g := range q.r.guardsAt(in) {
				if g.prop == model.Nil {
					fs = fs.and(g.fact)
				}
			}
		}
	}
	return fs, true
}

// storedNilness is whether the error that is stored can be nil there.
func (r *run) storedNilness(st *ssa.Store) nilness {
	if isNonNil(r.e.unwrapped(st.Val), st.Block()) {
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
	fs, ok := r.whenEmpty(x, nils)
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
		var all commonFacts
		for _, ret := range r.returns {
			if ret.at == nil || i >= len(ret.at.Results) {
				return
			}
			if fs, ok := r.whenEmpty(ret.at.Results[i], false); ok {
				all.join(fs.andAll(r.leftFacts(&ret.st, ret.vals)))
			}
		}
		var gs []guard
		for _, f := range inputFacts(all.facts) {
			gs = append(gs, guard{model.Zero, f})
		}
		results[i] = withGuards(v, gs)
	}
}
