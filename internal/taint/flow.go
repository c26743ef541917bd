package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// send puts a value into channels. What is in a channel is known without its order
// (7.2): a receiver may run before, during and after.
func (r *run) send(s *state, ch, v *value) {
	v = r.unfocused(v)
	for _, l := range r.targets(ch, nil) {
		at := loc{obj: l.obj, at: l.at.child(sel{kind: selElem}, nil), n: -1}
		r.storeWeak(s, at, v)
		r.sent(l.obj, r.reify(s, v, 0))
	}
}

func (r *run) sent(o *object, v *value) {
	old := r.chans[o]
	all := join(old, v, identity(old, v))
	if !equal(old, all) {
		r.chans[o] = all
		r.again = r.again || r.startsGoroutines()
	}
}

func (r *run) startsGoroutines() bool { return len(r.gos) > 0 }

func (r *run) receive(s *state, in *ssa.UnOp) *value {
	v := r.received(s, r.val(s, in.X), in)
	if in.CommaOk {
		return tuple(v, &value{open: true})
	}
	return v
}

func (r *run) received(s *state, ch *value, in ssa.Instruction) *value {
	var v *value
	for _, l := range r.targets(ch, nil) {
		if c := r.load(s, l, nil); c != nil {
			v = join(v, c.elems(nil), r.def(in))
		}
		v = join(v, r.chans[l.obj], r.def(in))
	}
	if v == nil {
		v = unknown
	}
	if len(v.labels) > 0 {
		v = v.withID(r.def(in))
	}
	return v
}

// selects is a select statement: the index of the case, whether the channel is
// open, and what each receiving case got.
func (r *run) selects(s *state, in *ssa.Select) *value {
	parts := []*value{unknown, unknown}
	for _, st := range in.States {
		ch := r.val(s, st.Chan)
		if st.Dir == types.SendOnly {
			r.send(s, ch, r.val(s, st.Send))
			continue
		}
		parts = append(parts, r.received(s, ch, in))
	}
	return tuple(parts...)
}

// runDefers runs the deferred calls, last first (1.6). One that is not certain to
// have been deferred may have run or not.
func (r *run) runDefers(s *state) {
	for i := len(r.defers) - 1; i >= 0; i-- {
		d := r.defers[i]
		before := *s
		if r.panicking != nil {
			r.deferredPanic(s, d)
		} else {
			r.call(s, d, nil)
		}
		if !r.certain(d) {
			*s = r.joinState(before, *s, d.Block().Index)
		}
	}
}

// deferredPanic makes a deferred call while the function panics: if that panics, too, its
// panic takes the place of the first (8.1).
func (r *run) deferredPanic(s *state, d *ssa.Defer) {
	before, old := *s, r.panics
	r.panics = nil
	r.call(s, d, nil)
	later := r.panics
	if later == nil {
		r.panics = old
		return
	}
	if !s.live && r.certain(d) {
		r.panics, r.panicking = later, later
	} else {
		r.panics = join(old, later, r.e.panicPath)
		r.panicking = join(r.panicking, later, r.e.panicPath)
	}
	if !s.live {
		*s = before
	}
}

// certain reports whether the deferred call was deferred on every way to an exit.
func (r *run) certain(d *ssa.Defer) bool {
	for _, b := range r.fn.Blocks {
		if n := len(b.Instrs); n > 0 {
			if _, ok := b.Instrs[n-1].(*ssa.Return); ok && b != r.fn.Recover && !d.Block().Dominates(b) {
				return false
			}
		}
	}
	return true
}

// panicState records a state in which the function can panic.
func (r *run) panicState(s state) {
	if r.fn.Recover != nil || len(r.defers) > 0 {
		r.panicAt = r.joinState(r.panicAt, s, len(r.fn.Blocks))
	}
}

