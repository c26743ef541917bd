package taint

import "slices"

// A method of an input whose type is not known here is looked for in the types in sight (6.2), and the call
// is left to the callers, too. Who knows the type makes that call, and need not suppose anything: a sink
// that was found by supposing another type is none then. A wrapper that checks what it hands on is so told apart
// from the one that does not.

// supposition is that the value of an input is of a type in sight, of which a method is called.
type supposition struct {
	recv   *path
	method string
}

// supposes notes that the sinks which are found from now on depend on what recv is.
func (r *run) supposes(recv *value, method string) {
	if r.supposing == (supposition{}) {
		if p := recv.onlyInput(); p != nil {
			r.supposing = supposition{p, method}
		}
	}
}

// onlyInput is the input that v is, if it is that and nothing else.
func (v *value) onlyInput() *path {
	if v == nil || len(v.labels) != 1 || !v.labels[0].pure || v.labels[0].org.input == nil || v.open || len(v.dyn())+len(v.locs())+len(v.fns()) > 0 {
		return nil
	}
	return v.labels[0].org.input
}

// stillSupposed is what the callee supposed, as the caller's own; ok is false if the caller knows better.
func (b *binding) stillSupposed(call supposition) (own supposition, ok bool) {
	if call == own {
		return own, true
	}
	v := b.resolve(call.recv)
	if p := v.onlyInput(); p != nil {
		own = supposition{p, call.method}
		b.r.e.supposedBy(own).callees[call] = true
		return own, true
	}
	known := v != nil && len(v.dyn()) > 0 && !v.dynOpen && !v.isInput() && b.makes(call)
	b.r.e.supposedBy(call).needless[callIn{b.r, b.cs.site, b.cs.sub}] = known // as the last round finds
	return own, !known
}

// supposedAbout is what is known of a supposition.
type supposedAbout struct {
	callees  map[supposition]bool // of which it became this one
	needless map[callIn]bool      // a caller knows better, there
}

// callIn is a call in a run.
type callIn struct {
	r    *run
	site int
	sub  string
}

func (e *engine) supposedBy(call supposition) *supposedAbout {
	a := e.supposed[call]
	if a == nil {
		a = &supposedAbout{callees: make(map[supposition]bool), needless: make(map[callIn]bool)}
		e.supposed[call] = a
	}
	return a
}

// needless are the suppositions that a caller need not make, nor, therefore, those of its callees that became them.
func (e *engine) needless() map[supposition]bool {
	out := make(map[supposition]bool)
	var add func(call supposition)
	add = func(call supposition) {
		if !out[call] {
			out[call] = true
			for c := range e.supposedBy(call).callees {
				add(c)
			}
		}
	}
	for call, a := range e.supposed {
		for _, known := range a.needless {
			if known {
				add(call)
			}
		}
	}
	return out
}

// makes reports whether the call was left to the caller, which makes it.
func (b *binding) makes(call supposition) bool {
	return !b.r.tired() && b.cs.depth < maxDeferDepth && slices.ContainsFunc(b.sum.calls, func(c deferredCall) bool {
		return c.method == call.method && slices.ContainsFunc(c.fn.labels, func(l label) bool { return l.pure && l.org.input == call.recv })
	})
}
