package taint

import (
	"go/types"

	"github.com/govet-sec/govet-sec/internal/model"
)

// wrappedSel is where an error of a library keeps the n-th error that it wraps. One that
// wraps none keeps nil there.
func wrappedSel(n int) sel { return sel{kind: selHidden, n: n, name: "wrapped"} }

func (s sel) isWrapped() bool { return s.kind == selHidden && s.name == "wrapped" }

// wrapped is what the error wraps, nil when that is not known.
func (v *value) wrapped(at *path) *value {
	var out *value
	for _, k := range v.kids {
		if k.sel.isWrapped() {
			out = join(out, k.val, at)
		}
	}
	return out
}

// wrapping is v as an error that wraps others.
func (v *value) wrapping(errs []*value) *value {
	if len(errs) == 0 {
		return v.with(wrappedSel(0), nilValue)
	}
	n := 0
	for i, e := range errs {
		if e != nil && i < maxChain {
			if n += e.wraps(maxWrapped); n > maxWrapped {
				e = e.forgetting()
			}
			v = v.with(wrappedSel(i), e)
		}
	}
	return v
}

// maxWrapped bounds how many errors one is known to wrap: a loop that joins errors to the
// one before would make a tree that grows with every round.
const maxWrapped = 12

// wraps counts the errors that v wraps, as far as most.
func (v *value) wraps(most int) int {
	n := 0
	for _, k := range v.kids {
		if k.sel.isWrapped() && k.val != nil && n <= most {
			n += 1 + k.val.wraps(most-n)
		}
	}
	return n
}

// fewWrapped is v without what it wraps if that is too much.
func (v *value) fewWrapped() *value {
	if v == nil || v.wraps(maxWrapped) <= maxWrapped {
		return v
	}
	return v.forgetting()
}

// forgetting is an error of which it is not known what it wraps.
func (v *value) forgetting() *value {
	n := *v
	n.kids = slicesFilter(v.kids, func(k kid) bool { return !k.sel.isWrapped() })
	return &n
}

// asMethod is the name under which a search for an error of a type is left to a caller
// who knows the error: its first argument has the type.
const asMethod = "#as"

// maxChain bounds how far a chain of errors is followed.
const maxChain = 8

// errorOp does what functions that make and unwrap errors do (8.2).
func (m *modelCall) errorOp() {
	if len(m.rets) == 0 && m.row.Name != "As" {
		return
	}
	switch m.row.Op {
	case model.Errorf:
		m.errorf()
	case model.ErrorNew:
		m.rets[0] = m.errorOf(m.text(model.Arg(0))).wrapping(nil)
	case model.ErrorUnwrap:
		m.rets[0] = m.r.unwrap(m.s, m.cs, m.at(model.Arg(0)))
	case model.ErrorAs:
		m.errorAs()
	}
}

// errorOf is an error of a library with the text.
func (m *modelCall) errorOf(text *value) *value {
	v := &value{open: true, nils: canBeNonNil, dynOpen: true}
	if text != nil {
		v.labels, v.id = m.r.steps(text.labels, m.cs, shortName(m.name)), m.def(0)
		v.labels = notPure(v.labels)
		if len(v.labels) == 0 {
			v.id = nil
		}
	}
	return v
}

func (m *modelCall) errorf() {
	format, elems := m.at(model.Arg(0)), m.elems(model.Arg(1))
	text := m.sprintf(format, elems, m.at(model.Arg(1)))
	m.rets[0] = m.errorOf(text)
	if format != nil && !format.isOpen() && len(format.alts) == 1 && (elems != nil || noElems(m.at(model.Arg(1)))) {
		m.rets[0] = m.rets[0].wrapping(wrappedBy(format, elems))
	}
}

// wrappedBy are the operands that stand at a %w.
func wrappedBy(format *value, elems []*value) []*value {
	var out []*value
	next := 0
	for f := format.alts[0][1:]; f != ""; {
		if f[0] != '%' {
			f = f[1:]
			continue
		}
		verb, arg, n := readVerb(f)
		f = f[n:]
		if verb == '%' {
			continue
		}
		if arg > 0 {
			next = arg - 1
		}
		if verb == 'w' && next < len(elems) {
			out = append(out, elems[next])
		}
		next++
	}
	return out
}

