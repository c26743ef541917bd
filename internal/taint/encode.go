package taint

import (
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// encoder writes a summary as bytes. The same summary gives the same bytes: it
// walks sorted slices only, and numbers what it meets in the order of meeting it.
type encoder struct {
	wire
	e    *engine
	sum  *summary
	pths map[*path]int
	objs map[*object]int
	todo []*object // objects met, whose content is to be written
	ways map[*step]int
	said map[string]int // ways by what they say
	// Of the way that was asked for last: each has its own, and there are very many.
	raw   []*step
	spots []Step
	key   []byte
	told  int // how many of them are written
	lbls  map[written]int
	code  meet[*code]
	orgs  meet[*origin]
	dyns  meet[*dynType]
	tags  meet[string] // see order.go
}

// written is a label as a fact tells it: most stand in many values, and are written once.
type written struct {
	org  *origin
	pure bool
	told lore
	way  int
}

// encoded is a summary as bytes, and what it names.
type encoded struct {
	blob  []byte
	refs  []*code
	types []string // of packages that are analysed; see hidden.go
}

func (e *engine) encode(sum *summary) encoded { return e.encodeCase(nil, sum) }

// encodeCase writes the summary of a case; without conditions, that of a function.
func (e *engine) encodeCase(conds []assumption, sum *summary) encoded {
	w := &encoder{
		wire: newWire(), e: e, sum: sum, pths: make(map[*path]int),
		objs: make(map[*object]int), ways: make(map[*step]int), said: make(map[string]int),
		lbls: make(map[written]int), code: make(meet[*code]),
		orgs: make(meet[*origin]), dyns: make(meet[*dynType]), tags: make(meet[string]),
	}
	for i, c := range conds {
		if i == 0 {
			w.int(len(conds))
		}
		w.path(c.input)
		w.value(c.val)
		w.int(len(c.not))
		for _, a := range c.not {
			w.str(a)
		}
	}
	w.bool(sum.returns)
	w.bool(sum.recovers)
	w.value(sum.panics)
	w.int(len(sum.results))
	for _, v := range sum.results {
		w.value(v)
	}
	w.facts(sum.facts)
	w.int(len(sum.effects))
	for _, f := range sum.effects {
		w.object(f.obj)
		w.value(f.content)
	}
	sinks := sum.openSinks()
	w.int(len(sinks))
	for _, s := range sinks {
		w.sink(s)
	}
	w.int(len(sum.calls))
	for _, c := range sum.calls {
		w.int(c.n)
		w.value(c.fn)
		w.str(c.method)
		w.values(c.args)
		w.value(c.self)
		w.facts(c.facts)
		w.steps(c.via)
		w.bool(c.beside)
		w.supposition(c.supposed)
		w.bool(c.handed)
		w.bool(c.started)
		w.bool(c.often)
	}
	w.contents()
	out := slices.Collect(maps.Keys(w.code))
	slices.SortFunc(out, func(a, b *code) int { return a.id - b.id })
	return encoded{w.buf, out, w.named()}
}

// contents writes the content of every object that was met, and of those met on the way.
func (w *encoder) contents() {
	for i := 0; i < len(w.todo); i++ {
		o := w.todo[i]
		c := w.sum.heap[o]
		if c == nil {
			c = o.fixed
		}
		w.int(w.objs[o])
		w.value(c)
	}
	w.int(1<<30 - 1)
}

func (w *encoder) path(p *path) {
	if p == nil {
		w.int(-1)
		return
	}
	if n, ok := w.pths[p]; ok {
		w.int(n)
		return
	}
	if p.parent != nil {
		if _, ok := w.pths[p.parent]; !ok {
			w.int(-2) // the ancestors come first
			w.path(p.parent)
		}
	}
	n := len(w.pths)
	w.pths[p] = n
	w.int(n)
	w.bool(p.parent != nil)
	if p.parent == nil {
		w.int(int(p.root.kind))
		w.int(p.root.n)
		name := p.root.name
		switch p.root.kind {
		case rootParam, rootFree, rootDeferred:
			name = "" // it only tells functions of one package apart
		case rootDef, rootJoin:
			name = w.tag(name)
		}
		w.str(name)
		return
	}
	w.int(w.pths[p.parent])
	w.int(int(p.sel.kind))
	w.int(p.sel.n)
	w.str(p.sel.name)
	w.bool(p.typ != nil && !isCharacter(p.typ) && (carries(p.typ) == carriesNumber || w.e.textless(p.typ)))
}

func (w *encoder) object(o *object) {
	if o == nil {
		w.int(-1)
		return
	}
	if n, ok := w.objs[o]; ok {
		w.int(n)
		return
	}
	n := len(w.objs)
	w.objs[o] = n
	w.int(n)
	w.bool(o.many)
	w.path(o.input)
	w.int(arrayLenOf(o.typ))
	if o.input == nil || o.fixed != nil {
		w.todo = append(w.todo, o)
	}
}

func arrayLenOf(t types.Type) int {
	if t == nil {
		return -1
	}
	return arrayLen(t)
}

func (w *encoder) values(vs []*value) {
	w.int(len(vs))
	for _, v := range vs {
		w.value(v)
	}
}

// Flags of an encoded value.
const (
	hasLabels = 1 << iota
	hasLocs
	hasFns
	hasDyn
	hasAlts
	hasKids
	hasGuards
	hasCat
	isOpenFlag
	isDynOpen
	isZeroFlag
	isNilFlag
	isFullFlag
	isFullBut
	hasWhole // the identity of what has text in its parts only
)

func (w *encoder) value(v *value) {
	if v == nil {
		w.int(isNilFlag)
		return
	}
	flags := 0
	set := func(on bool, f int) {
		if on {
			flags |= f
		}
	}
	set(len(v.labels) > 0, hasLabels)
	set(v.isWhole(), hasWhole)
	set(len(v.locs()) > 0, hasLocs)
	set(len(v.fns()) > 0, hasFns)
	dyns := w.nameable(v.dyn())
	set(len(dyns) > 0, hasDyn)
	set(len(v.alts) > 0, hasAlts)
	set(len(v.kids) > 0, hasKids)
	set(len(v.guards()) > 0, hasGuards)
	set(len(v.cat()) == 2, hasCat)
	set(v.open, isOpenFlag)
	set(v.dynOpen || len(dyns) < len(v.dyn()), isDynOpen)
	set(v.zero, isZeroFlag)
	set(v.full, isFullFlag)
	set(v.fullBut, isFullBut)
	w.int(flags)
	w.int(int(v.nils))
	if len(v.labels) > 0 {
		w.labels(v.labels)
		w.path(v.id)
	}
	if v.isWhole() {
		w.path(v.id)
	}
	if len(v.locs()) > 0 {
		w.locs(v.locs())
	}
	if len(v.fns()) > 0 {
		w.int(len(v.fns()))
		for _, f := range inOrder(v.fns(), func(a, b fn) int { return w.code.compare(a.code, b.code) }) {
			w.code.add(f.code)
			w.str(f.code.name)
			w.object(f.env)
		}
	}
	if len(dyns) > 0 {
		w.int(len(dyns))
		for _, d := range inOrder(dyns, w.dyns.compare) {
			w.dyns.add(d)
			w.str(types.TypeString(d.t, nil))
		}
	}
	if len(v.alts) > 0 {
		w.int(len(v.alts))
		for _, a := range v.alts {
			w.str(a)
		}
	}
	if len(v.kids) > 0 {
		w.int(len(v.kids))
		for _, k := range v.kids {
			w.int(int(k.sel.kind))
			w.int(k.sel.n)
			w.str(k.sel.name)
			w.value(k.val)
		}
	}
	if len(v.cat()) == 2 {
		w.value(v.cat()[0])
		w.value(v.cat()[1])
	}
	if len(v.guards()) > 0 {
		w.int(len(v.guards()))
		for _, g := range inOrder(v.guards(), w.compareGuards) {
			w.int(int(g.prop))
			w.fact(g.fact)
		}
	}
}

func (w *encoder) locs(ls []loc) {
	w.int(len(ls))
	for _, l := range inOrder(ls, w.compareLocs) {
		w.object(l.obj)
		w.path(l.at)
		w.int(l.off)
		w.int(l.n)
	}
}

func (w *encoder) labels(ls []label) {
	if len(ls) > maxInputs {
		ls = widenLabels(slices.Clone(ls)) // as who reads it does: parts of an object can have become others since it was made
	}
	w.int(len(ls))
	for _, l := range inOrder(ls, func(a, b label) int { return w.orgs.compare(a.org, b.org) }) {
		w.orgs.add(l.org)
		w.label(l)
	}
}

func (w *encoder) label(l label) {
	way, steps := w.way(l.step)
	key := written{l.org, l.pure, l.raw(), way}
	key.told.read = nil // whose callers are all in this package
	n, ok := w.lbls[key]
	if ok {
		w.int(n)
		return
	}
	n = len(w.lbls)
	w.lbls[key] = n
	w.int(n)
	w.path(l.org.input)
	if l.org.input == nil {
		w.int(int(l.org.src.Threat))
		w.str(l.org.src.What)
		w.str(w.place(l.org.src.Pos, l.org.src.Place))
	}
	w.bool(l.pure)
	w.known(key.told.knowledge)
	w.change(key.told.change)
	w.str(key.told.after)
	w.written(way, steps)
}

// maxFactSteps bounds the way that a fact tells.
const maxFactSteps = 6

func (w *encoder) steps(s *step) { w.written(w.way(s)) }

// way is the number of a way, and what it says if it is a new one.
func (w *encoder) way(s *step) (int, []Step) {
	if n, ok := w.ways[s]; ok {
		return n, nil
	}
	said := w.toldWay(s)
	key := w.key[:0]
	for _, st := range said {
		key = append(append(append(append(key, st.Place...), 0), st.Text...), 0)
	}
	w.key = key
	n, ok := w.said[string(key)]
	if !ok {
		n = len(w.said)
		w.said[string(key)] = n
	}
	w.ways[s] = n
	if n < w.told {
		return n, nil // it is written already
	}
	return n, slices.Clone(said)
}

// toldWay is what a fact tells of a way, until the next one is asked for.
func (w *encoder) toldWay(s *step) []Step {
	w.raw = s.appendTo(w.raw[:0])
	all := slices.CompactFunc(w.raw, (*step).same)
	if len(all) > maxFactSteps {
		all = append(all[:maxFactSteps/2], all[len(all)-maxFactSteps/2:]...)
	}
	w.spots = w.spots[:0]
	for _, t := range all {
		st := Step{Place: w.place(t.pos, t.place), Text: t.text}
		if n := len(w.spots); n == 0 || w.spots[n-1] != st {
			w.spots = append(w.spots, st)
		}
	}
	return w.spots
}

func (w *encoder) written(way int, said []Step) {
	w.int(way)
	if way < w.told {
		return
	}
	w.told++
	w.int(len(said))
	for _, st := range said {
		w.str(st.Place)
		w.str(st.Text)
	}
}

// place is a position as text that means the same in every package.
func (w *encoder) place(pos token.Pos, place string) string {
	if !pos.IsValid() {
		return place
	}
	known, ok := w.e.places[pos]
	if !ok {
		p := w.e.pass.Fset.PositionFor(pos, true)
		known = w.e.pkg.Pkg.Path() + "/" + filepath.Base(p.Filename) + ":" + itoa(p.Line) + ":" + itoa(p.Column)
		w.e.places[pos] = known
	}
	return known
}

func (w *encoder) facts(fs facts) {
	w.int(len(fs))
	for _, f := range inOrder(fs, func(a, b fact) int { return meet[*path](w.pths).compare(a.id, b.id) }) {
		w.fact(f)
	}
}

func (w *encoder) fact(f fact) {
	w.path(f.id)
	w.known(f.knowledge)
	w.int(int(f.is))
	w.labels(f.unless)
	w.steps(f.note)
}

func (w *encoder) known(k knowledge) {
	w.uint(uint64(k.safe))
	w.charset(k.lacks)
	w.charset(k.first)
	w.str(string(k.tests))
}

func (w *encoder) change(c change) {
	w.bool(c.cut)
	w.uint(uint64(c.undone))
	w.charset(c.gained)
	w.bool(c.cleaned)
}

func (w *encoder) charset(cs charset) {
	w.bool(cs != charset{})
	if cs != (charset{}) {
		for _, n := range cs {
			w.uint(n)
		}
	}
}

func (w *encoder) sink(s *sinkRec) {
	w.int(int(s.kind))
	w.str(s.name)
	w.port(s.at)
	if s.place != "" { // it lies in a package further down
		w.str(s.place)
	} else {
		w.str(w.place(s.pos, ""))
	}
	w.steps(s.via)
	w.bool(w.e.own())
	w.supposition(s.supposed)
	w.int(len(s.ports))
	for _, p := range s.ports {
		w.port(p.port)
		w.value(p.val)
	}
}

func (w *encoder) supposition(s supposition) {
	w.path(s.recv)
	w.str(s.method)
}

func (w *encoder) port(p model.Port) {
	switch n, isArg := p.IsArg(); {
	case p.IsRecv():
		w.int(0)
	case isArg:
		w.int(1 + 2*n)
	default:
		n, _ := p.IsRet()
		w.int(2 + 2*n)
	}
	w.str(p.Path())
}
