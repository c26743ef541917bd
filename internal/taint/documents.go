package taint

import (
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Encoders of JSON and XML write "<" as an escape, unless they are told not to.

// escaped are the harms that what a flow moves can no longer do.
func (m *modelCall) escaped(f *model.Flow) model.Kinds {
	switch m.row.Op {
	case model.EncodeJSON:
		if m.r.e.writesRawJSON() {
			return f.Safe &^ (model.Markup | model.KindSet(model.TrustedJS))
		}
	case model.EncodeXML:
		if v := m.at(f.From); v != nil {
			for _, d := range v.dyn() {
				if writesRawXML(d.t, 0) {
					return f.Safe &^ model.Markup
				}
			}
		}
	}
	return f.Safe
}

// writesRawJSON reports whether the package tells an encoder to leave "<" as it is.
func (e *engine) writesRawJSON() bool {
	if e.rawJSON == nil {
		raw := false
		for _, f := range e.fns {
			for _, b := range f.Blocks {
				for _, in := range b.Instrs {
					raw = raw || allowsHTML(in)
				}
			}
		}
		e.rawJSON = &raw
	}
	return *e.rawJSON
}

func allowsHTML(in ssa.Instruction) bool {
	call, ok := in.(ssa.CallInstruction)
	if !ok {
		return false
	}
	f := call.Common().StaticCallee()
	switch {
	case f == nil:
		return false
	case f.Name() == "DisableHTMLEscape": // of goccy/go-json
		return true
	case f.Name() != "SetEscapeHTML" || len(call.Common().Args) < 2:
		return false
	}
	on, ok := call.Common().Args[1].(*ssa.Const)
	return !ok || on.Value == nil || on.Value.String() != "true"
}

// writesRawXML reports whether a type has a part that is written to XML as it is, by its tag.
func writesRawXML(t types.Type, depth int) bool {
	if depth > maxTagDepth {
		return false
	}
	if list, ok := t.Underlying().(interface{ Elem() types.Type }); ok {
		return writesRawXML(list.Elem(), depth+1)
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for i := range s.NumFields() {
		_, options, _ := strings.Cut(reflect.StructTag(s.Tag(i)).Get("xml"), ",")
		if strings.Contains(options, "innerxml") || writesRawXML(s.Field(i).Type(), depth+1) {
			return true
		}
	}
	return false
}
