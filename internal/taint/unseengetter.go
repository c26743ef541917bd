package taint

import (
	"go/types"
	"strings"
)

// A method GetX of a struct with a field X, of a package that is not analysed, reads that field:
// so protoc-gen-go and other generators write them, for messages that most services have from a module of its own.
// Reading the field anew is the same text, so that a check of req.GetName() counts for the next.

// getterSummary is the summary of such a method, nil of all others.
func (e *engine) getterSummary(c *code) *summary {
	sig := c.signature()
	if sig == nil || sig.Recv() == nil || sig.Params().Len() != 0 || sig.Results().Len() != 1 || e.carriesNothing(c.name) {
		return nil
	}
	name, ok := strings.CutPrefix(lastName(c.name), "Get")
	st := structOf(deref(sig.Recv().Type()))
	if !ok || st == nil {
		return nil
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		if f.Name() != name || !f.Exported() {
			continue
		}
		p := e.paths.root(root{kind: rootParam, name: c.tag()}, sig.Recv().Type())
		if isPointer(sig.Recv().Type()) {
			p = p.child(sel{kind: selDeref}, deref(sig.Recv().Type()))
		}
		p = p.child(sel{kind: selField, name: name}, f.Type())
		switch t := sig.Results().At(0).Type(); {
		case types.Identical(f.Type(), t):
		case isPointer(f.Type()) && types.Identical(deref(f.Type()), t): // that need not be set
			p = p.child(sel{kind: selDeref}, t)
		default:
			return nil
		}
		return &summary{tag: c.tag(), here: e.paths.root(root{kind: rootHere}, nil), returns: true, results: []*value{pureInput(p)}}
	}
	return nil
}
