package taint

import (
	"math"
	"math/bits"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// loop is a loop, or the whole function: the blocks of which each can lead to each,
// which stand side by side in the order, the head first.
type loop struct {
	first, last int // ranks
	outer       int // the loop around it, -1 for the whole function
}

// setOrder puts the blocks in a weak topological order (Bourdoncle, Efficient chaotic
// iteration strategies with widenings, 1993): predecessors first, but for the ways back
// to the head of a loop, and the loops nested. Taking the lowest in reverse postorder,
// which needs no loops, visits the head again after each way back to it, before the
// rest of the loop has heard what changed.
func (l *layout) setOrder(fn *ssa.Function) {
	n := len(fn.Blocks)
	o := &orderer{num: make([]int, n), budget: 64*n + 1024}
	for _, b := range fn.Blocks {
		if o.num[b.Index] == 0 {
			o.visit(b)
		}
	}
	if o.budget < 0 { // loops within loops without end: any order will do, as one loop
		o.order, o.loops = slices.Clone(fn.Blocks), []loop{{last: n - 1}}
	}
	slices.Reverse(o.order)
	l.order, l.rank, l.inLoop = o.order, make([]int, n), make([]int, n)
	for i, b := range l.order {
		l.rank[b.Index] = i
	}
	l.loops = append(l.loops, loop{last: n - 1, outer: -1})
	for _, c := range slices.Backward(o.loops) { // outer ones come before those in them
		first, last := n-1-c.last, n-1-c.first
		l.loops = append(l.loops, loop{first, last, l.inLoop[first]})
		for i := first; i <= last; i++ {
			l.inLoop[i] = len(l.loops) - 1
		}
	}
}

// orderer makes the order, from its end.
type orderer struct {
	num    []int // by block: when it was visited first, 0 for not yet, done for in the order
	count  int
	stack  []*ssa.BasicBlock
	order  []*ssa.BasicBlock
	loops  []loop // places in order
	budget int
}

const done = math.MaxInt

// visit puts the block and what follows it into the order, and returns the number of the
// first block that it can lead back to.
func (o *orderer) visit(b *ssa.BasicBlock) int {
	o.stack = append(o.stack, b)
	o.count++
	o.num[b.Index] = o.count
	head, loops := o.count, false
	for _, s := range b.Succs {
		low := o.num[s.Index]
		if o.budget--; low == 0 {
			low = o.visit(s)
		}
		if low <= head {
			head, loops = low, true
		}
	}
	if head != o.num[b.Index] {
		return head
	}
	o.num[b.Index] = done
	again := 0 // what is in the loop is visited once more, for its place there
	if o.budget < 0 {
		again = done
	}
	for {
		top := o.stack[len(o.stack)-1]
		o.stack = o.stack[:len(o.stack)-1]
		if top == b {
			break
		}
		o.num[top.Index] = again
	}
	first := len(o.order)
	if loops {
		for _, s := range b.Succs {
			if o.num[s.Index] == 0 {
				o.visit(s)
			}
		}
	}
	o.order = append(o.order, b)
	if loops {
		o.loops = append(o.loops, loop{first: first, last: len(o.order) - 1})
	}
	return head
}

// queue has the ranks of blocks that are to be run. A loop is run until nothing is left
// in it, and what follows it then.
type queue struct {
	lay *layout
	has []uint64
	at  int
}

func newQueue(l *layout) *queue { return &queue{lay: l, has: make([]uint64, (len(l.order)+63)/64)} }

func (q *queue) add(rank int) { q.has[rank/64] |= 1 << (rank % 64) }

// next takes the block to run after the last one.
func (q *queue) next() (int, bool) {
	for i := q.lay.inLoop[q.at]; i >= 0; i = q.lay.loops[i].outer {
		l := q.lay.loops[i]
		for _, from := range []int{q.at + 1, l.first} {
			if rank := q.from(from); rank <= l.last {
				q.has[rank/64] &^= 1 << (rank % 64)
				q.at = rank
				return rank, true
			}
		}
	}
	return 0, false
}

// from is the first rank in the queue that is not below another.
func (q *queue) from(rank int) int {
	for w := rank / 64; w < len(q.has); w++ {
		word := q.has[w]
		if w == rank/64 {
			word &^= 1<<(rank%64) - 1
		}
		if word != 0 {
			return w*64 + bits.TrailingZeros64(word)
		}
	}
	return math.MaxInt
}
