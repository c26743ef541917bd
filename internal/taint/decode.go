package taint

import (
	"encoding/binary"
	"go/token"
	"go/types"
	"math"
	"strings"

	"github.com/govet-sec/govet-sec/internal/model"
)

// decoder reads what encoder wrote. Facts come from the same tool, but through files:
// a fact that does not make sense is an error, never a panic of its own kind.
type decoder struct {
	e    *engine
	name string // of the function, so that its paths are its own
	buf  []byte
	strs []string
	pths []*path
	objs []*object
	ways []*step
	lbls []label
	here *path
	sum  *summary
	nest int
}

// maxDecodeNest bounds how deep values and paths nest: real ones are far below it, and
// made-up ones must not exhaust the stack, which nothing can recover from.
const maxDecodeNest = 500

func (d *decoder) enter() {
	if d.nest++; d.nest > maxDecodeNest {
		panic("taint: a fact about " + d.name + " nests too deep")
	}
}

func (e *engine) decode(name string, blob []byte) *summary {
	return e.decoder(name, blob).summary()
}

func (e *engine) decoder(name string, blob []byte) *decoder {
	return &decoder{e: e, name: name, buf: blob, here: e.paths.root(root{kind: rootHere}, nil)}
}

func (e *engine) decodeCase(name string, blob []byte) sumCase {
	d := e.decoder(name, blob)
	var c sumCase
	for range d.count() {
		a := assumption{input: d.path(), val: d.value()}
		for range d.count() {
			a.not = append(a.not, d.str())
		}
		c.conds = append(c.conds, a)
	}
	c.sum = d.summary()
	return c
}

func (d *decoder) summary() *summary {
	name := d.name
	s := &summary{tag: name, here: d.here, heap: make(map[*object]*value)}
	d.sum = s
	s.returns = d.bool()
	s.recovers = d.bool()
	s.panics = d.value()
	s.results = make([]*value, d.count())
	for i := range s.results {
		s.results[i] = d.value()
	}
	s.facts = d.facts()
	for range d.count() {
		o := d.object()
		s.effects = append(s.effects, effect{o, d.value()})
	}
	for range d.count() {
		s.sinks = append(s.sinks, d.sink())
	}
	for range d.count() {
		c := deferredCall{n: d.int(), fn: d.value(), method: d.str()}
		for range d.count() {
			c.args = append(c.args, d.value())
		}
		c.self = d.value()
		c.facts = d.facts()
		c.via = d.steps()
		c.beside = d.bool()
		c.supposed = d.supposition()
		c.handed = d.bool()
		c.started = d.bool()
		c.often = d.bool()
		s.calls = append(s.calls, c)
	}
	for {
		n := d.int()
		if n < 0 || n >= len(d.objs) {
			return s
		}
		v := d.value()
		if o := d.objs[n]; o.input != nil {
			o.fixed = v
		} else {
			s.heap[o] = v
		}
	}
}

func (d *decoder) int() int {
	n, size := binary.Varint(d.buf)
	if size <= 0 {
		panic("taint: a fact about " + d.name + " is cut short")
	}
	d.buf = d.buf[size:]
	return int(n)
}

func (d *decoder) uint() uint64 {
	n, size := binary.Uvarint(d.buf)
	if size <= 0 {
		panic("taint: a fact about " + d.name + " is cut short")
	}
	d.buf = d.buf[size:]
	return n
}

// byte is a number of one of the small types.
func (d *decoder) byte() uint8 {
	n := d.int()
	if n < 0 || n > math.MaxUint8 {
		panic("taint: a fact about " + d.name + " has a number that is too large")
	}
	return uint8(n)
}

// count is the length of a list: each element takes a byte at least.
func (d *decoder) count() int {
	n := d.int()
	if n < 0 || n > len(d.buf)+1 {
		panic("taint: a fact about " + d.name + " has a list of impossible length")
	}
	return n
}

func (d *decoder) bool() bool {
	if len(d.buf) == 0 {
		panic("taint: a fact about " + d.name + " is cut short")
	}
	b := d.buf[0] != 0
	d.buf = d.buf[1:]
	return b
}

func (d *decoder) str() string {
	n := d.int()
	if n >= 0 && n < len(d.strs) {
		return d.strs[n]
	}
	size := d.count()
	if size > len(d.buf) {
		panic("taint: a fact about " + d.name + " is cut short")
	}
	s := string(d.buf[:size])
	d.buf = d.buf[size:]
	d.strs = append(d.strs, s)
	return s
}

