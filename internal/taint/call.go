package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/stdlib"
)

// code is what a function value runs: a function with a body, or one of which
// only the name is known, and perhaps a summary or a model.
type code struct {
	id   int
	name string        // FullName: "(*net/http.Request).FormValue"
	fn   *ssa.Function // nil for a function that another package's fact describes
	sum  *summary      // of such a function, when it has no name to find it by
	val  *value        // the function as a value, made when it is first asked for
	// sig is the signature of one without a body, once it was looked up.
	sig      *types.Signature
	lookedUp bool
}

// signature is the function's, where its type is known.
func (c *code) signature() *types.Signature {
	if c.fn == nil {
		return c.sig
	}
	return c.fn.Signature
}

// value is the function as a value.
func (c *code) value() *value {
	if c.val == nil {
		c.val = &value{rare: &rare{fns: []fn{{code: c}}}, nils: canBeNonNil}
	}
	return c.val
}

// callSite is a call under evaluation.
type callSite struct {
	in   ssa.CallInstruction
	site int
	typ  types.Type // of the result, nil when there is none or nobody wants it
	sub  string     // tells calls apart that a model makes at the same instruction
	// again, of a call that a callee left to us, names it in a way that does not grow
	// when the callee is the function itself.
	again  string
	depth  int // of calls that callees left to us, within each other
	passed int // of those, by promoted methods, which count for themselves
	// at is where a call stands that a function of this package left to us.
	at token.Pos
	// iface is the interface whose method is called, where the call is in this package.
	iface types.Type
}

// maxPassed bounds how many promoted methods call each other of which the type is known.
const maxPassed = 8

// passesOn reports whether the code is a method that a type has from what it embeds, or a
// pointer from its type.
func (c *code) passesOn() bool {
	return c.fn != nil && strings.HasPrefix(c.fn.Synthetic, "wrapper for ")
}

// call evaluates a call and returns its result (section 4).
func (r *run) call(s *state, in ssa.CallInstruction, t types.Type) *value {
	outer := r.taken
	r.taken = nil
	defer func() { r.taken = outer }()
	c := in.Common()
	cs := callSite{in: in, site: r.site(in.(ssa.Instruction)), typ: t}
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return r.builtin(s, cs, b.Name(), c)
	}
	args := make([]*value, len(c.Args))
	for i, a := range c.Args {
		args[i] = r.val(s, a)
	}
	if c.IsInvoke() {
		return r.invoke(s, cs, c, args)
	}
	if row, name := r.e.libraryVar(c.Value); row != nil {
		return r.applyModel(s, cs, row, r.e.codeNamed(name), args)
	}
	f := r.val(s, c.Value)
	return r.callValue(s, cs, f, args, c.Value)
}

// callValue calls whichever functions f can be (section 5).
func (r *run) callValue(s *state, cs callSite, f *value, args []*value, what ssa.Value) *value {
	if f == nil {
		return unknown
	}
	if _, static := what.(*ssa.Function); !static {
		r.need(f)
	}
	var result *value
	var after state
	for _, fv := range f.fns() {
		st := *s
		v := r.apply(&st, cs, fv, args)
		if st.live {
			result = join(result, v, r.def(cs.in.(ssa.Instruction)))
			after = r.joinState(after, st, cs.in.Block().Index)
		}
	}
	if f.isInput() && !r.isGiven(f) || len(f.fns()) == 0 {
		st := *s
		v := r.deferCall(&st, cs, f, "", args)
		result = join(result, v, r.def(cs.in.(ssa.Instruction)))
		after = r.joinState(after, st, cs.in.Block().Index)
	}
	*s = after
	return result
}

// invoke calls a method of an interface: of the dynamic types where they are
// known (6.1), else of the implementations in sight (6.2).
func (r *run) invoke(s *state, cs callSite, c *ssa.CallCommon, args []*value) *value {
	recv := r.val(s, c.Value)
	if recv == nil {
		return unknown
	}
	r.need(recv)
	name := methodName(c.Method)
	iface := &code{name: name}
	if row := r.e.models.function(name); row != nil && len(recv.dyn()) == 0 {
		return r.applyModel(s, cs, row, iface, append([]*value{recv}, args...))
	}
	var result *value
	var after state
	at := r.def(cs.in.(ssa.Instruction))
	one := func(fv fn, args []*value) {
		st := *s
		v := r.apply(&st, cs, fv, args)
		if st.live {
			result = join(result, v, at)
			after = r.joinState(after, st, cs.in.Block().Index)
		}
	}
	if f := r.paramMethod(recv, c.Method); f != nil {
		return r.callValue(s, cs, f, append([]*value{recv.untyped()}, args...), nil)
	}
	dyn, closed := recv.dyn(), false // unless a type is known that has the method: a reflect.Type is none that it stands for
	for _, d := range dyn {
		if m := r.e.method(d.t, c.Method); m != nil {
			closed = !recv.dynOpen
			one(fn{code: m}, append([]*value{recv.asType(d).untyped()}, args...))
		}
	}
	if !closed {
		st := *s
		v := r.openInvoke(&st, cs, c, recv, args)
		if st.live {
			result = join(result, v, at)
			after = r.joinState(after, st, cs.in.Block().Index)
		}
	}
	if !after.live && len(dyn) > 0 && result == nil {
		s.live = false
		return nil
	}
	*s = after
	return result
}

