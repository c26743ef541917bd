package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// sinkRec is a call of a sink, with everything that is known of its ports. While an
// input of the function decides whether harm is done, it is part of the summary, and
// every caller puts its own values in.
type sinkRec struct {
	kind     model.Kind
	name     string
	at       model.Port // where the text must not be
	pos, end token.Pos  // where the finding stands, in this package
	place    string     // of the sink, when that is in another package
	ports    []sinkPort
	via      *step      // from the function's entry to the sink
	again    bool       // reached through a recursive call: such ways are not told apart
	own      bool       // read from a package of the code base under analysis
	home     []sinkPort // what that package knows, when this one does not have the sink
}

type sinkPort struct {
	port model.Port
	val  *value // reified
}

// sinkKey tells sinks of one summary apart.
type sinkKey struct {
	kind  model.Kind
	at    model.Port
	pos   token.Pos
	place string
	via   string
}

// maxSinks bounds the sinks of one summary.
const maxSinks = 200

func (m *modelCall) sinks() {
	if len(m.row.Sinks) == 0 {
		return
	}
	var ports []sinkPort
	for i, a := range m.args {
		p := model.Recv
		if i >= m.recv {
			p = model.Arg(i - m.recv)
		}
		ports = append(ports, sinkPort{port: p, val: m.r.reify(m.s, a, 0)})
	}
	pos, end := m.r.e.callRange(m.cs.in)
	for _, sk := range m.row.Sinks {
		m.r.addSink(&sinkRec{kind: sk.Kind, name: m.name, at: sk.At, pos: pos, end: end, ports: ports}, m.cs.in.Pos())
	}
}

// fieldSink is a write to a field that does harm; the other fields of the struct, as
// far as they were written before, are known to the rule as Recv.
func (r *run) fieldSink(s *state, in *ssa.Store, fa *ssa.FieldAddr, v *value) {
	st := deref(fa.X.Type())
	f := structOf(st).Field(fa.Field)
	row := r.e.models.field(st, f.Name())
	if row == nil || row.Sink == model.NoKind {
		return
	}
	name := typeName(st) + "." + f.Name()
	self := r.reify(s, r.loadAll(s, r.targets(r.val(s, fa.X), st), st, nil), 0)
	pos, end := r.e.storeRange(in)
	r.addSink(&sinkRec{kind: row.Sink, name: name, at: model.Arg(0), pos: pos, end: end, ports: []sinkPort{
		{port: model.Recv, val: self},
		{port: model.Arg(0), val: r.reify(s, v, 0)},
	}}, in.Pos())
}

// fieldSource adds the text of a source to what is read from a field of a value that
// came from outside.
func (r *run) fieldSource(in ssa.Instruction, t types.Type, f *types.Var, v *value) *value {
	row := r.e.models.field(t, f.Name())
	if row == nil || !r.e.threats[row.Source] {
		return v
	}
	if v != nil && !v.isInput() && !(v.open && len(v.locs) == 0 && len(v.kids) == 0 && len(v.alts) == 0 && !v.zero) {
		return v // the program wrote the field itself
	}
	name := typeName(t) + "." + f.Name()
	ls := r.e.sourceLabels(in.Pos(), row.Source, name)
	src := &value{labels: ls, id: r.def(in), open: true, nils: nilUnknown, dynOpen: true}
	if v == nil {
		return src
	}
	n := *v
	n.labels = joinLabels(v.labels, ls)
	if n.id == nil {
		n.id = r.def(in)
	}
	return &n
}

// addSink notes a sink that something can reach which is not known to be harmless.
func (r *run) addSink(rec *sinkRec, pos token.Pos) {
	if !rec.interesting() || len(r.sinks) >= maxSinks {
		return
	}
	key := sinkKey{kind: rec.kind, at: rec.at, pos: rec.pos, place: rec.place, via: rec.via.key()}
	if rec.again {
		key.via = "again"
	}
	if old, ok := r.sinks[key]; ok {
		rec = old.join(rec)
	}
	r.sinks[key] = rec
}

func (rec *sinkRec) join(other *sinkRec) *sinkRec {
	n := *rec
	n.ports = make([]sinkPort, len(rec.ports))
	for i, p := range rec.ports {
		p.val = join(p.val, other.ports[i].val, identity(p.val, other.ports[i].val))
		n.ports[i] = p
	}
	return &n
}

// interesting reports whether the sink can matter to anybody.
func (rec *sinkRec) interesting() bool {
	if model.Constants.Has(rec.kind) {
		return true
	}
	for _, l := range rec.danger() {
		if !l.harmless(rec.kind) {
			return true
		}
	}
	return false
}

// danger are the labels of the text at the sink's port.
func (rec *sinkRec) danger() []label {
	var ls []label
	for _, v := range rec.values() {
		ls = joinLabels(ls, allLabels(v, 0))
	}
	return ls
}

// values are the reified values at the port that counts, one by one where it is a
// list of elements.
func (rec *sinkRec) values() []*value {
	for _, p := range rec.ports {
		if p.port == rec.at.Base() {
			return navigate(p.val, portSteps(rec.at.Path()))
		}
	}
	return nil
}

// navigate follows steps in a reified value.
func navigate(v *value, steps []portStep) []*value {
	if v == nil {
		return nil
	}
	if len(steps) == 0 {
		return []*value{v}
	}
	st, rest := steps[0], steps[1:]
	switch st.sel.kind {
	case selDeref:
		if d := v.kid(sel{kind: selDeref}); d != nil {
			return navigate(d, rest)
		}
		return navigate(v.child(sel{kind: selDeref}, nil), rest)
	case selField:
		return navigate(v.child(st.sel, nil), rest)
	}
	c := v.kid(sel{kind: selDeref})
	if c == nil {
		c = v.child(sel{kind: selDeref}, nil)
	}
	if st.sel.kind == selIndex {
		return navigate(c.child(st.sel, nil), rest)
	}
	out := navigate(c.derive(sel{kind: selElem}, nil), rest)
	for _, k := range c.kids {
		if (k.sel.kind == selIndex || k.sel.kind == selKey || k.sel.kind == selElem) && (k.sel.kind != selIndex || k.sel.n >= st.from) {
			out = append(out, navigate(k.val, rest)...)
		}
	}
	return out
}

// allLabels are the labels in a reified value.
func allLabels(v *value, depth int) []label {
	if v == nil || depth > 2*maxReach {
		return nil
	}
	ls := v.labels
	if len(v.dyn) > 0 && !v.dynOpen && onlyNumbers(v.dyn) {
		ls = mapLabels(ls, func(l label) label { return l.learn(knownSafe(model.Text)) })
	}
	for _, k := range v.kids {
		if k.sel.kind != selMapKey && k.sel.kind != selHidden {
			ls = joinLabels(ls, allLabels(k.val, depth+1))
		}
	}
	return ls
}
