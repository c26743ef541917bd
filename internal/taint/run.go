package taint

import (
	"fmt"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/rule"
)

// run is the abstract interpretation of one function in one context.
type run struct {
	// supposing is the call whose receiver is supposed to be of a type in sight, while that is followed.
	supposing supposition
	e         *engine
	fn        *ssa.Function
	code      *code
	ctx       *context
	tag       string // unique among runs

	here      *path // the root of places in objects
	objects   []*object
	byKey     map[objKey]*object
	byInput   map[*path]*object
	dirty     []*object        // of inputs, see noteWritten
	focusedOn []*object        // see focus
	ofInputs  []*object        // of the caller's, behind elements of lists and maps
	disturbed map[*object]bool // of those: they were written to in another way, too

	lay    *layout
	defs   []*path         // by site: identities, see def
	joins  map[int]*path   // see joinPath
	env    []*value        // by site
	in     []state         // by block
	now    *ssa.BasicBlock // the one that is interpreted
	toward *ssa.BasicBlock // of what is looked at on the way out of it, where that leads
	out    [][]state
	chans  map[*object]*value // what was ever sent

	taken        map[sinkKey]*summary // of the call that is evaluated, see take
	flagging     bool                 // what a loop tells of a flag is being looked for
	looking      int                  // how many joins are looked into, one within the other
	returns      []returned
	panics       *value
	panicAt      state  // joined
	atExit       state  // before the deferred calls, joined
	panicking    *value // what recover returns now
	recovered    bool
	callsRecover bool
	sinks        map[sinkKey]*sinkRec
	sinksOf      [][]sinkKey // by block: those that its last round met
	running      int         // the block that is interpreted, or was last
	defers       []*ssa.Defer
	deferred     map[string]deferredCall
	deferIDs     map[string]int
	gos          []ssa.CallInstruction
	goRounds     map[ssa.CallInstruction]round // what is known where a goroutine is started
	started      map[string]deferredCall       // goroutines that importers start, too
	starting     int                           // how many starts of goroutines are being followed, within each other
	stored       map[root]bool                 // texts that are, or were, in the heap
	spares       map[*object]*value            // what was appended to slices of the callers
	calls        map[*run]bool
	redefer      bool // a deferred call, or its arguments, changed
	needs        map[*path]bool
	asked        map[*path][]string   // constants that inputs were compared with
	asserted     map[*path][]*dynType // types that they were asserted to
	frozenVals   map[*path]*value
	storedVals   map[*fieldStores]*value
	thawed       map[*value]*value
	again        bool       // what was assumed turned out wrong: start over
	work         int        // values copied from callees, over all rounds
	readings     []*reading // texts that it reads from its inputs
	checked      map[readingCall]checkedText
	originAt     [2]token.Pos // where the origin that may read the response is set
	gaveUp       string
	failed       string // by a fault of ours, which is described
	visits       int    // instructions, since the last start
	ran          int    // instructions, in all

	registry *registry // of a root that calls what others registered
	// Of the solver (solve.go).
	sum         *summary
	done        bool
	active      bool
	depth, low  int
	stamp       int
	headOfCycle bool
	cyclic      bool // it calls itself, directly or not
}

type returned struct {
	at   *ssa.Return
	vals []*value
	st   state
}

func (e *engine) newRun(fn *ssa.Function, ctx *context) *run {
	r := &run{
		e: e, fn: fn, code: e.codeOf(fn), ctx: ctx, tag: fmt.Sprintf("f%d", e.forgotten+len(e.allRuns)),
		here:     e.paths.root(root{kind: rootHere}, nil),
		byKey:    make(map[objKey]*object),
		byInput:  make(map[*path]*object),
		lay:      e.layoutOf(fn),
		chans:    make(map[*object]*value),
		deferIDs: make(map[string]int),
	}
	r.defs = make([]*path, len(r.lay.sites))
	return r
}

// maxVisits bounds the work on one function, in instructions; it grows with its size.
func (r *run) maxVisits() int { return 2000 + 60*len(r.lay.sites) }

// interpret runs the function to a fixpoint and leaves its summary in r.sum. A fault of
// ours costs this function only: whoever calls it takes it for one without a body.
func (r *run) interpret() {
	defer func() {
		if v := recover(); v != nil {
			r.failed = fmt.Sprintf("in %s: %v\n%s", r.fn, v, rule.Stack())
			r.sum = &summary{}
		}
	}()
	r.failed = ""
	for range 6 {
		r.reset()
		r.blocks()
		r.again = r.concurrent() || r.again
		if !r.again {
			break
		}
	}
	r.afterPanic()
	r.handedBack()
	r.leftURL()
	r.leftWritten()
	r.sum = r.summarize()
}

