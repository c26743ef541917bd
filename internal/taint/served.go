package taint

import (
	"fmt"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/stdlib"
)

// Handlers that no code in sight registers (12.1): generated code, or a library, calls the
// methods of a service, and functions of a type that is made for handlers, with what a
// client sent. They are known by their shape; that text is added where a root finds its
// own parameters (settle.go), so that all that is known of parameters holds of it.

// served are the parameters of a function that a client chooses, with the party.
type served map[int]model.Threat

// findServed notes the functions of the package that serve clients.
func (e *engine) findServed(fns []*ssa.Function) {
	e.served = make(map[*ssa.Function]served)
	for _, pkg := range append([]*types.Package{e.pkg.Pkg}, e.pkg.Pkg.Imports()...) {
		if stdlib.Is(pkg.Path()) {
			continue
		}
		for _, s := range services(pkg) {
			if !e.isPlugin() {
				e.serve(s.iface, s.params)
			}
		}
		handlers := e.models.handlers(pkg.Path())
		for _, name := range slices.Sorted(maps.Keys(handlers)) {
			threat := handlers[name]
			if iface, ok := namedInterface(pkg, name); ok {
				e.serve(iface, func(sig *types.Signature) served { return allParams(sig, threat) })
			} else if sig := handlerType(pkg, name); sig != nil {
				e.serveShape(fns, sig, threat)
			}
		}
	}
	for _, f := range fns {
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				switch in := in.(type) {
				case *ssa.ChangeType:
					if row := e.models.typ(in.Type()); row != nil {
						e.serveAs(in.X, row.Params)
					}
				case *ssa.Store:
					if fa, ok := in.Addr.(*ssa.FieldAddr); ok {
						e.serveIn(fa, in.Val)
					}
				}
			}
		}
	}
	for _, f := range fns {
		e.note(f, e.boundParams(f.Signature))
	}
	for f := range e.served {
		e.handedOut[f] = true
	}
}

// isPlugin reports whether the package is a plugin, or hosts some: what it serves is called
// by the program that started it.
func (e *engine) isPlugin() bool {
	return slices.ContainsFunc(e.pkg.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == "github.com/hashicorp/go-plugin" })
}

// serveAs notes a function that is given a type for handlers, or put where handlers are.
func (e *engine) serveAs(v ssa.Value, t model.Threat) {
	f, _ := v.(*ssa.Function)
	if mc, ok := v.(*ssa.MakeClosure); ok {
		f = mc.Fn.(*ssa.Function)
	}
	if f != nil && t != model.NoThreat {
		e.note(f, allParams(f.Signature, t))
	}
}

// handlerType is the type of functions with the name, if nobody writes one who does not mean
// it: it has a parameter of a type of the package's own.
func handlerType(pkg *types.Package, name string) *types.Signature {
	tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
	if !ok {
		return nil
	}
	sig, ok := tn.Type().Underlying().(*types.Signature)
	if !ok {
		return nil
	}
	for p := range sig.Params().Variables() {
		if n, ok := types.Unalias(deref(p.Type())).(*types.Named); ok && n.Obj().Pkg() == pkg {
			return sig
		}
	}
	return nil
}

// serveShape notes the functions and methods that have the type of handlers, wherever they
// are given it.
func (e *engine) serveShape(fns []*ssa.Function, sig *types.Signature, t model.Threat) {
	for _, f := range fns {
		own := types.NewSignatureType(nil, nil, nil, f.Signature.Params(), f.Signature.Results(), f.Signature.Variadic())
		if f.TypeParams() == nil && types.Identical(own, sig) {
			e.note(f, allParams(sig, t))
		}
	}
}

// serveIn notes a function that is put into a field for handlers.
func (e *engine) serveIn(fa *ssa.FieldAddr, v ssa.Value) {
	if _, ok := v.Type().Underlying().(*types.Signature); !ok {
		return
	}
	st := deref(fa.X.Type())
	if row := e.models.field(st, structOf(st).Field(fa.Field).Name()); row != nil {
		e.serveAs(v, row.Params)
	}
}

// serve notes the methods of the package's types that implement a service.
func (e *engine) serve(iface *types.Interface, params func(*types.Signature) served) {
	for _, t := range e.ownTypes() {
		if !types.Implements(t, iface) {
			continue
		}
		for m := range iface.Methods() {
			if c := e.method(t, m); m.Exported() && c != nil && c.fn != nil {
				e.note(c.fn, params(m.Signature()))
			}
		}
	}
}

// note notes what clients choose of the parameters of a function; params do not count
// the receiver.
func (e *engine) note(f *ssa.Function, params served) {
	if f.Pkg != e.pkg || f.Synthetic != "" || len(f.Blocks) == 0 {
		return // a method of what is embedded is noted where it is declared
	}
	skip := 0
	if f.Signature.Recv() != nil {
		skip = 1
	}
	if len(params) == 0 {
		return
	}
	old := e.served[f]
	if old == nil {
		old = make(served)
		e.served[f] = old
	}
	for n, t := range params {
		old[n+skip] = t
	}
}

