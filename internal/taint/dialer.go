package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Clients that check the addresses that they connect to: whichever host a request names,
// they go to none inside of the network. It is the code that makes a client which is read,
// and not the values, because it says so by what it is made of: a client with a transport,
// with a function that dials, with a check.

// maxDial bounds how far the code is read from a client to the check.
const maxDial = 12

// sendsSafely reports whether the call sends a request, or makes one that is sent, with
// such a client.
func (e *engine) sendsSafely(call ssa.CallInstruction) bool {
	fn := call.Common().StaticCallee()
	if fn == nil || fn.Pkg == nil || fn.Pkg.Pkg.Path() != "net/http" {
		return false
	}
	if fn.Signature.Recv() != nil {
		return e.checksAddresses(call.Common().Args[0], 0)
	}
	v, ok := call.(ssa.Value)
	if !ok || !strings.HasPrefix(fn.Name(), "NewRequest") {
		return false
	}
	sent := false
	for _, use := range *v.Referrers() {
		x, ok := use.(*ssa.Extract)
		if !ok || x.Index != 0 {
			continue
		}
		for _, use := range *x.Referrers() {
			c, ok := use.(*ssa.Call)
			if !ok || c.Call.StaticCallee() == nil || c.Call.StaticCallee().String() != "(*net/http.Client).Do" {
				continue
			}
			if !e.checksAddresses(c.Call.Args[0], 0) {
				return false
			}
			sent = true
		}
	}
	return sent
}

// allCheck reports whether there are clients, transports or dialers and all check where they
// connect to.
func (e *engine) allCheck(vs []ssa.Value, depth int) bool {
	for _, v := range vs {
		if !e.checksAddresses(v, depth) {
			return false
		}
	}
	return len(vs) > 0
}

// checksAddresses reports whether the client, transport or dialer checks where it connects
// to, wherever it comes from.
func (e *engine) checksAddresses(v ssa.Value, depth int) bool {
	if depth > maxDial {
		return false
	}
	every := func(vs []ssa.Value) bool { return e.allCheck(vs, depth+1) }
	switch v := v.(type) {
	case *ssa.MakeInterface:
		return e.checksAddresses(v.X, depth+1)
	case *ssa.TypeAssert:
		return e.checksAddresses(v.X, depth+1)
	case *ssa.ChangeInterface:
		return e.checksAddresses(v.X, depth+1)
	case *ssa.ChangeType:
		return e.checksAddresses(v.X, depth+1)
	case *ssa.Phi:
		return every(v.Edges)
	case *ssa.Extract:
		return e.checksAddresses(v.Tuple, depth+1)
	case *ssa.Alloc:
		return e.madeToCheck(v, depth)
	case *ssa.Function:
		return e.checksItself(v, 0)
	case *ssa.MakeClosure:
		if f := v.Fn.(*ssa.Function); !strings.HasPrefix(f.String(), "(*net.Dialer).") {
			return e.checksItself(f, 0)
		}
		return e.checksAddresses(v.Bindings[0], depth+1)
	case *ssa.Call:
		f := v.Call.StaticCallee()
		if f == nil {
			return false
		}
		if f.String() == "(*net/http.Transport).Clone" {
			return e.madeToCheck(v, depth)
		}
		if len(f.Blocks) == 0 {
			return e.imports.checking[f.String()] || !e.imports.analysed(packageOf(f.String())) && saysSafe(f.String())
		}
		return every(results(f))
	case *ssa.UnOp:
		switch at := v.X.(type) {
		case *ssa.Global:
			return every(e.stored(at)) || e.imports.checking[at.String()]
		case *ssa.FieldAddr:
			if _, local := at.X.(*ssa.Alloc); !local {
				return every(e.stored(structOf(deref(at.X.Type())).Field(at.Field)))
			}
		case *ssa.Alloc: // a variable that closures share
			return e.madeToCheck(at, depth)
		case *ssa.FreeVar:
			return e.madeToCheck(captured(at), depth)
		}
	}
	return false
}

