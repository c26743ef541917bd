package taint

import (
	"go/types"
	"maps"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"
)

// maxDeferred bounds the calls that a function leaves to its callers; maxHostile, those
// with text that somebody chose, of which a function that registers handlers has many.
const (
	maxDeferred = 12
	maxHostile  = 96
)

// hostile reports whether a call has text that somebody chose.
func (r *run) hostile(s *state, args []*value) bool {
	return slices.ContainsFunc(args, func(a *value) bool {
		return slices.ContainsFunc(r.collect(s, a), label.isHostile)
	})
}

// ownText is the text of a function value that a library made of text.
func (r *run) ownText(f *value, cs callSite) *value {
	own := *f
	own.labels = slicesFilter(f.labels, label.isText)
	return derived(&own, r.def(cs.in.(ssa.Instruction)))
}

// maxDeferDepth bounds how deep calls that were left to us can be within each other: a
// function that is given to itself would go on for ever.
const maxDeferDepth = 2

// deferCall leaves a call to whoever knows the function, and returns an input that
// stands for its result.
func (r *run) deferCall(s *state, cs callSite, f *value, method string, args []*value) *value {
	args = r.allUnfocused(args)
	text := unknown
	if method == "" && f.tainted() {
		text = r.ownText(f, cs) // an iterator gives what it was made of (5.6)
	}
	r.escape(s, cs, args, text)
	key := deferKey(cs, method)
	n, ok := r.deferIDs[key]
	if !f.isInput() {
		r.leaveCallbacks(s, cs, args, text)
		return r.fresh(s, cs, "dyn"+method, cs.typ, text)
	}
	if method == "" {
		if v := r.callRegistered(s, cs, f, args); v != nil {
			return v
		}
	}
	if !ok {
		if n := len(r.deferIDs); n >= maxHostile || n >= maxDeferred && !r.hostile(s, args) {
			return r.fresh(s, cs, "dyn"+method, cs.typ, nil)
		}
		n = len(r.deferIDs)
		r.deferIDs[key] = n
	}
	c := deferredCall{n: n, fn: onlyInputs(f), method: method, iface: cs.iface, facts: inputFacts(s.facts), beside: r.starting > 0, supposed: r.supposing,
		often: r.cyclic || r.lay.looping[cs.in.Block().Index]}
	old, again := r.deferred[key]
	for i, a := range args {
		a = r.reified(s, a)
		if again && i < len(old.args) {
			a = join(old.args[i], a, identity(old.args[i], a))
		}
		c.args = append(c.args, a)
	}
	if method != "" && len(r.writtenBehind(s, c.fn)) > 0 {
		c.self = r.reified(s, c.fn)
	}
	if again {
		c.self = join(old.self, c.self, identity(old.self, c.self))
		c.fn = join(old.fn, c.fn, identity(old.fn, c.fn))
		c.facts = old.facts.join(c.facts)
		c.beside, c.often = c.beside || old.beside, c.often || old.often
		if c.supposed != old.supposed {
			c.supposed = supposition{}
		}
	}
	at := cs.in.Pos()
	if cs.at.IsValid() {
		at = cs.at
	}
	c.via = (*step)(nil).then(at, "", "is passed on")
	r.deferred[key] = c
	r.leaves(s, c.n, args)
	if cs.typ == nil {
		return nil
	}
	p := r.deferredRoot(n, cs.typ)
	return r.tested(r.deferredResult(p, cs.typ), n, cs.typ, args)
}

// reified is an argument with what its pointers point to as parts, which is what they point
// to when the call is made, and with the places, which is where the call can write.
func (r *run) reified(s *state, a *value) *value {
	v := r.reify(s, a, 2)
	if v == nil || len(a.locs()) == 0 {
		return v
	}
	n := *v
	n.setLocs(a.locs())
	return &n
}

