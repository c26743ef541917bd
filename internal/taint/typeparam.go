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
	return &value{dyn: []*dynType{r.e.dyn(args[p.root.n])}, nils: canBeNonNil}
}

// methodOfType is the method that a step leads to from a value of a known type, else nil.
func (e *engine) methodOfType(v *value, s sel) *value {
	name, ok := strings.CutPrefix(s.name, methodSel)
	if !ok || len(v.dyn) != 1 || v.isInput() {
		return nil
	}
	if c := e.methodNamed(v.dyn[0].t, name); c != nil {
		return c.value()
	}
	return unknown
}
