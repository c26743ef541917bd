package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// calledBack is what a function returned that was given as argument arg to code that is not seen.
type calledBack struct {
	arg    int
	result *value
}

// escape calls the functions that are handed to code that is not seen, and what answers
// requests: they may be called, with arguments that nothing is known of (9.3).
func (r *run) escape(s *state, cs callSite, args []*value, text *value) []calledBack {
	var back []calledBack
	for i, a := range args {
		if a == nil {
			continue
		}
		for _, f := range r.handedFuncs(s, a) {
			if v := r.callUnknown(s, cs, f, i, text); v != nil {
				back = append(back, calledBack{i, v})
			}
		}
		for _, d := range a.dyn() {
			r.serveUnknown(s, cs, a, d, i)
		}
	}
	return back
}

// handedFuncs are the functions that an argument is, or those in a list of them: routers take any
// number of handlers.
func (r *run) handedFuncs(s *state, a *value) []fn {
	fs := a.fns()
	for _, e := range r.elems(s, a) {
		if e != nil { // a deferred call may never have come to be: its list is empty then
			fs = append(fs[:len(fs):len(fs)], e.fns()...)
		}
	}
	return fs
}

// leaveCallbacks leaves the calls of functions that only the caller knows, and that are handed to
// code that is not seen, to the caller: a helper that retries what it is given through a library,
// or an instance of a library's generic function (5.6).
func (r *run) leaveCallbacks(s *state, cs callSite, args []*value, text *value) []calledBack {
	var back []calledBack
	for i, a := range args {
		sig := inputSignature(a)
		if sig == nil || r.isGiven(a) {
			continue
		}
		r.need(a)
		given := make([]*value, sig.Params().Len())
		for n := range given {
			given[n] = text
		}
		sub := cs
		sub.typ, sub.sub = resultType(sig), cs.sub+"cb"+itoa(i)
		v := r.deferCall(s, sub, a, "", given)
		r.noteHanded(deferKey(sub, ""))
		if v != nil {
			back = append(back, calledBack{i, v})
		}
	}
	return back
}

// inputSignature is the signature of a function that only the caller knows.
func inputSignature(v *value) *types.Signature {
	if v == nil || len(v.fns()) > 0 {
		return nil
	}
	for _, l := range v.labels {
		if l.isInput() && l.org.input.typ != nil {
			sig, _ := l.org.input.typ.Underlying().(*types.Signature)
			return sig
		}
	}
	return nil
}

// handedOn is the result of a call of code that is not seen, made, with what the functions that it was
// given return: a result of the type that one of them returns can be that, as where a library tries
// something again, or keeps what was computed once.
func (r *run) handedOn(cs callSite, sig *types.Signature, made *value, back []calledBack, args int) *value {
	if sig == nil || made == nil {
		return made
	}
	at := r.def(cs.in.(ssa.Instruction))
	for _, b := range back {
		p := b.arg - (args - sig.Params().Len())
		if p < 0 || p >= sig.Params().Len() {
			continue
		}
		f, ok := sig.Params().At(p).Type().Underlying().(*types.Signature)
		if !ok {
			continue
		}
		for i := range sig.Results().Len() {
			for j := range f.Results().Len() {
				if types.Identical(sig.Results().At(i).Type(), f.Results().At(j).Type()) {
					v := join(resultAt(made, sig, i), resultAt(b.result, f, j), at)
					made = withResult(made, sig, i, v)
				}
			}
		}
	}
	return made
}

// resultAt is one of the results of a call.
func resultAt(v *value, sig *types.Signature, i int) *value {
	if sig.Results().Len() == 1 {
		return v
	}
	return v.kid(sel{kind: selIndex, n: i})
}

// withResult is v, what a call returned, with another value as one of the results.
func withResult(v *value, sig *types.Signature, i int, to *value) *value {
	if sig.Results().Len() == 1 {
		return to
	}
	parts := make([]*value, sig.Results().Len())
	for n := range parts {
		parts[n] = resultAt(v, sig, n)
	}
	parts[i] = to
	return tuple(parts...)
}

// serveUnknown calls the method of a http.Handler that is given to code that is not seen, a
// router mostly.
func (r *run) serveUnknown(s *state, cs callSite, v *value, d *dynType, n int) {
	if !r.e.has(d.t, serveHTTP) {
		return
	}
	m := r.e.methodNamed(d.t, serveHTTP)
	if m.signature().Params().Len() != 2 || m.signature().Results().Len() != 0 {
		return
	}
	self := v.of(d).untyped()
	before := *s
	cs.typ, cs.sub = nil, cs.sub+"serve"+itoa(n)
	r.handOut(s, v, serveHTTP, 0)
	r.apply(s, cs, fn{code: m}, []*value{self, r.newResponse(s, cs), unknown})
	*s = r.joinState(before, *s, cs.in.Block().Index)
}

// callUnknown calls a function with arguments that nothing is known of, and returns its result.
func (r *run) callUnknown(s *state, cs callSite, f fn, n int, text *value) *value {
	if f.code.fn == nil || len(f.code.fn.Blocks) == 0 {
		return nil
	}
	args := make([]*value, len(f.code.fn.Params))
	for i := range args {
		args[i] = text
	}
	r.e.handOut(f.code.fn)
	before := *s
	sub := cs
	sub.typ, sub.sub = resultType(f.code.fn.Signature), cs.sub+"cb"+itoa(n)
	v := r.apply(s, sub, f, args)
	*s = r.joinState(before, *s, cs.in.Block().Index)
	return v
}
