package taint

import (
	"go/types"
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Library functions call methods of what they are given (5.6): Read, Write, String,
// Less. Where the type is the program's own, its method says what becomes of the text.

// callMethod calls a method of v, by name, as far as the types that v can be are known, or
// leaves the call to a caller who knows them.
func (m *modelCall) callMethod(v *value, c *deferredCall) *value {
	if v == nil {
		return nil
	}
	m.r.need(v)
	cs := m.cs
	cs.sub += c.method
	c.fn = v
	return m.r.resolveDeferred(m.s, cs, v, c, c.args)
}

// has reports whether values of the type have a method of which the engine knows what
// it does, because it is the program's own.
func (e *engine) has(t types.Type, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
	if _, ok := obj.(*types.Func); !ok {
		return false
	}
	c := e.methodNamed(t, name)
	if c == nil || e.models.function(c.name) != nil {
		return false
	}
	if len(c.fn.Blocks) > 0 {
		return true
	}
	sum, ok := e.importedSummary(c.name)
	return ok && sum != nil
}

// speak calls the method on the part of v that is of type d.
func (m *modelCall) speak(v *value, d *dynType, name string, args ...*value) *value {
	self := v.of(d).untyped()
	cs := m.cs
	cs.sub += name + itoa(d.id)
	return m.r.applyTyped(m.s, cs, fn{code: m.r.e.methodNamed(d.t, name)}, append([]*value{self}, args...))
}

// eachType calls one for each type that v can be, when all are known and at least one of
// them has the method; else it reports false.
func (m *modelCall) eachType(v *value, name string, one func(part *value, d *dynType, has bool)) bool {
	if v == nil || v.dynOpen || len(v.dyn()) == 0 || len(v.dyn()) > maxVariants {
		return false
	}
	some := false
	for _, d := range v.dyn() {
		some = some || m.r.e.has(d.t, name)
	}
	if !some {
		return false
	}
	for _, d := range v.dyn() {
		one(v.of(d), d, m.r.e.has(d.t, name))
	}
	return true
}

// read is the text that Read of the reader v gives.
func (m *modelCall) read(v *value) []label {
	var ls []label
	known := m.eachType(v, "Read", func(part *value, d *dynType, has bool) {
		if !has {
			ls = joinLabels(ls, m.r.collect(m.s, part))
			return
		}
		buf := m.buffer("read"+itoa(d.id), &value{open: true, nils: canBeNonNil})
		m.speak(part, d, "Read", buf)
		ls = joinLabels(ls, m.r.collect(m.s, buf))
	})
	if !known {
		return m.r.collect(m.s, v)
	}
	return ls
}

// buffer is a new list of bytes.
func (m *modelCall) buffer(what string, content *value) *value {
	return m.r.newObject(m.s, m.instr(), m.cs.sub+what, types.NewSlice(types.Typ[types.Byte]), content)
}

// write hands a text to Write of the writers at a port that are the program's own; it
// reports whether there are no others.
func (m *modelCall) write(w, text *value) bool {
	if w == nil || len(text.labels) == 0 {
		return false
	}
	all := true
	known := m.eachType(w, "Write", func(part *value, d *dynType, has bool) {
		if !has {
			all = false
			return
		}
		m.speak(part, d, "Write", m.buffer("write"+itoa(d.id), text))
	})
	if !known && w.isInput() && !m.r.isGiven(w) {
		m.r.need(w)
		cs := m.cs
		cs.typ, cs.again = nil, "write"+w.inputName()
		m.r.deferCall(m.s, cs, w, "Write", []*value{m.buffer("write", text)})
	}
	return known && all
}

// interfaceParam is the method that a library calls of the argument at a port, because
// of the parameter's type: "Read" of an io.Reader, "Write" of an io.Writer.
func (m *modelCall) interfaceParam(p model.Port) string {
	i, ok := p.IsArg()
	if !ok || m.fn == nil || p.Path() != "" && p.Path() != "*" {
		return ""
	}
	params := m.fn.Signature.Params()
	if i >= params.Len() {
		return ""
	}
	iface, ok := params.At(i).Type().Underlying().(*types.Interface)
	if !ok {
		return ""
	}
	for f := range iface.Methods() {
		if name := f.Name(); name == "Read" || name == "Write" {
			return name
		}
	}
	return ""
}

// textFrom is the text that a flow takes from a port.
func (m *modelCall) textFrom(f *model.Flow, v *value) []label {
	switch {
	case f.Shown == model.Sprintf:
		return m.sprintf(m.at(f.Format), m.elems(f.From), v).labelled()
	case f.Shown != model.NoOp:
		return m.printed(f.From, f.Shown == model.Sprintln).labelled()
	case m.interfaceParam(f.From) == "Read":
		return m.read(v)
	case f.From == model.Recv:
		return joinLabels(m.r.collect(m.s, v), m.r.askedField(m.s, m.cs))
	}
	return m.r.collect(m.s, v)
}

func (v *value) labelled() []label {
	if v == nil {
		return nil
	}
	return v.labels
}

// shownBy is the method that fmt calls to show a value of the type.
func (e *engine) shownBy(t types.Type) string {
	for _, name := range []string{"Format", "Error", "String"} {
		if e.has(t, name) || e.computes(t, name) {
			return name
		}
	}
	return ""
}

// computes reports whether the type is a library's and the engine does the method itself:
// that of a URL escapes what ends a line.
func (e *engine) computes(t types.Type, name string) bool {
	c := e.methodNamed(t, name)
	if c == nil {
		return false
	}
	row := e.models.function(c.name)
	return row != nil && row.Op != model.NoOp
}

// said is the text of a value of which fmt calls a method; nil when it calls none.
func (m *modelCall) said(v *value, id *path) *value {
	if v == nil || v.dynOpen || len(v.dyn()) == 0 || len(v.dyn()) > maxVariants {
		m.needMethods(v)
		return nil
	}
	var out *value
	some := false
	for _, d := range v.dyn() {
		name := m.r.e.shownBy(d.t)
		some = some || name != ""
		out = join(out, m.saidBy(v.of(d), d, name, id), id)
	}
	if !some {
		return nil
	}
	return out
}

func (m *modelCall) saidBy(part *value, d *dynType, name string, id *path) *value {
	switch name {
	case "":
		one := *part
		one.setDyn([]*dynType{d})
		one.setVariants(nil)
		return m.plain(&one, id)
	case "Format":
		to := m.buffer("format"+itoa(d.id), &value{open: true, nils: canBeNonNil})
		m.speak(part, d, name, to, unknown)
		return derived(&value{labels: m.r.collect(m.s, to)}, id)
	}
	text := m.speak(part, d, name)
	if text == nil {
		return unknown
	}
	return text
}

// logValues is what log/slog writes of operands of which some say what of them is to be written;
// nil when none does.
func (m *modelCall) logValues(elems []*value) *value {
	var out *value
	some := false
	for i, e := range elems {
		known := m.eachType(e, "LogValue", func(part *value, d *dynType, has bool) {
			if some = some || has; has {
				part = m.speak(part, d, "LogValue")
			}
			out = join(out, m.everything(part), m.def(i))
		})
		if !known {
			out = join(out, m.everything(e), m.def(i))
		}
	}
	if !some {
		return nil
	}
	return out
}

// needMethods asks the callers for the types of a parameter that is an error or Stringer.
func (m *modelCall) needMethods(v *value) {
	if v == nil {
		return
	}
	for _, l := range v.labels {
		if p := l.org.input; p != nil && p.typ != nil {
			if i, ok := p.typ.Underlying().(*types.Interface); ok && i.NumMethods() > 0 {
				m.r.need(v)
				return
			}
		}
	}
}

// serveHTTP is the method of a http.Handler.
const serveHTTP = "ServeHTTP"

// calledMethods calls the method of a row's Call on the value at its port.
func (m *modelCall) calledMethods(c *model.Call) {
	var args []*value
	for i, p := range c.Args {
		v := unknown
		switch at := m.at(p); {
		case !p.IsZero() && at != nil:
			v = at
		case p.IsZero() && i == 0 && c.Method == serveHTTP:
			v = m.r.newResponse(m.s, m.cs)
		case p.IsZero() && c.Method == serveHTTP:
			v = &value{open: true, nils: nilUnknown, dynOpen: true, id: m.def(i)} // one request, of which a middleware may check a part
		}
		args = append(args, v)
	}
	handed := !slices.ContainsFunc(c.Args, func(p model.Port) bool { return !p.IsZero() })
	v := m.callMethod(m.r.partGiven(m.at(c.Func)), &deferredCall{method: c.Method, args: args, handed: handed})
	if v != nil && !c.Ret.IsZero() {
		m.put(c.Ret, v, addValue)
	}
}

// handOut notes that code which is not seen calls the method of a value, with arguments
// that nothing is known of: the method, the functions that the value is, and those that it
// holds, as a middleware holds the handler after it.
func (r *run) handOut(s *state, v *value, method string, depth int) {
	if v == nil || depth > maxHeld {
		return
	}
	for _, f := range v.fns() {
		own := f.code.fn != nil && len(f.code.fn.Blocks) > 0
		if own {
			r.e.handOut(f.code.fn)
		}
		if f.env == nil {
			continue
		}
		outer := r.e.holding
		r.e.holding = outer || own
		r.handOut(s, r.content(s, f.env), method, depth+1)
		r.e.holding = outer
	}
	for _, d := range v.dyn() {
		if c := r.e.methodNamed(d.t, method); c != nil && c.fn != nil && len(c.fn.Blocks) > 0 {
			r.e.handOut(c.fn)
		}
	}
	for _, l := range v.locs() {
		r.handOut(s, r.load(s, l, nil), method, depth+1)
	}
	for _, k := range v.kids {
		r.handOut(s, k.val, method, depth+1)
	}
}

// maxHeld is how deep handlers are looked for within each other.
const maxHeld = 8
