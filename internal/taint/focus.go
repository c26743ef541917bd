package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A pointer that was read from a list or map, which element nobody knows, is one and the same
// for as long as the register holds it: what the function writes through it is what it reads
// through it, and what it hands on (1.2, 14.5). So the register points to an object of its own,
// which stands for that element. The others may be the same: what is written to the one may be
// in the other.
//
//	for _, f := range files {
//		f.Name = clean(f.Name) // f.Name is clean now, files[0].Name may be
//		extract(f)
//	}

// focusMark names such objects.
const focusMark = "element"

// focused are the registers of a function that get an object of their own: those through
// which it writes, and those of the same element. A pointer that a deferred call or a goroutine
// has outlives its round.
func focused(fn *ssa.Function) map[ssa.Instruction]bool {
	var out map[ssa.Instruction]bool
	var indices []ssa.Value
	var others []ssa.Instruction
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if startsOther(in) {
				return nil
			}
			p, ok := in.(ssa.Value)
			if !ok || !isElement(p) {
				continue
			}
			if !writesThrough(p, maxWriters) {
				others = append(others, in)
				continue
			}
			if out == nil {
				out = make(map[ssa.Instruction]bool)
			}
			out[in] = true
			if at := slotOf(p); at != nil {
				indices = append(indices, at.Index)
			}
		}
	}
	for _, in := range others {
		if at := slotOf(in.(ssa.Value)); at != nil && slices.Contains(indices, at.Index) {
			out[in] = true
		}
	}
	return out
}

func startsOther(in ssa.Instruction) bool {
	switch in.(type) {
	case *ssa.Go, *ssa.Defer:
		return true
	}
	return false
}

// isElement reports whether p is a pointer to an element that is not known which, or such an
// element that is a pointer to a struct.
func isElement(p ssa.Value) bool {
	ptr, ok := p.Type().Underlying().(*types.Pointer)
	if !ok || structOf(ptr.Elem()) == nil {
		return false
	}
	if at := slotOf(p); at != nil {
		_, known := at.Index.(*ssa.Const)
		return !known
	}
	if x, ok := p.(*ssa.Extract); ok {
		next, ok := x.Tuple.(*ssa.Next)
		return ok && !next.IsString && x.Index == 2
	}
	return false
}

// slotOf is where the element stands that p is or points to, nil if it is none of a list.
func slotOf(p ssa.Value) *ssa.IndexAddr {
	if load, ok := p.(*ssa.UnOp); ok && load.Op == token.MUL {
		p = load.X
	}
	at, _ := p.(*ssa.IndexAddr)
	return at
}

// maxWriters bounds how many calls deep it is looked for writes.
const maxWriters = 2

// writesThrough reports whether somebody writes to a field of what p points to: the function
// itself, or one of its package that it calls.
func writesThrough(p ssa.Value, depth int) bool {
	for _, use := range *p.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			if use.Addr == p {
				return true
			}
		case *ssa.FieldAddr:
			if writesThrough(use, 0) {
				return true
			}
		case *ssa.Call:
			f := use.Call.StaticCallee()
			i := slices.Index(use.Call.Args, p)
			if f == nil || depth == 0 || i < 0 || i >= len(f.Params) || f.Pkg != p.Parent().Pkg {
				continue
			}
			if writesThrough(f.Params[i], depth-1) {
				return true
			}
		}
	}
	return false
}

// focus is v, which the instruction made, as a pointer to an object of its own if it is one
// that gets one.
func (r *run) focus(s *state, in ssa.Instruction, v *value) *value {
	if v == nil || !r.lay.focused[in] || len(r.gos) > 0 {
		return v
	}
	t := deref(in.(ssa.Value).Type())
	at := r.targets(v, t)
	if len(at) == 0 || len(at) == 1 && r.isOne(at[0]) || slices.ContainsFunc(at, func(l loc) bool { return l.obj.writer != nil || l.obj.shadows != nil }) {
		return v
	}
	n := *v
	n.labels = slicesFilter(v.labels, label.isText)
	n.nils = v.nilable()
	if o := r.sameElement(s, in); o != nil {
		n.setLocs([]loc{{obj: o, at: r.here, n: -1}})
		return &n
	}
	o := r.object(objKey{site: r.site(in), what: focusMark}, t)
	content := r.loadAll(s, at, t, v.id)
	if v.tainted() {
		content = join(content, &value{labels: slicesFilter(v.labels, label.isText), id: v.id, open: true, nils: nilUnknown, dynOpen: true}, v.id)
	}
	if content == nil {
		return v
	}
	if id := r.pointeeID(s, in.(ssa.Value)); id != nil && content.id != nil && r.untouched(s, at) {
		content = content.withID(id)
	}
	if o.shadows == nil {
		r.focusedOn = append(r.focusedOn, o)
	}
	o.shadows = at
	s.heap = s.heap.set(o.id, content)
	n.setLocs([]loc{{obj: o, at: r.here, n: -1}})
	return &n
}

