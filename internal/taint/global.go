package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// globalInfo is what is known of a package variable.
type globalInfo struct {
	constant bool // written by package initialisation only
}

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
		o.pointer = &value{locs: []loc{{obj: o, at: r.here, n: -1}}, nils: canBeNonNil}
	}
	return o.pointer
}

func (r *run) globalNamed(name string) *value {
	p := r.e.paths.root(root{kind: rootGlobal, name: name}, nil)
	return r.pointer(r.inputObject(p, nil))
}

// varValue is the value of a modelled variable of another package.
func (r *run) varValue(in ssa.Instruction, g *ssa.Global, row *model.Var) *value {
	t := deref(g.Type())
	v := &value{open: true, nils: nilUnknown, dynOpen: true}
	if row.Text != "" {
		o := r.object(objKey{site: r.site(in), what: "var"}, t)
		o.fixed = &value{alts: []string{"s" + row.Text}, nils: canBeNonNil}
		if isString(t) {
			return o.fixed
		}
		return &value{locs: []loc{{obj: o, at: r.here, n: -1}}, nils: canBeNonNil}
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
		return &value{locs: []loc{{obj: o, at: r.here, n: -1}}, nils: canBeNonNil}
	}
	return v
}

// frozen is the content of a package variable that only package initialisation
// writes; nil when it is not one (9.1).
func (r *run) frozen(p *path) *value {
	if p.depth != 1 || p.sel.kind != selDeref || r.e.initRun == nil || r.fn == r.e.initRun.fn {
		return nil
	}
	if v, ok := r.frozenVals[p]; ok {
		return v
	}
	init := r.e.initRun
	if !init.done || !r.e.isConstant(p.root.name) {
		return nil
	}
	var content *value
	for _, eff := range init.sum.effects {
		if eff.obj.input == p {
			content = eff.content
		}
	}
	var v *value
	if content == nil {
		v = zeroOf(p.typ)
		if p.typ == nil {
			return nil
		}
	} else {
		v = r.thaw(init.sum, content)
	}
	if r.frozenVals == nil {
		r.frozenVals = make(map[*path]*value)
	}
	r.frozenVals[p] = v
	return v
}

// thaw copies a value of package initialisation into the run, with fixed objects.
func (r *run) thaw(sum *summary, v *value) *value {
	if v == nil {
		return nil
	}
	if w, ok := r.thawed[v]; ok {
		return w
	}
	n := *v
	if r.thawed == nil {
		r.thawed = make(map[*value]*value)
	}
	r.thawed[v] = &n
	n.guards = nil
	n.locs, n.fns, n.kids = nil, nil, nil
	for _, l := range v.locs {
		if l.obj.input != nil {
			n.open = true
			continue
		}
		n.locs = union(n.locs, []loc{{obj: r.thawObject(sum, l.obj), at: l.at, off: l.off, n: l.n}}, loc.less, maxLocs)
	}
	for _, f := range v.fns {
		if f.env != nil && f.env.input == nil {
			f.env = r.thawObject(sum, f.env)
		}
		n.fns = union(n.fns, []fn{f}, fn.less, maxFns)
	}
	for _, k := range v.kids {
		n.kids = append(n.kids, kid{k.sel, r.thaw(sum, k.val)})
	}
	return &n
}

func (r *run) thawObject(sum *summary, o *object) *object {
	key := objKey{site: -1, sub: o}
	c, ok := r.byKey[key]
	if !ok {
		c = r.object(key, o.typ)
		c.many = true
		c.fixed = r.thaw(sum, sum.heap[o])
	}
	return c
}

// isConstant reports whether nothing but package initialisation writes the variable
// or what it holds, as far as the package's own code shows.
func (e *engine) isConstant(name string) bool {
	short, ok := strings.CutPrefix(name, e.pkg.Pkg.Path()+".")
	if !ok {
		return false
	}
	g, ok := e.pkg.Members[short].(*ssa.Global)
	if !ok {
		return false
	}
	info := e.globals[g]
	return info == nil || info.constant
}

// scanGlobals finds the variables that are written outside of initialisation.
func (e *engine) scanGlobals(fns []*ssa.Function) {
	for _, f := range fns {
		if isInit(f) {
			continue
		}
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				for _, op := range in.Operands(nil) {
					if g, ok := (*op).(*ssa.Global); ok && g.Pkg == e.pkg && writes(in, g) {
						e.globals[g] = &globalInfo{}
					}
				}
			}
		}
	}
}

func isInit(f *ssa.Function) bool {
	for f.Parent() != nil {
		f = f.Parent()
	}
	return f.Name() == "init" || strings.HasPrefix(f.Name(), "init#")
}

// writes reports whether the instruction, or what is made of its value, writes to x.
func writes(in ssa.Instruction, x ssa.Value) bool {
	switch in := in.(type) {
	case *ssa.Store:
		return true // to it, or its address somewhere
	case *ssa.UnOp:
		return usedToWrite(in)
	case *ssa.FieldAddr, *ssa.IndexAddr:
		return usedToWrite(in.(ssa.Value))
	case *ssa.MapUpdate:
		return in.Map == x
	case *ssa.DebugRef, *ssa.Phi, *ssa.Lookup, *ssa.Range:
		return false
	case ssa.CallInstruction:
		if b, ok := in.Common().Value.(*ssa.Builtin); ok {
			return (b.Name() == "delete" || b.Name() == "clear" || b.Name() == "copy") && in.Common().Args[0] == x
		}
		_, isGlobal := x.(*ssa.Global)
		return isGlobal // its address
	case *ssa.Slice:
		return usedToWrite(in)
	}
	_, isGlobal := x.(*ssa.Global)
	return isGlobal
}

func usedToWrite(v ssa.Value) bool {
	for _, use := range *v.Referrers() {
		switch u := use.(type) {
		case *ssa.Store:
			if u.Addr == v {
				return true
			}
		case *ssa.MapUpdate:
			if u.Map == v {
				return true
			}
		case *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Slice:
			if usedToWrite(u.(ssa.Value)) {
				return true
			}
		case ssa.CallInstruction:
			if b, ok := u.Common().Value.(*ssa.Builtin); ok && b.Name() != "len" && b.Name() != "cap" && b.Name() != "append" && len(u.Common().Args) > 0 && u.Common().Args[0] == v {
				return true
			}
		}
	}
	return false
}
