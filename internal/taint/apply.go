package taint

import (
	"go/token"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"
)

// binding puts a caller's values in the place of a callee's inputs.
type binding struct {
	r      *run
	pre    state // of the caller, before the call
	post   *state
	cs     callSite
	sum    *summary
	f      fn
	args   []*value
	panic_ *value

	paths    map[*path]*value
	objs     map[*object]*object
	vals     map[*value]*value
	texts    map[*value][]label
	deferred map[int]*value // results of deferred calls
	cycle    bool           // the callee is being solved together with us
	name     string
}

// applySummary does to the caller's state what the callee does (4.1 – 4.5).
func (r *run) applySummary(s *state, cs callSite, sum *summary, f fn, args []*value) *value {
	if sum == nil || !sum.returns && sum.panics == nil && len(sum.sinks) == 0 && len(sum.calls) == 0 {
		if sum == nil || !sum.returns {
			s.live = false // it has not returned yet: so far, nobody gets past the call
		}
		return nil
	}
	if r.tired() {
		return r.approximate(s, cs, sum, f, args)
	}
	b := &binding{
		r: r, pre: *s, post: s, cs: cs, sum: sum, f: f, args: args, panic_: r.panicking,
		paths: make(map[*path]*value), objs: make(map[*object]*object), vals: make(map[*value]*value),
		deferred: make(map[int]*value), name: shortName(f.code.name),
	}
	b.cycle = f.code.fn != nil && r.e.unsolved(f.code.fn)
	if sum.recovers && r.panicking != nil {
		r.recovered = true
	}
	for i := range sum.calls {
		b.deferredCall(&sum.calls[i])
	}
	for _, rec := range sum.sinks {
		b.sink(rec)
	}
	if sum.panics != nil {
		r.panics = join(r.panics, b.value(sum.panics), r.e.panicPath)
		r.panicState(*s)
	}
	if !sum.returns {
		s.live = false
		return nil
	}
	b.effects()
	for _, f := range sum.facts {
		for _, g := range b.facts(f) {
			s.facts = s.facts.and(g)
		}
	}
	return b.result()
}

// approximate is a call in a function that has cost too much already: text flows from
// the arguments to the results, and into the sinks; what the callee writes is not followed.
func (r *run) approximate(s *state, cs callSite, sum *summary, f fn, args []*value) *value {
	b := &binding{
		r: r, pre: *s, post: s, cs: cs, sum: sum, f: f, args: args, panic_: r.panicking, name: shortName(f.code.name),
		paths: make(map[*path]*value), objs: make(map[*object]*object), vals: make(map[*value]*value), deferred: make(map[int]*value),
	}
	for _, rec := range sum.sinks[:min(len(sum.sinks), maxTiredSinks)] {
		b.sink(rec)
	}
	if !sum.returns {
		s.live = false
		return nil
	}
	var ls []label
	for _, v := range sum.results {
		ls = joinLabels(ls, slicesFilter(allLabels(v, 0), func(l label) bool { return l.org.input == nil }))
	}
	for _, a := range args {
		ls = joinLabels(ls, r.collect(s, a))
	}
	ls = mapLabels(ls, func(l label) label { l.pure, l.after = false, ""; return l })
	v := &value{labels: ls, id: r.def(cs.in.(ssa.Instruction)), open: true, nils: nilUnknown, dynOpen: true}
	if len(sum.results) < 2 {
		return v
	}
	parts := make([]*value, len(sum.results))
	for i := range parts {
		parts[i] = v
	}
	return tuple(parts...)
}

// Bounds on the work for one function: values copied from callees, and, beyond that,
// sinks taken over from one.
const (
	maxWork       = 50_000
	workPerSite   = 300
	maxTiredSinks = 16
)

// spend counts work: about one unit for each part of a value that is looked at.
func (r *run) spend(n int) {
	r.work += n
	r.e.work += n
}

// tired reports whether the function has cost more than one may.
func (r *run) tired() bool {
	if r.work > maxWork+workPerSite*len(r.site) || r.e.work > r.e.budget {
		r.gaveUp = "it calls too much that hangs together; its calls are approximated"
		return true
	}
	return false
}

