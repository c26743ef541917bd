package modeltest

import (
	"fmt"
	"go/types"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// target is what a row of a function is about: a function or method of the real library,
// with type arguments for its type parameters.
type target struct {
	pkg      *types.Package
	row      *model.Func
	name     string
	recv     types.Type // nil of a function
	typeArgs []types.Type
	sig      *types.Signature
}

// newTarget finds it. A row that is not there is the concern of TestRows.
func newTarget(pkg *types.Package, row *model.Func) *target {
	t := &target{pkg: pkg, row: row, name: row.Name}
	recv, method, isMethod := strings.Cut(strings.TrimPrefix(row.Name, "("), ").")
	if !isMethod {
		obj := pkg.Scope().Lookup(row.Name)
		if obj == nil {
			panic(unexercised("it is there on other systems only"))
		}
		t.sig = obj.Type().(*types.Signature)
		if params := t.sig.TypeParams(); params.Len() > 0 {
			var inst types.Type
			t.typeArgs, inst = instance(t.sig, params)
			t.sig = inst.(*types.Signature)
		}
		return t
	}
	recv, pointer := strings.CutPrefix(recv, "*")
	t.name, t.recv = method, pkg.Scope().Lookup(recv).Type()
	if named, ok := t.recv.(*types.Named); ok && named.TypeParams().Len() > 0 {
		_, t.recv = instance(named, named.TypeParams())
	}
	if pointer {
		t.recv = types.NewPointer(t.recv)
	}
	obj, _, _ := types.LookupFieldOrMethod(t.recv, true, pkg, method)
	if obj == nil {
		panic(unexercised("it is there on other systems only"))
	}
	if hidden(t.recv, 0) != "" {
		t.recv = withMethod(pkg, obj, t.recv)
	}
	t.sig = obj.Type().(*types.Signature)
	return t
}

// withMethod is a type that has the method of one that only its package can name, because
// it embeds that; else the type itself.
func withMethod(pkg *types.Package, method types.Object, hidden types.Type) types.Type {
	for _, name := range pkg.Scope().Names() {
		tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || types.IsInterface(tn.Type()) {
			continue
		}
		t := types.NewPointer(tn.Type())
		if obj, _, _ := types.LookupFieldOrMethod(t, true, pkg, method.Name()); obj == method {
			return t
		}
	}
	return hidden
}

// instance finds types that keep the constraints.
func instance(t types.Type, params *types.TypeParamList) ([]types.Type, types.Type) {
	text, list := types.Typ[types.String], types.NewSlice(types.Typ[types.String])
	some := []types.Type{text, list, types.NewMap(text, text), types.Typ[types.Int], types.NewSlice(types.Typ[types.Byte]), types.NewSignatureType(nil, nil, nil, nil, nil, false)}
	some = append(some, types.Universe.Lookup("error").Type(), params.At(0).Constraint())
	args := make([]types.Type, params.Len())
	var try func(i int) types.Type
	try = func(i int) types.Type {
		if i == len(args) {
			inst, err := types.Instantiate(nil, t, args, true)
			if err != nil {
				return nil
			}
			return inst
		}
		for _, a := range some {
			args[i] = a
			if inst := try(i + 1); inst != nil {
				return inst
			}
		}
		return nil
	}
	inst := try(0)
	if inst == nil {
		panic(unexercised(fmt.Sprintf("no type arguments for %s are known", t)))
	}
	return args, inst
}

// typeAt is the type at the port of a call, without its path.
func (t *target) typeAt(p model.Port) types.Type {
	if i, ok := p.IsArg(); ok {
		return t.sig.Params().At(i).Type()
	}
	if i, ok := p.IsRet(); ok {
		return t.sig.Results().At(i).Type()
	}
	if p.IsProcess() {
		panic(unexercised("the process keeps it; testdata/src/taint/s09state has cases"))
	}
	return t.recv
}

// typeOf is the type of what is at a port, nil where that is not known.
func (t *target) typeOf(p model.Port) types.Type {
	typ, path := t.typeAt(p), p.Path()
	for path != "" && typ != nil {
		step, rest := cutStep(path)
		typ, path = stepType(typ, step), rest
	}
	return typ
}

func stepType(t types.Type, step string) types.Type {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if step == "*" {
			return u.Elem()
		}
	case *types.Struct:
		for f := range u.Fields() {
			if f.Name() == strings.TrimPrefix(step, ".") {
				return f.Type()
			}
		}
	case *types.Slice:
		return u.Elem()
	case *types.Array:
		return u.Elem()
	case *types.Map:
		if step == "[key]" {
			return u.Key()
		}
		return u.Elem()
	}
	return nil
}

// inputs are the receiver and the arguments.
func (t *target) inputs() []model.Port {
	var ps []model.Port
	if t.recv != nil {
		ps = append(ps, model.Recv)
	}
	for i := range t.sig.Params().Len() {
		ps = append(ps, model.Arg(i))
	}
	return ps
}

// unexercised is why no program is made for a row.
type unexercised string
