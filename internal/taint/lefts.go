package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A function that calls what only its caller knows, such as an option, can find something
// else afterwards in what it handed over (4.5): for _, o := range opts { o(&c) }. What c holds
// from then on is an input, which stands for what the call left; the caller, who makes the
// call, puts it in.

// leftBy is the step from a call that is left to the caller to what is, after it, behind
// argument i.
func leftBy(i int) sel { return sel{kind: selHidden, n: i, name: leftName} }

const leftName = "left"

func (s sel) isLeft() bool { return s.kind == selHidden && s.name == leftName }

// leaves marks the objects of ours that call n was given as what it can have written.
func (r *run) leaves(s *state, n int, args []*value) {
	for i, a := range args {
		if a == nil {
			continue
		}
		at := a.locs()
		if len(at) == 0 && a.isInput() && len(r.dirty) > 0 {
			at = r.targets(a, nil)
		}
		in := &further{}
		if len(at) == 0 && len(a.kids) > 0 && !a.isInput() { // a struct, with pointers in it
			r.findFurther(s, in, a, r.deferredRoot(n, nil).child(leftBy(i), nil), maxFurtherDepth)
		}
		for _, l := range at {
			if !l.obj.isOurs() && !r.emptied(s, l.obj) || !canBeWritten(l.obj.typ) {
				continue // of what the caller gave, it knows what is written to it
			}
			t := l.obj.typ
			if l.at.depth > 0 {
				if t = nil; len(l.at.fieldsBelow(r.here)) == 0 {
					continue
				}
			}
			p := r.deferredRoot(n, nil).child(leftBy(i), t)
			if in.seen = append(in.seen, l.obj); l.at.depth == 0 && l.obj.isOurs() {
				r.findFurther(s, in, r.content(s, l.obj), p, maxFurtherDepth)
			}
			r.storeWeak(s, l, pureInput(p))
		}
		for _, f := range in.found {
			r.storeWeak(s, f.at, pureInput(f.path))
		}
		for _, f := range a.fns() {
			r.leavesCaptured(s, n, i, f)
		}
	}
}

// further are the objects of ours that an object given to a call leads to, as the writer that a logger has.
type further struct {
	seen  []*object
	found []furtherOne
}

type furtherOne struct {
	at   loc
	path *path
}

// Bounds on the objects that a call may write which is left to the caller: how many fields lead there, and how many there are.
const (
	maxFurtherDepth = 3
	maxFurther      = 6
)

// findFurther looks for objects in the fields of c, which the call leaves at p.
func (r *run) findFurther(s *state, in *further, c *value, p *path, depth int) {
	if c == nil || depth == 0 {
		return
	}
	for _, k := range c.kids {
		if k.sel.kind != selField || k.val == nil {
			continue
		}
		q := p.child(k.sel, nil)
		if len(k.val.locs()) == 0 {
			r.findFurther(s, in, k.val, q, depth-1)
		}
		for _, l := range k.val.locs() {
			if !l.obj.isOurs() || l.at.depth > 0 || !canBeWritten(l.obj.typ) || slices.Contains(in.seen, l.obj) || len(in.found) == maxFurther {
				continue
			}
			behind := q.child(sel{kind: selDeref}, l.obj.typ)
			in.seen, in.found = append(in.seen, l.obj), append(in.found, furtherOne{l, behind})
			r.findFurther(s, in, r.content(s, l.obj), behind, depth-1)
		}
	}
}

// emptied reports whether what the caller gave, or a package variable has, was overwritten with what holds no text: what is written
// to it by the call is all that it has then.
func (r *run) emptied(s *state, o *object) bool {
	v, written := s.heap.get(o.id)
	return written && len(allLabels(v, 0)) == 0
}

// leavesCaptured marks the variables of ours that a function writes which call n was given: who calls it says with what.
func (r *run) leavesCaptured(s *state, n, i int, f fn) {
	if f.env == nil || f.env.input != nil || f.code.fn == nil {
		return
	}
	env := r.content(s, f.env)
	for j, v := range f.code.fn.FreeVars {
		vars, behind := writesCaptured(f.code.fn, v, maxCapturedDepth)
		at := env.kid(sel{kind: selFree, n: j})
		if !vars && !behind || at == nil || len(at.locs()) != 1 || at.locs()[0].obj.input != nil || at.locs()[0].at.depth > 0 {
			continue
		}
		held := at.locs()[0]
		p := r.deferredRoot(n, nil).child(leftBy(i), nil).child(sel{kind: selFree, n: j}, v.Type()).child(sel{kind: selDeref}, deref(v.Type()))
		if in := r.load(s, held, nil); behind && in != nil {
			for _, l := range in.locs() {
				if l.obj.isOurs() && l.at.depth == 0 {
					r.storeWeak(s, l, pureInput(p.child(sel{kind: selDeref}, l.obj.typ)))
				}
			}
		}
		if vars {
			r.storeWeak(s, held, pureInput(p))
		}
	}
}

// maxCapturedDepth bounds the function literals within each other that are looked into.
const maxCapturedDepth = 4