// unwrap is the error inside of v: nil when that is not known.
func (r *run) unwrap(s *state, cs callSite, v *value) *value {
	if v == nil {
		return nil
	}
	return join(v.wrapped(r.def(cs.instr())), r.unwrapOwn(s, cs, v), r.def(cs.instr()))
}

// unwrapOwn is what Unwrap of the program's own errors gives.
func (r *run) unwrapOwn(s *state, cs callSite, v *value) *value {
	var out *value
	r.need(v)
	for _, d := range v.dyn() {
		if !r.e.has(d.t, "Unwrap") {
			continue
		}
		cs.sub += "unwrap"
		w := r.applyTyped(s, cs, fn{code: r.e.methodNamed(d.t, "Unwrap")}, []*value{v.of(d).untyped()})
		if w != nil && len(w.locs()) > 0 && len(w.dyn()) == 0 { // a list
			w = r.loadAll(s, r.targets(w, nil), nil, w.id).elems(nil)
		}
		out = join(out, w, r.def(cs.instr()))
	}
	return out
}

// errorAs finds the error of the target's type in a chain: the value, not its text.
func (m *modelCall) errorAs() {
	err := m.at(model.Arg(0))
	if m.row.Name == "AsType" {
		t := m.resultType(0)
		if v := m.r.find(m.s, m.cs, err, t, maxChain); v != nil {
			m.rets[0] = v
		} else {
			m.rets[0] = zeroOf(t)
		}
		return
	}
	target := m.at(model.Arg(1))
	if target == nil || len(target.dyn()) != 1 {
		m.flow(&model.Flow{From: model.Arg(0), To: model.Arg(1).At("*")})
		return
	}
	p, ok := target.dyn()[0].t.Underlying().(*types.Pointer)
	if !ok {
		return
	}
	if v := m.r.find(m.s, m.cs, err, p.Elem(), maxChain); v != nil {
		m.put(model.Arg(1).At("*"), v, addValue)
	}
}

// find is what errors.As finds of type t in the chain of v, nil when nothing.
func (r *run) find(s *state, cs callSite, v *value, t types.Type, depth int) *value {
	if v == nil || depth == 0 {
		return nil
	}
	at := r.def(cs.instr())
	var out *value
	for _, d := range v.dyn() {
		if types.AssignableTo(d.t, t) {
			w, _ := r.narrow(v, t)
			out = join(out, w, at)
			break
		}
	}
	closed := !v.dynOpen && len(v.dyn()) > 0 || v.wrapped(nil) != nil || v.nils == canBeNil
	switch {
	case v.isInput() && !r.isGiven(v):
		r.need(v)
		out = join(out, r.leaveFind(s, cs, v, t), at)
	case !closed && v.tainted():
		text := derived(v, at) // of a type that nobody sees
		out = join(out, r.fresh(s, cs, "as"+itoa(depth), t, text), at)
	}
	cs.sub += "u"
	for _, k := range v.kids {
		if k.sel.isWrapped() {
			out = join(out, r.find(s, cs, k.val, t, depth-1), at)
		}
	}
	return join(out, r.find(s, cs, r.unwrapOwn(s, cs, v), t, depth-1), at)
}

// leaveFind leaves the search to a caller who knows the error.
func (r *run) leaveFind(s *state, cs callSite, v *value, t types.Type) *value {
	cs.typ = t
	cs.sub += "as"
	return r.deferCall(s, cs, v, asMethod, []*value{{rare: &rare{dyn: []*dynType{r.e.dyn(t)}}, nils: canBeNonNil}})
}

// foundBy makes a search that a callee left to us.
func (r *run) foundBy(s *state, cs callSite, v *value, args []*value) *value {
	if len(args) != 1 || args[0] == nil || len(args[0].dyn()) != 1 {
		return unknown
	}
	if out := r.find(s, cs, v, args[0].dyn()[0].t, maxChain); out != nil {
		return out
	}
	return nilValue
}
