package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// value is a value of the callee as the caller's.
func (b *binding) value(v *value) *value {
	if v == nil {
		return nil
	}
	if v.alike() {
		return v
	}
	if w, ok := b.vals[v]; ok {
		if w == unknown && v.justLeads() { // it may be met in what it leads to, of which the objects have been copied
			return b.newValue(v)
		}
		return w
	}
	b.vals[v] = unknown // of a value that holds itself
	b.r.spend(1 + len(v.labels) + len(v.kids))
	w := b.newValue(v)
	b.vals[v] = w
	return w
}

// alike reports whether v is the same for every caller.
func (v *value) alike() bool {
	return len(v.locs())+len(v.fns()) == 0 && v.isBare()
}

// justLeads reports whether v leads to objects, and is nothing else: a pointer, or a function.
func (v *value) justLeads() bool { return len(v.locs())+len(v.fns()) > 0 && v.isBare() }

// isBare reports whether v has no text, no parts, and nothing that depends on either.
func (v *value) isBare() bool {
	return len(v.labels)+len(v.kids)+len(v.guards())+len(v.cat())+len(v.variants()) == 0
}

// isWhole reports whether v is something of which only the parts are text, and which has an
// identity of its own: a check of one part can tell something of the whole, as that of its
// host does of a URL.
func (v *value) isWhole() bool { return v.id != nil && len(v.labels) == 0 && len(v.kids) > 0 }

func (b *binding) newValue(v *value) *value {
	var out *value
	n := &value{alts: v.alts, open: v.open, nils: v.nils, dynOpen: v.dynOpen, zero: v.zero, full: v.full || v.fullBut}
	of := rare{dyn: v.dyn()}
	pure := false
	ls := b.scratch[:0] // of inputs, and of sources in the callee; many before they are joined
	b.scratch = nil
	for _, l := range v.labels {
		l = b.label(l)
		if l.org.input == nil {
			l.step = b.cameBack(l.step)
			ls = append(ls, l)
			continue
		}
		rv := b.resolve(l.org.input)
		if l.pure {
			pure = true
			out = b.either(out, b.masked(rv, l), v)
			continue
		}
		ls = b.appendDerived(ls, rv, l)
	}
	if left := b.onlyLeft(v, ls); left != nil {
		b.scratch = ls[:0]
		return left
	}
	if n.labels = widenLabels(sortLabels(ls)); len(n.labels) > 0 && &n.labels[0] == &ls[0] {
		n.labels = slices.Clone(n.labels)
	}
	b.scratch = ls[:0]
	if len(v.cat()) == 2 {
		if x, y := b.value(v.cat()[0]), b.value(v.cat()[1]); x != nil && y != nil {
			n.alts, n.open = catAlts(x, y)
			if x.isInput() || y.isInput() || x.cat() != nil || y.cat() != nil {
				of.cat = []*value{x.bare(), y.bare()}
			}
		}
	}
	of.locs = b.locs(v.locs())
	n.labels = joinLabels(n.labels, b.wholes(v.locs()))
	of.fns = b.fns(v.fns())
	of.guards = b.guards(v.guards())
	n.rare = of.orNil()
	if len(n.labels) > 0 || v.isWhole() {
		n.id = b.id(v.id)
	}
	if pure {
		out = b.mixPure(v, n, out)
	} else {
		out = n
	}
	if len(v.kids) == 0 {
		return out
	}
	parts := make([]kid, len(v.kids))
	for i, k := range v.kids {
		part := b.value(k.val)
		if k.sel.isWrapped() {
			part = part.fewWrapped()
		}
		parts[i] = kid{k.sel, part}
	}
	if elem := slices.IndexFunc(parts, func(k kid) bool { return k.sel.kind == selElem }); pure && elem >= 0 {
		out = out.withAny(parts[elem].val, v)
	}
	return out.withAll(parts)
}

// either is one of two values of the caller, which v was in the callee. Where one of them has
// no text, what is known of the other is known of both.
func (b *binding) either(x, y, v *value) *value {
	if x == nil || y == nil {
		return join(x, y, nil)
	}
	var id *path
	switch {
	case b.f.code.fn != nil && b.r.e.recursive(b.f.code.fn): // a name made of a name would have no end
		id = y.id
	case len(x.labels) == 0 && y.id != nil:
		id = y.id
	case len(y.labels) == 0 && x.id != nil:
		id = x.id
	default:
		id = b.id(v.id)
	}
	return b.r.bounded(join(x, y, id))
}

// withAny is v with part written to any of the elements that known does not know by
// itself: a callee wrote to one of them without telling which (2.3).
func (v *value) withAny(part, known *value) *value {
	for _, k := range v.kids {
		if (k.sel.kind == selIndex || k.sel.kind == selKey) && known.kid(k.sel) == nil {
			v = v.with(k.sel, join(k.val, part, identity(k.val, part)))
		}
	}
	return v
}

