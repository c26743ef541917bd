package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Assertions that decide (6.4, 10.1). A helper asks whether what it was given has a method,
// and calls that if so: it decodes, and validates what can be validated. Which it is, the
// caller knows. So the types that an input is asserted to are cases of the function: of a concrete
// type, what the function does with one of that; of an interface, what it does when the assertion
// holds. That it does not hold is no case: the summary for all says that both can be.

// anyType is what every type is: that the caller knows the type of an input is a case, too, where
// types in sight have to be tried otherwise (6.2).
var anyType = types.Universe.Lookup("any").Type()

// asserts notes that an input is asserted to a type.
func (r *run) asserts(v *value, t types.Type) {
	if p := caseOf(v); p != nil && len(v.dyn()) == 0 {
		r.needs[p] = true
		r.assertsTo(p, r.e.dyn(t))
	}
}

// caseOf is the input that a value is, if that can have cases. Elements of one list are one.
func caseOf(v *value) *path {
	if v == nil {
		return nil
	}
	var in *path
	for _, l := range v.labels {
		if !l.isInput() {
			return nil
		}
		p := l.org.input
		if isElem(p.sel) && p.parent != nil {
			p = p.parent.child(sel{kind: selElem}, p.typ)
		}
		if in != nil && in != p {
			return nil
		}
		in = p
	}
	if in == nil || in.root.kind != rootParam || in.depth > maxCaseDepth {
		return nil
	}
	return in
}

func (r *run) assertsTo(p *path, d *dynType) {
	if r.asserted == nil {
		r.asserted = make(map[*path][]*dynType)
	}
	if all := r.asserted[p]; len(all) < maxAsked && !slices.Contains(all, d) {
		r.asserted[p] = append(all, d)
	}
}

// typeOptions are the types that an input can be of, for which there are cases: each concrete type, and
// all interfaces together before one by one.
func (r *run) typeOptions(p *path) []assumption {
	var all, out []assumption
	var ifaces []*dynType
	for _, d := range r.asserted[p] {
		if t := r.e.typeNamed(types.TypeString(d.t, nil)); t == nil || !types.Identical(t, d.t) {
			continue // importers do not find it
		}
		if types.IsInterface(d.t) {
			ifaces = append(ifaces, d)
		}
		out = append(out, ofTypes(p, d))
	}
	if len(ifaces) > 1 {
		all = append(all, ofTypes(p, ifaces...))
	}
	return append(all, out...)
}

// typesKnown says that the caller knows the types of all inputs for which types in sight are tried: of a service
// and all that it was made with, mostly.
func (r *run) typesKnown(inputs []*path) []assumption {
	var out []assumption
	for _, p := range inputs {
		if d := r.e.dyn(anyType); slices.Contains(r.asserted[p], d) {
			out = append(out, ofTypes(p, d))
		}
	}
	return out
}

// ofTypes says that an input is of a type, or has each of some interfaces.
func ofTypes(p *path, ds ...*dynType) assumption {
	v := &value{nils: canBeNonNil, dynOpen: types.IsInterface(ds[0].t)}
	v.setDyn(ds)
	return assumption{input: p, val: v}
}

// ofType are the types that an assumption is about, if it is about that.
func (c assumption) ofType() []*dynType {
	if len(c.val.alts)+len(c.val.labels) == 0 {
		return c.val.dyn()
	}
	return nil
}

// assume puts an assumption about types into a context.
func (ctx *context) assume(c assumption, ds []*dynType) string {
	if types.IsInterface(ds[0].t) {
		return ctx.hold(c.input, ds)
	}
	v := *pureInput(c.input)
	v.dynOpen, v.nils = false, canBeNonNil
	v.setDyn(ds)
	ctx.vals[c.input] = &v
	return "is" + itoa(ds[0].id)
}

// hold says that an input has interfaces; it returns a text for that.
func (ctx *context) hold(p *path, ds []*dynType) string {
	if ctx.asserts == nil {
		ctx.asserts = make(map[*path][]*dynType)
	}
	ctx.asserts[p] = ds
	key := "has"
	for _, d := range ds {
		key += "," + itoa(d.id)
	}
	return key
}

// assumed are the interfaces that an input has, in the context.
func (r *run) assumed(v *value) []*dynType {
	if r.ctx == nil || len(r.ctx.asserts) == 0 {
		return nil
	}
	return r.ctx.asserts[caseOf(v)]
}

