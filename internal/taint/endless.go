package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// endless reports whether a call that moves a bounded part is made until there is no more to move:
// it is in a loop that nothing ends but what the call returns, and what it moves goes to one place
// from before the loop. Such a loop moves all that there is, however small the parts are.
func endless(in ssa.CallInstruction) bool {
	call, ok := in.(*ssa.Call)
	if !ok || len(call.Call.Args) == 0 {
		return false
	}
	loop := innermostLoop(call.Block())
	if loop == nil || definedIn(loop, call.Call.Args[0]) {
		return false
	}
	for b := range loop {
		for _, next := range b.Succs {
			if !loop[next] && !endsWith(b, call) {
				return false
			}
		}
	}
	return true
}

// innermostLoop is the smallest loop around a block, nil where there is none.
func innermostLoop(of *ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	for head := of; head != nil; head = head.Idom() {
		loop := loopOf(head)
		if len(loop) > 1 && loop[of] || head == of && slices.Contains(head.Succs, head) {
			return loop
		}
	}
	return nil
}

// loopOf are the head and those blocks from which a jump back to it, that it dominates, is reached
// without it.
func loopOf(head *ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	loop := map[*ssa.BasicBlock]bool{head: true}
	var todo []*ssa.BasicBlock
	for _, p := range head.Preds {
		if head.Dominates(p) {
			todo = append(todo, p)
		}
	}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !loop[b] {
			loop[b] = true
			todo = append(todo, b.Preds...)
		}
	}
	return loop
}

// definedIn reports whether a value is made anew in each round of the loop.
func definedIn(loop map[*ssa.BasicBlock]bool, v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case ssa.Instruction:
			return loop[x.Block()]
		default:
			return false
		}
	}
}

// endsWith reports whether the branch at the end of a block looks at the results of the call alone.
func endsWith(b *ssa.BasicBlock, call *ssa.Call) bool {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	return ok && saysOf(branch.Cond, call)
}

// saysOf reports whether a condition is about what the call returned, and nothing that grows from
// round to round: a comparison of its error or of how much it moved, or what errors.Is says.
func saysOf(cond ssa.Value, call *ssa.Call) bool {
	of := func(v ssa.Value) bool { return resultOf(v, call) }
	switch x := cond.(type) {
	case *ssa.BinOp:
		return of(x.X) && isFixed(x.Y) || of(x.Y) && isFixed(x.X)
	case *ssa.UnOp:
		return x.Op == token.NOT && saysOf(x.X, call)
	case *ssa.Call:
		return len(x.Call.Args) > 0 && of(x.Call.Args[0]) && isError(x.Call.Args[0].Type())
	}
	return false
}

// resultOf reports whether a value is a result of the call, or a variable that has one of the last round.
func resultOf(v ssa.Value, call *ssa.Call) bool {
	switch x := v.(type) {
	case *ssa.Extract:
		return x.Tuple == call
	case *ssa.Phi:
		some := false
		for _, e := range x.Edges {
			result, ok := e.(*ssa.Extract)
			if ok = ok && result.Tuple == call; !ok && !isFixed(e) {
				return false
			}
			some = some || ok
		}
		return some
	}
	return false
}

// isFixed reports whether a value is a constant, or an error that a package names: io.EOF.
func isFixed(v ssa.Value) bool {
	if load, ok := v.(*ssa.UnOp); ok {
		_, ok := load.X.(*ssa.Global)
		return ok
	}
	_, ok := v.(*ssa.Const)
	return ok
}
