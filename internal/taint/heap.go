package taint

import (
	"go/types"
	"slices"
)

// object is something in the heap that has an address: a variable, a composite
// literal, the backing array of a slice, a map, a channel, the captured variables
// of a closure. One object stands for all that a site makes; it is many when two
// of them can be alive at once, and then every write is weak.
type object struct {
	id   int
	key  objKey
	typ  types.Type // of the content
	many bool
	// origin is the object that this one is a copy of, where it was made first.
	origin *object
	// input is the path of the content when the caller made the object.
	input *path
	// written: something was stored in it, see noteWritten.
	written bool
	// pointer is the value that points to it, where that is asked for often.
	pointer *value
	// fixed is the content of an object that only package initialisation writes.
	fixed *value
	// writer, when set, says that the object is a writer of a library, see makeWriter.
	writer *writer
	// shadows, when set, are the places of which one is the object, see focus.
	shadows []loc
}

// holder is the input that points to the object. Where the path was cut, it is the
// input that stands for all that is below it.
func (o *object) holder() *path {
	if o.input.parent == nil {
		return o.input
	}
	return o.input.parent
}

// isOurs reports whether the function has made the object, and package initialisation has not fixed it.
func (o *object) isOurs() bool { return o.input == nil && o.fixed == nil }

func (o *object) isChan() bool {
	if o.typ == nil {
		return false
	}
	_, ok := o.typ.Underlying().(*types.Chan)
	return ok
}

// objKey names an object within a run: the site, and what it is of a callee.
type objKey struct {
	site int
	sub  *object // the callee's object that it is a copy of
	what string
}

// state is what is known at a point of a function.
type state struct {
	heap  *pmap[*value] // by object id
	facts facts
	live  bool
}

// joinState joins the states of two ways into block b.
func (r *run) joinState(a, b state, block int) state {
	if !a.live {
		return b
	}
	if !b.live {
		return a
	}
	common := a.facts.join(b.facts)
	lostA, lostB := a.facts.without(common), b.facts.without(common)
	heap := pmapJoin(a.heap, b.heap, func(id int, x, y *value, okx, oky bool) *value {
		if !okx {
			x = r.initial(r.objects[id])
		}
		if !oky {
			y = r.initial(r.objects[id])
		}
		if x != y {
			x, y = lostA.deepen(lostA.bake(x)), lostB.deepen(lostB.bake(y))
			x, y = toldApart(x, y, r.objects[id].typ, lostA, lostB, 0)
		}
		switch {
		case x == y || y == nil:
			return x
		case x == nil:
			return y
		case equal(x, y):
			return x // shared, so that the next join sees it at once
		}
		r.spend(2 + len(x.labels) + len(x.kids) + len(y.labels) + len(y.kids))
		return r.bounded(join(x, y, r.joinPath(block, id)))
	})
	return state{heap: heap, facts: common, live: true}
}

// Bounds on the parts of the content of one object. The largest of usual programs have some hundred:
// beyond are trees of types that hold each other, optimise each other and are copied into each other.
const (
	maxValue      = 4000
	maxTiredValue = 400 // in a function that has cost too much already
)

// bounded is v without what is furthest inside, when it has too many parts.
func (r *run) bounded(v *value) *value {
	most := maxValue
	if r.hasSpent(1) {
		most = maxTiredValue
	}
	for depth := 5; depth > 0 && v.countParts(most) > most; depth-- {
		r.gaveUp = "it makes objects with too many parts; what is far inside of them is left out"
		v = v.shallow(depth)
	}
	return v
}

// countParts is how many parts v has, or some number above the limit.
func (v *value) countParts(limit int) int {
	if v == nil {
		return 0
	}
	n := 1
	for _, k := range v.kids {
		if n > limit {
			break
		}
		n += k.val.countParts(limit - n)
	}
	return n
}

// joinPath is the identity of a text merged at a block in an object.
func (r *run) joinPath(block, id int) *path {
	n := block<<20 | id&(1<<20-1)
	p, ok := r.joins[n]
	if !ok {
		p = r.e.paths.root(root{kind: rootJoin, n: n, name: r.tag}, nil)
		if r.joins == nil {
			r.joins = make(map[int]*path)
		}
		r.joins[n] = p
	}
	return p
}

func stateEqual(a, b state) bool {
	return a.live == b.live && slices.EqualFunc(a.facts, b.facts, fact.equal) && pmapEqual(a.heap, b.heap, equal)
}

// initial is the content of an object that was not written: an input's own, or nothing.
func (r *run) initial(o *object) *value {
	switch {
	case o.fixed != nil || o.input == nil:
		return o.fixed
	}
	return r.input(o.input)
}

// input is the value of an input at a path, as far as nothing better is known.
func (r *run) input(p *path) *value {
	if v := r.given(p); v != nil {
		return v
	}
	return pureInput(p)
}

// pureInput is an input of which nothing more is known. There is one for each path.
func pureInput(p *path) *value {
	m := p.others()
	if m.pure == nil {
		m.pure = &value{labels: []label{{org: p.origin(), pure: true}}, id: p, dynOpen: true}
	}
	return m.pure
}

