package constiv

import "golang.org/x/tools/go/ssa"

// outsideOfLoop reports whether a call in a loop is given a nonce that was made before the
// loop, and that nothing in the loop can change.
func outsideOfLoop(call *ssa.Call, nonce ssa.Value) bool {
	def, ok := nonce.(ssa.Instruction)
	if !ok {
		return false
	}
	switch nonce.(type) {
	case *ssa.MakeSlice, *ssa.Alloc, *ssa.Call, *ssa.Extract:
	default:
		return false
	}
	round := loop(call.Block())
	if round == nil || round[def.Block()] {
		return false
	}
	return onlyRead(nonce, call, round, 0)
}

// onlyRead reports whether the uses of a value in a loop are the call, and parts of it
// that only the call uses.
func onlyRead(v ssa.Value, call *ssa.Call, round map[*ssa.BasicBlock]bool, depth int) bool {
	if depth > 4 {
		return false
	}
	for _, use := range *v.Referrers() {
		switch use := use.(type) {
		case *ssa.DebugRef:
		case *ssa.Slice:
			if !onlyRead(use, call, round, depth+1) {
				return false
			}
		case *ssa.Call:
			if b, ok := use.Call.Value.(*ssa.Builtin); ok && (b.Name() == "len" || b.Name() == "append" && use.Call.Args[0] != v) {
				continue
			}
			if round[use.Block()] && use != call {
				return false
			}
		default:
			if round[use.Block()] {
				return false
			}
		}
	}
	return true
}

// loop is the innermost part of the function that can run again and has the block in it.
func loop(b *ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	after := reach(b.Succs, func(x *ssa.BasicBlock) []*ssa.BasicBlock { return x.Succs })
	if !after[b] {
		return nil
	}
	before := reach(b.Preds, func(x *ssa.BasicBlock) []*ssa.BasicBlock { return x.Preds })
	both := make(map[*ssa.BasicBlock]bool)
	for x := range after {
		if before[x] {
			both[x] = true
		}
	}
	return both
}

func reach(from []*ssa.BasicBlock, next func(*ssa.BasicBlock) []*ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	seen := make(map[*ssa.BasicBlock]bool)
	todo := append([]*ssa.BasicBlock(nil), from...)
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !seen[b] {
			seen[b] = true
			todo = append(todo, next(b)...)
		}
	}
	return seen
}
