package taint

import (
	"go/token"
	"go/types"
	"slices"

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
	open     bool       // not settled: known of those that are noted
	home     []sinkPort // what that package knows, when this one does not have the sink
	supposed supposition
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
	block int // that it was met in; deferred calls are in each that returns
}

// manyWays is the way of what is reached in many: it is never forgotten.
const manyWays = "again"

// Bounds on the sinks of one summary: in all, those of which callers can say more, and
// the ways to one of them that are told apart: more where rules ask for the program that
// an argument is for, or for a constant. Nearly every function of a large program reaches
// logs and keys; these have a bound of their own, so that they do not leave out what is
// worse, and a few of each kind have room always.
const (
	maxSinks  = 200
	maxOpen   = 48
	maxQuiet  = 24
	fewOfKind = 4
	maxWays   = 2
	allWays   = 4
)

// quiet are the kinds of harm that need a source of their own sort.
const quiet = model.Guessable | model.Intrinsic

func (m *modelCall) sinks() {
	if len(m.row.Sinks) == 0 || m.escapesAll() {
		return
	}
	pos, end := m.r.e.callRange(m.cs.in)
	for i := range m.row.Sinks {
		sk := &m.row.Sinks[i]
		more, ok := m.responsePorts(sk)
		if !ok || !sk.Only.IsZero() && m.at(sk.Only).isNothing() || sk.Endless && !endless(m.cs.in) || !sk.By.IsZero() && m.byHarmless(sk) || sk.Markup && !m.r.e.writesMarkup(m.cs.in) {
			continue
		}
		if sk.Kind == model.URL && (m.r.e.sendsSafely(m.cs.in) || servesItself(m.cs.in)) {
			continue
		}
		rec := &sinkRec{kind: sk.Kind, name: m.name, at: sk.At, pos: pos, end: end, ports: slices.Concat(m.ports(sk), more)}
		text := m.shownAt(sk, rec)
		m.r.addSink(rec, m.cs.in.Pos())
		if !sk.Headers.IsZero() {
			m.begins(sk.Headers, text)
		}
	}
}

// byHarmless reports whether what does a sink's harm is known, and known not to.
func (m *modelCall) byHarmless(sk *model.Sink) bool {
	v := m.at(sk.By)
	if v == nil || v.dynOpen || len(v.dyn()) == 0 {
		return false
	}
	for _, d := range v.dyn() {
		c := m.r.e.methodNamed(d.t, sk.Method)
		if c == nil {
			return false
		}
		row := m.r.e.models.function(c.name)
		if row == nil || slices.ContainsFunc(row.Sinks, func(s model.Sink) bool { return s.Kind == sk.Kind }) {
			return false
		}
	}
	return true
}

// isNothing reports whether nothing is known to be there.
func (v *value) isNothing() bool {
	return v == nil || len(v.labels)+len(v.locs())+len(v.dyn())+len(v.fns()) == 0
}

// shownAt is the text at a sink's port; where the operands of a call become one text,
// that takes their place.
func (m *modelCall) shownAt(sk *model.Sink, rec *sinkRec) *value {
	var text *value
	switch sk.Shown {
	case model.NoOp:
		if text = m.text(sk.At); sk.Undo == 0 || text == nil {
			return text
		}
		n := *text
		n.labels = mapLabels(text.labels, func(l label) label { return l.undo(sk.Undo) })
		text = &n
	case model.Local:
		text = m.text(sk.At).startsLocal()
	case model.Sprintf:
		text = m.sprintf(m.at(sk.Format), m.elems(sk.At), m.at(sk.At))
	case model.URLString:
		text = askedText(m.r.pointee(m.s, m.at(sk.Format)), m.def(0))
	case model.LogValues:
		if text = m.logValues(m.elems(sk.At)); text == nil {
			return m.text(sk.At)
		}
	default:
		text = m.printed(sk.At, sk.Shown == model.Sprintln)
	}
	for i, p := range rec.ports {
		if p.port == sk.At.Base() {
			rec.ports[i].val = m.r.reify(m.s, text, 0)
		}
	}
	return text
}

// typeSink is a conversion to a type that says that the text is harmless.
func (r *run) typeSink(in ssa.Value, v *value) *value {
	row := r.e.models.typ(in.Type())
	if row == nil || row.Sink == model.NoKind || v == nil {
		return v
	}
	pos, end := in.Pos(), in.Pos()
	if call := r.e.expr(pos); call != nil {
		pos, end = call.Pos(), call.End()
	}
	r.addSink(&sinkRec{
		kind: row.Sink, name: typeName(in.Type()), at: model.Arg(0), pos: pos, end: end,
		ports: []sinkPort{{port: model.Arg(0), val: v}},
	}, in.Pos())
	return v
}

// asksAll reports whether rules judge flows into the kind by what stands at other ports
// of the sink, too: the program that an argument is for, the network of an address. So
// they do where a row says so: the writer that text goes to, the name of a header.
func asksAll(k model.Kind) bool { return (model.Command | model.Constants | 1<<model.EnvVar).Has(k) }