// object returns the object of a key, made when it is first asked for.
func (r *run) object(key objKey, t types.Type) *object {
	if o, ok := r.byKey[key]; ok {
		return o
	}
	o := &object{id: len(r.objects), key: key, typ: t}
	r.objects = append(r.objects, o)
	r.byKey[key] = o
	return o
}

// inputObject is the object that an input points to.
func (r *run) inputObject(p *path, t types.Type) *object {
	q := p.child(sel{kind: selDeref}, t)
	if o, ok := r.byInput[q]; ok {
		return o
	}
	o := &object{id: len(r.objects), typ: t, input: q}
	r.objects = append(r.objects, o)
	r.byInput[q] = o
	if (r.lay.keyed || len(r.lay.numbered) > 0) && slices.ContainsFunc(p.steps(), sel.chooses) {
		r.ofElement(o)
	}
	return o
}

func (r *run) content(s *state, o *object) *value {
	if v, ok := s.heap.get(o.id); ok {
		return v
	}
	return r.initial(o)
}

// targets are the places that a pointer, slice, map or channel points to.
func (r *run) targets(v *value, t types.Type) []loc {
	if v == nil {
		return nil
	}
	locs := v.locs()
	for _, l := range v.labels {
		if l.pure && l.org.input != nil {
			at := loc{obj: r.inputObject(l.org.input, t), at: r.here, n: -1}
			locs = union(locs, []loc{at}, loc.less, maxLocs)
		}
	}
	return locs
}

// load is the value of type t at a place.
func (r *run) load(s *state, l loc, t types.Type) *value {
	v := r.content(s, l.obj)
	steps := l.at.steps()
	for i, st := range steps {
		var ct types.Type
		if i == len(steps)-1 {
			ct = t
		}
		if st.kind == selElem {
			v = s.facts.bake(v) // what is known of some elements is not known of any
			if w := v.anyWritten(l.obj.typ); w != nil && i == 0 {
				v = w
				continue
			}
		}
		v = v.child(st, ct)
	}
	return v
}

// anyWritten is any element of an array all of whose elements were written, one by one: none of them is the
// zero value that is there before. It is nil of other arrays.
func (v *value) anyWritten(t types.Type) *value {
	if v == nil || t == nil || !v.zero || len(v.labels) > 0 || v.id != nil {
		return nil
	}
	a, ok := t.Underlying().(*types.Array)
	if !ok || a.Len() == 0 || a.Len() > int64(len(v.kids)) {
		return nil
	}
	var out *value
	n := int64(0)
	for _, k := range v.kids {
		if k.sel.kind == selElem {
			return nil
		}
		if k.sel.kind == selIndex && int64(k.sel.n) < a.Len() {
			out = join(out, k.val, identity(out, k.val))
			n++
		}
	}
	if n < a.Len() {
		return nil
	}
	return out
}

// loadAll is what is at any of the places.
func (r *run) loadAll(s *state, ls []loc, t types.Type, at *path) *value {
	var v *value
	for _, l := range ls {
		v = join(v, r.load(s, l, t), at)
		if v != nil {
			r.spend(1 + len(v.labels) + len(v.kids))
		}
	}
	return v
}

// store writes v at the places: strongly when there is exactly one, weakly else (1.2, 1.3, 1.4).
func (r *run) store(s *state, ls []loc, v *value) {
	v = r.unfocused(v)
	r.keep(v, 0)
	for _, l := range ls {
		strong := len(ls) == 1 && !l.obj.many
		old := r.content(s, l.obj)
		if !strong {
			old = s.facts.bake(old) // what is there may stay, as a part of another text
		}
		r.noteWritten(l.obj)
		s.heap = s.heap.set(l.obj.id, writeAt(old, l.at.steps(), v, strong))
		r.shadow(s, l, v)
	}
}

// writeAt is old with v written at the end of the steps.
func writeAt(old *value, steps []sel, v *value, strong bool) *value {
	if len(steps) == 0 {
		if strong || old == nil {
			return v
		}
		return join(old, v, identity(old, v))
	}
	first := steps[0]
	if first.kind == selElem {
		part := writeAt(old.child(first, nil), steps[1:], v, len(steps) > 1 && strong)
		return old.weak(part)
	}
	return old.with(first, writeAt(old.child(first, nil), steps[1:], v, strong))
}

// taintTree is v with the labels on all of its parts: what a decoder leaves that
// fills in whatever it is given (11.3).
func taintTree(v *value, ls []label, id *path) *value {
	n := value{open: true, nils: canBeNonNil}
	if v != nil {
		n = *v
	}
	n.labels = joinLabels(n.labels, ls)
	n.open, n.id, n.nils, n.dynOpen = true, id, nilUnknown, true
	n.setVariants(nil)
	n.kids = slices.Clone(n.kids)
	for i, k := range n.kids {
		if k.sel == writtenSel {
			continue // see writes
		}
		more := ls
		if leavesAlone(k.sel, nil, k.val) {
			if more = withoutFilled(ls); len(more) == 0 {
				continue
			}
		}
		n.kids[i].val = taintTree(k.val, more, id.child(k.sel, nil))
	}
	return &n
}
