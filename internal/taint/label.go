package taint

import (
	"go/token"
	"go/types"
)

// origin is where text comes from: a source in the code, or an input of the
// function under analysis, whose meaning the caller knows.
type origin struct {
	id    int
	input *path  // of an input, else nil
	src   Source // of a source
}

// label says that text of an origin is in a value.
type label struct {
	org *origin
	// pure: the value is the origin's own value, not a text made with it. A field of
	// a pure input is the input's field.
	pure      bool
	knowledge // what is known of the text
	change    // since the origin
	// after is what stands before the text in the value.
	after pat
	// step leads back to the origin. It does not count when labels are compared.
	step *step
}

// step is one step of the way, with the one before it.
type step struct {
	prev  *step
	n     int // steps up to here
	pos   token.Pos
	place string
	text  string
}

// maxSteps bounds a way: what is longer keeps its first and last steps.
const maxSteps = 24

func (s *step) then(pos token.Pos, place, text string) *step {
	if s != nil && s.pos == pos && s.place == place && s.text == text {
		return s
	}
	n := 1
	if s != nil {
		n = s.n + 1
	}
	if n > maxSteps {
		return s
	}
	return &step{prev: s, n: n, pos: pos, place: place, text: text}
}

func (s *step) len() int {
	if s == nil {
		return 0
	}
	return s.n
}

func (s *step) list() []Step {
	if s == nil {
		return nil
	}
	out := make([]Step, s.n)
	for ; s != nil; s = s.prev {
		out[s.n-1] = Step{Pos: s.pos, Place: s.place, Text: s.text}
	}
	return out
}

// append puts the steps of t behind s.
func (s *step) append(t *step) *step {
	if t == nil {
		return s
	}
	return s.append(t.prev).then(t.pos, t.place, t.text)
}

func (a label) less(b label) bool {
	if a.org != b.org {
		return a.org.id < b.org.id
	}
	return a.pure && !b.pure
}

func (a label) same(b label) bool { return a.org == b.org && a.pure == b.pure }

func (a label) equal(b label) bool {
	return a.org == b.org && a.pure == b.pure && a.knowledge == b.knowledge && a.change == b.change && a.after == b.after
}

func (a label) join(b label) label {
	a.knowledge = a.knowledge.or(b.knowledge)
	a.change = a.change.or(b.change)
	a.after = afterJoin(a.after, b.after)
	if b.step.len() < a.step.len() {
		a.step = b.step
	}
	return a
}

// maxLabels bounds the origins of one value. Beyond it the later ones are dropped:
// the first sources are reported anyway, and one finding is enough to act on.
const maxLabels = 64

func joinLabels(a, b []label) []label {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 || &a[0] == &b[0] && len(a) == len(b) {
		return a
	}
	out := make([]label, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].same(b[j]):
			out = append(out, a[i].join(b[j]))
			i++
			j++
		case a[i].less(b[j]):
			out = append(out, a[i])
			i++
		default:
			out = append(out, b[j])
			j++
		}
	}
	out = append(append(out, a[i:]...), b[j:]...)
	if len(out) > maxLabels {
		out = out[:maxLabels:maxLabels]
	}
	return out
}

// mapLabels returns the labels with f applied to each.
func mapLabels(ls []label, f func(label) label) []label {
	var out []label
	for _, l := range ls {
		out = joinLabels(out, []label{f(l)})
	}
	return out
}

// carries says what a value of the type can carry: text, numbers, or nothing that
// counts (11.3, 11.4).
type carriage uint8

const (
	carriesText carriage = iota
	carriesNumber
	carriesNothing
)

func carries(t types.Type) carriage {
	if t == nil {
		return carriesText
	}
	b, ok := t.Underlying().(*types.Basic)
	switch {
	case !ok:
		return carriesText
	case b.Info()&types.IsBoolean != 0:
		return carriesNothing
	case b.Info()&types.IsNumeric != 0:
		return carriesNumber
	}
	return carriesText
}

// isCharacter reports whether the type is one of those that characters have: a
// byte or rune put back into a string is text again (11.4).
func isCharacter(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && (b.Kind() == types.Uint8 || b.Kind() == types.Int32)
}
