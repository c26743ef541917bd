package taint

import (
	pathname "path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Functions that take characters out of texts, or put others in their place (13).

// sanitized is what the operation of a row makes of the text at argument 0.
func (m *modelCall) sanitized() *value {
	switch m.row.Op {
	case model.Found:
		return m.relabelled(m.found())
	case model.FoundParts:
		return m.foundParts()
	case model.ReplaceMatches:
		return m.relabelled(m.replaceMatches())
	case model.ReplaceMatchesBy:
		return m.replaceMatchesBy()
	case model.Split:
		return m.split()
	case model.Replace:
		if v := m.placed(m.replacements()); v != nil {
			return v
		}
		return m.relabelled(m.replace())
	case model.ReplacePairs:
		if v := m.placed(m.pairs()); v != nil {
			return v
		}
		return m.relabelled(m.replacePairs())
	case model.PathClean:
		return m.cleaned()
	case model.Encode:
		return m.encoded()
	case model.Built:
		return m.built()
	case model.FirstSet:
		return m.firstSet()
	case model.Least:
		return m.least()
	case model.Kept:
		for i := range m.row.Calls {
			m.callback(&m.row.Calls[i])
		}
		return m.fields()
	}
	return nil
}

// fields are the parts of the text at argument 0 between characters that a function holds
// of.
func (m *modelCall) fields() *value {
	k := m.answers.excluded()
	if len(m.row.Calls) == 0 {
		k = knownLacks(charsOf(" \t\n\v\f\r"))
	}
	v := m.relabelled(func(l label) label { return l.cutStart().learn(k) })
	if whole := m.text(model.Arg(0)); v != nil && whole.id != nil && len(v.labels) > 0 && k.lacks.has('/') && !k.lacks.has('.') {
		v.id = whole.id.child(sel{kind: selHidden, name: splitName + anySep}, nil)
	}
	return v
}

// relabelled is the text at argument 0 with its labels changed; nil when nothing is
// known of how they change.
func (m *modelCall) relabelled(f func(label) label) *value {
	v := m.text(model.Arg(0))
	if v == nil || f == nil {
		return nil
	}
	d := derived(v, m.def(0))
	d.labels = mapLabels(d.labels, f)
	return d
}

func (m *modelCall) found() func(label) label {
	patterns := m.patterns(m.at(model.Recv))
	if patterns == nil {
		return nil
	}
	k := orAll(patterns, foundBy)
	return func(l label) label { return l.cutStart().learn(k) }
}

// foundParts are what the pattern matches, and what each of its groups does, of which the
// pattern tells more. What is known of the whole holds of what is in no group by itself.
func (m *modelCall) foundParts() *value {
	v, patterns := m.relabelled(m.found()), m.patterns(m.at(model.Recv))
	if v == nil || len(v.labels) == 0 || len(patterns) != 1 {
		return v
	}
	for i, k := range groupsTell(patterns[0]) {
		part := m.relabelled(func(l label) label { return l.cutStart().learn(k) })
		v = v.with(sel{kind: selIndex, n: i + 1}, part.withID(m.def(0).child(sel{kind: selIndex, n: i + 1}, nil)))
	}
	return v
}

// split is the list of the parts of the text at argument 0 between the separator at
// argument 1. Its identity is a part of the text's.
func (m *modelCall) split() *value {
	seps := constTexts(m.text(model.Arg(1)))
	if len(seps) != 1 {
		return nil
	}
	k := removed(seps[0])
	v := m.relabelled(func(l label) label { return l.cutStart().learn(k) })
	if whole := m.text(model.Arg(0)); v != nil && whole.id != nil && len(v.labels) > 0 {
		v.id = whole.id.child(sel{kind: selHidden, name: splitName + seps[0]}, nil)
	}
	return v
}

// inserted are the characters of texts that are put into another; every one, if the
// texts are not known.
func inserted(texts []string) charset {
	if texts == nil {
		return charset{}.complement()
	}
	var cs charset
	for _, t := range texts {
		cs = cs.union(charsOf(t))
	}
	return cs
}

func (m *modelCall) replaceMatches() func(label) label {
	patterns, by := m.patterns(m.at(model.Recv)), m.text(model.Arg(1))
	if by == nil || len(by.labels) > 0 {
		return nil
	}
	texts := constTexts(by)
	if !strings.Contains(m.row.Name, "Literal") && slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, "$") }) {
		return nil // it puts parts of the match back
	}
	k := orAll(patterns, mismatchTells).cutOff()
	start := orAll(patterns, func(p string) knowledge { return leftAtStart(p, texts) })
	return func(l label) label {
		if slices.Contains(texts, "") || texts == nil {
			l = l.gain(multiple)
		}
		return l.cutStart().learn(k).gain(inserted(texts)).learn(start)
	}
}

