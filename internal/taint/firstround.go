package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// The first round of a loop over a text may ask more of the character than the others do:
// if i == 0 && !isLetter(c) { return false } (14.1).

// ofTextFrom is what is known of a text of which this is known of each character that the loop
// with the head has looked at.
func (r *run) ofTextFrom(k knowledge, head *ssa.BasicBlock, char *path) knowledge {
	k = k.ofText()
	if k.lacks == (charset{}).complement() {
		return k
	}
	var loop map[*ssa.BasicBlock]bool
	for _, b := range head.Parent().Blocks {
		first := r.onlyFirst(b, char)
		if first == nil {
			continue
		}
		if loop == nil {
			loop = loopOf(head)
		}
		if !loop[b] {
			continue
		}
		if lacks := r.leftFirst(b, first, head, loop, char).lacks; lacks != (charset{}).complement() {
			k.first = k.first.union(impliedFirst(lacks.union(k.lacks).minus(multiple)))
		}
	}
	return k
}

// onlyFirst is the block that the branch at the end of b goes to in the first round of a loop, and in
// no other; nil if there is none.
func (r *run) onlyFirst(b *ssa.BasicBlock, char *path) *ssa.BasicBlock {
	if len(b.Instrs) == 0 {
		return nil
	}
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return nil
	}
	cond, ok := branch.Cond.(*ssa.BinOp)
	if !ok {
		return nil
	}
	i, ok := cond.X.(ssa.Instruction)
	if !ok || !isInt(cond.Y, 0) || r.indexPath(i) != char.parent {
		return nil
	}
	to := b.Succs[0]
	switch cond.Op {
	case token.EQL:
	case token.NEQ, token.GTR:
		to = b.Succs[1]
	default:
		return nil
	}
	if len(to.Preds) != 1 {
		return nil
	}
	return to
}

// leftFirst is what is known of the character wherever the blocks that only the first round comes to are
// left for another in the loop, and where a round comes to its end without the branch at the end of b.
func (r *run) leftFirst(b, first, head *ssa.BasicBlock, loop map[*ssa.BasicBlock]bool, char *path) knowledge {
	k := knowledge{lacks: charset{}.complement()}
	for _, p := range head.Parent().Blocks {
		for _, to := range p.Succs {
			if !loop[p] || !loop[to] || !(first.Dominates(p) && !first.Dominates(to)) && (to != head || b.Dominates(p)) {
				continue
			}
			if out := r.edge(p, to); out.live {
				k = k.or(out.facts.of(char))
			}
		}
	}
	return k
}
