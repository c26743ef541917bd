package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Requests that the program sends are no source, unlike those that it serves.

// sends reports whether the request that the function is given is one that the program
// sends, and the program says where to: that of a http.RoundTripper, of a function literal that is
// used as one, or of a function that decides about a client's redirects.
func (r *run) sends() bool {
	fn := r.fn
	for fn.Parent() != nil && !checksRedirects(fn.Signature) && !roundTrips(fn.Signature) {
		fn = fn.Parent()
	}
	if checksRedirects(fn.Signature) {
		return true
	}
	return (fn.Name() == "RoundTrip" && fn.Signature.Recv() != nil || fn.Parent() != nil) && roundTrips(fn.Signature)
}

// roundTrips reports whether a signature is that of http.RoundTripper, or of http.Client.Do.
func roundTrips(sig *types.Signature) bool {
	p, res := sig.Params(), sig.Results()
	return p.Len() == 1 && res.Len() == 2 && typeName(deref(p.At(0).Type())) == "net/http.Request" &&
		typeName(deref(res.At(0).Type())) == "net/http.Response" && isError(res.At(1).Type())
}

// checksRedirects reports whether a signature is that of http.Client.CheckRedirect.
func checksRedirects(sig *types.Signature) bool {
	p := sig.Params()
	if p.Len() != 2 || typeName(deref(p.At(0).Type())) != "net/http.Request" {
		return false
	}
	via, ok := p.At(1).Type().Underlying().(*types.Slice)
	return ok && types.Identical(via.Elem(), p.At(0).Type())
}

// wasSent reports whether a field is read of the request that a response answers.
func wasSent(in ssa.Instruction) bool {
	load, ok := in.(*ssa.UnOp)
	if !ok {
		return false
	}
	at, ok := load.X.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	from, ok := at.X.(*ssa.UnOp)
	if !ok {
		return false
	}
	req, ok := from.X.(*ssa.FieldAddr)
	return ok && typeName(deref(req.X.Type())) == "net/http.Response"
}

// isAddress reports whether a field says where a request goes.
func isAddress(t types.Type, name string) bool {
	return typeName(t) == "net/http.Request" && (name == "URL" || name == "Host")
}

// servesItself reports whether the call makes a request that the program does not send: it
// serves the request, or gives it a RequestURI, with which no client sends it.
func servesItself(call ssa.CallInstruction) bool {
	fn := call.Common().StaticCallee()
	made, ok := call.(*ssa.Call)
	if !ok || fn == nil || !strings.HasPrefix(fn.String(), "net/http.NewRequest") {
		return false
	}
	served := false
	for _, use := range usesOf(made) {
		switch use := use.(type) {
		case *ssa.FieldAddr:
			served = served || structOf(deref(use.X.Type())).Field(use.Field).Name() == "RequestURI" && isStored(use)
		case ssa.CallInstruction:
			switch calledName(use.Common()) {
			case "ServeHTTP of a proxy", "Do", "RoundTrip":
				return false
			case "ServeHTTP":
				served = true
			}
		}
	}
	return served
}

// usesOf are the uses of a request that the call makes, and of its copies.
func usesOf(made *ssa.Call) []ssa.Instruction {
	var out []ssa.Instruction
	seen := make(map[ssa.Value]bool)
	todo := []ssa.Value{made}
	for len(todo) > 0 {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if v == nil || seen[v] {
			continue
		}
		seen[v] = true
		for _, use := range *v.Referrers() {
			out = append(out, use)
			todo = append(todo, sameRequest(v, use))
		}
	}
	return out
}

// sameRequest is what a use of a request makes of it, if that is the request or a copy.
func sameRequest(v ssa.Value, use ssa.Instruction) ssa.Value {
	switch use := use.(type) {
	case *ssa.Extract:
		if use.Index == 0 {
			return use
		}
	case *ssa.Store: // a variable that closures share
		if at, ok := use.Addr.(*ssa.Alloc); ok && use.Val == v {
			return at
		}
	case *ssa.UnOp:
		if _, variable := v.(*ssa.Alloc); variable {
			return use
		}
	case *ssa.Call:
		if name := calledName(&use.Call); name == "WithContext" || name == "Clone" {
			return use
		}
	}
	return nil
}

// calledName is the name of the function or method that is called; that of a proxy, which sends
// what it is to serve, is told apart.
func calledName(c *ssa.CallCommon) string {
	switch f := c.StaticCallee(); {
	case c.IsInvoke():
		return c.Method.Name()
	case f == nil:
		return ""
	case f.String() == "(*net/http/httputil.ReverseProxy).ServeHTTP":
		return "ServeHTTP of a proxy"
	default:
		return f.Name()
	}
}

// isStored reports whether something is stored at an address.
func isStored(at *ssa.FieldAddr) bool {
	return slices.ContainsFunc(*at.Referrers(), func(use ssa.Instruction) bool {
		to, ok := use.(*ssa.Store)
		return ok && to.Addr == at
	})
}
