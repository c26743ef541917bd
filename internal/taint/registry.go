package taint

import (
	"cmp"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Functions that one root registers and another calls (9.3): a router of the program's
// own keeps handlers in a field, and calls them when requests come. Summaries meet only
// where one function calls the other, and nobody calls both. So, where a root calls what
// it finds in a field of a type of its own, or what a closure found there has captured,
// the functions count that code in sight puts there. They are looked up backwards from the
// field, by the types of its owner alone.

// registry finds the functions that can be in a field or captured variable.
type registry struct {
	e       *engine
	fields  map[string][]*ssa.FieldAddr // by the owner's name and the field's
	callers map[*ssa.Function][]ssa.CallInstruction
	made    map[*ssa.Function][]*ssa.MakeClosure
	found   map[string][]*ssa.Function
}

// maxRegistered bounds the functions that one call in a root is followed into.
const maxRegistered = 64

func (e *engine) newRegistry(fns []*ssa.Function) *registry {
	g := &registry{
		e: e, fields: make(map[string][]*ssa.FieldAddr), callers: make(map[*ssa.Function][]ssa.CallInstruction),
		made: make(map[*ssa.Function][]*ssa.MakeClosure), found: make(map[string][]*ssa.Function),
	}
	for _, f := range fns {
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				g.index(in)
			}
		}
	}
	return g
}

func (g *registry) index(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.FieldAddr:
		if key := fieldKey(in); key != "" {
			g.fields[key] = append(g.fields[key], in)
		}
	case *ssa.MakeClosure:
		if f, ok := in.Fn.(*ssa.Function); ok {
			g.made[f] = append(g.made[f], in)
		}
	}
	if c, ok := in.(ssa.CallInstruction); ok {
		if f := c.Common().StaticCallee(); f != nil {
			g.callers[f] = append(g.callers[f], c)
		}
	}
}

func fieldKey(fa *ssa.FieldAddr) string {
	t := deref(fa.X.Type())
	if name := ownType(t); name != "" {
		return name + "." + structOf(t).Field(fa.Field).Name()
	}
	return ""
}

// at are the functions that can be where the path leads.
func (g *registry) at(p *path) []*ssa.Function {
	var key string
	var in *ssa.Function
	if p.sel.kind == selDeref && p.parent != nil && p.parent.sel.kind == selFree {
		p = p.parent // closures capture variables, not values (5.1)
	}
	if p.sel.kind == selFree {
		for f := range g.made {
			if g.e.codeOf(f).tag() == p.sel.name && p.sel.n < len(f.FreeVars) {
				in = f
			}
		}
		if in == nil {
			return nil
		}
		key = p.sel.name + "." + itoa(p.sel.n)
	} else {
		places := p.places()
		if len(places) == 0 || strings.HasPrefix(places[0].key, "var ") ||
			slices.ContainsFunc(places[0].rest, func(s sel) bool { return s.kind != selDeref && !isElem(s) }) {
			return nil
		}
		key = places[0].key
	}
	fs, ok := g.found[key]
	if !ok {
		l := look{g: g, seen: make(map[any]bool), fns: make(map[*ssa.Function]bool)}
		if in != nil {
			l.value(in.FreeVars[p.sel.n])
		} else {
			l.field(key)
		}
		fs = l.sorted()
		g.found[key] = fs
	}
	return fs
}

// look is one search, backwards from a place to the functions that are put there. Lists
// and maps are one with their elements.
type look struct {
	g    *registry
	seen map[any]bool
	fns  map[*ssa.Function]bool
}

func (l *look) sorted() []*ssa.Function {
	var out []*ssa.Function
	for f := range l.fns {
		if len(f.Blocks) > 0 {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b *ssa.Function) int {
		return cmp.Or(l.g.e.order.Compare(a.Pos(), b.Pos()), strings.Compare(a.String(), b.String()))
	})
	return out[:min(len(out), maxRegistered)]
}

func (l *look) first(x any) bool {
	if x == nil || l.seen[x] {
		return false
	}
	l.seen[x] = true
	return true
}

// field is what is stored in the field, or in what is found there.
func (l *look) field(key string) {
	if !l.first(key) {
		return
	}
	for _, fa := range l.g.fields[key] {
		l.stored(fa)
	}
}

// stored is what is written to an address, or to the elements of what lies there.
func (l *look) stored(addr ssa.Value) {
	if addr.Referrers() == nil {
		return
	}
	for _, use := range *addr.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			if use.Addr == addr {
				l.value(use.Val)
			}
		case *ssa.UnOp:
			if use.Op == token.MUL {
				l.elements(use)
			}
		case *ssa.IndexAddr:
			l.stored(use)
		}
	}
}

