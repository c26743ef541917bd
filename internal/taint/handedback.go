package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Handlers that a function returns (9.3): who serves them is not seen, or hands them on to
// code that is not. What a handler captured, or has in its fields, is known where it is made;
// so calls that it leaves to whoever knows that are made there.

// handedBack calls the functions and the methods of interfaces that an entry returns, with
// arguments that nothing is known of, when they leave a call with hostile text to it.
func (r *run) handedBack() {
	if !r.e.isEntry(r.fn) || !slices.ContainsFunc(r.returns, canHandle) {
		return
	}
	in := r.lastCall()
	if in == nil {
		return
	}
	for _, ret := range r.returns {
		for i, v := range ret.vals {
			if v == nil {
				continue
			}
			s := ret.st
			cs := callSite{in: in, site: r.site(in.(ssa.Instruction)), sub: "back" + itoa(i)}
			for _, f := range v.fns() {
				if f.env == nil || !r.leavesHostile(f) {
					continue // whoever calls it knows as much
				}
				st := s
				r.givenBack(&st, cs, f, make([]*value, paramCount(f.code)))
			}
			r.methodsBack(&s, cs, ret.at.Results[i].Type(), v)
		}
	}
}

// methodsBack calls the methods that an interface has, of the types that the result is known
// to be.
func (r *run) methodsBack(s *state, cs callSite, t types.Type, v *value) {
	it, ok := t.Underlying().(*types.Interface)
	if !ok || v.isInput() {
		return // what was given is known to who gave it, such as the receiver of a builder
	}
	for _, d := range v.dyn() {
		for m := range it.Methods() {
			c := r.e.methodNamed(d.t, m.Name())
			if c == nil || !r.leavesHostile(fn{code: c}) {
				continue
			}
			args := make([]*value, 1+m.Signature().Params().Len())
			args[0] = v.self(d)
			sub, st := cs, *s
			sub.sub += m.Name()
			r.givenBack(&st, sub, fn{code: c}, args)
		}
	}
}

// givenBack makes the calls that a function leaves to whoever knows what is known here. Its
// own sinks are found where it stands.
func (r *run) givenBack(s *state, cs callSite, f fn, args []*value) {
	if f.code.fn != nil {
		r.e.handOut(f.code.fn)
	}
	sum, ok := r.summaryFor(s, f, args)
	if !ok || sum == nil || r.tired() {
		return
	}
	b := r.bind(s, cs, sum, f, args)
	b.keepChecked()
	for i := range sum.calls {
		b.deferredCall(&sum.calls[i])
	}
}

// canHandle reports whether a result is a function, or of a type that is known only here.
func canHandle(ret returned) bool {
	return slices.ContainsFunc(ret.vals, func(v *value) bool { return v != nil && len(v.fns())+len(v.dyn()) > 0 })
}

// leavesHostile reports whether code leaves a call with text that somebody chose to whoever
// knows the function or the receiver.
func (r *run) leavesHostile(f fn) bool {
	if f.code.isNative() || f.code.fn != nil && r.e.recursive(f.code.fn) || r.e.models.function(f.code.name) != nil {
		return false
	}
	sum := r.e.summaryOf(f.code)
	return sum != nil && slices.ContainsFunc(sum.calls, func(c deferredCall) bool {
		return slices.ContainsFunc(c.args, func(a *value) bool { return hasHostile(a, 0) })
	})
}

// hasHostile reports whether a value, or a part of it, is text that somebody chose.
func hasHostile(v *value, depth int) bool {
	return v != nil && depth <= maxHeld && (slices.ContainsFunc(v.labels, label.isHostile) ||
		slices.ContainsFunc(v.kids, func(k kid) bool { return hasHostile(k.val, depth+1) }))
}

// lastCall is the call after which a function returns.
func (r *run) lastCall() ssa.CallInstruction {
	var last ssa.CallInstruction
	for _, b := range r.fn.Blocks {
		for _, in := range b.Instrs {
			if c, ok := in.(*ssa.Call); ok && (last == nil || last.Pos() < c.Pos()) {
				last = c
			}
		}
	}
	return last
}
