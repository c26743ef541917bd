package taint

import (
	"fmt"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// flow moves what is at From to To.
func (m *modelCall) flow(f *model.Flow) {
	if i, ok := f.From.IsRet(); ok && i < len(m.rets) && m.rets[i] == nil {
		m.rets[i] = m.r.fresh(m.s, m.cs, "."+strconv.Itoa(i), m.resultType(i), nil)
	}
	v := m.at(f.From)
	if f.Shared {
		m.share(f, v)
	}
	if !f.Same {
		m.writes(f)
		if m.build(f) {
			return
		}
	}
	if v == nil {
		return
	}
	if f.Shown == model.URLParse {
		u := *v
		u.labels = m.r.through(v.labels, m.cs, shortName(m.name))
		m.put(f.To, m.parsed(&u), replace)
		return
	}
	if !f.Same {
		ls := m.textFrom(f, v)
		if len(ls) == 0 {
			return
		}
		ls = m.r.through(ls, m.cs, shortName(m.name))
		safe := m.escaped(f)
		ls = mapLabels(ls, func(l label) label { return l.undo(f.Undo).learn(knownSafe(safe)) })
		if f.Only != "" {
			k := knowledge{lacks: absent(charsOf(f.Only))}
			ls = mapLabels(ls, func(l label) label { return l.gain(charset{}.complement()).learn(k) })
		}
		i, _ := f.To.IsRet()
		if f.Safe&model.Unexported != 0 && m.mayReadItself(f.To) {
			ls = asPart(ls)
		}
		id := m.textID(i, v)
		if m.row.Getter {
			ls = m.r.readAs(ls, id)
		}
		v = m.byWidth(&value{labels: ls, id: id, open: true, nils: nilUnknown, dynOpen: true})
	} else if f.Safe != 0 {
		n := *v
		n.labels = mapLabels(v.labels, func(l label) label { return l.learn(knownSafe(f.Safe)) })
		v = &n
	}
	if f.Copy {
		v = m.copied(v)
	}
	if f.Same && m.oneByOne(f) {
		return
	}
	if !f.Same && m.interfaceParam(f.To) == "Write" && m.write(m.base(f.To), v) {
		return
	}
	if f.Own {
		m.r.putInside(m.s, m.base(f.To).madeHere(), m.steps(f.To), v, howOf(f))
		return
	}
	m.put(f.To, v, howOf(f))
}

// oneByOne moves the elements of a list to the elements from one on, each to its own place,
// where the list is known; else it reports false.
func (m *modelCall) oneByOne(f *model.Flow) bool {
	list, all := strings.CutSuffix(f.From.Path(), "[]")
	to, place, from := strings.Cut(f.To.Path(), "[from ")
	if !all || !from {
		return false
	}
	elems := m.elems(f.From.Base().At(list))
	first, err := strconv.Atoi(strings.TrimSuffix(place, "]"))
	if elems == nil || err != nil {
		return false
	}
	for i, e := range elems {
		m.put(f.To.Base().At(to+"["+strconv.Itoa(first+i)+"]"), e, howOf(f))
	}
	return true
}

// madeHere is v as far as it points to what the program made in sight.
func (v *value) madeHere() *value {
	if v == nil {
		return nil
	}
	return &value{rare: rare{locs: slicesFilter(v.locs(), func(l loc) bool { return l.obj.input == nil })}.orNil(), open: true, nils: v.nils}
}

// copied is a new container with what is in v.
func (m *modelCall) copied(v *value) *value {
	var content *value
	n := -2
	for _, l := range m.r.targets(v, nil) {
		c := m.r.load(m.s, l, nil)
		if l.off >= 0 && l.n >= 0 {
			c = shifted(c, l.off, l.n)
		}
		if n == -2 {
			n = l.n
		} else if n != l.n {
			n = -1
		}
		content = join(content, c, m.def(0))
	}
	if content == nil {
		content = &value{zero: true, open: true, nils: canBeNonNil}
	}
	p := m.r.newObject(m.s, m.instr(), m.cs.sub+"copy", nil, content)
	p.locs()[0].n = max(n, -1)
	p.labels = slicesFilter(v.labels, label.isText) // of what is text as a whole
	return p
}

// unwind ends the function, and runs its deferred calls if the callee lets them run.
func (m *modelCall) unwind() {
	if m.row.Unwinds {
		var ls []label
		for _, a := range m.args {
			ls = joinLabels(ls, m.r.collect(m.s, a))
		}
		ls = notPure(ls)
		m.r.panics = join(m.r.panics, &value{labels: ls, id: m.def(0), open: true, nils: canBeNonNil, dynOpen: true}, m.r.e.panicPath)
		m.r.panicState(*m.s)
	}
	m.s.live = false
}

// how a value is written at a port.
type how uint8

const (
	addText  how = iota // its text, to all that is there
	addValue            // the value itself, beside what is there
	replace             // the value itself, instead of what is there
)

func howOf(f *model.Flow) how {
	switch {
	case f.Over:
		return replace
	case f.Same:
		return addValue
	}
	return addText
}

// put writes a value at a port.
func (m *modelCall) put(p model.Port, v *value, h how) {
	if i, ok := p.IsRet(); ok {
		m.putResult(p, i, v, h)
		return
	}
	m.r.putInside(m.s, m.base(p), m.steps(p), v, h)
}

// steps are the steps of a port, with the keys that arguments are.
func (m *modelCall) steps(p model.Port) []portStep {
	steps := portSteps(p.Path())
	for i, st := range steps {
		if st.sel.kind == selKey && !st.kept {
			steps[i].sel = m.keyOf(st)
		} else if st.sel.kind == selKey {
			steps[i].sel = m.keptSel(st)
			if p.IsProcess() { // whose keys are no keys of contexts
				steps[i].sel.name = strings.TrimPrefix(steps[i].sel.name, string(keptMark))
			}
		}
	}
	return steps
}

// keyOf is the step to what is in a map at the key that an argument is.
func (m *modelCall) keyOf(st portStep) sel {
	n, _ := strconv.Atoi(st.sel.name)
	key := m.arg(n + m.recv)
	m.r.need(key)
	if sels := keySels(key); len(sels) == 1 {
		return sels[0]
	}
	return sel{kind: selElem}
}

func (m *modelCall) putResult(p model.Port, i int, v *value, h how) {
	if i >= len(m.rets) {
		return // nobody wants it
	}
	steps := m.steps(p)
	if len(steps) == 0 {
		if h == addText {
			m.texts++ // another object than those that are there
			v = m.r.fresh(m.s, m.cs, "."+strconv.Itoa(i)+"f"+strconv.Itoa(m.texts), m.resultType(i), v)
		}
		m.rets[i] = join(m.rets[i], v, m.def(i))
		return
	}
	if m.rets[i] == nil {
		m.rets[i] = m.r.newObject(m.s, m.cs.in.(ssa.Instruction), m.cs.sub+"ret"+strconv.Itoa(i), nil, &value{open: true, nils: canBeNonNil})
	}
	m.r.putInside(m.s, m.rets[i], steps, v, h)
}

// putInside writes v at the end of the steps from base. It replaces what is there only
// where the place is certain.
func (r *run) putInside(s *state, base *value, steps []portStep, v *value, h how) {
	if base == nil || len(steps) == 0 {
		return
	}
	targets := r.targets(base, nil)
	first := steps[0]
	if first.sel.kind == selDeref {
		steps = steps[1:]
	}
	if h == replace && len(targets) > 1 {
		h = addValue
	}
	for _, l := range targets {
		r.putAt(s, l, steps, v, h)
	}
}

func (r *run) putAt(s *state, l loc, steps []portStep, v *value, h how) {
	for i, st := range steps {
		if st.sel.kind == selDeref || st.sel.kind != selField && i > 0 && !st.kept {
			r.putInside(s, r.container(s, l), steps[i:], v, h)
			return
		}
		if st.sel.kind == selIndex && l.off > 0 {
			st.sel.n += l.off
		}
		l = loc{obj: l.obj, at: l.at.child(st.sel, nil), n: -1}
	}
	switch h {
	case addValue:
		r.storeWeak(s, l, v)
	case replace:
		r.store(s, []loc{l}, v)
	case addText:
		old := r.load(s, l, nil)
		r.store(s, []loc{l}, taintTree(old, v.labels, v.id))
	}
}

// container is what a field or entry holds that a model fills: it is made where that
// holds none yet.
func (r *run) container(s *state, l loc) *value {
	v := r.load(s, l, nil)
	entry := l.at.depth > 0 && (l.at.sel.kind == selKey || l.at.sel.kind == selElem)
	if len(r.targets(v, nil)) > 0 && !(entry && v.isInput()) { // a caller's map may have no such entry yet
		return v
	}
	o := r.object(objKey{site: -2, sub: l.obj, what: l.at.String()}, nil)
	if _, ok := s.heap.get(o.id); !ok {
		s.heap = s.heap.set(o.id, &value{open: true, nils: canBeNonNil})
	}
	made := r.pointerTo(o)
	r.storeWeak(s, l, made)
	if v != nil && v.isInput() {
		return join(v, made, l.at)
	}
	return made
}

// source puts the text of a source at a port.
func (m *modelCall) source(src *model.Source) {
	if !m.r.e.threats[src.Threat] {
		return
	}
	i, _ := src.At.IsRet()
	ls := m.r.e.sourceLabels(m.cs.in.Pos(), src.Threat, m.name)
	if m.fillsAny(src.At) && !m.mayReadItself(src.At) {
		ls = mapLabels(ls, func(l label) label { return l.learn(knownSafe(model.Unexported)) })
	}
	shape := shapeOf(src)
	if src.ResolvedBy != "" && m.r.e.routesResolved(packageOf(m.name), src) {
		shape = shapeOf(&model.Source{Resolved: true})
	}
	shape = shape.and(m.routedPart(src))
	ls = mapLabels(ls, func(l label) label { return l.learn(shape) })
	id := m.textID(i, nil)
	m.routedParts(src, id)
	m.put(src.At, &value{labels: m.r.readAs(ls, id), id: id, open: true, nils: nilUnknown, dynOpen: true}, addText)
}

// shapeOf is what a source says of its text.
func shapeOf(src *model.Source) knowledge {
	var k knowledge
	if src.Rooted {
		k.first = charsOf("/").complement()
	}
	if src.Resolved {
		k.lacks = charset{}.add(dotDot).add(twoSlashes).add(threeSlashes)
	}
	if src.InPath {
		k.lacks = k.lacks.add(upElsewhere)
	}
	return k
}

// callback calls the function at a port, any number of times.
func (m *modelCall) callback(c *model.Call) {
	if c.Method != "" {
		m.calledMethods(c)
		return
	}
	f := m.r.partGiven(m.at(c.Func))
	if f == nil {
		return
	}
	if c.Concurrent {
		m.r.beside(m.s, m.cs.in)
		defer m.r.inRound(m.s, m.cs.in)()
		m.r.starting++
		defer func() { m.r.starting-- }()
	}
	m.r.need(f)
	m.callbackOfCaller(c, f)
	for _, fv := range f.fns() {
		if fv.code.fn != nil && len(c.Args) == 0 && !c.Certain && c.Ret.IsZero() {
			m.r.e.handOut(fv.code.fn) // a handler
		}
		n := paramCount(fv.code)
		args := make([]*value, 0, n)
		for i := range n {
			args = append(args, m.callbackArg(c, i, fv.code))
		}
		before := *m.s
		cs := m.cs
		cs.sub += "cb"
		cs.typ = nil
		if sig := m.r.e.signatureOf(fv.code); sig != nil {
			cs.typ = resultType(sig)
		}
		var v *value
		call := func() *value {
			v = join(v, m.r.apply(m.s, cs, fv, args), m.r.def(m.instr()))
			if v != nil && !c.Ret.IsZero() {
				m.put(c.Ret, firstResult(fv.code, v), addValue)
			}
			return v
		}
		if c.Certain || c.Concurrent || len(c.Args) == 0 && c.Ret.IsZero() {
			call()
		} else {
			m.r.repeated(m.s, f, call)
		}
		m.answers.add(v, args)
		if v != nil && c.Sink != model.NoKind {
			if own := m.withoutLibrarys(firstResult(fv.code, v)); own != nil {
				m.sinkAt(c.Sink, c.Func, own)
			}
		}
		if !c.Certain || len(f.fns()) > 1 {
			*m.s = m.r.joinState(before, *m.s, m.cs.in.Block().Index)
		}
	}
}

// callbackOfCaller leaves the call of a function that the caller knows to it.
func (m *modelCall) callbackOfCaller(c *model.Call, f *value) {
	if !f.isInput() || m.r.isGiven(f) || len(c.Args) == 0 || m.handles(f) {
		return
	}
	var args []*value
	for _, p := range c.Args {
		a := m.at(p)
		if a == nil {
			a = unknown
		}
		args = append(args, a)
	}
	before := *m.s
	cs := m.cs
	cs.sub += "cb"
	cs.typ = nil
	if t := c.Ret; !t.IsZero() {
		cs.typ = m.returned(f)
	}
	v := m.r.deferCall(m.s, cs, f, "", args)
	if !c.Certain {
		m.r.noteOften(deferKey(cs, ""))
	}
	if v != nil && !c.Ret.IsZero() {
		m.put(c.Ret, v, addValue)
	}
	*m.s = m.r.joinState(before, *m.s, m.cs.in.Block().Index)
}

// handles reports whether a function of the caller is given what is known to be a
// client's, whoever calls it: it is a handler.
func (m *modelCall) handles(f *value) bool {
	return slices.ContainsFunc(f.labels, func(l label) bool {
		if !l.isInput() || l.inputType() == nil {
			return false
		}
		sig, ok := l.inputType().Underlying().(*types.Signature)
		if !ok {
			return false
		}
		for p := range sig.Params().Variables() {
			if m.r.e.models.tells(p.Type(), 0) {
				return true
			}
		}
		return false
	})
}

// returned is the type of what a function of the caller returns.
func (m *modelCall) returned(f *value) types.Type {
	for _, l := range f.labels {
		if l.isInput() && l.inputType() != nil {
			if sig, ok := l.inputType().Underlying().(*types.Signature); ok {
				return resultType(sig)
			}
		}
	}
	return nil
}

// withoutLibrarys is v without what is of a type of the library that is called: that the
// program did not make up.
func (m *modelCall) withoutLibrarys(v *value) *value {
	if v == nil || v.dynOpen || !slices.ContainsFunc(v.dyn(), m.isLibrarys) {
		return v
	}
	var out *value
	for _, d := range v.dyn() {
		if m.isLibrarys(d) {
			continue
		}
		own := *v.of(d)
		if !isString(d.t) {
			own.alts, own.open = nil, true // the text of another type
		}
		out = join(out, &own, m.def(9))
	}
	return out
}

func (m *modelCall) isLibrarys(d *dynType) bool {
	p := packageOf(typeName(deref(d.t)))
	return p != "" && p == packageOf(m.name)
}

func (m *modelCall) callbackArg(c *model.Call, i int, f *code) *value {
	if i < len(c.Args) && !c.Args[i].IsZero() {
		if v := m.at(c.Args[i]); v != nil {
			if w := m.eachChar(v, f, i); w != v {
				return w
			}
			return m.eachElement(v, c)
		}
		return unknown
	}
	if m.r.e.threats[c.Params] && f.fn != nil && i < len(f.fn.Params) && !isContext(f.fn.Params[i].Type()) &&
		!m.r.e.models.tells(f.fn.Params[i].Type(), 0) {
		ls := m.r.e.sourceLabels(f.fn.Params[i].Pos(), c.Params, fmt.Sprintf("parameter %s of a function given to %s", f.fn.Params[i].Name(), shortName(m.name)))
		id := m.def(i).child(sel{kind: selHidden, name: "param"}, nil)
		return &value{labels: ls, id: id, open: true, nils: nilUnknown, dynOpen: true}
	}
	if f.fn != nil && i < len(f.fn.Params) && typeName(f.fn.Params[i].Type()) == "net/http.ResponseWriter" {
		return m.r.newResponse(m.s, m.cs)
	}
	return unknown
}

func isContext(t types.Type) bool { return typeName(t) == "context.Context" }
