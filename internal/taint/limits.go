package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Readers of the program's own that end with an error when more was read than they allow, as
// io.LimitedReader does: of what they read, there is no amount that does harm.

// amount is the harm of there being too much.
var amount = model.KindSet(model.Inflate, model.ReadAll)

// limited reports whether Read of values of the struct type t has a limit: it counts in an
// integer field, compares that, and ends with an error of its own.
func (e *engine) limited(t types.Type) bool {
	if known, ok := e.limitedBy.At(t).(bool); ok {
		return known
	}
	limited := false
	if c := e.methodNamed(types.NewPointer(t), "Read"); c != nil && c.fn != nil && len(c.fn.Params) == 2 {
		limited = counts(c.fn)
	}
	e.limitedBy.Set(t, limited)
	return limited
}

// counts reports whether a Read method refuses to go on by a count that it keeps.
func counts(read *ssa.Function) bool {
	kept := keptCounts(read)
	if len(kept) == 0 {
		return false
	}
	for _, b := range read.Blocks {
		test, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || !comparesCount(test.Cond, read.Params[0], kept) {
			continue
		}
		for _, succ := range b.Succs {
			if len(succ.Preds) == 1 && refuses(read, succ) {
				return true
			}
		}
	}
	return false
}

// keptCounts are the fields of the receiver that a sum or difference is stored in.
func keptCounts(read *ssa.Function) map[int]bool {
	kept := make(map[int]bool)
	for _, b := range read.Blocks {
		for _, in := range b.Instrs {
			store, ok := in.(*ssa.Store)
			if !ok {
				continue
			}
			sum, _ := store.Val.(*ssa.BinOp)
			at, _ := store.Addr.(*ssa.FieldAddr)
			if sum != nil && at != nil && at.X == read.Params[0] && (sum.Op == token.ADD || sum.Op == token.SUB) {
				kept[at.Field] = true
			}
		}
	}
	return kept
}

// comparesCount reports whether a condition is a comparison in which a count of the receiver
// takes part.
func comparesCount(cond ssa.Value, recv *ssa.Parameter, kept map[int]bool) bool {
	test, ok := cond.(*ssa.BinOp)
	return ok && (involves(test.X, recv, kept, 0) || involves(test.Y, recv, kept, 0))
}

// maxTerms is how deep a count is looked for in the terms of a comparison.
const maxTerms = 4

func involves(v ssa.Value, recv *ssa.Parameter, kept map[int]bool, depth int) bool {
	if depth > maxTerms {
		return false
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return involves(v.X, recv, kept, depth+1) || involves(v.Y, recv, kept, depth+1)
	case *ssa.Convert:
		return involves(v.X, recv, kept, depth+1)
	case *ssa.UnOp:
		at, ok := v.X.(*ssa.FieldAddr)
		return ok && v.Op == token.MUL && at.X == recv && kept[at.Field]
	}
	return false
}

// refuses reports whether the way from a block ends with an error that is not the one of
// another reader.
func refuses(read *ssa.Function, from *ssa.BasicBlock) bool {
	for _, b := range read.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) != 2 {
			continue
		}
		if from.Dominates(b) && ownError(ret.Results[1]) {
			return true
		}
		phi, ok := ret.Results[1].(*ssa.Phi)
		if !ok {
			continue
		}
		for i, pred := range phi.Block().Preds {
			if from.Dominates(pred) && ownError(phi.Edges[i]) {
				return true
			}
		}
	}
	return false
}

// ownError reports whether an error is one that the function makes, or a variable.
func ownError(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.MakeInterface, *ssa.Call:
		return true
	case *ssa.UnOp:
		return v.Op == token.MUL
	}
	return false
}
