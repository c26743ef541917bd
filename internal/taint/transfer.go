package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// val is the value of an operand at a point, with what is known of it there.
func (r *run) val(s *state, x ssa.Value) *value {
	switch x := x.(type) {
	case *ssa.Const:
		return r.e.constant(x)
	case *ssa.Global:
		return r.global(x)
	case *ssa.Function:
		return r.e.codeOf(x).value()
	case *ssa.Builtin:
		return unknown
	case *ssa.Parameter:
		return s.facts.bake(r.param(x))
	case *ssa.FreeVar:
		return s.facts.bake(r.input(r.inputRoot(rootFree, freeIndex(x), x.Type())))
	}
	if in, ok := x.(ssa.Instruction); ok {
		v := r.env[r.site(in)]
		if phi, ok := in.(*ssa.Phi); ok {
			v = r.seenFrom(phi, v)
			if !r.flagging { // a list can be what its own loop looks at
				r.flagging = true
				v = r.flagged(s, phi, v)
				r.flagging = false
			}
		}
		return s.facts.bake(v)
	}
	return nil
}

func (r *run) param(x *ssa.Parameter) *value {
	for i, p := range r.fn.Params {
		if p == x {
			return r.namedParam(x, r.input(r.inputRoot(rootParam, i, x.Type())))
		}
	}
	return unknown
}

// inputRoot is the path of a parameter or captured variable. It names the function,
// so that paths of the same form in two functions are two.
func (r *run) inputRoot(k rootKind, n int, t types.Type) *path {
	return r.e.paths.root(root{kind: k, n: n, name: r.code.tag()}, t)
}

func freeIndex(x *ssa.FreeVar) int {
	for i, f := range x.Parent().FreeVars {
		if f == x {
			return i
		}
	}
	return -1
}

// eval is what an instruction makes.
func (r *run) eval(s *state, in ssa.Instruction) *value {
	switch in := in.(type) {
	case *ssa.Alloc:
		return r.alloc(s, in)
	case *ssa.BinOp:
		return r.binop(s, in)
	case *ssa.Call:
		return r.call(s, in, in.Type())
	case *ssa.ChangeInterface:
		return r.asReader(in, in.X.Type(), r.val(s, in.X))
	case *ssa.ChangeType:
		return r.typeSink(in, r.changeType(s, in))
	case *ssa.Convert:
		return r.typeSink(in, r.convert(s, in, in.X, in.Type()))
	case *ssa.MultiConvert:
		return r.convert(s, in, in.X, in.Type())
	case *ssa.Extract:
		return r.val(s, in.Tuple).child(sel{kind: selIndex, n: in.Index}, in.Type())
	case *ssa.Field:
		return r.field(s, in)
	case *ssa.FieldAddr:
		return r.fieldAddr(s, in)
	case *ssa.Index:
		return r.index(s, in)
	case *ssa.IndexAddr:
		return r.indexAddr(s, in)
	case *ssa.Lookup:
		return r.lookup(s, in)
	case *ssa.MakeChan:
		r.sizeSink(s, in, in.Size)
		return r.make(s, in, in.Type())
	case *ssa.MakeMap:
		r.sizeSink(s, in, in.Reserve)
		return r.make(s, in, in.Type())
	case *ssa.MakeSlice:
		return r.makeSlice(s, in)
	case *ssa.MakeClosure:
		return r.closure(s, in)
	case *ssa.MakeInterface:
		return r.asReader(in, in.X.Type(), r.makeInterface(s, in.X))
	case *ssa.Next:
		return r.next(s, in)
	case *ssa.Range:
		r.setsAll(s, in)
		return r.val(s, in.X)
	case *ssa.Select:
		return r.selects(s, in)
	case *ssa.Slice:
		return r.slice(s, in)
	case *ssa.SliceToArrayPointer:
		return r.val(s, in.X)
	case *ssa.TypeAssert:
		return r.typeAssert(s, in)
	case *ssa.UnOp:
		return r.unop(s, in)
	}
	return unknown
}

// exec is what an instruction does that makes nothing.
func (r *run) exec(s *state, in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.Store:
		r.storeTo(s, in)
	case *ssa.MapUpdate:
		r.mapUpdate(s, in)
	case *ssa.Send:
		r.send(s, r.val(s, in.Chan), r.val(s, in.X))
	case *ssa.Go:
		r.start(s, in)
	case *ssa.Defer:
		if !containsDefer(r.defers, in) {
			r.defers = append(r.defers, in)
			r.redefer = true
		}
	case *ssa.RunDefers:
		r.atExit = r.joinState(r.atExit, *s, in.Block().Index)
		r.runDefers(s)
	case *ssa.Panic:
		v := r.val(s, in.X)
		r.panics = join(r.panics, r.reify(s, v, 0), r.e.panicPath)
		r.panicState(*s)
		s.live = false
	case *ssa.Return:
		r.namedResult(s, in)
		r.answered(s, in)
		r.ret(s, in)
	}
}

