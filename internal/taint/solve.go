package taint

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// context is what the caller of a function knows of its inputs, where that decides
// what the function does: constants, functions and dynamic types.
type context struct {
	key  string
	vals map[*path]*value
	// asserts are interfaces that inputs have of which more is not known (see typecases.go).
	asserts map[*path][]*dynType
}

// Bounds on contexts: of one function, and nested within each other.
const (
	maxContexts = 16
	maxDepthCtx = 24
)

// given is what the context knows of an input.
func (r *run) given(p *path) *value {
	if p.root.kind == rootGlobal {
		return r.frozen(p)
	}
	if r.ctx == nil {
		return nil
	}
	return r.ctx.vals[p]
}

// partGiven is v with what the context knows of it, when it is a part of an input: a field,
// or an element of a list. Of a field, more can be known than the context knows.
func (r *run) partGiven(v *value) *value {
	if v == nil || len(v.labels) != 1 || !v.labels[0].isInput() || v.labels[0].told != nil {
		return v
	}
	p := v.labels[0].org.input
	if p.parent == nil || p.sel.kind == selDeref || len(v.locs())+len(v.fns())+len(v.alts)+len(v.kids)+len(v.dyn()) > 0 || v.open {
		return v
	}
	if r.ctx != nil {
		if g := r.ctx.vals[p]; g != nil && !slices.ContainsFunc(g.dyn(), p.isIn) {
			return g
		}
	}
	if w := r.inField(p); w != nil {
		return w
	}
	if w := r.listedText(p); w != nil {
		return w
	}
	return v
}

// isIn reports whether the path leads through a value of the type: the calls of a tree's
// nodes by each other are left to callers who know the tree.
func (p *path) isIn(d *dynType) bool {
	for q := p.parent; q != nil; q = q.parent {
		if q.typ != nil && types.Identical(deref(q.typ), deref(d.t)) {
			return true
		}
	}
	return false
}

// nilness is what v can be, with what the context knows of an input.
func (r *run) nilness(v *value) nilness {
	if len(v.labels) == 1 && len(v.locs()) == 0 && r.isGiven(v) && r.given(v.labels[0].org.input).nils == v.nils {
		return v.nils
	}
	return v.nilable()
}

func (r *run) isGiven(v *value) bool {
	return slices.ContainsFunc(v.labels, func(l label) bool {
		return l.pure && l.org.input != nil && r.ctx != nil && r.ctx.vals[l.org.input] != nil
	})
}

// summaryOf is the summary of a function for all calls, nil where none is known.
func (e *engine) summaryOf(c *code) *summary {
	if c.fn != nil && len(c.fn.Blocks) > 0 {
		return e.solve(e.baseRun(c.fn))
	}
	if c.sum != nil {
		return c.sum
	}
	sum, _ := e.importedSummary(c.name)
	return sum
}

// summaryFor is the summary of a function for a call with these arguments.
func (r *run) summaryFor(s *state, f fn, args []*value) (*summary, bool) {
	e := r.e
	if f.code.fn == nil || len(f.code.fn.Blocks) == 0 {
		if f.code.sum != nil {
			return f.code.sum, true
		}
		sum, ok := e.importedSummary(f.code.name)
		if ok {
			return r.caseFor(s, f, sum, args), true
		}
		f.code.sum = e.getterSummary(f.code)
		return f.code.sum, f.code.sum != nil
	}
	base := e.baseRun(f.code.fn)
	sum := e.solve(base)
	target := base
	// What a function asks for can depend on what it knows: which function it calls, and
	// then what that captured.
	key := ""
	var needs []*path
	for range maxAskAgain {
		if sum == nil || len(sum.needs) == 0 || !target.done {
			break
		}
		needs = union(needs, sum.needs, func(a, b *path) bool { return a.id < b.id }, maxNeeds)
		ctx := r.contextFor(s, f, target, needs, args)
		if ctx == nil || ctx.key == key {
			break
		}
		run := e.contextRun(f.code.fn, ctx)
		if run == nil {
			break
		}
		key, target = ctx.key, run
		sum = e.solve(run)
	}
	r.calls[target] = true
	return sum, target.failed == ""
}

// maxAskAgain bounds how often a function is analysed anew because it asks for more.
const maxAskAgain = 2

// maxNeeds bounds the inputs that one function asks for.
const maxNeeds = 64

func (e *engine) baseRun(f *ssa.Function) *run {
	r, ok := e.base[f]
	if !ok {
		r = e.newRun(f, nil)
		e.base[f] = r
		e.allRuns = append(e.allRuns, r)
	}
	return r
}