// sameElement is the object of the element that the instruction reads again, nil when it reads
// it first: at the same index of the same list, into which the function puts no others.
func (r *run) sameElement(s *state, in ssa.Instruction) *object {
	p := in.(ssa.Value)
	at := slotOf(p)
	if at == nil {
		return nil
	}
	_, isPointer := p.(*ssa.UnOp)
	for _, o := range r.focusedOn {
		first := r.lay.sites[o.key.site]
		from := slotOf(first.(ssa.Value))
		if from == nil || from.Index != at.Index || !types.Identical(p.Type(), first.(ssa.Value).Type()) || !r.before(first, in) {
			continue
		}
		if _, wasPointer := first.(*ssa.UnOp); wasPointer != isPointer || isPointer && r.lay.replacesElements(p.Type()) {
			continue
		}
		if _, live := s.heap.get(o.id); live && (at.X == from.X || r.oneList(s, at.X, from.X)) {
			return o
		}
	}
	return nil
}

// oneList reports whether two registers hold the same list.
func (r *run) oneList(s *state, x, y ssa.Value) bool {
	a, b := r.targets(r.val(s, x), nil), r.targets(r.val(s, y), nil)
	return len(a) == 1 && a[0].off >= 0 && slices.Equal(a, b) && r.isOne(a[0])
}

// replacesElements reports whether the function puts pointers of the type into lists.
func (l *layout) replacesElements(t types.Type) bool {
	return slices.ContainsFunc(l.putInto, func(put types.Type) bool { return types.Identical(put, t) })
}

// isOne reports whether there is one thing only at a place.
func (r *run) isOne(l loc) bool {
	if l.obj.many || slices.ContainsFunc(l.at.steps(), sel.isAny) {
		return false
	}
	return l.obj.input == nil || !slices.ContainsFunc(l.obj.input.steps(), sel.isAny)
}

func (s sel) isAny() bool { return s.kind == selElem }

// unfocused is v with pointers to what the objects stand for, instead of to them: where it is
// kept beyond the register.
func (r *run) unfocused(v *value) *value {
	if len(r.focusedOn) == 0 || v == nil {
		return v
	}
	for _, o := range r.focusedOn {
		if !v.pointsTo(o) {
			continue
		}
		v = v.relocated(func(l loc) []loc {
			if l.obj != o {
				return []loc{l}
			}
			var out []loc
			for _, to := range o.shadows {
				out = joinLocs(out, []loc{{obj: to.obj, at: to.at.along(l.at.steps()), off: l.off, n: l.n}})
			}
			return out
		})
	}
	return v
}

// allUnfocused is unfocused for each of several.
func (r *run) allUnfocused(vs []*value) []*value {
	if len(r.focusedOn) == 0 {
		return vs
	}
	out := make([]*value, len(vs))
	for i, v := range vs {
		out[i] = r.unfocused(v)
	}
	return out
}

// relocated is v with other places in the place of each.
func (v *value) relocated(to func(loc) []loc) *value {
	if v == nil {
		return nil
	}
	n := *v
	n.kids = nil
	n.setLocs(nil)
	n.setVariants(nil)
	for _, l := range v.locs() {
		n.setLocs(joinLocs(n.locs(), to(l)))
	}
	for _, k := range v.kids {
		n.kids = append(n.kids, kid{k.sel, k.val.relocated(to)})
	}
	return &n
}

// along is the path with more steps.
func (p *path) along(steps []sel) *path {
	for _, s := range steps {
		p = p.child(s, nil)
	}
	return p
}

// shadow writes v, which was written at a place, where that may be, too: to what an element
// stands for, or to the elements that stand for it.
func (r *run) shadow(s *state, l loc, v *value) {
	if len(r.focusedOn) == 0 && len(r.ofInputs) == 0 {
		return
	}
	for _, to := range l.obj.shadows {
		at := loc{obj: to.obj, at: to.at.along(l.at.steps()), n: -1}
		r.storeOnly(s, at, v)
		r.disturb(s, at, v, l.obj)
		r.storeLike(s, at, v)
	}
	r.storeLike(s, l, v)
	if l.obj.shadows == nil {
		r.disturb(s, l, v, nil)
	}
}

// disturb writes v, which was written at a place, to the elements that may be there, but one.
func (r *run) disturb(s *state, l loc, v *value, but *object) {
	for _, o := range r.focusedOn {
		if _, live := s.heap.get(o.id); !live || o == but {
			continue
		}
		for _, from := range o.shadows {
			if from.obj != l.obj {
				continue
			}
			if r.disturbed == nil {
				r.disturbed = make(map[*object]bool)
			}
			r.disturbed[o] = true
			a, b := from.at.steps(), l.at.steps()
			switch {
			case len(a) <= len(b) && slices.Equal(a, b[:len(a)]):
				r.storeOnly(s, loc{obj: o, at: r.here.along(b[len(a):]), n: -1}, v)
			case len(a) > len(b) && slices.Equal(a[:len(b)], b):
				part := v
				for _, st := range a[len(b):] {
					part = part.child(st, nil)
				}
				r.storeOnly(s, loc{obj: o, at: r.here, n: -1}, part)
			}
		}
	}
}

