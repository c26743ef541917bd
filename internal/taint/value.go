package taint

import (
	"go/types"
	"slices"
)

// value is what is known of a value: a tree of what an SSA register or a part of
// the heap can be. The nil value is none at all (unreachable). Values are never
// changed once made, and shared.
//
// The laws: join is commutative, associative and idempotent up to the steps of
// labels, and every chain is finite because every set has a bound.
type value struct {
	labels []label
	// id is the identity of the text: two values with the same id are the same
	// text, so a check of one is a check of the other (14.5).
	id *path

	// alts are the constants that it can be; open: it can be something else.
	alts []string
	open bool
	nils nilness
	// dynOpen: an interface that can hold other types than dyn.
	dynOpen bool
	// zero: the other parts have their zero value.
	zero bool
	// full: a list or map, or the content of one, that holds something; see filled.go.
	full bool
	// fullBut: so does all that it can be but the caller's own.
	fullBut bool

	// kids are the parts that are known better than what the node says of all.
	kids []kid

	rare *rare // nil for none
}

type kid struct {
	sel sel
	val *value
}

// nilness is the set of what a pointer or interface can be.
type nilness uint8

const (
	canBeNil nilness = 1 << iota
	canBeNonNil
	nilUnknown = canBeNil | canBeNonNil
)

// fn is a function value: its code, and where its captured variables are.
type fn struct {
	code *code
	env  *object // nil when it captures nothing
}

func (a fn) less(b fn) bool {
	if a.code != b.code {
		return a.code.id < b.code.id
	}
	return envID(a.env) < envID(b.env)
}

func envID(o *object) int {
	if o == nil {
		return -1
	}
	return o.id
}

const (
	maxLocs = 24
	maxFns  = 512
	maxDyn  = 512
	maxKids = 128
)

var (
	unknown  = &value{open: true, nils: nilUnknown, dynOpen: true}
	nilValue = &value{open: true, nils: canBeNil, zero: true}

	zeroStruct = &value{open: true, nils: canBeNonNil, zero: true}
)

// zeroOf is the zero value of a type.
func zeroOf(t types.Type) *value {
	if t == nil {
		return nilValue
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return &value{alts: []string{zeroAlt(u)}, nils: canBeNonNil}
	case *types.Struct, *types.Array:
		return zeroStruct
	}
	return nilValue
}

func zeroAlt(b *types.Basic) string {
	switch {
	case b.Info()&types.IsString != 0:
		return "s"
	case b.Info()&types.IsBoolean != 0:
		return "bfalse"
	case b.Info()&types.IsInteger != 0:
		return "i0"
	}
	return "f0"
}

// join is the least value that is both a and b. at names the place of the join,
// for the identity of a text that is different on the two ways.
func join(a, b *value, at *path) *value {
	if a == b || b == nil {
		return a
	}
	if a == nil {
		return b
	}
	v := value{ // not on the heap before it is known to be new
		labels:  joinLabels(a.labels, b.labels),
		dynOpen: a.dynOpen || b.dynOpen,
		open:    a.open || b.open,
		nils:    a.nils | b.nils,
		zero:    a.zero && b.zero,
		full:    a.full && b.full,
		fullBut: joinFullBut(a, b),
	}
	if alts, ok := altsJoin(a.alts, b.alts); ok {
		v.alts = alts
	} else {
		v.open = true
	}
	if a.id == b.id {
		v.id = a.id
	} else if len(v.labels) > 0 {
		v.id = at
	}
	v.kids = joinKids(a, b, at)
	v.rare = joinRare(a, b, at)
	if v.shares(a) {
		return a // so that whoever compares sees at once that nothing changed
	}
	if v.shares(b) {
		return b
	}
	joined := new(value)
	*joined = v
	return joined
}

// shares reports whether v is made of the very parts of a.
func (v *value) shares(a *value) bool {
	return v.open == a.open && v.nils == a.nils && v.zero == a.zero && v.full == a.full && v.fullBut == a.fullBut && v.dynOpen == a.dynOpen && v.id == a.id && v.rare == a.rare &&
		sharedSlice(v.labels, a.labels) && sharedSlice(v.alts, a.alts) && sharedSlice(v.kids, a.kids)
}

