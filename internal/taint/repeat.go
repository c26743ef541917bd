package taint

import "slices"

// Calls that a callee makes any number of times (5.2). A helper that calls what it is given for
// each of some elements calls it again after it has written something, to the variables that it
// captured or to what its receiver holds: in the second round it can find there what it left in the first.

// maxRepeats is how often such a call is made until constants that still change, such as counters, are no longer told.
const maxRepeats = 2

// repeated makes a call of f that may be made any number of times, until it changes nothing more.
func (r *run) repeated(s *state, f *value, call func() *value) {
	before := s.heap
	if isLastRound(f, call()) {
		return
	}
	for range maxRepeats {
		if r.tired() || !r.changes(before, s.heap) {
			return
		}
		before = s.heap
		call()
	}
	if r.changes(before, s.heap) && !r.tired() {
		s.heap = r.uncounted(before, s.heap)
		call()
	}
}

// isLastRound reports whether what a loop over an iterator does in a round ends it, as an unconditional break does.
func isLastRound(f, result *value) bool {
	return f != nil && result != nil && len(f.fns()) > 0 && !result.open && slices.Equal(result.alts, []string{"bfalse"}) &&
		!slices.ContainsFunc(f.fns(), func(f fn) bool { return f.code.fn == nil || f.code.fn.Synthetic != "range-over-func yield" })
}

// changes reports whether an object that was there before has another content now.
func (r *run) changes(before, after *pmap[*value]) bool {
	changed := false
	pmapJoin(before, after, func(id int, x, y *value, okx, oky bool) *value {
		if !okx {
			if r.objects[id].isOurs() {
				return y // it is new
			}
			x = r.initial(r.objects[id])
		}
		changed = changed || oky && !equal(x, y)
		return y
	})
	return changed
}

// uncounted is the heap after some rounds without the constants that change in each.
func (r *run) uncounted(before, after *pmap[*value]) *pmap[*value] {
	return pmapJoin(before, after, func(_ int, x, y *value, okx, oky bool) *value {
		switch {
		case !oky:
			return x
		case !okx || y == nil || len(y.alts) == 0:
			return y
		}
		return widen(x, y)
	})
}

// noteOften notes that the call which is left to the caller can be made any number of times.
func (r *run) noteOften(key string) {
	if d, ok := r.deferred[key]; ok {
		d.often = true
		r.deferred[key] = d
	}
}

// oftenMade are the calls left to us that the callee makes any number of times, of functions that are known here.
func (b *binding) oftenMade() []*deferredCall {
	var out []*deferredCall
	for i := range b.sum.calls {
		if c := &b.sum.calls[i]; c.often && !c.started && !c.beside {
			if f := b.value(c.fn); f != nil && len(f.fns())+len(f.dyn()) > 0 && len(f.fns())+len(f.dyn()) <= maxMadeAgain && !isLastRound(f, b.deferred[c.n]) {
				out = append(out, c)
			}
		}
	}
	return out
}

// makeRounds makes the calls again that the callee makes any number of times, as long as they change something. The
// first round has been made, on what was before.
func (b *binding) makeRounds(before *pmap[*value]) {
	if b.cs.depth > 0 || !slices.ContainsFunc(b.sum.calls, func(c deferredCall) bool { return c.often }) {
		return // as nearly always: what has changed need not be looked for
	}
	if b.r.tired() || !b.r.changes(before, b.post.heap) {
		return
	}
	often := b.oftenMade()
	if len(often) == 0 || len(often) > maxMadeAgain {
		return
	}
	b.r.repeated(b.post, nil, func() *value {
		b.forget()
		for _, c := range often {
			given := slices.Clone(b.deferredArgs[c.n])
			b.onceMore(c)
			for i, a := range b.deferredArgs[c.n] {
				if i < len(given) {
					b.deferredArgs[c.n][i] = join(given[i], a, identity(given[i], a))
				}
			}
		}
		return nil
	})
	b.forget()
}
