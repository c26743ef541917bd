package taint

import (
	gopath "path"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// File names that stay below a directory (14.4): the check is on a name that was made of
// the attacker's text, so it is one of that text, too.

// Identities of the names that are made of a name: cleaned ones have no step up left but
// at their beginning, and a relative one has it there when it leads out of the directory.
var (
	cleanedSel  = sel{kind: selHidden, name: "cleaned"}
	joinedSel   = sel{kind: selHidden, name: "joined"} // behind another, and cleaned
	relativeSel = sel{kind: selHidden, name: "relative"}
)

func (p *path) isCleaned() bool {
	return p != nil && p.parent != nil && (p.sel == cleanedSel || p.sel == joinedSel)
}

func (p *path) isRelative() bool { return p != nil && p.parent != nil && p.sel == relativeSel }

// joined is path.Join. Its identity is that of the only element that is not the
// program's.
func (m *modelCall) joined() *value {
	elems := m.elems(model.Arg(0))
	if len(elems) > 1 {
		m.r.need(elems[0]) // the root, perhaps
	}
	elems = slices.DeleteFunc(slices.Clone(elems), isEmptyText) // Join leaves them out
	v := m.join(elems, m.at(model.Arg(0)), constText("/"))
	if elems == nil && v != nil && m.beginsAtRoot(model.Arg(0)) {
		v = v.behindText("/")
	}
	if v != nil && len(v.labels) > 0 {
		n := *v
		n.labels = mapLabels(v.labels, func(l label) label {
			if after := l.after(); after != "" && strings.Trim(after, "/") == "" {
				return afterCleaning(l) // at the root there is nothing above
			}
			return l
		})
		v = &n
	}
	var of []*value
	for _, e := range elems {
		if e != nil && len(e.labels) > 0 {
			of = append(of, e)
		}
	}
	// Of a directory and a name that are both the caller's, the name counts: it stands last.
	if n := len(of); n > 0 && of[n-1].id != nil && len(v.labels) > 0 {
		made := cleanedSel
		if of[n-1] != elems[0] {
			made = joinedSel
		}
		v.id = of[n-1].id.made(made)
	}
	return v
}

// beginsAtRoot reports whether the first of a list of names, of which nobody knows how many it
// has, is the root.
func (m *modelCall) beginsAtRoot(at model.Port) bool {
	v := m.at(at)
	if v == nil || len(v.locs()) != 1 || v.isInput() || v.locs()[0].off < 0 {
		return false
	}
	first := m.r.load(m.s, v.locs()[0], nil).kid(sel{kind: selIndex, n: v.locs()[0].off})
	texts := constTexts(first)
	return len(texts) == 1 && strings.Trim(texts[0], "/") == "" && texts[0] != ""
}

// behindText is a text that stands behind one of the program.
func (v *value) behindText(p pat) *value {
	n := *v
	n.labels = mapLabels(v.labels, func(l label) label { return l.behind(p) })
	return &n
}

// isEmptyText reports whether v is "", and nothing else.
func isEmptyText(v *value) bool {
	texts := constTexts(v)
	return len(texts) == 1 && texts[0] == ""
}

// made is the identity of a text that was made of the one with the identity p. What was
// made so again is not told apart: else identities would grow in loops. A relative name
// is clean already.
func (p *path) made(s sel) *path {
	if p.parent != nil && p.sel == s || s == cleanedSel && (p.isCleaned() || p.isRelative()) {
		return p
	}
	return p.child(s, nil)
}

// orMade is the identity of a name that is in any of several ways either that of p or that of v. Of names
// that are made of one, cleaned by itself, as an absolute one is, or behind a directory, it is that which
// tells less; of others that are clean, that of a clean name that is made of other; else it is other. p is
// nil before the first.
func (p *path) orMade(v *value, other *path) *path {
	switch {
	case p == other || v == nil || !v.id.isCleaned() && !v.isCleanText():
		return other
	case !v.id.isCleaned() || p != nil && p.parent != v.id.parent:
		return other.made(joinedSel)
	case p != nil && p.sel == joinedSel:
		return p
	}
	return v.id
}

// isCleanText reports whether v is a name, or one of some, that the program has written as it would be
// cleaned.
func (v *value) isCleanText() bool {
	texts := constTexts(v)
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(s string) bool { return gopath.Clean(s) != s })
}

// absolute is filepath.Abs.
func (m *modelCall) absolute() *value {
	v := m.text(model.Arg(0))
	if v == nil {
		return nil
	}
	d := derived(v, m.cleanedID(v))
	d.labels = mapLabels(d.labels, afterCleaning)
	return d
}