// servedLabel is the label of a client's text instead of that of the root's parameter.
func (e *engine) servedLabel(r *run, l label) (label, bool) {
	if len(e.served) == 0 || l.org.input == nil {
		return label{}, false
	}
	p := l.org.input.top
	for n := 0; p != nil && p.root.kind == rootDeferred && n < 3; n++ { // req.(hasUser).GetUser().GetName()
		p = r.receivedFrom(p.root)
	}
	if p == nil || p.root.kind != rootParam {
		return label{}, false
	}
	threat := e.served[r.fn][p.root.n]
	if !e.threats[threat] || p.root.n >= len(r.fn.Params) || e.isGraphEnum(l.org.input) || isInRequest(l.org.input) {
		return label{}, false
	}
	param := r.fn.Params[p.root.n]
	what := fmt.Sprintf("parameter %s of the handler %s", param.Name(), r.fn.Name())
	src := e.sourceLabels(param.Pos(), threat, what)[0]
	out := src.under(l)
	out.step = src.step.append(l.step)
	return out, true
}

// isGraphEnum reports whether an input is one of the enumerations that gqlgen generates: what
// calls a resolver has read it, and refuses other values than those of the schema.
func (e *engine) isGraphEnum(p *path) bool {
	for ; p != nil; p = p.parent {
		if p.typ != nil && isString(p.typ) && hasMethod(p.typ, "IsValid") && hasMethod(types.NewPointer(p.typ), "UnmarshalGQL") {
			return true
		}
	}
	return false
}

// isInRequest reports whether an input lies in a request of net/http, of which the models know
// what the client chose: not its context.
func isInRequest(p *path) bool {
	for ; p != nil; p = p.parent {
		if p.typ != nil && typeName(deref(p.typ)) == "net/http.Request" {
			return true
		}
	}
	return false
}

// receivedFrom is the parameter from which the deferred call has what it returns: a stream
// that it receives a message from, or a message that it asks for a part.
func (r *run) receivedFrom(d root) *path {
	for i := range r.sum.calls {
		c := &r.sum.calls[i]
		if c.n != d.n || c.method != "Recv" && c.method != "Receive" && !(strings.HasPrefix(c.method, "Get") && len(c.args) <= 1) {
			continue
		}
		for _, l := range c.fn.labels {
			if l.org.input != nil {
				return l.org.input.top
			}
		}
	}
	return nil
}

// service is an interface whose methods serve clients.
type service struct {
	iface  *types.Interface
	params func(*types.Signature) served
}

// services finds the services that generated code in the package registers.
func services(pkg *types.Package) []service {
	var out []service
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		if name == "ResolverRoot" {
			out = append(out, resolvers(pkg)...)
		}
		if !registers(name) {
			continue
		}
		f, ok := scope.Lookup(name).(*types.Func)
		if !ok {
			continue
		}
		isRequest := isMessage
		if registersGRPC(f.Signature()) {
			isRequest = isStructPointer // with a codec of its own, messages are what it reads
		}
		params := func(sig *types.Signature) served { return requests(sig, isRequest) }
		for p := range f.Signature().Params().Variables() {
			n, ok := types.Unalias(p.Type()).(*types.Named)
			if !ok || n.Obj().Pkg() != pkg {
				continue
			}
			if iface, ok := n.Underlying().(*types.Interface); ok && isService(iface, params) {
				out = append(out, service{iface, params})
			}
		}
	}
	return out
}

// registers reports whether generated code calls a function so that registers a service:
// RegisterGreeterServer, NewGreeterHandler.
func registers(name string) bool {
	return (strings.HasPrefix(name, "Register") || strings.HasPrefix(name, "New")) &&
		(strings.HasSuffix(name, "Server") || strings.HasSuffix(name, "Handler"))
}

// registersGRPC reports whether a function is given a server of gRPC, to register a service with it.
func registersGRPC(sig *types.Signature) bool {
	for p := range sig.Params().Variables() {
		switch typeName(deref(p.Type())) {
		case "google.golang.org/grpc.ServiceRegistrar", "google.golang.org/grpc.Server":
			return true
		}
	}
	return false
}

func isStructPointer(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	return ok && structOf(p.Elem()) != nil
}

// isService reports whether all methods of an interface are those of remote calls.
func isService(iface *types.Interface, params func(*types.Signature) served) bool {
	n := 0
	for m := range iface.Methods() {
		if !m.Exported() {
			continue // mustEmbedUnimplementedGreeterServer
		}
		if len(params(m.Signature())) == 0 {
			return false
		}
		n++
	}
	return n > 0
}

// requests are the parameters of a remote call that hold what the client sent: the
// message, and the stream that messages come from. It is nil for other functions.
func requests(sig *types.Signature, isMessage func(types.Type) bool) served {
	if sig.Variadic() {
		return nil // a client's method has options
	}
	out := make(served)
	messages := 0
	for i := range sig.Params().Len() {
		switch t := sig.Params().At(i).Type(); {
		case isContext(t):
		case isMessage(t):
			if messages++; messages == 1 { // a second one is for the answer
				out[i] = model.Remote
			}
		case isStream(t):
			out[i] = model.Remote
		default:
			return nil
		}
	}
	return out
}