// dials are the fields of clients, transports and dialers that decide who connects.
var dials = map[string]bool{
	"net/http.Client.Transport": true, "net/http.Transport.DialContext": true, "net/http.Transport.Dial": true, "net/http.Transport.DialTLSContext": true,
	"net.Dialer.Control": true, "net.Dialer.ControlContext": true,
}

// madeToCheck reports whether a client, transport or dialer that is made here is given
// what checks: in one of its fields, or as a whole.
func (e *engine) madeToCheck(v ssa.Value, depth int) bool {
	if v == nil || v.Referrers() == nil || depth > maxDial {
		return false
	}
	for _, use := range *v.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			if use.Addr == v && e.checksAddresses(use.Val, depth+1) {
				return true
			}
		case *ssa.UnOp: // of a variable that closures share, what it points to
			if use.X == v && e.madeToCheck(use, depth+1) {
				return true
			}
		case *ssa.FieldAddr:
			t := deref(use.X.Type())
			if !dials[typeName(t)+"."+structOf(t).Field(use.Field).Name()] {
				continue
			}
			for _, use := range *use.Referrers() {
				if st, ok := use.(*ssa.Store); ok && e.checksAddresses(st.Val, depth+1) {
					return true
				}
			}
		}
	}
	return false
}

// captured is the variable that a closure sees as v, nil if it is not known.
func captured(v *ssa.FreeVar) ssa.Value {
	if all := bindings(v); len(all) > 0 {
		return all[0]
	}
	return nil
}

// bindings are the variables that a closure sees as v, one for each place where the closure is made.
func bindings(v *ssa.FreeVar) []ssa.Value {
	n := slices.Index(v.Parent().FreeVars, v)
	if n < 0 || v.Parent().Referrers() == nil {
		return nil
	}
	var out []ssa.Value
	for _, in := range *v.Parent().Referrers() {
		if mc, ok := in.(*ssa.MakeClosure); ok {
			out = append(out, mc.Bindings[n])
		}
	}
	return out
}

// results are what a function returns first.
func results(f *ssa.Function) []ssa.Value {
	var out []ssa.Value
	for _, b := range f.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(ret.Results) > 0 {
			if c, ok := ret.Results[0].(*ssa.Const); ok && c.IsNil() {
				continue // beside an error
			}
			out = append(out, ret.Results[0])
		}
	}
	return out
}

// stored are the values that the package puts into a variable (a *ssa.Global) or field of
// its own (a *types.Var).
func (e *engine) stored(at any) []ssa.Value {
	if e.clients == nil {
		e.clients = make(map[any][]ssa.Value)
		for _, f := range append(slices.Clip(e.fns), e.pkg.Func("init")) {
			if f == nil {
				continue
			}
			for _, b := range f.Blocks {
				for _, in := range b.Instrs {
					if st, ok := in.(*ssa.Store); ok && mayDial(st.Val.Type()) {
						switch to := st.Addr.(type) {
						case *ssa.Global:
							e.clients[to] = append(e.clients[to], st.Val)
						case *ssa.FieldAddr:
							field := structOf(deref(to.X.Type())).Field(to.Field)
							e.clients[field] = append(e.clients[field], st.Val)
						}
					}
				}
			}
		}
	}
	return e.clients[at]
}

// checking are the exported functions and variables that give importers clients, transports
// or dialers that check addresses, and the functions that say of an address what kind it is, or are asked
// where a connection is made.
func (e *engine) checking(fns []*ssa.Function) []string {
	var out []string
	for _, f := range fns {
		res := f.Signature.Results()
		if e.isVisible(f) && res.Len() > 0 && mayDial(res.At(0).Type()) {
			if e.allCheck(results(f), 0) {
				out = append(out, f.String())
			}
		}
		if e.isVisible(f) && (judgesAddress(f.Signature) || connects(f.Signature)) && e.checksItself(f, 0) {
			out = append(out, f.String())
		}
	}
	for _, m := range e.pkg.Members {
		g, ok := m.(*ssa.Global)
		if !ok || g.Object() == nil || !g.Object().Exported() || !mayDial(deref(g.Type())) {
			continue
		}
		if e.allCheck(e.stored(g), 0) {
			out = append(out, g.String())
		}
	}
	slices.Sort(out)
	return out
}