// directory is filepath.Dir: it begins as the name does.
func (m *modelCall) directory() *value {
	v := m.text(model.Arg(0))
	if v == nil {
		return nil
	}
	d := derived(v, m.def(0))
	if v.id != nil && len(d.labels) > 0 {
		d.id = v.id.child(sel{kind: selHidden, name: m.name}, nil)
	}
	return d
}

// relative is filepath.Rel: how the second name is reached from the first.
func (m *modelCall) relative() *value {
	v := m.text(model.Arg(1))
	if v == nil {
		return nil
	}
	d := derived(v, m.def(0))
	d.labels = mapLabels(d.labels, label.cutStart)
	if v.id != nil && len(d.labels) > 0 {
		d.id = v.id.made(relativeSel)
	}
	return d
}

func (m *modelCall) cleanedID(v *value) *path {
	if v.id == nil || len(v.labels) == 0 {
		return m.def(0)
	}
	return v.id.made(cleanedSel)
}

// afterCleaning is a label of a name that was cleaned: of one that begins at the root, no
// step up is left, but then it can lie anywhere.
func afterCleaning(l label) label {
	l = withoutSteps(l)
	switch {
	case l.raw().cleaned: // the caller knows how it begins
	case l.after() == "":
		l = l.learn(knowledge{first: charset{}.add(twoSlashes).add(threeSlashes)})
	case strings.Trim(l.after(), "/") == "":
		l = l.learn(knowledge{first: charsOf("/")})
	}
	return l
}

// withoutSteps is a label of a name from which the steps up were taken that can be.
func withoutSteps(l label) label {
	switch {
	case l.lore().lacks.has(dotDot):
		return l
	case l.after() == "" && l.lore().startsWith('/'):
	case !strings.HasPrefix(l.after(), "/"):
		switch {
		case l.org.input == nil:
			return l.cutStart()
		case l.told != nil && l.told.cleaned:
			return l
		}
		k := l.lore()
		k.cleaned = true
		return l.tell(k)
	case strings.Trim(l.after(), "/") != "":
		l = l.behind("/" + hole)
	}
	return l.learn(knowledge{lacks: charset{}.add(dotDot)})
}

// rooted is a label of a text of which k is known: where it stands behind text of the program,
// that is what begins at the root.
func (l label) rooted(k knowledge) label {
	if strings.HasPrefix(l.after(), hole) && k.startsWith('/') {
		return l.behind("/" + l.after())
	}
	return l
}

// contains is what a test tells of a name beside what it tells of any text.
func (m *modelCall) contains(v *model.Validator, arg *value, k knowledge) knowledge {
	up := v.Test == model.NoPrefix &&
		slices.ContainsFunc(constTexts(m.text(model.Arg(1))), func(s string) bool { return strings.HasPrefix(s, "..") })
	if up {
		k.first = k.first.add(upStart)
	}
	switch {
	case arg.id.isRelative():
		if up || k.lacks.has(dotDot) {
			k.safe |= model.File
		}
	case arg.id.isCleaned():
		if k.lacks = k.lacks.minus(charset{}.add(dotDot)); up { // it was resolved: only at its beginning it tells something
			if k.first = k.first.add(stepUp); arg.id.sel == cleanedSel {
				k.lacks = k.lacks.add(dotDot) // in the cleaned name, which may begin at the root
			}
		}
		if v.Test == model.Prefix && namesDir(m.text(model.Arg(1))) {
			k.safe |= model.File
		}
		if arg.id.sel == cleanedSel && k.startsWith('/') {
			k.lacks = k.lacks.add(dotDot) // above the root there is nothing
		}
	}
	if v.Test == model.Suffix && namesParent(m.text(model.Arg(1))) {
		k.lacks = k.lacks.add(foreignEnd) // the caller may know that it is a host
	}
	if k.lacks.has(foreignEnd) && isHost(arg.id) {
		k.safe |= model.Elsewhere
		k.lacks = k.lacks.minus(charset{}.add(foreignEnd))
	}
	return k
}

// namesParent reports whether hosts that end in v are below one that the program chose.
func namesParent(v *value) bool {
	if v == nil || slices.ContainsFunc(v.labels, func(l label) bool { return l.org.input == nil }) {
		return false
	}
	ends := v.pats()
	return len(ends) > 0 && !slices.ContainsFunc(ends, func(p pat) bool { return len(p) < 2 || p[0] != '.' })
}