// mixPure joins the caller's own value with what else v can be.
func (b *binding) mixPure(v, n, own *value) *value {
	if len(v.dyn()) > 0 && !v.dynOpen {
		w := *own
		w.dynOpen, w.nils = false, canBeNonNil
		w.setDyn(v.dyn())
		own = &w
	}
	n.dynOpen = false
	if v.full {
		own = own.filled()
	}
	if len(n.guards()) > 0 && n.labels == nil {
		w := *own
		w.setGuards(sortGuards(append(append([]guard{}, own.guards()...), n.guards()...)))
		own = &w
	}
	if len(n.labels) == 0 && len(n.locs()) == 0 && len(n.fns()) == 0 && len(n.alts) == 0 && !n.open && n.nils&^canBeNonNil == 0 {
		return own
	}
	if !n.open && n.nils == 0 {
		n.nils = own.nils
	}
	return join(own, n, b.id(v.id))
}

// masked is the caller's value with the harms taken off that the callee took off.
func (b *binding) masked(v *value, l label) *value {
	if l.told == nil || len(v.labels) == 0 {
		return v
	}
	n := *v
	n.labels = mapLabels(v.labels, func(m label) label {
		return b.under(m, l)
	})
	return &n
}

// collect is run.collect in the state before the call, once for each value.
func (b *binding) collect(v *value) []label {
	ls, ok := b.texts[v]
	if !ok {
		ls = b.r.collect(&b.pre, v)
		if b.texts == nil {
			b.texts = make(map[*value][]label)
		}
		b.texts[v] = ls
	}
	return ls
}

// under is label.under. What labels tell is mostly the same at one call.
func (b *binding) under(l, callee label) label {
	switch {
	case callee.told == nil:
		return l
	case callee.told.cleaned: // that counts otherwise for a source's text
		return l.under(callee)
	}
	k := [2]*lore{l.told, callee.told}
	told, ok := b.tells[k]
	if !ok {
		told = l.under(callee).told
		if b.tells == nil {
			b.tells = make(map[[2]*lore]*lore)
		}
		b.tells[k] = told
	}
	l.told = told
	return l
}

// derivedFrom are the labels of a text that the callee made with the caller's value.
func (b *binding) derivedFrom(v *value, l label) []label {
	return sortLabels(b.appendDerived(nil, v, l))
}

// appendDerived puts the labels of derivedFrom behind others, and leaves sorting to the caller.
func (b *binding) appendDerived(ls []label, v *value, l label) []label {
	from := b.collect(v)
	ls = slices.Grow(ls, len(from))
	for _, m := range from {
		m = b.under(m, l)
		m.pure = false
		m.step = b.passed(m.step, l.step)
		ls = append(ls, m)
	}
	return ls
}

func (b *binding) guards(gs []guard) []guard {
	var out []guard
	for _, g := range gs {
		for _, f := range b.facts(g.fact) {
			if f.holds() {
				out = append(out, guard{g.prop, f})
			}
		}
	}
	return sortGuards(out)
}

// facts is what the callee knows of a text, as knowledge of the caller's text; of a
// list, that of its elements where the caller knows them one by one.
func (b *binding) facts(f fact) []fact {
	if f.is != 0 {
		return b.askedFacts(f)
	}
	g := fact{id: b.id(f.id), knowledge: b.learned(f.knowledge), unless: b.labels(f.unless), note: f.note}
	if g.id != nil {
		if f.id.isInput() && f.id.chosen() && g.id.sel == eitherSel {
			return nil // which elements that is one of, the name does not tell
		}
		return []fact{g}
	}
	if !f.id.isInput() {
		return nil
	}
	var out []fact
	for _, k := range b.resolve(f.id).kids {
		if k.sel.kind >= selIndex && k.sel.kind <= selElem && k.val != nil && k.val.id != nil && len(k.val.labels) > 0 {
			g.id = k.val.id
			out = append(out, g)
		}
	}
	return out
}

func (b *binding) labels(ls []label) []label {
	var out []label
	for _, l := range ls {
		if l.org.input == nil {
			out = joinLabels(out, []label{l})
			continue
		}
		out = joinLabels(out, b.collect(b.resolve(l.org.input)))
	}
	return out
}

// id is the identity of a callee's text in the caller.
func (b *binding) id(p *path) *path {
	if p == nil {
		return nil
	}
	if _, ok := b.concrete(p.sel); !ok {
		// Which text a getter was asked for, nobody knows here.
	} else if p.isInput() {
		if v := b.resolve(p); v.id != nil || len(v.labels)+len(v.kids)+len(v.locs()) > 0 {
			return v.id
		}
		// Of what nobody knows, such as the request that a server gives a handler, the callee has read a text of its own.
	} else if p.leadsBack() || p.sel.kind == selField && p.parent != nil {
		return b.id(p.parent).child(p.sel, nil)
	}
	return b.r.def(b.cs.in.(ssa.Instruction)).child(sel{kind: selHidden, n: int(p.id), name: b.cs.sub}, nil)
}

