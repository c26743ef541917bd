package taint

import (
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/stdlib"
)

// modelCall is a call of a function that has a row.
type modelCall struct {
	r    *run
	s    *state
	cs   callSite
	row  *model.Func
	name string
	fn   *ssa.Function // nil of a method of an interface
	args []*value      // the receiver first, if there is one
	recv int           // 1 if there is a receiver
	rets []*value
	// texts is how many texts were put together to results.
	texts int
	// answers is what the function that a library calls returned.
	answers answers
}

// applyModel does what the row says.
func (r *run) applyModel(s *state, cs callSite, row *model.Func, c *code, args []*value) *value {
	m := &modelCall{r: r, s: s, cs: cs, row: row, name: c.name, fn: c.fn, args: args}
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
	if row.Writes != model.NoKind && len(m.rets) > 0 {
		m.makeWriter()
	}
	for _, p := range row.Clears {
		if !row.ClearsFor.IsZero() && constInt(m.at(row.ClearsFor)) != 0 {
			continue
		}
		m.put(p, m.cleared(), replace)
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
	if p.IsProcess() {
		return m.r.globalNamed(environment)
	}
	return nil
}

// environment is the variable that stands for the environment of the process: what one
// function sets there, another finds (9.1).
const environment = "the environment"

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
		if st.sel.kind == selKey {
			out = join(out, c.child(st.sel, nil), nil)
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
	if v == nil {
		return nil
	}
	out := r.loadAll(s, r.targets(v, nil), nil, v.id)
	if v.tainted() {
		out = r.withWritten(s, v, join(out, derived(v, v.id), v.id))
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
			n := strings.IndexAny(path[1:], "*.[(")
			if n < 0 {
				n = len(path) - 1
			}
			out = append(out, portStep{sel{kind: selField, name: path[1 : n+1]}, -1, false})
			path = path[n+1:]
		case '[':
			n := strings.IndexByte(path, ']')
			out = append(out, bracket(path[1:n]))
			path = path[n+1:]
		case '(': // what an interface holds
			out = append(out, portStep{sel{kind: selHidden, name: strings.Trim(path, "()")}, -1, false})
			path = ""
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
	if arg, ok := strings.CutPrefix(s, "at "); ok {
		return portStep{sel{kind: selKey, name: arg}, -1, false}
	}
	if rest, ok := strings.CutPrefix(s, "from "); ok {
		n, _ := strconv.Atoi(rest)
		return portStep{sel{kind: selElem}, n, false}
	}
	n, _ := strconv.Atoi(s)
	return portStep{sel{kind: selIndex, n: n}, -1, false}
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
		if d := m.dyn(); d != nil && i == 0 {
			n := *m.rets[i]
			n.dynOpen, n.nils = false, canBeNonNil
			n.setDyn([]*dynType{d})
			m.rets[i] = &n
		}
		m.rets[i] = maskType(m.rets[i], m.resultType(i))
		if ls := m.rets[i].labels; len(ls) > 0 {
			n := *m.rets[i]
			n.labels = m.r.textlessLabels(m.resultType(i), ls)
			if m.quotes(i) {
				n.labels = mapLabels(n.labels, func(l label) label { return l.behind(quoted) })
			}
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

// quoted stands for what the standard library writes before an input that an error of its
// quotes: the operation, and mostly the function.
const quoted pat = "error: "

// quotes reports whether a result is an error of the standard library about its input, and
// not one that the program words.
func (m *modelCall) quotes(i int) bool {
	pkg := packageOf(m.name)
	t := m.resultType(i)
	return t != nil && isError(t) && stdlib.Is(pkg) && pkg != "errors" && pkg != "fmt" && pkg != "context"
}

// dyn is the type that the row says the first result holds.
func (m *modelCall) dyn() *dynType {
	callee := m.cs.in.Common().StaticCallee()
	if m.row.Dyn == "" || callee == nil || callee.Object() == nil {
		return nil
	}
	name, pointer := strings.CutPrefix(m.row.Dyn, "*")
	tn, ok := callee.Object().Pkg().Scope().Lookup(name).(*types.TypeName)
	switch {
	case !ok:
		return nil
	case pointer:
		return m.r.e.dyn(types.NewPointer(tn.Type()))
	}
	return m.r.e.dyn(tn.Type())
}

func (m *modelCall) instr() ssa.Instruction { return m.cs.instr() }

func (cs callSite) instr() ssa.Instruction { return cs.in.(ssa.Instruction) }

func itoa(n int) string { return strconv.Itoa(n) }
