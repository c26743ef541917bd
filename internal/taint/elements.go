package taint

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

func (r *run) slice(s *state, in *ssa.Slice) *value {
	v := r.val(s, in.X)
	if v == nil {
		return nil
	}
	low, high := 0, -1
	if in.Low != nil {
		low = constInt(r.val(s, in.Low))
	}
	if in.High != nil {
		high = constInt(r.val(s, in.High))
	}
	if isString(in.X.Type()) && in.High != nil && high == 0 {
		return constText("")
	}
	if isString(in.X.Type()) {
		id := r.def(in)
		if rest := v.id.restID(low); low > 0 && in.High == nil && rest != nil {
			id = rest
		}
		return sliceText(v, low, high, in.High != nil, id)
	}
	var locs []loc
	for _, l := range r.targets(v, deref(in.X.Type())) {
		locs = union(locs, []loc{sliceLoc(l, low, high, in.High != nil, deref(in.X.Type()))}, loc.less, maxLocs)
	}
	p := pointers(v, mergeSlices(locs), sel{kind: selElem})
	if high == 0 && len(locs) > 0 {
		p.labels, p.id = nil, nil // it has no element: list[:0] is a list to append to
	}
	if v.nils == canBeNil && len(locs) == 0 {
		return v
	}
	return p
}

// sliceLoc is a place sliced: its first element moves, its length shrinks (2.4).
func sliceLoc(l loc, low, high int, hasHigh bool, t types.Type) loc {
	if a, ok := t.Underlying().(*types.Array); ok && l.n < 0 {
		l.n = int(min(a.Len(), 1<<20))
	}
	end := l.n
	if hasHigh {
		end = high
	}
	whole := low == 0 && !hasHigh
	switch {
	case whole:
	case low < 0 || l.off < 0:
		l.off, l.n = -1, -1
	case end < low && hasHigh:
		l.off, l.n = l.off+low, -2
	case end < low:
		l.off += low
	default:
		l.off, l.n = l.off+low, end-low
	}
	return l
}

func sliceText(v *value, low, high int, hasHigh bool, id *path) *value {
	d := derived(v, id)
	if low != 0 {
		d.labels = mapLabels(d.labels, func(l label) label { return l.cutFirst(low) })
	}
	if v.isOpen() || low < 0 || hasHigh && high < 0 {
		return d
	}
	for _, a := range v.alts {
		c, ok := constOf(a)
		if !ok {
			return d
		}
		text := constant.StringVal(c)
		end := len(text)
		if hasHigh {
			end = high
		}
		if low > end || end > len(text) {
			continue // this would panic
		}
		d.alts = append(d.alts, "s"+text[low:end])
	}
	slices.Sort(d.alts)
	d.alts = slices.Compact(d.alts)
	d.open = len(d.alts) == 0
	return d
}

// keySels are the steps to the value at a key of a map.
func keySels(key *value) []sel {
	any := []sel{{kind: selElem}}
	if name := key.emptyKey(); name != "" {
		return []sel{{kind: selKey, name: name}}
	}
	if key == nil || key.isOpen() || len(key.alts) == 0 || len(key.labels) > 0 {
		return any
	}
	var out []sel
	for _, a := range key.alts {
		if strings.Contains(a, hole) {
			return any
		}
		out = append(out, sel{kind: selKey, name: a})
	}
	return out
}

// among is v, a map, without what is under keys that key cannot be: of one that is made of parts, some of
// them are known, such as its beginning.
func (v *value) among(k sel, key *value) *value {
	if v == nil || k.kind != selElem || key == nil || !slices.ContainsFunc(v.kids, isUnderText) {
		return v
	}
	ps := key.pats()
	if slices.Contains(ps, hole) {
		return v
	}
	kids := slices.DeleteFunc(slices.Clone(v.kids), func(k kid) bool {
		return isUnderText(k) && !slices.ContainsFunc(ps, func(p pat) bool { return isOfForm(k.sel.name[1:], p) })
	})
	if len(kids) == len(v.kids) {
		return v
	}
	n := *v
	n.kids = kids
	return &n
}

