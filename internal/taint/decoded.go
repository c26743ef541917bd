package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/stdlib"
)

// Decoders and binders fill by reflection, so they write the exported fields of a struct, and
// those of structs that are embedded in it (11.3). The text that one put into a struct as a
// whole is marked: it does not reach the fields that are not exported, such as the application
// or the store that a form was given.

// leavesAlone reports whether who fills a struct by reflection leaves a field as it is. The
// type of the field, or what is known of it, tells whether it is an embedded struct.
func leavesAlone(s sel, t types.Type, known *value) bool {
	if s.kind != selField || token.IsExported(s.name) {
		return false
	}
	if t != nil {
		return !isNamed(t, s.name)
	}
	if known == nil || len(known.kids) > 0 {
		return false
	}
	for _, l := range known.locs() {
		if l.obj.typ == nil || isNamed(l.obj.typ, s.name) {
			return false
		}
	}
	for _, l := range known.labels {
		if in := l.org.input; l.isInput() && (in.typ == nil || isNamed(in.typ, s.name)) {
			return false
		}
	}
	return len(known.locs())+len(known.fns())+len(known.alts)+len(known.labels) > 0
}

// withoutFilled is v without what was put into it by reflection, where the last step of p, a path of another package's, is a field
// that this leaves as it is. Facts do not tell types: that of the field is looked up from the function's parameters on.
func (b *binding) withoutFilled(v *value, p *path) *value {
	if v == nil || p.typ != nil || p.sel.kind != selField || token.IsExported(p.sel.name) || v.kid(p.sel) != nil || !slices.ContainsFunc(v.labels, label.isFilled) {
		return v
	}
	if t := b.typeAt(p); t != nil && leavesAlone(p.sel, t, nil) {
		return v.unfilled()
	}
	return v
}

// typeAt is the type of what is at a path of the callee's, from its parameters on; nil if that is not known.
func (b *binding) typeAt(p *path) types.Type {
	if p.typ != nil {
		return p.typ
	}
	if p.parent == nil {
		sig := b.r.e.signatureOf(b.f.code)
		if sig == nil || p.root.kind != rootParam {
			return nil
		}
		n := p.root.n
		if sig.Recv() != nil {
			if n--; n < 0 {
				return sig.Recv().Type()
			}
		}
		if n >= sig.Params().Len() {
			return nil
		}
		return sig.Params().At(n).Type()
	}
	t := b.typeAt(p.parent)
	if t == nil {
		return nil
	}
	switch p.sel.kind {
	case selDeref:
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			return ptr.Elem()
		}
	case selField:
		if s, ok := t.Underlying().(*types.Struct); ok {
			for f := range s.Fields() {
				if f.Name() == p.sel.name {
					return f.Type()
				}
			}
		}
	}
	return nil
}

// isNamed reports whether the type, or what it points to, has the name: an embedded field has
// that of its type.
func isNamed(t types.Type, name string) bool {
	return lastName(typeName(deref(t))) == name
}

// withoutFilled are labels without those of text that was put into the whole by reflection.
func withoutFilled(ls []label) []label {
	return slicesFilter(ls, func(l label) bool { return !l.isFilled() })
}

func (l label) isFilled() bool {
	return l.told != nil && l.told.safe&model.Unexported != 0 && l.isText()
}

// unfilled is v without the text that was put into it by reflection; nil if it was that alone.
func (v *value) unfilled() *value {
	ls := withoutFilled(v.labels)
	if len(ls) == len(v.labels) {
		return v
	}
	if len(ls) == 0 {
		return nil
	}
	n := *v
	n.labels = ls
	return &n
}

// fillsAny reports whether a function writes at the port by reflection: it takes values of any
// type there.
func (m *modelCall) fillsAny(p model.Port) bool {
	i, ok := p.IsArg()
	return ok && m.fn != nil && p.Path() == "*" && i < m.fn.Signature.Params().Len() && takesAny(m.fn.Signature, i)
}

// mayReadItself reports whether that holds of what is at the port of a call.
func (m *modelCall) mayReadItself(p model.Port) bool {
	v := m.base(p)
	return m.r.mayReadItself(v, m.r.targets(v, nil))
}

// mayReadItself reports whether what a pointer leads to can have a method of its own that a
// decoder calls to fill it: that writes what it likes. Of what a caller owns, the caller knows
// the type.
func (r *run) mayReadItself(pointer *value, locs []loc) bool {
	known := pointer != nil && len(pointer.dyn()) > 0 && !pointer.dynOpen
	return slices.ContainsFunc(locs, func(l loc) bool {
		switch t := l.obj.typ; {
		case t != nil && (l.obj.input == nil || !types.IsInterface(t)):
			return r.e.readsItself(t)
		case known:
			return slices.ContainsFunc(pointer.dyn(), func(d *dynType) bool { return r.e.readsItself(d.t) })
		}
		return l.obj.input == nil
	})
}

// filledIn is what a callee leaves where a pointer leads, which a decoder may have filled.
func (r *run) filledIn(pointer *value, locs []loc, v *value) *value {
	if v == nil || !slices.ContainsFunc(v.labels, label.isFilled) || !r.mayReadItself(pointer, locs) {
		return v
	}
	n := *v
	n.labels = asPart(v.labels)
	return &n
}

// readsItself reports whether values of the type, or those in it, can have such a method.
func (e *engine) readsItself(t types.Type) bool {
	if known, ok := e.readsBy.At(t).(bool); ok {
		return known
	}
	e.readsBy.Set(t, false) // within itself
	reads := e.findReads(t)
	e.readsBy.Set(t, reads)
	return reads
}

func (e *engine) findReads(t types.Type) bool {
	if name := typeName(t); name != "" && stdlib.Is(packageOf(name)) {
		return false
	}
	if n, ok := types.Unalias(t).(*types.Named); ok && !types.IsInterface(t) {
		for m := range types.NewMethodSet(types.NewPointer(n)).Methods() {
			if name := m.Obj().Name(); strings.HasPrefix(name, "Unmarshal") || name == "GobDecode" || name == "Scan" {
				return true
			}
		}
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for f := range u.Fields() {
			if e.readsItself(f.Type()) {
				return true
			}
		}
	case *types.Pointer:
		return e.readsItself(u.Elem())
	case *types.Slice:
		return e.readsItself(u.Elem())
	case *types.Array:
		return e.readsItself(u.Elem())
	case *types.Map:
		return e.readsItself(u.Elem())
	case *types.Interface:
		_, param := types.Unalias(t).(*types.TypeParam)
		return param
	}
	return false
}

// asPart are labels of text that is no longer looked at as parts of what it was put into.
func asPart(ls []label) []label {
	for _, l := range ls {
		if l.isFilled() {
			return mapLabels(ls, func(l label) label {
				k := l.lore()
				k.safe &^= model.Unexported
				return l.tell(k)
			})
		}
	}
	return ls
}