// replaceMatchesBy is the text at argument 0 with its matches replaced by what the
// function at argument 1 returns; that is beside what it returned itself.
func (m *modelCall) replaceMatchesBy() *value {
	for i := range m.row.Calls {
		m.callback(&m.row.Calls[i])
	}
	by := m.answers.returned
	k := orAll(m.patterns(m.at(model.Recv)), mismatchTells).cutOff()
	if by != nil && (len(by.labels) > 0 || len(by.locs()) > 0) {
		by = nil
	}
	return join(m.rets[0], m.relabelled(replacing(k, constTexts(by))), m.def(0))
}

func (m *modelCall) replace() func(label) label {
	old, by := constTexts(m.text(model.Arg(1))), m.text(model.Arg(2))
	if by == nil || len(by.labels) > 0 {
		return nil
	}
	texts := constTexts(by)
	var k knowledge
	if n := m.at(model.Arg(3)); n == nil || !n.isOpen() && len(n.alts) == 1 && strings.HasPrefix(n.alts[0], "i-") {
		k = orAll(old, removed)
		if len(old) == 1 && old[0] == "'" && len(texts) == 1 && escapesQuote(texts[0]) {
			return func(l label) label { return l.gain(inserted(texts)).learn(knowledge{lacks: charset{}.add(openQuote)}) }
		}
		if open, ok := doubled(old, texts); ok {
			return func(l label) label { return l.gain(inserted(texts)).learn(knowledge{lacks: charset{}.add(open)}) }
		}
	}
	return replacing(k, texts)
}

// removed is what is known of a text in which p was replaced everywhere, but for what
// was put in its place.
func removed(p string) knowledge {
	if p != ".." && len([]rune(p)) != 1 || charsOf(p).has(otherChar) {
		return knowledge{}
	}
	return knownLacks(charsOf(p))
}

func replacing(k knowledge, by []string) func(label) label {
	return func(l label) label {
		if slices.Contains(by, "") || by == nil {
			l = l.cutStart().gain(multiple) // what was apart stands side by side
		}
		return l.gain(inserted(by)).learn(knowledge{lacks: implied(k.lacks.minus(inserted(by)))})
	}
}

// escapesQuote reports whether text in single quotes of a shell stays in them when t
// stands for a quote in it.
func escapesQuote(t string) bool { return t == `'\''` || t == `'"'"'` }

// doubled is the quote of names in SQL that is doubled, as those do who quote them.
func doubled(old, by []string) (open int, ok bool) {
	if len(old) != 1 || len(by) != 1 || by[0] != old[0]+old[0] {
		return 0, false
	}
	switch old[0] {
	case `"`:
		return openDouble, true
	case "`":
		return openBack, true
	}
	return 0, false
}

// newReplacer is strings.NewReplacer: the result remembers its texts, old and new ones
// in turn.
func (m *modelCall) newReplacer() {
	elems := m.elems(model.Arg(0))
	if elems == nil || len(m.rets) == 0 {
		return
	}
	content := &value{open: true, nils: canBeNonNil}
	for i, e := range elems {
		content = content.with(sel{kind: selIndex, n: i}, e)
	}
	m.rets[0] = m.r.newObject(m.s, m.instr(), m.cs.sub+"replacer", nil, content)
}

func (m *modelCall) replacePairs() func(label) label {
	targets := m.r.targets(m.at(model.Recv), nil)
	if len(targets) != 1 {
		return nil
	}
	c := m.r.load(m.s, targets[0], nil)
	if c == nil || len(c.kids) < 2 || len(c.labels) > 0 {
		return nil
	}
	var k knowledge
	var by []string
	for i := 0; i+1 < len(c.kids); i += 2 {
		old, texts := constTexts(c.kids[i].val), constTexts(c.kids[i+1].val)
		if len(old) != 1 || len(texts) != 1 {
			return nil
		}
		if len(old[0]) == 1 { // a longer one can be hidden by another that begins before it
			k = k.and(removed(old[0]))
		}
		by = append(by, texts[0])
	}
	return replacing(k, by)
}