func (r *run) reset() {
	n := len(r.fn.Blocks)
	r.env = make([]*value, len(r.lay.sites))
	r.in = make([]state, n)
	r.out = make([][]state, n)
	r.returns, r.panics, r.gaveUp = nil, nil, ""
	r.panicAt, r.panicking, r.recovered = state{}, nil, false
	r.atExit = state{}
	r.sinks = make(map[sinkKey]*sinkRec)
	r.sinksOf = make([][]sinkKey, n)
	r.calls = make(map[*run]bool)
	if r.needs == nil {
		r.needs = make(map[*path]bool)
	}
	r.defers = nil
	r.deferred, r.started = make(map[string]deferredCall), nil
	r.goRounds = make(map[ssa.CallInstruction]round)
	r.stored = make(map[root]bool)
	r.spares, r.checked, r.disturbed = nil, nil, nil
	r.again, r.visits = false, 0
}

// blocks runs the blocks until nothing changes: predecessors come first, and a loop
// settles before what follows it.
func (r *run) blocks() {
	order, rank := r.lay.order, r.lay.rank
	todo := newQueue(r.lay)
	r.in[0] = state{live: true}
	todo.add(rank[0])
	seen := make([]int, len(r.fn.Blocks))
	for {
		i, ok := todo.next()
		if !ok {
			return
		}
		b := order[i]
		in := r.entry(b)
		if !in.live {
			continue
		}
		if n := seen[b.Index]; n >= maxSeen || n >= maxTiredSeen && r.tired() {
			r.gaveUp = "its loops did not settle"
			continue
		}
		if seen[b.Index]++; seen[b.Index] > settleAfter {
			in = r.joinState(r.in[b.Index], in, b.Index) // no more strong updates: it must come to an end
		}
		r.in[b.Index] = in
		if r.visits > r.maxVisits() {
			r.gaveUp = "too many steps"
			return
		}
		old := r.out[b.Index]
		r.block(b, in, seen[b.Index], func(use *ssa.BasicBlock) { todo.add(rank[use.Index]) })
		if r.redefer {
			r.redefer = false
			for _, x := range r.fn.Blocks {
				if runsDefers(x) {
					todo.add(rank[x.Index])
				}
			}
		}
		for i, s := range b.Succs {
			if old == nil || !stateEqual(old[i], r.out[b.Index][i]) {
				todo.add(rank[s.Index])
			}
		}
	}
}

// block runs the instructions of a block and leaves the state of each way out of
// it. It calls again for every block that uses a register that changed.
func (r *run) block(b *ssa.BasicBlock, s state, round int, again func(*ssa.BasicBlock)) {
	phis := r.phis(b) // all of them read what was before the block
	r.now, r.running = b, b.Index
	r.forgetSinks(b)
	r.out[b.Index] = make([]state, len(b.Succs))
	for i, in := range b.Instrs {
		r.visits++
		r.spend(1)
		r.ran++
		v, ok := in.(ssa.Value)
		if !ok {
			r.exec(&s, in)
		} else {
			if r.lay.looping[b.Index] {
				r.anew(&s, in)
			}
			var val *value
			if i < len(phis) {
				val = phis[i]
			}
			if val == nil {
				val = r.focus(&s, in, r.named(&s, in, r.partGiven(r.eval(&s, in))))
			}
			site := r.site(in)
			old := r.env[site]
			if round > widenAfter || round > 2 && i < len(phis) && isCounter(in.(*ssa.Phi)) {
				val = widen(old, val)
			}
			if round > settleAfter {
				val = join(old, val, r.def(in)) // what it was in some round, it can be
			}
			if !equal(val, old) {
				r.env[site] = val
				for _, use := range *v.Referrers() {
					if _, ok := use.(*ssa.Defer); ok {
						r.redefer = true
					}
					if use.Block() != b || phiOf(use) != nil {
						again(use.Block())
					}
				}
			}
		}
		if !s.live {
			return
		}
	}
	if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
		r.branch(b, s, r.val(&s, cond.Cond))
		r.typeGiven(b, cond.Cond)
		return
	}
	for i := range b.Succs {
		r.out[b.Index][i] = s
	}
}

// forgetSinks forgets the sinks that the block met in an earlier round, which knew less of
// the values: the last round meets them all.
func (r *run) forgetSinks(b *ssa.BasicBlock) {
	for _, key := range r.sinksOf[b.Index] {
		delete(r.sinks, key)
	}
	r.sinksOf[b.Index] = r.sinksOf[b.Index][:0]
}

// phis are the values of the phis that the block begins with.
func (r *run) phis(b *ssa.BasicBlock) []*value {
	var out []*value
	for _, in := range b.Instrs {
		phi, ok := in.(*ssa.Phi)
		if !ok {
			break
		}
		out = append(out, r.phi(phi))
	}
	return out
}

// anew prepares for an instruction that may have run before: what it made then is not
// what it makes now.
func (r *run) anew(s *state, in ssa.Instruction) {
	def := r.defs[r.site(in)]
	if def == nil {
		return // nobody has heard of what it makes
	}
	r.age(s, def.root)
	s.facts = s.facts.forget(def.root)
}

// widenAfter is the round of a loop after which constants that still change are no
// longer counted up.
const widenAfter = 6

// Bounds on how often a block is interpreted, and when the function has cost too much.
const (
	maxSeen      = 40
	maxTiredSeen = 3
)

// settleAfter is the round of a loop after which nothing is taken back: what a variable
// was in one round it can be in the next. Before, values may change to and fro.
const settleAfter = 4

