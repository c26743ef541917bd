// Package modelcheck resolves the rows of a model in the real library: each
// name, and each port against the signature, so that no row is dead or counts
// its arguments wrong. Tests run it over every table.
package modelcheck

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Package returns what is wrong with the model, given the real package. The
// others are the same package on other systems, where it may have more functions.
func Package(m model.Package, pkg *types.Package, others ...*types.Package) []error {
	c := &checker{model: m, pkg: pkg, others: others}
	c.order()
	for _, f := range m.Funcs {
		c.fn(f)
	}
	for _, f := range m.Fields {
		c.field(f)
	}
	for _, v := range m.Vars {
		if _, ok := pkg.Scope().Lookup(v.Name).(*types.Var); !ok {
			c.errorf("no variable %s", v.Name)
		}
	}
	for _, t := range m.Types {
		says := 0
		for _, b := range [...]bool{t.Textless, t.Address, t.Sink != model.NoKind, t.Params != model.NoThreat, t.Binds, t.Body != ""} {
			if b {
				says++
			}
		}
		if says != 1 {
			c.errorf("type %s says nothing, or both", t.Name)
		}
		switch tn, ok := pkg.Scope().Lookup(t.Name).(*types.TypeName); {
		case !ok:
			c.errorf("no type %s", t.Name)
		case tn.IsAlias():
			c.errorf("type %s is an alias, which values do not have", t.Name)
		case t.Body != "":
			c.response(t, tn.Type())
		}
	}
	return c.errs
}

// response checks that a type which is said to be a response has the fields.
func (c *checker) response(t model.Type, typ types.Type) {
	s, ok := typ.Underlying().(*types.Struct)
	for _, name := range append([]string{t.Body}, t.Headers...) {
		if !ok || fieldOf(s, name) == nil {
			c.errorf("%s has no field %s of its own", t.Name, name)
		}
	}
}

type checker struct {
	model  model.Package
	pkg    *types.Package
	others []*types.Package
	errs   []error
}

func (c *checker) errorf(format string, args ...any) {
	c.errs = append(c.errs, fmt.Errorf("model of %s: "+format, append([]any{c.model.Path}, args...)...))
}

// order checks that rows are sorted and none is there twice.
func (c *checker) order() {
	ordered(c, "function", c.model.Funcs, func(f model.Func) string { return f.Name })
	ordered(c, "field", c.model.Fields, func(f model.Field) string { return f.Type + "." + f.Name })
	ordered(c, "variable", c.model.Vars, func(v model.Var) string { return v.Name })
	ordered(c, "type", c.model.Types, func(t model.Type) string { return t.Name })
}

func ordered[T any](c *checker, what string, rows []T, key func(T) string) {
	for i := range rows {
		if i == 0 {
			continue
		}
		switch a, b := key(rows[i-1]), key(rows[i]); {
		case a == b:
			c.errorf("two rows for %s %s", what, a)
		case a > b:
			c.errorf("%s %s stands after %s", what, b, a)
		}
	}
}

func (c *checker) field(f model.Field) {
	tn, ok := c.pkg.Scope().Lookup(f.Type).(*types.TypeName)
	if !ok {
		c.errorf("no type %s", f.Type)
		return
	}
	s, ok := tn.Type().Underlying().(*types.Struct)
	if !ok {
		c.errorf("%s is not a struct", f.Type)
		return
	}
	if fieldOf(s, f.Name) == nil {
		c.errorf("%s has no field %s of its own", f.Type, f.Name)
	}
	if f.Source == model.NoThreat && f.Sink == model.NoKind && f.Safe == 0 && f.Params == model.NoThreat && f.Left.IsZero() {
		c.errorf("field %s.%s says nothing", f.Type, f.Name)
	}
}

func (c *checker) fn(f model.Func) {
	sig, why := Signature(c.pkg, f.Name)
	for _, other := range c.others {
		if sig == nil {
			sig, _ = Signature(other, f.Name)
		}
	}
	if sig == nil {
		c.errorf("%s: %s", f.Name, why)
		return
	}
	for _, p := range ports(f) {
		if _, err := portType(sig, p); err != nil {
			c.errorf("%s: port %s: %v", f.Name, p, err)
		}
	}
	for _, call := range f.Calls {
		c.call(f.Name, sig, call)
	}
	c.senses(f, sig)
	c.dyn(f, sig)
}

// dyn checks that the type which the first result is said to hold can be there.
func (c *checker) dyn(f model.Func, sig *types.Signature) {
	if f.Dyn == "" {
		return
	}
	name, pointer := strings.CutPrefix(f.Dyn, "*")
	tn, ok := c.pkg.Scope().Lookup(name).(*types.TypeName)
	if !ok {
		c.errorf("%s: no type %s", f.Name, name)
		return
	}
	t := tn.Type()
	if pointer {
		t = types.NewPointer(t)
	}
	if sig.Results().Len() == 0 || !types.IsInterface(sig.Results().At(0).Type()) || !types.AssignableTo(t, sig.Results().At(0).Type()) {
		c.errorf("%s: its first result cannot hold a %s", f.Name, f.Dyn)
	}
}

