package taint

import (
	"go/types"
	"reflect"
	"slices"
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
	case model.EncodeMarkdown:
		if m.r.e.asksForHTML() {
			return f.Safe &^ model.Markup
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
func (e *engine) writesRawJSON() bool { return e.anywhere("raw JSON", allowsHTML) }

// asksForHTML reports whether the package asks for HTML in Markdown.
func (e *engine) asksForHTML() bool {
	const unsafe = "github.com/yuin/goldmark/renderer/html.WithUnsafe"
	return e.anywhere(unsafe, func(in ssa.Instruction) bool { return calls(in) == unsafe })
}

// routesResolved reports whether the package makes a router that resolves paths before it looks for
// parameters in them, and none that it tells not to.
func (e *engine) routesResolved(library string, src *model.Source) bool {
	router := library + "." + src.ResolvedBy
	made := e.anywhere(router, func(in ssa.Instruction) bool { return calls(in) == router })
	return made && !e.anywhere(router+" unless", func(in ssa.Instruction) bool {
		name := calls(in)
		return packageOf(name) == library && slices.Contains(src.Unless, lastName(name))
	})
}

// calls is the name of the function that an instruction calls, if that is known.
func calls(in ssa.Instruction) string {
	if call, ok := in.(ssa.CallInstruction); ok {
		if f := call.Common().StaticCallee(); f != nil {
			return f.String()
		}
	}
	return ""
}

// anywhere reports whether an instruction of the package is so, and keeps the answer under what names the question.
func (e *engine) anywhere(question string, is func(ssa.Instruction) bool) bool {
	found, asked := e.found[question]
	if asked {
		return found
	}
	for _, f := range e.allFuncs() {
		for _, b := range f.Blocks {
			found = found || slices.ContainsFunc(b.Instrs, is)
		}
	}
	if e.found == nil {
		e.found = make(map[string]bool)
	}
	e.found[question] = found
	return found
}

// allFuncs are the functions of the package, and what initialises its variables.
func (e *engine) allFuncs() []*ssa.Function {
	if init := e.pkg.Func("init"); init != nil && !slices.Contains(e.fns, init) {
		return append(slices.Clone(e.fns), init)
	}
	return e.fns
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
