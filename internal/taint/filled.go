package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// What a check has found is kept behind a pointer (14.4): as an element of a map or list of
// problems, as an error, or as a flag.
//
//	func (v *Validator) Check(ok bool, key, message string) {
//		if !ok {
//			v.Problems[key] = message
//		}
//	}
//
// Where the two ways are joined, the list is empty only if nothing was put into it, and so
// tells what was known on the other way.

// filled is v, a list or map or the content of one, with something in it.
func (v *value) filled() *value {
	if v == nil || v.full {
		return v
	}
	return v.withFull(true)
}

// withFull is v, of which it is known that it holds something, or nothing is.
func (v *value) withFull(full bool) *value {
	n := *v
	n.full, n.fullBut = full, false
	n.setGuards(slicesFilter(v.guards(), func(g guard) bool { return g.prop != model.Zero }))
	return &n
}

// addsErrors reports whether what is appended to a list, if that is one of errors, is certainly one.
func (r *run) addsErrors(c *ssa.CallCommon) bool {
	list, ok := c.Args[0].Type().Underlying().(*types.Slice)
	if !ok || !isError(list.Elem()) {
		return true
	}
	_, canBeNone := r.whenEmpty(c.Args[1], true)
	return !canBeNone
}

// emptied is v, of which something was taken away.
func (v *value) emptied() *value {
	if v == nil || !v.full && !v.fullBut && !slices.ContainsFunc(v.guards(), func(g guard) bool { return g.prop == model.Zero }) {
		return v
	}
	return v.withFull(false)
}

// joinFullBut reports whether all that a or b can be holds something, but what the caller gave.
func joinFullBut(a, b *value) bool {
	return !(a.full && b.full) && (a.full || a.fullBut || b.full || b.fullBut) && a.isFullBut() && b.isFullBut()
}

func (v *value) isFullBut() bool {
	return v.full || v.fullBut || len(v.labels) > 0 && !v.open && len(v.locs())+len(v.fns())+len(v.alts) == 0 && !slices.ContainsFunc(v.labels, func(l label) bool { return !l.pure })
}

// refill changes what is known of how much there is in the map m, which x is: in the map, and in the variable
// that x was read from, if that still holds it.
func (r *run) refill(s *state, x ssa.Value, m *value, change func(*value) *value) {
	at := r.targets(m, x.Type())
	if u, ok := x.(*ssa.UnOp); ok && u.Op == token.MUL {
		from := r.targets(r.val(s, u.X), x.Type())
		if held := r.loadAll(s, from, x.Type(), nil); len(from) == 1 && held != nil && slices.Equal(held.locs(), m.locs()) && slices.EqualFunc(held.labels, m.labels, label.equal) {
			r.change(s, from[0], held, change)
		}
	}
	if len(at) == 1 {
		r.change(s, at[0], r.load(s, at[0], nil), change)
	}
}

func (r *run) change(s *state, l loc, v *value, change func(*value) *value) {
	if n := change(v); n != v && !l.obj.many {
		r.store(s, []loc{l}, n)
	}
}

// withKey is the state of a block at its end on the way on which a map has a key that is put into it
// on the other: if _, ok := m[k]; !ok { m[k] = v }.
func (r *run) withKey(b *ssa.BasicBlock, s state, found bool) state {
	cond, same := conditionOf(b.Instrs[len(b.Instrs)-1].(*ssa.If).Cond)
	ok, isPart := cond.x.(*ssa.Extract)
	if !isPart || cond.op != token.ILLEGAL || found != same {
		return s
	}
	in, isLookup := ok.Tuple.(*ssa.Lookup)
	other := b.Succs[0]
	if found {
		other = b.Succs[1]
	}
	if isLookup && ok.Index == 1 && slices.ContainsFunc(other.Instrs, func(i ssa.Instruction) bool {
		to, isUpdate := i.(*ssa.MapUpdate)
		return isUpdate && sameVariable(to.Map, in.X)
	}) {
		r.refill(&s, in.X, r.val(&s, in.X), (*value).filled)
	}
	return s
}

