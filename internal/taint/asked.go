package taint

import (
	"fmt"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/rule"
)

// Calls that nobody answers (6.2). A handler calls a method of an interface that it was
// given, and who gave it is a library that makes objects by reflection, or code that is
// too far away to be followed. So a package tells its importers which methods its roots ask
// for with text that somebody chose. Where both the question and types that have the method are
// in sight, the answer is looked for in all of them, and in what these ask for in turn; what is
// found is reported by the program, which is where all is decided, unless somebody on the way
// there knew the type.

// askedName ends the name of the summary of what a package asks for: of a function that
// does nothing but make the calls, each on a value whose type is the interface.
const askedName = ".#asked"

// Bounds: on the questions of one package, on the calls that are tried in one, and on how far one
// question leads to the next.
const (
	maxAsks     = 64
	maxTried    = 400
	maxAskDepth = 3
)

// asks is what the roots of the package leave to others, nil when that is nothing.
func (k *keeper) asks(roots []*run) *summary {
	if !k.e.own() {
		return nil
	}
	sum := &summary{returns: true}
	seen := make(map[askedWith]bool)
	for _, r := range roots {
		if r.sum == nil {
			continue
		}
		for i := range r.sum.calls {
			c := &r.sum.calls[i]
			of, name := k.e.question(c)
			if of == nil || len(sum.calls) == maxAsks {
				continue
			}
			k.e.tellCalled(of)
			ask := deferredCall{n: len(sum.calls), method: c.method, fn: of}
			to := c.via
			if last := c.via.last(); last != nil {
				to = (*step)(nil).then(last.pos, last.place, passedTo+name)
			}
			for _, a := range c.args {
				ask.args = append(ask.args, chosenText(k.fill(r, a), to, 0))
			}
			if ask.isNew(name, seen) {
				sum.calls = append(sum.calls, ask)
			}
		}
	}
	if len(sum.calls) == 0 {
		return nil
	}
	return sum
}

// askedWith is one text that something is asked for with.
type askedWith struct {
	name string
	arg  int
	org  *origin
	told lore
}

// isNew reports whether something is asked for with a text of which nobody has asked it yet.
func (c *deferredCall) isNew(name string, seen map[askedWith]bool) bool {
	n := len(seen)
	for i, a := range c.args {
		for _, l := range hostileText([]*value{a}) {
			key := askedWith{name, i, l.org, l.raw()}
			key.told.read = nil
			seen[key] = true
		}
	}
	return len(seen) > n
}

// question is what a call asks for when nobody has told what is called: a value whose type is the
// interface of the code base that has the method, or whose text is the place where the function
// is kept; and that in words. It is nil of all other calls.
func (e *engine) question(c *deferredCall) (of *value, name string) {
	if c.method == asMethod || c.fn == nil || len(c.fn.labels) == 0 {
		return nil, ""
	}
	at := c.fn.labels[0].org.input
	if c.method == "" {
		key := e.keptAt(at)
		if key == "" {
			return nil, ""
		}
		return &value{alts: []string{"s" + key}}, "the functions in " + place{key: key}.name()
	}
	t := c.iface
	if t == nil && at != nil {
		t = at.typ
	}
	iface := e.askable(t)
	if iface == nil {
		return nil, ""
	}
	return &value{rare: &rare{dyn: []*dynType{e.dyn(iface)}}}, "(" + shortName(typeName(iface)) + ")." + c.method
}

// askable is a type if it is a named interface of the code base, else nil.
func (e *engine) askable(t types.Type) *types.Named {
	n, _ := types.Unalias(t).(*types.Named)
	if n == nil || n.Obj().Pkg() == nil || n.TypeParams().Len() > 0 || !types.IsInterface(n) || !e.sameBase(n.Obj().Pkg().Path()) {
		return nil
	}
	return n
}

