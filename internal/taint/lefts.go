package taint

import (
	"go/types"
	"maps"
	"slices"
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
		for _, l := range a.locs {
			if l.obj.input != nil || l.obj.fixed != nil || l.at.depth > 0 || !canBeWritten(l.obj.typ) {
				continue // of what the caller gave, it knows what is written to it
			}
			p := r.e.paths.root(root{kind: rootDeferred, n: n, name: r.code.tag()}, nil).child(leftBy(i), l.obj.typ)
			r.storeWeak(s, l, pureInput(p))
		}
	}
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
	return b.r.loadAll(b.post, b.r.targets(a, p.typ), p.typ, a.id), true
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
	if p.root.kind != rootDeferred || len(b.sum.calls) == 0 {
		return false
	}
	_, made := b.deferred[p.root.n]
	return !made && !p.throughLeft() && slices.ContainsFunc(b.sum.calls, func(c deferredCall) bool { return c.n == p.root.n })
}

// makeAgain makes the calls once more, with what they returned.
func (b *binding) makeAgain() {
	clear(b.vals)
	clear(b.paths)
	first := maps.Clone(b.deferred)
	for i := range b.sum.calls {
		c := &b.sum.calls[i]
		b.deferredCall(c)
		b.deferred[c.n] = join(first[c.n], b.deferred[c.n], identity(first[c.n], b.deferred[c.n]))
	}
	clear(b.vals)
	clear(b.paths)
}
