package taint

import "slices"

// rare are the parts of a value that few values have: one in ten, of the standard library. They stand apart,
// and are shared like all parts of values, because what an engine costs is values made: without them they are
// less than half as large.
type rare struct {
	locs     []loc
	fns      []fn
	dyn      []*dynType
	guards   []guard
	cat      []*value
	variants []variant
}

func (x *rare) isEmpty() bool {
	return len(x.locs)+len(x.fns)+len(x.dyn)+len(x.guards)+len(x.cat)+len(x.variants) == 0
}

// orNil is x for a new value.
func (x rare) orNil() *rare {
	if x.isEmpty() {
		return nil
	}
	kept := new(rare) // x itself would be on the heap always
	*kept = x
	return kept
}

// locs are what v points to.
func (v *value) locs() []loc {
	if v.rare == nil {
		return nil
	}
	return v.rare.locs
}

// fns are the functions that v can be.
func (v *value) fns() []fn {
	if v.rare == nil {
		return nil
	}
	return v.rare.fns
}

// dyn are the dynamic types that v can have.
func (v *value) dyn() []*dynType {
	if v.rare == nil {
		return nil
	}
	return v.rare.dyn
}

// guards are what is known once v, a condition, an error or a length, has been looked at.
func (v *value) guards() []guard {
	if v.rare == nil {
		return nil
	}
	return v.rare.guards
}

// cat are the two texts that v was made of, when a caller can know more of them.
func (v *value) cat() []*value {
	if v.rare == nil {
		return nil
	}
	return v.rare.cat
}

// variants tell apart what v is when it is of one of the types in dyn.
func (v *value) variants() []variant {
	if v.rare == nil {
		return nil
	}
	return v.rare.variants
}

// The setters are for values that nobody else has yet.

func (v *value) setLocs(ls []loc) {
	if len(ls)+len(v.locs()) > 0 {
		v.change(func(x *rare) { x.locs = ls })
	}
}

func (v *value) setFns(fs []fn) {
	if len(fs)+len(v.fns()) > 0 {
		v.change(func(x *rare) { x.fns = fs })
	}
}

func (v *value) setDyn(ds []*dynType) {
	if len(ds)+len(v.dyn()) > 0 {
		v.change(func(x *rare) { x.dyn = ds })
	}
}

func (v *value) setGuards(gs []guard) {
	if len(gs)+len(v.guards()) > 0 {
		v.change(func(x *rare) { x.guards = gs })
	}
}

func (v *value) setCat(cat []*value) {
	if len(cat)+len(v.cat()) > 0 {
		v.change(func(x *rare) { x.cat = cat })
	}
}

func (v *value) setVariants(vs []variant) {
	if len(vs)+len(v.variants()) > 0 {
		v.change(func(x *rare) { x.variants = vs })
	}
}

// change gives v rare parts of its own, and changes them.
func (v *value) change(f func(*rare)) {
	x := rare{}
	if v.rare != nil {
		x = *v.rare
	}
	f(&x)
	v.rare = x.orNil()
}

// pointerTo is a pointer to an object.
func (r *run) pointerTo(o *object) *value {
	return &value{rare: &rare{locs: []loc{{obj: o, at: r.here, n: -1}}}, nils: canBeNonNil}
}

// joinRare joins the rare parts of two values, at as in join.
func joinRare(a, b *value, at *path) *rare {
	if a.rare == nil && b.rare == nil {
		if gs := append(a.instead(b), b.instead(a)...); len(gs) > 0 {
			return &rare{guards: sortGuards(gs)}
		}
		return nil
	}
	x := rare{
		locs:     joinLocs(a.locs(), b.locs()),
		fns:      union(a.fns(), b.fns(), fn.less, maxFns),
		dyn:      union(a.dyn(), b.dyn(), (*dynType).less, maxDyn),
		guards:   joinGuards(a, b),
		variants: joinVariants(a, b, at),
	}
	for _, y := range []*rare{a.rare, b.rare} {
		if y != nil && x.shares(y) {
			return y
		}
	}
	return x.orNil()
}

// shares reports whether x is made of the very parts of y.
func (x *rare) shares(y *rare) bool {
	return len(y.cat) == 0 && sharedSlice(x.locs, y.locs) && sharedSlice(x.fns, y.fns) && sharedSlice(x.dyn, y.dyn) &&
		slices.EqualFunc(x.guards, y.guards, guard.equal) && slices.Equal(x.variants, y.variants)
}

// equal compares rare parts as equal compares values.
func (x *rare) equal(y *rare) bool {
	if x == y {
		return true
	}
	if x == nil {
		x = new(rare)
	}
	if y == nil {
		y = new(rare)
	}
	return slices.Equal(x.locs, y.locs) && slices.Equal(x.fns, y.fns) && slices.Equal(x.dyn, y.dyn) &&
		slices.EqualFunc(x.guards, y.guards, guard.equal) &&
		slices.EqualFunc(x.variants, y.variants, func(a, b variant) bool { return a.dyn == b.dyn && equal(a.val, b.val) })
}
