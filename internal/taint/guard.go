package taint

import (
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// guard says: when the value that carries it has the property, the text with the
// identity can no longer do some kinds of harm (14.1 – 14.5).
type guard struct {
	prop model.Property
	id   *path
	safe model.Kinds
	// unless are the origins of what the text was compared with: where one of them is
	// an attacker's, the comparison proves nothing.
	unless []label
}

func (g guard) equal(h guard) bool {
	return g.prop == h.prop && g.id == h.id && g.safe == h.safe && slices.EqualFunc(g.unless, h.unless, label.equal)
}

func (g guard) less(h guard) bool {
	if g.prop != h.prop {
		return g.prop < h.prop
	}
	return g.id.id < h.id.id
}

// canBe reports whether the value can have the property.
func (v *value) canBe(p model.Property) bool {
	switch p {
	case model.True:
		return v.isOpen() || slices.Contains(v.alts, "btrue")
	case model.False:
		return v.isOpen() || slices.Contains(v.alts, "bfalse")
	case model.Nil:
		return v.nilable()&canBeNil != 0
	}
	return v.nilable()&canBeNonNil != 0
}

// joinGuards keeps what holds whichever of the two values it is: a guard of one
// survives if the other has it too, or cannot have its property.
func joinGuards(a, b *value) []guard {
	var out []guard
	for _, g := range a.guards {
		if !b.canBe(g.prop) {
			out = append(out, g)
		} else if h, ok := findGuard(b.guards, g); ok {
			g.safe &= h.safe
			g.unless = joinLabels(g.unless, h.unless)
			if g.safe != 0 {
				out = append(out, g)
			}
		}
	}
	for _, g := range b.guards {
		if !a.canBe(g.prop) {
			out = append(out, g)
		}
	}
	return sortGuards(out)
}

func findGuard(gs []guard, g guard) (guard, bool) {
	i := slices.IndexFunc(gs, func(h guard) bool { return h.prop == g.prop && h.id == g.id })
	if i < 0 {
		return guard{}, false
	}
	return gs[i], true
}

// sortGuards sorts and makes one guard of those that differ only in what they make safe.
func sortGuards(gs []guard) []guard {
	slices.SortStableFunc(gs, func(a, b guard) int {
		switch {
		case a.less(b):
			return -1
		case b.less(a):
			return 1
		}
		return 0
	})
	out := gs[:0]
	for _, g := range gs {
		if n := len(out); n > 0 && out[n-1].prop == g.prop && out[n-1].id == g.id {
			out[n-1].safe |= g.safe
			out[n-1].unless = joinLabels(out[n-1].unless, g.unless)
			continue
		}
		out = append(out, g)
	}
	return out
}

// fact is a guard whose condition holds.
type fact struct {
	id     *path
	safe   model.Kinds
	unless []label
}

func (f fact) equal(g fact) bool {
	return f.id == g.id && f.safe == g.safe && slices.EqualFunc(f.unless, g.unless, label.equal)
}

// facts is what is known of texts at a point, by identity.
type facts []fact

// and adds a fact.
func (fs facts) and(f fact) facts {
	i, ok := slices.BinarySearchFunc(fs, f.id.id, func(f fact, id int) int { return f.id.id - id })
	if !ok {
		return slices.Insert(slices.Clone(fs), i, f)
	}
	old := fs[i]
	f.safe |= old.safe
	f.unless = joinLabels(old.unless, f.unless)
	if f.equal(old) {
		return fs
	}
	out := slices.Clone(fs)
	out[i] = f
	return out
}

// join keeps what holds on both ways.
func (fs facts) join(gs facts) facts {
	if len(fs) == 0 || len(gs) == 0 {
		return nil
	}
	var out facts
	for _, f := range fs {
		i, ok := slices.BinarySearchFunc(gs, f.id.id, func(f fact, id int) int { return f.id.id - id })
		if !ok {
			continue
		}
		f.safe &= gs[i].safe
		f.unless = joinLabels(f.unless, gs[i].unless)
		if f.safe != 0 {
			out = append(out, f)
		}
	}
	return out
}

// forget drops what is known of the texts that a definition makes: it makes them anew.
func (fs facts) forget(def root) facts {
	if !slices.ContainsFunc(fs, func(f fact) bool { return f.id.root == def }) {
		return fs
	}
	return slices.DeleteFunc(slices.Clone(fs), func(f fact) bool { return f.id.root == def })
}

// safe is the set of harms that the text with the identity cannot do.
func (fs facts) safe(id *path) model.Kinds {
	var safe model.Kinds
	if id == nil || len(fs) == 0 {
		return 0
	}
	for _, f := range fs {
		if f.holds() && f.id.has(id) {
			safe |= f.safe
		}
	}
	return safe
}

// holds reports whether nothing that the text was compared with is an attacker's.
func (f fact) holds() bool {
	return !slices.ContainsFunc(f.unless, func(l label) bool { return l.org.input == nil })
}

// bake puts what is known into the labels of v, for good.
func (fs facts) bake(v *value) *value {
	if v == nil || len(fs) == 0 {
		return v
	}
	n := *v
	if safe := fs.safe(v.id); safe != 0 && len(v.labels) > 0 {
		n.labels = mapLabels(v.labels, func(l label) label { l.safe |= safe; return l })
	}
	n.kids = slices.Clone(v.kids)
	changed := len(n.labels) > 0 && &n.labels[0] != &v.labels[0]
	for i, k := range n.kids {
		n.kids[i].val = fs.bake(k.val)
		changed = changed || n.kids[i].val != k.val
	}
	if !changed {
		return v
	}
	return &n
}
