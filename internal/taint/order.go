package taint

import (
	"cmp"
	"go/types"
	"slices"
	"strconv"
)

// What a summary has in lists is sorted by numbers that the engine gave out, and that
// another engine would give out in another order. The encoder writes what it has met
// before first, in the order of meeting, and then the rest: that is the order in which
// a decoder gives out its numbers, so that what was decoded is encoded to the same bytes.

// meet notes what is written, and numbers it.
type meet[T comparable] map[T]int

func (m meet[T]) add(x T) {
	if _, ok := m[x]; !ok {
		m[x] = len(m)
	}
}

// compare compares what was met before with what was not.
func (m meet[T]) compare(a, b T) int {
	i, okA := m[a]
	j, okB := m[b]
	switch {
	case okA && okB:
		return cmp.Compare(i, j)
	case okA:
		return -1
	case okB:
		return 1
	}
	return 0
}

// inOrder is xs in the order of meeting.
func inOrder[T any](xs []T, compare func(a, b T) int) []T {
	if slices.IsSortedFunc(xs, compare) {
		return xs
	}
	xs = slices.Clone(xs)
	slices.SortStableFunc(xs, compare)
	return xs
}

func (w *encoder) compareLocs(a, b loc) int {
	if a.obj != b.obj {
		return meet[*object](w.objs).compare(a.obj, b.obj)
	}
	return meet[*path](w.pths).compare(a.at, b.at)
}

func (w *encoder) compareGuards(a, b guard) int {
	return cmp.Or(cmp.Compare(a.prop, b.prop), meet[*path](w.pths).compare(a.id, b.id))
}

// tag names the run that a text was made in, by a number: of runs, a fact has to tell
// apart only those that it is about.
func (w *encoder) tag(name string) string {
	w.tags.add(name)
	return strconv.Itoa(w.tags[name])
}

// nameable are the types that a decoder finds by their names.
func (w *encoder) nameable(ds []*dynType) []*dynType {
	return slicesFilter(ds, func(d *dynType) bool {
		t := w.e.typeNamed(types.TypeString(d.t, nil))
		return t != nil && types.Identical(t, d.t)
	})
}