// atCall is an argument of a call that a callee left to us as that had it when it left it:
// what is a part behind a pointer becomes an object again. An object that the callee has
// made holds what the callee knew of it, as that has the identities which the callee's facts speak of.
func (b *binding) atCall(v *value, name string, own bool) *value {
	if v == nil || len(v.kids) == 0 {
		return v
	}
	n := *v
	n.kids = nil
	var behind *value
	for _, k := range v.kids {
		part := b.atCall(k.val, name+k.sel.String(), false)
		if k.sel.kind == selDeref {
			behind = part
			continue
		}
		n.kids = append(n.kids, kid{k.sel, part})
	}
	if behind == nil {
		return &n
	}
	size := -1
	if k := behind.kid(lengthSel); k != nil {
		size = constInt(k)
		content := *behind
		content.kids = slicesFilter(behind.kids, func(k kid) bool { return k.sel != lengthSel })
		behind = &content
	}
	if own && v.isGivenHere() { // to us, too: it is what that points to
		n.setLocs(b.r.targets(&value{labels: v.labels}, nil))
	}
	if len(n.locs()) == 0 {
		o := b.r.object(objKey{site: b.cs.site, what: name}, nil)
		n.setLocs([]loc{{obj: o, at: b.r.here, n: size}})
	}
	for _, l := range n.locs() {
		switch {
		case own && len(n.locs()) == 1 && !l.obj.many && l.off == 0 && len(l.at.fieldsBelow(b.r.here)) > 0:
			b.r.store(b.post, n.locs(), behind)
		case l.at != b.r.here || l.off != 0:
		case own && len(n.locs()) == 1 && !l.obj.many:
			b.r.store(b.post, n.locs(), behind.over(b.r.content(b.post, l.obj)))
		default:
			b.r.storeWeak(b.post, l, behind)
		}
	}
	return &n
}

// over is v with the parts of old that are too deep for v to have.
func (v *value) over(old *value) *value {
	if v == nil || old == nil || len(old.kids) == 0 || v.zero && len(v.kids)+len(v.labels) == 0 {
		return v
	}
	n := v
	for _, k := range old.kids {
		if part := v.kid(k.sel); part == nil {
			n = n.with(k.sel, k.val)
		} else if m := part.over(k.val); m != part {
			n = n.with(k.sel, m)
		}
	}
	return n
}

// isOwn reports whether a value is an object that the function has made, and no other.
func (v *value) isOwn() bool {
	return len(v.locs()) == 1 && v.locs()[0].obj.isOurs()
}

// isVariable reports whether a value is the pointer to a package variable.
func (v *value) isVariable() bool {
	return len(v.locs()) == 1 && len(v.labels) == 0 && v.locs()[0].obj.input != nil && v.locs()[0].obj.input.root.kind == rootGlobal
}

// isJustGiven reports whether a value is what the caller gave, and nothing else.
func (v *value) isJustGiven() bool {
	return v != nil && len(v.labels) == 1 && v.isInput() && len(v.locs())+len(v.fns())+len(v.alts) == 0 && !v.open
}

// isGivenHere reports whether a value is an input of the run that makes the call, whatever was written behind it.
func (v *value) isGivenHere() bool {
	if len(v.labels) != 1 || !v.isInput() || len(v.locs())+len(v.fns())+len(v.alts) > 0 {
		return false
	}
	k := v.labels[0].org.input.root.kind
	return k == rootParam || k == rootGlobal
}

// noteHanded notes that the call which is left to the caller is made by code that is not seen.
func (r *run) noteHanded(key string) {
	if d, ok := r.deferred[key]; ok {
		d.handed = true
		r.deferred[key] = d
	}
}

// deferredRoot is the input that is what call n returns, which is left to the caller.
func (r *run) deferredRoot(n int, t types.Type) *path {
	return r.e.paths.root(root{kind: rootDeferred, n: n, name: r.code.tag()}, t)
}

func deferKey(cs callSite, method string) string {
	if cs.again != "" {
		return cs.again + "/" + method
	}
	return itoa(cs.site) + "/" + cs.sub + "/" + method
}

func (r *run) deferredResult(p *path, t types.Type) *value {
	tup, ok := t.(*types.Tuple)
	if !ok {
		return r.input(p)
	}
	parts := make([]*value, tup.Len())
	for i := range parts {
		parts[i] = r.input(p.child(sel{kind: selIndex, n: i}, tup.At(i).Type()))
	}
	return tuple(parts...)
}

// onlyInputs is v as far as only the caller knows it.
func onlyInputs(v *value) *value {
	n := *pureInput(v.labels[0].org.inputOr())
	n.labels = slicesFilter(v.labels, label.isInput)
	n.id = v.id
	return &n
}

func (o *origin) inputOr() *path {
	if o.input != nil {
		return o.input
	}
	return (&paths{roots: make(map[root]*path)}).root(root{}, nil)
}