// afterPanic runs the deferred calls for a panic, and what follows when one of them
// recovers (8.1).
func (r *run) afterPanic() {
	if !r.panicAt.live {
		r.assumedPanic()
		return
	}
	s := r.panicAt
	r.panicking = r.panics
	if r.panicking == nil {
		r.panicking = unknown
	}
	r.runDefers(&s)
	r.panicking = nil
	if r.fn.Recover != nil && s.live {
		r.in[r.fn.Recover.Index] = s
		r.block(r.fn.Recover, s, 0, func(*ssa.BasicBlock) {})
	}
	if r.recovered {
		r.panics = nil
	}
}

// assumedPanic runs the deferred calls for a panic that nobody sees coming, where one of
// them is ready for it: whatever is called may panic. What the function returns then is
// left aside.
func (r *run) assumedPanic() {
	if !r.atExit.live || !slices.ContainsFunc(r.defers, asksRecover) || !slices.ContainsFunc(r.lay.sites, mayPanic) {
		return
	}
	s := r.atExit
	r.panicking = unknown
	r.runDefers(&s)
	r.panicking = nil
}

// asksRecover reports whether the deferred function itself calls recover.
func asksRecover(d *ssa.Defer) bool {
	fn := d.Call.StaticCallee()
	if fn == nil {
		return false
	}
	for _, b := range fn.Blocks {
		for _, in := range b.Instrs {
			if c, ok := in.(*ssa.Call); ok {
				if f, ok := c.Call.Value.(*ssa.Builtin); ok && f.Name() == "recover" {
					return true
				}
			}
		}
	}
	return false
}

// mayPanic reports whether the instruction is a call of what may panic.
func mayPanic(in ssa.Instruction) bool {
	c, ok := in.(*ssa.Call)
	if !ok {
		return false
	}
	_, builtin := c.Call.Value.(*ssa.Builtin)
	return !builtin
}

// concurrent runs the goroutines again on everything that the function ever knew:
// they see what is written after their start (7.1, 7.3). It reports whether that
// changed what the function itself can see.
func (r *run) concurrent() bool {
	if len(r.gos) == 0 {
		return false
	}
	var all state
	for _, b := range r.fn.Blocks {
		for _, s := range r.out[b.Index] {
			all = r.joinState(all, s, b.Index)
		}
	}
	for _, ret := range r.returns {
		all = r.joinState(all, ret.st, len(r.fn.Blocks))
	}
	if all.live {
		for _, g := range r.gos {
			all.facts = r.lasting(r.goRounds[g].facts, g.Block())
			r.starting++
			after := r.inRound(&all, g)
			r.call(&all, g, nil)
			after()
			r.starting--
		}
	}
	return false
}

// lasting are the facts that hold as long as a goroutine runs which is started in the
// block: not those about texts that this function makes anew when it comes there again.
func (r *run) lasting(fs facts, at *ssa.BasicBlock) facts {
	if !r.lay.looping[at.Index] {
		return fs
	}
	return slices.DeleteFunc(slices.Clone(fs), func(f fact) bool { return !f.id.isInput() })
}

// start is a go statement: what it does may have happened at any later point, or not yet.
func (r *run) start(s *state, in *ssa.Go) {
	if f := in.Call.StaticCallee(); f != nil && r.e.layoutOf(f).waits {
		r.e.handOut(f)
	}
	r.beside(s, in)
	before := *s
	after := r.inRound(s, in)
	r.starting++
	r.call(s, in, nil)
	r.starting--
	after()
	r.noteStart(s, in)
	*s = r.joinState(before, *s, in.Block().Index)
}

// beside notes a call that starts what runs beside the function.
func (r *run) beside(s *state, in ssa.CallInstruction) {
	if !slices.Contains(r.gos, in) {
		r.gos = append(r.gos, in)
		r.again = r.again || len(r.chans) > 0
	}
	of := r.goRounds[in]
	if of.facts = s.facts; r.starting == 0 { // else it is called again, see concurrent
		of = r.roundOf(s, in)
	}
	r.goRounds[in] = of
}
