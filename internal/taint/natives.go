package taint

import (
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A native is a function value that a library makes, and that the engine runs itself. What
// it works on is the object in the place of captured variables.
const (
	nativeAppend = "#append" // yield that appends to a list
	nativeInsert = "#insert" // yield that inserts into a map
	nativeYield  = "#yield"  // yield that keeps what it gets for nativeNext
	nativeNext   = "#next"   // the next value of iter.Pull
	nativeValues = "#values" // an iterator of the elements of a list or map
	nativeKeys   = "#keys"   // of the keys
	nativePairs  = "#pairs"  // of both
	nativeCause  = "#cause"  // cancels a context with a cause
)

func (c *code) isNative() bool { return c.fn == nil && strings.HasPrefix(c.name, "#") }

func (r *run) native(name string, env *object) *value {
	return &value{rare: &rare{fns: []fn{{code: r.e.codeNamed(name), env: env}}}, nils: canBeNonNil}
}

// runNative runs a native.
func (r *run) runNative(s *state, cs callSite, f fn, args []*value) *value {
	if f.env == nil || len(args) == 0 && f.code.name != nativeNext {
		return unknown
	}
	any, key := sel{kind: selElem}, sel{kind: selMapKey}
	at := func(st sel) loc { return loc{obj: f.env, at: r.here.child(st, nil), n: -1} }
	keep := func(st sel, i int) {
		if i < len(args) && args[i] != nil {
			r.storeWeak(s, at(st), args[i])
		}
	}
	switch f.code.name {
	case nativeAppend:
		keep(any, 0)
	case nativeInsert:
		keep(key, 0)
		keep(any, 1)
	case nativeCause:
		keep(causeSel, 0)
	case nativeYield:
		keep(sel{kind: selIndex}, 0)
		keep(sel{kind: selIndex, n: 1}, 1)
	case nativeNext:
		first, second := r.load(s, at(sel{kind: selIndex}), nil), r.load(s, at(sel{kind: selIndex, n: 1}), nil)
		if resultCount(cs.typ) == 3 {
			return tuple(first, second, unknown)
		}
		return tuple(first, unknown)
	default:
		r.iterate(s, cs, f, args[0])
		return nil
	}
	return unknown
}

// iterate hands what is in a container to yield.
func (r *run) iterate(s *state, cs callSite, f fn, yield *value) {
	c := r.content(s, f.env).child(sel{kind: selIndex}, nil)
	var elems, keys *value
	for _, l := range r.targets(c, nil) {
		v := r.reachable(s, l)
		elems = join(elems, v.elems(nil), v.id)
		keys = join(keys, v.keys(nil), v.id)
	}
	if c.tainted() {
		elems, keys = join(elems, derived(c, c.id), c.id), join(keys, derived(c, c.id), c.id)
	}
	args := []*value{elems}
	switch f.code.name {
	case nativeKeys:
		args[0] = keys
	case nativePairs:
		args = []*value{keys, elems}
	}
	for i, a := range args {
		if a == nil {
			args[i] = unknown
		}
	}
	cs.sub += "each"
	r.repeated(s, yield, func() *value {
		before := *s
		v := r.callValue(s, cs, yield, args, nil)
		*s = r.joinState(before, *s, cs.in.Block().Index)
		return v
	})
}

// iterOp does what functions do that make or use iterators (5.6).
func (m *modelCall) iterOp() {
	if len(m.rets) == 0 && m.row.Name != "Insert" {
		return
	}
	switch m.row.Name {
	case "Delete":
		m.cutOut()
	case "DeleteFunc":
		m.dropped()
	case "Values", "All", "Backward", "Keys":
		m.iterator()
	case "Pull", "Pull2":
		m.pull()
	case "Insert":
		m.insertAll()
	default:
		m.collectAll()
	}
}

func (m *modelCall) iterator() {
	of := m.at(model.Arg(0))
	if of == nil {
		return
	}
	env := m.r.newObject(m.s, m.instr(), m.cs.sub+"iter", nil, (&value{nils: canBeNonNil}).with(sel{kind: selIndex}, of))
	name := nativePairs
	switch m.row.Name {
	case "Values":
		name = nativeValues
	case "Keys":
		name = nativeKeys
	}
	m.rets[0] = m.r.native(name, env.locs()[0].obj)
}

// feed calls the iterator at a port with a native that keeps what it yields in a new
// object. Of an iterator of which only the text is known, that is what is in it.
func (m *modelCall) feed(seq *value, name string) *value {
	content := &value{zero: true, open: true, nils: canBeNonNil}
	if seq.tainted() || seq.isInput() {
		text := derived(seq, m.def(0))
		text.labels = m.r.through(text.labels, m.cs, shortName(m.name))
		content = content.with(sel{kind: selElem}, text)
	}
	out := m.r.newObject(m.s, m.instr(), m.cs.sub+name, nil, content)
	cs := m.cs
	cs.typ, cs.sub = nil, cs.sub+name
	before := *m.s
	m.r.callValue(m.s, cs, seq, []*value{m.r.native(name, out.locs()[0].obj)}, nil)
	*m.s = m.r.joinState(before, *m.s, m.cs.in.Block().Index)
	return out
}

func (m *modelCall) pull() {
	if seq := m.at(model.Arg(0)); seq != nil {
		kept := m.feed(seq, nativeYield)
		m.rets[0] = m.r.native(nativeNext, kept.locs()[0].obj)
	}
}

// collectAll makes a list or map of what an iterator yields.
func (m *modelCall) collectAll() {
	from := model.Arg(0)
	if m.row.Name == "AppendSeq" {
		from = model.Arg(1)
	}
	seq := m.at(from)
	if seq == nil {
		return
	}
	name := nativeAppend
	if strings.HasPrefix(m.name, "maps.") {
		name = nativeInsert
	}
	m.rets[0] = m.feed(seq, name)
	if m.row.Name == "AppendSeq" {
		if old := m.at(model.Arg(0).At("[]")); old != nil {
			m.put(model.Ret(0).At("[]"), old, addValue)
		}
	}
}

// insertAll puts what an iterator yields into a map.
func (m *modelCall) insertAll() {
	seq := m.at(model.Arg(1))
	if seq == nil {
		return
	}
	got := m.r.load(m.s, m.feed(seq, nativeInsert).locs()[0], nil)
	for _, l := range m.r.targets(m.at(model.Arg(0)), nil) {
		for _, st := range []sel{{kind: selElem}, {kind: selMapKey}} {
			if v := got.kid(st); v != nil {
				m.r.storeWeak(m.s, loc{obj: l.obj, at: l.at.child(st, nil), n: -1}, v)
			}
		}
	}
}
