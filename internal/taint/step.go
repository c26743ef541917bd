package taint

import (
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// step is one step of the way, with the one before it. When it has a tail, it is no
// step itself: it stands for those of prev followed by those of the tail, so that a
// callee's way is put behind a caller's without a copy.
type step struct {
	prev *step
	tail *step
	n    int // steps up to here
	*spot
}

// spot is what a step says. It stands apart, since all ways through a call share it, and those that only join two have none.
type spot struct {
	pos   token.Pos
	place string
	text  string
}

// Bounds on a way: what is longer when it is shown keeps its first and last steps; what
// is longer still is not recorded.
const (
	maxSteps = 24
	maxWay   = 4 * maxSteps
)

// last is the last step of a way.
func (s *step) last() *step {
	for s != nil && s.tail != nil {
		s = s.tail
	}
	return s
}

func (s *step) then(pos token.Pos, place, text string) *step {
	at := spot{pos, place, text}
	if s.endsIn(at) {
		return s
	}
	return &step{prev: s, n: s.len() + 1, spot: &spot{pos, place, text}}
}

// thenAt is then, with a spot that other ways have, too.
func (s *step) thenAt(at *spot) *step {
	if s.endsIn(*at) {
		return s
	}
	return &step{prev: s, n: s.len() + 1, spot: at}
}

// endsIn reports whether the way ends in the spot, or is so long that no other is told.
func (s *step) endsIn(at spot) bool {
	l := s.last()
	return l != nil && *l.spot == at || s.len() >= maxWay
}

func (s *step) len() int {
	if s == nil {
		return 0
	}
	return s.n
}

// append puts the steps of t behind s.
func (s *step) append(t *step) *step {
	switch {
	case t == nil:
		return s
	case s == nil:
		return t
	case s.n+t.n > maxWay:
		return s
	}
	return &step{prev: s, tail: t, n: s.n + t.n}
}

// each calls f for the steps, the last first.
func (s *step) each(f func(*step)) {
	for ; s != nil; s = s.prev {
		if s.tail != nil {
			s.tail.each(f)
			continue
		}
		f(s)
	}
}

// raw are the steps in their order.
func (s *step) raw() []*step { return s.appendTo(make([]*step, 0, s.len())) }

// appendTo puts the steps in their order behind others.
func (s *step) appendTo(out []*step) []*step {
	n := len(out)
	s.each(func(t *step) { out = append(out, t) })
	slices.Reverse(out[n:])
	return out
}

// all are the steps in their order, none twice in a row.
func (s *step) all() []*step { return slices.CompactFunc(s.raw(), (*step).same) }

func (s *step) list() []Step {
	all := s.all()
	if len(all) > maxSteps {
		all = append(all[:maxSteps/2:maxSteps/2], all[len(all)-maxSteps/2:]...)
	}
	var out []Step
	for _, t := range all {
		out = append(out, Step{Pos: t.pos, Place: t.place, Text: t.text})
	}
	return out
}

func (s *step) key() string {
	if s == nil {
		return ""
	}
	b := make([]byte, 0, 16*s.len())
	s.each(func(t *step) {
		b = strconv.AppendInt(b, int64(t.pos), 10)
		b = append(append(b, t.place...), ';')
	})
	return string(b)
}

// Calls on a way.
const (
	passedTo   = "is passed to "
	returnedBy = "is returned by "
	handedBy   = "is passed on by " // to a function that the caller knows
)

// within is the way s, and the rest of the way via, of a text that was made in one of the
// calls of via: that it was returned by the call and then passed to it did not happen.
func (s *step) within(via []*step) (*step, []*step) {
	var inner []*step // the calls that the text never left
	rest := slices.DeleteFunc(via, func(t *step) bool {
		name, ok := strings.CutPrefix(t.text, passedTo)
		if !ok {
			return false
		}
		u := &step{spot: &spot{t.pos, t.place, returnedBy + name}}
		if !s.has(u) {
			return false
		}
		inner = append(inner, u)
		return true
	})
	if len(inner) == 0 {
		return s, rest
	}
	var out *step
	for _, t := range s.all() {
		if !slices.ContainsFunc(inner, func(u *step) bool { return u.same(t) }) {
			out = out.then(t.pos, t.place, t.text)
		}
	}
	return out, rest
}

// same reports whether the steps are one, whatever came before.
func (s *step) same(t *step) bool { return *s.spot == *t.spot }

// has reports whether the way has the step.
func (s *step) has(t *step) bool {
	found := false
	s.each(func(u *step) {
		found = found || u.same(t)
	})
	return found
}

// passed is the way of a caller's text through the callee. Texts mostly come in by few ways
// and go on by the same.
func (b *binding) passed(to, through *step) *step {
	if b.wayOut == nil || b.wayIn != to || b.wayThrough != through {
		b.wayIn, b.wayThrough = to, through
		b.wayOut = to.thenAt(b.spotIn()).append(through)
	}
	return b.wayOut
}

func (b *binding) cameBack(s *step) *step {
	if b.silent {
		return s
	}
	if b.handing {
		if b.goesOn == nil {
			b.goesOn = &spot{b.cs.in.Pos(), "", handedBy + calledAs(b.f.code.name)}
		}
		return s.thenAt(b.goesOn)
	}
	if b.goesOut == nil {
		b.goesOut = &spot{b.cs.in.Pos(), "", returnedBy + calledAs(b.f.code.name)}
	}
	return s.thenAt(b.goesOut)
}

// spotIn is what a way says of what is passed to the callee.
func (b *binding) spotIn() *spot {
	if b.comesIn == nil {
		b.comesIn = &spot{b.cs.in.Pos(), "", passedTo + calledAs(b.f.code.name)}
	}
	return b.comesIn
}
