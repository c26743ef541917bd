package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// A field that is not exported, of a type of the package, is written in the package only:
// what is stored there is all that any object can have in it (9.2). Where that are
// patterns, functions, or values of known types, a method knows it, whoever
// made its receiver.

// fieldStores are the values that the package stores in a field.
type fieldStores struct {
	vals []ssa.Value
	open bool // there are others, or too many
}

// maxStores bounds the stores of one field that are looked at.
const maxStores = 8

// scanStores notes what is stored in a field that only this package can write.
func (e *engine) scanStores(fa *ssa.FieldAddr) {
	t := deref(fa.X.Type())
	f := structOf(t).Field(fa.Field)
	if f.Exported() || f.Pkg() != e.pkg.Pkg || ownType(t) == "" {
		return
	}
	name := ownType(t) + "." + f.Name()
	if isTextList(f.Type()) {
		e.scanList(fa, name)
	}
	if !tellsField(f.Type()) {
		return
	}
	s := e.fields[name]
	if s == nil {
		s = &fieldStores{}
		e.fields[name] = s
	}
	for _, use := range *fa.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			s.open = s.open || use.Val == fa || len(s.vals) >= maxStores
			s.vals = append(s.vals, use.Val)
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			s.open = true // its address goes elsewhere
		}
	}
}

// tellsField reports whether knowing what a field of the type holds can decide something.
func tellsField(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Signature, *types.Interface:
		return true
	}
	return typeName(deref(t)) == "regexp.Regexp" // a text can be the zero value where nobody stored it
}

// inField is what the field at the end of an input's path holds, as far as all that is
// stored there is known; else nil.
func (r *run) inField(p *path) *value {
	if p.sel.kind != selField || p.parent == nil || len(r.e.fields) == 0 {
		return nil
	}
	s, ok := r.e.fieldsAt[p]
	if !ok {
		if name := ownType(p.parent.typ); name != "" {
			s = r.e.fields[name+"."+p.sel.name]
		}
		r.e.fieldsAt[p] = s
	}
	if s == nil || s.open || len(s.vals) == 0 {
		return nil
	}
	if v, ok := r.storedVals[s]; ok {
		return v
	}
	v := r.allStored(s)
	if r.storedVals == nil {
		r.storedVals = make(map[*fieldStores]*value)
	}
	if v == nil { // depends on the path, so it is not kept
		return r.storedTypes(s, p)
	}
	r.storedVals[s] = v
	return v
}

// allStored is what is stored, if that is always the same, or the zero value. Of several
// things a caller may know which it is.
func (r *run) allStored(s *fieldStores) *value {
	var v *value
	for _, x := range s.vals {
		w := r.fixedValue(x)
		if w == nil || len(allLabels(w, 0)) > 0 || w.open && len(w.locs())+len(w.fns()) == 0 {
			return nil
		}
		if v != nil && !equal(v, w) {
			return nil
		}
		v = w
	}
	v = join(zeroOf(s.vals[0].Type()), v, nil)
	if len(v.locs())+len(v.fns()) > 0 {
		n := *v
		n.open = true
		v = &n
	}
	return v
}

// fixedValue is a value that is the same whenever it is made.
func (r *run) fixedValue(x ssa.Value) *value {
	switch x := x.(type) {
	case *ssa.Const:
		return r.e.constant(x)
	case *ssa.Function:
		return r.e.codeOf(x).value()
	case *ssa.ChangeType:
		return r.fixedValue(x.X)
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok {
			return r.frozen(r.global(g).locs()[0].obj.input)
		}
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok && x.Index == 0 {
			return r.fixedPattern(c)
		}
	case *ssa.Call:
		return r.fixedPattern(x)
	}
	return nil
}

// fixedPattern is the result of compiling a constant regular expression.
func (r *run) fixedPattern(c *ssa.Call) *value {
	f := c.Call.StaticCallee()
	if f == nil || f.Pkg == nil || f.Pkg.Pkg.Path() != "regexp" || !strings.HasSuffix(f.Name(), "Compile") || len(c.Call.Args) != 1 {
		return nil
	}
	pattern := r.fixedValue(c.Call.Args[0])
	if pattern == nil || pattern.isOpen() || len(pattern.alts) != 1 {
		return nil
	}
	o := r.object(objKey{site: siteField, what: pattern.alts[0]}, nil)
	o.many = true
	o.fixed = (&value{open: true, nils: canBeNonNil}).with(patternSel, pattern)
	return r.pointerTo(o)
}

// siteField is the site of objects that fields are known to hold.
const siteField = -4

// storedTypes is the field at an input's path, of which the dynamic types are known.
func (r *run) storedTypes(s *fieldStores, p *path) *value {
	w := *pureInput(p)
	for _, x := range s.vals {
		types, ok := r.e.typesOf(x, 0)
		if !ok {
			return nil
		}
		w.setDyn(union(w.dyn(), types, (*dynType).less, maxDyn))
	}
	if len(w.dyn()) != 1 || slices.ContainsFunc(w.dyn(), p.isIn) {
		return nil
	}
	w.dynOpen, w.nils = false, nilUnknown
	return &w
}

// maxMakers bounds how many functions deep it is looked for what makes an interface's value.
const maxMakers = 3

// typesOf are the types that an interface's value can have: of what is put into it here, or in the
// constructor that returned it.
func (e *engine) typesOf(x ssa.Value, depth int) (types []*dynType, ok bool) {
	switch x := x.(type) {
	case *ssa.Const:
		return nil, x.IsNil()
	case *ssa.MakeInterface:
		return []*dynType{e.dyn(x.X.Type())}, true
	case *ssa.ChangeInterface:
		return e.typesOf(x.X, depth)
	case *ssa.Call:
		return e.typesMade(x, 0, depth)
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok {
			return e.typesMade(c, x.Index, depth)
		}
	}
	return nil, false
}

// typesMade are the types that the i-th result of a call can have, if the function is a plain one.
func (e *engine) typesMade(c *ssa.Call, i, depth int) (types []*dynType, ok bool) {
	f := c.Call.StaticCallee()
	if f == nil || depth == maxMakers || e.models.function(f.RelString(nil)) != nil {
		return nil, false
	}
	if len(f.Blocks) == 0 {
		sum, known := e.importedSummary(f.RelString(nil))
		if !known || sum == nil || i >= len(sum.results) {
			return nil, false
		}
		v := sum.results[i]
		return v.madeTypes()
	}
	for _, b := range f.Blocks {
		ret, returns := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !returns {
			continue
		}
		more, known := e.typesOf(ret.Results[i], depth+1)
		if !known {
			return nil, false
		}
		types = union(types, more, (*dynType).less, maxDyn)
	}
	return types, len(types) > 0
}

// madeTypes are the types of a value that can have no others.
func (v *value) madeTypes() ([]*dynType, bool) {
	if v == nil || v.dynOpen || len(v.dyn()) == 0 || v.isInput() {
		return nil, false
	}
	return v.dyn(), true
}
