package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// analyse analyses the functions of the package: first its initialisation, which
// fixes the variables that nothing else writes, then every function by itself, with
// what it calls before it; then it reports what the functions that nobody here calls
// let in.
func (e *engine) analyse(fns []*ssa.Function) *Result {
	e.fns = fns
	e.scanChanges(fns)
	e.budget = workPerPackage
	for _, f := range fns {
		for _, b := range f.Blocks {
			e.budget += workPerInstr * len(b.Instrs)
		}
	}
	e.findDirectors(fns)
	if init := e.pkg.Func("init"); init != nil {
		e.initRun = e.baseRun(init)
		e.solve(e.initRun)
		e.forgetCalledFirst()
	}
	for _, f := range fns {
		e.solve(e.baseRun(f))
	}
	e.findServed(fns)
	roots := e.newRegistry(fns).again(e.roots(fns))
	reached := e.reach(roots)
	return e.report(reached, roots)
}

// forgetCalledFirst forgets the functions that initialisation calls, and those that it registers: they were
// interpreted when it was not known yet what it leaves in variables.
func (e *engine) forgetCalledFirst() {
	e.base = map[*ssa.Function]*run{e.initRun.fn: e.initRun}
	e.runs, e.perFn = make(map[runKey]*run), make(map[*ssa.Function]int)
	e.forgotten, e.allRuns = len(e.allRuns), []*run{e.initRun}
}

// Bounds on the work for contexts of a package, and of it for each instruction: when
// they are spent, functions are no longer interpreted again for what a caller knows.
const (
	workPerInstr   = 6
	workPerPackage = 12_000
)

// roots are the functions that are called from outside, or by nobody in sight.
func (e *engine) roots(fns []*ssa.Function) []*run {
	var out []*run
	reached := make(map[*run]bool)
	add := func(f *ssa.Function) {
		r := e.baseRun(f)
		if !reached[r] {
			out = append(out, r)
			e.mark(r, reached)
		}
	}
	for _, f := range fns {
		if e.isEntry(f) {
			add(f)
		}
	}
	// A function that was handed out can be called at any time, whoever called it before.
	for _, f := range fns {
		if e.handedOut[f] && !slices.Contains(out, e.baseRun(f)) {
			out = append(out, e.baseRun(f))
			e.mark(e.baseRun(f), reached)
		}
	}
	called := make(map[*ssa.Function]bool)
	for r := range reached {
		called[r.fn] = true
	}
	for _, f := range fns {
		if !called[f] && !reached[e.baseRun(f)] {
			add(f)
			for r := range reached {
				called[r.fn] = true
			}
		}
	}
	return out
}

// handOut notes that a function was given to code that may call it at any time.
func (e *engine) handOut(f *ssa.Function) {
	noteFunction(e.handedOut, f)
	if !e.holding {
		noteFunction(e.givenAway, f)
	}
}

// isOnlyHeld reports whether a function is called from outside for nothing but that closures of the package
// hold it, which are followed: it is called after what they have checked.
func (e *engine) isOnlyHeld(f *ssa.Function) bool {
	return e.handedOut[f] && !e.givenAway[f] && e.served[f] == nil && !e.isEntry(f)
}

// noteFunction adds a function to a set; for a method value that is the method, too.
func noteFunction(to map[*ssa.Function]bool, f *ssa.Function) {
	if to[f] {
		return
	}
	to[f] = true
	if f.Synthetic == "" {
		return
	}
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			if c, ok := in.(ssa.CallInstruction); ok && c.Common().StaticCallee() != nil {
				noteFunction(to, c.Common().StaticCallee())
			}
		}
	}
}

// isEntry reports whether code outside of the package can call the function.
func (e *engine) isEntry(f *ssa.Function) bool {
	if f.Parent() != nil {
		return false
	}
	if f.Name() == "init" || f.Name() == "main" || strings.HasPrefix(f.Name(), "init#") {
		return true
	}
	obj, ok := f.Object().(*types.Func)
	return ok && obj.Exported() && e.pkg.Pkg.Name() != "main"
}

func (e *engine) reach(roots []*run) []*run {
	reached := make(map[*run]bool)
	for _, r := range roots {
		e.mark(r, reached)
	}
	return slices.DeleteFunc(slices.Clone(e.allRuns), func(r *run) bool { return !reached[r] })
}

func (e *engine) mark(r *run, reached map[*run]bool) {
	todo := []*run{r}
	for len(todo) > 0 {
		r := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if reached[r] {
			continue
		}
		reached[r] = true
		for c := range r.calls {
			todo = append(todo, c)
		}
	}
}

