package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// layout is what does not change from one run of a function to the next: its
// instructions by number, and the order of its blocks.
type layout struct {
	index    map[ssa.Instruction]int
	sites    []ssa.Instruction
	looping  []bool // by block: it can run again
	order    []*ssa.BasicBlock
	rank     []int  // by block: its place in the order
	loops    []loop // the first is the whole function
	inLoop   []int  // by rank: the innermost
	outcomes outcomes
	starts   bool // goroutines
	waits    bool // for what others send
	focused  map[ssa.Instruction]bool
	numbered map[int]bool // constants at which it looks for elements of lists
	keyed    bool         // it looks for constant keys
	putInto  []types.Type // of what it puts into lists, pointers
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
			switch in := in.(type) {
			case *ssa.Go:
				l.starts = true
			case *ssa.Select:
				l.waits = true
			case *ssa.Lookup:
				_, known := in.Index.(*ssa.Const)
				l.keyed = l.keyed || known
			case *ssa.IndexAddr:
				if n, ok := namesElement(in); ok {
					if l.numbered == nil {
						l.numbered = make(map[int]bool)
					}
					l.numbered[n] = true
				}
			case *ssa.Store:
				if _, ok := in.Addr.(*ssa.IndexAddr); ok && isPointer(in.Val.Type()) && !l.replacesElements(in.Val.Type()) {
					l.putInto = append(l.putInto, in.Val.Type())
				}
			case *ssa.UnOp:
				l.waits = l.waits || in.Op == token.ARROW
			}
		}
	}
	l.focused = focused(fn)
	l.setOrder(fn)
	l.looping = make([]bool, len(fn.Blocks))
	for i, b := range l.order {
		l.looping[b.Index] = l.inLoop[i] != 0
	}
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
