package taint

import "golang.org/x/tools/go/ssa"

// entry is the state in which a block starts: the join of the ways that can be taken.
func (r *run) entry(b *ssa.BasicBlock) state {
	if b.Index == 0 {
		return state{live: true}
	}
	if b == r.fn.Recover {
		return r.in[b.Index]
	}
	var in state
	for _, p := range b.Preds {
		s := r.edge(p, b)
		if b.Dominates(p) {
			s = r.carriedOn(s, p, b)
		}
		if s.live {
			in = r.joinState(in, s, b.Index)
		}
	}
	return in
}

// edge is the state on the way from p to b.
func (r *run) edge(p, b *ssa.BasicBlock) state {
	outs := r.out[p.Index]
	for i, s := range p.Succs {
		if s == b && i < len(outs) {
			if len(p.Succs) == 2 && p.Succs[0] == p.Succs[1] {
				return r.joinState(outs[0], outs[1], b.Index)
			}
			return outs[i]
		}
	}
	return state{}
}