// report makes the result. A sink is reported where all that decides about it is
// known: in the run where no input is left in it, or in a root.
func (e *engine) report(reached, roots []*run) *Result {
	res := &Result{Failed: e.failure()}
	state := e.keep(roots)
	e.shared = state.sharedTexts()
	isRoot := make(map[*run]bool)
	for _, r := range roots {
		isRoot[r] = true
	}
	e.callers = e.callersOf(reached, isRoot)
	needless := e.needless()
	for _, r := range reached {
		if r.gaveUp != "" {
			res.GaveUp = append(res.GaveUp, GaveUp{Pos: r.fn.Pos(), Func: r.fn.String(), Why: r.gaveUp})
		}
		if r.sum == nil {
			continue
		}
		for _, rec := range r.sum.sinks {
			if isRoot[r] && needless[rec.supposed] && !e.isEntry(r.fn) {
				continue // it was handed out by who knows what it captured
			}
			if isRoot[r] {
				e.emit(res, rec.found(state, r))
			} else if rec.settled() {
				e.emit(res, rec)
			}
		}
	}
	state.addReceivers(roots)
	e.reportAsked(res, state, roots)
	slices.SortStableFunc(res.Flows, e.compareFlows)
	return res
}

// failure describes the first fault of ours.
func (e *engine) failure() string {
	for _, r := range e.allRuns {
		if r.failed != "" {
			return r.failed
		}
	}
	return ""
}

func (e *engine) compareFlows(a, b Flow) int {
	if c := e.order.Compare(a.Pos, b.Pos); c != 0 {
		return c
	}
	if a.Kind != b.Kind {
		return int(a.Kind) - int(b.Kind)
	}
	return strings.Compare(a.Sink+a.Elsewhere, b.Sink+b.Elsewhere)
}

// found is the sink with the text that other roots leave where this one finds it.
func (rec *sinkRec) found(state *keeper, r *run) *sinkRec {
	n := *rec
	n.ports = make([]sinkPort, len(rec.ports))
	for i, p := range rec.ports {
		p.val = state.fill(r, p.val)
		n.ports[i] = p
	}
	return &n
}

// settled reports whether no caller can say more about the sink, not even where it is: in an instance of another package's
// function, nobody can look at it.
func (rec *sinkRec) settled() bool {
	return rec.supposed == (supposition{}) && rec.pos.IsValid() && rec.isComplete()
}

// isComplete reports whether no input is left in what is known of the ports.
func (rec *sinkRec) isComplete() bool {
	return !slices.ContainsFunc(rec.ports, func(p sinkPort) bool { return p.val.ofInput(0) })
}

// ofInput reports whether an input is in a reified value.
func (v *value) ofInput(depth int) bool {
	if v == nil || depth > 2*maxReach {
		return false
	}
	return slices.ContainsFunc(v.labels, func(l label) bool { return l.org.input != nil }) ||
		slices.ContainsFunc(v.kids, func(k kid) bool {
			return k.sel.kind != selMapKey && k.sel.kind != selHidden && k.val.ofInput(depth+1)
		})
}

// emit adds the flow of a sink, if an attacker's text arrives, or a constant counts.
func (e *engine) emit(res *Result, rec *sinkRec) {
	f := Flow{Kind: rec.kind, Sink: rec.name, At: rec.at, Pos: rec.pos, End: rec.end, Elsewhere: rec.place}
	f.Hits = e.untold(rec, e.hits(rec))
	for i := range f.Hits {
		e.tell(rec, &f.Hits[i])
	}
	if len(f.Hits) == 0 && !model.Constants.Has(rec.kind) {
		return
	}
	if f.args = rec.texts(); len(f.Hits) == 0 && !e.untoldConstants(rec, f.args) {
		return
	}
	f.Via = rec.via.list()
	f.Response = rec.response()
	if rec.home != nil {
		known := *rec
		known.ports = rec.home
		home := f
		home.Hits, home.Via, home.args = nil, nil, known.texts()
		f.Home = &home
	}
	res.Flows = append(res.Flows, f)
}

// texts is what is known of the text at every port.
func (rec *sinkRec) texts() []argText {
	var out []argText
	for _, p := range rec.ports {
		out = append(out, argTexts(p)...)
	}
	known := len(out)
	for _, p := range rec.portValues() { // also of a part that nobody wrote to
		switch i := slices.IndexFunc(out, func(a argText) bool { return a.at == p.port }); {
		case i < 0:
			out = append(out, argText{at: p.port, text: textAt(p.val)})
		case i >= known:
			out[i].text = out[i].text.or(textAt(p.val)) // another of the elements
		}
	}
	return out
}

// or is what is known of a text that is one or the other.
func (t Text) or(u Text) Text {
	alts := slices.Concat(t.Alts, u.Alts)
	slices.SortFunc(alts, func(a, b Pattern) int { return slices.Compare(a, b) })
	return Text{Alts: slices.CompactFunc(alts, slices.Equal[Pattern]), Open: t.Open || u.Open}
}