func (d *decoder) path() *path {
	n := d.int()
	if n == -1 {
		return nil
	}
	if n == -2 {
		d.enter()
		d.path()
		d.nest--
		n = d.int()
	}
	if n < len(d.pths) {
		return d.pths[n]
	}
	var p *path
	if !d.bool() {
		r := root{kind: rootKind(d.byte()), n: d.int(), name: d.str()}
		switch r.kind {
		case rootParam, rootFree, rootDeferred, rootDef, rootJoin:
			r.name += "@" + d.name
		}
		p = d.e.paths.root(r, d.e.varType(r))
	} else {
		parent := d.pths[d.int()]
		p = parent.exactly(sel{kind: selKind(d.byte()), n: d.int(), name: d.str()})
		if d.bool() {
			p.typ = types.Typ[types.Int64] // it carries no text
		}
	}
	d.pths = append(d.pths, p)
	return p
}

func (d *decoder) object() *object {
	n := d.int()
	if n < 0 {
		return nil
	}
	if n < len(d.objs) {
		return d.objs[n]
	}
	o := &object{id: 1<<30 + len(d.objs)}
	d.objs = append(d.objs, o)
	o.many = d.bool()
	o.input = d.path()
	if size := d.int(); size >= 0 {
		o.typ = types.NewArray(types.Typ[types.String], int64(size))
	}
	return o
}

func (d *decoder) value() *value {
	flags := d.int()
	if flags&isNilFlag != 0 {
		return nil
	}
	v := &value{nils: nilness(d.byte()), open: flags&isOpenFlag != 0, dynOpen: flags&isDynOpen != 0, zero: flags&isZeroFlag != 0, full: flags&isFullFlag != 0, fullBut: flags&isFullBut != 0}
	x := rare{}
	if flags&hasLabels != 0 {
		v.labels = d.labels()
		v.id = d.path()
	}
	if flags&hasWhole != 0 {
		v.id = d.path()
	}
	if flags&hasLocs != 0 {
		for range d.count() {
			l := loc{obj: d.object(), at: d.path(), off: d.int(), n: d.int()}
			x.locs = union(x.locs, []loc{l}, loc.less, maxLocs)
		}
	}
	if flags&hasFns != 0 {
		for range d.count() {
			f := fn{code: d.e.codeNamed(d.str()), env: d.object()}
			x.fns = union(x.fns, []fn{f}, fn.less, maxFns)
		}
	}
	if flags&hasDyn != 0 {
		for range d.count() {
			t := d.e.typeNamed(d.str())
			if t == nil {
				v.dynOpen = true
				continue
			}
			x.dyn = union(x.dyn, []*dynType{d.e.dyn(t)}, (*dynType).less, maxDyn)
		}
	}
	if flags&hasAlts != 0 {
		for range d.count() {
			v.alts = append(v.alts, d.str())
		}
	}
	if flags&hasKids != 0 {
		d.enter()
		defer func() { d.nest-- }()
		for range d.count() {
			s := sel{kind: selKind(d.byte()), n: d.int(), name: d.str()}
			v.kids = append(v.kids, kid{s, d.value()})
		}
	}
	if flags&hasCat != 0 {
		x.cat = []*value{d.value(), d.value()}
	}
	if flags&hasGuards != 0 {
		for range d.count() {
			x.guards = append(x.guards, guard{model.Property(d.byte()), d.fact()})
		}
		x.guards = sortGuards(x.guards)
	}
	v.rare = x.orNil()
	return v
}

func (d *decoder) labels() []label {
	n := d.count()
	if n == 0 {
		return nil
	}
	out := make([]label, n)
	for i := range out {
		out[i] = d.label()
	}
	return widenLabels(sortLabels(out))
}

func (d *decoder) label() label {
	if n := d.int(); n >= 0 && n < len(d.lbls) {
		return d.lbls[n]
	}
	var l label
	if p := d.path(); p != nil {
		l.org = p.origin()
	} else {
		l.org = d.e.foreignSource(model.Threat(d.byte()), d.str(), d.str())
	}
	l.pure = d.bool()
	l = l.tell(lore{d.known(), change{d.bool(), model.Kinds(d.uint()), d.charset(), d.bool()}, d.str(), nil})
	l.step = d.steps()
	d.lbls = append(d.lbls, l)
	return l
}

