package taint

import (
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// validate adds what a validator tells to its result (14.1).
func (m *modelCall) validate(v *model.Validator) {
	i, ok := v.Result.IsRet()
	if !ok || i >= len(m.rets) {
		return
	}
	if v.When == model.Nil || v.When == model.NonNil {
		n := *m.rets[i]
		n.nils = nilUnknown // else it would be no answer
		m.rets[i] = &n
	}
	if v.Test == model.ByFunc && v.Arg.IsZero() {
		var gs []guard
		for _, f := range m.answers.yes {
			gs = append(gs, guard{v.When, f})
		}
		m.rets[i] = withGuards(m.rets[i], append(gs, m.listAnswers(v.When)...))
		return
	}
	if v.Test == model.Rules || v.Test == model.FieldRules {
		m.rets[i] = withGuards(m.rets[i], m.ruled(v))
		return
	}
	if v.Test == model.Tags {
		m.rets[i] = withGuards(m.rets[i], m.tagged(v))
		return
	}
	if v.Test == model.NoElement {
		m.rets[i] = withGuards(m.rets[i], m.lacksElement(v))
		return
	}
	arg := m.text(v.Arg)
	if arg == nil || arg.id == nil || len(arg.labels) == 0 {
		return
	}
	var unless []label
	if !v.Among.IsZero() {
		unless = m.r.collect(m.s, m.at(v.Among))
	}
	if v.Test == model.Prefix || v.Test == model.Suffix {
		unless = slicesFilter(m.r.collect(m.s, m.at(model.Arg(1))), func(l label) bool { return l.org.input != nil })
	}
	n := *m.rets[i]
	for _, g := range m.tells(v) {
		g.id, g.unless = arg.id, unless
		g.knowledge = m.contains(v, arg, g.knowledge)
		if !g.empty() {
			n.setGuards(append(n.guards()[:len(n.guards()):len(n.guards())], g))
		}
	}
	n.setGuards(sortGuards(n.guards()))
	m.rets[i] = &n
}

// tells is what the answers of a validator tell of the text that it checks.
func (m *modelCall) tells(v *model.Validator) []guard {
	one := func(k knowledge) []guard { return []guard{{v.When, fact{knowledge: k}}} }
	switch v.Test { // a helper is followed for each text that it is given to look for
	case model.Within:
		m.r.need(m.at(model.Arg(0)))
	case model.Prefix, model.NoPrefix, model.Excludes, model.ExcludesAny:
		m.r.need(m.at(model.Arg(1)))
	}
	switch v.Test {
	case model.Regexp:
		return m.regexpTells(v.When, m.patterns(m.at(model.Recv)))
	case model.RegexpArg:
		m.r.need(m.at(model.Arg(0)))
		return m.regexpTells(v.When, constTexts(m.at(model.Arg(0))))
	case model.Prefix:
		start := m.text(model.Arg(1))
		k := beginsWith(start)
		if start.isSetting() {
			k.safe |= model.Elsewhere
		}
		if slices.ContainsFunc(constTexts(start), func(t string) bool { return strings.HasPrefix(t, "https://") || strings.HasPrefix(t, "http://") }) {
			k.safe |= model.KindSet(model.TrustedURL) // no script
		}
		return one(k)
	case model.NoPrefix:
		return one(lacksStart(m.text(model.Arg(1))))
	case model.NoScheme:
		return one(knowledge{first: charset{}.add(anyScheme)})
	case model.Absolute:
		return one(knowledge{first: charsOf("/").complement().minus(multiple)})
	case model.Relative:
		return one(knowledge{first: charsOf(`/\\`)})
	case model.Excludes:
		return one(lacksText(m.text(model.Arg(1))))
	case model.ExcludesAny:
		return one(lacksEach(m.text(model.Arg(1))))
	case model.Within:
		return one(within(constTexts(m.text(model.Arg(0)))))
	case model.Characters:
		return one(knowledge{lacks: absent(charsWhere(v.Chars))})
	case model.ByFunc:
		return one(m.answers.excluded())
	}
	return one(knownSafe(v.Safe))
}

// text is the text at a port: that in the bytes where the port is a []byte.
func (m *modelCall) text(p model.Port) *value {
	return m.textIn(m.at(p))
}

func (m *modelCall) textIn(v *value) *value {
	if v != nil && len(v.labels) == 0 && len(v.locs()) == 0 && v.nils == canBeNil {
		return constText("") // a nil []byte
	}
	if v != nil && len(v.labels) == 0 && len(v.locs()) > 0 {
		return m.r.textOf(m.s, v, m.def(9))
	}
	return v
}

// constTexts are the texts (or characters) that v can be, nil if it can be another.
func constTexts(v *value) []string {
	if v == nil || v.isOpen() {
		return nil
	}
	var out []string
	for _, a := range v.alts {
		if a[0] == 'i' { // a character
			v := runeText(&value{alts: []string{a}}, nil)
			if v.open {
				return nil
			}
			a = v.alts[0]
		}
		if _, ok := constOf(a); !ok || a[0] != 's' {
			return nil
		}
		out = append(out, a[1:])
	}
	return out
}

// orAll is what is known of a text of which one of several things is known.
func orAll(texts []string, tells func(string) knowledge) knowledge {
	var k knowledge
	for i, t := range texts {
		if i == 0 {
			k = tells(t)
		} else {
			k = k.or(tells(t))
		}
	}
	return k
}

// isSetting reports whether v is a text that is not known, and that the program keeps
// somewhere: behind an address that it was set up with, nobody chooses the host.
func (v *value) isSetting() bool {
	if v == nil || len(v.alts) > 0 {
		return false
	}
	return !slices.ContainsFunc(v.labels, func(l label) bool {
		in := l.org.input
		return in == nil || in.depth == 0 && in.root.kind != rootGlobal
	})
}

// beginsWith is what is known of a text that begins with v: it cannot choose the
// start of a name, an address or an argument.
func beginsWith(v *value) knowledge {
	var starts []string
	if v != nil && !v.open {
		for _, p := range v.pats() {
			start, _, _ := strings.Cut(p, hole)
			starts = append(starts, start)
		}
	}
	return orAll(starts, func(p string) knowledge {
		var k knowledge
		if p == "" {
			return k
		}
		c, _ := firstChar(p)
		k.first = charset{}.add(c).complement().minus(multiple)
		if len(p) > 1 && p[0] == '/' {
			k.first = k.first.union(behindSlash(p[1]))
		}
		if fixesHost(p) {
			k.safe = model.Elsewhere
		}
		if strings.HasSuffix(p, "_") && setsHarmless(p) {
			k.safe |= model.KindSet(model.EnvVar) // the program's own variables
		}
		return k
	})
}

// behindSlash are the members with which a text does not begin that begins with a slash and c.
func behindSlash(c byte) charset {
	switch c {
	case '/':
		return charset{}.add(slashBackslash)
	case '\\':
		return charset{}.add(twoSlashes).add(threeSlashes)
	}
	return charset{}.add(twoSlashes).add(threeSlashes).add(slashBackslash)
}

func firstChar(s string) (int, bool) {
	for _, c := range s {
		return charOf(c), true
	}
	return 0, false
}

// lacksStart is what is known of a text that does not begin with v.
func lacksStart(v *value) knowledge {
	return orAll(constTexts(v), func(p string) knowledge {
		var k knowledge
		switch {
		case len(p) == 1:
			k.first = charsOf(p)
		case p == "//":
			k.first = k.first.add(twoSlashes)
		case p == `/\`:
			k.first = k.first.add(slashBackslash)
		}
		return k
	})
}

// lacksText is what is known of a text that does not contain v.
func lacksText(v *value) knowledge {
	return orAll(constTexts(v), func(p string) knowledge {
		if p == "../" { // what may be left is ".." at the end: a directory, and no file
			return knowledge{lacks: charset{}.add(dotDot)}
		}
		if p != ".." && len(p) != 1 {
			return knowledge{}
		}
		return knownLacks(charsOf(p))
	})
}

// lacksEach is what is known of a text that has none of v's characters.
func lacksEach(v *value) knowledge {
	if v == nil || v.open {
		return knowledge{}
	}
	// What is not known of the characters adds to them.
	return orAll(v.pats(), func(p string) knowledge {
		cs := charsOf(strings.ReplaceAll(p, hole, "")).minus(multiple)
		cs[2] &^= 1 // some characters outside ASCII are not all
		return knownLacks(cs)
	})
}

// within is what is known of a text that is part of another, which the program chose.
func within(texts []string) knowledge {
	return orAll(texts, func(s string) knowledge {
		k := knowledge{lacks: absent(charsOf(s))}
		if !strings.Contains(s, "..") {
			k.lacks = k.lacks.add(dotDot)
		}
		return k
	})
}
