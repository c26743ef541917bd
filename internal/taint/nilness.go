package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Errors that are made of errors: nil when those are, so what nil tells of them it
// tells of the new one (14.4).

// joinErrors gives the result what is known of the errors in argument 0, of which all
// must be nil for it to be nil.
func (m *modelCall) joinErrors() {
	elems := m.elems(model.Arg(0))
	if args := m.cs.in.Common().Args; elems == nil && len(m.rets) > 0 && len(args) == 1 {
		v := m.errorResult()
		v.setGuards(sortGuards(append(m.r.whatEmptyTells(m.s, args[0].Type(), m.args[0], model.Nil), m.r.emptyGuards(args[0], true, model.Nil)...)))
		m.rets[0] = v
		return
	}
	if elems == nil || len(m.rets) == 0 {
		return
	}
	v := m.errorResult()
	var gs []guard
	for _, e := range elems {
		if e == nil {
			continue
		}
		if e.nilable() == canBeNonNil {
			v.nils = canBeNonNil
		}
		for _, g := range e.guards() {
			if g.prop == model.Nil {
				gs = append(gs, g)
			}
		}
	}
	v.setGuards(sortGuards(gs))
	m.rets[0] = v.wrapping(elems)
}

// wrapError gives the result what is known of the error in argument 0: one is nil when
// the other is.
func (m *modelCall) wrapError() {
	e := m.at(model.Arg(0))
	if e == nil || len(m.rets) == 0 {
		return
	}
	v := m.errorResult()
	v.nils = e.nilable()
	v.setGuards(slicesFilter(e.guards(), func(g guard) bool { return g.prop == model.Nil || g.prop == model.NonNil }))
	m.rets[0] = v
}

// errorResult is an error with the text of all arguments.
func (m *modelCall) errorResult() *value {
	v := *m.everything(m.args...)
	v.nils, v.dynOpen = nilUnknown, true
	return &v
}

// nonNilResults are the returned values, of which those are not nil that are returned
// because they are not: "if err != nil { return err }".
func (e *engine) nonNilResults(ret returned) []*value {
	vals := ret.vals
	for i, v := range vals {
		if ret.at == nil || i >= len(ret.at.Results) || v == nil || v.nilable() != nilUnknown || v.isInput() {
			continue
		}
		if isNonNil(e.unwrapped(ret.at.Results[i]), ret.at.Block()) {
			n := *v
			n.nils = canBeNonNil
			if &vals[0] == &ret.vals[0] {
				vals = slices.Clone(vals)
			}
			vals[i] = &n
		}
	}
	return vals
}

// unwrapped is the error that x wraps by a function of which a model, or its name, says that
// it returns nil for nil alone.
func (e *engine) unwrapped(x ssa.Value) ssa.Value {
	call, ok := x.(*ssa.Call)
	if !ok || len(call.Call.Args) == 0 {
		return x
	}
	f := call.Call.StaticCallee()
	if f == nil || f.Object() == nil {
		return x
	}
	row := e.models.function(f.Object().(*types.Func).FullName())
	if row == nil && e.unseenWraps(f) {
		return e.unwrapped(call.Call.Args[0])
	}
	if row == nil || len(row.Flows) == 0 || !row.Flows[0].Same || row.Flows[0].From != model.Arg(0) || row.Flows[0].To != model.Ret(0) {
		return x
	}
	return e.unwrapped(call.Call.Args[0])
}

// isNonNil reports whether a comparison with nil leads to the block only when x is not.
func isNonNil(x ssa.Value, b *ssa.BasicBlock) bool {
	for ; b != nil && b.Idom() != nil; b = b.Idom() {
		p := b.Idom()
		test, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If)
		if !ok || len(b.Preds) != 1 {
			continue
		}
		cmp, ok := test.Cond.(*ssa.BinOp)
		if !ok || cmp.X != x || !isNilConst(cmp.Y) {
			continue
		}
		if cmp.Op == token.NEQ && p.Succs[0] == b || cmp.Op == token.EQL && p.Succs[1] == b {
			return true
		}
	}
	return false
}