// elements is what is put into a list or map.
func (l *look) elements(container ssa.Value) {
	if container.Referrers() == nil {
		return
	}
	for _, use := range *container.Referrers() {
		switch use := use.(type) {
		case *ssa.MapUpdate:
			if use.Map == container {
				l.value(use.Value)
			}
		case *ssa.IndexAddr:
			if use.X == container {
				l.stored(use)
			}
		}
	}
}

// value is what a value can be.
func (l *look) value(v ssa.Value) {
	if !l.first(v) {
		return
	}
	switch v := v.(type) {
	case *ssa.Function:
		l.fns[v] = true
	case *ssa.MakeClosure:
		l.value(v.Fn)
	case *ssa.MakeMap, *ssa.MakeSlice, *ssa.Alloc:
		l.elements(v)
		l.stored(v)
	case *ssa.Parameter:
		l.parameter(v)
	case *ssa.FreeVar:
		for _, c := range l.g.made[v.Parent()] {
			l.value(c.Bindings[slices.Index(v.Parent().FreeVars, v)])
		}
	case *ssa.UnOp:
		if v.Op == token.MUL {
			l.address(v.X)
		}
	case *ssa.Phi:
		for _, e := range v.Edges {
			l.value(e)
		}
	case *ssa.Call:
		l.result(v, 0)
	case *ssa.Extract:
		if c, ok := v.Tuple.(*ssa.Call); ok {
			l.result(c, v.Index)
		}
	default:
		l.converted(v)
	}
}

// converted is what a value was before it got another type.
func (l *look) converted(v ssa.Value) {
	switch v := v.(type) {
	case *ssa.ChangeType:
		l.value(v.X)
	case *ssa.ChangeInterface:
		l.value(v.X)
	case *ssa.MakeInterface:
		l.value(v.X)
	case *ssa.TypeAssert:
		l.value(v.X)
	case *ssa.Slice:
		l.value(v.X)
	case *ssa.Lookup:
		l.value(v.X)
	}
}

// address is what lies at an address.
func (l *look) address(addr ssa.Value) {
	switch addr := addr.(type) {
	case *ssa.FieldAddr:
		l.field(fieldKey(addr))
	case *ssa.IndexAddr:
		l.value(addr.X)
	default:
		l.value(addr)
	}
}

// parameter is what callers in sight give.
func (l *look) parameter(p *ssa.Parameter) {
	n := slices.Index(p.Parent().Params, p)
	for _, c := range l.g.callers[p.Parent()] {
		if args := c.Common().Args; n >= 0 && n < len(args) {
			l.value(args[n])
		}
	}
}

// result is what a function of the package returns, or what append makes.
func (l *look) result(c *ssa.Call, n int) {
	if b, ok := c.Call.Value.(*ssa.Builtin); ok && b.Name() == "append" {
		for _, a := range c.Call.Args {
			l.value(a)
		}
		return
	}
	f := c.Call.StaticCallee()
	if f == nil {
		return
	}
	for _, b := range f.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && n < len(ret.Results) {
			l.value(ret.Results[n])
		}
	}
}

// callRegistered calls the functions that can be where a root found f.
func (r *run) callRegistered(s *state, cs callSite, f *value, args []*value) *value {
	if r.registry == nil || cs.depth > maxDeferDepth {
		return nil
	}
	var result *value
	before := *s
	for _, l := range f.labels {
		if l.org.input == nil || !l.pure {
			continue
		}
		for _, g := range r.registry.at(l.org.input) {
			c := r.e.codeOf(g)
			fv := fn{code: c}
			if len(g.FreeVars) > 0 {
				fv.env = r.envObject(l.org.input, c)
			}
			if len(args) != len(g.Params) || g == r.fn {
				continue
			}
			st := before
			sub := cs
			sub.typ, sub.sub = resultType(g.Signature), cs.sub+"reg"+itoa(c.id)
			v := r.apply(&st, sub, fv, args)
			if st.live {
				result = join(result, v, r.def(cs.in.(ssa.Instruction)))
				*s = r.joinState(*s, st, cs.in.Block().Index)
			}
		}
	}
	return result
}

// again is the roots, of which those that call what others registered are interpreted
// again with that.
func (g *registry) again(roots []*run) []*run {
	out := slices.Clone(roots)
	for i, r := range roots {
		if r.sum == nil || !slices.ContainsFunc(r.sum.calls, g.knows) {
			continue
		}
		n := g.e.newRun(r.fn, nil)
		n.registry = g
		g.e.allRuns = append(g.e.allRuns, n)
		g.e.solve(n)
		out[i] = n
	}
	return out
}

func (g *registry) knows(c deferredCall) bool {
	return c.method == "" && c.fn != nil && slices.ContainsFunc(c.fn.labels, func(l label) bool {
		return l.org.input != nil && l.pure && len(g.at(l.org.input)) > 0
	})
}
