package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// What a function writes into what it was given is in the object of an input, and not in
// the value of that input, which stays as it came. Who looks through the value for text
// looks there, too.

// noteWritten notes that the function writes to an object of an input.
func (r *run) noteWritten(o *object) {
	if o.input != nil && !o.written {
		o.written = true
		r.dirty = append(r.dirty, o)
	}
}

// overwritten is what the function wrote behind an input: the content of an object, and
// the steps there from the input.
type overwritten struct {
	of    *path
	obj   *object
	steps []sel
}

// writtenBehind are the objects behind inputs that v is, in which something was written.
func (r *run) writtenBehind(s *state, v *value) []overwritten {
	if len(r.dirty) == 0 {
		return nil
	}
	var out []overwritten
	for _, l := range v.labels {
		if !l.isInput() {
			continue
		}
		for _, o := range r.dirty {
			if steps := o.input.below(l.org.input); len(steps) > 0 && v.kid(steps[0]) == nil {
				if _, ok := s.heap.get(o.id); ok {
					out = append(out, overwritten{l.org.input, o, steps})
				}
			}
		}
	}
	return out
}

// withWritten is what a pointer leads to, with the fields that the program wrote instead of what
// was there: the text that the pointer was made of is not in them.
func (r *run) withWritten(s *state, ptr, v *value) *value {
	ls := r.targets(ptr, nil)
	if v == nil || len(ls) != 1 || ls[0].obj.many {
		return v
	}
	w := s.written(ls[0])
	if w == nil {
		return v
	}
	for _, k := range w.kids {
		if k.sel.kind == selField && len(k.val.kids) == 0 && !k.val.isInput() {
			v = v.with(k.sel, k.val)
		}
	}
	return v
}

// replaced reports whether the program wrote what is at the one place that a pointer points
// to, in this function, instead of what was there: so that it is no text that the pointer
// was made of.
func (r *run) replaced(s *state, ptr *value) bool {
	ls := r.targets(ptr, nil)
	if len(ls) != 1 || ls[0].obj.many || ls[0].at.depth == 0 {
		return false
	}
	if slices.ContainsFunc(ls[0].at.steps(), func(st sel) bool { return st.kind != selField }) {
		return false
	}
	v := s.written(ls[0])
	return v != nil && !v.isInput()
}

// written is what was written at a place in this function, nil if nothing was.
func (s *state) written(l loc) *value {
	v, _ := s.heap.get(l.obj.id)
	for _, st := range l.at.steps() {
		if v == nil {
			return nil
		}
		v = v.kid(st)
	}
	return v
}

// wroteField reports whether a field, of objects that the function made, has what the function was given
// in something else than such a field: it wrote that there itself.
func (r *run) wroteField(base *value, name string, v *value) bool {
	if base == nil || base.open || len(base.labels) > 0 || len(base.locs()) == 0 || v == nil {
		return false
	}
	for _, l := range base.locs() {
		key := l.obj.key
		if key.site < 0 || key.sub != nil || key.what != "" || l.obj.input != nil {
			return false
		}
		if alloc, ok := r.lay.sites[key.site].(*ssa.Alloc); !ok || !writesField(alloc, name) {
			return false
		}
	}
	given := false
	for _, l := range v.labels {
		if in := l.org.input; in != nil {
			given = true
			if in.sel.kind == selField && in.sel.name == name {
				return false
			}
		}
	}
	return given
}

// writesField reports whether the function writes the field of a struct by itself, and never all of the
// struct, which can have come from outside.
func writesField(a *ssa.Alloc, name string) bool {
	found := false
	for _, use := range *a.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			if use.Addr == a {
				return false
			}
		case *ssa.FieldAddr:
			if structOf(deref(a.Type())).Field(use.Field).Name() == name {
				found = found || slices.ContainsFunc(*use.Referrers(), func(in ssa.Instruction) bool {
					st, ok := in.(*ssa.Store)
					return ok && st.Addr == use
				})
			}
		}
	}
	return found
}

// isOnlyField reports whether a path leads to a field of what is at its top.
func (p *path) isOnlyField() bool {
	at := p.parent
	for at != nil && at != p.top && at.sel.kind == selDeref {
		at = at.parent
	}
	return at == p.top && p.sel.kind == selField
}

// below are the steps that lead from p to q, nil when none do.
func (q *path) below(p *path) []sel {
	if q.depth <= p.depth || q.root != p.root || !p.has(q) {
		return nil
	}
	out := make([]sel, q.depth-p.depth)
	for ; q != p; q = q.parent {
		out[q.depth-p.depth-1] = q.sel
	}
	return out
}