// cleaned is path.Clean and filepath.Clean: of a name that begins at the root, no step up is
// left. That the one leaves backslashes counts on Windows only, where programs use the other.
func (m *modelCall) cleaned() *value {
	v := m.text(model.Arg(0))
	if v == nil {
		return nil
	}
	d := derived(v, m.cleanedID(v))
	d.labels = mapLabels(d.labels, afterCleaning)
	if texts := constTexts(v); texts != nil {
		for _, t := range texts {
			d.alts, _ = altsJoin(d.alts, []string{"s" + pathname.Clean(t)})
		}
		d.open = len(d.alts) == 0
	}
	return d
}

// encoded is text in the alphabet that the receiver stands for, or in any if it is not known.
func (m *modelCall) encoded() *value {
	v := m.at(model.Arg(0))
	if v == nil {
		return nil
	}
	alphabet := "+/-_=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
	if texts := constTexts(m.r.pointee(m.s, m.at(model.Recv))); len(texts) == 1 {
		alphabet = texts[0]
	}
	k := knowledge{lacks: absent(charsOf(alphabet))}
	for _, f := range m.row.Flows {
		k.safe |= f.Safe
	}
	ls := m.r.through(m.r.collect(m.s, v), m.cs, "")
	ls = mapLabels(ls, func(l label) label { return l.gain(charset{}.complement()).learn(k) })
	return &value{labels: ls, id: m.def(0), open: true, nils: canBeNonNil}
}

// trimmed are labels of a text that lost some characters at its start.
func (m *modelCall) trimmed(ls []label) []label {
	_, name, _ := strings.Cut(m.row.Name, "Trim")
	switch name {
	case "Space":
		return trimSet(ls, " \t\n\v\f\r")
	case "", "Left":
		texts := constTexts(m.at(model.Arg(1)))
		if len(texts) != 1 {
			return mapLabels(ls, label.cutStart)
		}
		return trimSet(ls, texts[0])
	case "Prefix":
		texts := constTexts(m.text(model.Arg(1)))
		return mapLabels(ls, func(l label) label {
			if len(texts) != 1 {
				return l.cutStart()
			}
			if cut := texts[0]; l.lore().lacks.has(upElsewhere) && !strings.HasSuffix(cut, "/") && asksPrefix(m.cs.in.Parent(), cut) {
				l = l.gain(charset{}.add(upElsewhere)) // "/files../x" has it, too
			}
			return l.trimPrefix(texts[0])
		})
	}
	return ls
}

// asksPrefix reports whether a function asks for a prefix by itself, so that no pattern of a route has
// said where a part of the path ends.
func asksPrefix(fn *ssa.Function, prefix string) bool {
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(*ssa.Call)
			if !ok || calledName(&call.Call) != "HasPrefix" || len(call.Call.Args) != 2 {
				continue
			}
			if text, ok := constString(call.Call.Args[1]); ok && text == prefix {
				return true
			}
		}
	}
	return false
}

func trimSet(ls []label, set string) []label {
	return mapLabels(ls, func(l label) label {
		if rest := strings.TrimLeft(l.after(), set); rest != "" {
			return l.behind(rest)
		}
		if l.after() == "" && charsOf(set).minus(l.lore().lacks) == (charset{}) {
			return l // it has none of them
		}
		return l.cutStart().learn(knowledge{first: charsOf(set).minus(multiple)})
	})
}

func (l label) trimPrefix(p string) label {
	start, _, _ := strings.Cut(l.after(), hole)
	switch {
	case p == "":
		return l
	case strings.HasPrefix(start, p):
		return l.behind(l.after()[len(p):])
	case start != "" && !strings.HasPrefix(start, p) && !strings.HasPrefix(p, start):
		return l // it does not begin with p
	case l.after() == "" && l.lore().begins([]rune(p)[0]):
		return l
	}
	return l.cutStart()
}
