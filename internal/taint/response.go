package taint

import (
	"go/types"
	"net/textproto"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Responses: what a browser makes of a text depends on the headers that were set before
// it was written, and on what was written first. Both are kept where the headers are.

// Response is what is known of the response that a text becomes a part of.
type Response struct {
	// Certain: the writer is a response, and not some other writer.
	Certain bool
	// Media is what its Content-Type can be; the empty text stands for none.
	Media Text
	// Start is how it can begin, when something was written before; it has no
	// alternatives when nothing was.
	Start Text
	// Chosen is where a Content-Type comes from that a client chooses whole.
	Chosen []Source
}

// What is known of a response, and the ports of a sink at which that is handed on.
var (
	mediaSel  = sel{kind: selHidden, name: "media"}
	startSel  = sel{kind: selHidden, name: "start"}
	savedSel  = sel{kind: selHidden, name: "saved"} // Content-Disposition
	mediaPort = model.Ret(0).At("#media")
	startPort = model.Ret(0).At("#start")
	ownPort   = model.Ret(0).At("#response") // there when the function writes to a response always
)

// mayBeResponse reports whether a writer can be the response of an HTTP server, be it one that
// a library gives a handler in sight.
func (m *modelCall) mayBeResponse(v *value) bool {
	return mayBeResponse(v) || v != nil && len(v.locs()) == 1 && m.r.load(m.s, v.locs()[0], nil).kid(responseSel) != nil
}

// responseSel marks the content of a response that a library gives a handler in sight.
var responseSel = sel{kind: selHidden, name: "response"}

// newResponse is one of which it is known which headers it has: none.
func (r *run) newResponse(s *state, cs callSite) *value {
	none := &value{zero: true, nils: canBeNonNil}
	headers := (&value{zero: true, open: true, nils: canBeNonNil}).with(mediaSel, none).with(startSel, none)
	at := cs.instr()
	inside := r.newObject(s, at, cs.sub+"headers", nil, headers)
	return r.newObject(s, at, cs.sub+"response", nil, inside.with(responseSel, constText("")))
}

// mayBeResponse reports whether a writer can be the response of an HTTP server, by its type.
func mayBeResponse(v *value) bool {
	if v == nil {
		return false
	}
	for _, l := range v.labels {
		if t := l.inputType(); l.isInput() && (t == nil || types.IsInterface(t) || isResponse(t)) {
			return true
		}
	}
	return slices.ContainsFunc(v.dyn(), func(d *dynType) bool { return isResponse(d.t) })
}

// isCertainly reports whether a writer is known to be a response.
func isCertainly(v *value) bool {
	if v == nil {
		return false
	}
	if behind := v.kid(sel{kind: selDeref}); behind != nil && behind.kid(responseSel) != nil {
		return true
	}
	return slices.ContainsFunc(v.dyn(), func(d *dynType) bool { return isResponse(d.t) }) ||
		slices.ContainsFunc(v.labels, func(l label) bool { return l.isInput() && isResponse(l.inputType()) })
}

func (l label) inputType() types.Type {
	if l.org.input == nil {
		return nil
	}
	return l.org.input.typ
}

// isResponse reports whether a type has the methods of net/http.ResponseWriter.
func isResponse(t types.Type) bool {
	if t == nil {
		return false
	}
	for _, name := range [...]string{"Header", "WriteHeader", "Write"} {
		obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name)
		if _, ok := obj.(*types.Func); !ok {
			return false
		}
	}
	return true
}

// responsePorts is what a sink says about the response that its text goes to; false
// when the writer is another.
func (m *modelCall) responsePorts(sk *model.Sink) ([]sinkPort, bool) {
	if !sk.Into.IsZero() && !m.mayBeResponse(m.at(sk.Into)) {
		return nil, false
	}
	var ports []sinkPort
	if sk.Into.IsZero() {
		ports = append(ports, sinkPort{ownPort, unknown})
	}
	switch {
	case !sk.Media.IsZero():
		ports = append(ports, sinkPort{mediaPort, m.r.reify(m.s, m.text(sk.Media), 0)})
	case !sk.Headers.IsZero():
		media := m.kept(sk.Headers, mediaSel)
		if m.kept(sk.Headers, savedSel).isAttachment() {
			media = constText("application/octet-stream")
		}
		if sk.Plain && (media == nil || media.zero || media.isInput() || len(media.alts) == 0) {
			return nil, false
		}
		ports = append(ports,
			sinkPort{mediaPort, m.r.reify(m.s, media, 0)},
			sinkPort{startPort, m.r.reify(m.s, m.kept(sk.Headers, startSel), 0)})
	}
	return ports, true
}