// writesCaptured reports whether a function assigns to a variable that it captured, and whether it puts something into the
// map that is there.
func writesCaptured(f *ssa.Function, v *ssa.FreeVar, depth int) (vars, behind bool) {
	if depth == 0 || v.Referrers() == nil {
		return false, false
	}
	for _, use := range *v.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			vars = vars || use.Addr == ssa.Value(v)
		case *ssa.FieldAddr, *ssa.IndexAddr:
			vars = true // or reads it; which part, does not matter
		case *ssa.UnOp:
			behind = behind || slices.ContainsFunc(*use.Referrers(), func(in ssa.Instruction) bool {
				m, ok := in.(*ssa.MapUpdate)
				return ok && m.Map == ssa.Value(use)
			})
		case *ssa.MakeClosure:
			inner := use.Fn.(*ssa.Function)
			for i, b := range use.Bindings {
				if b == ssa.Value(v) {
					w, m := writesCaptured(inner, inner.FreeVars[i], depth-1)
					vars, behind = vars || w, behind || m
				}
			}
		}
	}
	return vars, behind
}

// canBeWritten reports whether a call that is given an object of the type can write text to it.
func canBeWritten(t types.Type) bool {
	if t == nil {
		return true // who made it is another package
	}
	_, isChan := t.Underlying().(*types.Chan)
	return !isChan
}

// left is what a call that the callee left to us has written behind an argument, if it was
// made yet: what its arguments hold is asked for before.
func (b *binding) left(p *path) (*value, bool) {
	args, made := b.deferredArgs[p.root.n]
	if !made {
		b.early = true
		return &value{}, false
	}
	if p.sel.n >= len(args) || args[p.sel.n] == nil {
		return &value{}, true
	}
	a := args[p.sel.n]
	if len(a.fns())+len(a.kids) > 0 && len(a.locs()) == 0 {
		return a, true // what it captured is asked for, or what a struct's fields lead to
	}
	return b.r.loadAll(b.post, b.r.targets(a, p.typ), p.typ, a.id), true
}

// onlyLeft is what a call that we have made has left where the callee found v: that, or the text which had been there before. If all
// that text is in what the call left, it is that, so that what the call told of it is told of v. Else it is nil.
func (b *binding) onlyLeft(v *value, before []label) *value {
	if len(v.labels) < 2 || len(v.kids)+len(v.alts)+len(v.locs())+len(v.fns()) > 0 {
		return nil
	}
	var left *value
	for _, l := range v.labels {
		switch {
		case !l.isInput():
		case left != nil || !l.org.input.throughLeft():
			return nil
		default:
			left = b.resolve(l.org.input)
		}
	}
	if left == nil || len(left.labels) == 0 || slices.ContainsFunc(before, func(l label) bool {
		return !slices.ContainsFunc(left.labels, func(m label) bool { return m.org == l.org })
	}) {
		return nil
	}
	return left
}

// isEarly reports whether a path leads through what a call leaves that was not made yet:
// nothing is there.
func (b *binding) isEarly(p *path) bool {
	if !b.early || p.root.kind != rootDeferred || b.deferredArgs[p.root.n] != nil {
		return false
	}
	return p.throughLeft()
}

// throughLeft reports whether a path leads through what a call leaves.
func (p *path) throughLeft() bool {
	for ; p != nil; p = p.parent {
		if p.sel.isLeft() {
			return true
		}
	}
	return false
}

// isUnmade reports whether a path leads to what a call returns that was not made yet: in a loop, a call
// can be given what it, or a later one, returned in the round before.
func (b *binding) isUnmade(p *path) bool {
	if p.root.kind != rootDeferred {
		return false
	}
	_, made := b.deferred[p.root.n]
	return !made && !p.throughLeft() && slices.ContainsFunc(b.sum.calls, func(c deferredCall) bool { return c.n == p.root.n })
}

// asksUnmade notes that the call which is made is given what call n returns.
func (b *binding) asksUnmade(n int) {
	if !slices.Contains(b.unmade, n) {
		b.unmade = append(b.unmade, n)
	}
	if !slices.Contains(b.roundabout, b.making) {
		b.roundabout = append(b.roundabout, b.making)
	}
}

// maxMadeAgain is how many calls a callee may leave to its callers, and how many functions one of them can be of, for it to be
// made again: that costs as much as they do, and chains of handlers, or tables of functions, cost much.
const maxMadeAgain = 3

// makeAgain makes the calls once more that are given what they, or later ones, return.
func (b *binding) makeAgain() {
	again := b.roundabout
	if len(again) == 0 || len(b.sum.calls) > maxMadeAgain || b.cs.depth > 0 || b.r.tired() {
		return
	}
	b.forget()
	for i := range b.sum.calls {
		c := &b.sum.calls[i]
		if f := b.value(c.fn); !slices.Contains(again, c.n) || f == nil || len(f.fns())+len(f.dyn()) > maxMadeAgain {
			continue
		}
		b.onceMore(c)
	}
	b.forget()
}

// forget forgets what was made of the callee's values, which may be others now.
func (b *binding) forget() {
	clear(b.vals)
	clear(b.paths)
}

// onceMore makes a call again: what it returns is what it did in one of the rounds.
func (b *binding) onceMore(c *deferredCall) {
	before := b.deferred[c.n]
	b.deferredCall(c)
	b.deferred[c.n] = join(before, b.deferred[c.n], identity(before, b.deferred[c.n]))
}
