package taint

import (
	"github.com/govet-sec/govet-sec/internal/model"
)

// Bounds on how far a value is looked through for text: how deep, and how many parts.
const (
	maxReach = 8
	maxParts = 200
)

// collector looks through a value for text.
type collector struct {
	r     *run
	s     *state
	seen  map[*object]bool
	parts int
	out   []label
}

// collect returns the labels of all text that is in v, in its parts and behind its
// pointers, with what is known of it in s.
func (r *run) collect(s *state, v *value) []label {
	if v == nil {
		return nil
	}
	c := &collector{r: r, s: s}
	c.from(v, 0)
	return c.out
}

func (c *collector) from(v *value, depth int) {
	if v == nil || depth > maxReach || c.parts > maxParts {
		return
	}
	c.parts++
	c.r.spend(1 + len(v.labels))
	ls := c.s.facts.teach(asPart(v.labels), v.id)
	if len(ls) > 0 && len(v.dyn()) > 0 && !v.dynOpen && onlyNumbers(v.dyn()) {
		ls = mapLabels(ls, func(l label) label { return l.learn(knownSafe(model.Text)) })
	}
	c.out = joinLabels(c.out, ls)
	for _, k := range v.kids {
		if k.sel.kind != selMapKey && k.sel != patternSel && !k.sel.isWrapped() {
			c.from(k.val, depth+1)
		}
	}
	for _, w := range c.r.writtenBehind(c.s, v) {
		if c.see(w.obj) {
			c.behind(c.r.content(c.s, w.obj), w.of, depth+1)
		}
	}
	for _, l := range v.locs() {
		if l.at == c.r.here {
			if !c.see(l.obj) {
				continue
			}
		}
		c.from(c.r.reachable(c.s, l), depth+1)
	}
}

// behind looks through what was written behind an input. What is still the input's own is
// its text, which is known already.
func (c *collector) behind(v *value, in *path, depth int) {
	if v == nil || v.isPart(in) && len(v.kids) == 0 {
		return
	}
	if !v.isPart(in) {
		c.from(v, depth)
		return
	}
	for _, k := range v.kids {
		if k.sel.kind != selMapKey && k.sel != patternSel && !k.sel.isWrapped() {
			c.behind(k.val, in, depth+1)
		}
	}
}

// isPart reports whether a value, but for its parts, is what was at or below an input.
func (v *value) isPart(in *path) bool {
	return len(v.labels) == 1 && v.labels[0].isInput() && len(v.locs())+len(v.fns())+len(v.dyn()) == 0 && in.has(v.labels[0].org.input)
}

// see reports whether the object was not looked through before.
func (c *collector) see(o *object) bool {
	if c.seen[o] {
		return false
	}
	if c.seen == nil {
		c.seen = make(map[*object]bool)
	}
	c.seen[o] = true
	return true
}

// reachable is what can be read through a place: of a slice with known bounds, the
// elements within them.
func (r *run) reachable(s *state, l loc) *value {
	c := r.load(s, l, nil)
	if l.n == 0 {
		return nil
	}
	if c == nil || l.off < 0 || l.n < 0 || l.n > maxKids {
		return c
	}
	v := *c
	v.kids = nil
	for _, k := range c.kids {
		if k.sel.kind != selIndex || k.sel.n >= l.off && k.sel.n < l.off+l.n {
			v.kids = append(v.kids, k)
		}
	}
	return &v
}

// reify is v with what its pointers point to put in as parts, so that it can be read
// without the heap. Slices start at index 0.
func (r *run) reify(s *state, v *value, depth int) *value {
	return r.reifyBaked(s, s.facts.bake(s.facts.deepen(v)), depth)
}

// reifyBaked is reify for a value with what is known of it. What comes from a callee has often
// been reified there: it stays the same.
func (r *run) reifyBaked(s *state, v *value, depth int) *value {
	if v == nil || depth > 5 {
		return v.flat()
	}
	kids := mapKids(v.kids, func(k *value) *value { return r.reifyBaked(s, k, depth+1) })
	behind := r.writtenBehind(s, v)
	if len(v.locs())+len(v.guards())+len(behind) == 0 && sharedSlice(kids, v.kids) {
		return v
	}
	n := *v
	n.kids = kids
	n.setGuards(nil)
	for _, w := range behind {
		n = *writeAt(&n, w.steps, r.reify(s, r.content(s, w.obj), depth+len(w.steps)), true)
	}
	if len(v.locs()) > 0 {
		var content *value
		for _, l := range v.locs() {
			c := r.load(s, l, nil)
			if l.off >= 0 && l.n >= 0 {
				c = shifted(c, l.off, l.n)
				c = c.with(lengthSel, &value{alts: []string{"i" + itoa(l.n)}})
			}
			content = join(content, c, n.id)
		}
		if n.setLocs(nil); depth == 0 && len(v.locs()) == 1 && s.isRest(v.locs()[0]) {
			n.setLocs(v.locs())
		}
		n = *n.with(sel{kind: selDeref}, r.reify(s, content, depth+1))
	}
	return &n
}

// isRest reports whether a place is the rest of a list of the caller's, who knows how long
// that is: where it stays as it was given, what is in it is for the caller to say.
func (s *state) isRest(l loc) bool {
	if l.off <= 0 || l.n != -1 || l.obj.input == nil || l.at.depth > 0 {
		return false
	}
	_, written := s.heap.get(l.obj.id)
	return !written
}

// withoutRests is a reified value without what stood in for the rests of the caller's lists.
func (v *value) withoutRests() *value {
	if v == nil || len(v.locs()) == 0 {
		return v
	}
	n := *v
	n.kids = slicesFilter(v.kids, func(k kid) bool { return k.sel.kind != selDeref })
	return &n
}

// lengthSel is where a reified slice keeps its length.
var lengthSel = sel{kind: selHidden, name: "len"}

// flat is v without what is behind it.
func (v *value) flat() *value {
	if v == nil || len(v.locs()) == 0 && len(v.kids) == 0 {
		return v
	}
	n := *v
	n.kids, n.open = nil, true
	n.setLocs(nil)
	return &n
}