// ports are the ports of the call that count for a sink.
func (m *modelCall) ports(sk *model.Sink) []sinkPort {
	var out []sinkPort
	for i, a := range m.args {
		p := model.Recv
		if i >= m.recv {
			p = model.Arg(i - m.recv)
		}
		if p == sk.At.Base() || asksAll(sk.Kind) || p == sk.Into.Base() && !sk.Into.IsZero() || m.row.Op == model.SetHeader {
			out = append(out, sinkPort{port: p, val: m.r.reify(m.s, a, 0)})
		}
	}
	return out
}

// fieldSink is a write to a field that does harm; the other fields of the struct, as
// far as they were written before, are known to the rule as Recv.
func (r *run) fieldSink(s *state, in *ssa.Store, fa *ssa.FieldAddr, v *value) {
	st := deref(fa.X.Type())
	f := structOf(st).Field(fa.Field)
	row := r.e.models.field(st, f.Name())
	if f.Name() == "Value" && typeName(st) == "net/http.Cookie" {
		r.namedCookie(s, in, r.loadAll(s, r.targets(r.val(s, fa.X), st), st, nil), v)
	}
	if row == nil || row.Sink == model.NoKind {
		r.namedField(s, in, f, v)
		return
	}
	name := typeName(st) + "." + f.Name()
	pos, end := r.e.storeRange(in)
	ports := []sinkPort{{port: model.Arg(0), val: r.reify(s, v, 0)}}
	if asksAll(row.Sink) {
		self := r.reify(s, r.loadAll(s, r.targets(r.val(s, fa.X), st), st, nil), 0)
		ports = append([]sinkPort{{port: model.Recv, val: self}}, ports...)
	}
	r.addSink(&sinkRec{kind: row.Sink, name: name, at: model.Arg(0), pos: pos, end: end, ports: ports}, in.Pos())
}

// fieldSource adds the text of a source to what is read from a field of a value that
// came from outside, and that the function did not write itself.
func (r *run) fieldSource(in ssa.Instruction, t types.Type, f *types.Var, v *value, own bool) *value {
	row := r.e.models.field(t, f.Name())
	if row != nil && row.Safe != 0 && v != nil && len(v.labels) > 0 {
		n := *v
		n.labels = mapLabels(v.labels, func(l label) label { return l.learn(knownSafe(row.Safe)) })
		v = &n
	}
	v = r.decodedAs(r.readPart(v), f.Type())
	if f.Name() == "Path" && typeName(t) == "net/url.URL" {
		v = requestPath(v)
	}
	if row == nil || row.Source == model.NoThreat {
		return r.secretField(in, f, v)
	}
	if !r.e.threats[row.Source] || r.sends() && isAddress(t, f.Name()) || wasSent(in) {
		return v
	}
	if own || v != nil && !v.isInput() && !(v.open && len(v.locs()) == 0 && len(v.kids) == 0 && len(v.alts) == 0 && !v.zero) {
		return v // the program wrote the field itself
	}
	name := typeName(t) + "." + f.Name()
	if v != nil && !v.isInput() && slices.ContainsFunc(v.labels, func(l label) bool {
		return l.org.src.What == shortName(name) || l.org.src.Threat == model.ArchiveEntry && row.Source == model.ArchiveEntry
	}) {
		return v // so it did: a reader around what was there; or it is of an archive of which more is known
	}
	ls := r.e.sourceLabels(in.Pos(), row.Source, name)
	src := &value{labels: ls, id: r.readID(in), open: true, nils: nilUnknown, dynOpen: true}
	if v == nil {
		return src
	}
	n := *v
	readHere := mapLabels(v.labels, func(l label) label { // see untold
		l.step = l.step.then(in.Pos(), "", readFrom+shortName(name))
		return l
	})
	if n.id == nil {
		n.id = r.readID(in)
	}
	n.labels = joinLabels(readHere, r.readAs(ls, n.id))
	return &n
}

// requestPath is the path of a URL: that of the request which is served begins with a slash, and
// steps up in it are in the request's path, of course.
func requestPath(v *value) *value {
	served := func(l label) bool {
		return l.org.src.What == "http.Request.URL" && l.after() == "" && !l.lore().cut
	}
	if v == nil || !slices.ContainsFunc(v.labels, served) {
		return v
	}
	n := *v
	n.labels = mapLabels(v.labels, func(l label) label {
		if !served(l) {
			return l
		}
		return l.learn(knowledge{first: charsOf("/").complement().minus(multiple), lacks: charset{}.add(upElsewhere)})
	})
	return &n
}

// readID is the identity of what an instruction reads from a field: the same for whatever
// reads that field of the same object.
func (r *run) readID(in ssa.Instruction) *path {
	load, ok := in.(*ssa.UnOp)
	if !ok {
		return r.def(in)
	}
	var fields []sel
	from := load.X
	for {
		fa, ok := from.(*ssa.FieldAddr)
		if !ok {
			break
		}
		fields = append(fields, sel{kind: selField, name: structOf(deref(fa.X.Type())).Field(fa.Field).Name()})
		from = fa.X
	}
	switch from.(type) {
	case *ssa.UnOp, *ssa.Call, *ssa.Extract, *ssa.Phi, *ssa.TypeAssert:
	default:
		return r.def(in)
	}
	id := r.def(from.(ssa.Instruction)).child(sel{kind: selHidden, name: "fields"}, nil)
	for _, f := range slices.Backward(fields) {
		id = id.child(f, nil)
	}
	return id
}

