package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A type parameter is an input of a generic function, too: which method a call through its
// constraint reaches is known where the function is given a type (6.5). That is the instance,
// a wrapper that calls the function in general; one that is given a type parameter of another
// generic function leaves it to the callers of that.

// methodSel begins the name of the step from a type to one of its methods.
const methodSel = "method "

// constraintMethod is the method that a call through a constraint reaches, as a function
// with its receiver as the first parameter; nil of any other call.
func (r *run) constraintMethod(c *ssa.CallCommon) *value {
	tp, ok := types.Unalias(c.Value.Type()).(*types.TypeParam)
	if !ok {
		return nil
	}
	p := r.e.typeParam(tp)
	if p == nil {
		return nil
	}
	return r.input(p.child(sel{kind: selHidden, name: methodSel + c.Method.Name()}, nil))
}

// typeParam is the input that a type parameter of a function of the package is.
func (e *engine) typeParam(tp *types.TypeParam) *path {
	if e.typeParams == nil {
		e.typeParams = make(map[*types.TypeParam]*path)
		for _, fn := range e.fns {
			if fn.Parent() != nil || fn.Synthetic != "" || fn.TypeParams() == nil {
				continue
			}
			for i := range fn.TypeParams().Len() {
				e.typeParams[fn.TypeParams().At(i)] = e.paths.root(root{kind: rootType, n: i, name: e.codeOf(fn).name}, nil)
			}
		}
	}
	return e.typeParams[tp]
}

// typeArgument is the type that this function, an instance, gives to the generic one, as a
// value of that type. What is no type parameter of that is left to the callers.
func (r *run) typeArgument(p *path) *value {
	args := r.fn.TypeArgs()
	if r.fn.Synthetic == "" || r.code.name != p.root.name || p.root.n >= len(args) {
		return pureInput(p)
	}
	if tp, ok := types.Unalias(args[p.root.n]).(*types.TypeParam); ok {
		if outer := r.e.typeParam(tp); outer != nil {
			return pureInput(outer)
		}
		return unknown
	}
	return &value{rare: &rare{dyn: []*dynType{r.e.dyn(args[p.root.n])}}, nils: canBeNonNil}
}

// methodOfType is the method that a step leads to from a value of a known type, else nil.
func (e *engine) methodOfType(v *value, s sel) *value {
	name, ok := strings.CutPrefix(s.name, methodSel)
	if !ok || len(v.dyn()) != 1 || v.isInput() {
		return nil
	}
	t := v.dyn()[0].t
	if of, ok := strings.CutPrefix(name, "*"); ok {
		name, t = of, types.NewPointer(t)
	}
	if c := e.methodNamed(t, name); c != nil {
		return c.value()
	}
	return unknown
}

// pointedParam is the type parameter that t is a pointer to, else nil.
func pointedParam(t types.Type) *types.TypeParam {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return nil
	}
	tp, _ := types.Unalias(p.Elem()).(*types.TypeParam)
	return tp
}

// pointersTo are the dynamic types of an interface that holds a pointer v to a value of a type parameter, of which
// the value may say what it is, or who made the instance; open if neither does.
func (r *run) pointersTo(s *state, v *value, tp *types.TypeParam) (dyn []*dynType, open bool) {
	of := r.loadAll(s, v.locs(), nil, nil)
	if p := r.e.typeParam(tp); p != nil && (of == nil || len(of.dyn()) == 0 || of.dynOpen) {
		of = r.input(p)
		r.need(of)
	}
	if of == nil || len(of.dyn()) == 0 || of.dynOpen {
		return []*dynType{r.e.dyn(types.NewPointer(tp))}, true
	}
	for _, d := range of.dyn() {
		dyn = append(dyn, r.e.dyn(types.NewPointer(d.t)))
	}
	return dyn, false
}

// paramMethod is the method that a value of a type parameter, or a pointer to one, has, as a function with its receiver as
// the first parameter, where the interface v holds such a value; else nil.
func (r *run) paramMethod(v *value, m *types.Func) *value {
	if len(v.dyn()) != 1 || !v.dynOpen {
		return nil
	}
	name := methodSel
	tp, ok := types.Unalias(v.dyn()[0].t).(*types.TypeParam)
	if !ok {
		name += "*"
		tp = pointedParam(v.dyn()[0].t)
	}
	if tp == nil {
		return nil
	}
	p := r.e.typeParam(tp)
	if p == nil {
		return nil
	}
	return r.input(p.child(sel{kind: selHidden, name: name + m.Name()}, nil))
}

// typeStep is where the captured variables of a function have the type arguments of the generic function that
// it is in: who calls the function need not be who made the instance.
func typeStep(i int) sel { return sel{kind: selFree, n: 1<<10 + i} }

// typeParamsOf are the type parameters of the generic function that a function literal is in; none of all other functions.
func typeParamsOf(f *ssa.Function) *types.TypeParamList {
	in := f
	for in.Parent() != nil {
		in = in.Parent()
	}
	if in == f {
		return nil
	}
	return in.TypeParams()
}

// withTypes is the content of captured variables with the type arguments.
func (r *run) withTypes(env *value, f *ssa.Function) *value {
	tps := typeParamsOf(f)
	for i := range tps.Len() {
		if p := r.e.typeParam(tps.At(i)); p != nil {
			env = env.with(typeStep(i), r.input(p))
		}
	}
	return env
}
