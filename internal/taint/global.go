package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// global is the pointer that a package variable's name is.
func (r *run) global(g *ssa.Global) *value {
	p, ok := r.e.globalPaths[g]
	if !ok {
		name := g.Name()
		if g.Pkg != nil {
			name = g.Pkg.Pkg.Path() + "." + name
		}
		p = r.e.paths.root(root{kind: rootGlobal, name: name}, g.Type())
		r.e.globalPaths[g] = p
	}
	return r.pointer(r.inputObject(p, deref(g.Type())))
}

// pointer is the value that points to an object.
func (r *run) pointer(o *object) *value {
	if o.pointer == nil {
		o.pointer = r.pointerTo(o)
	}
	return o.pointer
}

func (r *run) globalNamed(name string) *value {
	at := root{kind: rootGlobal, name: name}
	p := r.e.paths.root(at, r.e.varType(at))
	return r.pointer(r.inputObject(p, nil))
}

// varValue is the value of a modelled variable of another package.
func (r *run) varValue(in ssa.Instruction, g *ssa.Global, row *model.Var) *value {
	t := deref(g.Type())
	v := &value{open: true, nils: nilUnknown, dynOpen: true}
	if row.Text != "" {
		o := r.object(objKey{site: r.site(in), what: "var"}, t)
		o.fixed = &value{alts: []string{"s" + row.Text}, nils: canBeNonNil}
		if _, whole := t.Underlying().(*types.Struct); whole || isString(t) {
			return o.fixed
		}
		return r.pointerTo(o)
	}
	if !r.e.threats[row.Source] {
		return v
	}
	ls := r.e.sourceLabels(in.Pos(), row.Source, g.Pkg.Pkg.Path()+"."+g.Name())
	v.labels, v.id = ls, r.def(in)
	switch t.Underlying().(type) {
	case *types.Slice, *types.Pointer, *types.Map:
		o := r.object(objKey{site: r.site(in), what: "var"}, t)
		o.fixed = v
		return r.pointerTo(o)
	}
	return v
}