func containsDefer(ds []*ssa.Defer, d *ssa.Defer) bool {
	for _, x := range ds {
		if x == d {
			return true
		}
	}
	return false
}

func (r *run) ret(s *state, in *ssa.Return) {
	ret := returned{st: *s}
	for _, x := range in.Results {
		ret.vals = append(ret.vals, r.unfocused(r.val(s, x)))
	}
	ret.st = r.returning(*s, ret.vals)
	for i := range r.returns {
		if r.returns[i].at == in {
			ret.at = in
			r.returns[i] = ret
			return
		}
	}
	ret.at = in
	r.returns = append(r.returns, ret)
}

func (r *run) alloc(s *state, in *ssa.Alloc) *value {
	t := types.Unalias(in.Type()).Underlying().(*types.Pointer).Elem()
	content := builds(in, t)
	if content == nil {
		content = zeroOf(t)
	}
	return r.newObject(s, in, "", t, content)
}

// newObject makes an object at an instruction, with a content. In a loop the
// object of the last round is still there: unless nobody can hold it any more, the
// two are then one object that is many.
func (r *run) newObject(s *state, in ssa.Instruction, what string, t types.Type, content *value) *value {
	content = r.unfocused(content)
	o := r.object(objKey{site: r.site(in), what: what}, t)
	if old, ok := s.heap.get(o.id); ok && (o.many || r.held(s, o)) {
		if r.standsAlone(o) {
			content = content.moved(o, r.retire(s, in, o), false)
		} else {
			if !o.many {
				o.many, r.again = true, true
			}
			content = join(old, content, identity(old, content))
		}
	}
	r.keep(content, 0)
	s.heap = s.heap.set(o.id, content)
	return r.pointerTo(o)
}

// held reports whether something in the heap points to the object.
func (r *run) held(s *state, o *object) bool {
	found := false
	s.heap.each(func(id int, v *value) {
		if !found && id != o.id {
			found = v.pointsTo(o)
		}
	})
	return found
}

func (v *value) pointsTo(o *object) bool {
	if v == nil {
		return false
	}
	for _, l := range v.locs() {
		if l.obj == o {
			return true
		}
	}
	for _, f := range v.fns() {
		if f.env == o {
			return true
		}
	}
	for _, k := range v.kids {
		if k.val.pointsTo(o) {
			return true
		}
	}
	return false
}

func (r *run) make(s *state, in ssa.Instruction, t types.Type) *value {
	return r.newObject(s, in, "", t, &value{zero: true, open: true, nils: canBeNonNil})
}

func (r *run) makeSlice(s *state, in *ssa.MakeSlice) *value {
	r.sizeSink(s, in, in.Len)
	if in.Cap != in.Len {
		r.sizeSink(s, in, in.Cap)
	}
	v := r.make(s, in, in.Type())
	v.locs()[0].n = constInt(r.val(s, in.Len))
	return v
}

func (r *run) closure(s *state, in *ssa.MakeClosure) *value {
	env := &value{nils: canBeNonNil}
	for i, b := range in.Bindings {
		env = env.with(sel{kind: selFree, n: i}, r.val(s, b))
	}
	env = r.withTypes(env, in.Fn.(*ssa.Function))
	v := r.newObject(s, in, "env", nil, env)
	return &value{rare: &rare{fns: []fn{{code: r.e.codeOf(in.Fn.(*ssa.Function)), env: v.locs()[0].obj}}}, nils: canBeNonNil}
}

func (r *run) makeInterface(s *state, x ssa.Value) *value {
	n := value{nils: canBeNonNil, open: true}
	if v := r.val(s, x); v != nil {
		n = *v
	}
	n.dynOpen, n.nils = false, canBeNonNil
	n.setDyn([]*dynType{r.e.dyn(x.Type())})
	n.setVariants(nil)
	if tp := pointedParam(x.Type()); tp != nil {
		types, open := r.pointersTo(s, &n, tp)
		n.setDyn(types)
		n.dynOpen = open
	}
	return &n
}

// changeType also stands for the conversion to a type parameter, which makes the
// methods of the concrete type callable through the constraint (6.5).
func (r *run) changeType(s *state, in *ssa.ChangeType) *value {
	if _, ok := types.Unalias(in.Type()).(*types.TypeParam); ok {
		if _, ok := types.Unalias(in.X.Type()).(*types.TypeParam); !ok {
			return r.makeInterface(s, in.X)
		}
	}
	return r.val(s, in.X)
}

