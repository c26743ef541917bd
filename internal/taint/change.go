package taint

import "github.com/govet-sec/govet-sec/internal/model"

// change is what was done to a text since its origin that can take away what the
// caller knows of it.
type change struct {
	cut    bool        // it lost its beginning
	undone model.Kinds // harm that it can do again, because an escape was undone
	gained charset     // characters that were put in
}

// or is either change.
func (c change) or(d change) change {
	return change{c.cut || d.cut, c.undone | d.undone, c.gained.union(d.gained)}
}

// cutStart is a label of a text that lost its beginning.
func (l label) cutStart() label {
	l.knowledge = l.cutOff()
	l.after = ""
	l.change.cut = true
	return l
}

// undo is a label of a text in which an escape was undone that made it safe for the
// kinds: it can have any character again.
func (l label) undo(kinds model.Kinds) label {
	if kinds != 0 {
		l.knowledge = knowledge{safe: l.safe &^ kinds}
		l.change.undone |= kinds
	}
	return l
}

// gain is a label of a text into which the program put characters.
func (l label) gain(cs charset) label {
	l.lacks = l.lacks.minus(cs)
	l.first = l.first.minus(cs)
	l.change.gained = l.change.gained.union(cs)
	return l
}

// under is the caller's label of a text that the callee has as l.
func (l label) under(callee label) label {
	c := callee.change
	if c.cut {
		l = l.cutStart()
	}
	l = l.undo(c.undone)
	if c.gained != (charset{}) {
		l = l.gain(c.gained)
	}
	l.after = patCat(callee.after, l.after)
	return l.learn(callee.knowledge)
}