// hasTypes reports whether v certainly is of the type, or has all of the interfaces.
func (r *run) hasTypes(v *value, ds []*dynType) bool {
	is := r.assumed(v)
	if len(is) == 0 {
		if is = v.dyn(); v.dynOpen || len(is) == 0 || v.nils&canBeNil != 0 && ds[0].t != anyType { // nil has no methods
			return false
		}
		return !slices.ContainsFunc(is, func(e *dynType) bool {
			return slices.ContainsFunc(ds, func(d *dynType) bool { return !implements(e.t, d.t) })
		})
	}
	return !slices.ContainsFunc(ds, func(d *dynType) bool {
		return !slices.ContainsFunc(is, func(e *dynType) bool { return implements(e.t, d.t) })
	})
}

// implements reports whether the type is another, or has its methods if that is an interface.
func implements(t, of types.Type) bool {
	if iface, ok := of.Underlying().(*types.Interface); ok {
		return types.Implements(t, iface)
	}
	return types.Identical(t, of)
}

// failing is the type of what has a method without arguments that may fail, which nobody has given a name.
func failing(method string) types.Type {
	sig := types.NewSignatureType(nil, nil, nil, nil, types.NewTuple(types.NewParam(token.NoPos, nil, "", types.Universe.Lookup("error").Type())), false)
	return types.NewInterfaceType([]*types.Func{types.NewFunc(token.NoPos, nil, method, sig)}, nil).Complete()
}

// needTypes asks the caller for the types of what it gives to a function that asserts.
func (r *run) needTypes(v *value, asked []*dynType) {
	p := caseOf(v)
	if len(asked) == 0 || p == nil || len(v.dyn()) > 0 {
		return
	}
	r.needs[p] = true
	for _, d := range asked {
		r.assertsTo(p, d)
	}
}

// holdsIn says of an assertion what the context does.
func (r *run) holdsIn(v *value, t types.Type, ok string) string {
	if ok != "" {
		return ok
	}
	for _, a := range r.assumed(v) {
		switch {
		case implements(a.t, t):
			return "btrue"
		case !types.IsInterface(t) && !implements(t, a.t):
			return "bfalse"
		}
	}
	return ""
}

// holdsForParam says of an assertion of a value of a type parameter, or of a pointer to one, to an interface that it holds,
// if nothing is done only where it does not: a type that has not got the method answers nothing when it is called, so that
// who makes the instance knows as much (6.5).
func holdsForParam(in *ssa.TypeAssert) bool {
	return in.CommaOk && types.IsInterface(in.AssertedType) && paramBehind(in) != nil && doesNothingElse(in)
}

// paramBehind is the type that a value has which is asserted to another, if that is a type parameter or a pointer to one.
func paramBehind(in *ssa.TypeAssert) types.Type {
	var t types.Type
	switch x := in.X.(type) {
	case *ssa.MakeInterface:
		t = x.X.Type()
	case *ssa.ChangeType: // of the type parameter to an interface
		t = x.X.Type()
	default:
		return nil
	}
	if _, param := types.Unalias(deref(t)).(*types.TypeParam); param {
		return t
	}
	return nil
}

// ofParam is v, of which the methods are those of the type parameter.
func (r *run) ofParam(v *value, in *ssa.TypeAssert) *value {
	if v == nil || len(v.dyn()) > 0 || v.isInput() && v.labels[0].org.input.root.kind != rootDeferred {
		return v // the caller knows what it has given
	}
	n := *v
	n.dynOpen = true
	n.setDyn([]*dynType{r.e.dyn(paramBehind(in))})
	return &n
}

// doesNothingElse reports whether what is only done where an assertion does not hold has no effect.
func doesNothingElse(in *ssa.TypeAssert) bool {
	for _, use := range *in.Referrers() {
		ok, isOK := use.(*ssa.Extract)
		if !isOK || ok.Index != 1 {
			continue
		}
		for _, use := range *ok.Referrers() {
			cond, isIf := use.(*ssa.If)
			if !isIf || !onlyReturns(cond.Block().Succs[1], cond.Block().Succs[0]) {
				return false
			}
		}
	}
	return true
}

// onlyReturns reports whether a block does nothing but return, or can be reached from the other branch, too.
func onlyReturns(b, other *ssa.BasicBlock) bool {
	if len(b.Preds) > 1 {
		return b != other
	}
	for _, in := range b.Instrs {
		switch in := in.(type) {
		case *ssa.Return, *ssa.DebugRef, *ssa.RunDefers:
		case *ssa.Jump:
			return len(b.Succs[0].Preds) > 1
		case *ssa.UnOp:
			if in.Op == token.ARROW {
				return false
			}
		default:
			return false
		}
	}
	return true
}