func (b *binding) result() *value {
	switch len(b.sum.results) {
	case 0:
		return nil
	case 1:
		return b.returned(b.sum.results[0])
	}
	parts := make([]*value, len(b.sum.results))
	for i, v := range b.sum.results {
		parts[i] = b.returned(v)
	}
	return tuple(parts...)
}

func (b *binding) returned(v *value) *value {
	if v == nil {
		return unknown
	}
	return b.value(v)
}

// resolve is the caller's value of an input path.
func (b *binding) resolve(p *path) *value {
	if v, ok := b.paths[p]; ok {
		return v
	}
	v := b.root(p)
	if p.parent != nil {
		v = b.inside(b.resolve(p.parent), p)
	}
	if v == nil {
		v = unknown
	}
	b.paths[p] = v
	return v
}

func (b *binding) root(p *path) *value {
	switch p.root.kind {
	case rootParam:
		if p.root.n < len(b.args) {
			return b.args[p.root.n]
		}
	case rootFree:
		if b.f.env != nil {
			return b.r.content(&b.pre, b.f.env).child(sel{kind: selFree, n: p.root.n}, p.typ)
		}
	case rootPanic:
		if b.panic_ == nil {
			return nilValue
		}
		return b.panic_
	case rootDeferred:
		return b.deferred[p.root.n]
	case rootGlobal:
		return b.r.globalNamed(p.root.name)
	}
	return nil
}

// inside is the part of the caller's value v that the last step of p leads to.
func (b *binding) inside(v *value, p *path) *value {
	if v == nil {
		return nil
	}
	switch p.sel.kind {
	case selDeref:
		out := b.r.loadAll(&b.pre, b.r.targets(v, p.typ), p.typ, v.id)
		if v.tainted() {
			out = join(out, &value{labels: slicesFilter(v.labels, func(l label) bool { return !l.pure || l.org.input == nil }), id: v.id, open: true, nils: nilUnknown, dynOpen: true}, v.id)
		}
		return out
	case selFree:
		var out *value
		for _, f := range v.fns {
			if f.env != nil && f.code.tag() == p.sel.name {
				out = join(out, b.r.content(&b.pre, f.env).child(sel{kind: selFree, n: p.sel.n}, p.typ), v.id)
			}
		}
		if v.isInput() {
			out = join(out, v.child(p.sel, p.typ), v.id)
		}
		return out
	case selIndex, selElem:
		return v.child(b.shift(p), p.typ)
	}
	return v.child(p.sel, p.typ)
}

// shift moves an index of a callee's slice to where the caller's slice begins.
func (b *binding) shift(p *path) sel {
	if p.sel.kind != selIndex || p.parent == nil || p.parent.sel.kind != selDeref || p.parent.parent == nil {
		return p.sel
	}
	holder := b.resolve(p.parent.parent)
	if len(holder.locs) == 1 {
		switch off := holder.locs[0].off; {
		case off < 0:
			return sel{kind: selElem}
		case off > 0:
			return sel{kind: selIndex, n: p.sel.n + off}
		}
	}
	return p.sel
}

// value is a value of the callee as the caller's.
func (b *binding) value(v *value) *value {
	if v == nil {
		return nil
	}
	if w, ok := b.vals[v]; ok {
		return w
	}
	b.vals[v] = unknown // of a value that holds itself
	b.r.spend(1 + len(v.labels) + len(v.kids))
	w := b.newValue(v)
	b.vals[v] = w
	return w
}

