package taint

import "github.com/govet-sec/govet-sec/internal/model"

// lore is what is known of the text of a label, and what happened to it since its
// origin.
type lore struct {
	knowledge // what is known of the text
	change    // since the origin
	// after is what stands before the text in the value.
	after pat
	// read says which text of its inputs a function read, where the label is a source's.
	read *reading
}

// raw is what the label was told.
func (l label) raw() lore {
	if l.told == nil {
		return lore{}
	}
	return *l.told
}

// lore is what the label tells of its text here.
func (l label) lore() lore {
	k := l.raw()
	if k.cleaned {
		if k.cleaned = false; !k.lacks.has(dotDot) {
			return k.cutStart() // as far as is known here
		}
	}
	return k
}

// tell is the label with other lore. Labels of which nothing is known, most of them,
// have none.
func (l label) tell(k lore) label {
	switch {
	case k == lore{}:
		l.told = nil
	case l.told == nil || *l.told != k:
		told := k // a copy, so that k itself need not be on the heap
		l.told = &told
	}
	return l
}

// sameLore reports whether two labels tell the same of their text.
func (l label) sameLore(m label) bool {
	return l.told == m.told || l.told != nil && m.told != nil && *l.told == *m.told
}

// after is what stands before the text in the value.
func (l label) after() pat {
	if l.told == nil {
		return ""
	}
	if l.told.cleaned {
		return l.lore().after
	}
	return l.told.after
}

// behind is the label of a text before which p stands.
func (l label) behind(p pat) label {
	if l.after() == p && (l.told == nil || !l.told.cleaned) {
		return l
	}
	k := l.lore()
	k.after = p
	return l.tell(k)
}

// or is what is told of a text that is one of two.
func (k lore) or(m lore) lore {
	if k.after != m.after {
		safe := k.placed() & m.placed()
		k, m = k.begun(), m.begun()
		k.safe, m.safe = k.safe|safe, m.safe|safe
	}
	if k.read != m.read {
		k.read = nil
	}
	return lore{k.knowledge.or(m.knowledge), k.change.or(m.change), afterJoin(k.after, m.after), k.read}
}

// placed are the harms that the text cannot do because of what stands before it, which
// the join with another is about to lose.
func (k lore) placed() model.Kinds {
	var safe model.Kinds
	for _, kind := range [...]model.Kind{model.Path, model.ArchivePath, model.ServedPath, model.URL, model.Redirect, model.TrustedURL, model.CrossOrigin, model.EnvVar} {
		if k.harmless(kind, k.after) {
			safe |= model.KindSet(kind)
		}
	}
	return safe
}

// begun tells how the text begins that stands before the label's own: that is lost, too.
func (k lore) begun() lore {
	if c, ok := firstChar(k.after); ok && k.after[0] != hole[0] {
		k.first = charset{}.add(c).complement().minus(multiple)
	}
	return k
}