// locs are a callee's places in the caller's heap.
func (b *binding) locs(ls []loc) []loc {
	var out []loc
	for _, l := range ls {
		if l.obj.input == nil {
			out = union(out, []loc{{obj: b.object(l.obj), at: b.at(b.r.here, l.at), off: l.off, n: l.n}}, loc.less, maxLocs)
			continue
		}
		holder := b.resolve(l.obj.holder())
		for _, t := range b.r.targets(holder, l.obj.typ) {
			at := b.at(t.at, l.at)
			off := l.off
			if l.at.depth == 0 && t.off > 0 && off >= 0 {
				off += t.off
			}
			n := l.n
			if n == -1 && l.at.depth == 0 && l.off >= 0 && t.n >= l.off {
				n = t.n - l.off // to the end
			}
			out = union(out, []loc{{obj: t.obj, at: at, off: off, n: n}}, loc.less, maxLocs)
		}
	}
	return mergeSlices(out)
}

// wholes are the labels of what places are in where that is one text as a whole for the
// caller, and no place: of b.buf[b.off:], where b came from a decoder.
func (b *binding) wholes(ls []loc) []label {
	var out []label
	for _, l := range ls {
		if l.obj.input != nil {
			if holder := b.resolve(l.obj.holder()); holder != nil {
				out = joinLabels(out, slicesFilter(holder.labels, label.isText))
			}
		}
	}
	return out
}

// at is the place from with the steps of a callee's place.
func (b *binding) at(from, p *path) *path {
	for _, s := range p.steps() {
		from = from.child(s, nil)
	}
	return from
}

func (b *binding) fns(fs []fn) []fn {
	var out []fn
	for _, f := range fs {
		if f.env == nil {
			out = union(out, []fn{f}, fn.less, maxFns)
			continue
		}
		if f.env.input != nil { // the code was known from the context, the captured variables are the caller's
			for _, g := range b.resolve(f.env.holder()).fns() {
				if g.code == f.code {
					out = union(out, []fn{g}, fn.less, maxFns)
				}
			}
			continue
		}
		out = union(out, []fn{{code: f.code, env: b.object(f.env)}}, fn.less, maxFns)
	}
	return out
}

// object is the caller's copy of an object that the callee made.
func (b *binding) object(o *object) *object {
	if c, ok := b.objs[o]; ok {
		return c
	}
	if len(b.objs) >= maxCopies {
		return b.lump(o)
	}
	c := b.copyOf(o)
	b.objs[o] = c
	var v *value
	if content := b.sum.content(o); content != nil {
		v = b.r.bounded(b.r.unfocused(b.value(content)))
	}
	if old, ok := b.post.heap.get(c.id); ok && old != v {
		if !c.many && b.r.held(b.post, c) {
			c.many, b.r.again = true, true
		}
		if c.many {
			v = join(old, v, identity(old, v))
		}
	}
	if v != nil {
		b.post.heap = b.post.heap.set(c.id, v)
	}
	return c
}

// content is what an object has in a summary: what is the same whenever it is made is not in
// the heap.
func (s *summary) content(o *object) *value {
	if v := s.heap[o]; v != nil {
		return v
	}
	return o.fixed
}

// maxCopies is how many objects of a callee a call copies one by one; the others are
// one object, of which only the text is known.
const maxCopies = 24

func (b *binding) lump(o *object) *object {
	c := b.r.object(objKey{site: b.cs.site, what: b.cs.sub + "rest"}, nil)
	c.many = true
	b.objs[o] = c
	v := &value{open: true, nils: canBeNonNil, dynOpen: true}
	if content := b.sum.content(o); content != nil {
		for _, l := range allLabels(content, 0) {
			if l.org.input == nil {
				v.labels = joinLabels(v.labels, []label{b.label(l)})
				continue
			}
			v.labels = joinLabels(v.labels, b.derivedFrom(b.resolve(l.org.input), b.label(l)))
		}
	}
	if len(v.labels) > 0 {
		v.id = b.r.def(b.cs.in.(ssa.Instruction)).child(sel{kind: selHidden, name: "rest"}, nil)
	}
	if old, ok := b.post.heap.get(c.id); ok {
		v = join(old, v, v.id)
	}
	b.post.heap = b.post.heap.set(c.id, v)
	return c
}

// copyOf is the object in the caller that stands for one of the callee's. It is named
// by the call and by where the object was made first, however many functions it went
// through; within a cycle of functions, by the latter alone.
func (b *binding) copyOf(o *object) *object {
	r := b.r
	if o.id < len(r.objects) && r.objects[o.id] == o {
		if !o.many {
			o.many, r.again = true, true // a recursive call's object is one of ours
		}
		return o
	}
	key := objKey{site: b.cs.site, sub: o.first(), what: b.cs.sub}
	if b.cycle {
		key = objKey{site: siteCycle, sub: o.first()}
	}
	c, ok := r.byKey[key]
	if !ok {
		c = r.object(key, o.typ)
		c.origin = o.first()
	}
	if b.cycle || o.many || b.taken(c) {
		c.many = true
	}
	return c
}

// siteCycle is the site of objects that functions make which call each other.
const siteCycle = -3

// taken reports whether the call has another object of the callee at the same place.
func (b *binding) taken(c *object) bool {
	for _, d := range b.objs {
		if d == c {
			return true
		}
	}
	return false
}

// first is the object that an object is a copy of a copy of.
func (o *object) first() *object {
	if o.origin != nil {
		return o.origin
	}
	return o
}
