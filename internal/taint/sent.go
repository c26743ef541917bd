package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Requests that the program sends are no source, unlike those that it serves.

// sends reports whether the request that the function is given is one that the program
// sends, and the program says where to: that of a http.RoundTripper, or of a function that
// decides about a client's redirects.
func (r *run) sends() bool {
	fn := r.fn
	for fn.Parent() != nil && !checksRedirects(fn.Signature) {
		fn = fn.Parent()
	}
	if checksRedirects(fn.Signature) {
		return true
	}
	res := fn.Signature.Results()
	return fn.Name() == "RoundTrip" && fn.Signature.Recv() != nil && res.Len() == 2 && typeName(deref(res.At(0).Type())) == "net/http.Response"
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
