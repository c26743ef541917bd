package taint

import (
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A check of a text that was trimmed is one of the whole, but for what was cut off (14.1):
// isAllowed(strings.TrimSpace(name)), and a host without the dot at its end.

// trimName begins the name of the step from a text to what is left of it, and endName, where
// only its end was cut. The characters follow.
const (
	trimName = "trimmed "
	endName  = "end trimmed "
)

// trimStep is the number of these steps, which other hidden ones do not have.
const trimStep = -2

func (s sel) isTrim() bool { return s.n == trimStep && s.kind == selHidden }

const spaces = " \t\n\v\f\r"

// trimmedID is the identity of what is left of a text, nil where it is not known what was cut.
func (m *modelCall) trimmedID(v *value) *path {
	if v.id == nil || len(v.labels) == 0 {
		return nil
	}
	_, name, _ := strings.Cut(m.row.Name, "Trim")
	set := spaces
	if name != "Space" {
		texts := constTexts(m.text(model.Arg(1)))
		if len(texts) != 1 || texts[0] == "" {
			return nil
		}
		set = texts[0]
	}
	s := sel{kind: selHidden, n: trimStep, name: trimName + set}
	switch name {
	case "Space", "Left", "":
	case "Right", "Suffix":
		s.name = endName + set
	default:
		return nil // of the beginning, what was cut counts
	}
	if v.id.sel == s && name == "Suffix" {
		return nil // it may be cut again
	}
	return v.id.made(s)
}

// restName begins the name of the step from a text to what follows its first characters.
const restName = "rest "

// restStep is the number of these steps.
const restStep = -3

func (s sel) isRest() bool { return s.n == restStep && s.kind == selHidden }

// restID is the identity of text[n:], nil of what is cut several times.
func (p *path) restID(n int) *path {
	if p == nil || p.sel.isRest() {
		return nil
	}
	return p.child(sel{kind: selHidden, n: restStep, name: restName + strconv.Itoa(n)}, nil)
}

// wholes are the texts of which more is known by f: a check of the characters from the second on is
// one of the whole, but for characters with which that can begin.
func (fs facts) wholes(f fact) []fact {
	var out []fact
	for _, g := range fs {
		if g.id.parent != nil && g.id.sel.isRest() && (g.id == f.id || g.id.parent == f.id) {
			if w := g.whole(fs.of(g.id.parent)); !w.empty() {
				out = append(out, w)
			}
		}
	}
	return out
}

// whole is what is new of a text of which k is known, and f of the rest.
func (f fact) whole(k knowledge) fact {
	w := fact{id: f.id.parent, unless: f.unless}
	if f.id.sel.name != restName+"1" {
		return fact{}
	}
	w.lacks = f.lacks.minus(multiple).intersect(k.first)
	if f.lacks.has('.') || f.lacks.has(dotDot) && (f.begins('.') || k.begins('.')) {
		w.lacks = w.lacks.add(dotDot)
	}
	w.lacks = w.lacks.minus(k.lacks)
	return w
}

// cutOf are the characters that were cut from the text of which p is the rest.
func (p *path) cutOf() (set string, atEnd, ok bool) {
	if p.parent == nil || !p.sel.isTrim() {
		return "", false, false
	}
	if set, ok := strings.CutPrefix(p.sel.name, endName); ok {
		return set, true, true
	}
	set, ok = strings.CutPrefix(p.sel.name, trimName)
	return set, false, ok
}

// untrimmed is what is known of a text of which this is known of the rest.
func (f fact) untrimmed(set string, atEnd bool) fact {
	g := fact{id: f.id.parent, unless: f.unless}
	if atEnd {
		g.first = f.first
	}
	cut := charsOf(set)
	g.lacks = f.lacks.minus(cut).minus(multiple)
	switch {
	case strings.Trim(set, spaces) == "":
		g.safe = f.safe & (model.KindSet(model.SQL, model.HTML) | model.File | model.Elsewhere)
		if f.lacks.has(dotDot) {
			g.lacks = g.lacks.add(dotDot)
		}
	case atEnd && strings.Trim(set, "/") == "":
		g.safe = f.safe & (model.Elsewhere | model.File)
	case atEnd && set == ".":
		g.safe = f.safe & model.Elsewhere
		if f.lacks.has(foreignEnd) {
			g.lacks = g.lacks.add(foreignEnd)
		}
	}
	return g
}
