package taint

// with is v with the part s replaced.
func (v *value) with(s sel, part *value) *value {
	n := &value{nils: canBeNonNil, open: true}
	if v != nil {
		*n = *v
	}
	i, ok := n.find(s)
	if !ok && len(n.kids) >= maxKids && (s.kind == selIndex || s.kind == selKey) {
		return v.lumped().weak(part) // too many to tell apart
	}
	rest := n.kids[i:]
	if ok {
		rest = rest[1:]
	}
	kids := make([]kid, 0, i+1+len(rest))
	kids = append(append(append(kids, n.kids[:i]...), kid{s, part}), rest...)
	return n.madeOf(kids)
}

// madeOf gives a value that nobody else has other parts, and returns it.
func (v *value) madeOf(kids []kid) *value {
	v.kids = kids
	v.setCat(nil)
	v.setVariants(nil)
	if len(v.alts) > 0 {
		v.alts, v.open = nil, true // a text of which one byte changed
	}
	return v
}

// withAll is v with the parts replaced, which are sorted and have the places of a value.
func (v *value) withAll(parts []kid) *value {
	if len(v.kids)+len(parts) > maxKids {
		for _, k := range parts {
			v = v.with(k.sel, k.val)
		}
		return v
	}
	kids := make([]kid, 0, len(v.kids)+len(parts))
	old := v.kids
	for _, k := range parts {
		for len(old) > 0 && old[0].sel.less(k.sel) {
			kids, old = append(kids, old[0]), old[1:]
		}
		if len(old) > 0 && old[0].sel == k.sel {
			old = old[1:]
		}
		kids = append(kids, k)
	}
	n := *v
	return n.madeOf(append(kids, old...))
}

// lumped is v with all elements made one, of which nobody knows the index.
func (v *value) lumped() *value {
	n := *v
	n.kids = nil
	any := v.orKnown(v.kid(sel{kind: selElem}))
	for _, k := range v.kids {
		if k.sel.kind != selIndex && k.sel.kind != selKey && k.sel.kind != selElem {
			n.kids = append(n.kids, k)
		}
	}
	return n.with(sel{kind: selElem}, any)
}
