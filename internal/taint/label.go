package taint

import (
	"go/types"
	"slices"
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
	pure bool
	told *lore // nil for nothing
	// step leads back to the origin. It does not count when labels are compared.
	step *step
}

// isInput reports whether the label says that a value is an input itself; isText,
// that it has text, be it a source's or made of an input.
func (a label) isInput() bool { return a.pure && a.org.input != nil }
func (a label) isText() bool  { return !a.isInput() }

func (a label) less(b label) bool {
	if a.org != b.org {
		return a.org.id < b.org.id
	}
	return a.pure && !b.pure
}

func (a label) same(b label) bool { return a.org == b.org && a.pure == b.pure }

func (a label) equal(b label) bool {
	return a.org == b.org && a.pure == b.pure && a.sameLore(b)
}

// join is what is true of both. The way is that of the one that the joined label is like:
// a number is not the way that a text of the same origin took, nor is a text that was checked.
func (a label) join(b label) label {
	nearer := b.step.len() < a.step.len()
	if !a.sameLore(b) {
		k := a.lore().or(b.lore())
		asA, asB := k == a.lore(), k == b.lore()
		if !asA && !asB {
			safeA, safeB := a.lore().safe, b.lore().safe
			asA, asB = safeA&^safeB == 0, safeB&^safeA == 0
		}
		if asA != asB {
			nearer = asB
		}
		a = a.tell(k)
	}
	if nearer {
		a.step = b.step
	}
	return a
}

// maxLabels bounds the origins of one value. Beyond it the later ones are dropped:
// the first sources are reported anyway, and one finding is enough to act on.
const maxLabels = 24

// absorbs reports whether joining b to a changes nothing: in loops it mostly does not.
func absorbs(a, b []label) bool {
	i := 0
	for j := range b {
		for i < len(a) && !a[i].same(b[j]) {
			i++
		}
		if i == len(a) || b[j].step.len() < a[i].step.len() {
			return false
		}
		if !a[i].sameLore(b[j]) && a[i].lore().or(b[j].lore()) != a[i].lore() {
			return false
		}
	}
	return true
}

func joinLabels(a, b []label) []label {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 || &a[0] == &b[0] && len(a) == len(b) {
		return a
	}
	if absorbs(a, b) {
		return a
	}
	out := make([]label, 0, len(a)+len(b)-common(a, b))
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
	return widenLabels(out)
}

// common counts the origins of both.
func common(a, b []label) int {
	n, i := 0, 0
	for j := range b {
		for i < len(a) && a[i].less(b[j]) {
			i++
		}
		if i < len(a) && a[i].same(b[j]) {
			n++
		}
	}
	return n
}

// maxInputs is how many inputs of one root a value can have before they are no longer
// told apart: what is made of so many parts of an object is made of the object, the
// smallest one that holds them.
const maxInputs = 10

// widenLabels keeps a set of labels from growing without end. It changes ls, which must be the
// caller's own: sets that are joined are often large, and one copy is enough.
func widenLabels(ls []label) []label {
	if len(ls) <= maxInputs {
		return ls
	}
	many := crowded(ls)
	if many == nil {
		return fewLabels(ls)
	}
	return fewLabels(holders(ls, many))
}

// holders are labels in which the inputs of crowded roots are fewer than maxInputs for each:
// of several, what holds them is named.
func holders(ls []label, crowded []*path) []label {
	depths := make([]int32, len(crowded))
	for i, top := range crowded {
		depths[i] = roomyDepth(ls, top)
	}
	for i, l := range ls {
		if p := l.org.input; p != nil {
			if n := slices.Index(crowded, p.top); n >= 0 && p.depth > depths[n] {
				ls[i].org, ls[i].pure = p.upTo(depths[n]).origin(), false
			}
		}
	}
	return sortLabels(ls)
}

// upTo is the beginning of a path, of so many steps.
func (p *path) upTo(depth int32) *path {
	for p.depth > depth {
		p = p.parent
	}
	return p
}

// roomyDepth is the greatest depth, above the deepest input, at which the inputs of a root are
// fewer than maxInputs.
func roomyDepth(ls []label, top *path) int32 {
	deepest := int32(1)
	for _, l := range ls {
		if p := l.org.input; p != nil && p.top == top {
			deepest = max(deepest, p.depth)
		}
	}
	for d := deepest - 1; d > 1; d-- {
		if hasRoom(ls, top, d) {
			return d
		}
	}
	return 1
}

// hasRoom reports whether the inputs of a root are fewer than maxInputs at a depth.
func hasRoom(ls []label, top *path, depth int32) bool {
	var few [maxInputs]*path // not on the heap
	heads := few[:0]
	for _, l := range ls {
		p := l.org.input
		if p == nil || p.top != top || p.depth <= 1 {
			continue
		}
		if p = p.upTo(depth); slices.Contains(heads, p) {
			continue
		}
		if heads = append(heads, p); len(heads) == maxInputs {
			return false
		}
	}
	return true
}

// fewLabels keeps the labels within their bound, sources before inputs.
func fewLabels(ls []label) []label {
	if len(ls) <= maxLabels {
		return ls
	}
	sources := 0
	for _, l := range ls {
		if l.org.input == nil {
			sources++
		}
	}
	sources = min(sources, maxLabels)
	inputs := maxLabels - sources
	out := ls[:0]
	for _, l := range ls {
		left := &sources
		if l.org.input != nil {
			left = &inputs
		}
		if *left > 0 {
			*left--
			out = append(out, l)
		}
	}
	return sortLabels(out)
}

// crowded are the roots of which a set of labels has too many inputs that could be
// widened.
func crowded(ls []label) (many []*path) {
	type count struct {
		top *path
		n   int
	}
	var counts []count
	for _, l := range ls {
		p := l.org.input
		if p == nil || p.depth <= 1 {
			continue
		}
		i := slices.IndexFunc(counts, func(c count) bool { return c.top == p.top })
		if i < 0 {
			i = len(counts)
			counts = append(counts, count{top: p.top})
		}
		if counts[i].n++; counts[i].n == maxInputs {
			many = append(many, p.top)
		}
	}
	return many
}

// sortLabels sorts labels and joins those of the same origin.
func sortLabels(ls []label) []label {
	if areSorted(ls) {
		return ls
	}
	slices.SortStableFunc(ls, byLess(label.less))
	out := ls[:0]
	for _, l := range ls {
		if n := len(out); n > 0 && out[n-1].same(l) {
			out[n-1] = out[n-1].join(l)
			continue
		}
		out = append(out, l)
	}
	return out
}

// areSorted reports whether labels are in their order, each origin once.
func areSorted(ls []label) bool {
	for i := 1; i < len(ls); i++ {
		if !ls[i-1].less(ls[i]) {
			return false
		}
	}
	return true
}

// mapLabels returns the labels with f applied to each: the very same when nothing changes.
func mapLabels(ls []label, f func(label) label) []label {
	if len(ls) == 0 {
		return nil
	}
	out := mapAll(ls, f)
	if sharedSlice(out, ls) {
		return ls
	}
	return sortLabels(out)
}

// notPure are labels of a text that is made of texts with these, and is none of them.
func notPure(ls []label) []label {
	return mapLabels(ls, func(l label) label { l.pure = false; return l })
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