// deferredCall makes a call that the callee left to us.
func (b *binding) deferredCall(c *deferredCall) {
	if b.r.tired() {
		b.deferred[c.n] = unknown
		return
	}
	if c.started {
		b.starts(c)
		return
	}
	b.making = c.n
	supposed, ok := b.stillSupposed(c.supposed)
	if !ok {
		b.deferred[c.n], b.deferredArgs[c.n] = unknown, []*value{}
		return
	}
	outer := b.r.supposing
	if outer == (supposition{}) {
		b.r.supposing = supposed
	}
	defer func() { b.r.supposing = outer }()
	fv := b.value(c.fn)
	args := make([]*value, len(c.args))
	b.handing = true
	for i, a := range c.args {
		args[i] = b.atCall(b.value(a), b.cs.sub+"d"+strconv.Itoa(c.n)+"a"+strconv.Itoa(i), a != nil && (a.isOwn() || a.isVariable()) || a.isJustGiven())
	}
	b.atCall(b.value(c.self), b.cs.sub+"d"+strconv.Itoa(c.n)+"self", c.self.isJustGiven())
	b.handing = false
	cs := b.cs
	cs.sub = b.cs.sub + "d" + strconv.Itoa(c.n)
	cs.typ = nil
	if b.f.code.passesOn() && len(fv.dyn()) == 1 && !fv.dynOpen && cs.passed < maxPassed {
		cs.passed++
	} else {
		cs.depth++
	}
	if last := c.via.last(); last != nil && last.pos.IsValid() {
		cs.at = last.pos
	}
	if b.f.code.fn != nil && b.r.e.recursive(b.f.code.fn) {
		cs.again = b.f.code.tag() + "." + fv.inputName()
	}
	st, after := *b.post, func() {}
	if c.beside {
		b.r.beside(&st, b.cs.in)
		after = b.r.inRound(&st, b.cs.in)
		b.r.starting++
		defer func() { b.r.starting-- }()
	}
	for _, f := range c.facts {
		st.facts = st.facts.andAll(b.facts(f))
	}
	v := b.r.resolveDeferred(&st, cs, fv, c, args)
	after()
	*b.post = b.r.joinState(*b.post, st, b.cs.in.Block().Index)
	b.deferred[c.n], b.deferredArgs[c.n] = v, args
	if b.early {
		clear(b.vals)
		b.early = false
	}
	if slices.Contains(b.unmade, c.n) {
		clear(b.vals)
		maps.DeleteFunc(b.paths, func(p *path, _ *value) bool { return p.root.kind == rootDeferred && p.root.n == c.n })
	}
}

// resolveDeferred makes a call that a callee left to us, as far as we know the function.
func (r *run) resolveDeferred(s *state, cs callSite, f *value, c *deferredCall, args []*value) *value {
	var result *value
	at := r.def(cs.in.(ssa.Instruction))
	if cs.depth > maxDeferDepth {
		return unknown
	}
	if c.handed {
		r.handOut(s, f, c.method, 0)
	}
	if c.method == asMethod {
		return r.foundBy(s, cs, f, args)
	}
	known := c.method == "" && len(f.fns()) > 0
	if c.method == "" {
		for _, fv := range f.fns() {
			result = join(result, r.applyTyped(s, cs, fv, args), at)
		}
	} else {
		for _, d := range f.dyn() {
			if m := r.e.methodNamed(d.t, c.method); m != nil {
				known = known || !f.dynOpen
				result = join(result, r.applyTyped(s, cs, fn{code: m}, append([]*value{f.self(d)}, args...)), at)
			}
		}
	}
	if known {
		r.knowsAnswer(c)
	}
	open := len(f.fns()) == 0
	if c.method != "" {
		open = f.dynOpen || len(f.dyn()) == 0
	}
	if open && f.isInput() && (len(f.fns())+len(f.dyn()) == 0 || !r.isGiven(f)) {
		cs.typ, cs.iface = nil, c.iface
		r.deferCall(s, cs, f, c.method, args)
		key := deferKey(cs, c.method)
		if c.handed {
			r.noteHanded(key)
		}
		if c.often {
			r.noteOften(key)
		}
		if n, ok := r.deferIDs[key]; ok {
			result = join(result, r.tested(r.input(r.deferredRoot(n, nil)), n, nil, args), at)
		}
	}
	if open && c.method != "" {
		result = join(result, r.described(s, cs, f, c.method), at)
	}
	if result == nil {
		return unknown
	}
	return result
}

func (r *run) applyTyped(s *state, cs callSite, f fn, args []*value) *value {
	if sig := r.e.signatureOf(f.code); sig != nil {
		cs.typ = resultType(sig)
	}
	st := *s
	v := r.apply(&st, cs, f, args)
	if st.live {
		*s = r.joinState(*s, st, cs.in.Block().Index)
	}
	return v
}

// methodNamed is the method of a type by its name alone; unexported ones count when
// they are the type's own.
func (e *engine) methodNamed(t types.Type, name string) *code {
	ms := e.pkg.Prog.MethodSets.MethodSet(t)
	for i := range ms.Len() {
		if m := ms.At(i); m.Obj().Name() == name {
			if f := e.pkg.Prog.MethodValue(m); f != nil {
				return e.codeOf(f)
			}
		}
	}
	return nil
}
