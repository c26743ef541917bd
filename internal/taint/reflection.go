package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A reflect.Value is the value that it stands for (11.5). One that can be set, or that
// was reached through a pointer, keeps that pointer at addrSel; its type is known by the
// pointer's. A method of a value keeps the value at a step named by the method; a
// reflect.Type is a value of the type, of which nothing else is known.
var addrSel = sel{kind: selHidden, name: "addr"}

var withinSel = sel{kind: selHidden, name: "within"}

const methodPrefix = "method:"

// reflected is what a reflect.Value stands for, and its type, when that is known.
func (m *modelCall) reflected(v *value) (*value, types.Type) {
	if v == nil {
		return nil, nil
	}
	if p := v.kid(addrSel); p != nil {
		if len(p.dyn()) != 1 {
			return nil, nil
		}
		t := deref(p.dyn()[0].t)
		c := m.r.loadAll(m.s, m.r.targets(p, t), t, p.id)
		if c == nil {
			c = unknown
		}
		if types.IsInterface(t) {
			return c, nil
		}
		return m.r.ofType(c, t), t
	}
	if len(v.dyn()) == 1 && !v.dynOpen {
		return v, v.dyn()[0].t
	}
	return v, nil
}

// ofType is v as what an interface holds of type t.
func (r *run) ofType(v *value, t types.Type) *value {
	if v == nil || t == nil || types.IsInterface(t) {
		return v
	}
	n := *v
	n.dynOpen = false
	n.setDyn([]*dynType{r.e.dyn(t)})
	n.setVariants(nil)
	return &n
}

// addressed is the reflect.Value of the variables of type t at the places.
func (m *modelCall) addressed(locs []loc, t types.Type) *value {
	if len(locs) == 0 {
		return nil
	}
	p := m.r.ofType(&value{rare: rare{locs: locs}.orNil(), nils: canBeNonNil}, types.NewPointer(t))
	return (&value{nils: canBeNonNil, open: true}).with(addrSel, p)
}

// places are the places of the variable that a reflect.Value stands for.
func (m *modelCall) places(v *value) []loc {
	p := v.kid(addrSel)
	if p == nil {
		return nil
	}
	return m.r.targets(p, nil)
}

// reflectOp does what the functions of package reflect do.
func (m *modelCall) reflectOp() {
	switch m.row.Op {
	case model.ReflectSet:
		m.reflectSet()
	case model.ReflectSetKey:
		m.reflectSetKey()
	default:
		m.reflect()
	}
}

// reflect does what a function of package reflect does. Where the type is not known, the
// row's flows move the text.
func (m *modelCall) reflect() {
	_, name, method := strings.Cut(m.row.Name, ".")
	if !method {
		name = m.row.Name
	}
	self := m.arg(0)
	if self == nil {
		return
	}
	for _, a := range m.args {
		m.r.need(a) // a type, a field's name or number
	}
	var out *value
	switch name {
	case "ValueOf":
		out = self
	case "TypeOf":
		out = self.withID(m.def(0)) // whether a type is in a list says nothing of the text
	case "Elem", "Indirect":
		out = m.reflectElem(self, name)
	case "Field", "FieldByName":
		out = m.reflectField(self)
	case "Index":
		out = m.reflectIndex(self)
	case "MapIndex":
		out = m.reflectKey(self)
	case "Interface", "Convert":
		out, _ = m.reflected(self)
	case "Addr":
		out = self.kid(addrSel)
	case "New", "Zero":
		out = m.reflectNew(self, name)
	case "MethodByName":
		out = m.reflectMethod(self)
	case "Call":
		out = m.reflectCall(self)
	default:
		out = m.reflectText(self)
	}
	if out == nil && len(m.rets) > 0 {
		out = m.within(self, name)
	}
	if out != nil && len(m.rets) > 0 {
		m.rets[0] = out
	}
}

// within is a Value somewhere in what a pointer of an unknown type points to: it keeps the
// pointer, since what is written to it is there.
func (m *modelCall) within(self *value, name string) *value {
	p := self.kid(withinSel)
	switch name {
	case "Elem", "Indirect":
		if p == nil && self.kid(addrSel) == nil && (self.isInput() || len(self.locs()) > 0) {
			p = self
		}
	case "Field", "FieldByName", "Index":
		if a := self.kid(addrSel); p == nil && a != nil && len(a.dyn()) == 1 {
			if _, ok := types.Unalias(deref(a.dyn()[0].t)).(*types.TypeParam); ok {
				p = a
			}
		}
	default:
		return nil
	}
	if p == nil {
		return nil
	}
	return m.movedText().with(withinSel, p)
}

