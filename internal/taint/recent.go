package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A loop makes an object in each round, and those of earlier rounds are still there when
// something holds them. The one of this round stands alone: what is written to it, and what a
// check tells of it, does not concern the others. Those are one object that is many, the older
// of two that a site makes (7.1, 14.5).

// olderMark names the object of earlier rounds.
const olderMark = "<"

// retire makes room for the object that a site makes again: what o was is an older one now,
// and so is what the heap has pointers to. A register that was set before may have the one or
// the other, as it may carry a pointer into this round.
func (r *run) retire(s *state, in ssa.Instruction, o *object) (older *object) {
	key := o.key
	key.what = olderMark + key.what
	older = r.object(key, o.typ)
	older.many, older.origin, older.writer = true, o.origin, o.writer
	type change struct {
		id int
		v  *value
	}
	var changes []change
	s.heap.each(func(id int, v *value) {
		if v.pointsTo(o) {
			changes = append(changes, change{id, v.moved(o, older, false)})
		}
	})
	for _, c := range changes {
		s.heap = s.heap.set(c.id, c.v)
	}
	r.spend(len(changes))
	old, _ := s.heap.get(o.id)
	old = s.facts.bake(old)
	if before, ok := s.heap.get(older.id); ok {
		old = join(before, old, identity(before, old))
	}
	s.heap = s.heap.set(older.id, old)
	for site, v := range r.env {
		if v.pointsTo(o) && r.before(r.lay.sites[site], in) {
			r.env[site] = v.moved(o, older, true)
		}
	}
	for key, c := range r.deferred { // may write to what it was given in any round
		for i, a := range c.args {
			if a.pointsTo(o) {
				c.args = slices.Clone(c.args)
				c.args[i] = a.moved(o, older, true)
			}
		}
		c.self = c.self.moved(o, older, true)
		r.deferred[key] = c
	}
	for ch, v := range r.chans {
		r.chans[ch] = v.moved(o, older, true)
	}
	r.panics = r.panics.moved(o, older, true)
	return older
}

// moved is v with pointers to another object instead of o, or beside it.
func (v *value) moved(o, to *object, beside bool) *value {
	if !v.pointsTo(o) { // nor is nil
		return v
	}
	n := *v
	n.kids = nil
	x := rare{dyn: v.dyn(), guards: v.guards(), cat: v.cat()}
	for _, l := range v.locs() {
		if l.obj == o {
			if beside {
				x.locs = joinLocs(x.locs, []loc{l})
			}
			l.obj = to
		}
		x.locs = joinLocs(x.locs, []loc{l})
	}
	for _, f := range v.fns() {
		if f.env == o {
			if beside {
				x.fns = union(x.fns, []fn{f}, fn.less, maxFns)
			}
			f.env = to
		}
		x.fns = union(x.fns, []fn{f}, fn.less, maxFns)
	}
	n.rare = x.orNil()
	for _, k := range v.kids {
		n.kids = append(n.kids, kid{k.sel, k.val.moved(o, to, beside)})
	}
	return &n
}

// standsAlone reports whether the object of a round is told from those of earlier rounds: not
// that of a channel, of which nobody knows who still has it, nor where goroutines of earlier
// rounds run.
func (r *run) standsAlone(o *object) bool {
	return !o.many && !o.isChan() && len(r.gos) == 0 && !r.lay.starts
}

// collected is the state without objects that nothing can get at any more: what one way left
// there would be joined with what another has in objects that it still holds. live are the
// values that can still be asked for.
func (r *run) collected(s state, dead func(*object) bool, live func(yield func(*value) bool)) state {
	if !s.live || len(r.deferred) > 0 || len(r.gos) > 0 {
		return s // a call that is left to somebody else names its places
	}
	var candidates []*object
	s.heap.each(func(id int, _ *value) {
		if o := r.objects[id]; o.isOurs() && o.writer == nil && !o.isChan() && dead(o) {
			candidates = append(candidates, o)
		}
	})
	if len(candidates) == 0 {
		return s
	}
	held := make(map[*object]bool)
	s.heap.each(func(id int, v *value) { v.holds(held) })
	for v := range live {
		v.holds(held)
	}
	for _, o := range candidates {
		if !held[o] {
			below, above := s.heap.split(o.id)
			s.heap = pmapMerge(below, above)
		}
	}
	return s
}

// holds notes the objects that v points to.
func (v *value) holds(held map[*object]bool) {
	if v == nil {
		return
	}
	for _, l := range v.locs() {
		held[l.obj] = true
	}
	for _, f := range v.fns() {
		if f.env != nil {
			held[f.env] = true
		}
	}
	for _, k := range v.kids {
		k.val.holds(held)
	}
	for _, w := range v.variants() {
		w.val.holds(held)
	}
}

// carriedOn is the state at the end of a round of the loop with the head: what the round made
// and nobody holds is gone.
func (r *run) carriedOn(s state, from, head *ssa.BasicBlock) state {
	if len(r.defers) > 0 || !s.live {
		return s // which may hold it
	}
	ofRound := func(site int) bool {
		return site >= 0 && site < len(r.lay.sites) && head.Dominates(r.lay.sites[site].Block())
	}
	return r.collected(s, func(o *object) bool { return ofRound(o.key.site) }, func(yield func(*value) bool) {
		for site, v := range r.env {
			if (!ofRound(site) || phiOf(r.lay.sites[site]) != nil) && !yield(v) {
				return
			}
		}
		for _, in := range head.Instrs {
			phi, ok := in.(*ssa.Phi)
			if !ok {
				return
			}
			for i, p := range head.Preds {
				if p == from && !yield(r.val(&s, phi.Edges[i])) {
					return
				}
			}
		}
	})
}

// returning is the state in which the function returns the values.
func (r *run) returning(s state, vals []*value) state {
	return r.collected(s, func(*object) bool { return true }, slices.Values(append(vals[:len(vals):len(vals)], r.panics)))
}