// isMessage reports whether a type is that of a pointer to a message of protobuf, or of
// a request of connect.
func isMessage(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	switch typeName(p.Elem()) {
	case "connectrpc.com/connect.Request", "connectrpc.com/connect.ClientStream", "connectrpc.com/connect.BidiStream":
		return true
	}
	return hasMethod(t, "ProtoMessage") || hasMethod(t, "ProtoReflect")
}

// isStream reports whether a type is one of the two sides of a stream of messages.
func isStream(t types.Type) bool {
	return types.IsInterface(t) && (hasMethod(t, "Recv") || hasMethod(t, "Send")) || typeName(deref(t)) == "connectrpc.com/connect.ServerStream"
}

func hasMethod(t types.Type, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
	_, ok := obj.(*types.Func)
	return ok
}

// resolvers are those that gqlgen's generated code calls. The first argument of one that
// is not of a root type is the object that the field belongs to.
func resolvers(pkg *types.Package) []service {
	var out []service
	root, ok := namedInterface(pkg, "ResolverRoot")
	if !ok {
		return nil
	}
	for m := range root.Methods() {
		if m.Signature().Results().Len() != 1 {
			continue
		}
		iface, ok := m.Signature().Results().At(0).Type().Underlying().(*types.Interface)
		if !ok {
			continue
		}
		ofRoot := m.Name() == "Query" || m.Name() == "Mutation" || m.Name() == "Subscription"
		out = append(out, service{iface, func(sig *types.Signature) served {
			params := allParams(sig, model.Remote)
			if !ofRoot {
				delete(params, 1)
			}
			return params
		}})
	}
	return out
}

func namedInterface(pkg *types.Package, name string) (*types.Interface, bool) {
	tn, ok := pkg.Scope().Lookup(name).(*types.TypeName)
	if !ok {
		return nil, false
	}
	iface, ok := tn.Type().Underlying().(*types.Interface)
	return iface, ok
}

// allParams are the parameters of a handler that hold what the client sent.
func allParams(sig *types.Signature, t model.Threat) served {
	out := make(served)
	for i := range sig.Params().Len() {
		if holdsMessage(sig.Params().At(i).Type()) {
			out[i] = t
		}
	}
	return out
}

// holdsMessage reports whether a parameter of the type holds what the client sent, and is
// not a means to answer, or a request that models know the fields of.
func holdsMessage(t types.Type) bool {
	switch typeName(deref(t)) {
	case "context.Context", "net/http.Request", "google.golang.org/grpc.UnaryServerInfo", "github.com/spf13/cobra.Command":
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Interface:
		return u.NumMethods() == 0 || isReader(t)
	case *types.Signature:
		return false
	}
	return true
}

// isReader reports whether the type is that of what can only be read: what the client sent.
func isReader(t types.Type) bool {
	switch typeName(t) {
	case "io.Reader", "io.ReadCloser", "io.ReadSeeker", "io.ReadSeekCloser":
		return true
	}
	return false
}

// handlers are the types of a package that are made for handlers, with the party that
// chooses what those are called with.
func (m *models) handlers(path string) map[string]model.Threat {
	out := make(map[string]model.Threat)
	for _, look := range m.lookup {
		p, _ := look(path)
		for i := range p.Types {
			if t := &p.Types[i]; t.Params != model.NoThreat {
				out[t.Name] = t.Params
			}
		}
	}
	return out
}

// boundParams are the parameters of a handler, by the context that it is given, that were
// made of the request: structs by value. What it is given by pointer is at its service.
func (e *engine) boundParams(sig *types.Signature) served {
	ps := sig.Params()
	binds := false
	for i := range ps.Len() {
		binds = binds || e.bindsForms(ps.At(i).Type(), 0)
	}
	out := make(served)
	for i := range ps.Len() {
		t := ps.At(i).Type()
		if _, ok := t.Underlying().(*types.Struct); ok && (binds && !stdlib.Is(packageOf(typeName(t))) || isBoundBySwagger(t)) {
			out[i] = model.Remote
		}
	}
	return out
}

// isBoundBySwagger reports whether the type is one of those that go-swagger generates for the
// parameters of an operation: the code beside it fills them from the request.
func isBoundBySwagger(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "BindRequest")
	f, ok := obj.(*types.Func)
	if !ok || f.Signature().Params().Len() != 2 {
		return false
	}
	return strings.HasSuffix(typeName(deref(f.Signature().Params().At(1).Type())), "/runtime/middleware.MatchedRoute") // of go-openapi, and its forks
}

// bindsForms reports whether the type is such a context, or points to what embeds one.
func (e *engine) bindsForms(t types.Type, depth int) bool {
	p, ok := t.(*types.Pointer)
	if row := e.models.typ(deref(t)); row != nil && row.Binds {
		return true
	}
	if !ok || depth > 2 {
		return false
	}
	s, ok := p.Elem().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for f := range s.Fields() {
		if f.Embedded() && e.bindsForms(f.Type(), depth+1) {
			return true
		}
	}
	return false
}
