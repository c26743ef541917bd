package taint

import (
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// answers is what the functions returned that a library was given, and calls with each
// character of a text, each element of a list, or each match.
type answers struct {
	n        int
	char     *path        // the identity of the character that they were given
	no       knowledge    // of the characters for which all of them returned false
	yes      []fact       // what holds when the only one of them returned true, once
	elem     [2]knowledge // of the first argument, a text, when they returned false, and true
	returned *value       // joined
}

// eachChar is the argument of a function that a library calls with each character of
// the text in v, if its parameter is a character.
func (m *modelCall) eachChar(v *value, f *code, i int) *value {
	if !isCharacter(paramTypes(f)[i]) {
		return v
	}
	text := v
	if len(v.labels) == 0 && len(v.locs()) > 0 {
		text = m.r.textOf(m.s, v, m.def(9))
	}
	if text.id == nil || len(text.labels) == 0 {
		return v
	}
	c := derived(text, charPath(m.def(8), text.id))
	c.labels = mapLabels(c.labels, label.cutStart)
	m.answers.char = c.id
	return c
}

// add notes the answer of one function to the arguments.
func (a *answers) add(v *value, args []*value) {
	var no knowledge
	var yes []fact
	if v != nil {
		for _, g := range v.guards() {
			switch {
			case g.prop == model.False && g.id == a.char && g.holds():
				no = no.and(g.knowledge)
			case g.prop == model.True && !slices.ContainsFunc(args, func(arg *value) bool { return arg.isPartOf(g.id) }):
				yes = append(yes, g.fact)
			}
		}
	}
	elem := [2]knowledge{answered(v, model.False, args), answered(v, model.True, args)}
	if a.n++; a.n > 1 {
		no, yes = no.or(a.no), nil
		elem[0], elem[1] = elem[0].or(a.elem[0]), elem[1].or(a.elem[1])
	}
	a.no, a.yes, a.elem = no, yes, elem
	a.returned = join(a.returned, v, nil)
}

// isPartOf reports whether the text in v is the one with the identity, a part of it, or
// has it as its part.
func (v *value) isPartOf(id *path) bool {
	return v != nil && v.id != nil && (v.id.has(id) || id.has(v.id))
}

// excluded is what is known of a text of which no character was answered with true.
func (a *answers) excluded() knowledge { return knowledge{lacks: a.no.lacks} }

// answered is what the answer tells of the first argument.
func answered(v *value, p model.Property, args []*value) knowledge {
	var k knowledge
	if v == nil || len(args) == 0 || args[0] == nil || args[0].id == nil {
		return k
	}
	for _, g := range v.guards() {
		if g.prop == p && g.id == args[0].id && g.holds() {
			k = k.and(g.knowledge)
		}
	}
	return k
}

// eachElement is the argument of a function that a library calls with each element of a
// list: a text of its own, so that the answer is about it.
func (m *modelCall) eachElement(v *value, c *model.Call) *value {
	if len(c.Args) != 1 || c.Args[0] != model.Arg(0).At("[]") || len(v.labels) == 0 {
		return v
	}
	n := *m.s.facts.bake(v)
	n.id = m.def(7)
	return &n
}

// listAnswers is what a search with a function tells of the list (14.1): of all elements
// when it found none, of the one at the index when it found one.
func (m *modelCall) listAnswers(found model.Property) []guard {
	list := m.at(model.Arg(0))
	if list == nil {
		return nil
	}
	id := m.r.contentID(m.s, list)
	if id == nil {
		return nil
	}
	none := model.False
	if found == model.NonNegative {
		none = model.Negative
	}
	gs := ofAll(none, fact{id: id, knowledge: m.answers.elem[0]})
	if found == model.NonNegative {
		gs = append(gs, guard{found, fact{id: elemPath(m.r.def(m.instr()), id), knowledge: m.answers.elem[1]}})
	}
	return slicesFilter(gs, func(g guard) bool { return !g.empty() })
}

// dropped is a list without the elements of which a function returned true: those that
// stay are in the same array, and what is behind them becomes zero.
func (m *modelCall) dropped() {
	for i := range m.row.Calls {
		m.callback(&m.row.Calls[i])
	}
	list, k := m.at(model.Arg(0)), m.answers.elem[0]
	if list == nil || len(m.rets) == 0 {
		return
	}
	any := sel{kind: selElem}
	locs := m.r.targets(list, nil)
	for _, l := range locs {
		c := m.r.load(m.s, l, nil)
		if c == nil {
			continue
		}
		c = c.lumped().learn(k)
		if c = c.with(any, c.child(any, nil).learn(k)); len(locs) == 1 && l.off == 0 {
			m.r.store(m.s, []loc{{obj: l.obj, at: l.at, n: -1}}, c)
		} else {
			m.r.storeWeak(m.s, loc{obj: l.obj, at: l.at.child(any, nil), n: -1}, c.child(any, nil))
		}
	}
	out := list.learn(k)
	out.setLocs(nil)
	for _, l := range locs {
		l.n = -1
		out.setLocs(append(out.locs(), l))
	}
	m.rets[0] = out
}
