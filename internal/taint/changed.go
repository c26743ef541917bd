package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// What package initialisation leaves is what the program runs on, as far as nobody changes
// it later (9.1). changed says what is changed of a package variable "path.Var", or of a
// field "path.T.f" of objects that others have.
type changed uint8

const (
	changedItself changed = 1 << iota // it is assigned, or somebody has its address
	changedInside                     // the map, list or channel that it holds is
)

// Change is what a fact tells of a variable or field that is changed.
type Change struct {
	Name string
	How  uint8
}

func (e *engine) change(name string, c changed) { e.changes[name] |= c }

// changeOf is what is changed of a variable or field, of which package pkg is the owner.
func (e *engine) changeOf(pkg, name string) changed {
	c := e.changes[name] | e.imports.changes[name]
	if pkg != e.pkg.Pkg.Path() && !e.imports.analysed(pkg) {
		return changedItself | changedInside
	}
	return c
}

// scanChanges finds what the package changes after its initialisation.
func (e *engine) scanChanges(fns []*ssa.Function) {
	for _, f := range fns {
		initial := f.Parent() == nil && isInit(f)
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				e.scanVars(in, initial)
				switch in := in.(type) {
				case *ssa.FieldAddr:
					e.scanStores(in)
					if !initial {
						e.scanField(in)
					}
				case *ssa.Store:
					if !initial {
						e.scanWhole(in)
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

// scanVars finds the variables that an instruction changes; the initialisation of the
// package may change its own.
func (e *engine) scanVars(in ssa.Instruction, initial bool) {
	var room [8]*ssa.Value
	for _, op := range in.Operands(room[:0]) {
		g, ok := (*op).(*ssa.Global)
		if !ok || g.Pkg == nil || g.Pkg == e.pkg && initial {
			continue
		}
		name := g.Pkg.Pkg.Path() + "." + g.Name()
		if load, ok := in.(*ssa.UnOp); ok {
			if e.changesInside(load, 0) {
				e.change(name, changedInside)
			}
		} else if e.changesVar(in, g) {
			e.change(name, changedItself)
		}
	}
}

// changesVar reports whether an instruction that uses a variable's address changes it.
func (e *engine) changesVar(in ssa.Instruction, g *ssa.Global) bool {
	own := ownType(deref(g.Type())) != ""
	switch in := in.(type) {
	case *ssa.FieldAddr:
		return !own && usedToWrite(in)
	case *ssa.IndexAddr, *ssa.Slice:
		return usedToWrite(in.(ssa.Value))
	case *ssa.DebugRef:
		return false
	case ssa.CallInstruction: // what a method of our own does is seen at the fields
		return !own || !e.isOwn(in.Common())
	}
	return true
}

// isOwn reports whether a call is one of a function of the code base.
func (e *engine) isOwn(c *ssa.CallCommon) bool {
	f := c.StaticCallee()
	if f == nil || f.Pkg == nil {
		return false
	}
	return f.Pkg == e.pkg || e.imports.analysed(f.Pkg.Pkg.Path())
}

// scanWhole notes the fields of a struct that is overwritten as a whole.
func (e *engine) scanWhole(in *ssa.Store) {
	switch in.Addr.(type) {
	case *ssa.Alloc, *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Global:
		return
	}
	e.changeFields(in.Val.Type(), false)
}

// changeFields notes the fields of a struct type, or the exported ones only: those that
// decoders fill.
func (e *engine) changeFields(t types.Type, exported bool) {
	name := ownType(t)
	if st, ok := t.Underlying().(*types.Struct); ok && name != "" {
		for f := range st.Fields() {
			if f.Exported() || !exported {
				e.change(name+"."+f.Name(), changedItself)
			}
		}
	}
}

// scanField notes a field that is changed in an object which is not new.
func (e *engine) scanField(fa *ssa.FieldAddr) {
	t := deref(fa.X.Type())
	name := ownType(t)
	if name == "" {
		return
	}
	f := structOf(t).Field(fa.Field)
	name += "." + f.Name()
	_, fresh := fa.X.(*ssa.Alloc)
	for _, use := range *fa.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			if use.Val == fa || !fresh {
				e.change(name, changedItself)
			}
		case *ssa.UnOp:
			if !fresh && e.changesInside(use, 0) {
				e.change(name, changedInside)
			}
		case *ssa.FieldAddr, *ssa.IndexAddr, *ssa.Slice:
			if !fresh && usedToWrite(use.(ssa.Value)) {
				e.change(name, changedItself)
			}
		case *ssa.DebugRef:
		default: // its address goes elsewhere
			_, isStruct := f.Type().Underlying().(*types.Struct)
			if call, ok := use.(ssa.CallInstruction); !isStruct || ok && isAtomic(f.Type()) && e.calleeChanges(call.Common(), fa, 0) {
				e.change(name, changedItself)
			}
		}
	}
}

// isAtomic reports whether a type holds one value that methods change. Of others with methods, a
// buffer or a lock, what initialisation left there is not what counts.
func isAtomic(t types.Type) bool { return packageOf(typeName(t)) == "sync/atomic" }

// maxChangeDepth bounds the functions that a value is followed into.
const maxChangeDepth = 3

// changesInside reports whether what a value holds is changed through it. Of structs of
// the code base the fields tell that.
func (e *engine) changesInside(v ssa.Value, depth int) bool {
	if v.Referrers() == nil || carries(v.Type()) == carriesNothing || isString(v.Type()) {
		return false
	}
	if _, ok := v.Type().Underlying().(*types.Chan); ok {
		return true
	}
	changes := false
	for _, use := range *v.Referrers() {
		switch u := use.(type) {
		case *ssa.Store:
			changes = changes || u.Addr == v || u.Val == v && isMap(v.Type())
		case *ssa.MapUpdate:
			changes = changes || u.Map == v
		case *ssa.FieldAddr:
			changes = changes || ownType(deref(v.Type())) == "" && usedToWrite(u)
		case *ssa.IndexAddr:
			changes = changes || usedToWrite(u)
		case *ssa.Slice, *ssa.ChangeType:
			changes = changes || depth < maxChangeDepth && e.changesInside(u.(ssa.Value), depth+1)
		case *ssa.MakeInterface:
			if p, ok := v.Type().Underlying().(*types.Pointer); ok && slices.ContainsFunc(*u.Referrers(), e.mayDecode) {
				e.changeFields(p.Elem(), true)
			}
		case ssa.CallInstruction:
			changes = changes || e.calleeChanges(u.Common(), v, depth)
		}
	}
	return changes
}

// mayDecode reports whether an instruction hands something to code that is not ours.
func (e *engine) mayDecode(in ssa.Instruction) bool {
	c, ok := in.(ssa.CallInstruction)
	return ok && !e.isOwn(c.Common())
}

// calleeChanges reports whether a function changes what an argument holds.
func (e *engine) calleeChanges(c *ssa.CallCommon, v ssa.Value, depth int) bool {
	if b, ok := c.Value.(*ssa.Builtin); ok {
		return (b.Name() == "delete" || b.Name() == "clear" || b.Name() == "copy") && c.Args[0] == v
	}
	f := c.StaticCallee()
	if f == nil {
		return false
	}
	if row := e.models.function(e.codeOf(f).name); row != nil {
		return slices.ContainsFunc(row.Flows, func(w model.Flow) bool {
			i, isArg := w.To.IsArg()
			if isArg && f.Signature.Recv() != nil {
				i++
			}
			return (isArg || w.To.IsRecv()) && !w.Own && i < len(c.Args) && c.Args[i] == v
		})
	}
	if f.Pkg != e.pkg {
		return false
	}
	for i, a := range c.Args {
		if a == v && depth < maxChangeDepth && i < len(f.Params) && e.changesInside(f.Params[i], depth+1) {
			return true
		}
	}
	return false
}

// usedToWrite reports whether something is written through an address.
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
