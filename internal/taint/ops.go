package taint

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

func (r *run) binop(s *state, in *ssa.BinOp) *value {
	x, y := r.val(s, in.X), r.val(s, in.Y)
	switch in.Op {
	case token.EQL, token.NEQ:
		r.need(x)
		r.need(y)
		return r.compare(s, in, x, y)
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		r.need(x)
		r.need(y)
		v := fold(in.Op, x, y, nil, types.Typ[types.Bool])
		return withGuards(v, r.orderTests(s, in, x, y))
	case token.ADD:
		if isString(in.Type()) {
			return concat(x, y, r.def(in))
		}
	}
	return fold(in.Op, x, y, r.def(in), in.Type())
}

// fold computes on constants, and keeps the labels of both operands.
func fold(op token.Token, x, y *value, id *path, t types.Type) *value {
	if x == nil || y == nil {
		return nil
	}
	v := &value{nils: canBeNonNil, open: x.isOpen() || y.isOpen()}
	if !v.open {
		v.alts, v.open = foldAlts(op, x.alts, y.alts, t)
	}
	if id != nil {
		d := derived(x, id)
		e := derived(y, id)
		v.labels = joinLabels(d.labels, e.labels)
		if len(v.labels) > 0 {
			v.id = id
		}
	}
	return v
}

func foldAlts(op token.Token, xs, ys []string, t types.Type) (out []string, open bool) {
	if len(xs)*len(ys) > 4*maxAlts || len(xs) == 0 || len(ys) == 0 {
		return nil, true
	}
	for _, a := range xs {
		for _, b := range ys {
			alt, ok := foldTwo(op, a, b, t)
			if !ok {
				return nil, true
			}
			out = append(out, alt)
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) > maxAlts {
		return nil, true
	}
	return out, false
}

func foldTwo(op token.Token, a, b string, t types.Type) (string, bool) {
	x, ok := constOf(a)
	y, ok2 := constOf(b)
	if !ok || !ok2 || x.Kind() != y.Kind() {
		return "", false
	}
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return altOf(constant.MakeBool(constant.Compare(x, op, y)))
	case token.SHL, token.SHR:
		n, ok := constant.Uint64Val(y)
		if !ok || n > 64 {
			return "", false
		}
		return fit(constant.Shift(x, op, uint(n)), t)
	case token.QUO, token.REM:
		if x.Kind() != constant.Int || constant.Sign(y) == 0 {
			return "", false
		}
		if op == token.QUO {
			op = token.QUO_ASSIGN // integer division, as go/constant spells it
		}
		return fit(constant.BinaryOp(x, op, y), t)
	case token.LAND, token.LOR:
		return "", false
	}
	if x.Kind() == constant.Bool {
		return "", false
	}
	return fit(constant.BinaryOp(x, op, y), t)
}

// fit is the constant if the type can hold it: the engine does not wrap around.
func fit(v constant.Value, t types.Type) (string, bool) {
	if b, ok := t.Underlying().(*types.Basic); ok && v.Kind() == constant.Int {
		n, exact := constant.Int64Val(v)
		if !exact || b.Info()&types.IsUnsigned != 0 && n < 0 || n > 1<<31-1 || n < -1<<31 {
			return "", false
		}
		switch b.Kind() {
		case types.Uint8:
			if n > 255 {
				return "", false
			}
		case types.Int8:
			if n > 127 || n < -128 {
				return "", false
			}
		}
	}
	return altOf(v)
}

func foldUnary(op token.Token, v *value, id *path, t types.Type) *value {
	if v == nil {
		return nil
	}
	d := derived(v, id)
	if v.isOpen() {
		return d
	}
	for _, a := range v.alts {
		c, ok := constOf(a)
		if !ok || c.Kind() != constant.Int || op == token.XOR {
			return d
		}
		alt, ok := fit(constant.UnaryOp(op, c, 0), t)
		if !ok {
			return d
		}
		d.alts = append(d.alts, alt)
	}
	slices.Sort(d.alts)
	d.open = false
	return d
}

// pats is the text that v can be, as patterns; a hole where it is not known.
func (v *value) pats() []pat {
	var out []pat
	for _, a := range v.alts {
		if a[0] == 's' {
			out = append(out, a[1:])
		}
	}
	if v.isOpen() || len(out) == 0 {
		out = append(out, hole)
	}
	return out
}

// prefix is what is certain of a text that v stands before.
func (v *value) prefix() pat {
	ps := v.pats()
	p := ps[0]
	for _, q := range ps[1:] {
		p = commonStart(p, q)
	}
	return p
}