// sameVariable reports whether two registers are one, or were read from the same variable or field.
func sameVariable(x, y ssa.Value) bool {
	if x == y {
		return true
	}
	u, okx := x.(*ssa.UnOp)
	v, oky := y.(*ssa.UnOp)
	if !okx || !oky || u.Op != token.MUL || v.Op != token.MUL {
		return false
	}
	f, okx := u.X.(*ssa.FieldAddr)
	g, oky := v.X.(*ssa.FieldAddr)
	return u.X == v.X || okx && oky && f.X == g.X && f.Field == g.Field
}

// maxKeptDepth bounds how deep in structs what is kept is looked for.
const maxKeptDepth = 3

// toldApart are two contents of an object of type t that are about to be joined, with what was known
// on the way of each as what a part of it tells, which on the other way is certainly otherwise.
func toldApart(x, y *value, t types.Type, knownX, knownY facts, depth int) (*value, *value) {
	if x == y || x == nil || y == nil || t == nil || len(knownX)+len(knownY) == 0 {
		return x, y
	}
	if st, ok := t.Underlying().(*types.Struct); ok && depth < maxKeptDepth {
		return fieldsToldApart(x, y, st, knownX, knownY, depth)
	}
	for _, p := range problemProps(t) {
		switch canX, canY := x.canBe(p), y.canBe(p); {
		case canX && !canY:
			x = x.tells(knownX, p)
		case canY && !canX:
			y = y.tells(knownY, p)
		}
	}
	return x, y
}

func fieldsToldApart(x, y *value, st *types.Struct, knownX, knownY facts, depth int) (*value, *value) {
	for i := range st.NumFields() {
		f := st.Field(i)
		at := sel{kind: selField, name: f.Name()}
		if x.kid(at) == nil && y.kid(at) == nil || problemProps(f.Type()) == nil && structOf(f.Type()) == nil {
			continue
		}
		px, py := x.child(at, f.Type()), y.child(at, f.Type())
		qx, qy := toldApart(px, py, f.Type(), knownX, knownY, depth+1)
		if qx != px {
			x = x.with(at, qx)
		}
		if qy != py {
			y = y.with(at, qy)
		}
	}
	return x, y
}

// problemProps are the properties of a value of the type that people look at to see whether there was a problem.
func problemProps(t types.Type) []model.Property {
	switch {
	case isError(t):
		return []model.Property{model.Nil}
	case isMap(t):
		return []model.Property{model.Zero}
	}
	return flagProps(t)
}

// isCollection reports whether the type is that of a map, or of a list of other things than characters.
func isCollection(t types.Type) bool {
	return isMap(t) || isSlice(t) && !isTextSlice(t)
}

// tells is v with what was known where it has one of the properties.
func (v *value) tells(known facts, props ...model.Property) *value {
	var gs []guard
	for _, f := range known {
		if f.id.of() != nil {
			continue // nobody looks at the same character again
		}
		for _, p := range props {
			gs = append(gs, guard{p, f})
		}
	}
	return withGuards(v, gs)
}

// whatEmptyTells are the guards of a list or map that say what is known where it is empty: its own, those of
// the map that it refers to, and, of what the caller gave, that the caller knows.
func (r *run) whatEmptyTells(s *state, t types.Type, v *value, p model.Property) []guard {
	var out []guard
	from := v.guards()
	if ls := r.targets(v, t); (t == nil || !isSlice(t)) && len(ls) == 1 && !ls[0].obj.many {
		if c := r.load(s, ls[0], nil); c != nil {
			from = append(slices.Clone(from), c.guards()...)
		}
	}
	for _, g := range from {
		if g.prop == model.Zero {
			g.prop = p
			out = append(out, g)
		}
	}
	return append(out, asked(v, p, model.Zero)...)
}