// judgesAddress reports whether a function answers a question about an address.
func judgesAddress(sig *types.Signature) bool {
	if sig.Results().Len() != 1 || sig.Params().Len() == 0 || !types.Identical(sig.Results().At(0).Type(), types.Typ[types.Bool]) {
		return false
	}
	switch typeName(sig.Params().At(0).Type()) {
	case "net.IP", "net/netip.Addr":
		return true
	}
	return false
}

// connects reports whether a function can be that of a dialer: its Control, or one that dials, which are given
// the network and the address.
func connects(sig *types.Signature) bool {
	n, ps := 0, sig.Params()
	for n < ps.Len() && isContext(ps.At(n).Type()) {
		n++
	}
	if sig.Recv() != nil || ps.Len() < n+2 || !isString(ps.At(n).Type()) || !isString(ps.At(n+1).Type()) {
		return false
	}
	if ps.Len() == n+2 {
		return sig.Results().Len() == 2 && typeName(sig.Results().At(0).Type()) == "net.Conn"
	}
	return ps.Len() == n+3 && typeName(ps.At(n+2).Type()) == "syscall.RawConn"
}

// mayDial reports whether values of the type are clients or transports.
func mayDial(t types.Type) bool {
	switch typeName(deref(t)) {
	case "net/http.Client", "net/http.Transport", "net/http.RoundTripper", "net.Dialer":
		return true
	}
	return false
}

// checksItself reports whether a function that dials, or is asked before a connection is
// made, looks at what kind of address it is given, or always connects to a socket of its
// own. Of one that is not in sight, the name says it.
func (e *engine) checksItself(f *ssa.Function, depth int) bool {
	if len(f.Blocks) == 0 {
		return e.imports.checking[f.String()] || !(e.imports.analysed(packageOf(f.String())) && connects(f.Signature)) && saysSafe(f.String())
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			call, ok := in.(ssa.CallInstruction)
			if !ok {
				continue
			}
			callee := call.Common().StaticCallee()
			switch {
			case callee == nil:
			case asksAddress[callee.String()], dialsSocket(call.Common()):
				return true
			case depth < 3 && len(callee.Blocks) > 0 && e.checksItself(callee, depth+1), e.imports.checking[callee.String()]:
				return true
			}
		}
	}
	return false
}

// saysSafe reports whether a name is that of something made against requests to the inside
// of a network.
func saysSafe(name string) bool {
	name = strings.ReplaceAll(strings.ToLower(name), "unsafe", "")
	for _, word := range [...]string{"ssrf", "safe", "guard", "public", "private", "internal_ip", "internalip", "denied", "blocked", "allowed", "restrict"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// asksAddress are the functions that tell addresses inside of a network from others.
var asksAddress = map[string]bool{
	"(net.IP).IsPrivate": true, "(net.IP).IsGlobalUnicast": true, "(net.IP).IsLoopback": true, "(*net.IPNet).Contains": true,
	"(net/netip.Addr).IsPrivate": true, "(net/netip.Addr).IsGlobalUnicast": true, "(net/netip.Addr).IsLoopback": true, "(net/netip.Prefix).Contains": true,
}

// dialsSocket reports whether a call connects to a socket of the file system.
func dialsSocket(call *ssa.CallCommon) bool {
	if !strings.HasPrefix(call.StaticCallee().Name(), "Dial") {
		return false
	}
	for _, a := range call.Args {
		if text, ok := constString(a); ok && text == "unix" {
			return true
		}
	}
	return false
}