// addSink notes a sink that something can reach which is not known to be harmless.
func (r *run) addSink(rec *sinkRec, pos token.Pos) {
	if !rec.interesting() {
		return
	}
	rec.slim()
	rec.open = !rec.isComplete()
	if r.supposing != (supposition{}) {
		rec.supposed = r.supposing
	}
	key := sinkKey{kind: rec.kind, at: rec.at, pos: rec.pos, place: rec.place, via: rec.via.key(), block: r.running}
	if rec.again {
		key.via, key.block = manyWays, 0
	}
	if _, ok := r.sinks[key]; !ok && !r.room(&key, rec) {
		return
	}
	if old, ok := r.sinks[key]; ok { // room may have made it one of many
		rec = old.join(rec)
		rec.open = !rec.isComplete()
	} else if key.via != manyWays {
		r.sinksOf[key.block] = append(r.sinksOf[key.block], key)
	}
	r.sinks[key] = rec
}

// room reports whether there is room for one more sink. Of a sink that is reached in many
// ways, the further ones become one.
func (r *run) room(key *sinkKey, rec *sinkRec) bool {
	if len(r.sinks) >= maxSinks {
		r.gaveUp = "it reaches too many sinks; the others are left out"
		return false
	}
	if !rec.open {
		return true
	}
	ways, open, alike := make(map[string]bool), 0, 0
	for k, s := range r.sinks {
		if k.kind == key.kind && k.at == key.at && k.pos == key.pos && k.place == key.place && k.via != key.via {
			ways[k.via] = true
		}
		if s.open && quiet.Has(k.kind) == quiet.Has(key.kind) {
			open++
		}
		if s.open && k.kind == key.kind {
			alike++
		}
	}
	most := maxWays
	if asksAll(rec.kind) {
		most = allWays
	}
	if len(ways) >= most {
		key.via, key.block = manyWays, 0
		if _, ok := r.sinks[*key]; ok {
			return true
		}
	}
	bound := maxOpen
	if quiet.Has(key.kind) {
		bound = maxQuiet
	}
	if open >= bound && alike >= fewOfKind {
		r.gaveUp = "its callers decide about too many sinks; the others are left out"
		return false
	}
	return true
}

// slim forgets what nobody asks of a sink: at the port that counts the text is asked for,
// at the others only what they are known to be; of a media type, who chooses it, too.
func (rec *sinkRec) slim() {
	ports := make([]sinkPort, len(rec.ports))
	for i, p := range rec.ports {
		if p.port != rec.at.Base() && p.port != mediaPort {
			p.val = p.val.onlyKnown(3)
		} else if p.val.hasMore(maxTexts / 16) {
			p.val = p.val.along(portSteps(rec.at.Path()))
		}
		ports[i] = p
	}
	rec.ports = ports
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
	case selHidden:
		return held(v, st.sel.name)
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
	var out []*value
	if !c.allKnown() {
		out = navigate(c.derive(sel{kind: selElem}, nil), rest)
	}
	for _, k := range c.kids {
		if (k.sel.kind == selIndex || k.sel.kind == selKey || k.sel.kind == selElem) && (k.sel.kind != selIndex || k.sel.n >= st.from) {
			out = append(out, navigate(k.val, rest)...)
		}
	}
	return out
}

// allKnown reports whether a list's elements are told apart, and each is there.
func (v *value) allKnown() bool {
	n := constInt(v.kid(lengthSel))
	if n < 0 || len(v.labels) > 0 {
		return false
	}
	for i := range n {
		if v.kid(sel{kind: selIndex, n: i}) == nil {
			return false
		}
	}
	return true
}

// allLabels are the labels in a reified value.
func allLabels(v *value, depth int) []label {
	if v == nil || depth > 2*maxReach {
		return nil
	}
	ls := v.labels
	if len(v.dyn()) > 0 && !v.dynOpen && onlyNumbers(v.dyn()) {
		ls = mapLabels(ls, func(l label) label { return l.learn(knownSafe(model.Text)) })
	}
	for _, k := range v.kids {
		if k.sel.kind != selMapKey && k.sel.kind != selHidden {
			ls = joinLabels(ls, allLabels(k.val, depth+1))
		}
	}
	return ls
}

func (rec *sinkRec) join(other *sinkRec) *sinkRec {
	n := *rec
	n.ports = make([]sinkPort, len(rec.ports))
	for i, p := range rec.ports {
		p.val = join(p.val, other.ports[i].val, identity(p.val, other.ports[i].val))
		n.ports[i] = p
	}
	if other.supposed != n.supposed {
		n.supposed = supposition{}
	}
	return &n
}
