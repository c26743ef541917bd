package taint

import (
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// change is what was done to a text since its origin that can take away what the
// caller knows of it.
type change struct {
	cut    bool        // it lost its beginning
	undone model.Kinds // harm that it can do again, because an escape was undone
	gained charset     // characters that were put in
	// cleaned: it was cleaned, as the name of a file, together with what stands before it. If it
	// steps up, it lost that, which only a caller may know.
	cleaned bool
}

// or is either change.
func (c change) or(d change) change {
	return change{c.cut || d.cut, c.undone | d.undone, c.gained.union(d.gained), c.cleaned || d.cleaned}
}

// cutStart is a label of a text that lost its beginning.
func (l label) cutStart() label { return l.tell(l.lore().cutStart()) }

// cutFirst is a label of a text without its first n bytes, which are the program's where that
// many are known to stand before the label's own.
func (l label) cutFirst(n int) label {
	if start, _, _ := strings.Cut(l.after(), hole); n > 0 && n <= len(start) {
		return l.behind(l.after()[n:])
	}
	return l.cutStart()
}

func (k lore) cutStart() lore {
	k.knowledge = k.cutOff()
	k.after = ""
	k.cut = true
	return k
}

// undo is a label of a text in which an escape was undone that made it safe for the
// kinds: it can have any character again.
func (l label) undo(kinds model.Kinds) label { return l.tell(l.lore().undo(kinds)) }

func (k lore) undo(kinds model.Kinds) lore {
	if kinds != 0 {
		k.knowledge = knowledge{safe: k.safe &^ kinds}
		k.undone |= kinds
	}
	return k
}

// gain is a label of a text into which the program put characters.
func (l label) gain(cs charset) label { return l.tell(l.lore().gain(cs)) }

func (k lore) gain(cs charset) lore {
	k.lacks = k.lacks.minus(cs)
	k.first = k.first.minus(cs)
	k.tests = "" // what they tell would have to be changed
	k.gained = k.gained.union(cs)
	return k
}

// under is the caller's label of a text that the callee has as l.
func (l label) under(callee label) label {
	if callee.told == nil {
		return l
	}
	k, c := l.lore(), *callee.told
	if c.cut {
		k = k.cutStart()
	}
	k = k.undo(c.undone)
	if c.gained != (charset{}) {
		k = k.gain(c.gained)
	}
	k.after = patCat(c.after, k.after)
	k.knowledge = k.knowledge.and(c.knowledge)
	if l = l.tell(k); c.cleaned {
		return afterCleaning(l)
	}
	return l
}
