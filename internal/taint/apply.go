package taint

import (
	"go/token"
	"slices"
	"strconv"

	"github.com/govet-sec/govet-sec/internal/model"
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
	scratch  []label        // see newValue
	deferred map[int]*value // results of deferred calls
	// deferredArgs are the arguments of deferred calls.
	deferredArgs map[int][]*value
	early        bool  // what such a call leaves was asked for before it was made
	making       int   // the number of the call that is made, 0 or more
	roundabout   []int // those that are given what they, or later ones, return
	unmade       []int // those of which that was asked
	cycle        bool  // the callee is being solved together with us
	// comesIn, goesOut and goesOn are what a way says of the call, once it was asked for.
	comesIn, goesOut, goesOn *spot
	handing                  bool // what is looked at is given to a call that the callee left to us
	silent                   bool // it is a question of another package, see trial
	// wayOut is the way that passed made last, of the two others.
	wayIn, wayThrough, wayOut *step
	tells                     map[[2]*lore]*lore // see under
}

// applySummary does to the caller's state what the callee does (4.1 – 4.5).
func (r *run) applySummary(s *state, cs callSite, sum *summary, f fn, args []*value) *value {
	if sum == nil || !sum.returns && sum.panics == nil && len(sum.sinks) == 0 && len(sum.calls) == 0 {
		if sum == nil || !sum.returns {
			s.live = false // it has not returned yet: so far, nobody gets past the call
		}
		return nil
	}
	if r.exhausted() {
		return r.opaque(s, cs, f.code.name, f.code.signature(), args)
	}
	b := r.bind(s, cs, sum, f, args)
	b.keepChecked()
	if r.tired() {
		return b.approximate()
	}
	b.cycle = f.code.fn != nil && r.e.unsolved(f.code.fn)
	if sum.recovers && r.panicking != nil {
		r.recovered = true
	}
	before := s.heap
	for i := range sum.calls {
		b.deferredCall(&sum.calls[i])
	}
	b.makeAgain()
	b.makeRounds(before)
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
		s.facts = s.facts.andAll(b.facts(f))
	}
	return b.result()
}

// bind puts the caller's state, function and arguments in the place of a callee's inputs.
func (r *run) bind(s *state, cs callSite, sum *summary, f fn, args []*value) *binding {
	return &binding{
		r: r, pre: *s, post: s, cs: cs, sum: sum, f: f, args: args, panic_: r.panicking,
		paths: make(map[*path]*value), objs: make(map[*object]*object), vals: make(map[*value]*value),
		deferred: make(map[int]*value), deferredArgs: make(map[int][]*value),
	}
}

// approximate is a call in a function that has cost too much already: the results and
// the sinks of the callee count, what it writes and leaves to us does not.
func (b *binding) approximate() *value {
	for i := range b.sum.calls {
		b.deferred[b.sum.calls[i].n] = unknown
	}
	for _, rec := range b.sum.sinks[:min(len(b.sum.sinks), maxTiredSinks)] {
		b.sink(rec)
	}
	if !b.sum.returns {
		b.post.live = false
		return nil
	}
	return b.result()
}

// Bounds on the work for one function: values copied from callees, and, beyond that,
// sinks taken over from one.
const (
	maxWork       = 10000
	workPerSite   = 30
	workPerSink   = 4
	maxTiredWork  = 20 // times as much as that
	maxTiredSinks = 16
)

// spend counts work: about one unit for each part of a value that is looked at.
func (r *run) spend(n int) {
	r.work += n
}

// hasSpent reports whether the function has cost so many times as much as one of its size may.
func (r *run) hasSpent(times int) bool {
	return r.work > times*(maxWork+workPerSite*len(r.lay.sites))
}

// tired reports whether the function has cost more than one may.
func (r *run) tired() bool {
	if r.hasSpent(1) {
		r.gaveUp = "it calls too much that hangs together; its calls are approximated"
		return true
	}
	return false
}

