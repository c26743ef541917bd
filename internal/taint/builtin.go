package taint

import (
	"go/constant"
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// builtin evaluates a call of a predeclared function.
func (r *run) builtin(s *state, cs callSite, name string, c *ssa.CallCommon) *value {
	args := make([]*value, len(c.Args))
	for i, a := range c.Args {
		args[i] = r.val(s, a)
	}
	in := cs.in.(ssa.Instruction)
	switch name {
	case "append":
		return r.appends(s, in, c, args)
	case "copy":
		r.copies(s, c, args)
		return &value{open: true, nils: canBeNonNil}
	case "len":
		return r.length(s, c.Args[0], args[0])
	case "delete":
		r.deleteKey(s, c, args)
	case "clear":
		r.clears(s, args[0])
	case "recover":
		return r.recovers()
	case "panic":
		r.panics = join(r.panics, r.reify(s, args[0], 0), r.e.panicPath)
		r.panicState(*s)
		s.live = false
	case "min", "max":
		var v *value
		for _, a := range args {
			if v = join(v, a, r.def(in)); name == "min" {
				r.need(a) // a limit that the caller gives
			}
		}
		if name == "min" {
			return byLeast(v, args)
		}
		return v
	case "ssa:wrapnilchk":
		return args[0]
	case "String", "StringData", "Slice", "SliceData", "Add":
		return r.unsafeText(s, name, args, in)
	}
	return &value{open: true, nils: nilUnknown, dynOpen: true}
}

// unsafeText is one of the conversions of package unsafe (11.1).
func (r *run) unsafeText(s *state, name string, args []*value, in ssa.Instruction) *value {
	switch name {
	case "String":
		return r.textOf(s, args[0], r.def(in))
	case "StringData":
		if args[0] != nil {
			return r.newObject(s, in, "", nil, args[0].asContent())
		}
	}
	return args[0]
}

// recovers is recover(): the value with which the deferring function panics (8.1).
func (r *run) recovers() *value {
	r.callsRecover = true
	if v := r.given(r.e.panicPath); v != nil {
		return v
	}
	return pureInput(r.e.panicPath)
}

func (r *run) length(s *state, x ssa.Value, v *value) *value {
	out := &value{open: true, nils: canBeNonNil}
	if v == nil {
		return out
	}
	if isString(x.Type()) {
		if v.id != nil && len(v.labels) > 0 {
			// A text of length 0 is the empty one.
			out.setGuards([]guard{{model.Zero, fact{id: v.id, knowledge: knowledge{safe: model.Any, lacks: charset{}.complement()}}}})
		}
		if v.isOpen() || len(v.alts) == 0 {
			return out
		}
		var alts []string
		for _, a := range v.alts {
			c, ok := constOf(a)
			if !ok {
				return out
			}
			alts, _ = altsJoin(alts, []string{"i" + strconv.Itoa(len(constant.StringVal(c)))})
		}
		return &value{alts: alts, nils: canBeNonNil}
	}
	if len(v.labels) == 0 && v.nils == canBeNil {
		return &value{alts: []string{"i0"}, nils: canBeNonNil}
	}
	out.setGuards(sortGuards(append(r.whatEmptyTells(s, x.Type(), v, model.Zero), r.emptyGuards(x, false, model.Zero)...)))
	if len(v.locs()) == 1 && !v.isInput() && v.nils == canBeNonNil && v.locs()[0].n >= 0 {
		return &value{alts: []string{"i" + strconv.Itoa(v.locs()[0].n)}, nils: canBeNonNil}
	}
	return out
}

func (r *run) deleteKey(s *state, c *ssa.CallCommon, args []*value) {
	r.refill(s, c.Args[0], args[0], (*value).emptied)
	ls := r.targets(args[0], c.Args[0].Type())
	keys := keySels(args[1])
	if len(ls) != 1 || len(keys) != 1 || keys[0].kind != selKey {
		return
	}
	l := ls[0]
	r.store(s, []loc{{obj: l.obj, at: l.at.child(keys[0], nil), n: -1}}, nilValue)
}

func (r *run) clears(s *state, v *value) {
	if ls := r.targets(v, nil); len(ls) == 1 {
		if l := ls[0]; l.off != 0 || l.n >= 0 {
			r.clearPart(s, l)
			return
		}
		r.store(s, ls, &value{zero: true, open: true, nils: canBeNonNil})
	}
}

// clearPart clears the elements of a slice, where they are known; what is around them
// stays.
func (r *run) clearPart(s *state, l loc) {
	if !known(l) || l.n > maxKids {
		return
	}
	for i := range l.n {
		at := loc{obj: l.obj, at: l.at.child(sel{kind: selIndex, n: l.off + i}, nil), n: -1}
		r.store(s, []loc{at}, nilValue)
	}
}

// appends is append (2.4). Where the capacity and the length are known it writes in
// place, as the program does; else the result is a new array.
func (r *run) appends(s *state, in ssa.Instruction, c *ssa.CallCommon, args []*value) *value {
	dst, src := args[0], args[1]
	if dst == nil || src == nil {
		return dst
	}
	if isTextSlice(c.Args[0].Type()) {
		return r.appendText(s, in, c, dst, src)
	}
	srcs := r.targets(src, nil)
	content := &value{zero: true, open: true, nils: canBeNonNil}
	n, off, kept := 0, 0, 0
	dsts := r.targets(dst, nil)
	switch {
	case len(dsts) == 0 && dst.nils == canBeNil && len(dst.labels) == 0: // append(nil, …)
	case len(dsts) == 1 && dsts[0].off >= 0 && dsts[0].n >= 0 && dsts[0].at == r.here && dst.nils != nilUnknown && !dst.isInput():
		off, n = dsts[0].off, dsts[0].n
		content = shifted(r.load(s, dsts[0], nil), off, n)
	default:
		n, content = -1, nil
		kept = shortest(dst, dsts)
		for _, l := range dsts {
			if l.n == 0 {
				continue
			}
			// What is known of all elements is not known of all together with the new ones.
			content = join(content, s.facts.bake(r.elements(s, l)), r.def(in))
		}
		if dst.tainted() {
			content = join(content, derived(dst, r.def(in)), r.def(in))
		}
		if content == nil {
			content = &value{open: true, nils: canBeNonNil, zero: true}
		}
	}
	content, n = r.appendElems(s, in, content, n, max(n, kept), src, srcs)
	if dst.isInput() {
		elem := r.loadAll(s, srcs, nil, r.def(in)).child(sel{kind: selElem}, nil)
		r.appended(dst, elem)
	}
	v := r.newObject(s, in, "", nil, content)
	v.locs()[0].n = n
	v.full = dst.full || len(srcs) == 1 && srcs[0].n > 0 && r.addsErrors(c)
	if len(dst.locs()) == 1 && off >= 0 && r.fits(dsts, n) && !r.beyondMax(s, c.Args[0], off+n) {
		r.writeInPlace(s, dsts[0], content, n)
		v.setLocs([]loc{{obj: dsts[0].obj, at: dsts[0].at, off: off, n: n}})
	}
	return v
}

// beyondMax reports whether a slice expression keeps its result from reaching so far.
func (r *run) beyondMax(s *state, x ssa.Value, end int) bool {
	sl, ok := x.(*ssa.Slice)
	if !ok || sl.Max == nil {
		return false
	}
	most := constInt(r.val(s, sl.Max))
	return most >= 0 && end > most
}

// fits reports whether n elements fit into the array behind the slice.
func (r *run) fits(dsts []loc, n int) bool {
	if len(dsts) != 1 || n < 0 || dsts[0].off < 0 || dsts[0].n < 0 || dsts[0].obj.typ == nil {
		return false
	}
	size := arrayLen(dsts[0].obj.typ)
	return size >= 0 && dsts[0].off+n <= size && dsts[0].at == r.here
}

func (r *run) writeInPlace(s *state, l loc, content *value, n int) {
	for i := l.n; i < n; i++ {
		at := loc{obj: l.obj, at: l.at.child(sel{kind: selIndex, n: l.off + i}, nil), n: -1}
		r.store(s, []loc{at}, content.child(sel{kind: selIndex, n: i}, nil))
	}
}

// shortest is how many elements the lists that v can be have at least.
func shortest(v *value, lists []loc) int {
	if len(lists) == 0 || len(v.labels) > 0 || v.nils&canBeNil != 0 {
		return 0
	}
	n := maxKids
	for _, l := range lists {
		if !known(l) || l.off > 0 {
			return 0
		}
		n = min(n, l.n)
	}
	return n
}

// appendElems is content with the elements of src behind its first n, if that many are known,
// else behind the first kept at least.
func (r *run) appendElems(s *state, in ssa.Instruction, content *value, n, kept int, src *value, srcs []loc) (*value, int) {
	if len(srcs) == 1 && n >= 0 && srcs[0].n >= 0 && srcs[0].off >= 0 && srcs[0].n < 64 {
		from := r.load(s, srcs[0], nil)
		for i := range srcs[0].n {
			e := from.child(sel{kind: selIndex, n: srcs[0].off + i}, nil)
			content = content.with(sel{kind: selIndex, n: n + i}, e)
		}
		return content, n + srcs[0].n
	}
	for _, l := range srcs {
		content = content.weakFrom(kept, s.facts.bake(r.load(s, l, nil)).child(sel{kind: selElem}, nil))
	}
	if src.tainted() {
		content = content.weakFrom(kept, derived(src, r.def(in)))
	}
	if len(srcs) == 0 && src.nils == canBeNil {
		return content, n
	}
	return content, -1
}

// shifted is the content of an array with the elements from off on moved to 0.
func shifted(c *value, off, n int) *value {
	v := &value{zero: true, open: true, nils: canBeNonNil}
	switch {
	case n == 0:
		return v
	case c == nil:
		v.zero = false
		return v
	}
	v.labels, v.id, v.zero = c.labels, c.id, c.zero
	var kids []kid
	for i := range min(n, maxKids) {
		if k := c.kid(sel{kind: selIndex, n: off + i}); k != nil {
			kids = append(kids, kid{sel{kind: selIndex, n: i}, k})
		} else if c.isInput() {
			kids = append(kids, kid{sel{kind: selIndex, n: i}, c.child(sel{kind: selIndex, n: off + i}, nil)})
		}
	}
	if k := c.kid(sel{kind: selElem}); k != nil {
		kids = append(kids, kid{sel{kind: selElem}, k})
	}
	if len(kids) == 0 {
		return v
	}
	slices.SortFunc(kids, func(a, b kid) int { return a.sel.compare(b.sel) })
	return v.withAll(kids)
}

// elements is the content of a slice of which the length is not known: any element.
func (r *run) elements(s *state, l loc) *value {
	c := r.load(s, l, nil)
	if c == nil {
		return nil
	}
	if l.off == 0 {
		return c
	}
	v := &value{labels: c.labels, id: c.id, open: true, nils: canBeNonNil}
	return v.weak(c.elems(nil))
}

// appendText appends to a []byte: its content is one text.
func (r *run) appendText(s *state, in ssa.Instruction, c *ssa.CallCommon, dst, src *value) *value {
	id := r.def(in)
	a := r.textOf(s, dst, id)
	if dst.nils == canBeNil && len(dst.labels) == 0 && len(dst.locs()) == 0 {
		a = &value{alts: []string{"s"}, nils: canBeNonNil}
	}
	b := src
	if !isString(c.Args[1].Type()) {
		b = r.textOf(s, src, id)
	}
	return r.newObject(s, in, "", nil, concat(a, b, id).asContent())
}

// copies is copy (2.4).
func (r *run) copies(s *state, c *ssa.CallCommon, args []*value) {
	dst, src := args[0], args[1]
	if dst == nil || src == nil {
		return
	}
	dsts := r.targets(dst, nil)
	if isTextSlice(c.Args[0].Type()) {
		r.copyText(s, c, dsts, src)
		return
	}
	srcs := r.targets(src, nil)
	if len(dsts) == 1 && len(srcs) == 1 && known(dsts[0]) && known(srcs[0]) {
		n := min(dsts[0].n, srcs[0].n, maxKids)
		from := r.load(s, srcs[0], nil)
		for i := range n {
			to := loc{obj: dsts[0].obj, at: dsts[0].at.child(sel{kind: selIndex, n: dsts[0].off + i}, nil), n: -1}
			r.store(s, []loc{to}, from.child(sel{kind: selIndex, n: srcs[0].off + i}, nil))
		}
		return
	}
	for _, d := range dsts {
		for _, f := range srcs {
			to := loc{obj: d.obj, at: d.at.child(sel{kind: selElem}, nil), n: -1}
			if e := r.load(s, f, nil).child(sel{kind: selElem}, nil); e != nil {
				r.storeWeak(s, to, e)
			}
		}
	}
}

func known(l loc) bool { return l.off >= 0 && l.n >= 0 }

func (r *run) copyText(s *state, c *ssa.CallCommon, dsts []loc, src *value) {
	text := src
	if !isString(c.Args[1].Type()) {
		text = r.textOf(s, src, nil)
	}
	for _, d := range dsts {
		old := r.load(s, d, nil)
		v := text.asContent()
		v.alts, v.open = nil, true
		if old != nil {
			v = join(old, v, identity(old, v))
		}
		r.store(s, []loc{d}, v)
	}
}

// arrayLen is the number of elements of an array type, or -1.
func arrayLen(t types.Type) int {
	if a, ok := t.Underlying().(*types.Array); ok {
		return int(min(a.Len(), 1<<20))
	}
	return -1
}