// chooses reports whether the step leads to one of many elements.
func (s sel) chooses() bool { return s.kind == selIndex || s.kind == selKey || s.kind == selElem }

// namesElement is the index if that is a constant, and the list none that a call is given.
func namesElement(in *ssa.IndexAddr) (int, bool) {
	i, known := in.Index.(*ssa.Const)
	_, own := in.X.(*ssa.Alloc)
	if _, basic := deref(in.Type()).Underlying().(*types.Basic); own || basic || !known {
		return 0, false
	}
	return int(i.Int64()), true
}

// names reports whether the function looks for the element that the step leads to: that of
// another number is one of a loop's first rounds.
func (l *layout) names(s sel) bool {
	return s.kind == selElem || s.kind == selIndex && l.numbered[s.n] || s.kind == selKey && l.keyed
}

// ofElement notes an object behind an element of a caller's list. What was written to one that
// may be the same must reach it.
func (r *run) ofElement(o *object) {
	for _, other := range r.ofInputs {
		r.again = r.again || other.written && other.input.mayBe(o.input, r.lay)
	}
	r.ofInputs = append(r.ofInputs, o)
}

// storeLike writes v, which was written at a place, where that may be by another name: any
// element may be the first.
func (r *run) storeLike(s *state, l loc, v *value) {
	if l.obj.input == nil {
		return
	}
	for _, o := range r.ofInputs {
		if o != l.obj && o.input.mayBe(l.obj.input, r.lay) {
			r.storeOnly(s, loc{obj: o, at: l.at, n: -1}, v)
		}
	}
}

// mayBe reports whether two paths can lead to the same place, since one of them leads to any
// element where the other leads to one that the function looks for.
func (p *path) mayBe(q *path, l *layout) bool {
	for ; p.depth == q.depth && p.root == q.root && p != q; p, q = p.parent, q.parent {
		if p.sel != q.sel && !(l.names(p.sel) && l.names(q.sel) && (p.sel.isAny() || q.sel.isAny())) {
			return false
		}
	}
	return p == q
}

// storeOnly writes v at a place, perhaps, and nowhere else.
func (r *run) storeOnly(s *state, l loc, v *value) {
	old := s.facts.bake(r.content(s, l.obj))
	r.noteWritten(l.obj)
	s.heap = s.heap.set(l.obj.id, writeAt(old, l.at.steps(), v, false))
}

// swept is the state with which a loop over all elements of a list of the caller's ends, at
// its head: each is as its round left it.
func (r *run) swept(head *ssa.BasicBlock, s state) state {
	if len(r.focusedOn) == 0 || !r.lay.looping[head.Index] {
		return s
	}
	cond, ok := head.Instrs[len(head.Instrs)-1].(*ssa.If).Cond.(*ssa.BinOp)
	if !ok || cond.Op != token.LSS || !countsUp(cond.X, head) {
		return s
	}
	for _, o := range r.focusedOn {
		load := r.lay.sites[o.key.site]
		at := slotOf(load.(ssa.Value))
		if at == nil || at.Index != cond.X || measured(cond.Y) != at.X || r.disturbed[o] || len(o.shadows) != 1 {
			continue
		}
		to := o.shadows[0]
		if list := r.val(&s, at.X); list == nil || !list.isInput() {
			continue // a part of the list
		}
		if to.obj.input == nil || slices.ContainsFunc(to.at.steps(), sel.isAny) {
			continue
		}
		if left := r.leftBy(head, load, o); left != nil {
			s.heap = s.heap.set(to.obj.id, writeAt(r.content(&s, to.obj), to.at.steps(), left, true))
		}
	}
	return s
}

// leftBy is what the rounds of a loop leave in the element that the instruction reads in each;
// nil when some do not read one.
func (r *run) leftBy(head *ssa.BasicBlock, load ssa.Instruction, o *object) *value {
	var out *value
	for _, p := range head.Preds {
		if !head.Dominates(p) {
			continue
		}
		back := r.edge(p, head)
		if !back.live {
			continue
		}
		if !load.Block().Dominates(p) {
			return nil
		}
		v, ok := back.heap.get(o.id)
		if !ok {
			continue // it was nil
		}
		v = back.facts.bake(v)
		out = join(out, v, identity(out, v))
	}
	return out
}

// withoutNil is the state at the end of a block when a comparison there, which has the operator
// then, found a pointer to be nil: there is no element behind it.
func (r *run) withoutNil(b *ssa.BasicBlock, s state, op token.Token) state {
	if len(r.focusedOn) == 0 {
		return s
	}
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If).Cond.(*ssa.BinOp)
	if !ok || cond.Op != op || !isNilConst(cond.Y) {
		return s
	}
	p := r.val(&s, cond.X)
	if p == nil || len(p.locs()) != 1 || p.locs()[0].obj.shadows == nil {
		return s
	}
	below, above := s.heap.split(p.locs()[0].obj.id)
	s.heap = pmapMerge(below, above)
	return s
}
