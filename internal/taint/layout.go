package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// layout is what does not change from one run of a function to the next: its
// instructions by number, and the order of its blocks.
type layout struct {
	index    map[ssa.Instruction]int
	sites    []ssa.Instruction
	looping  []bool // by block: it can run again
	order    []*ssa.BasicBlock
	rank     []int // by block: its place in the order
	outcomes outcomes
}

func newLayout(fn *ssa.Function) *layout {
	n := 0
	for _, b := range fn.Blocks {
		n += len(b.Instrs)
	}
	l := &layout{index: make(map[ssa.Instruction]int, n), sites: make([]ssa.Instruction, 0, n), outcomes: make(outcomes)}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			l.index[in] = len(l.sites)
			l.sites = append(l.sites, in)
		}
	}
	l.order = reversePostorder(fn)
	l.rank = make([]int, len(fn.Blocks))
	for i, b := range l.order {
		l.rank[b.Index] = i
	}
	l.looping = loopBlocks(fn, l)
	return l
}

// layoutOf is the layout of a function, made when it is first asked for.
func (e *engine) layoutOf(fn *ssa.Function) *layout {
	l, ok := e.layouts[fn]
	if !ok {
		l = newLayout(fn)
		e.layouts[fn] = l
	}
	return l
}

func reversePostorder(fn *ssa.Function) []*ssa.BasicBlock {
	seen := make([]bool, len(fn.Blocks))
	var order []*ssa.BasicBlock
	type frame struct {
		b *ssa.BasicBlock
		i int
	}
	visit := func(b *ssa.BasicBlock) {
		if seen[b.Index] {
			return
		}
		seen[b.Index] = true
		stack := []frame{{b, 0}}
		for len(stack) > 0 {
			f := &stack[len(stack)-1]
			if f.i < len(f.b.Succs) {
				n := f.b.Succs[f.i]
				f.i++
				if !seen[n.Index] {
					seen[n.Index] = true
					stack = append(stack, frame{n, 0})
				}
				continue
			}
			order = append(order, f.b)
			stack = stack[:len(stack)-1]
		}
	}
	visit(fn.Blocks[0])
	for _, b := range fn.Blocks {
		visit(b)
	}
	slices.Reverse(order)
	return order
}
