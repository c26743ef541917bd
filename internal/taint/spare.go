package taint

// A function that appends to a slice of its caller writes into the caller's array, behind
// what the caller sees of it, when there is room (2.4, 4.1). Whether there is, only the caller
// knows: the summary has what was appended as a part of the array that is at no index.

// spareSel is where an effect has what was appended to a slice of the caller.
var spareSel = sel{kind: selHidden, name: "spare"}

// maxSpare is how many places behind a slice are written.
const maxSpare = 16

// appended notes what is appended to slices that callers gave.
func (r *run) appended(dst, elem *value) {
	if dst == nil || elem == nil || len(elem.labels)+len(elem.locs()) == 0 {
		return
	}
	for _, l := range dst.labels {
		p := l.org.input
		if p == nil || !l.pure || p.parent != nil || p.root.kind != rootParam {
			continue
		}
		if r.spares == nil {
			r.spares = make(map[*object]*value)
		}
		o := r.inputObject(p, nil)
		r.spares[o] = join(r.spares[o], elem, identity(r.spares[o], elem))
	}
}

// withSpare is what the function leaves in an input's object, with what was appended to it.
func (r *run) withSpare(o *object, v *value) *value {
	if elem := r.spares[o]; elem != nil {
		return v.with(spareSel, elem)
	}
	return v
}

// cutSpare is the content of an effect without what was appended, and that.
func (v *value) cutSpare() (content, spare *value) {
	if spare = v.kid(spareSel); spare == nil {
		return v, nil
	}
	n := *v
	n.kids = slicesFilter(v.kids, func(k kid) bool { return k.sel != spareSel })
	return &n, spare
}

// spare writes what a callee appended behind the caller's slice, where there is room.
func (b *binding) spare(holder *path, locs []loc, elem *value) {
	b.r.appended(b.resolve(holder), elem)
	for _, l := range locs {
		if !known(l) || l.obj.typ == nil || b.full(holder, l) {
			continue
		}
		size := arrayLen(l.obj.typ)
		for i := l.off + l.n; i < min(size, l.off+l.n+maxSpare); i++ {
			b.r.storeWeak(b.post, loc{obj: l.obj, at: l.at.child(sel{kind: selIndex, n: i}, nil), n: -1}, elem)
		}
	}
}

// full reports whether the argument is an expression that says that there is no room.
func (b *binding) full(holder *path, l loc) bool {
	args := b.cs.in.Common().Args
	n := holder.root.n
	return b.cs.depth == 0 && len(args) == len(b.args) && n < len(args) && b.r.beyondMax(&b.pre, args[n], l.off+l.n+1)
}
