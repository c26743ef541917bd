package taint

import (
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// guard says: when the value that carries it has the property, the text with the
// identity can no longer do some kinds of harm (14.1 – 14.5).
type guard struct {
	prop model.Property
	fact
}

func (g guard) equal(h guard) bool {
	return g.prop == h.prop && g.fact.equal(h.fact)
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
	if p == model.Zero && (v.full || len(v.locs()) > 0) {
		return !v.full
	}
	if p >= model.Zero {
		return v.isOpen() || slices.ContainsFunc(v.alts, func(a string) bool { return hasSign(a, p) })
	}
	return v.nilable()&canBeNonNil != 0
}

// hasSign reports whether the constant is a number with the property.
func hasSign(alt string, p model.Property) bool {
	switch {
	case alt[0] != 'i':
		return true
	case alt[1] == '-':
		return p == model.Negative
	}
	return p == model.NonNegative || p == model.Zero && alt == "i0"
}

// joinGuards keeps what holds whichever of the two values it is: a guard of one
// survives if the other has it too, or cannot have its property.
func joinGuards(a, b *value) []guard {
	var out []guard
	for _, g := range a.guards() {
		if !b.canBe(g.prop) || b.asks(g) {
			out = append(out, g)
		} else if h, ok := findGuard(b.guards(), g); ok {
			if g.fact = g.fact.or(h.fact); !g.empty() {
				out = append(out, g)
			}
		}
	}
	for _, g := range b.guards() {
		if !a.canBe(g.prop) || a.asks(g) {
			out = append(out, g)
		}
	}
	return sortGuards(append(append(out, a.instead(b)...), b.instead(a)...))
}

// instead are the guards of an answer beside another value: what the other cannot be, the answer is.
func (v *value) instead(other *value) []guard {
	if !v.isJustGiven() || v.answer() == nil {
		return nil
	}
	var out []guard
	for _, p := range [...]model.Property{model.Nil, model.True, model.False} {
		if !other.canBe(p) {
			out = append(out, asked(v, p, p)...)
		}
	}
	return out
}

// asks reports whether v is the answer itself that the guard is about: that an error is nil tells what it
// tells that it is nil.
func (v *value) asks(g guard) bool {
	return g.is != 0 && g.is == g.prop && v.isJustGiven() && v.answer() == g.id
}

func findGuard(gs []guard, g guard) (guard, bool) {
	i := slices.IndexFunc(gs, func(h guard) bool { return h.prop == g.prop && h.id == g.id })
	if i < 0 {
		return guard{}, false
	}
	return gs[i], true
}

// Bounds on what a value can tell: guards of one value, and origins of what a text was
// compared with. What is beyond is forgotten, which can only add findings.
const (
	maxGuards = 24
	maxUnless = 8
)

// sortGuards sorts and makes one guard of those that differ only in what they tell.
func sortGuards(gs []guard) []guard {
	slices.SortStableFunc(gs, byLess(guard.less))
	out := gs[:0]
	for _, g := range gs {
		if n := len(out); n > 0 && out[n-1].prop == g.prop && out[n-1].id == g.id {
			out[n-1].fact = out[n-1].and(g.fact)
			continue
		}
		out = append(out, g)
	}
	out = slices.DeleteFunc(out, func(g guard) bool { return len(g.unless) > maxUnless })
	return out[:min(len(out), maxGuards)]
}

// fact is a guard whose condition holds.
type fact struct {
	id *path
	knowledge
	// is, when set, is a property that the input with the identity has, which is no text:
	// an error that is nil. What that tells, the caller knows.
	is model.Property
	// unless are the origins of what the text was compared with: where one of them is
	// an attacker's, the comparison proves nothing.
	unless []label
	// note says why a check proves nothing, in one step. It does not count when facts
	// are compared.
	note *step
}

func (f fact) equal(g fact) bool {
	return f.id == g.id && f.knowledge == g.knowledge && f.is == g.is && sameLabels(f.unless, g.unless)
}

// and is the fact that both hold, of the same text.
func (f fact) and(g fact) fact {
	f.knowledge = f.knowledge.and(g.knowledge)
	if f.is == 0 {
		f.is = g.is
	}
	f.unless = joinLabels(f.unless, g.unless)
	if f.note == nil {
		f.note = g.note
	}
	return f
}

// or is what holds when one of both does.
func (f fact) or(g fact) fact {
	f.knowledge = f.knowledge.or(g.knowledge)
	if f.is != g.is {
		f.is = 0
	}
	f.unless = joinLabels(f.unless, g.unless)
	if f.note == nil {
		f.note = g.note
	}
	return f
}

// about reports whether the fact is about the text with the identity, or a list or
// struct that it is in.
func (f fact) about(id *path) bool {
	return f.id.covers(id) || f.id.coversElement(id)
}

// covers is has for identities: a text that is one of two is not a part of either, and the rest
// of one may begin in another way.
func (p *path) covers(q *path) bool {
	for ; q != nil && q.depth >= p.depth; q = q.parent {
		if q == p {
			return true
		}
		if q.sel == eitherSel || q.sel.isTrim() || q.sel.isRest() {
			return false
		}
	}
	return false
}

func (f fact) empty() bool { return f.knowledge == knowledge{} && f.note == nil && f.is == 0 }

// facts is what is known of texts at a point, by identity.
type facts []fact

// and adds a fact, and what follows from it.
func (fs facts) and(f fact) facts {
	fs = fs.add(f)
	i, _ := fs.find(f.id)
	for _, more := range fs[i].implied() { // by all that is known of it now
		fs = fs.and(more)
	}
	for _, more := range fs.wholes(f) {
		fs = fs.and(more)
	}
	return fs
}

// andAll adds several.
func (fs facts) andAll(more []fact) facts {
	for _, f := range more {
		fs = fs.and(f)
	}
	return fs
}

// commonFacts are those that hold on each of several ways, once there is one.
type commonFacts struct {
	facts facts
	some  bool
}

func (c *commonFacts) join(fs facts) {
	if c.some {
		fs = c.facts.join(fs)
	}
	c.facts, c.some = fs, true
}

func (fs facts) find(id *path) (int, bool) {
	return slices.BinarySearchFunc(fs, id.id, func(f fact, id int32) int { return int(f.id.id - id) })
}

func (fs facts) add(f fact) facts {
	i, ok := fs.find(f.id)
	if !ok {
		return slices.Insert(slices.Clone(fs), i, f)
	}
	old := fs[i]
	f = old.and(f)
	if f.equal(old) && f.note == old.note {
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
		i, ok := gs.find(f.id)
		if !ok {
			continue
		}
		if f = f.or(gs[i]); !f.empty() {
			out = append(out, f)
		}
	}
	return out
}

// forget drops what is known of the texts that a definition makes: it makes them anew.
func (fs facts) forget(def root) facts {
	made := func(f fact) bool { return f.id.dependsOn(def) }
	if !slices.ContainsFunc(fs, made) {
		return fs
	}
	return slices.DeleteFunc(slices.Clone(fs), made)
}

// of is what is known of the text with the identity.
func (fs facts) of(id *path) knowledge { return fs.ofPart(id, nil) }

// ofPart is what is known of that part of the text which comes from an input: nothing by
// what the text was compared with, if that is the same input's. A name that lies below a
// directory is where the caller wants it, and the directory may be an attacker's.
func (fs facts) ofPart(id, in *path) knowledge {
	var k knowledge
	if id == nil {
		return k
	}
	for _, f := range fs {
		if f.about(id) && f.holds() && !f.byInput(in) {
			l := f.knowledge
			if f.id != id && id.isChar() {
				l = l.cutOff() // what is known of the first is not known of each
			}
			k = k.and(l)
		}
	}
	return k
}

// teach puts what is known of the text with the identity into its labels.
func (fs facts) teach(ls []label, id *path) []label {
	if len(ls) == 0 || id == nil {
		return ls
	}
	if k := fs.of(id); k != (knowledge{}) {
		ls = mapLabels(ls, func(l label) label {
			if fs.byInput(l.org.input) {
				return l.learn(fs.ofPart(id, l.org.input))
			}
			return l.rooted(k).learn(k)
		})
	}
	for _, f := range fs {
		if f.note != nil && f.about(id) {
			ls = f.notes(ls)
		}
	}
	return ls
}

// holds reports whether nothing that the text was compared with is an attacker's.
func (f fact) holds() bool {
	return !slices.ContainsFunc(f.unless, label.isHostile)
}

// byInput reports whether the text was compared with that of an input.
func (f fact) byInput(in *path) bool {
	return in != nil && slices.ContainsFunc(f.unless, func(l label) bool { return l.org.input == in })
}

func (fs facts) byInput(in *path) bool {
	return in != nil && slices.ContainsFunc(fs, func(f fact) bool { return f.byInput(in) })
}

// bake puts what is known into the labels of v, for good.
func (fs facts) bake(v *value) *value {
	if v == nil || len(fs) == 0 {
		return v
	}
	labels := v.labels
	if len(labels) > 0 {
		labels = fs.teach(labels, v.id)
	}
	kids := mapKids(v.kids, fs.bake)
	if sharedSlice(kids, v.kids) && sharedSlice(labels, v.labels) {
		return v
	}
	n := *v
	n.labels, n.kids = labels, kids
	return &n
}

// without are the facts that are not among others: what a join of states forgets.
func (fs facts) without(others facts) facts {
	if len(others) == 0 {
		return fs
	}
	var out facts
	for _, f := range fs {
		if !slices.ContainsFunc(others, f.equal) {
			out = append(out, f)
		}
	}
	return out
}

// deepen is v with the parts of a struct made known by themselves that the facts are about,
// so that what a branch knew of a field is not lost where another branch wrote it.
func (fs facts) deepen(v *value) *value {
	if v == nil || v.id == nil || len(v.labels) == 0 {
		return v
	}
	for _, f := range fs {
		steps := f.id.fieldsBelow(v.id)
		if len(steps) == 0 || !f.holds() {
			continue
		}
		part := v
		for _, st := range steps {
			part = part.child(st, nil)
		}
		if part.id == f.id {
			v = writeAt(v, steps, part.learn(f.knowledge), true)
		}
	}
	return v
}