// reflectText is the text of a Value that is one.
func (m *modelCall) reflectText(self *value) *value {
	v, t := m.reflected(self)
	if v == nil || t == nil || carries(t) != carriesText {
		return nil
	}
	if _, basic := t.Underlying().(*types.Basic); !basic {
		return nil
	}
	n := *v
	n.setDyn(nil)
	n.setVariants(nil)
	return &n
}

func (m *modelCall) reflectElem(self *value, name string) *value {
	v, t := m.reflected(self)
	if v == nil {
		return nil
	}
	if t == nil && self.kid(addrSel) != nil && len(v.dyn()) == 1 && !v.dynOpen {
		return v // of a variable of an interface's type
	}
	p, ok := typeOrNil(t).(*types.Pointer)
	if !ok {
		if name == "Indirect" && t != nil {
			return self
		}
		return nil
	}
	return m.addressed(m.r.targets(v, p.Elem()), p.Elem())
}

func typeOrNil(t types.Type) types.Type {
	if t == nil {
		return nil
	}
	return t.Underlying()
}

// reflectField is a field by its number or name, when that is a constant.
func (m *modelCall) reflectField(self *value) *value {
	v, t := m.reflected(self)
	st, ok := typeOrNil(t).(*types.Struct)
	if !ok {
		return nil
	}
	f := chosenField(st, m.arg(1))
	if f == nil {
		return m.anyField(self, st)
	}
	step := sel{kind: selField, name: f.Name()}
	var locs []loc
	for _, l := range m.places(self) {
		locs = append(locs, loc{obj: l.obj, at: l.at.child(step, f.Type()), n: -1})
	}
	if out := m.addressed(locs, f.Type()); out != nil {
		return out
	}
	return m.r.ofType(maskType(v.child(step, f.Type()), f.Type()), f.Type())
}

// anyField is a field of which the number or name is not known: the text of any, and the
// places of all that can hold text, of which one is written.
func (m *modelCall) anyField(self *value, st *types.Struct) *value {
	var locs []loc
	for _, l := range m.places(self) {
		for f := range st.Fields() {
			if carries(f.Type()) == carriesText && len(locs) < maxLocs {
				locs = append(locs, loc{obj: l.obj, at: l.at.child(sel{kind: selField, name: f.Name()}, f.Type()), n: -1})
			}
		}
	}
	if len(locs) == 0 || len(m.rets) == 0 {
		return nil
	}
	return m.movedText().with(addrSel, &value{rare: rare{locs: locs}.orNil(), nils: canBeNonNil})
}

// movedText is the result as the row's flows have it.
func (m *modelCall) movedText() *value {
	for i := range m.row.Flows {
		m.flow(&m.row.Flows[i])
	}
	if m.rets[0] == nil {
		return &value{nils: canBeNonNil, open: true}
	}
	return m.rets[0]
}

func chosenField(st *types.Struct, which *value) *types.Var {
	if which == nil || which.isOpen() || len(which.alts) != 1 {
		return nil
	}
	n := constInt(which)
	for f := range st.Fields() {
		if n == 0 || which.alts[0] == "s"+f.Name() {
			return f
		}
		n--
	}
	return nil
}

func (m *modelCall) reflectIndex(self *value) *value {
	v, t := m.reflected(self)
	switch u := typeOrNil(t).(type) {
	case *types.Slice:
		var locs []loc
		for _, l := range m.r.targets(v, t) {
			for _, st := range indexSels(m.arg(1), l.off) {
				locs = union(locs, []loc{{obj: l.obj, at: l.at.child(st, u.Elem()), n: -1}}, loc.less, maxLocs)
			}
		}
		return m.addressed(locs, u.Elem())
	case *types.Array:
		var out *value
		for _, st := range indexSels(m.arg(1), 0) {
			out = join(out, v.child(st, u.Elem()), m.def(0))
		}
		return m.r.ofType(out, u.Elem())
	}
	return nil
}

func (m *modelCall) reflectKey(self *value) *value {
	v, t := m.reflected(self)
	mt, ok := typeOrNil(t).(*types.Map)
	key, _ := m.reflected(m.arg(1))
	if !ok {
		return nil
	}
	var out *value
	for _, l := range m.r.targets(v, t) {
		c := m.r.load(m.s, l, t)
		for _, st := range keySels(key) {
			out = join(out, c.child(st, mt.Elem()), m.def(0))
		}
	}
	return m.r.ofType(out, mt.Elem())
}

// reflectNew is a new variable, or the zero value, of a type.
func (m *modelCall) reflectNew(self *value, name string) *value {
	if len(self.dyn()) != 1 || self.dynOpen {
		return nil
	}
	t := self.dyn()[0].t
	if name == "Zero" {
		return m.r.ofType(zeroOf(t), t)
	}
	p := m.r.newObject(m.s, m.instr(), m.cs.sub+"new", t, zeroOf(t))
	return m.r.ofType(p, types.NewPointer(t))
}

