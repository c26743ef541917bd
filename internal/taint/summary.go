package taint

import (
	"cmp"
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// summary is what a function does, in terms of its inputs: what callers apply.
// Values in it are the function's own; its objects are copied into the caller when
// the summary is applied, and its input paths are replaced by the caller's values.
type summary struct {
	tag     string
	here    *path
	results []*value
	effects []effect // on what inputs point to, and on package variables
	heap    map[*object]*value
	facts   facts // hold whenever it returns
	sinks   []*sinkRec
	calls   []deferredCall
	panics  *value
	// recovers: it calls recover, and so ends a panic when deferred.
	recovers bool
	returns  bool // it can return at all
	needs    []*path
	by       *run // nil of one from a fact
}

// effect is the content of an object of the caller's when the function returns.
type effect struct {
	obj     *object
	content *value
}

// deferredCall is a call of a function that only the caller knows (5.2, 6.1).
type deferredCall struct {
	n      int
	fn     *value     // the function, or the receiver of the method
	method string     // of an interface, else ""
	iface  types.Type // that interface, where the call is in this package
	args   []*value   // reified
	self   *value     // the receiver, reified, where the function has written to what that points to
	facts  facts      // hold where it is made
	via    *step
	beside bool // it runs beside the function
	handed bool // it is made by code that is not seen, which may make it at any time
	// started: a function that waits was started, which this package follows by itself; an importer starts it, too.
	started bool
	foreign bool // by what this package imports, which does not follow it
	often   bool // it is made any number of times

	supposed supposition // when it is made
}

// summarize makes the summary of a finished run.
func (r *run) summarize() *summary {
	sum := &summary{by: r, tag: r.tag, here: r.here, heap: make(map[*object]*value), panics: r.panics, recovers: r.callsRecover}
	var exit state
	for i, ret := range r.returns {
		ret.vals = r.e.nonNilResults(ret)
		r.returns[i] = ret
		exit = r.joinState(exit, ret.st, len(r.fn.Blocks)+1)
		sum.results = r.joinResults(sum.results, ret)
	}
	for i, v := range sum.results {
		sum.results[i] = r.bounded(v)
	}
	r.emptyResults(sum.results)
	r.correlate(sum.results)
	sum.returns = exit.live
	sum.facts = inputFacts(exit.facts)
	for o := range r.spares {
		if _, ok := exit.heap.get(o.id); !ok {
			exit.heap = exit.heap.set(o.id, r.initial(o))
		}
	}
	exit.heap.each(func(id int, v *value) {
		o := r.objects[id]
		v = r.withSpare(o, v)
		if o.input == nil {
			sum.heap[o] = v
		} else if !equal(v, r.initial(o)) {
			sum.effects = append(sum.effects, effect{o, v})
		}
	})
	r.correlateEffects(sum.results, sum.effects)
	for _, c := range r.deferred {
		sum.calls = append(sum.calls, c)
	}
	slices.SortFunc(sum.calls, func(a, b deferredCall) int { return a.n - b.n })
	sum.calls = append(sum.calls, r.startedCalls()...)
	if !isInit(r.fn) { // what initialisation leaves is for this package alone, and whole
		sum.compact()
	}
	sum.sinks = r.allSinks()
	for p := range r.needs {
		sum.needs = append(sum.needs, p)
	}
	slices.SortFunc(sum.needs, func(a, b *path) int { return int(a.id - b.id) })
	return sum
}

// allSinks are the sinks that the function reaches, whichever block it was in.
func (r *run) allSinks() []*sinkRec {
	keys := slices.SortedFunc(maps.Keys(r.sinks), func(a, b sinkKey) int { // joining numbers paths
		return cmp.Or(r.e.compareSinks(r.sinks[a], r.sinks[b]), cmp.Compare(a.block, b.block), strings.Compare(a.via, b.via))
	})
	of := make(map[sinkKey]*sinkRec, len(keys))
	for _, key := range keys { // of one sink, there is one in each block
		rec := r.sinks[key]
		key.block = 0
		if old := of[key]; old != nil {
			rec = old.join(rec)
			rec.open = !rec.isComplete()
		}
		of[key] = rec
	}
	return slices.SortedFunc(maps.Values(of), r.e.compareSinks)
}

func (e *engine) compareSinks(a, b *sinkRec) int {
	if c := cmp.Or(e.order.Compare(a.pos, b.pos), cmp.Compare(a.kind, b.kind)); c != 0 {
		return c
	}
	if c := cmp.Or(strings.Compare(a.place, b.place), strings.Compare(a.at.String(), b.at.String())); c != 0 {
		return c
	}
	return cmp.Or(e.compareWays(a.via, b.via), cmp.Compare(len(a.ports), len(b.ports)))
}

// compareWays compares ways step by step. Their keys would not do: the numbers of
// positions are the host's.
func (e *engine) compareWays(a, b *step) int {
	if a == b {
		return 0
	}
	return slices.CompareFunc(a.raw(), b.raw(), func(s, t *step) int {
		return cmp.Or(e.order.Compare(s.pos, t.pos), strings.Compare(s.place, t.place), strings.Compare(s.text, t.text))
	})
}

// joinResults joins the results of one more return, with what is known where it is:
// a caller who finds the result true or nil knows that too (14.4).
func (r *run) joinResults(results []*value, ret returned) []*value {
	if results == nil {
		results = make([]*value, len(ret.vals))
	}
	failed := r.fails(ret)
	for i, v := range ret.vals {
		v = ret.st.facts.bake(ret.st.facts.deepen(v))
		if failed && v != nil && len(v.alts) > 0 && len(v.labels) == 0 && v.alts[0][0] != 'b' {
			n := *v // a placeholder beside an error is no value that anybody means; that something failed to hold is
			n.alts, n.open = nil, true
			v = &n
		}
		if v != nil && isChecked(r.fn.Signature.Results().At(i).Type()) {
			v = withFacts(v, r.leftFacts(&ret.st, ret.vals))
		}
		at := r.e.paths.root(root{kind: rootDef, n: len(r.lay.sites) + i, name: r.tag}, nil)
		if r.isFieldGetter() && orConstant(results[i], v) {
			at = identity(results[i], v)
		}
		results[i] = join(results[i], v, at)
	}
	return results
}

// isFieldGetter reports whether the function is a method without parameters: called again
// on the same value, it returns the same.
func (r *run) isFieldGetter() bool {
	return r.fn.Signature.Recv() != nil && len(r.fn.Params) == 1
}

// orConstant reports whether one of two values is an input's text and the other a
// constant, as with the getters of protobuf.
func orConstant(a, b *value) bool {
	if a == nil || b == nil {
		return false
	}
	if a.isInput() {
		a, b = b, a
	}
	return b.isInput() && b.id != nil && b.id.isInput() && len(a.labels) == 0 && !a.isOpen()
}

// fails reports whether a return certainly returns an error.
func (r *run) fails(ret returned) bool {
	n := len(ret.vals)
	if n < 2 || !isError(r.fn.Signature.Results().At(n-1).Type()) {
		return false
	}
	err := ret.vals[n-1]
	return err != nil && err.nilable() == canBeNonNil
}

// correlate adds what a checked result tells of the others: a text that is only
// returned with an error is none where the error was found to be nil, and one that was
// checked wherever the error is nil is checked there (4.2, 14.4).
func (r *run) correlate(results []*value) {
	for i, err := range results {
		if err == nil || !isChecked(r.fn.Signature.Results().At(i).Type()) {
			continue
		}
		var gs []guard
		for _, p := range []model.Property{model.True, model.False, model.Nil, model.NonNil} {
			for j, v := range results {
				if j != i {
					gs = append(gs, r.toldWith(i, p, j, v, nil)...)
				}
			}
		}
		if len(gs) > 0 {
			n := *err
			n.setGuards(sortGuards(append(slices.Clone(err.guards()), gs...)))
			results[i] = &n
		}
	}
}

// toldWith is what it tells of result j, or of the part of it that the steps lead to, that result i has
// the property.
func (r *run) toldWith(i int, p model.Property, j int, v *value, steps []sel) []guard {
	if v == nil || len(steps) > maxReach {
		return nil
	}
	var gs []guard
	if v.id != nil && len(v.labels) > 0 {
		if k, ok := r.knownWith(i, p, j, steps); ok && k != commonly(v.labels) {
			gs = append(gs, guard{p, fact{id: v.id, knowledge: k}})
		}
	}
	for _, k := range v.kids {
		if k.sel.kind == selField {
			gs = append(gs, r.toldWith(i, p, j, k.val, append(slices.Clone(steps), k.sel))...)
		}
	}
	return gs
}

// knownWith is what is known of the text of a part of result j in the returns in which result i
// can have the property, of which there are some: everything, if there is no text.
func (r *run) knownWith(i int, p model.Property, j int, steps []sel) (knowledge, bool) {
	some := false
	var ls []label
	for _, ret := range r.returns {
		if ret.vals[i] == nil || !ret.vals[i].canBe(p) {
			continue
		}
		some = true
		v := ret.vals[j]
		for _, st := range steps {
			v = v.child(st, nil)
		}
		v = ret.st.facts.bake(v)
		if v != nil && len(v.locs()) > 0 {
			return knowledge{}, false
		}
		if v != nil {
			ls = append(ls, v.labels...)
		}
	}
	k := commonly(ls)
	return k, some && k != knowledge{}
}

// commonly is what is known of each of the texts.
func commonly(ls []label) knowledge {
	if len(ls) == 0 {
		return knownSafe(model.Any)
	}
	k := ls[0].lore().knowledge
	for _, l := range ls[1:] {
		k = k.or(l.lore().knowledge)
	}
	return k
}

// inputFacts are the facts about texts that the caller has, too.
func inputFacts(fs facts) facts {
	return slices.DeleteFunc(slices.Clone(fs), func(f fact) bool { return !f.id.isInput() })
}

// leftFacts are the facts about texts that the caller has, or gets in what it gave, or in what is returned.
func (r *run) leftFacts(s *state, results []*value) facts {
	fs := inputFacts(s.facts)
	if len(fs) == len(s.facts) {
		return fs
	}
	left := make(map[*path]bool)
	s.heap.each(func(id int, v *value) {
		if r.objects[id].input != nil {
			noteIDs(v, left, 0)
		}
	})
	for _, v := range results {
		noteIDs(v, left, 0)
		if v != nil {
			noteIDs(r.loadAll(s, v.locs(), nil, nil), left, 0)
		}
	}
	for _, f := range s.facts {
		if !f.id.isInput() && left[f.id.owner()] {
			fs = append(fs, f)
		}
	}
	return fs
}

// owner is the identity of the text that a path is a field of, of whatever depth.
func (p *path) owner() *path {
	for p.sel.kind == selField && p.parent != nil {
		p = p.parent
	}
	return p
}

func noteIDs(v *value, ids map[*path]bool, depth int) {
	if v == nil || depth > maxReach {
		return
	}
	if v.id != nil && len(v.labels) > 0 {
		ids[v.id.owner()] = true
	}
	for _, k := range v.kids {
		noteIDs(k.val, ids, depth+1)
	}
}

// openSinks are the sinks of which a caller can say more.
func (s *summary) openSinks() []*sinkRec {
	return slicesFilter(s.sinks, func(rec *sinkRec) bool { return !rec.settled() })
}

// widened is the summary without constants that are others in every round: a text that
// a recursive function makes longer each time. What was told in some round is told still:
// inputs that are told apart in one and together in the next would go on for ever.
func (a *summary) widened(old *summary) *summary {
	if old == nil {
		return a
	}
	n := *a
	n.panics = widenTree(old.panics, a.panics)
	n.results = slices.Clone(a.results)
	for i := range min(len(a.results), len(old.results)) {
		n.results[i] = widenTree(old.results[i], a.results[i])
	}
	n.effects = slices.Clone(a.effects)
	for i, e := range a.effects {
		if j := slices.IndexFunc(old.effects, func(o effect) bool { return o.obj == e.obj }); j >= 0 {
			n.effects[i].content = widenTree(old.effects[j].content, e.content)
		}
	}
	n.heap = make(map[*object]*value, len(a.heap))
	for _, o := range sortedObjects(a.heap) { // joining numbers paths and origins
		n.heap[o] = widenTree(old.heap[o], a.heap[o])
	}
	n.facts = a.facts.join(old.facts) // what is known of texts of one round is not known of the next
	n.sinks = slices.Clone(a.sinks)
	for i, rec := range a.sinks {
		if i < len(old.sinks) && rec.sameAs(old.sinks[i]) {
			n.sinks[i] = rec.widened(old.sinks[i])
		}
	}
	return &n
}

// sameAs reports whether it is the same sink, reached the same way.
func (a *sinkRec) sameAs(b *sinkRec) bool {
	return a.kind == b.kind && a.pos == b.pos && a.place == b.place && a.at == b.at &&
		slices.EqualFunc(a.ports, b.ports, func(x, y sinkPort) bool { return x.port == y.port })
}

func (a *sinkRec) widened(old *sinkRec) *sinkRec {
	n := *a
	n.ports = slices.Clone(a.ports)
	for i, p := range a.ports {
		n.ports[i].val = widenTree(old.ports[i].val, p.val)
	}
	return &n
}

// widenTree is widen for a value and its parts.
func widenTree(old, v *value) *value {
	if old == nil || v == nil || old == v {
		return v
	}
	n := *widen(old, v)
	n.kids = slices.Clone(v.kids)
	for i, k := range v.kids {
		n.kids[i].val = widenTree(old.kid(k.sel), k.val)
	}
	return join(old, &n, v.id)
}

func (a *summary) equal(b *summary) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.returns == b.returns && a.recovers == b.recovers && equal(a.panics, b.panics) &&
		slices.EqualFunc(a.results, b.results, equal) &&
		slices.EqualFunc(a.facts, b.facts, fact.equal) &&
		slices.EqualFunc(a.effects, b.effects, func(x, y effect) bool { return x.obj == y.obj && equal(x.content, y.content) }) &&
		slices.EqualFunc(a.sinks, b.sinks, (*sinkRec).equal) &&
		slices.Equal(a.needs, b.needs) &&
		len(a.calls) == len(b.calls) && a.heapEqual(b)
}

func (a *summary) heapEqual(b *summary) bool {
	if len(a.heap) != len(b.heap) {
		return false
	}
	for o, v := range a.heap {
		if !equal(v, b.heap[o]) {
			return false
		}
	}
	return true
}

func (a *sinkRec) equal(b *sinkRec) bool {
	return a.kind == b.kind && a.pos == b.pos && a.place == b.place && a.at == b.at &&
		slices.EqualFunc(a.ports, b.ports, func(x, y sinkPort) bool { return x.port == y.port && equal(x.val, y.val) })
}