// commonStart is the pattern that both texts have in common; unlike afterJoin, an empty
// text counts as one that is not there.
func commonStart(a, b pat) pat {
	if a == "" || b == "" {
		return ""
	}
	return afterJoin(a, b)
}

// concat is x followed by y.
func concat(x, y *value, id *path) *value {
	if x == nil || y == nil {
		return nil
	}
	v := &value{nils: canBeNonNil}
	pre := x.prefix()
	dy := derived(y, id)
	dy.labels = mapLabels(dy.labels, func(l label) label { l.after = patCat(pre, l.after); return l })
	dx := derived(x, id)
	if next := y.prefix(); strings.HasPrefix(next, "'") {
		dx.labels = mapLabels(dx.labels, label.quoted)
	}
	v.labels = joinLabels(dx.labels, dy.labels)
	if len(v.labels) > 0 {
		v.id = id
	}
	v.alts, v.open = catAlts(x, y)
	return v
}

func catAlts(x, y *value) (alts []string, open bool) {
	for _, a := range x.pats() {
		for _, b := range y.pats() {
			alts = append(alts, "s"+patCat(a, b))
		}
	}
	slices.Sort(alts)
	alts = slices.Compact(alts)
	if len(alts) > maxAlts {
		return nil, true
	}
	if len(alts) == 1 && alts[0] == "s"+hole {
		return nil, true
	}
	return alts, false
}

// compare decides what can be decided, and learns what equality tells (14.1).
func (r *run) compare(s *state, in *ssa.BinOp, x, y *value) *value {
	v := fold(in.Op, x, y, nil, types.Typ[types.Bool])
	if v == nil {
		return nil
	}
	eq, ne := model.True, model.False
	if in.Op == token.NEQ {
		eq, ne = ne, eq
	}
	switch {
	case isNilConst(in.Y):
		nilTest(v, x, eq, ne)
	case isNilConst(in.X):
		nilTest(v, y, eq, ne)
	default:
		v.guards = append(v.guards, boolTest(x, y, eq, ne)...)
		v.guards = append(v.guards, boolTest(y, x, eq, ne)...)
		if carries(in.X.Type()) == carriesText {
			v.guards = append(v.guards, r.equalTest(s, x, y, eq)...)
			v.guards = append(v.guards, r.equalTest(s, y, x, eq)...)
		}
		v.guards = append(v.guards, zeroTest(x, y, eq, ne)...)
		v.guards = append(v.guards, r.orderTests(s, in, x, y)...)
	}
	v.guards = sortGuards(v.guards)
	return v
}

func isNilConst(x ssa.Value) bool {
	c, ok := x.(*ssa.Const)
	return ok && c.IsNil()
}

// nilTest is x == nil.
func nilTest(v, x *value, eq, ne model.Property) {
	alt := map[model.Property]string{model.True: "btrue", model.False: "bfalse"}
	switch x.nilable() {
	case canBeNil:
		v.alts, v.open = []string{alt[eq]}, false
	case canBeNonNil:
		v.alts, v.open = []string{alt[ne]}, false
	default:
		v.alts, v.open = nil, true
	}
	for _, g := range x.guards {
		switch g.prop {
		case model.Nil:
			g.prop = eq
		case model.NonNil:
			g.prop = ne
		default:
			continue
		}
		v.guards = append(v.guards, g)
	}
}

// boolTest is x == true, or x == false.
func boolTest(x, y *value, eq, ne model.Property) []guard {
	if y.isOpen() || len(y.alts) != 1 || y.alts[0][0] != 'b' {
		return nil
	}
	var out []guard
	for _, g := range x.guards {
		if g.prop != model.True && g.prop != model.False {
			continue
		}
		if (g.prop == model.True) == (y.alts[0] == "btrue") {
			g.prop = eq
		} else {
			g.prop = ne
		}
		out = append(out, g)
	}
	return out
}

// zeroTest is the comparison of a looked-up value with its zero: when it is another,
// the key was there.
func zeroTest(x, y *value, eq, ne model.Property) []guard {
	if y.isOpen() || len(y.alts) != 1 || y.alts[0] != "s" && y.alts[0] != "i0" {
		return nil
	}
	var out []guard
	for _, g := range x.guards {
		switch g.prop {
		case model.NonNil:
			g.prop = ne
			out = append(out, g)
		case model.Zero:
			if y.alts[0] == "s" {
				g.prop = eq
				out = append(out, g)
			}
		}
	}
	return out
}