func (b *binding) newValue(v *value) *value {
	var out *value
	n := &value{alts: v.alts, open: v.open, nils: v.nils, dyn: v.dyn, dynOpen: v.dynOpen, zero: v.zero}
	pure := false
	for _, l := range v.labels {
		if l.org.input == nil {
			l.step = b.cameBack(l.step)
			n.labels = joinLabels(n.labels, []label{l})
			continue
		}
		rv := b.resolve(l.org.input)
		if l.pure {
			pure = true
			out = join(out, b.masked(rv, l), rv.id)
			continue
		}
		n.labels = joinLabels(n.labels, b.derivedFrom(rv, l))
	}
	n.locs = b.locs(v.locs)
	n.fns = b.fns(v.fns)
	n.guards = b.guards(v.guards)
	if len(n.labels) > 0 {
		n.id = b.id(v.id)
	}
	if pure {
		out = b.mixPure(v, n, out)
	} else {
		out = n
	}
	for _, k := range v.kids {
		out = out.with(k.sel, b.value(k.val))
	}
	return out
}

// mixPure joins the caller's own value with what else v can be.
func (b *binding) mixPure(v, n, own *value) *value {
	if len(v.dyn) > 0 && !v.dynOpen {
		w := *own
		w.dyn, w.dynOpen, w.nils = v.dyn, false, canBeNonNil
		own = &w
	}
	n.dynOpen = false
	if len(n.guards) > 0 && n.labels == nil {
		w := *own
		w.guards = sortGuards(append(append([]guard{}, own.guards...), n.guards...))
		own = &w
	}
	if len(n.labels) == 0 && len(n.locs) == 0 && len(n.fns) == 0 && len(n.alts) == 0 && !n.open && n.nils&^canBeNonNil == 0 {
		return own
	}
	if !n.open && n.nils == 0 {
		n.nils = own.nils
	}
	return join(own, n, b.id(v.id))
}