// exhausted reports whether even the results of callees have cost the function more than they may: types that
// implement one interface and hold, optimise and copy each other have results of any size. Text passes them unchanged then.
func (r *run) exhausted() bool {
	if r.hasSpent(maxTiredWork) {
		r.gaveUp = "it calls far too much that hangs together; text passes its calls unchanged"
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
	return b.r.bounded(b.value(v))
}

// resolve is the caller's value of an input path.
func (b *binding) resolve(p *path) *value {
	if v, ok := b.paths[p]; ok {
		return v
	}
	if p.sel.isLeft() {
		v, made := b.left(p)
		if made {
			b.paths[p] = v
		}
		return v
	}
	if b.isUnmade(p) {
		b.asksUnmade(p.root.n)
		b.paths[p] = &value{}
		return b.paths[p]
	}
	v := b.root(p)
	if p.parent != nil {
		v = b.pre.facts.bake(b.inside(b.withoutFilled(b.resolve(p.parent), p), p))
		if p.typ != nil {
			v = b.r.withoutText(maskType(v, p.typ), p.typ) // also where the whole of it is text
		}
	}
	switch {
	case v == nil && b.isEarly(p):
		v = &value{}
	case v == nil:
		v = unknown
	}
	if !b.early {
		b.paths[p] = v
	}
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
	case rootType:
		if b.f.env != nil {
			if v := b.r.content(&b.pre, b.f.env).kid(typeStep(p.root.n)); v != nil {
				return v
			}
		}
		return b.r.typeArgument(p)
	}
	return nil
}

// inside is the part of the caller's value v that the last step of p leads to.
func (b *binding) inside(v *value, p *path) *value {
	if v == nil {
		return nil
	}
	if kept := b.sharedBy(v, p); kept != nil {
		return kept
	}
	switch p.sel.kind {
	case selDeref:
		if v.nils == canBeNil && len(v.labels)+len(v.locs()) == 0 {
			return nilValue // it is not read
		}
		at := &b.pre
		if p.root.kind == rootDeferred {
			at = b.post // what a call returned or left is there once it was made
		}
		from := b.r.targets(v, p.typ)
		out := b.r.loadAll(at, from, p.typ, v.id)
		if out != nil && out.id != nil && v.id.leadsOn(len(from)) && b.r.untouched(at, from) {
			out = out.withID(v.id.behind())
		}
		if d := v.kid(p.sel); d != nil {
			out = join(out, d, v.id) // of a call that a callee left to us, see reify
		}
		if v.tainted() {
			out = join(out, &value{labels: slicesFilter(v.labels, label.isText), id: v.id, open: true, nils: nilUnknown, dynOpen: true}, v.id)
		}
		return out
	case selFree:
		var out *value
		at := &b.pre
		if p.root.kind == rootDeferred {
			at = b.post
		}
		for _, f := range v.fns() {
			if f.env != nil && (f.code.tag() == p.sel.name || p.sel.name == "") {
				out = join(out, b.r.content(at, f.env).child(sel{kind: selFree, n: p.sel.n}, p.typ), v.id)
			}
		}
		if v.isInput() {
			out = join(out, v.child(p.sel, p.typ), v.id)
		}
		return out
	case selIndex, selElem:
		return v.child(b.shift(p), p.typ)
	case selHidden:
		if st, ok := b.concrete(p.sel); !ok {
			return v.child(p.sel, p.typ).withID(nil)
		} else if st != p.sel {
			return v.child(st, p.typ)
		}
		if w := v.asNamed(p.sel); w != nil {
			return w
		}
		if w := b.r.e.methodOfType(v, p.sel); w != nil {
			return w
		}
	}
	return v.child(p.sel, p.typ)
}

// shift moves an index of a callee's slice to where the caller's slice begins.
func (b *binding) shift(p *path) sel {
	if p.sel.kind != selIndex || p.parent == nil || p.parent.sel.kind != selDeref || p.parent.parent == nil {
		return p.sel
	}
	holder := b.resolve(p.parent.parent)
	if len(holder.locs()) == 1 {
		switch off := holder.locs()[0].off; {
		case off < 0:
			return sel{kind: selElem}
		case off > 0:
			return sel{kind: selIndex, n: p.sel.n + off}
		}
	}
	return p.sel
}