func (m *modelCall) reflectMethod(self *value) *value {
	name := m.arg(1)
	v, t := m.reflected(self)
	if name == nil || name.isOpen() || len(name.alts) != 1 || t == nil {
		return nil
	}
	method := name.alts[0][1:]
	if m.r.e.methodNamed(t, method) == nil {
		v, t = self.kid(addrSel), types.NewPointer(t)
		if v == nil || m.r.e.methodNamed(t, method) == nil {
			return nil
		}
	}
	return (&value{nils: canBeNonNil, open: true}).with(sel{kind: selHidden, name: methodPrefix + method}, m.r.ofType(v, t))
}

// reflectCall calls a function or method that is known; its results are Values.
func (m *modelCall) reflectCall(self *value) *value {
	args := m.elems(model.Arg(0))
	if args == nil && !noElems(m.arg(1)) {
		return nil
	}
	for i, a := range args {
		args[i], _ = m.reflected(a)
		if args[i] == nil {
			args[i] = unknown
		}
	}
	var result *value
	called := false
	call := func(f fn, args []*value) {
		sig := f.code.fn.Signature
		called = true
		for i := range min(len(args), len(f.code.fn.Params)) {
			if !types.IsInterface(f.code.fn.Params[i].Type()) && args[i] != nil {
				args[i] = args[i].untyped()
			}
		}
		cs := m.cs
		cs.sub += "call"
		result = join(result, m.values(m.r.applyTyped(m.s, cs, f, args), sig), m.def(0))
	}
	for _, k := range self.kids {
		if method, ok := strings.CutPrefix(k.sel.name, methodPrefix); ok && len(k.val.dyn()) == 1 {
			if c := m.r.e.methodNamed(k.val.dyn()[0].t, method); c != nil && c.fn != nil {
				call(fn{code: c}, append([]*value{k.val}, args...))
			}
		}
	}
	for _, f := range self.fns() {
		if f.code.fn != nil && !f.code.fn.Signature.Variadic() {
			call(f, slices.Clone(args))
		}
	}
	if !called {
		return nil
	}
	content := &value{zero: true, open: true, nils: canBeNonNil}
	n := 0
	if result != nil {
		content, n = result, len(result.kids)
	}
	list := m.r.newObject(m.s, m.instr(), m.cs.sub+"results", nil, content)
	list.locs()[0].n = n
	return list
}

// values are the results of a call as reflect.Values, by number.
func (m *modelCall) values(v *value, sig *types.Signature) *value {
	if v == nil {
		return nil
	}
	res := sig.Results()
	if res.Len() == 1 {
		return tuple(m.r.ofType(v, res.At(0).Type()))
	}
	parts := make([]*value, res.Len())
	for i := range parts {
		parts[i] = m.r.ofType(v.child(sel{kind: selIndex, n: i}, nil), res.At(i).Type())
	}
	return tuple(parts...)
}

// reflectSet writes to the variable that a Value stands for.
func (m *modelCall) reflectSet() {
	self, v := m.arg(0), m.arg(1)
	if self == nil {
		return
	}
	m.r.need(self)
	if strings.HasSuffix(m.row.Name, ".Set") {
		v, _ = m.reflected(v)
	}
	locs := m.places(self)
	if len(locs) == 0 {
		ls := m.r.collect(m.s, v)
		if p := self.kid(withinSel); p != nil && len(ls) > 0 {
			text := &value{labels: ls, id: m.def(0), open: true, nils: nilUnknown, dynOpen: true}
			m.r.putInside(m.s, p, portSteps("*"), text, addText)
			return
		}
		m.put(model.Recv, &value{labels: ls, id: m.def(0), open: true, nils: nilUnknown, dynOpen: true}, addText)
		return
	}
	if v == nil {
		v = unknown
	}
	if p := self.kid(addrSel); len(p.dyn()) == 0 {
		for _, l := range locs { // one of them, see anyField
			m.r.storeWeak(m.s, l, v)
		}
		return
	} else if len(p.dyn()) == 1 && !types.IsInterface(deref(p.dyn()[0].t)) {
		v = v.untyped()
	}
	m.r.store(m.s, locs, v)
}

// reflectSetKey writes to a map.
func (m *modelCall) reflectSetKey() {
	v, t := m.reflected(m.arg(0))
	key, _ := m.reflected(m.arg(1))
	elem, _ := m.reflected(m.arg(2))
	if v == nil || elem == nil || key == nil {
		return
	}
	if _, ok := typeOrNil(t).(*types.Map); ok {
		m.r.updateMap(m.s, v, t, key, elem)
	}
}