// chosenText is what somebody chose of a reified argument, and which constant it is; where it comes
// from is known, so that nothing of the function that had it is left in it. Far down in an object, it
// is one text.
func chosenText(v *value, to *step, depth int) *value {
	if v == nil {
		return unknown
	}
	ls := v.labels
	if depth == maxAskedParts {
		ls = allLabels(v, 0)
	}
	n := &value{
		labels: mapLabels(slicesFilter(ls, label.isHostile), func(l label) label {
			l.pure, l.step = false, l.step.append(to)
			return l
		}),
		alts: v.alts, nils: v.nils,
		open: v.open || len(v.labels)+len(v.locs())+len(v.fns()) > 0, rare: rare{dyn: slicesFilter(v.dyn(), (*dynType).isBasic)}.orNil(), // methods of others would be told, too
	}
	n.dynOpen = v.dynOpen || len(n.dyn()) == 0 || len(n.dyn()) < len(v.dyn())
	for _, k := range v.kids {
		if depth == maxAskedParts || k.sel.kind == selHidden || k.sel.isLeft() {
			continue
		}
		if part := chosenText(k.val, to, depth+1); len(part.labels)+len(part.kids) > 0 || k.sel == lengthSel {
			n.kids = append(n.kids, kid{k.sel, part})
		}
	}
	return n
}

func (d *dynType) isBasic() bool {
	_, basic := d.t.(*types.Basic)
	return basic
}

// maxAskedParts is how deep an argument is told.
const maxAskedParts = 6

// hostileText is the text in reified arguments that somebody chose.
func hostileText(args []*value) []label {
	var out []label
	for _, a := range args {
		out = joinLabels(out, slicesFilter(allLabels(a, 0), label.isHostile))
	}
	return out
}

// knowsAnswer notes that somebody knows what was asked for with the text: in what is told, for
// packages further up (see told.go).
func (r *run) knowsAnswer(c *deferredCall) {
	for _, l := range hostileText(c.args) {
		r.e.tellKey(r.e.answerKey(l, c))
	}
}

// answerKey names a question: the text, and the method, or the field or variable where the function is.
func (e *engine) answerKey(l label, c *deferredCall) string {
	name := c.method
	if name == "" && len(c.fn.alts) == 1 {
		name = c.fn.alts[0][strings.LastIndexByte(c.fn.alts[0], '.')+1:]
	}
	if name == "" && len(c.fn.labels) > 0 && c.fn.labels[0].org.input != nil {
		name = c.fn.labels[0].org.input.nameOfPlace()
	}
	return "answered " + e.placeOf(l.org.src.Pos, l.org.src.Place) + " " + name
}

// nameOfPlace is the last field on the way, or the variable.
func (p *path) nameOfPlace() string {
	for q := p; q.parent != nil; q = q.parent {
		if q.sel.kind == selField {
			return q.sel.name
		}
	}
	return p.root.name[strings.LastIndexByte(p.root.name, '.')+1:]
}

// isAnswered reports whether somebody knew the answer for all text that was chosen.
func (e *engine) isAnswered(c *deferredCall) bool {
	return !slices.ContainsFunc(hostileText(c.args), func(l label) bool {
		key := e.answerKey(l, c)
		return !e.told[key] && !e.imports.told[key]
	})
}

// trial looks for the answers to what one package asks for. It is a run that does nothing but
// make the calls, at one that stands in this package.
type trial struct {
	r     *run
	cs    callSite
	st    state
	tried map[string]bool
	n     int     // of what was called
	met   []*code // of that, what leads on: importers try it again
}

// reportAsked adds what the answers lead to, to what the program reports.
func (e *engine) reportAsked(res *Result, state *keeper, roots []*run) {
	e.asked, e.putAway = state.asks(roots), state.fns
	for _, r := range e.tryAsked() {
		if r.gaveUp != "" {
			res.GaveUp = append(res.GaveUp, GaveUp{Pos: r.fn.Pos(), Func: r.fn.String(), Why: r.gaveUp})
		}
		if res.Failed == "" {
			res.Failed = r.failed
		}
		for _, rec := range r.sum.sinks {
			if e.dependsOnObject(rec) {
				continue
			}
			if rec = rec.found(state, r); e.pkg.Pkg.Name() == "main" && len(e.untold(rec, e.hits(rec))) > 0 {
				e.emit(res, rec)
			}
		}
	}
}