// isOfForm reports whether a text can be what a pattern stands for.
func isOfForm(text string, p pat) bool {
	parts := strings.Split(p, hole)
	last := len(parts) - 1
	rest, ok := strings.CutPrefix(text, parts[0])
	if last == 0 || !ok || !strings.HasSuffix(rest, parts[last]) {
		return last == 0 && text == p
	}
	rest = strings.TrimSuffix(rest, parts[last])
	for _, part := range parts[1:last] {
		if _, rest, ok = strings.Cut(rest, part); !ok {
			return false
		}
	}
	return true
}

// isUnderText reports whether a part is what is under one text as the key.
func isUnderText(k kid) bool {
	return k.sel.kind == selKey && strings.HasPrefix(k.sel.name, "s") && !strings.Contains(k.sel.name, hole)
}

// lookup reads a map, or a byte of a string. That a key is in a map whose keys are
// trusted is a check of it (14.1).
func (r *run) lookup(s *state, in *ssa.Lookup) *value {
	m, key := r.val(s, in.X), r.val(s, in.Index)
	if isString(in.X.Type()) {
		return r.character(in, m, r.val(s, in.Index), in.Index)
	}
	r.need(key)
	mt, _ := typeparamCore(in.X.Type()).(*types.Map)
	if mt == nil {
		return unknown
	}
	var v *value
	keys := keySels(key)
	var keysFrom []label
	trusted := true
	for _, l := range r.targets(m, in.X.Type()) {
		c := r.load(s, l, nil)
		for _, k := range keys {
			v = join(v, c.among(k, key).child(k, mt.Elem()), r.def(in))
		}
		ks := r.mapKeys(s, c)
		trusted = trusted && !slices.ContainsFunc(ks, label.isHostile)
		keysFrom = joinLabels(keysFrom, ks)
	}
	if m != nil && m.tainted() {
		d := derived(m, r.def(in))
		v = join(v, d, r.def(in))
		trusted = false
		if m.id != nil && len(keys) == 1 && keys[0].kind == selKey && !r.written(s, m, in.X.Type()) {
			v = v.withID(m.id.child(keys[0], nil))
		}
	}
	if v == nil {
		v = unknown
	}
	v = maskType(v, mt.Elem())
	if v.id == nil && len(v.labels) > 0 {
		v = v.withID(r.def(in)) // what was read is one text, whichever it was
	}
	var guards []guard
	if trusted && key != nil && key.id != nil && len(key.labels) > 0 {
		guards = []guard{{fact: fact{id: key.id, knowledge: knownSafe(model.Any), unless: keysFrom}}}
	}
	if !in.CommaOk {
		n := *v
		n.setGuards(nil)
		for _, g := range guards {
			for _, p := range []model.Property{model.True, model.NonNil} {
				g.prop = p
				n.setGuards(append(n.guards(), g))
			}
		}
		n.nils |= canBeNil
		if len(n.alts) > 0 && keys[0].kind == selElem {
			// A key that is not there gives the zero value.
			z := zeroOf(mt.Elem())
			if alts, ok := altsJoin(n.alts, z.alts); ok {
				n.alts = alts
			}
		}
		return &n
	}
	ok := &value{open: true}
	for _, g := range guards {
		g.prop = model.True
		ok.setGuards(append(ok.guards(), g))
	}
	return tuple(v, ok)
}

// mapKeys are the labels of the keys of a map's content.
func (r *run) mapKeys(s *state, c *value) []label {
	if c == nil {
		return nil
	}
	ls := c.labels
	if k := c.kid(sel{kind: selMapKey}); k != nil {
		ls = joinLabels(ls, r.collect(s, k))
	}
	return ls
}

func (r *run) mapUpdate(s *state, in *ssa.MapUpdate) {
	m, key, v := r.val(s, in.Map), r.val(s, in.Key), r.val(s, in.Value)
	r.updateMap(s, m, in.Map.Type(), key, v)
	r.refill(s, in.Map, m, (*value).filled)
	r.headerWritten(s, in, m, key, v)
}

