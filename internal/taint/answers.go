package taint

import (
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// answers is what the functions returned that a library was given, and calls with each
// character of a text, each element of a list, or each match.
type answers struct {
	n        int
	char     *path     // the identity of the character that they were given
	no       knowledge // of the characters for which all of them returned false
	yes      []fact    // what holds when the only one of them returned true, once
	returned *value    // joined
}

// eachChar is the argument of a function that a library calls with each character of
// the text in v, if its parameter is a character.
func (m *modelCall) eachChar(v *value, f *code, i int) *value {
	if !isCharacter(paramTypes(f)[i]) {
		return v
	}
	text := v
	if len(v.labels) == 0 && len(v.locs) > 0 {
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
		for _, g := range v.guards {
			switch {
			case g.prop == model.False && g.id == a.char && g.holds():
				no = no.and(g.knowledge)
			case g.prop == model.True && !slices.ContainsFunc(args, func(arg *value) bool { return arg.isPartOf(g.id) }):
				yes = append(yes, g.fact)
			}
		}
	}
	if a.n++; a.n > 1 {
		no, yes = no.or(a.no), nil
	}
	a.no, a.yes = no, yes
	a.returned = join(a.returned, v, nil)
}

// isPartOf reports whether the text in v is the one with the identity, a part of it, or
// has it as its part.
func (v *value) isPartOf(id *path) bool {
	return v != nil && v.id != nil && (v.id.has(id) || id.has(v.id))
}

// excluded is what is known of a text of which no character was answered with true.
func (a *answers) excluded() knowledge { return knowledge{lacks: a.no.lacks} }
