package taint

import (
	"strings"

	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// What a check found is handed to functions that only look at it: Wrap(err, "…") returns nil
// for nil alone, must(err) returns for nil alone, assert(ok) for true. A fact of theirs is one of
// that input, and their caller knows what it tells (14.4).

// asked is the guard that a value, which is an answer that the function was given, has a property
// when that one has prop.
func asked(v *value, prop, is model.Property) []guard {
	p := v.answer()
	if p == nil || !canTell(p.typ, is) {
		return nil
	}
	return []guard{{prop, fact{id: p, is: is}}}
}

// canTell reports whether a value of the type is looked at for the property.
func canTell(t types.Type, is model.Property) bool {
	if t == nil {
		return is != model.Zero
	}
	switch is {
	case model.Nil, model.NonNil:
		return isError(t)
	case model.Zero:
		return isCollection(t)
	}
	return !isError(t) && !isCollection(t)
}

// answer is the parameter, or the result of a call that is left to the caller, that v is, if that is an error or a boolean, or the list or map of problems
// that is kept in what a parameter points to.
func (v *value) answer() *path {
	if v == nil || len(v.labels) != 1 || !v.isInput() {
		return nil
	}
	p := v.labels[0].org.input
	switch {
	case p.root.kind == rootDeferred && (p.typ == nil || isAnswer(p.typ)):
		return p // to a call that is left to the caller, and to the caller's, who does not see its type
	case p.root.kind != rootParam || p.typ == nil:
		return nil
	case p.parent == nil && isAnswer(p.typ), isCollection(p.typ), p.sel.kind == selField && isError(p.typ):
		return p
	}
	return nil
}

func isAnswer(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return isError(t) || ok && b.Info()&types.IsBoolean != 0
}

// askedFacts are what the caller's value tells that has the property which the callee found its
// input to have.
func (b *binding) askedFacts(f fact) []fact {
	v := b.resolve(f.id)
	var gs []guard
	if f.is == model.Zero {
		gs = b.r.whatEmptyTells(&b.pre, f.id.typ, v, f.is)
	} else {
		gs = append(slicesFilter(v.guards(), func(g guard) bool { return g.prop == f.is }), asked(v, f.is, f.is)...)
	}
	out := make([]fact, len(gs))
	for i, g := range gs {
		out[i] = g.fact
	}
	return out
}

// nilAlong is v, which x is on the way from one block to another, where a branch on that way has
// compared x with nil.
func (r *run) nilAlong(v *value, x ssa.Value, from, to *ssa.BasicBlock) *value {
	if v == nil || v.nils != nilUnknown || v.isInput() {
		return v
	}
	for _, o := range r.lay.outcomes.along(from, to) {
		if o.op != token.EQL || o.x != x || !strings.HasPrefix(o.c, "nil:") {
			continue
		}
		n := *v
		if n.nils = canBeNonNil; o.holds {
			n.nils = canBeNil
		}
		return &n
	}
	return v
}