func (r *run) updateMap(s *state, m *value, t types.Type, key, v *value) {
	ls := r.targets(m, t)
	r.need(key)
	for _, l := range ls {
		mk := loc{obj: l.obj, at: l.at.child(sel{kind: selMapKey}, nil), n: -1}
		old := r.content(s, l.obj)
		keys := key
		for _, st := range l.at.steps() {
			old = old.child(st, nil)
		}
		if old != nil && old.kid(mk.at.sel) != nil {
			keys = join(old.kid(mk.at.sel), key, identity(old.kid(mk.at.sel), key))
		}
		if keys != nil {
			r.store(s, []loc{mk}, keys)
		}
		steps := keySels(key)
		var at []loc
		for _, st := range steps {
			at = append(at, loc{obj: l.obj, at: l.at.child(st, nil), n: -1})
		}
		if len(ls) > 1 || len(at) > 1 {
			for _, a := range at {
				r.storeWeak(s, a, v)
			}
			continue
		}
		r.store(s, at, v)
	}
}

func (r *run) storeWeak(s *state, l loc, v *value) {
	v = r.unfocused(v)
	r.keep(v, 0)
	r.storeOnly(s, l, v)
	r.shadow(s, l, v)
}

// next is one step of a range over a map or string (2.5).
func (r *run) next(s *state, in *ssa.Next) *value {
	it := in.Iter.(*ssa.Range)
	m := r.val(s, it)
	ok := &value{open: true}
	if in.IsString {
		return r.nextChar(in, m)
	}
	mt, _ := typeparamCore(it.X.Type()).(*types.Map)
	if mt == nil {
		return tuple(ok, unknown, unknown)
	}
	var k, v *value
	empty := m == nil || m.nils == canBeNil && len(m.labels) == 0
	for i, l := range r.targets(m, it.X.Type()) {
		c := r.load(s, l, nil)
		empty = (i == 0 || empty) && c != nil && c.zero && len(c.kids) == 0 && len(c.labels) == 0
		if c == nil {
			continue
		}
		k = join(k, c.keys(mt.Key()), r.def(in))
		v = join(v, c.elems(mt.Elem()), r.def(in))
	}
	if m != nil && m.tainted() {
		k, v = join(k, derived(m, r.def(in)), r.def(in)), join(v, derived(m, r.def(in)), r.def(in))
		empty = false
	}
	if empty {
		ok = &value{alts: []string{"bfalse"}}
	}
	if k == nil {
		k = unknown
	}
	if v == nil {
		v = unknown
	}
	if len(v.labels) > 0 {
		v = v.withID(r.def(in).child(sel{kind: selIndex, n: 2}, nil))
	}
	return tuple(ok, k.withID(r.def(in).child(sel{kind: selIndex, n: 1}, nil)), v)
}

// keys is any key of a map's content; elems any value. What is the zero value of a
// map that has elements is no element.
func (c *value) keys(t types.Type) *value {
	if k := c.kid(sel{kind: selMapKey}); k != nil {
		if c.zero && len(c.labels) == 0 {
			return k
		}
		return join(k, c.derive(sel{kind: selMapKey}, t), nil)
	}
	return c.derive(sel{kind: selMapKey}, t)
}

func (c *value) elems(t types.Type) *value {
	if !c.zero || len(c.labels) > 0 {
		return c.child(sel{kind: selElem}, t)
	}
	var v *value
	for _, k := range c.kids {
		if k.sel.kind == selKey || k.sel.kind == selIndex || k.sel.kind == selElem {
			v = join(v, k.val, identity(v, k.val))
		}
	}
	return v
}

// emptyKey names a key of a type that has one value only, as keys of contexts often are.
func (v *value) emptyKey() string {
	if v == nil || len(v.dyn()) != 1 || v.dynOpen || v.isInput() {
		return ""
	}
	n, ok := types.Unalias(v.dyn()[0].t).(*types.Named)
	if !ok || n.Obj().Pkg() == nil || n.Obj().Parent() != n.Obj().Pkg().Scope() || n.TypeArgs().Len() > 0 {
		return ""
	}
	if s, ok := n.Underlying().(*types.Struct); !ok || s.NumFields() > 0 {
		return ""
	}
	return "t" + typeName(n)
}
