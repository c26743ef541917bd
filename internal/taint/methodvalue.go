package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// boundSuffix ends the name of the function that a method value is (5.3).
const boundSuffix = "$bound"

// boundMethod calls a method value of a library, which has captured its receiver. What the
// model says of the receiver, such as the pattern that it is, no summary of the value knows.
func (r *run) boundMethod(s *state, cs callSite, f fn, args []*value) (*value, bool) {
	name, ok := strings.CutSuffix(f.code.name, boundSuffix)
	if !ok || f.env == nil || !strings.HasPrefix(name, "(*") || r.e.models.function(name) == nil {
		return nil, false
	}
	recv := r.content(s, f.env).child(sel{kind: selFree}, nil)
	return r.apply(s, cs, fn{code: r.e.codeNamed(name)}, append([]*value{recv}, args...)), true
}

// libraryVar is the row of a variable of a library that is called: it holds a function, which
// nobody replaces.
func (e *engine) libraryVar(x ssa.Value) (*model.Func, string) {
	load, ok := x.(*ssa.UnOp)
	if !ok {
		return nil, ""
	}
	g, ok := load.X.(*ssa.Global)
	if !ok || g.Pkg == nil || g.Pkg.Pkg == e.pkg.Pkg {
		return nil, ""
	}
	name := g.Pkg.Pkg.Path() + "." + g.Name()
	return e.models.function(name), name
}

// signatureOf is the function's, where its type is known: of those that only a fact names, it
// is looked up in the packages that are imported.
func (e *engine) signatureOf(c *code) *types.Signature {
	if sig := c.signature(); sig != nil || c.lookedUp {
		return sig
	}
	c.lookedUp = true
	name := strings.TrimSuffix(c.name, boundSuffix)
	pkg := packageOf(name)
	recv, method, ok := strings.Cut(strings.TrimPrefix(name, "("), ").")
	switch {
	case pkg == "" || strings.ContainsAny(name, "[$#"):
	case ok && name[0] == '(':
		if t := e.typeNamed(recv); t != nil {
			obj, _, _ := types.LookupFieldOrMethod(t, false, e.packageNamed(pkg), method)
			c.setSignature(obj)
		}
	default:
		if p := e.packageNamed(pkg); p != nil {
			c.setSignature(p.Scope().Lookup(strings.TrimPrefix(name, pkg+".")))
		}
	}
	return c.sig
}

func (c *code) setSignature(obj types.Object) {
	if f, ok := obj.(*types.Func); ok {
		c.sig = f.Signature()
	}
}