// pointers is the pointer value to places, with what else is known of the base:
// the text that an unknown pointer leads to.
func pointers(base *value, locs []loc, st sel) *value {
	v := &value{rare: rare{locs: locs}.orNil(), nils: canBeNonNil, open: true}
	if base == nil {
		return v
	}
	for _, l := range base.labels {
		if l.isText() {
			v.labels = joinLabels(v.labels, []label{l})
		}
	}
	if len(v.labels) > 0 && base.id != nil {
		v.id = base.id.child(st, nil)
	}
	return v
}

// derived is a text, or a part of one, made from v in a way that is not followed further.
func derived(v *value, id *path) *value {
	d := &value{open: true, nils: canBeNonNil}
	if v == nil {
		return d
	}
	d.labels = notPure(v.labels)
	if len(d.labels) > 0 {
		d.id = id
	}
	return d
}

// maskType is v as a value of type t: numbers and booleans carry no text (11.4).
func maskType(v *value, t types.Type) *value {
	if v == nil || len(v.labels) == 0 {
		return v
	}
	switch carries(t) {
	case carriesNothing:
		n := *v
		n.labels = slicesFilter(v.labels, label.isInput)
		return &n
	case carriesNumber:
		if isCharacter(t) {
			return v
		}
		n := *v
		n.labels = mapLabels(v.labels, func(l label) label {
			if l.isText() {
				l = l.learn(knownSafe(model.Text))
			}
			return l
		})
		return &n
	}
	return v
}

func slicesFilter[T any](xs []T, keep func(T) bool) []T {
	var out []T
	for _, x := range xs {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func (r *run) unop(s *state, in *ssa.UnOp) *value {
	switch in.Op {
	case token.MUL:
		return r.loadFrom(s, in)
	case token.ARROW:
		return r.receive(s, in)
	case token.NOT:
		v := r.val(s, in.X)
		r.need(v)
		return not(v)
	}
	return foldUnary(in.Op, r.val(s, in.X), r.def(in), in.Type())
}

func not(v *value) *value {
	n := *v
	n.alts, n.labels, n.id = nil, nil, nil
	var gs []guard
	for _, a := range v.alts {
		switch a {
		case "btrue":
			n.alts = append([]string{"bfalse"}, n.alts...)
		case "bfalse":
			n.alts = append(n.alts, "btrue")
		}
	}
	for _, g := range v.guards() {
		switch g.prop {
		case model.True:
			g.prop = model.False
		case model.False:
			g.prop = model.True
		}
		gs = append(gs, g)
	}
	gs = append(append(gs, asked(v, model.True, model.False)...), asked(v, model.False, model.True)...)
	n.setGuards(sortGuards(gs))
	n.open = v.isOpen()
	return &n
}

// typeAssert narrows (6.4).
func (r *run) typeAssert(s *state, in *ssa.TypeAssert) *value {
	v := r.val(s, in.X)
	r.need(v)
	r.asserts(v, in.AssertedType)
	out, ok := r.narrow(v, in.AssertedType)
	switch ok = r.holdsIn(v, in.AssertedType, ok); {
	case ok == "bfalse":
		out = nil
	case ok == "" && holdsForParam(in):
		ok, out = "btrue", r.ofParam(out, in)
	}
	if !in.CommaOk {
		if out == nil && ok == "bfalse" {
			r.panicState(*s)
			s.live = false
			return unknown
		}
		return out
	}
	okv := &value{open: true}
	if ok != "" {
		okv = &value{alts: []string{ok}}
	}
	if out == nil {
		out = zeroOf(in.AssertedType)
	}
	return tuple(out, okv)
}

// narrow is v as a value of the asserted type, and whether it certainly is one
// ("btrue") or is not ("bfalse").
func (r *run) narrow(v *value, t types.Type) (*value, string) {
	if v == nil {
		return nil, "bfalse"
	}
	n := *v
	iface, isIface := t.Underlying().(*types.Interface)
	var fit []*dynType
	for _, d := range v.dyn() {
		if isIface && (types.Implements(d.t, iface) || pointedParam(d.t) != nil) || !isIface && types.Identical(d.t, t) {
			fit = append(fit, d)
		}
	}
	known := !v.dynOpen && (len(v.dyn()) > 0 || v.nils == canBeNil)
	if known && len(fit) == 0 {
		return nil, "bfalse"
	}
	ok := ""
	if known && len(fit) == len(v.dyn()) && v.nils&canBeNil == 0 {
		ok = "btrue"
	}
	if isIface {
		n.setDyn(fit)
	} else {
		if !v.dynOpen && len(fit) == 1 {
			v = v.of(fit[0])
		}
		n = *v.untyped()
	}
	return maskType(&n, t), ok
}

func tuple(parts ...*value) *value {
	v := &value{nils: canBeNonNil}
	for i, p := range parts {
		v.kids = append(v.kids, kid{sel{kind: selIndex, n: i}, p})
	}
	return v
}