func (e *engine) contextRun(f *ssa.Function, ctx *context) *run {
	key := runKey{f, ctx.key}
	if r, ok := e.runs[key]; ok {
		return r
	}
	cost := e.base[f].work + e.base[f].ran // as much as the first time
	if e.perFn[f] >= maxContexts || len(e.stack) > maxDepthCtx || cost > e.budget {
		return nil
	}
	e.perFn[f]++
	e.budget -= cost
	r := e.newRun(f, ctx)
	e.runs[key] = r
	e.allRuns = append(e.allRuns, r)
	return r
}

// contextFor is what the arguments tell about the inputs that the function asks for.
func (r *run) contextFor(s *state, f fn, of *run, needs []*path, args []*value) *context {
	b := &binding{r: r, pre: *s, post: s, f: f, args: args, sum: of.sum, paths: make(map[*path]*value), panic_: r.panicking}
	ctx := &context{vals: make(map[*path]*value)}
	var key strings.Builder
	for _, p := range needs {
		v := r.partGiven(b.resolve(p))
		known, k := r.knowledge(p, v)
		if known == nil {
			if ds := r.assumed(v); ds != nil {
				key.WriteString(itoa(int(p.id)) + "=" + ctx.hold(p, ds) + ";")
			}
			r.needTypes(v, of.asserted[p])
			// Our caller may know it: a pattern, a type, or what the instance of a generic
			// function is given. More would be contexts within contexts, and flows through state that
			// only the function in general is followed for.
			if r.starting == 0 && (p.sel == patternSel || p.root.kind == rootType || r.fn.Synthetic != "" || f.code.passesOn()) {
				r.need(v)
			}
			continue
		}
		ctx.vals[p] = known
		key.WriteString(itoa(int(p.id)) + "=" + k + ";")
	}
	if len(ctx.vals)+len(ctx.asserts) == 0 {
		return nil
	}
	ctx.key = key.String()
	return ctx
}

// knowledge is what is known of v that can decide something, and a text for it.
func (r *run) knowledge(p *path, v *value) (*value, string) {
	if v == nil {
		return nil, ""
	}
	own := !v.isInput()
	switch {
	case own && len(v.alts) > 0 && len(v.alts) <= 4 && !v.open && len(v.labels) == 0:
		return &value{alts: v.alts, nils: v.nils, rare: rare{dyn: v.dyn()}.orNil()}, "c" + strings.Join(v.alts, "\x01")
	case (own || r.isGiven(v)) && knownFuncs(v.fns()) || knownTypes(v):
		return r.shape(p, v, own)
	case own && v.nils == canBeNil && len(v.labels) == 0 && len(v.locs()) == 0:
		return nilValue, "nil"
	}
	return nil, ""
}

func knownFuncs(fs []fn) bool {
	return len(fs) > 0 && len(fs) <= 8 && !slices.ContainsFunc(fs, func(f fn) bool { return f.code.isNative() })
}

func knownTypes(v *value) bool { return len(v.dyn()) > 0 && len(v.dyn()) <= 8 && !v.dynOpen }

// shape is an input of which the functions and types are known that it can be.
func (r *run) shape(p *path, v *value, own bool) (*value, string) {
	w := *pureInput(p)
	var k strings.Builder
	if (own || r.isGiven(v)) && knownFuncs(v.fns()) {
		k.WriteByte('f')
		for _, f := range v.fns() {
			g := fn{code: f.code}
			if f.env != nil {
				g.env = &object{} // replaced by the run, see adopt
			}
			if slices.ContainsFunc(w.fns(), func(h fn) bool { return h.code == g.code }) {
				continue
			}
			w.setFns(append(w.fns(), g))
			k.WriteString("," + itoa(f.code.id))
		}
	}
	// What a function as a value of a library's type does, the library's model says.
	if knownTypes(v) && (k.Len() == 0 || slices.ContainsFunc(v.dyn(), func(d *dynType) bool { return ownType(deref(d.t)) != "" })) {
		k.WriteByte('t')
		for _, d := range v.dyn() {
			k.WriteString("," + itoa(d.id))
		}
		w.dynOpen = false
		w.setDyn(v.dyn())
	}
	w.nils = v.nils
	return &w, k.String()
}

// adopt makes the context's functions with captured variables the run's own: what
// they captured is an input of the run.
func (r *run) adopt() {
	if r.ctx == nil {
		return
	}
	// In order: objects are numbered as they are made.
	for _, p := range slices.SortedFunc(maps.Keys(r.ctx.vals), func(a, b *path) int { return int(a.id - b.id) }) {
		v := r.ctx.vals[p]
		if !slices.ContainsFunc(v.fns(), func(f fn) bool { return f.env != nil }) {
			continue
		}
		w := *v
		w.setFns(slices.Clone(v.fns()))
		for i := range w.fns() {
			if w.fns()[i].env != nil {
				w.fns()[i].env = r.envObject(p, w.fns()[i].code)
			}
		}
		r.ctx.vals[p] = &w
	}
}