// maxImpls bounds the implementations that one call is followed into.
const maxImpls = 48

// openInvoke calls a method of a value whose type is not known here.
func (r *run) openInvoke(s *state, cs callSite, c *ssa.CallCommon, recv *value, args []*value) *value {
	full := append([]*value{recv}, args...)
	if f := r.constraintMethod(c); f != nil {
		return r.callValue(s, cs, f, full, nil)
	}
	name := methodName(c.Method)
	if row := r.e.models.function(name); row != nil {
		return r.applyModel(s, cs, row, &code{name: name}, full)
	}
	if like := r.e.alike(c); like.row != nil && len(r.e.implementations(c)) == 0 {
		return r.applyModel(s, cs, like.row, &code{name: like.name}, full)
	}
	cs.iface = c.Value.Type()
	result := r.deferCall(s, cs, recv, c.Method.Name(), args)
	if c.Method.Name() == "Unwrap" {
		result = join(result, recv.wrapped(nil), nil)
	}
	result = join(result, r.described(s, cs, recv, c.Method.Name()), r.def(cs.in.(ssa.Instruction)))
	if recv.isInput() && !r.isGiven(recv) && r.assumed(recv) == nil {
		if impls := r.implementations(c, recv); len(impls) > 0 {
			r.asserts(recv, anyType)
			before := *s
			if len(impls) > maxImpls {
				r.gaveUp = "an interface has too many implementations: the text of the others passes unchanged"
				impls = impls[:maxImpls]
				st := before
				result = join(result, r.opaque(&st, cs, name, c.Signature(), full), r.def(cs.in.(ssa.Instruction)))
				*s = r.joinState(*s, st, cs.in.Block().Index)
			}
			outer := r.supposing
			r.supposes(recv, c.Method.Name())
			for _, m := range impls {
				st := before
				v := r.apply(&st, cs, fn{code: m}, full)
				if st.live {
					result = join(result, v, r.def(cs.in.(ssa.Instruction)))
					*s = r.joinState(*s, st, cs.in.Block().Index)
				}
			}
			r.supposing = outer
		}
	}
	return result
}

// implementations are the methods that a call of a method can be: of the types that are known,
// else of all in sight.
func (r *run) implementations(c *ssa.CallCommon, recv *value) []*code {
	var known []*code
	for _, t := range r.capturedTypes(recv) {
		m := r.e.method(t, c.Method)
		if m == nil {
			return r.e.implementations(c)
		}
		known = append(known, m)
	}
	if known != nil {
		return known
	}
	return r.e.implementations(c)
}

// described is the text of an error or Stringer of which the type is not known: the
// text that it was made of (8.2).
func (r *run) described(s *state, cs callSite, v *value, method string) *value {
	if method != "Error" && method != "String" || !v.tainted() {
		return nil
	}
	own := *v
	own.labels = slicesFilter(v.labels, label.isText)
	return derived(&own, r.def(cs.in.(ssa.Instruction)))
}

// methodName is the full name of a method of an interface.
func methodName(m *types.Func) string { return m.Origin().FullName() }

// apply runs one function on the arguments, the receiver first.
func (r *run) apply(s *state, cs callSite, f fn, args []*value) *value {
	if f.code.isNative() {
		return r.runNative(s, cs, f, args)
	}
	if v := r.computed(s, cs, f.code.name, args); v != nil {
		return v
	}
	if row := r.e.models.function(f.code.name); row != nil {
		return r.applyModel(s, cs, row, f.code, args)
	}
	if v, ok := r.boundMethod(s, cs, f, args); ok {
		return v
	}
	if sum, ok := r.summaryFor(s, f, args); ok {
		return r.applySummary(s, cs, sum, f, args)
	}
	return r.opaque(s, cs, f.code.name, f.code.signature(), args)
}