// equalTest learns from x being equal to y: x is then a text that y was, and as
// harmless.
func (r *run) equalTest(s *state, x, y *value, eq model.Property) []guard {
	if x == nil || x.id == nil || len(x.labels) == 0 || x.id == y.id {
		return nil
	}
	ls := r.collect(s, y)
	if len(ls) > maxUnless || slices.ContainsFunc(ls, func(l label) bool { return l.org.input == nil }) {
		return nil
	}
	return []guard{{eq, fact{id: x.id, knowledge: knownSafe(model.Any), unless: ls}}}
}

// convert changes the form of a text, not the text (11.1).
func (r *run) convert(s *state, in ssa.Instruction, x ssa.Value, t types.Type) *value {
	v := r.val(s, x)
	if v == nil {
		return nil
	}
	from := typeparamCore(x.Type())
	to := typeparamCore(t)
	switch {
	case isTextSlice(to) && isString(from):
		return r.newObject(s, in, "", t, v.asContent())
	case isString(to) && isTextSlice(from):
		return r.textOf(s, v, r.def(in))
	case isString(to) && carries(from) == carriesNumber:
		return runeText(v, r.def(in))
	case carries(to) == carriesNumber:
		n := *v
		if b, ok := to.(*types.Basic); !ok || b.Info()&types.IsInteger == 0 {
			n.alts, n.open = nil, true
		}
		return &n
	}
	return v
}

func isTextSlice(t types.Type) bool {
	sl, ok := t.Underlying().(*types.Slice)
	return ok && isCharacter(sl.Elem())
}

// asContent is the text v as the content of a byte array.
func (v *value) asContent() *value {
	return &value{labels: v.labels, id: v.id, alts: v.alts, open: v.open || v.isInput() && false, nils: canBeNonNil}
}

// textOf is the text in the bytes that v points to.
func (r *run) textOf(s *state, v *value, id *path) *value {
	var out *value
	for _, l := range r.targets(v, nil) {
		c := r.load(s, l, nil)
		if c == nil {
			out = join(out, unknown, id)
			continue
		}
		whole := len(c.kids) == 0 && l.off == 0 && l.n == -1
		d := &value{labels: c.labels, id: c.id, open: c.open, alts: c.alts, nils: canBeNonNil}
		if !whole {
			ls := joinLabels(d.labels, r.collect(s, c))
			d = derived(&value{labels: ls}, id)
		}
		out = join(out, d, id)
	}
	if v.tainted() {
		out = join(out, derived(v, id), id)
	}
	if out == nil {
		return unknown
	}
	return out
}

// runeText is string(r) of a rune.
func runeText(v *value, id *path) *value {
	d := derived(v, id)
	if v.isOpen() {
		return d
	}
	for _, a := range v.alts {
		c, ok := constOf(a)
		if !ok || c.Kind() != constant.Int {
			return d
		}
		n, _ := constant.Int64Val(c)
		p, ok := patOf(string(rune(n)))
		if !ok {
			return d
		}
		d.alts = append(d.alts, "s"+p)
	}
	slices.Sort(d.alts)
	d.open = false
	return d
}

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
	if isString(in.X.Type()) {
		return sliceText(v, low, high, in.High != nil, r.def(in))
	}
	var locs []loc
	for _, l := range r.targets(v, deref(in.X.Type())) {
		locs = union(locs, []loc{sliceLoc(l, low, high, in.High != nil, deref(in.X.Type()))}, loc.less, maxLocs)
	}
	p := pointers(v, mergeSlices(locs), sel{kind: selElem})
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
		d.labels = mapLabels(d.labels, label.cutStart)
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

// lookup reads a map, or a byte of a string. That a key is in a map whose keys are
// trusted is a check of it (14.1).
func (r *run) lookup(s *state, in *ssa.Lookup) *value {
	m, key := r.val(s, in.X), r.val(s, in.Index)
	if isString(in.X.Type()) {
		return r.character(in, m, in.Index)
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
			v = join(v, c.child(k, mt.Elem()), r.def(in))
		}
		ks := r.mapKeys(s, c)
		trusted = trusted && !slices.ContainsFunc(ks, func(l label) bool { return l.org.input == nil })
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
	var guards []guard
	if trusted && key != nil && key.id != nil && len(key.labels) > 0 {
		guards = []guard{{fact: fact{id: key.id, knowledge: knownSafe(model.Any), unless: keysFrom}}}
	}
	if !in.CommaOk {
		n := *v
		n.guards = nil
		for _, g := range guards {
			for _, p := range []model.Property{model.True, model.NonNil} {
				g.prop = p
				n.guards = append(n.guards, g)
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
		ok.guards = append(ok.guards, g)
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
	old := r.content(s, l.obj)
	s.heap = s.heap.set(l.obj.id, writeAt(old, l.at.steps(), v, false))
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