// maxForeignCaptured is how many captured variables count of a function of another package, of which only the
// summary is known.
const maxForeignCaptured = 8

// envObject is the object of the captured variables of a function that is an input,
// when its code is known: each of them is an input of the run.
func (r *run) envObject(p *path, c *code) *object {
	key := objKey{site: -2 - c.id, what: itoa(int(p.id))}
	o, ok := r.byKey[key]
	if ok {
		return o
	}
	o = r.object(key, nil)
	o.input = p.child(sel{kind: selDeref}, nil)
	env := &value{nils: canBeNonNil}
	captured := func(i int, t types.Type) {
		env = env.with(sel{kind: selFree, n: i}, pureInput(p.child(sel{kind: selFree, n: i, name: c.tag()}, t)))
	}
	if c.fn != nil {
		for i, fv := range c.fn.FreeVars {
			captured(i, fv.Type())
		}
		for i := range typeParamsOf(c.fn).Len() {
			captured(typeStep(i).n, nil)
		}
	} else {
		for i := range maxForeignCaptured {
			captured(i, nil)
		}
	}
	o.fixed = env
	return o
}

// maxRounds bounds the rounds of a fixpoint over functions that call each other.
const maxRounds = 6

// widenRound is the round after which constants that still change are given up.
const widenRound = 2

// solve brings a run's summary to its fixpoint. Functions that call each other are
// solved together: the one that is reached first iterates, the others are solved once
// in each round with the summaries of the round before (4.4).
func (e *engine) solve(r *run) *summary {
	if r.done {
		return r.sum
	}
	if r.active {
		r.headOfCycle = true
		r.cyclic = true
		e.noteLow(r.depth)
		return r.sum
	}
	if r.stamp == e.stamp && r.sum != nil && r.stamp != 0 {
		e.noteLow(r.low)
		return r.sum
	}
	r.active, r.depth = true, len(e.stack)
	r.low = r.depth
	e.stack = append(e.stack, r)
	e.onStack[r.fn]++
	r.adopt()
	for round := 0; ; round++ {
		old := r.sum
		r.headOfCycle = false
		r.interpret()
		if round > widenRound {
			r.sum = r.sum.widened(old)
		}
		if !r.headOfCycle || r.low < r.depth || old.equal(r.sum) {
			break
		}
		if round >= maxRounds {
			r.gaveUp = "recursion did not settle"
			break
		}
		e.stamp++
	}
	e.stack = e.stack[:len(e.stack)-1]
	e.onStack[r.fn]--
	r.active = false
	if r.low < r.depth {
		r.cyclic = true
		r.stamp = max(e.stamp, 1)
		e.noteLow(r.low)
		e.open = append(e.open, r)
		return r.sum
	}
	r.finish()
	e.open = slices.DeleteFunc(e.open, func(o *run) bool {
		if o.low >= r.depth {
			o.finish()
		}
		return o.low >= r.depth
	})
	return r.sum
}

// finish frees what only the interpretation needed: a summary is all that stays.
func (r *run) finish() {
	r.done = true
	r.env, r.in, r.out, r.returns = nil, nil, nil, nil
	r.byKey, r.byInput, r.chans, r.storedVals = nil, nil, nil, nil
	r.objects, r.dirty, r.sinks, r.sinksOf, r.deferred, r.started, r.frozenVals, r.thawed = nil, nil, nil, nil, nil, nil, nil, nil
	// A path that stays keeps its root, and that would keep all identities of what was made there.
	for _, p := range r.defs {
		p.forget()
	}
	for _, p := range r.joins {
		p.forget()
	}
	r.defs, r.joins = nil, nil
}

// noteLow tells the run on top of the stack that it depends on one further down.
func (e *engine) noteLow(depth int) {
	if n := len(e.stack); n > 0 {
		e.stack[n-1].low = min(e.stack[n-1].low, depth)
	}
}

// recursive reports whether a function is being solved right now, so that the summary
// at hand describes a call of a call of it.
func (e *engine) recursive(f *ssa.Function) bool {
	return e.onStack[f] > 0
}

// unsolved reports whether a function is part of a cycle that is being solved.
func (e *engine) unsolved(f *ssa.Function) bool {
	r := e.base[f]
	return r != nil && !r.done
}
