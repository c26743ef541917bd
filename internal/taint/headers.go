package taint

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// The headers that say which other sites' scripts may read a response. They do harm
// together only, and stand in either order. The one that names the sites is the sink, where this
// function sets it, or else the one that comes second.
const (
	allowOrigin      = "Access-Control-Allow-Origin"
	allowCredentials = "Access-Control-Allow-Credentials"
)

var (
	originSel      = sel{kind: selHidden, name: "origin"}
	credentialsSel = sel{kind: selHidden, name: "credentials"}
)

// ofHeaders reports whether a step leads to what is kept of a response's headers: a text that was
// written as its body is none of them.
func (s sel) ofHeaders() bool {
	return s.kind == selHidden && (s == originSel || s == credentialsSel || s == mediaSel || s == savedSel)
}

// Credentials is the port of a sink that sets Access-Control-Allow-Origin at which the
// value of Access-Control-Allow-Credentials is.
var Credentials = model.Ret(0).At("#credentials")

// crossOrigin is the sink of a response for which both headers are set.
func (r *run) crossOrigin(s *state, name string, origin, credentials *value, pos, end token.Pos) {
	if origin == nil || credentials == nil {
		return
	}
	r.addSink(&sinkRec{
		kind: model.CrossOrigin, name: name, at: model.Arg(1), pos: pos, end: end,
		ports: []sinkPort{{port: model.Arg(1), val: r.reify(s, origin, 0)}, {port: Credentials, val: r.reify(s, credentials, 0)}},
	}, pos)
}

// readers notes a header that says who may read the response. The call is what sets it.
func (r *run) readers(s *state, headers *value, name string, text *value, call string, pos, end token.Pos) {
	switch name {
	case allowOrigin:
		if text.tainted() {
			r.originAt = [2]token.Pos{pos, end}
		}
		r.keepHeader(s, headers, originSel, text)
		r.crossOrigin(s, call, text, r.keptHeader(s, headers, credentialsSel), pos, end)
	case allowCredentials:
		r.keepHeader(s, headers, credentialsSel, text)
		if r.originAt[0].IsValid() {
			pos, end = r.originAt[0], r.originAt[1]
		}
		r.crossOrigin(s, call, r.keptHeader(s, headers, originSel), text, pos, end)
	}
}

// headerWritten is an entry that is written to the map of the headers itself, which is what
// Set makes.
func (r *run) headerWritten(s *state, in *ssa.MapUpdate, m, key, v *value) {
	if typeName(in.Map.Type()) != "net/http.Header" {
		return
	}
	if names := constTexts(key); len(names) == 1 {
		text := r.firstOf(s, v)
		switch names[0] {
		case "Content-Type":
			r.keepHeader(s, m, mediaSel, text)
			return
		case "Content-Disposition":
			r.keepHeader(s, m, savedSel, text)
		}
		r.readers(s, m, names[0], text, headerSet, in.Pos(), in.Pos())
	}
	r.headerSinks(s, in, key, v)
}

const headerSet = "(net/http.Header).Set"

// firstOf is the first element of a list.
func (r *run) firstOf(s *state, list *value) *value {
	var first *value
	for _, l := range r.targets(list, nil) {
		if c := r.load(s, l, nil); c != nil {
			e := c.child(sel{kind: selIndex, n: max(l.off, 0)}, nil)
			if e == nil {
				e = c.elems(nil)
			}
			first = join(first, e, identity(first, e))
		}
	}
	first = withWhole(first, list)
	if first == nil || first.zero {
		first = &value{open: true, nils: canBeNonNil}
	}
	return first
}

// withWhole is what is in a list, with what of that is only known by the list's origin.
func withWhole(in, list *value) *value {
	if list == nil {
		return in
	}
	ls := slicesFilter(list.labels, func(l label) bool { return !l.pure || l.org.input == nil })
	if len(ls) == 0 {
		return in
	}
	whole := &value{labels: ls, id: list.id, open: true, nils: canBeNonNil}
	return join(in, whole, identity(in, whole))
}

// keepHeader remembers a text where headers are.
func (r *run) keepHeader(s *state, m *value, what sel, v *value) {
	for _, l := range r.targets(m, nil) {
		l.at = l.at.child(what, nil)
		r.store(s, []loc{l}, v)
	}
}

// keptHeader is what headers say.
func (r *run) keptHeader(s *state, m *value, what sel) *value {
	var v *value
	for _, l := range r.targets(m, nil) {
		if c := r.load(s, l, nil); c != nil {
			k := c.child(what, nil)
			v = join(v, k, identity(v, k))
		}
	}
	return v
}

// headerSinks are the sinks of an entry of the map of the headers.
func (r *run) headerSinks(s *state, in *ssa.MapUpdate, key, v *value) {
	var text *value
	for _, l := range r.targets(v, nil) {
		if c := r.load(s, l, nil); c != nil {
			text = join(text, c.elems(nil), identity(text, c))
		}
	}
	text = withWhole(text, v)
	ports := []sinkPort{
		{port: model.Arg(0), val: r.reify(s, key, 0)}, {port: model.Arg(1), val: r.reify(s, text, 0)},
	}
	add := func(k model.Kind, at int) {
		r.addSink(&sinkRec{kind: k, name: headerSet, at: model.Arg(at), pos: in.Pos(), end: in.Pos(), ports: ports}, in.Pos())
	}
	if ofResponse(in.Map) {
		add(model.Header, 0)
	}
	if text == nil {
		return
	}
	add(model.Redirect, 1)
	if ofResponse(in.Map) {
		add(model.Header, 1)
	}
}

// ofResponse reports whether headers are those of a response, or a caller's. What somebody
// else is sent is no response; nor is a map that is being made.
func ofResponse(headers ssa.Value) bool {
	switch h := headers.(type) {
	case *ssa.Parameter, *ssa.FreeVar:
		return true
	case *ssa.Call:
		recv := h.Call.Value
		if !h.Call.IsInvoke() {
			fn := h.Call.StaticCallee()
			if fn == nil || fn.Signature.Recv() == nil || fn.Name() != "Header" {
				return false
			}
			recv = h.Call.Args[0]
		} else if h.Call.Method.Name() != "Header" {
			return false
		}
		return isResponse(recv.Type())
	}
	return false
}