// dependsOnObject reports whether a sink does harm or none by what the object is that has the method:
// a file system behind an interface can be one below a directory, and nothing is known here of the one that there is.
func (e *engine) dependsOnObject(rec *sinkRec) bool {
	if !model.File.Has(rec.kind) || rec.kind == model.LoadCode {
		return false
	}
	if t := e.typeNamed(receiverOf(rec.name)); t != nil {
		return types.IsInterface(t)
	}
	sig := e.signatureOf(e.codeNamed(rec.name))
	if sig == nil || sig.Params().Len() == 0 {
		return false
	}
	first, _ := types.Unalias(sig.Params().At(0).Type()).(*types.Named)
	return first != nil && types.IsInterface(first) && first.Obj().Pkg() != nil && first.Obj().Pkg().Path() == packageOf(rec.name)
}

// tryAsked looks for answers to what imported packages ask for.
func (e *engine) tryAsked() []*run {
	var out []*run
	if !e.own() {
		return nil
	}
	maps.Copy(e.imports.told, e.told) // what was found otherwise is not told twice
	asked := make(map[string]bool)
	mentions := e.mentions()
	for _, name := range slices.Sorted(maps.Keys(e.imports.askedBy)) {
		sum, ok := e.importedSummary(name)
		if ok && e.asked != nil {
			for i := range sum.calls {
				e.notes(&sum.calls[i], asked)
			}
		}
		if in := leadsTo(strings.TrimSuffix(name, askedName), e.imports.askedBy[name], mentions); ok && in != nil {
			out = append(out, e.try(sum, in))
		}
	}
	if r := e.tryOwn(asked, mentions); r != nil {
		out = append(out, r)
	}
	return out
}

// notes adds the questions of a call to those that were asked, and reports whether one is new.
func (e *engine) notes(c *deferredCall, asked map[string]bool) bool {
	n := len(asked)
	for _, l := range hostileText(c.args) {
		asked[e.answerKey(l, c)] = true
	}
	return len(asked) > n
}

// tryOwn looks for the functions that the program itself asks other packages for, as nobody imports it.
func (e *engine) tryOwn(asked map[string]bool, mentions map[string]mention) *run {
	if e.asked == nil || e.pkg.Pkg.Name() != "main" {
		return nil
	}
	own := *e.asked
	own.calls = slicesFilter(own.calls, func(c deferredCall) bool { return c.method == "" && e.notes(&c, asked) })
	first := mention{n: len(mentions)}
	for _, m := range mentions {
		if m.n < first.n {
			first = m
		}
	}
	if first.in == nil || len(own.calls) == 0 {
		return nil
	}
	return e.try(&own, first.in)
}

func (e *engine) try(sum *summary, in ssa.CallInstruction) (r *run) {
	r = e.newRun(in.Parent(), nil)
	defer func() {
		if v := recover(); v != nil {
			r.failed = fmt.Sprintf("where answers are tried for %s: %v\n%s", sum.tag, v, rule.Stack())
			r.sum = &summary{}
		}
	}()
	r.reset()
	r.running = in.Block().Index
	t := &trial{r: r, cs: callSite{in: in, site: r.site(in)}, st: state{live: true}, tried: make(map[string]bool)}
	b := r.bind(&t.st, t.cs, sum, fn{code: e.codeNamed(sum.tag)}, nil)
	b.silent = true
	for i := range sum.calls {
		c := &sum.calls[i]
		if e.isAnswered(c) {
			continue
		}
		args := make([]*value, len(c.args))
		for j, a := range c.args {
			args[j] = b.atCall(b.value(a), "ask"+itoa(i)+"a"+itoa(j), false)
		}
		t.ask(c.fn, c.method, args, "ask"+itoa(i))
	}
	for range maxAskDepth {
		t.again()
	}
	r.sum = &summary{sinks: r.allSinks(), by: r}
	e.met = append(e.met, t.met...)
	return r
}

// again asks for what the methods ask for that were tried.
func (t *trial) again() {
	for _, key := range slices.Sorted(maps.Keys(t.r.deferred)) {
		c := t.r.deferred[key]
		if of, _ := t.r.e.question(&c); of != nil && !t.tried[key] && len(hostileText(c.args)) > 0 && !t.r.e.isAnswered(&c) {
			t.tried[key] = true
			t.ask(of, c.method, c.args, "again"+key)
		}
	}
}