func sharedSlice[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

func joinKids(a, b *value, at *path) []kid {
	if len(a.kids) == 0 && len(b.kids) == 0 {
		return nil
	}
	if sharedSlice(a.kids, b.kids) {
		return a.kids
	}
	var out []kid // nil while they are the first n of a
	n := 0
	add := func(s sel, x, y *value) {
		v := x
		if x != y && !equal(x, y) {
			var sub *path
			if at != nil {
				sub = at.child(s, nil)
			}
			v = join(x, y, sub)
		}
		if out == nil {
			if n < len(a.kids) && a.kids[n] == (kid{s, v}) {
				n++
				return
			}
			out = append(make([]kid, 0, max(len(a.kids), len(b.kids), n+1)), a.kids[:n]...)
		}
		out = append(out, kid{s, v})
	}
	i, j := 0, 0
	for i < len(a.kids) || j < len(b.kids) {
		switch {
		case j == len(b.kids) || i < len(a.kids) && a.kids[i].sel.less(b.kids[j].sel):
			add(a.kids[i].sel, a.kids[i].val, b.rest(a.kids[i].sel, a.kids[i].val))
			i++
		case i == len(a.kids) || b.kids[j].sel.less(a.kids[i].sel):
			add(b.kids[j].sel, b.kids[j].val, a.rest(b.kids[j].sel, b.kids[j].val))
			j++
		default:
			add(a.kids[i].sel, a.kids[i].val, b.kids[j].val)
			i++
			j++
		}
	}
	if out == nil {
		return a.kids
	}
	return out
}

func union[T comparable](a, b []T, less func(T, T) bool, most int) []T {
	if len(b) == 0 || sharedSlice(a, b) || slices.Equal(a, b) {
		return a
	}
	if len(a) == 0 {
		return b
	}
	out := make([]T, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			out = append(out, a[i])
			i++
			j++
		case less(a[i], b[j]):
			out = append(out, a[i])
			i++
		default:
			out = append(out, b[j])
			j++
		}
	}
	out = append(append(out, a[i:]...), b[j:]...)
	return out[:min(len(out), most)]
}

// isInput reports whether v can be the caller's own value, whatever that is.
func (v *value) isInput() bool {
	return slices.ContainsFunc(v.labels, label.isInput)
}

// tainted reports whether v has text of a source, or text made of an input.
func (v *value) tainted() bool { return slices.ContainsFunc(v.labels, label.isText) }

// isOpen reports whether v can be something else than its alternatives.
func (v *value) isOpen() bool { return v.open || v.isInput() }

// nilable is what v can be, inputs included.
func (v *value) nilable() nilness {
	if v.isInput() {
		return nilUnknown
	}
	return v.nils
}

// find is where the part s is among the kids, or would be.
func (v *value) find(s sel) (int, bool) {
	return slices.BinarySearchFunc(v.kids, s, func(k kid, s sel) int { return k.sel.compare(s) })
}

// mapKids are the parts with f of each in its place: the very same when nothing changes.
func mapKids(kids []kid, f func(*value) *value) []kid {
	return mapAll(kids, func(k kid) kid { k.val = f(k.val); return k })
}

// mapAll is the list with f of each in its place: the very same when nothing changes.
func mapAll[T comparable](list []T, f func(T) T) []T {
	out := list
	for i, x := range list {
		y := f(x)
		if y == x {
			continue
		}
		if sharedSlice(out, list) {
			out = slices.Clone(list)
		}
		out[i] = y
	}
	return out
}

// byLess is the comparison that the functions of package slices want.
func byLess[T any](less func(a, b T) bool) func(a, b T) int {
	return func(a, b T) int {
		switch {
		case less(a, b):
			return -1
		case less(b, a):
			return 1
		}
		return 0
	}
}

// kid returns the part s if it is known by itself.
func (v *value) kid(s sel) *value {
	i, ok := v.find(s)
	if !ok {
		return nil
	}
	return v.kids[i].val
}

// rest is what the node says of a part that is not known by itself; of which known is, by
// another.
func (v *value) rest(s sel, known *value) *value {
	var r *value
	if len(v.labels) > 0 && leavesAlone(s, nil, known) {
		if v = v.unfilled(); v == nil {
			return nil
		}
	}
	if s.kind == selIndex || s.kind == selKey {
		r = v.kid(sel{kind: selElem})
	}
	d := v.derive(s, nil)
	return join(r, d, d.id)
}

