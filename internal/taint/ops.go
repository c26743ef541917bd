package taint

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ssa"
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
		return withGuards(v, append(r.orderTests(s, in, x, y), r.boundTests(s, in, x, y)...))
	case token.ADD:
		if isString(in.Type()) {
			return concat(x, y, r.appendedID(in, x, y))
		}
	}
	return bounded(in.Op, fold(in.Op, x, y, r.def(in), in.Type()), x, y)
}

// appendedID is the identity of a text with another behind it: where that is the program's, the same text
// may be made again (name + ".yaml").
func (r *run) appendedID(in *ssa.BinOp, x, y *value) *path {
	texts := constTexts(y)
	if len(texts) != 1 || x == nil || x.id == nil || len(x.labels) == 0 || strings.HasPrefix(x.id.sel.name, appended) {
		return r.def(in)
	}
	return x.id.child(sel{kind: selHidden, name: appended + texts[0]}, nil)
}

const appended = "+"

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
	dy.labels = mapLabels(dy.labels, func(l label) label { return l.behind(patCat(pre, l.after())) })
	dx := derived(x, id)
	if namesOn(y.prefix()) {
		dx.labels = mapLabels(dx.labels, func(l label) label { return l.learn(knowledge{first: charset{}.add(upName)}) })
	}
	v.labels = joinLabels(dx.labels, dy.labels)
	if len(v.labels) > 0 {
		v.id = id
	}
	v.alts, v.open = catAlts(x, y)
	if x.catDepth() < maxCat && y.catDepth() < maxCat && (x.isInput() || y.isInput() || x.cat() != nil || y.cat() != nil) {
		v.setCat([]*value{x.bare(), y.bare()})
	}
	return v
}

// namesOn reports whether p goes on with the name of a file that stands before it: whatever
// that is, the two together are not the directory above.
func namesOn(p pat) bool {
	name, _, _ := strings.Cut(p, hole)
	if i := strings.IndexAny(name, `/\`); i >= 0 {
		name = name[:i]
	}
	return strings.Trim(name, ".") != ""
}

// maxCat bounds how many texts a text is remembered to be made of.
const maxCat = 6

func (v *value) catDepth() int {
	if len(v.cat()) != 2 {
		return 0
	}
	return 1 + max(v.cat()[0].catDepth(), v.cat()[1].catDepth())
}

// bare is a text without what is not needed to make it again for a caller.
func (v *value) bare() *value {
	n := &value{alts: v.alts, open: v.open, nils: v.nils, rare: rare{cat: v.cat()}.orNil()}
	for _, l := range v.labels {
		if l.pure && l.org.input != nil {
			l.step = nil
			n.labels = append(n.labels, l)
		}
	}
	if len(n.labels) > 0 {
		n.id = v.id
	}
	return n
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

// convert changes the form of a text, not the text (11.1).
func (r *run) convert(s *state, in ssa.Instruction, x ssa.Value, t types.Type) *value {
	v := r.val(s, x)
	if v == nil {
		return nil
	}
	from := typeparamCore(x.Type())
	to := typeparamCore(t)
	switch {
	case isUnsafe(from) && isPointer(to):
		return firstOf(v, deref(to))
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
		if isPlainAmount(in) {
			return bySmall(bySmall(&n, from), to)
		}
		return bySmall(&n, to)
	}
	return v
}

func isTextSlice(t types.Type) bool {
	sl, ok := t.Underlying().(*types.Slice)
	return ok && isCharacter(sl.Elem())
}

// asContent is the text v as the content of a byte array.
func (v *value) asContent() *value {
	return &value{labels: v.labels, id: v.id, alts: v.alts, open: v.open, nils: canBeNonNil}
}

// textOf is the text in the bytes that v points to.
func (r *run) textOf(s *state, v *value, id *path) *value {
	var out *value
	for _, l := range r.targets(v, nil) {
		if l.n == 0 {
			out = join(out, constText(""), id)
			continue
		}
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
		n, ok := constant.Int64Val(c)
		if !ok || n < 0 || n > unicode.MaxRune {
			n = unicode.ReplacementChar
		}
		d.alts = append(d.alts, "s"+string(rune(n)))
	}
	slices.Sort(d.alts)
	d.open = false
	return d
}

func isUnsafe(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.UnsafePointer
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

// firstOf is a pointer to a struct as one to its first field, if that is of type t, or to
// the first field of that (11.1).
func firstOf(v *value, t types.Type) *value {
	if v == nil || len(v.locs()) == 0 {
		return v
	}
	n := *v
	n.setLocs(nil)
	for _, l := range v.locs() {
		n.setLocs(union(n.locs(), []loc{l.first(t)}, loc.less, maxLocs))
	}
	return &n
}

func (l loc) first(t types.Type) loc {
	at, in := l.at, l.obj.typ
	if at.depth > 0 || in == nil {
		return l
	}
	for !types.Identical(in.Underlying(), t.Underlying()) {
		st, ok := in.Underlying().(*types.Struct)
		if !ok || st.NumFields() == 0 {
			return l
		}
		in = st.Field(0).Type()
		at = at.child(sel{kind: selField, name: st.Field(0).Name()}, in)
	}
	l.at = at
	return l
}