// namesDir reports whether names that begin with v lie in a directory of the program's.
func namesDir(v *value) bool {
	if v == nil || slices.ContainsFunc(v.labels, func(l label) bool { return l.org.input == nil }) {
		return false
	}
	return !slices.ContainsFunc(v.pats(), func(p pat) bool { return p == "" || strings.Trim(p, "./") == "" })
}

// caseSel leads from the identity of a text to that of the same in lower or upper case.
var caseSel = sel{kind: selHidden, name: "case"}

func letters() charset {
	return charRange('a', 'z').union(charRange('A', 'Z')).add(otherChar)
}

// leadsBack reports whether a check of the text with the identity p tells something of the
// one that it was made of.
func (p *path) leadsBack() bool {
	if p.parent == nil {
		return false
	}
	_, _, trimmed := p.cutOf()
	return trimmed || p.isCleaned() || p.isRelative() || p.sel == caseSel || p.sel == urlSel || p.parent.sel == urlSel
}

// uncleaned is what a cleaned name that does not step up tells of the name before it was
// cleaned: that it does not either. A name that stands behind a directory may lead out of
// that by as many steps as the directory has, so there it tells of the whole only.
func (f fact) uncleaned() fact {
	g := fact{id: f.id.parent, unless: f.unless}
	g.first = charsOf(`/\`).add(stepUp)
	if !g.id.isCleaned() {
		g.lacks = g.lacks.add(dotDot)
	}
	return g
}

// implied are further facts that follow from one: a name is harmless when what was made
// of it lies below a directory, an address when its host was checked, and a text when it
// is in lower case, but for letters.
func (f fact) implied() []fact {
	var out []fact
	add := func(id *path, safe model.Kinds) {
		out = append(out, fact{id: id, knowledge: knownSafe(safe), unless: f.unless})
	}
	if f.id.isCleaned() || f.id.isRelative() {
		switch {
		case f.safe.Has(model.Path):
			for p := f.id; p.isCleaned() || p.isRelative(); p = p.parent {
				add(p.parent, model.File)
			}
		case f.id.sel == cleanedSel && f.staysBelow(""):
			out = append(out, f.uncleaned())
		}
	}
	if f.id.parent != nil && f.id.isDir() && f.safe.Has(model.Path) {
		add(f.id.parent, model.File)
	}
	if f.id.parent != nil && f.id.sel == caseSel {
		k := f.knowledge
		k.lacks = k.lacks.minus(letters())
		k.first = k.first.minus(letters())
		out = append(out, fact{id: f.id.parent, knowledge: k, unless: f.unless})
	}
	if set, atEnd, ok := f.id.cutOf(); ok {
		out = append(out, f.untrimmed(set, atEnd))
	}
	if text, parsed := hostOf(f.id); text != nil {
		safe := f.safe & model.Elsewhere
		if f.lacks.has(foreignEnd) && safe != model.Elsewhere {
			safe = model.Elsewhere
			add(f.id, safe)
		}
		if safe != 0 {
			add(parsed, safe)
			add(text, safe)
		}
	}
	if f.id.parent != nil {
		out = append(out, f.ofAddress()...)
	}
	return out
}

// ofAddress is what a part of a URL tells of the whole, and of the text that it was parsed from.
func (f fact) ofAddress() []fact {
	var k knowledge
	text, parsed := hostOf(f.id)
	if text != nil && f.isNot(foreignHost) {
		k.first = k.first.add(foreignHost)
	}
	if isURLField(f.id, "Scheme") && f.id.parent.sel == urlSel && f.isNot(anyScheme) {
		text, parsed = f.id.parent.parent, f.id.parent
		k.first = k.first.add(anyScheme)
	}
	if isURLField(f.id, "Scheme") && f.id.parent.sel == urlSel && f.safe.Has(model.TrustedURL) {
		text, parsed = f.id.parent.parent, f.id.parent
		k.safe |= model.KindSet(model.TrustedURL) // no script: one of the program's schemes
	}
	if isURLField(f.id, "Path") && f.id.parent.sel == urlSel {
		text, parsed = f.id.parent.parent, f.id.parent
		k.first = f.starts().startOfPath()
	}
	if k == (knowledge{}) {
		return nil
	}
	return []fact{{id: parsed, knowledge: k, unless: f.unless}, {id: text, knowledge: k, unless: f.unless}}
}

// isDir reports whether p is the identity of the directory that a name lies in.
func (p *path) isDir() bool {
	return p.sel.kind == selHidden && (p.sel.name == "path/filepath.Dir" || p.sel.name == "path.Dir")
}