func (c *checker) call(name string, sig *types.Signature, call model.Call) {
	t, err := portType(sig, call.Func)
	if err != nil || t == nil {
		return // reported as a port; or behind an interface, where nothing is known
	}
	callee, ok := t.Underlying().(*types.Signature)
	if call.Method != "" {
		if callee = methodOf(t, call.Method); callee == nil {
			c.errorf("%s: %s has no method %s", name, t, call.Method)
			return
		}
		ok = true
	}
	if !ok && types.IsInterface(t) && len(call.Args) == 0 {
		return // a function of any type
	}
	if !ok {
		c.errorf("%s: %s is no function", name, t)
		return
	}
	if n := callee.Params().Len(); len(call.Args) > n {
		c.errorf("%s: the function at %s has %d parameters, not %d", name, call.Func, n, len(call.Args))
	}
}

// methodOf is the signature of a method of a type, nil when it has none.
func methodOf(t types.Type, name string) *types.Signature {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
	if f, ok := obj.(*types.Func); ok {
		return f.Signature()
	}
	return nil
}

// senses checks that a row says something that can be meant.
func (c *checker) senses(f model.Func, sig *types.Signature) {
	for _, v := range f.Validators {
		if v.When == 0 || v.Safe == 0 && v.Test == model.Believe {
			c.errorf("%s: a validator without When or Safe", f.Name)
		}
		t, err := portType(sig, v.Result)
		if err != nil || t == nil {
			continue // reported as a port
		}
		if b, ok := t.Underlying().(*types.Basic); (ok && b.Kind() == types.Bool) != (v.When == model.True || v.When == model.False) {
			c.errorf("%s: validator's result %s is a %s", f.Name, v.Result, t)
		}
	}
	for _, s := range f.Sources {
		if s.Threat == model.NoThreat {
			c.errorf("%s: a source without a threat", f.Name)
		}
		if n, ok := s.At.IsArg(); ok && s.At.Path() == "" {
			c.errorf("%s: a source in argument %d itself, which no caller sees", f.Name, n)
		}
	}
	for _, s := range f.Sinks {
		if s.Kind == model.NoKind {
			c.errorf("%s: a sink without a kind", f.Name)
		}
		if s.Format.IsZero() == (s.Shown == model.Sprintf || s.Shown == model.URLString) {
			c.errorf("%s: a sink with a format goes with Sprintf or URLString", f.Name)
		}
	}
	for _, fl := range f.Flows {
		if _, ok := fl.To.IsArg(); (ok || fl.To.IsRecv()) && fl.To.Path() == "" {
			c.errorf("%s: a flow into %s itself, which no caller sees", f.Name, fl.To)
		}
		if fl.Over && !fl.Same {
			c.errorf("%s: a flow that overwrites with less than the value", f.Name)
		}
	}
}

// ports lists every port that a row names.
func ports(f model.Func) []model.Port {
	var ps []model.Port
	for _, s := range f.Sources {
		ps = append(ps, s.At)
	}
	for _, s := range f.Sinks {
		all := []model.Port{s.At, s.Format, s.Into, s.Only, s.Headers, s.Media}
		ps = append(ps, all[0]) // which must be one
		ps = append(ps, slices.DeleteFunc(all[1:], model.Port.IsZero)...)
	}
	for _, fl := range f.Flows {
		ps = append(ps, fl.From, fl.To)
	}
	for _, v := range f.Validators {
		ps = append(ps, v.Result)
		if !v.Arg.IsZero() || v.Test != model.ByFunc { // which can be about what the function was given
			ps = append(ps, v.Arg)
		}
		if !v.Among.IsZero() {
			ps = append(ps, v.Among)
		}
	}
	ps = append(ps, f.Clears...)
	if !f.Headers.IsZero() {
		ps = append(ps, f.Headers)
	}
	for _, call := range f.Calls {
		ps = append(ps, call.Func)
		ps = append(ps, slices.DeleteFunc(append(slices.Clone(call.Args), call.Ret), model.Port.IsZero)...)
	}
	return ps
}

// Signature finds the function or method that a row names: "Command",
// "(*Cmd).Run", "(Header).Get". A method must be declared by that very type,
// because a call of a promoted one is a call of the method it comes from. A variable that
// holds a function is named as one.
func Signature(pkg *types.Package, name string) (sig *types.Signature, why string) {
	recv, method, isMethod := strings.Cut(strings.TrimPrefix(name, "("), ").")
	if !isMethod {
		switch obj := pkg.Scope().Lookup(name).(type) {
		case *types.Func:
			return obj.Signature(), ""
		case *types.Var:
			if sig, ok := obj.Type().Underlying().(*types.Signature); ok {
				return sig, ""
			}
		}
		return nil, "no such function"
	}
	typeName, isPtr := strings.CutPrefix(recv, "*")
	tn, ok := pkg.Scope().Lookup(typeName).(*types.TypeName)
	if !ok {
		return nil, "no type " + typeName
	}
	if tn.IsAlias() {
		return nil, "an alias: the row belongs to " + types.Unalias(tn.Type()).String()
	}
	return declared(tn.Type().(*types.Named), method, isPtr)
}

func declared(named *types.Named, method string, isPtr bool) (sig *types.Signature, why string) {
	if iface, ok := named.Underlying().(*types.Interface); ok {
		for m := range iface.ExplicitMethods() {
			if m.Name() == method {
				return m.Signature(), ""
			}
		}
		return nil, "the interface declares no such method itself"
	}
	for m := range named.Methods() {
		if m.Name() != method {
			continue
		}
		if _, ptr := m.Signature().Recv().Type().(*types.Pointer); ptr != isPtr {
			return nil, "the receiver is wrong about being a pointer"
		}
		return m.Signature(), ""
	}
	return nil, "the type declares no such method itself"
}