// masked is the caller's value with the harms taken off that the callee took off.
func (b *binding) masked(v *value, l label) *value {
	if l.knowledge == (knowledge{}) && l.change == (change{}) && l.after == "" || len(v.labels) == 0 {
		return v
	}
	n := *v
	n.labels = mapLabels(v.labels, func(m label) label {
		return m.under(l)
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

// derivedFrom are the labels of a text that the callee made with the caller's value.
func (b *binding) derivedFrom(v *value, l label) []label {
	return mapLabels(b.collect(v), func(m label) label {
		m = m.under(l)
		m.pure = false
		m.step = b.passed(m.step, l.step)
		return m
	})
}

// passed is the way of a caller's text through the callee.
func (b *binding) passed(to, through *step) *step {
	to = to.then(b.cs.in.Pos(), "", "is passed to "+b.name)
	return to.append(through)
}

func (b *binding) cameBack(s *step) *step {
	return s.then(b.cs.in.Pos(), "", "is returned by "+b.name)
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
	g := fact{id: b.id(f.id), knowledge: f.knowledge, unless: b.labels(f.unless), note: f.note}
	if g.id != nil {
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
	if p.isInput() {
		return b.resolve(p).id
	}
	return b.r.def(b.cs.in.(ssa.Instruction)).child(sel{kind: selHidden, n: p.id, name: b.cs.sub}, nil)
}

// locs are a callee's places in the caller's heap.
func (b *binding) locs(ls []loc) []loc {
	var out []loc
	for _, l := range ls {
		if l.obj.input == nil {
			out = union(out, []loc{{obj: b.object(l.obj), at: b.at(b.r.here, l.at), off: l.off, n: l.n}}, loc.less, maxLocs)
			continue
		}
		holder := b.resolve(l.obj.input.parent)
		for _, t := range b.r.targets(holder, l.obj.typ) {
			at := b.at(t.at, l.at)
			off := l.off
			if l.at.depth == 0 && t.off > 0 && off >= 0 {
				off += t.off
			}
			n := l.n
			if n == -1 && l.at.depth == 0 && l.off == 0 {
				n = t.n
			}
			out = union(out, []loc{{obj: t.obj, at: at, off: off, n: n}}, loc.less, maxLocs)
		}
	}
	return mergeSlices(out)
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
			for _, g := range b.resolve(f.env.input.parent).fns {
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
	content := b.sum.heap[o]
	var v *value
	if content != nil {
		v = b.value(content)
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

// maxCopies is how many objects of a callee a call copies one by one; the others are
// one object, of which only the text is known.
const maxCopies = 24

func (b *binding) lump(o *object) *object {
	c := b.r.object(objKey{site: b.cs.site, what: b.cs.sub + "rest"}, nil)
	c.many = true
	b.objs[o] = c
	v := &value{open: true, nils: canBeNonNil, dynOpen: true}
	if content := b.sum.heap[o]; content != nil {
		for _, l := range allLabels(content, 0) {
			if l.org.input == nil {
				v.labels = joinLabels(v.labels, []label{l})
				continue
			}
			v.labels = joinLabels(v.labels, b.derivedFrom(b.resolve(l.org.input), l))
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

// effects writes what the callee leaves in the caller's objects.
func (b *binding) effects() {
	for _, e := range b.sum.effects {
		holder := b.resolve(e.obj.input.parent)
		locs := b.r.targets(holder, e.obj.typ)
		if len(locs) == 0 {
			continue
		}
		if len(locs) == 1 && locs[0].off != 0 {
			b.middle(locs[0], e.content)
			continue
		}
		if v := b.value(e.content); v != nil {
			b.r.storeSlice(b.post, locs, v)
		}
	}
}

// middle writes a callee's array into the middle of the caller's: what it knows by
// itself, at the caller's indices.
func (b *binding) middle(l loc, content *value) {
	for _, k := range content.kids {
		v := b.value(k.val)
		st := k.sel
		if st.kind == selIndex && l.off > 0 {
			st.n += l.off
		} else if st.kind == selIndex {
			st = sel{kind: selElem}
		}
		to := loc{obj: l.obj, at: l.at.child(st, nil), n: -1}
		if st.kind == selIndex {
			b.r.store(b.post, []loc{to}, v)
		} else {
			b.r.storeWeak(b.post, to, v)
		}
	}
}

// storeSlice stores a content through places.
func (r *run) storeSlice(s *state, locs []loc, v *value) {
	for _, l := range locs {
		if len(locs) == 1 {
			r.store(s, locs, v)
		} else {
			r.storeWeak(s, l, v)
		}
		if r.chans[l.obj] != nil || l.obj.isChan() {
			if e := v.kid(sel{kind: selElem}); e != nil {
				r.sent(l.obj, e)
			}
		}
	}
}

// sink puts the caller's values into a sink of the callee.
func (b *binding) sink(rec *sinkRec) {
	n := *rec
	n.again = b.f.code.fn != nil && b.r.e.recursive(b.f.code.fn)
	n.ports = make([]sinkPort, len(rec.ports))
	for i, p := range rec.ports {
		p.val = b.r.reify(&b.pre, b.value(p.val), 0)
		n.ports[i] = p
	}
	n.via = (*step)(nil).then(b.cs.in.Pos(), "", "is passed to "+b.name).append(rec.via)
	if !n.pos.IsValid() {
		n.pos, n.end = b.r.e.callRange(b.cs.in)
	}
	b.r.addSink(&n, token.NoPos)
}

// inputName tells inputs of the function apart that v can be.
func (v *value) inputName() string {
	if i := slices.IndexFunc(v.labels, func(l label) bool { return l.pure && l.org.input != nil }); i >= 0 {
		return strconv.Itoa(v.labels[i].org.input.id)
	}
	return ""
}

func (b *binding) deferredCall(c *deferredCall) {
	fv := b.value(c.fn)
	args := make([]*value, len(c.args))
	for i, a := range c.args {
		args[i] = b.value(a)
	}
	cs := b.cs
	cs.sub = b.cs.sub + "d" + strconv.Itoa(c.n)
	cs.typ = nil
	cs.depth++
	if b.f.code.fn != nil && b.r.e.recursive(b.f.code.fn) {
		cs.again = b.f.code.tag() + "." + fv.inputName()
	}
	st := *b.post
	v := b.r.resolveDeferred(&st, cs, fv, c, args)
	*b.post = b.r.joinState(*b.post, st, b.cs.in.Block().Index)
	b.deferred[c.n] = v
}
