package taint

import (
	"fmt"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// modelCall is a call of a function that has a row.
type modelCall struct {
	r    *run
	s    *state
	cs   callSite
	row  *model.Func
	name string
	args []*value // the receiver first, if there is one
	recv int      // 1 if there is a receiver
	rets []*value
	// answers is what the function that a library calls returned.
	answers answers
}

// applyModel does what the row says.
func (r *run) applyModel(s *state, cs callSite, row *model.Func, c *code, args []*value) *value {
	m := &modelCall{r: r, s: s, cs: cs, row: row, name: c.name, args: args}
	if strings.HasPrefix(row.Name, "(") {
		m.recv = 1
	}
	m.rets = make([]*value, resultCount(cs.typ))
	m.sinks()
	if row.NoReturn || row.Unwinds {
		m.unwind()
		return nil
	}
	if row.Made && len(m.rets) > 0 {
		m.rets[0] = r.newObject(s, m.instr(), cs.sub+"made", nil, &value{zero: true, open: true, nils: canBeNonNil})
	}
	for _, p := range row.Clears {
		m.put(p, &value{zero: true, open: true, nils: canBeNonNil}, replace)
	}
	m.op()
	done := len(m.rets) > 0 && m.rets[0] != nil && !row.Made
	for i := range row.Flows {
		if n, ok := row.Flows[i].To.IsRet(); done && ok && n == 0 {
			continue // the operation knows better
		}
		m.flow(&row.Flows[i])
	}
	for i := range row.Sources {
		m.source(&row.Sources[i])
	}
	for i := range row.Calls {
		m.callback(&row.Calls[i])
	}
	return m.result()
}

func resultCount(t types.Type) int {
	if t == nil {
		return 0
	}
	if tup, ok := t.(*types.Tuple); ok {
		return tup.Len()
	}
	return 1
}

func (m *modelCall) resultType(i int) types.Type {
	if tup, ok := m.cs.typ.(*types.Tuple); ok {
		return tup.At(i).Type()
	}
	return m.cs.typ
}

// def is the identity of the text of result i.
func (m *modelCall) def(i int) *path {
	return m.r.def(m.cs.in.(ssa.Instruction)).child(sel{kind: selHidden, n: i, name: m.cs.sub}, nil)
}

// base is the value of the argument, receiver or result that the port is in.
func (m *modelCall) base(p model.Port) *value {
	if p.IsRecv() {
		return m.arg(0)
	}
	if i, ok := p.IsArg(); ok {
		return m.arg(i + m.recv)
	}
	if i, ok := p.IsRet(); ok && i < len(m.rets) {
		return m.rets[i]
	}
	return nil
}

func (m *modelCall) arg(i int) *value {
	if i < len(m.args) {
		return m.args[i]
	}
	return nil
}

// at is the value at a port.
func (m *modelCall) at(p model.Port) *value {
	v := m.base(p)
	for _, st := range m.steps(p) {
		v = m.r.step(m.s, v, st)
	}
	return v
}

// step goes one step of a port's path. An element of a slice or map is behind the
// pointer that the slice is.
func (r *run) step(s *state, v *value, st portStep) *value {
	if v == nil {
		return nil
	}
	if st.kept {
		switch st.sel.kind {
		case selMapKey:
			return v.keys(nil)
		case selElem:
			return v.elems(nil)
		}
		return v.child(st.sel, nil)
	}
	switch st.sel.kind {
	case selDeref:
		return r.pointee(s, v)
	case selField:
		return v.child(st.sel, nil)
	}
	var out *value
	for _, l := range r.targets(v, nil) {
		c := r.load(s, l, nil)
		if c == nil {
			continue
		}
		if st.sel.kind == selIndex && st.from < 0 && l.off >= 0 {
			out = join(out, c.child(sel{kind: selIndex, n: st.sel.n + l.off}, nil), nil)
			continue
		}
		if st.sel.kind == selMapKey {
			out = join(out, c.keys(nil), nil)
			continue
		}
		out = join(out, c.elems(nil), nil)
	}
	if v.tainted() {
		out = join(out, derived(v, v.id), v.id)
	}
	return out
}

// pointee is what v points to; of a value that is no pointer it is the value itself,
// so that a row can say "*" of what an interface holds.
func (r *run) pointee(s *state, v *value) *value {
	out := r.loadAll(s, r.targets(v, nil), nil, v.id)
	if v.tainted() {
		out = join(out, derived(v, v.id), v.id)
	}
	return out
}

// portStep is a step of a port's path; from is the first element of "[from 2]", else -1.
// kept is an entry that a library keeps by key, in the object itself.
type portStep struct {
	sel  sel
	from int
	kept bool
}

// portSteps reads the path of a port.
func portSteps(path string) []portStep {
	var out []portStep
	for path != "" {
		switch path[0] {
		case '*':
			out = append(out, portStep{sel{kind: selDeref}, -1, false})
			path = path[1:]
		case '.':
			n := strings.IndexAny(path[1:], "*.[")
			if n < 0 {
				n = len(path) - 1
			}
			out = append(out, portStep{sel{kind: selField, name: path[1 : n+1]}, -1, false})
			path = path[n+1:]
		case '[':
			n := strings.IndexByte(path, ']')
			out = append(out, bracket(path[1:n]))
			path = path[n+1:]
		default:
			panic("taint: bad port path " + strconv.Quote(path))
		}
	}
	return out
}

func bracket(s string) portStep {
	key, kept := strings.CutPrefix(s, "=")
	switch {
	case key == "":
		return portStep{sel{kind: selElem}, -1, kept}
	case key == "key":
		return portStep{sel{kind: selMapKey}, -1, kept}
	case kept:
		return portStep{sel{kind: selKey, name: key}, -1, true}
	}
	if rest, ok := strings.CutPrefix(s, "from "); ok {
		n, _ := strconv.Atoi(rest)
		return portStep{sel{kind: selElem}, n, false}
	}
	n, _ := strconv.Atoi(s)
	return portStep{sel{kind: selIndex, n: n}, -1, false}
}

// flow moves what is at From to To.
func (m *modelCall) flow(f *model.Flow) {
	if i, ok := f.From.IsRet(); ok && i < len(m.rets) && m.rets[i] == nil {
		m.rets[i] = m.r.fresh(m.s, m.cs, "."+strconv.Itoa(i), m.resultType(i), nil)
	}
	v := m.at(f.From)
	if v == nil {
		return
	}
	if !f.Same {
		ls := m.r.collect(m.s, v)
		if len(ls) == 0 {
			return
		}
		ls = m.r.through(ls, m.cs, shortName(m.name))
		ls = mapLabels(ls, func(l label) label { return l.undo(f.Undo).learn(knownSafe(f.Safe)) })
		i, _ := f.To.IsRet()
		v = &value{labels: ls, id: m.textID(i, v), open: true, nils: nilUnknown, dynOpen: true}
	} else if f.Safe != 0 {
		n := *v
		n.labels = mapLabels(v.labels, func(l label) label { return l.learn(knownSafe(f.Safe)) })
		v = &n
	}
	if f.Copy {
		v = m.copied(v)
	}
	m.put(f.To, v, howOf(f))
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
	p.locs[0].n = max(n, -1)
	return p
}

// unwind ends the function, and runs its deferred calls if the callee lets them run.
func (m *modelCall) unwind() {
	if m.row.Unwinds {
		var ls []label
		for _, a := range m.args {
			ls = joinLabels(ls, m.r.collect(m.s, a))
		}
		ls = mapLabels(ls, func(l label) label { l.pure = false; return l })
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
		if st.sel.kind != selKey {
			continue
		}
		n, _ := strconv.Atoi(st.sel.name)
		if keys := keySels(m.arg(n + m.recv)); len(keys) == 1 {
			steps[i].sel = keys[0]
		} else {
			steps[i].sel = sel{kind: selElem}
		}
	}
	return steps
}

func (m *modelCall) putResult(p model.Port, i int, v *value, h how) {
	if i >= len(m.rets) {
		return // nobody wants it
	}
	steps := m.steps(p)
	if len(steps) == 0 {
		if h == addText {
			v = m.r.fresh(m.s, m.cs, "."+strconv.Itoa(i)+"f"+strconv.Itoa(len(m.rets)), m.resultType(i), v)
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

// container is what a field holds that a model fills: it is made where the field
// holds none yet.
func (r *run) container(s *state, l loc) *value {
	v := r.load(s, l, nil)
	if len(r.targets(v, nil)) > 0 {
		return v
	}
	o := r.object(objKey{site: -2, sub: l.obj, what: l.at.String()}, nil)
	if _, ok := s.heap.get(o.id); !ok {
		s.heap = s.heap.set(o.id, &value{open: true, nils: canBeNonNil})
	}
	made := &value{locs: []loc{{obj: o, at: r.here, n: -1}}, nils: canBeNonNil}
	r.storeWeak(s, l, made)
	return made
}

// source puts the text of a source at a port.
func (m *modelCall) source(src *model.Source) {
	if !m.r.e.threats[src.Threat] {
		return
	}
	i, _ := src.At.IsRet()
	ls := m.r.e.sourceLabels(m.cs.in.Pos(), src.Threat, m.name)
	m.put(src.At, &value{labels: ls, id: m.textID(i, nil), open: true, nils: nilUnknown, dynOpen: true}, addText)
}

// callback calls the function at a port, any number of times.
func (m *modelCall) callback(c *model.Call) {
	f := m.at(c.Func)
	if f == nil {
		return
	}
	for _, fv := range f.fns {
		n := paramCount(fv.code)
		args := make([]*value, 0, n)
		for i := range n {
			args = append(args, m.callbackArg(c, i, fv.code))
		}
		before := *m.s
		cs := m.cs
		cs.sub += "cb"
		cs.typ = nil
		if fv.code.fn != nil {
			cs.typ = resultType(fv.code.fn.Signature)
		}
		v := m.r.apply(m.s, cs, fv, args)
		m.answers.add(v, args)
		if v != nil && !c.Ret.IsZero() {
			m.put(c.Ret, firstResult(fv.code, v), addValue)
		}
		if v != nil && c.Sink != model.NoKind {
			m.sinkAt(c.Sink, c.Func, firstResult(fv.code, v))
		}
		if !c.Certain || len(f.fns) > 1 {
			*m.s = m.r.joinState(before, *m.s, m.cs.in.Block().Index)
		}
	}
}

// firstResult is the first of what a call of the function returned.
func firstResult(c *code, v *value) *value {
	if c.fn != nil && c.fn.Signature.Results().Len() > 1 {
		return v.child(sel{kind: selIndex}, nil)
	}
	return v
}

// sinkAt notes a value that does harm although it is at no port: what the function at
// the port returned.
func (m *modelCall) sinkAt(k model.Kind, at model.Port, v *value) {
	pos, end := m.r.e.callRange(m.cs.in)
	m.r.addSink(&sinkRec{
		kind: k, name: m.name, at: at, pos: pos, end: end,
		ports: []sinkPort{{port: at, val: m.r.reify(m.s, v, 0)}},
	}, m.cs.in.Pos())
}

// paramTypes are the types of the parameters of a function, the receiver first.
func paramTypes(c *code) []types.Type {
	if c.fn == nil {
		return nil
	}
	var out []types.Type
	if recv := c.fn.Signature.Recv(); recv != nil {
		out = append(out, recv.Type())
	}
	for p := range c.fn.Signature.Params().Variables() {
		out = append(out, p.Type())
	}
	return out
}

func paramCount(c *code) int {
	return len(paramTypes(c))
}

func resultType(sig *types.Signature) types.Type {
	switch sig.Results().Len() {
	case 0:
		return nil
	case 1:
		return sig.Results().At(0).Type()
	}
	return sig.Results()
}

func (m *modelCall) callbackArg(c *model.Call, i int, f *code) *value {
	if i < len(c.Args) && !c.Args[i].IsZero() {
		if v := m.at(c.Args[i]); v != nil {
			return m.eachChar(v, f, i)
		}
		return unknown
	}
	if m.r.e.threats[c.Params] && f.fn != nil && i < len(f.fn.Params) && !isContext(f.fn.Params[i].Type()) {
		ls := m.r.e.sourceLabels(f.fn.Params[i].Pos(), c.Params, fmt.Sprintf("parameter %s of a function given to %s", f.fn.Params[i].Name(), shortName(m.name)))
		id := m.def(i).child(sel{kind: selHidden, name: "param"}, nil)
		return &value{labels: ls, id: id, open: true, nils: nilUnknown, dynOpen: true}
	}
	return unknown
}

func isContext(t types.Type) bool { return typeName(t) == "context.Context" }

// result is what the call returns, with what the validators learn from it.
func (m *modelCall) result() *value {
	if len(m.rets) == 0 {
		return nil
	}
	for i := range m.rets {
		if m.rets[i] == nil {
			m.rets[i] = m.r.fresh(m.s, m.cs, "."+strconv.Itoa(i), m.resultType(i), nil)
		}
		if m.row.NonNil {
			n := *m.rets[i]
			n.nils = canBeNonNil
			m.rets[i] = &n
		}
		m.rets[i] = maskType(m.rets[i], m.resultType(i))
		if ls := m.rets[i].labels; len(ls) > 0 {
			n := *m.rets[i]
			n.labels = m.r.textlessLabels(m.resultType(i), ls)
			m.rets[i] = &n
		}
	}
	for i := range m.row.Validators {
		m.validate(&m.row.Validators[i])
	}
	if _, ok := m.cs.typ.(*types.Tuple); ok {
		return tuple(m.rets...)
	}
	return m.rets[0]
}

func (m *modelCall) instr() ssa.Instruction { return m.cs.in.(ssa.Instruction) }

func itoa(n int) string { return strconv.Itoa(n) }