// ask calls the method of all types in sight that implement the interface, or all functions
// that are kept at the place.
func (t *trial) ask(of *value, method string, args []*value, name string) {
	for i, m := range t.r.e.answers(of, method) {
		if t.n >= maxTried {
			t.r.gaveUp = "more is asked for than is tried"
			return
		}
		t.n++
		cs, f, given := t.cs, fn{code: m.code}, args
		cs.sub = name + "m" + itoa(i)
		own := root{kind: rootDeferred, n: t.n, name: t.r.tag + "?"}
		switch sig := t.r.e.signatureOf(m.code); {
		case method != "":
			given = append([]*value{t.r.input(t.r.e.paths.root(own, sig.Recv().Type()))}, args...)
		case sig != nil && sig.Params().Len() != len(args):
			continue
		case m.env != nil:
			f.env = t.r.bind(&t.st, cs, m.sum, m.fn, nil).object(m.env)
		case m.code.fn != nil && len(m.code.fn.FreeVars) > 0:
			f.env = t.r.envObject(t.r.e.paths.root(own, nil), m.code)
		}
		t.st.live = true
		sinks, calls := len(t.r.sinks), len(t.r.deferred)
		t.r.apply(&t.st, cs, f, given)
		if len(t.r.sinks) > sinks || len(t.r.deferred) > calls {
			t.met = append(t.met, m.code)
		}
	}
}

// answers are the functions that can be what is asked for.
func (e *engine) answers(of *value, method string) []keptFn {
	switch {
	case method != "" && len(of.dyn()) == 1:
		var out []keptFn
		for _, m := range e.havingMethod(of.dyn()[0].t, method) {
			out = append(out, keptFn{fn: fn{code: m}})
		}
		return out
	case method == "" && len(of.alts) == 1:
		return e.functionsAt(of.alts[0][1:])
	}
	return nil
}

// havingMethod are the methods of the types in sight that implement an interface.
func (e *engine) havingMethod(t types.Type, method string) []*code {
	iface, ok := t.Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	for m := range iface.Methods() {
		if m.Name() == method {
			return e.implementing(iface, m)
		}
	}
	return nil
}

// mention is a call in the package.
type mention struct {
	n  int // which, in the order of the source
	in ssa.CallInstruction
}

// mentions are the first calls that name something of each other package: this is where it is said what
// the program is made of.
func (e *engine) mentions() map[string]mention {
	out := make(map[string]mention)
	for _, f := range e.fns {
		for _, b := range f.Blocks {
			var named []string
			for _, in := range b.Instrs {
				named = append(named, packagesNamed(in)...)
				call, ok := in.(ssa.CallInstruction)
				if !ok || !call.Pos().IsValid() {
					continue
				}
				for _, p := range named {
					if _, before := out[p]; !before {
						out[p] = mention{len(out), call}
					}
				}
				named = named[:0]
			}
		}
	}
	return out
}

// packagesNamed are the packages of the functions that an instruction names.
func packagesNamed(in ssa.Instruction) []string {
	var out []string
	var room [8]*ssa.Value
	for _, op := range in.Operands(room[:0]) {
		if f, ok := (*op).(*ssa.Function); ok && f.Object() != nil && f.Object().Pkg() != nil {
			out = append(out, f.Object().Pkg().Path())
		}
	}
	return out
}

// leadsTo is the call that names a package, or else the first that names one which imports it.
func leadsTo(path string, by []string, all map[string]mention) ssa.CallInstruction {
	if m, ok := all[path]; ok {
		return m.in
	}
	var first mention
	for _, p := range by {
		if m, ok := all[p]; ok && (first.in == nil || m.n < first.n) {
			first = m
		}
	}
	return first.in
}

// exportAsked adds to a fact what the package and those that it imports ask for, and the
// methods that answer.
func (e *engine) exportAsked(out map[string]FuncFact, add func(*code)) {
	for name := range e.imports.askedBy {
		e.reexport(name, out)
	}
	if e.asked != nil {
		enc := e.encode(e.asked)
		name := e.pkg.Pkg.Path() + askedName
		out[name] = FuncFact{Name: name, Blob: enc.blob, Types: enc.types}
	}
	for _, c := range e.met {
		add(c)
	}
	e.exportKept(out, add)
}
