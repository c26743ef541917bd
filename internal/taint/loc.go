package taint

// loc is a place in the heap: an object and the way into it. For a slice, off is
// the index of its first element there and n its length, each -1 if not known; n is -2
// of a slice that may have lost elements at its end.
type loc struct {
	obj *object
	at  *path // of rootHere
	off int
	n   int
}

func (a loc) less(b loc) bool {
	switch {
	case a.obj != b.obj:
		return a.obj.id < b.obj.id
	case a.at != b.at:
		return a.at.id < b.at.id
	case a.off != b.off:
		return a.off < b.off
	}
	return a.n < b.n
}

func joinLocs(a, b []loc) []loc {
	u := union(a, b, loc.less, maxLocs)
	if sharedSlice(u, a) || sharedSlice(u, b) {
		return u
	}
	return mergeSlices(u)
}

// maxOffsets bounds the beginnings that are told apart of slices of one array: a loop
// that takes the first element away each time would find a new one in every round.
const maxOffsets = 4

// mergeSlices makes one of slices that differ in their length only, and of many that
// differ in where they begin.
func mergeSlices(ls []loc) []loc {
	out := ls[:0:0]
	for i := 0; i < len(ls); {
		j := i + 1
		for j < len(ls) && ls[j].obj == ls[i].obj && ls[j].at == ls[i].at {
			j++
		}
		out = append(out, mergeOffsets(ls[i:j])...)
		i = j
	}
	return out
}

// mergeOffsets is mergeSlices for places in one array.
func mergeOffsets(ls []loc) []loc {
	out := ls[:0:0]
	for _, l := range ls {
		if n := len(out); n > 0 && out[n-1].off == l.off {
			out[n-1].n = min(out[n-1].n, l.n, -1)
			continue
		}
		out = append(out, l)
	}
	if len(out) == 1 || len(out) <= maxOffsets && out[0].off >= 0 {
		return out
	}
	any := out[0]
	any.off = -1
	for _, l := range out[1:] {
		any.n = min(any.n, l.n, -1)
	}
	return []loc{any}
}
