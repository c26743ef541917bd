package taint

import (
	"github.com/govet-sec/govet-sec/internal/model"
)

// maxReach bounds how deep a value is looked through for text.
const maxReach = 8

// collect returns the labels of all text that is in v, in its parts and behind its
// pointers, with what is known of it in s.
func (r *run) collect(s *state, v *value) []label {
	seen := make(map[*object]bool)
	return r.collectFrom(s, v, seen, 0)
}

// collectIn is collect for the content of an object.
func (r *run) collectIn(s *state, v *value, seen map[*object]bool) []label {
	if seen == nil {
		seen = make(map[*object]bool)
	}
	return r.collectFrom(s, v, seen, 0)
}

func (r *run) collectFrom(s *state, v *value, seen map[*object]bool, depth int) []label {
	if v == nil || depth > maxReach {
		return nil
	}
	ls := s.facts.teach(v.labels, v.id)
	if len(v.dyn) > 0 && !v.dynOpen && onlyNumbers(v.dyn) {
		ls = mapLabels(ls, func(l label) label { return l.learn(knownSafe(model.Text)) })
	}
	for _, k := range v.kids {
		if k.sel.kind != selMapKey && k.sel != patternSel {
			ls = joinLabels(ls, r.collectFrom(s, k.val, seen, depth+1))
		}
	}
	for _, l := range v.locs {
		if seen[l.obj] && l.at == r.here {
			continue
		}
		if l.at == r.here {
			seen[l.obj] = true
		}
		ls = joinLabels(ls, r.collectFrom(s, r.reachable(s, l), seen, depth+1))
	}
	return ls
}

// reachable is what can be read through a place: of a slice with known bounds, the
// elements within them.
func (r *run) reachable(s *state, l loc) *value {
	c := r.load(s, l, nil)
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
	if v == nil || depth > 5 {
		return v.flat()
	}
	n := *s.facts.bake(v)
	n.guards = nil
	n.kids = nil
	for _, k := range v.kids {
		n.kids = append(n.kids, kid{k.sel, r.reify(s, k.val, depth+1)})
	}
	if len(v.locs) > 0 {
		var content *value
		for _, l := range v.locs {
			c := r.load(s, l, nil)
			if l.off >= 0 && l.n >= 0 {
				c = shifted(c, l.off, l.n)
				c = c.with(lengthSel, &value{alts: []string{"i" + itoa(l.n)}})
			}
			content = join(content, c, n.id)
		}
		n.locs = nil
		n = *n.with(sel{kind: selDeref}, r.reify(s, content, depth+1))
	}
	return &n
}

// lengthSel is where a reified slice keeps its length.
var lengthSel = sel{kind: selHidden, name: "len"}

// flat is v without what is behind it.
func (v *value) flat() *value {
	if v == nil || len(v.locs) == 0 && len(v.kids) == 0 {
		return v
	}
	n := *v
	n.locs, n.kids, n.open = nil, nil, true
	return &n
}
