package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// What a type's own method Read gives is a source, whoever calls it: a library that is handed the
// value as an io.Reader, too (12.1).

// asReader is v, of the type from, as a reader of the type of the instruction.
func (r *run) asReader(in ssa.Value, from types.Type, v *value) *value {
	if !hasRead(in.Type()) || v != nil && len(v.dyn()) > 0 && !v.dynOpen && types.IsInterface(from) {
		return v // or its type is known
	}
	read, _, _ := types.LookupFieldOrMethod(from, true, nil, "Read")
	m, ok := read.(*types.Func)
	if !ok {
		return v
	}
	row := r.e.models.function(methodName(m))
	if row == nil {
		return v
	}
	for _, src := range row.Sources {
		if src.At == model.Arg(0).At("[]") && r.e.threats[src.Threat] {
			ls := r.e.sourceLabels(positionOf(in), src.Threat, methodName(m))
			n := value{nils: canBeNonNil, open: true}
			if v != nil {
				n = *v
			}
			if n.id == nil {
				n.id = r.def(in.(ssa.Instruction))
			}
			n.labels = joinLabels(n.labels, r.readAs(ls, n.id))
			v = &n
		}
	}
	return v
}

// hasRead reports whether the interface can be read from.
func hasRead(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	if !ok {
		return false
	}
	for m := range i.Methods() {
		if m.Name() == "Read" {
			return true
		}
	}
	return false
}

// positionOf is where a value is made, or used first: conversions that nobody wrote have no
// position.
func positionOf(v ssa.Value) token.Pos {
	if v.Pos().IsValid() || v.Referrers() == nil {
		return v.Pos()
	}
	for _, use := range *v.Referrers() {
		if use.Pos().IsValid() {
			return use.Pos()
		}
	}
	return v.Pos()
}
