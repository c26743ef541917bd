package taint

import (
	"go/constant"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Loops that look at each character of a text (14.1). What every way back to the head
// of the loop knows of the character is known of all characters of the text when the
// loop has come to its end.

// nextChar is one step of a range over a string.
func (r *run) nextChar(in *ssa.Next, text *value) *value {
	c := derived(text, r.def(in))
	c.labels = mapLabels(c.labels, label.cutStart)
	ok := &value{open: true}
	if text != nil && text.id != nil && c.id != nil {
		c.id = charPath(r.def(in), text.id)
		f := r.everyRound(in.Block(), text.id, c.id)
		f.knowledge = r.ofTextFrom(f.knowledge, in.Block(), c.id)
		ok.setGuards([]guard{{model.False, f}})
	}
	return tuple(ok, unknown, c)
}

// everyRound is what the end of a loop tells of a text or list of which each round
// looked at one part.
func (r *run) everyRound(head *ssa.BasicBlock, whole, part *path) fact {
	f := fact{id: whole, knowledge: knowledge{safe: model.Any, lacks: charset{}.complement()}}
	for _, p := range head.Preds {
		if !head.Dominates(p) {
			continue
		}
		if back := r.edge(p, head); back.live {
			k := back.facts.of(part)
			if whole.sel == resolvedSel {
				k = k.and(back.facts.of(part.child(sel{kind: selField, name: "IP"}, nil))) // of a net.IPAddr
			}
			f.knowledge = f.knowledge.or(k)
		}
	}
	return f
}

// ofText is what is known of a text of which this is known of each character. That no
// round came to its end is known of the empty text.
func (k knowledge) ofText() knowledge {
	if k.lacks != (charset{}).complement() {
		k.safe = 0
	}
	k.first = charset{}
	return k
}

// orderTests is what a comparison tells of a text whose character, index or length is
// compared.
func (r *run) orderTests(s *state, in *ssa.BinOp, x, y *value) []guard {
	out := charTests(in.Op, x, y)
	out = append(out, charTests(mirrored(in.Op), y, x)...)
	out = append(out, signTests(in.Op, x, y)...)
	out = append(out, signTests(mirrored(in.Op), y, x)...)
	out = append(out, r.lengthTests(s, in, y)...)
	return append(out, r.endOfText(s, in)...)
}

// lengthTests is a comparison of the length of a text with 1 or 2: one that is no longer
// than a character does not begin with two.
func (r *run) lengthTests(s *state, in *ssa.BinOp, y *value) []guard {
	of := measured(in.X)
	if of == nil || !isString(of.Type()) {
		return nil
	}
	text := r.val(s, of)
	if text == nil || text.id == nil || len(text.labels) == 0 {
		return nil
	}
	f := fact{id: text.id, knowledge: knowledge{first: charset{}.add(twoSlashes).add(slashBackslash)}}
	switch n := constInt(y); {
	case in.Op == token.GTR && n == 1, in.Op == token.GEQ && n == 2:
		return []guard{{model.False, f}}
	case in.Op == token.LSS && n == 2, in.Op == token.LEQ && n == 1, in.Op == token.EQL && n == 1:
		return []guard{{model.True, f}}
	}
	return nil
}

// endOfText is i < len(s), at the head of a loop in which i counts from 0, or i+1 <
// len(s) at the end of one.
func (r *run) endOfText(s *state, in *ssa.BinOp) []guard {
	if in.Op != token.LSS {
		return nil
	}
	index, head := in.X, in.Block()
	if !countsUp(index, head) {
		phi := stepOf(index)
		if phi == nil || !countsUp(phi, phi.Block()) || !phi.Block().Dominates(head) {
			return nil
		}
		index, head = phi, phi.Block()
	}
	list := measured(in.Y)
	if list == nil {
		return nil
	}
	whole := r.val(s, list)
	if whole == nil {
		return nil
	}
	return append(r.denied(head, whole), r.everyPart(s, in, index, head, list, whole)...)
}

// everyPart is what the end of a loop tells of the text or list whose parts it looked at.
func (r *run) everyPart(s *state, in *ssa.BinOp, index ssa.Value, head *ssa.BasicBlock, list ssa.Value, whole *value) []guard {
	id, part, ofText := r.partOf(s, index, list, whole)
	if id == nil {
		return nil
	}
	elems := r.elemIDs(s, head, whole)
	f := r.everyRound(head, id, part)
	if index != in.X { // this round came to its end, too
		f.knowledge = f.knowledge.or(s.facts.of(part))
	}
	if ofText {
		f.knowledge = r.ofTextFrom(f.knowledge, head, part)
	}
	if f.empty() {
		if index == in.X && !ofText {
			return r.everyField(head, id, part)
		}
		return nil
	}
	if elems != nil {
		return guardsOf(model.False, f, elems)
	}
	gs := ofAll(model.False, f)
	if f.id.sel == resolvedSel && f.safe&model.Elsewhere != 0 {
		gs = append(gs, guard{model.False, fact{id: f.id.parent, knowledge: knownSafe(f.safe & model.Elsewhere)}})
	}
	return gs
}

// partOf is the identity of a text or list, and of the part of it that an index chooses.
func (r *run) partOf(s *state, index, list ssa.Value, whole *value) (id, part *path, ofText bool) {
	if whole == nil {
		return nil, nil, false
	}
	at := r.def(index.(ssa.Instruction))
	if o, c := r.listOf(s, whole); o != nil {
		id = r.listPath(o, c)
		return id, elemPath(at, id), false
	}
	id = whole.id
	if !isString(list.Type()) {
		id = r.contentID(s, whole)
	}
	if id == nil {
		return nil, nil, false
	}
	if isString(list.Type()) || isTextSlice(list.Type()) {
		return id, charPath(at, id), true
	}
	return id, elemPath(at, id), false
}

// measured is the text or list of which v is the length, else nil.
func measured(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "len" {
		return nil
	}
	return call.Call.Args[0]
}

// denied is what the end of a loop over a list of the program's own tells of a host or
// address that is in no part of it: the networks that nobody is to be sent to.
func (r *run) denied(head *ssa.BasicBlock, list *value) []guard {
	if slices.ContainsFunc(list.labels, label.isHostile) {
		return nil
	}
	var gs []guard
	for _, f := range r.everyBack(head) {
		if safe := f.safe & model.Elsewhere; safe != 0 && f.id.of() == nil {
			gs = append(gs, guard{model.False, fact{id: f.id, knowledge: knownSafe(safe), unless: f.unless}})
		}
	}
	return gs
}

// splitName begins the name of the step from a text to the parts that it was split into.
const splitName = "split "

// anySep stands for several separators, a slash among them, and no dot.
const anySep = "any"

// ofSplit is what is known of a text of which this is known of all parts.
func (f fact) ofSplit() fact {
	sep, ok := strings.CutPrefix(f.id.sel.name, splitName)
	if !ok || f.id.sel.kind != selHidden {
		return fact{}
	}
	k := knowledge{}
	if sep != anySep {
		k.lacks = implied(f.lacks.minus(charsOf(sep)).minus(multiple))
	}
	if (sep == "/" || sep == anySep) && f.isNot(upName) {
		k.lacks = k.lacks.add(dotDot) // no element of it leads up
	}
	return fact{id: f.id.parent, knowledge: k, unless: f.unless}
}

// lacksElement is what the answer tells of a list none of whose elements is "..", and of the text
// that it was split from.
func (m *modelCall) lacksElement(v *model.Validator) []guard {
	id := m.r.contentID(m.s, m.at(v.Arg))
	if texts := constTexts(m.text(model.Arg(1))); id == nil || len(texts) != 1 || texts[0] != ".." {
		return nil
	}
	return ofAll(v.When, fact{id: id, knowledge: knowledge{first: charset{}.add(upName)}})
}

// ofAll says a fact of all elements of a list, and what follows for the text that it was split from.
func ofAll(p model.Property, f fact) []guard {
	gs := []guard{{p, f}}
	if whole := f.ofSplit(); !whole.empty() {
		gs = append(gs, guard{p, whole})
	}
	return gs
}

// countsUp reports whether i is 0 in the first round of the loop with the head, and one
// more in each that follows.
func countsUp(i ssa.Value, head *ssa.BasicBlock) bool {
	first := int64(0)
	phi, ok := i.(*ssa.Phi)
	if !ok {
		phi = stepOf(i)
		first = -1
	}
	if phi == nil || phi.Block() != head {
		return false
	}
	for n, e := range phi.Edges {
		if head.Dominates(head.Preds[n]) {
			if e != i && (stepOf(e) != phi || i != ssa.Value(phi)) {
				return false
			}
			continue
		}
		if !isInt(e, first) {
			return false
		}
	}
	return true
}

// isInt reports whether v is the constant n. Those that are no integers, such as 0.5, have no
// value as one.
func isInt(v ssa.Value, n int64) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Int && c.Int64() == n
}

// stepOf is the variable of which v is the next value: v is i + 1.
func stepOf(v ssa.Value) *ssa.Phi {
	add, ok := v.(*ssa.BinOp)
	if !ok || add.Op != token.ADD {
		return nil
	}
	if !isInt(add.Y, 1) {
		return nil
	}
	phi, _ := add.X.(*ssa.Phi)
	return phi
}

// contentID is the identity of the one text that is in the bytes behind v, or of the list
// whose elements are texts of a source: see loadFrom.
func (r *run) contentID(s *state, v *value) *path {
	if v.tainted() && !r.written(s, v, nil) {
		return v.id
	}
	locs := r.targets(v, nil)
	if len(locs) != 1 || locs[0].off != 0 || locs[0].n == -2 {
		return nil
	}
	if c := r.load(s, locs[0], nil); c != nil && len(c.kids) == 0 {
		return c.id
	}
	return nil
}
