package taint

import (
	"go/constant"
	"go/token"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// charPath is the identity of a character of a text (or of an element of a list) that a
// value at the path at, such as an index, chooses. What is known of it is forgotten when
// either changes.
func charPath(at, text *path) *path { return partPath(at, text, "char") }

func elemPath(at, list *path) *path { return partPath(at, list, "elem") }

func (p *path) isChar() bool {
	return p.sel.kind == selHidden && (p.sel.name == "char" || p.sel.name == "charAt")
}

func partPath(at, text *path, name string) *path {
	m := at.others()
	p, ok := m.chars[text]
	if !ok {
		p = at.child(sel{kind: selHidden, n: len(m.chars), name: name}, nil)
		p.others().of = text
		if m.chars == nil {
			m.chars = make(map[*path]*path)
		}
		m.chars[text] = p
	}
	return p
}

// character is a character of the text in v; its identity depends on the index.
func (r *run) character(in ssa.Instruction, v, idx *value, index ssa.Value) *value {
	if c := knownByte(v, constInt(idx)); c != nil {
		return c
	}
	d := derived(v, r.def(in))
	d.labels = mapLabels(d.labels, label.cutStart)
	if v == nil || v.id == nil || len(d.labels) == 0 {
		return d
	}
	switch i := index.(type) {
	case *ssa.Const:
		if n, ok := constant.Int64Val(i.Value); ok {
			d.id = v.id.child(sel{kind: selHidden, n: int(n), name: "charAt"}, nil)
		}
	case ssa.Instruction:
		d.id = charPath(r.indexPath(i), v.id)
	}
	return d
}

// knownByte is the byte at i of a text that is known, nil if it is not known.
func knownByte(v *value, i int) *value {
	if i < 0 {
		return nil
	}
	var out *value
	for _, s := range constTexts(v) {
		if i >= len(s) {
			return nil
		}
		out = join(out, &value{alts: []string{"i" + strconv.Itoa(int(s[i]))}, nils: canBeNonNil}, nil)
	}
	return out
}

// indexPath is the identity of an index.
func (r *run) indexPath(i ssa.Instruction) *path {
	if x, ok := i.(*ssa.Extract); ok {
		if next, ok := x.Tuple.(*ssa.Next); ok {
			return r.def(next)
		}
	}
	return r.def(i)
}

// element is what was loaded from a list. An element of which the index is computed is
// not any other: its identity depends on the index, also while that is known, as it is
// in the first rounds of a loop.
func (r *run) element(s *state, in *ssa.UnOp, at *ssa.IndexAddr, v *value) *value {
	if i, ok := at.Index.(ssa.Instruction); ok && len(v.labels) > 0 {
		if o, c := r.listOf(s, r.val(s, at.X)); o != nil {
			return v.withID(elemPath(r.indexPath(i), r.listPath(o, c)))
		}
	}
	if v.id == nil || v.id.parent == nil || v.id.sel.kind != selElem && v.id.sel.kind != selIndex {
		return v
	}
	switch i := at.Index.(type) {
	case *ssa.Const:
		return v
	case ssa.Instruction:
		if isCharacter(in.Type()) {
			return v.withID(charPath(r.indexPath(i), v.id.parent))
		}
		return v.withID(elemPath(r.indexPath(i), v.id.parent))
	}
	return v.withID(r.def(in))
}

// charTests is what a comparison of a character with a constant tells of it (14.1).
func charTests(op token.Token, x, y *value) []guard {
	if x == nil || y == nil || x.id == nil || len(x.labels) == 0 || y.isOpen() || len(y.alts) != 1 || y.alts[0][0] != 'i' {
		return nil
	}
	c, _ := constOf(y.alts[0])
	n, ok := constant.Int64Val(c)
	if !ok {
		return nil
	}
	out := []guard{
		{model.True, fact{id: x.id, knowledge: knowledge{lacks: absent(charsFor(op, n))}}},
		{model.False, fact{id: x.id, knowledge: knowledge{lacks: absent(charsFor(negated(op), n))}}},
	}
	if x.id.sel.name == "charAt" && x.id.sel.n == 0 { // the first of its text
		for _, g := range out[:2] {
			g.id, g.first, g.lacks = x.id.parent, impliedFirst(g.lacks.minus(multiple)), charset{}
			out = append(out, g)
		}
	}
	if x.id.sel.name == "charAt" && x.id.sel.n == 1 { // the second: "//" and "/\" are what counts
		for _, g := range out[:2] {
			var k knowledge
			if g.lacks.has('/') {
				k.first = k.first.add(twoSlashes)
			}
			if g.lacks.has('\\') {
				k.first = k.first.add(slashBackslash)
			}
			if k != (knowledge{}) {
				out = append(out, guard{g.prop, fact{id: x.id.parent, knowledge: k}})
			}
		}
	}
	return out
}

// charsFor are the characters for which a comparison with n holds. Those outside ASCII
// are one member, which is there when the comparison holds for any of them.
func charsFor(op token.Token, n int64) charset {
	cs := charsWhere(func(c rune) bool { return holds(op, int64(c), n) })
	if !holds(op, 128, n) && !holds(op, 1<<21, n) && (op != token.EQL || n < 128) {
		cs[2] &^= 1 << (otherChar - 128)
	}
	return cs
}

func negated(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GEQ
	case token.LEQ:
		return token.GTR
	case token.GTR:
		return token.LEQ
	case token.GEQ:
		return token.LSS
	case token.EQL:
		return token.NEQ
	}
	return token.EQL
}

// mirrored is the comparison with its operands changed round.
func mirrored(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GTR
	case token.LEQ:
		return token.GEQ
	case token.GTR:
		return token.LSS
	case token.GEQ:
		return token.LEQ
	}
	return op
}

func holds(op token.Token, x, y int64) bool {
	return constant.Compare(constant.MakeInt64(x), op, constant.MakeInt64(y))
}