// effects writes what the callee leaves in the caller's objects.
func (b *binding) effects() {
	for _, e := range b.sum.effects {
		holder := b.resolve(e.obj.holder())
		locs := b.r.targets(holder, e.obj.typ)
		if len(locs) == 0 || holder.isConnection() {
			continue
		}
		content, spare := b.r.filledIn(holder, locs, e.content).cutSpare()
		if spare != nil {
			b.spare(e.obj.holder(), locs, b.value(spare))
		}
		if len(locs) == 1 && locs[0].off != 0 {
			b.middle(locs[0], content)
			continue
		}
		if len(b.sum.calls) > 0 && len(locs) == 1 && content.isItself(e.obj.input) {
			b.parts(locs[0], content, e.obj.input)
			continue
		}
		if v := b.value(content); v != nil && (spare == nil || !equal(content, pureInput(e.obj.input))) {
			b.r.storeSlice(b.post, locs, v)
		}
	}
}

var connections = []string{"crypto/tls.Conn", "net.Conn", "net.TCPConn", "net.UnixConn"}

// isConnection reports whether a value is a connection to somebody else: what is written to it is
// not what is read from it.
func (v *value) isConnection() bool {
	return v != nil && len(v.labels) > 0 && !slices.ContainsFunc(v.labels, func(l label) bool {
		t := l.inputType()
		return !l.isInput() || t == nil || !slices.Contains(connections, typeName(deref(t)))
	})
}

// isItself reports whether a value is what was at a path before, but for parts of it.
func (v *value) isItself(p *path) bool {
	return v != nil && len(v.labels) == 1 && v.labels[0].isInput() && v.labels[0].org.input == p && v.labels[0].told == nil &&
		len(v.kids) > 0 && len(v.locs())+len(v.fns())+len(v.alts) == 0 && !slices.ContainsFunc(v.kids, func(k kid) bool { return k.sel.kind != selField })
}

// parts writes the fields that the callee wrote, and leaves the others as they are: calls
// that it left to us have been made, and may have written those.
func (b *binding) parts(l loc, content *value, p *path) {
	for _, k := range content.kids {
		at := loc{obj: l.obj, at: l.at.child(k.sel, nil), n: -1}
		if q := p.child(k.sel, nil); k.val.isItself(q) {
			b.parts(at, k.val, q)
		} else if k.val != pureInput(q) {
			b.r.store(b.post, []loc{at}, b.value(k.val))
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
	if rec.settled() {
		return // it is reported where it stands: no caller can say more
	}
	key := sinkKey{kind: rec.kind, at: rec.at, pos: rec.pos, place: rec.place}
	if by := b.r.taken[key]; by != nil && by != b.sum {
		return
	}
	supposed, ok := b.stillSupposed(rec.supposed)
	if !ok {
		return
	}
	n := *rec
	n.supposed = supposed
	n.again = b.f.code.fn != nil && b.r.e.recursive(b.f.code.fn)
	b.ports(&n, func(p sinkPort) bool { return p.port == rec.at.Base() })
	if !n.interesting() {
		return // so that what is known of the other ports does not matter, either
	}
	b.r.take(key, b.sum)
	b.ports(&n, func(p sinkPort) bool { return p.port != rec.at.Base() })
	n.via = (*step)(nil).thenAt(b.spotIn()).append(rec.via)
	if !n.pos.IsValid() {
		if rec.own && model.Constants.Has(rec.kind) {
			n.home = rec.ports
		}
		n.pos, n.end = b.r.e.siteRange(b.cs)
	}
	b.r.addSink(&n, token.NoPos)
}

// take notes that the call that is evaluated reaches the sink, whichever way, by a function. In one that has
// cost too much, that is enough: forty methods behind an interface reach the same sinks with
// the same arguments.
func (r *run) take(key sinkKey, by *summary) {
	if !r.tired() || r.taken[key] != nil {
		return
	}
	if r.taken == nil {
		r.taken = make(map[sinkKey]*summary)
	}
	r.taken[key] = by
}

// ports puts the caller's values in at some of a sink's ports.
func (b *binding) ports(rec *sinkRec, which func(sinkPort) bool) {
	rec.ports = slices.Clone(rec.ports)
	for i, p := range rec.ports {
		if which(p) {
			b.r.spend(workPerSink)
			rec.ports[i].val = b.r.reify(&b.pre, b.value(p.val.withoutRests()), 0)
		}
	}
}

// inputName tells inputs of the function apart that v can be.
func (v *value) inputName() string {
	if i := slices.IndexFunc(v.labels, label.isInput); i >= 0 {
		return strconv.Itoa(int(v.labels[i].org.input.id))
	}
	return ""
}