func (d *decoder) steps() *step {
	if n := d.int(); n >= 0 && n < len(d.ways) {
		return d.ways[n]
	}
	var s *step
	for range d.count() {
		place, text := d.str(), d.str()
		s = s.then(0, place, text)
	}
	d.ways = append(d.ways, s)
	return s
}

func (d *decoder) facts() facts {
	var out facts
	for range d.count() {
		out = out.and(d.fact())
	}
	return out
}

func (d *decoder) fact() fact {
	return fact{id: d.path(), knowledge: d.known(), is: model.Property(d.int()), unless: d.labels(), note: d.steps()}
}

func (d *decoder) known() knowledge {
	return knowledge{model.Kinds(d.uint()), d.charset(), d.charset(), tests(d.str())}
}

func (d *decoder) charset() charset {
	var cs charset
	if d.bool() {
		for i := range cs {
			cs[i] = d.uint()
		}
	}
	return cs
}

func (d *decoder) sink() *sinkRec {
	s := &sinkRec{kind: model.Kind(d.byte()), name: d.str(), at: d.port(), place: d.str(), via: d.steps(), own: d.bool(), supposed: d.supposition()}
	for range d.count() {
		s.ports = append(s.ports, sinkPort{port: d.port(), val: d.value()})
	}
	return s
}

func (d *decoder) supposition() supposition { return supposition{recv: d.path(), method: d.str()} }

func (d *decoder) port() model.Port {
	n := d.int()
	path := d.str()
	switch {
	case n < 0:
		panic("taint: a fact about " + d.name + " has a port that cannot be")
	case n == 0:
		return model.Recv.At(path)
	case n%2 == 1:
		return model.Arg(n / 2).At(path)
	}
	return model.Ret(n/2 - 1).At(path)
}

// foreignSource is a source in another package.
func (e *engine) foreignSource(t model.Threat, what, place string) *origin {
	key := sourceKey{0, t, what + "@" + place}
	o, ok := e.sources[key]
	if !ok {
		o = e.paths.newOrigin()
		o.src = Source{Threat: t, What: what, Place: place}
		e.sources[key] = o
	}
	return o
}

// varType is the type of the pointer to a package variable that a root is, if it is one.
// Of those that other packages do not export, hosts that load export data know none.
func (e *engine) varType(r root) types.Type {
	if r.kind != rootGlobal {
		return nil
	}
	pkg := packageOf(r.name)
	if p := e.packageNamed(pkg); p != nil {
		if v, ok := p.Scope().Lookup(strings.TrimPrefix(r.name, pkg+".")).(*types.Var); ok && (v.Exported() || p == e.pkg.Pkg) {
			return types.NewPointer(v.Type())
		}
	}
	return nil
}

// typeNamed finds a type by its full name in the packages that are imported, directly
// or not; nil when it cannot be named here.
func (e *engine) typeNamed(name string) types.Type {
	if rest, ok := strings.CutPrefix(name, "*"); ok {
		if t := e.typeNamed(rest); t != nil {
			return types.NewPointer(t)
		}
		return nil
	}
	if rest, ok := strings.CutPrefix(name, "[]"); ok {
		if t := e.typeNamed(rest); t != nil {
			return types.NewSlice(t)
		}
		return nil
	}
	if method, ok := strings.CutPrefix(name, "interface{"); ok {
		if method, ok = strings.CutSuffix(method, "() error}"); ok && token.IsIdentifier(method) {
			return failing(method)
		}
		return nil
	}
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 {
		if obj, ok := types.Universe.Lookup(name).(*types.TypeName); ok {
			return obj.Type()
		}
		return nil
	}
	pkg := e.packageNamed(name[:dot])
	if pkg == nil {
		return nil
	}
	if obj, ok := pkg.Scope().Lookup(name[dot+1:]).(*types.TypeName); ok {
		return obj.Type()
	}
	return nil
}

func (e *engine) packageNamed(path string) *types.Package {
	if e.packages == nil {
		e.packages = make(map[string]*types.Package)
		todo := []*types.Package{e.pkg.Pkg}
		for len(todo) > 0 {
			p := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if e.packages[p.Path()] == nil {
				e.packages[p.Path()] = p
				todo = append(todo, p.Imports()...)
			}
		}
	}
	return e.packages[path]
}