// hits are the sources that reach the port that counts, harmful.
func (e *engine) hits(rec *sinkRec) []Hit {
	var out []Hit
	for _, pv := range rec.portValues() {
		if model.Guessable.Has(rec.kind) && mixedWithStrong(pv.val) {
			continue
		}
		for _, l := range allLabels(pv.val, 0) {
			if l.org.input != nil || l.harmless(rec.kind) || e.haveChecked(l, rec.kind) {
				continue
			}
			out = append(out, Hit{At: pv.port, Source: l.org.src, Steps: rec.way(l).list(), After: afterPattern(l.after())})
		}
	}
	slices.SortStableFunc(out, func(a, b Hit) int {
		if a.At != b.At {
			return strings.Compare(a.At.String(), b.At.String())
		}
		return len(a.Steps) - len(b.Steps)
	})
	return out
}

// way is the way of a label to the sink. The label has seen part of it itself when the
// callee made another text of the caller's.
func (rec *sinkRec) way(l label) *step {
	steps, via := l.step.within(rec.via.all())
	for _, s := range via {
		if !l.step.has(s) {
			steps = steps.then(s.pos, s.place, s.text)
		}
	}
	pos := rec.pos
	if rec.place != "" {
		pos = token.NoPos
	}
	return steps.then(pos, rec.place, "reaches "+shortName(rec.name))
}

func afterPattern(p pat) Pattern {
	if p == "" {
		return nil
	}
	return toPattern(p)
}

// portValues are the values at the port, each with the port of the element it is.
func (rec *sinkRec) portValues() []sinkPort {
	for _, p := range rec.ports {
		if p.port != rec.at.Base() {
			continue
		}
		if rec.at.Path() == "" {
			return elementPorts(p)
		}
		var out []sinkPort
		for _, v := range navigate(p.val, portSteps(rec.at.Path())) {
			out = append(out, elementPorts(sinkPort{port: rec.at, val: v})...)
		}
		return out
	}
	return nil
}

// elementPorts splits a slice argument into its elements, where they are known.
func elementPorts(p sinkPort) []sinkPort {
	if p.val == nil {
		return nil
	}
	d := p.val.kid(sel{kind: selDeref})
	n := d.longest()
	if n < 0 {
		return []sinkPort{p}
	}
	var out []sinkPort
	for i := range min(n, 64) {
		out = append(out, sinkPort{port: p.port.At("[" + itoa(i) + "]"), val: d.child(sel{kind: selIndex, n: i}, nil)})
	}
	return out
}

// longest is the largest number of elements that a reified slice can have behind its
// pointer, -1 when that is not known.
func (v *value) longest() int {
	if v == nil || v.kid(lengthSel) == nil {
		return -1
	}
	n := -1
	length := v.kid(lengthSel)
	for _, a := range length.alts {
		one := constInt(&value{alts: []string{a}, open: length.isOpen()})
		if one < 0 {
			return -1
		}
		n = max(n, one)
	}
	return n
}

// argTexts is what is known of the text at a port and, of a slice, at its elements.
func argTexts(p sinkPort) []argText {
	var out []argText
	for _, ep := range elementPorts(p) {
		out = append(out, argText{at: ep.port, text: textAt(ep.val)})
		if p.port.IsRecv() || ep.port.Path() == "" {
			out = append(out, partTexts(ep.port, ep.val, 0)...)
		}
	}
	return out
}

// partTexts is what is known of the parts of a struct behind a pointer.
func partTexts(at model.Port, v *value, depth int) []argText {
	if v == nil || depth > 4 {
		return nil
	}
	var out []argText
	for _, k := range v.kids {
		switch k.sel.kind {
		case selDeref, selField, selIndex, selElem:
			p := at.At(k.sel.String())
			if k.sel.kind == selDeref && k.val.longest() >= 0 {
				out = append(out, argTexts(sinkPort{port: at, val: v})...)
				continue
			}
			out = append(out, argText{at: p, text: textAt(k.val)})
			out = append(out, partTexts(p, k.val, depth+1)...)
		}
	}
	return out
}

// textAt is the text that a value is, or that is in the bytes it points to.
func textAt(v *value) Text {
	if v == nil {
		return Text{Open: true}
	}
	t := Text{Open: v.isOpen()}
	for _, a := range v.alts {
		switch {
		case a[0] == 's':
			t.Alts = append(t.Alts, toPattern(a[1:]))
		case a[0] == 'i':
			t.Alts = append(t.Alts, Pattern{a[1:]})
		}
	}
	if len(t.Alts) == 0 {
		if d := v.kid(sel{kind: selDeref}); d != nil && len(d.alts) > 0 {
			return textAt(d)
		}
		if v.nils == canBeNil && len(v.labels) == 0 {
			return Text{Alts: []Pattern{{""}}} // a nil slice, pointer or interface
		}
		t.Open = true
	}
	return t
}