// derive is the part s of what the node says of all its parts.
func (v *value) derive(s sel, t types.Type) *value {
	if len(v.labels) > 0 && t != nil && leavesAlone(s, t, nil) {
		if v = v.unfilled(); v == nil {
			return unknown
		}
	}
	if len(v.labels) == 0 && v.id == nil {
		switch {
		case v.zero:
			return nilValue
		case v.open:
			return unknown
		}
	}
	d := &value{open: v.open, nils: v.nils, dynOpen: v.dynOpen}
	if v.zero {
		*d = value{open: true, nils: canBeNil, zero: true}
	} else if v.open {
		d.nils, d.dynOpen = nilUnknown, true
	}
	if v.id != nil {
		d.id = v.id.child(s, t)
	}
	d.labels = v.labels
	if s.ofHeaders() {
		d.labels = slicesFilter(v.labels, label.isInput)
	}
	if v.isInput() {
		d.labels = mapLabels(d.labels, func(l label) label {
			if l.pure && l.org.input != nil {
				l.org = l.org.input.child(s, t).origin()
			}
			return l
		})
	}
	if v.tainted() {
		d.open, d.nils, d.dynOpen = true, nilUnknown, true
	}
	return d
}

// child is the part s of v, of type t.
func (v *value) child(s sel, t types.Type) *value {
	if v == nil {
		return nil
	}
	if k := v.kid(s); k != nil {
		if s.kind == selElem {
			return v.orKnown(k)
		}
		return k
	}
	var d *value
	if v.zero && len(v.labels) == 0 {
		d = zeroOf(t)
	} else {
		d = v.derive(s, t)
	}
	switch s.kind {
	case selElem:
		for _, k := range v.kids {
			if k.sel.kind == selIndex || k.sel.kind == selKey {
				d = join(d, k.val, d.id)
			}
		}
	case selIndex, selKey:
		d = join(d, v.kid(sel{kind: selElem}), d.id)
	}
	return d
}

// orKnown is k, an element that is not known which, or one of those that are known by
// themselves.
func (v *value) orKnown(k *value) *value {
	for _, known := range v.kids {
		if (known.sel.kind == selIndex || known.sel.kind == selKey) && known.val != k {
			k = join(k, known.val, identity(k, known.val))
		}
	}
	return k
}

// weak is v with part written to an element that is not known which.
func (v *value) weak(part *value) *value { return v.weakFrom(0, part) }

// weakFrom is weak for the elements of a list from the n-th on.
func (v *value) weakFrom(n0 int, part *value) *value {
	any := sel{kind: selElem}
	for i := range min(n0, maxKids/2) {
		if at := (sel{kind: selIndex, n: i}); v.kid(at) == nil {
			v = v.with(at, v.child(at, nil)) // it stays what it is
		}
	}
	n := &value{nils: canBeNonNil, open: true}
	if v != nil {
		*n = *v
	}
	kids := slices.Clone(n.kids)
	for i, k := range kids {
		if k.sel.kind == selIndex && k.sel.n >= n0 || k.sel.kind == selKey {
			kids[i].val = join(k.val, part, identity(k.val, part))
		}
	}
	n.kids = kids
	old := n.kid(any)
	if old != nil {
		part = join(old, part, identity(old, part))
	}
	return n.with(any, part)
}

// eitherSel leads from the identity of a text to that of one which is this or another.
var eitherSel = sel{kind: selHidden, name: "or"}

// identity is the identity of a text that is one of two: that of the first that
// has one, made different so that a check of the one is no check of the other.
func identity(a, b *value) *path {
	for _, v := range []*value{a, b} {
		if v != nil && v.id != nil {
			if v.id.parent != nil && v.id.sel == eitherSel {
				return v.id
			}
			return v.id.child(eitherSel, nil)
		}
	}
	return nil
}

// dynType is a dynamic type, interned.
type dynType struct {
	t  types.Type
	id int
}

func (a *dynType) less(b *dynType) bool { return a.id < b.id }

// equal compares values, steps of labels and identities of unlabelled text aside.
func equal(a, b *value) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil {
		return false
	}
	return a.open == b.open && a.nils == b.nils && a.zero == b.zero && a.full == b.full && a.fullBut == b.fullBut && a.dynOpen == b.dynOpen && a.id == b.id &&
		slices.EqualFunc(a.labels, b.labels, label.equal) &&
		slices.Equal(a.alts, b.alts) && a.rare.equal(b.rare) &&
		slices.EqualFunc(a.kids, b.kids, func(x, y kid) bool { return x.sel == y.sel && equal(x.val, y.val) })
}