// widen is the new value of a loop's variable, without constants that keep changing.
func widen(old, v *value) *value {
	if old == nil || slices.Equal(old.alts, v.alts) {
		return v
	}
	n := *v
	n.alts, n.open = nil, true
	return &n
}

// isCounter reports whether the variable of a loop is counted up or down in it.
func isCounter(phi *ssa.Phi) bool {
	for _, x := range phi.Edges {
		op, ok := x.(*ssa.BinOp)
		if ok && (op.Op == token.ADD || op.Op == token.SUB) && op.X == ssa.Value(phi) {
			return true
		}
	}
	return false
}

func runsDefers(b *ssa.BasicBlock) bool {
	for _, in := range b.Instrs {
		if _, ok := in.(*ssa.RunDefers); ok {
			return true
		}
	}
	return false
}

func phiOf(in ssa.Instruction) *ssa.Phi {
	phi, _ := in.(*ssa.Phi)
	return phi
}

// branch decides which ways can be taken (3.1), and what is known on them (14.2).
func (r *run) branch(b *ssa.BasicBlock, s state, cond *value) {
	r.need(cond)
	if cond.canBe(model.True) {
		r.out[b.Index][0] = r.withKey(b, r.withoutNil(b, r.leaving(b, s, 0), token.EQL), true).assume(cond, model.True)
	}
	if cond.canBe(model.False) {
		r.out[b.Index][1] = r.withKey(b, r.withoutNil(b, r.swept(b, r.leaving(b, s, 1)), token.NEQ), false).assume(cond, model.False)
	}
}

// assume is s with what follows from v having the property.
func (s state) assume(v *value, p model.Property) state {
	for _, g := range v.guards() {
		if g.prop == p {
			s.facts = s.facts.and(g.fact)
		}
	}
	for _, g := range asked(v, p, p) {
		s.facts = s.facts.and(g.fact)
	}
	return s
}

// phi joins what comes along the ways that can be taken.
func (r *run) phi(phi *ssa.Phi) *value { return r.phiOf(phi, nil) }

// phiOf is phi without the edges that are left out.
func (r *run) phiOf(phi *ssa.Phi, leaveOut func(i int) bool) *value {
	var v *value
	at := r.def(phi)
	b := phi.Block()
	checked := isChecked(phi.Type())
	var made *path
	text := isString(phi.Type())
	for i, x := range phi.Edges {
		s := r.edge(b.Preds[i], b)
		if !s.live || leaveOut != nil && leaveOut(i) {
			continue
		}
		r.now, r.toward = b.Preds[i], b
		w := r.nilAlong(r.unfocused(s.facts.bake(r.val(&s, x))), x, b.Preds[i], b)
		r.toward = nil
		if w != nil && checked {
			w = withFacts(w, s.facts)
		}
		if b.Dominates(b.Preds[i]) {
			w = r.pastRound(w, b)
			made = at
		} else if text {
			made = made.orMade(w, at)
		}
		if w != nil && w.id != nil && v != nil && v.id != w.id {
			w = w.withID(at)
		}
		v = join(v, w, at)
	}
	if v != nil && len(v.labels) > 0 && made != nil && made != at {
		v = v.withID(made)
	} else if v != nil && len(v.labels) > 0 && v.id != at && !sameOnAllEdges(phi) {
		v = v.withID(at)
	}
	if leaveOut == nil {
		v = withGuards(v, r.emptyGuards(phi, false, model.Zero)) // whoever asks for it is asked again when that changes
	}
	return v
}

func sameOnAllEdges(phi *ssa.Phi) bool {
	for _, x := range phi.Edges {
		if x != phi.Edges[0] {
			return false
		}
	}
	return true
}

// isChecked reports whether values of the type are what people test: booleans,
// errors, and pointers that can be nil.
func isChecked(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsBoolean != 0
	case *types.Interface, *types.Pointer:
		return true
	}
	return false
}

// withFacts is v, knowing what is known where v comes from: whoever finds v to be
// true (or nil …) later knows that it came this way.
func withFacts(v *value, fs facts) *value {
	return v.tells(fs, model.True, model.False, model.Nil, model.NonNil)
}

func (v *value) withID(id *path) *value {
	if v == nil || v.id == id {
		return v
	}
	n := *v
	n.id = id
	return &n
}

// site is the number of an instruction.
func (r *run) site(in ssa.Instruction) int { return r.lay.index[in] }

// def is the identity of the text that an instruction makes.
func (r *run) def(in ssa.Instruction) *path {
	n := r.site(in)
	if r.defs[n] == nil {
		r.defs[n] = r.e.paths.fresh(root{kind: rootDef, n: n, name: r.tag})
	}
	return r.defs[n]
}

// need records that the caller's knowledge of v would decide something.
func (r *run) need(v *value) {
	if v == nil {
		return
	}
	for _, l := range v.labels {
		if l.org.input != nil && l.org.input.isNear() {
			if k := l.org.input.root.kind; k == rootParam || k == rootFree || k == rootPanic || k == rootType {
				r.needs[l.org.input] = true
			}
		}
	}
}
