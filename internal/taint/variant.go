package taint

import (
	"go/types"
	"slices"
	"strings"
)

// variant is what an interface holds when it holds a value of one type. A value that
// can be of several types keeps what belongs to each of them apart, as long as all of
// them are known: a method of one does not see the fields of another (6.1, 6.2).
type variant struct {
	dyn *dynType
	val *value
}

// maxVariants bounds the types that are told apart in one value.
const maxVariants = 8

// joinVariants are the variants of the join of two values.
func joinVariants(a, b *value, at *path) []variant {
	if a.dynOpen || b.dynOpen {
		return nil
	}
	if len(a.dyn()) == 0 || len(b.dyn()) == 0 {
		return justNil(a, b)
	}
	all := union(a.dyn(), b.dyn(), (*dynType).less, maxDyn)
	if len(all) < 2 || len(all) > maxVariants {
		return nil
	}
	out := make([]variant, 0, len(all))
	for _, d := range all {
		x, okx := a.as(d)
		y, oky := b.as(d)
		if !okx || !oky {
			return nil // one of them does not tell its types apart
		}
		out = append(out, variant{d, join(x, y, at)})
	}
	return out
}

// justNil are the variants of a value joined with nil, which is of no type.
func justNil(a, b *value) []variant {
	for _, v := range []*value{a, b} {
		other := a
		if v == a {
			other = b
		}
		if len(v.dyn()) == 0 && v.nils == canBeNil && len(v.labels) == 0 {
			return other.variants()
		}
	}
	return nil
}

// as is v as far as it is of the type; false when that is not told apart.
func (v *value) as(d *dynType) (*value, bool) {
	for _, w := range v.variants() {
		if w.dyn == d {
			return w.val, true
		}
	}
	if len(v.variants()) > 0 {
		return nil, true // it is of other types
	}
	if len(v.dyn()) == 1 {
		if v.dyn()[0] == d {
			return v, true
		}
		return nil, true
	}
	return nil, false
}

// of is v as a value of the dynamic type d.
func (v *value) of(d *dynType) *value {
	if w, ok := v.as(d); ok && w != nil {
		return w
	}
	return v
}

// untyped is v as its own methods have it, for which the type is not to be told.
func (v *value) untyped() *value {
	n := *v
	n.dynOpen = false
	n.setDyn(nil)
	n.setVariants(nil)
	return &n
}

// self is v as the receiver of a method of one of its types.
func (v *value) self(d *dynType) *value {
	n := *v.of(d)
	n.dynOpen = false
	n.setDyn(nil)
	return &n
}

// asPrefix begins the name of the step to what an input is when it is of a type.
const asPrefix = "as "

// asType is of for a value of which a context knows the types only: the caller tells
// apart what it is of each.
func (v *value) asType(d *dynType) *value {
	if len(v.dyn()) < 2 || len(v.variants()) > 0 || len(v.labels) != 1 || !v.labels[0].isInput() || v.labels[0].told != nil || len(v.locs())+len(v.kids) > 0 {
		return v.of(d)
	}
	as := sel{kind: selHidden, name: asPrefix + types.TypeString(d.t, nil)}
	n := *pureInput(v.labels[0].org.input.child(as, d.t))
	n.setFns(v.fns())
	return &n
}

// asNamed is v as a value of the type that a step names.
func (v *value) asNamed(s sel) *value {
	name, ok := strings.CutPrefix(s.name, asPrefix)
	if s.kind != selHidden || !ok {
		return nil
	}
	if i := slices.IndexFunc(v.dyn(), func(d *dynType) bool { return types.TypeString(d.t, nil) == name }); i >= 0 {
		return v.of(v.dyn()[i])
	}
	return v
}