// opaque is a call of which nothing is known: text flows from its arguments to its
// results, except through functions of other packages that are known to be analysed
// and to carry nothing.
func (r *run) opaque(s *state, cs callSite, name string, sig *types.Signature, args []*value) *value {
	if r.e.carriesNothing(name) {
		return r.fresh(s, cs, "", cs.typ, nil)
	}
	back := r.escape(s, cs, args, unknown)
	back = append(back, r.leaveCallbacks(s, cs, args, unknown)...)
	var ls []label
	seen := args
	switch {
	case sig == nil:
	case asksOther(name, sig):
		seen = nil // nor is how a client was configured an answer to what it asks
	case looksUp(name, sig, len(args)):
		seen = args[:len(args)-sig.Params().Len()] // of the store, not of the key
	case verifies(name, sig):
		seen = nil // they are the words of who has the key
	case isLength(name, sig):
		seen = nil // what has it is there already (2.6)
	}
	for i, a := range seen {
		from := r.collect(s, a)
		if sig != nil && i < len(args)-sig.Params().Len() && sig.Params().Len() > 0 {
			// what a client does with its password is no answer to what it is asked
			from = mapLabels(from, func(l label) label { return l.learn(knownSafe(model.KindSet(model.LogSecret))) })
		}
		ls = joinLabels(ls, from)
	}
	ls = joinLabels(ls, r.askedField(s, cs))
	at := r.def(cs.in.(ssa.Instruction))
	if sig != nil && stdlib.Is(packageOf(name)) && wordsError(sig) {
		ls = nil
	}
	ls = r.through(ls, cs, shortName(name))
	unseen := unseenCall{r: r, s: s, cs: cs, name: name, sig: sig, args: args}
	if sig != nil && !stdlib.Is(packageOf(name)) {
		unseen.fillTargets()
		unseen.writeTargets()
		ls = joinLabels(ls, unseen.asksRequest())
	}
	made := unseen.madeError(r.fresh(s, cs, "", cs.typ, &value{labels: ls, id: at, open: true}))
	return r.handedOn(cs, sig, made, back, len(args))
}

// isLength reports whether a method says how much its receiver holds.
func isLength(name string, sig *types.Signature) bool {
	return lastName(name) == "Len" && sig.Params().Len() == 0 && sig.Results().Len() == 1 && carries(sig.Results().At(0).Type()) == carriesNumber
}

// wordsError reports whether a function of the standard library returns an error alone, of
// its own making: that of Close and Flush holds no text, unless it is one that was given to
// the function.
func wordsError(sig *types.Signature) bool {
	if sig.Results().Len() != 1 || !isError(sig.Results().At(0).Type()) {
		return false
	}
	implements := func(t types.Type) bool { return types.Implements(t, errorType.Underlying().(*types.Interface)) }
	for p := range sig.Params().Variables() {
		if implements(p.Type()) {
			return false
		}
	}
	return sig.Recv() == nil || !implements(sig.Recv().Type())
}

// through marks labels as having passed a call.
func (r *run) through(ls []label, cs callSite, name string) []label {
	pos := cs.in.Pos()
	return mapLabels(ls, func(l label) label {
		l = l.behind("")
		l.pure = false
		if name != "" {
			l.step = l.step.then(pos, "", "goes through "+name)
		}
		return l
	})
}

// lastName is the part of a full name behind the last dot: "FormValue".
func lastName(full string) string { return full[strings.LastIndexByte(full, '.')+1:] }

// shortName is a full name as people write it: "(*http.Request).FormValue".
func shortName(full string) string {
	i := strings.LastIndexByte(full, '/')
	if i < 0 {
		return full
	}
	lead := full[:len(full)-len(strings.TrimLeft(full, "(*"))]
	return lead + full[i+1:]
}

// calledAs is what a way says of the function with the full name: a literal has none, and a method's
// value is the method.
func calledAs(full string) string {
	name, suffix, _ := strings.Cut(shortName(full), "$")
	name, _, _ = strings.Cut(name, "#") // a package can have several init
	if suffix == "" || suffix == "bound" || suffix == "thunk" {
		return name
	}
	return "a function in " + name
}

// fresh is a result that no value of the program is part of: text where it can be,
// behind a new object where the type is a pointer.
func (r *run) fresh(s *state, cs callSite, what string, t types.Type, text *value) *value {
	if t == nil {
		return nil
	}
	var v value
	if text != nil {
		v = *text
	}
	v.open, v.nils, v.dynOpen = true, nilUnknown, true
	if len(v.labels) == 0 {
		v.id = nil
	}
	v.labels = r.textlessLabels(t, v.labels)
	switch u := types.Unalias(t).Underlying().(type) {
	case *types.Tuple:
		parts := make([]*value, u.Len())
		for i := range parts {
			w := v
			if w.id != nil {
				w.id = w.id.child(sel{kind: selIndex, n: i}, nil)
			}
			if isError(u.At(i).Type()) {
				w = value{open: true, nils: nilUnknown, dynOpen: true}
			}
			parts[i] = r.fresh(s, cs, what+"."+string(rune('0'+i)), u.At(i).Type(), &w)
		}
		return tuple(parts...)
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan:
		content := v
		p := r.newObject(s, cs.in.(ssa.Instruction), cs.sub+"new"+what, t, &content)
		p.nils = nilUnknown
		return p
	case *types.Basic:
		if carries(t) != carriesText {
			return maskType(&v, t)
		}
	}
	return &v
}

// textlessLabels are the labels of a value of type t, which may be one that carries no
// text: an address, a time (11.4).
func (r *run) textlessLabels(t types.Type, ls []label) []label {
	if len(ls) == 0 {
		return ls
	}
	safe := r.e.cannotDo(t) | r.e.cannotDo(deref(t))
	if safe == 0 {
		return ls
	}
	return mapLabels(ls, func(l label) label { return l.learn(knownSafe(safe)) })
}

var errorType = types.Universe.Lookup("error").Type()

func isError(t types.Type) bool { return types.Identical(t, errorType) }
