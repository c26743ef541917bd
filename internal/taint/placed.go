package taint

import (
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Templates by hand (11.2): where a text of the program has a place for another, such as
// "https://host/users/{id}", strings.ReplaceAll and strings.Replacer make what "+" makes of the
// parts, and what stands before the other text stays known.

// placing is a text that is put in the place of another.
type placing struct {
	old string
	by  *value
	n   int // how often
}

const everywhere = -2

// maxPlaces bounds the places of one text.
const maxPlaces = 8

// placed is the text with others in their places, nil if it is not known where these are.
func (m *modelCall) placed(ps []placing) *value {
	v := m.text(model.Arg(0))
	if v == nil || !putsText(ps) {
		return nil
	}
	for _, p := range ps {
		if v = m.putIn(v, p); v == nil {
			return m.placedEncoded(ps)
		}
	}
	return v
}

// percentEncoded is what percent-encoding takes from a text, of a path's part or a query's.
const percentEncoded = model.Markup | model.File | 1<<model.Log | 1<<model.Header

// placedEncoded is a text of which nobody knows where its places are, with others in them. One that is
// percent-encoded is meant for a part of an address behind the host, by who wrote the address.
func (m *modelCall) placedEncoded(ps []placing) *value {
	v := m.text(model.Arg(0))
	if v == nil {
		return nil
	}
	ls, found := m.r.collect(m.s, v), false
	for _, p := range ps {
		if p.by == nil {
			return nil
		}
		ls = joinLabels(ls, mapLabels(m.r.collect(m.s, p.by), func(l label) label {
			if l = l.cutStart(); l.lore().safe&percentEncoded == percentEncoded {
				found = true
				return l.learn(knownSafe(model.Elsewhere))
			}
			return l
		}))
	}
	if !found {
		return nil
	}
	return &value{labels: ls, id: m.def(0), open: true, nils: canBeNonNil}
}

// putsText reports whether one of the texts is not the program's own.
func putsText(ps []placing) bool {
	for _, p := range ps {
		if p.by != nil && (p.old == "" || len(p.by.labels) > 0) {
			return true
		}
	}
	return false
}

func (m *modelCall) putIn(v *value, p placing) *value {
	pats := v.pats()
	if len(pats) != 1 || p.old == "" || p.by == nil || p.n == 0 {
		return nil
	}
	parts := strings.SplitN(pats[0], p.old, p.n+1)
	if len(parts) == 1 && strings.Contains(pats[0], hole) || len(parts) > maxPlaces {
		return nil // it may be in the part that is not known
	}
	first := *v
	first.setCat(nil)
	first.alts, first.open = []string{"s" + parts[0]}, false
	first.labels = mapLabels(v.labels, func(l label) label {
		if before, _, found := strings.Cut(l.after(), p.old); found {
			return l.behind(patCat(before, hole))
		}
		return l
	})
	id, out := m.def(0), &first
	for _, part := range parts[1:] {
		out = concat(concat(out, p.by, id), constText(part), id)
	}
	if v.isInput() {
		out.setCat(nil) // a caller's template is not put together again
	}
	return out
}

// replacements is what strings.Replace and ReplaceAll put in the place of what.
func (m *modelCall) replacements() []placing {
	old := constTexts(m.text(model.Arg(1)))
	if len(old) != 1 {
		return nil
	}
	p := placing{old[0], m.text(model.Arg(2)), everywhere}
	if n := m.at(model.Arg(3)); n != nil {
		if n.isOpen() || len(n.alts) != 1 || n.alts[0][0] != 'i' {
			return nil
		}
		var err error
		if p.n, err = strconv.Atoi(n.alts[0][1:]); err != nil {
			return nil
		} else if p.n < 0 {
			p.n = everywhere
		}
	}
	return []placing{p}
}

// pairs is the same of a strings.Replacer. Of one whose texts are not known one by one, all can be
// put anywhere.
func (m *modelCall) pairs() []placing {
	anywhere := []placing{{"", m.at(model.Recv), everywhere}}
	targets := m.r.targets(m.at(model.Recv), nil)
	if len(targets) != 1 {
		return anywhere
	}
	c := m.r.load(m.s, targets[0], nil)
	if c == nil || len(c.labels) > 0 || len(c.kids)%2 != 0 {
		return anywhere
	}
	var ps []placing
	for i := 0; i < len(c.kids); i += 2 {
		old := constTexts(c.kids[i].val)
		if len(old) != 1 {
			return anywhere
		}
		ps = append(ps, placing{old[0], c.kids[i+1].val, everywhere})
	}
	return ps
}