// isAttachment reports whether a Content-Disposition has a browser save the response, whatever type that
// has, and not show it.
func (v *value) isAttachment() bool {
	return v != nil && !v.zero && !slices.ContainsFunc(v.pats(), func(p pat) bool {
		return len(p) < len(attachment) || !strings.EqualFold(p[:len(attachment)], attachment)
	})
}

const attachment = "attachment"

// kept is what the headers at a port say.
func (m *modelCall) kept(headers model.Port, what sel) *value {
	var v *value
	for _, l := range m.r.targets(m.at(headers), nil) {
		if c := m.r.load(m.s, l, nil); c != nil {
			v = join(v, c.child(what, nil), m.def(9))
		}
	}
	return v
}

// keep remembers a text where the headers at a port are.
func (m *modelCall) keep(headers model.Port, what sel, v *value) {
	m.r.keepHeader(m.s, m.at(headers), what, v)
}

// begins remembers how a response begins, if nothing was written before.
func (m *modelCall) begins(headers model.Port, text *value) {
	old := m.kept(headers, startSel)
	if text == nil || old != nil && !old.isInput() && !old.zero {
		return // it has begun
	}
	first := &value{alts: text.alts, open: text.isOpen(), nils: canBeNonNil}
	if old != nil && old.isInput() {
		first = join(old, first, identity(old, first))
	}
	m.keep(headers, startSel, first)
}

// setHeader notes the media type that a response is given, and who may read it.
func (m *modelCall) setHeader() {
	names := constTexts(m.text(model.Arg(0)))
	if len(names) != 1 {
		return
	}
	text := m.text(model.Arg(1))
	pos, end := m.r.e.callRange(m.cs.in)
	name := textproto.CanonicalMIMEHeaderKey(names[0])
	switch name {
	case "Content-Type":
		m.keep(m.row.Headers, mediaSel, text)
	case "Content-Disposition":
		m.keep(m.row.Headers, savedSel, text)
	}
	m.r.readers(m.s, m.at(m.row.Headers), name, text, m.name, pos, end)
}

// response is what a sink says of the response; nil when its text goes to none.
func (rec *sinkRec) response() *Response {
	if rec.kind != model.HTML && rec.kind != model.ClientText {
		return nil
	}
	r := &Response{Media: Text{Alts: []Pattern{{"text/html"}}}} // for that is what the function is for
	for _, p := range rec.ports {
		switch p.port {
		case mediaPort:
			r.Media = saidOf(p.val)
			r.Chosen = choosers(p.val)
			if p.val == nil || p.val.isInput() || p.val.zero {
				r.Media.Alts = append(r.Media.Alts, Pattern{""})
			}
		case startPort:
			r.Start = saidOf(p.val)
		case ownPort:
			r.Certain = true
		default:
			r.Certain = r.Certain || isCertainly(p.val)
		}
	}
	return r
}

// choosers are the sources of a text that is one's as it is: nothing stands before it, and
// no check has found it harmless in a page.
func choosers(v *value) []Source {
	if v == nil {
		return nil
	}
	var out []Source
	for _, l := range v.labels {
		if l.org.input == nil && l.after() == "" && !l.harmless(model.HTML) {
			out = append(out, l.org.src)
		}
	}
	return out
}

// saidOf is the text that the program put there itself.
func saidOf(v *value) Text {
	if v == nil || v.zero {
		return Text{}
	}
	t := Text{Open: v.open}
	for _, a := range v.alts {
		if rest, ok := strings.CutPrefix(a, "s"); ok {
			t.Alts = append(t.Alts, toPattern(rest))
		}
	}
	return t
}
