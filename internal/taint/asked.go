package taint

import (
	"fmt"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

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
	for _, r := range roots {
		if r.sum == nil {
			continue
		}
		for i := range r.sum.calls {
			c := &r.sum.calls[i]
			iface := k.e.askedType(c)
			if iface == nil || len(sum.calls) == maxAsks {
				continue
			}
			ask := deferredCall{n: len(sum.calls), method: c.method, fn: &value{dyn: []*dynType{k.e.dyn(iface)}}}
			to := c.via
			if last := c.via.last(); last != nil {
				to = (*step)(nil).then(last.pos, last.place, passedTo+"("+shortName(typeName(iface))+")."+c.method)
			}
			for _, a := range c.args {
				ask.args = append(ask.args, chosenText(k.fill(r, a), to, 0))
			}
			if len(hostileText(ask.args)) > 0 {
				sum.calls = append(sum.calls, ask)
			}
		}
	}
	if len(sum.calls) == 0 {
		return nil
	}
	return sum
}

// askedType is the interface of the code base whose method a call is of, when nobody has told
// what it is; else nil.
func (e *engine) askedType(c *deferredCall) *types.Named {
	if c.method == "" || c.method == asMethod || c.fn == nil || len(c.fn.labels) == 0 || c.fn.labels[0].org.input == nil {
		return nil
	}
	t, _ := types.Unalias(c.fn.labels[0].org.input.typ).(*types.Named)
	if t == nil || t.Obj().Pkg() == nil || t.TypeParams().Len() > 0 || !types.IsInterface(t) || !e.sameBase(t.Obj().Pkg().Path()) {
		return nil
	}
	return t
}

// chosenText is what somebody chose of a reified argument, and constants; where it comes from is
// known, so that nothing of the function that had it is left in it.
func chosenText(v *value, to *step, depth int) *value {
	if v == nil || depth > 2*maxReach {
		return unknown
	}
	n := &value{
		labels: mapLabels(slicesFilter(v.labels, label.isHostile), func(l label) label {
			l.pure, l.step = false, l.step.append(to)
			return l
		}),
		alts: v.alts, nils: v.nils,
		open: v.open || len(v.labels)+len(v.locs)+len(v.fns) > 0, dyn: v.dyn, dynOpen: v.dynOpen || len(v.dyn) == 0,
	}
	for _, k := range v.kids {
		if k.sel.kind != selHidden && !k.sel.isLeft() {
			n.kids = append(n.kids, kid{k.sel, chosenText(k.val, to, depth+1)})
		}
	}
	return n
}

// hostileText is the text in reified arguments that somebody chose.
func hostileText(args []*value) []label {
	var out []label
	for _, a := range args {
		out = joinLabels(out, slicesFilter(allLabels(a, 0), label.isHostile))
	}
	return out
}

// knowsType notes that the type is known of which a method was asked for with the text: in
// what is told, for packages further up (see told.go).
func (r *run) knowsType(c *deferredCall) {
	for _, l := range hostileText(c.args) {
		r.e.tellKey(r.e.answerKey(l, c.method))
	}
}

func (e *engine) answerKey(l label, method string) string {
	return "answered " + e.placeOf(l.org.src.Pos, l.org.src.Place) + " " + method
}

// isAnswered reports whether somebody knew the type for all text that was chosen.
func (e *engine) isAnswered(c *deferredCall) bool {
	return !slices.ContainsFunc(hostileText(c.args), func(l label) bool {
		key := e.answerKey(l, c.method)
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
	met   []*code // the methods that were tried, for importers who try again
}

// reportAsked adds what the answers lead to, to what the program reports.
func (e *engine) reportAsked(res *Result, state *keeper, roots []*run) {
	e.asked = state.asks(roots)
	for _, r := range e.tryAsked() {
		if r.gaveUp != "" {
			res.GaveUp = append(res.GaveUp, GaveUp{Pos: r.fn.Pos(), Func: r.fn.String(), Why: r.gaveUp})
		}
		if res.Failed == "" {
			res.Failed = r.failed
		}
		for _, rec := range r.sum.sinks {
			if rec = rec.found(state, r); e.pkg.Pkg.Name() == "main" && len(e.untold(rec, e.hits(rec))) > 0 {
				e.emit(res, rec)
			}
		}
	}
}

// tryAsked looks for answers to what imported packages ask for.
func (e *engine) tryAsked() []*run {
	var out []*run
	if !e.own() {
		return nil
	}
	maps.Copy(e.imports.told, e.told) // what was found otherwise is not told twice
	for _, name := range slices.Sorted(maps.Keys(e.imports.askedBy)) {
		sum, ok := e.importedSummary(name)
		if in := e.mention(strings.TrimSuffix(name, askedName), e.imports.askedBy[name]); ok && in != nil {
			out = append(out, e.try(sum, in))
		}
	}
	return out
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
	b.returnedBy = ""
	for i := range sum.calls {
		c := &sum.calls[i]
		if e.isAnswered(c) || len(c.fn.dyn) != 1 {
			continue
		}
		args := make([]*value, len(c.args))
		for j, a := range c.args {
			args[j] = b.atCall(b.value(a), "ask"+itoa(i)+"a"+itoa(j))
		}
		t.ask(c.fn.dyn[0].t, c.method, args, "ask"+itoa(i))
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
		if iface := t.r.e.askedType(&c); iface != nil && !t.tried[key] && len(hostileText(c.args)) > 0 && !t.r.e.isAnswered(&c) {
			t.tried[key] = true
			t.ask(iface, c.method, c.args, "again"+key)
		}
	}
}

// ask calls the method of all types in sight that implement the interface.
func (t *trial) ask(iface types.Type, method string, args []*value, name string) {
	for i, m := range t.r.e.havingMethod(iface, method) {
		if len(t.met) >= maxTried {
			t.r.gaveUp = "more is asked for than is tried"
			return
		}
		t.met = append(t.met, m)
		cs := t.cs
		cs.sub = name + "m" + itoa(i)
		recv := t.r.e.paths.root(root{kind: rootDeferred, n: len(t.met), name: t.r.tag + "?"}, m.signature().Recv().Type())
		t.st.live = true
		t.r.apply(&t.st, cs, fn{code: m}, append([]*value{t.r.input(recv)}, args...))
	}
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

// mention is a call in the package that names something of another, or of one that leads to
// it: this is where it is said what the program is made of.
func (e *engine) mention(path string, by []string) ssa.CallInstruction {
	var near, far ssa.CallInstruction
	for _, f := range e.fns {
		for _, b := range f.Blocks {
			named := 0
			for _, in := range b.Instrs {
				named = max(named, namesFunction(in, path, by))
				call, ok := in.(ssa.CallInstruction)
				if !ok || !call.Pos().IsValid() {
					continue
				}
				if named == 2 && near == nil {
					near = call
				}
				if named == 1 && far == nil {
					far = call
				}
				named = 0
			}
		}
	}
	if near != nil {
		return near
	}
	return far
}

// namesFunction tells whether an instruction names a function of a package (2), or of one of others (1).
func namesFunction(in ssa.Instruction, path string, others []string) int {
	n := 0
	for _, op := range in.Operands(nil) {
		f, ok := (*op).(*ssa.Function)
		if !ok || f.Object() == nil || f.Object().Pkg() == nil {
			continue
		}
		switch p := f.Object().Pkg().Path(); {
		case p == path:
			return 2
		case slices.Contains(others, p):
			n = 1
		}
	}
	return n
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
}
