package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

func (r *run) fieldAddr(s *state, in *ssa.FieldAddr) *value {
	st := deref(in.X.Type())
	f := structOf(st).Field(in.Field)
	base := r.val(s, in.X)
	step := sel{kind: selField, name: f.Name()}
	var locs []loc
	for _, l := range r.targets(base, st) {
		locs = union(locs, []loc{{obj: l.obj, at: l.at.child(step, f.Type()), n: -1}}, loc.less, maxLocs)
	}
	return pointers(base, locs, step)
}

func deref(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	if p, ok := typeparamCore(t).(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// typeparamCore is the core type of a type parameter, or the type's underlying type.
func typeparamCore(t types.Type) types.Type {
	tp, ok := types.Unalias(t).(*types.TypeParam)
	if !ok {
		return t.Underlying()
	}
	iface := tp.Underlying().(*types.Interface)
	for i := range iface.NumEmbeddeds() {
		switch e := iface.EmbeddedType(i).(type) {
		case *types.Union:
			if e.Len() > 0 {
				return e.Term(0).Type().Underlying()
			}
		default:
			if _, isIface := e.Underlying().(*types.Interface); !isIface {
				return e.Underlying()
			}
		}
	}
	return t.Underlying()
}

func structOf(t types.Type) *types.Struct {
	if s, ok := t.Underlying().(*types.Struct); ok {
		return s
	}
	s, _ := typeparamCore(t).(*types.Struct)
	return s
}

func (r *run) field(s *state, in *ssa.Field) *value {
	f := structOf(in.X.Type()).Field(in.Field)
	v := r.val(s, in.X).child(sel{kind: selField, name: f.Name()}, in.Type())
	return r.fieldSource(in, in.X.Type(), f, r.withoutText(maskType(v, in.Type()), in.Type()), false)
}

// indexSels are the steps to an element: one for each constant that the index can be (2.2), or any (2.3).
func indexSels(i *value, off int) []sel {
	any := []sel{{kind: selElem}}
	if i == nil || off < 0 || i.isOpen() || len(i.alts) == 0 {
		return any
	}
	var out []sel
	for _, a := range i.alts {
		n := constInt(&value{alts: []string{a}})
		if n < 0 {
			return any
		}
		out = append(out, sel{kind: selIndex, n: n + off})
	}
	return out
}

func (r *run) indexAddr(s *state, in *ssa.IndexAddr) *value {
	base, idx := r.val(s, in.X), r.val(s, in.Index)
	r.need(idx)
	arr := deref(in.X.Type())
	elem := deref(in.Type())
	var locs []loc
	for _, l := range r.targets(base, arr) {
		if l.n == 0 {
			continue // of an empty slice there is none
		}
		for _, st := range indexSels(idx, l.off) {
			locs = union(locs, []loc{{obj: l.obj, at: l.at.child(st, elem), n: -1}}, loc.less, maxLocs)
		}
	}
	step := sel{kind: selElem}
	if c, ok := in.Index.(*ssa.Const); ok {
		step = sel{kind: selIndex, n: int(c.Int64())}
	}
	p := pointers(base, locs, step)
	if id := r.elementID(s, in); id != nil && len(p.labels) == 0 {
		p.id = id.child(placeSel, nil)
	}
	return p
}

// index is an element of an array, or a byte of a string.
func (r *run) index(s *state, in *ssa.Index) *value {
	v, idx := r.val(s, in.X), r.val(s, in.Index)
	r.need(idx)
	if isString(in.X.Type()) {
		return r.character(in, v, idx, in.Index)
	}
	var out *value
	for _, st := range indexSels(idx, 0) {
		out = join(out, v.child(st, in.Type()), r.def(in))
	}
	return maskType(out, in.Type())
}

// loadFrom reads through a pointer. What an unknown pointer leads to is what the
// pointer was made of.
func (r *run) loadFrom(s *state, in *ssa.UnOp) *value {
	ptr := r.val(s, in.X)
	var v *value
	if g, ok := in.X.(*ssa.Global); ok {
		if g.Name() == "init$guard" {
			return zeroOf(in.Type()) // a package is initialised once
		}
		if f := r.e.modelVar(g); f != nil {
			return r.varValue(in, g, f)
		}
		if g.Pkg != r.e.pkg && isError(in.Type()) {
			return &value{open: true, nils: canBeNonNil, dynOpen: true} // io.EOF, os.ErrPermission
		}
	}
	v = r.loadAll(s, r.targets(ptr, in.Type()), in.Type(), r.def(in))
	if ptr != nil && ptr.tainted() && !r.replaced(s, ptr) {
		d := &value{labels: slicesFilter(ptr.labels, label.isText), id: ptr.id, open: true, nils: nilUnknown, dynOpen: true}
		v = join(v, d, r.def(in))
		if ptr.id != nil && !r.written(s, ptr, in.Type()) {
			v = v.withID(ptr.id) // of what nobody changed, every read is the same
		}
	}
	if v == nil {
		v = unknown
	}
	if len(v.labels) > 0 && v.id == nil {
		v = v.withID(r.def(in))
	}
	v = r.withoutText(maskType(v, in.Type()), in.Type())
	if ia, ok := in.X.(*ssa.IndexAddr); ok {
		v = r.element(s, in, ia, v)
	}
	if fa, ok := in.X.(*ssa.FieldAddr); ok {
		st := deref(fa.X.Type())
		f := structOf(st).Field(fa.Field)
		v = r.fieldSource(in, st, f, v, r.wroteField(r.val(s, fa.X), f.Name(), v))
	}
	if v.id != nil && v.id.sel == eitherSel && isPointer(in.Type()) {
		v = v.withID(r.def(in)) // one of them: who reads it again may read another
	}
	if v.id != nil && r.untouched(s, r.targets(ptr, in.Type())) {
		if id := r.elementID(s, in.X); id != nil {
			v = v.withID(id)
		}
	}
	return s.facts.bake(v)
}

func (r *run) storeTo(s *state, in *ssa.Store) {
	v := r.safeIn(s, in, r.val(s, in.Val))
	r.store(s, r.targets(r.val(s, in.Addr), in.Val.Type()), v)
	if fa, ok := in.Addr.(*ssa.FieldAddr); ok {
		r.fieldSink(s, in, fa, v)
	}
}

// askedField is the text of a source in a field that a method is called of without reading it
// first: ctx.Request.Body(), where Request is no pointer.
func (r *run) askedField(s *state, cs callSite) []label {
	c := cs.in.Common()
	if cs.depth > 0 || cs.sub != "" || c.IsInvoke() || len(c.Args) == 0 || c.Signature().Recv() == nil {
		return nil
	}
	fa, ok := c.Args[0].(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	st := deref(fa.X.Type())
	v := r.loadAll(s, r.targets(r.val(s, fa), deref(fa.Type())), deref(fa.Type()), nil)
	if v = r.fieldSource(fa, st, structOf(st).Field(fa.Field), v, false); v == nil {
		return nil
	}
	return slicesFilter(v.labels, func(l label) bool { return l.org.input == nil })
}
