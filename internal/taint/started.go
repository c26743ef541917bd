package taint

import (
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A constructor starts a goroutine that waits for what others send (7.2): NewPool(handler) starts a worker, and
// Submit sends it what the handler is called with. The package of the pool knows neither what is sent nor the
// handler. So the goroutine is part of the constructor's summary, and who imports it starts it with its own objects.

// maxStarted bounds the goroutines that a function's summary has.
const maxStarted = 4

// noteStart notes a goroutine for the importers.
func (r *run) noteStart(s *state, in *ssa.Go) {
	f := in.Call.StaticCallee()
	if f == nil || !r.e.layoutOf(f).waits {
		return
	}
	fv := r.e.codeOf(f).value()
	if mc, ok := in.Call.Value.(*ssa.MakeClosure); ok {
		fv = r.val(s, mc)
	}
	var args []*value
	for _, a := range in.Call.Args {
		args = append(args, r.unfocused(r.val(s, a)))
	}
	r.noteStarted(itoa(r.site(in)), deferredCall{fn: fv, args: args})
}

func (r *run) noteStarted(key string, c deferredCall) {
	if _, ok := r.started[key]; !ok && len(r.started) == maxStarted {
		return
	}
	if r.started == nil {
		r.started = make(map[string]deferredCall)
	}
	c.n, c.beside, c.started = -1, true, true
	r.started[key] = c
}

// startedCalls are those of the summary.
func (r *run) startedCalls() []deferredCall {
	var out []deferredCall
	for _, key := range slices.Sorted(maps.Keys(r.started)) {
		out = append(out, r.started[key])
	}
	return out
}

// starts starts a goroutine that a constructor of another package has started.
func (b *binding) starts(c *deferredCall) {
	if fn := b.f.code.fn; fn != nil && len(fn.Blocks) > 0 && !c.foreign || b.r.tired() || b.cs.depth > maxDeferDepth {
		return
	}
	fv := b.value(c.fn)
	args := make([]*value, len(c.args))
	for i, a := range c.args {
		args[i] = b.value(a)
	}
	cs := b.cs
	cs.sub, cs.typ = b.cs.sub+"go", nil
	cs.depth++
	st := *b.post
	b.r.beside(&st, b.cs.in)
	after := b.r.inRound(&st, b.cs.in)
	b.r.starting++
	for _, f := range fv.fns() {
		b.r.applyTyped(&st, cs, f, args)
	}
	b.r.starting--
	after()
	*b.post = b.r.joinState(*b.post, st, b.cs.in.Block().Index)
	b.r.noteStarted(itoa(b.cs.site)+b.cs.sub, deferredCall{fn: fv, args: args, foreign: true})
}
