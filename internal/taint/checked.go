package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// What callers checked before (14.4, 14.5). A function asks the request that it is given for
// a text, r.FormValue("q"), that its caller, or a middleware around it, has asked for and
// checked. Its summary cannot say so: the text is of a source, and no input. So a label says
// which text of its inputs a function reads, calls keep what is known of those texts where
// they are made, and a sink of a function that only code in sight calls is not reported when
// each of its callers had checked the text.
//
// The alternative, sinks that stay open for callers until the request comes from outside,
// would carry nearly every sink of a service up to its handlers, in every summary between.

// reading is a text that a function reads from what it is given: id leads there from an input.
type reading struct {
	by *run
	id *path
}

// Bounds on the texts that one function, and what it calls, read from what it is given, and
// on the callers that are asked one after the other. What is beyond counts as not checked.
const (
	maxReadings = 64
	maxCallers  = 16
)

// readsInput is what a label says of a text that is read here, nothing if it is not one of the
// caller's.
func (r *run) readsInput(id *path) *reading {
	if id == nil || !id.isInput() || id.root.kind == rootGlobal {
		return nil
	}
	i := slices.IndexFunc(r.readings, func(rd *reading) bool { return rd.id == id })
	if i >= 0 {
		return r.readings[i]
	}
	if len(r.readings) == maxReadings {
		return nil
	}
	rd := &reading{by: r, id: id}
	r.readings = append(r.readings, rd)
	return rd
}

// readAs are labels of a source's text with the identity, which a caller may know.
func (r *run) readAs(ls []label, id *path) []label {
	rd := r.readsInput(id)
	if rd == nil {
		return ls
	}
	return mapLabels(ls, func(l label) label {
		if l.org.input != nil {
			return l
		}
		k := l.raw()
		k.read = rd
		return l.tell(k)
	})
}

// readPart is v, a part of what a function reads, with labels that say which part that is.
func (r *run) readPart(v *value) *value {
	if v == nil || v.id == nil || !slices.ContainsFunc(v.labels, func(l label) bool { return l.told != nil && l.told.read != nil && l.told.read.id != v.id }) {
		return v
	}
	n := *v
	n.labels = r.readAs(v.labels, v.id)
	return &n
}

// readingCall is a call in which a function reads a text.
type readingCall struct {
	rd   *reading
	site int
	sub  string
}

// checkedText is what is known of the text where the call is made, and which one of the
// caller's inputs it is.
type checkedText struct {
	knowledge
	up   *reading
	sent bool // the request is one that the caller made to send it: what is in it is the program's own
	// wrote: the caller has written what is read there, which is the text of these.
	wrote bool
	texts []label
}

// keepChecked keeps what is known of the texts that the callee reads from its inputs.
func (b *binding) keepChecked() {
	r := b.r
	if b.sum.by == nil {
		return
	}
	for _, rd := range b.sum.by.readings {
		var now checkedText
		if owner := b.resolve(rd.id.top); !r.tired() && len(owner.locs()) == 0 && !(owner.isInput() && r.changed(&b.pre, owner)) {
			id := b.id(rd.id)
			now.knowledge, now.up = b.pre.facts.of(id), r.readsInput(id)
		} else if now.sent = owner.isMade(); !now.sent && !r.tired() {
			v := b.resolve(rd.id.throughPointers())
			switch {
			case rd.id.isOnlyField() && r.wroteField(owner, rd.id.sel.name, v): // what it was given is its callers' matter
				now.wrote, now.texts = true, slicesFilter(v.labels, func(l label) bool { return l.org.input == nil })
			case !v.isInput() && len(v.kids)+len(v.locs())+len(v.dyn()) == 0 && (len(v.labels) > 0 || !v.open):
				now.wrote, now.texts = true, v.labels
			}
		}
		key := readingCall{rd, b.cs.site, b.cs.sub}
		if old, ok := r.checked[key]; ok { // in an earlier round, or of another object
			now.knowledge = now.or(old.knowledge)
			if now.up != old.up {
				now.up = nil
			}
			now.sent = now.sent && old.sent
			now.wrote, now.texts = now.wrote && old.wrote, joinLabels(now.texts, old.texts)
		}
		if r.checked == nil {
			r.checked = make(map[readingCall]checkedText)
		}
		r.checked[key] = now
	}
}

// throughPointers is the way to a text from its identity: that names fields of what is behind a
// pointer as if they were the pointer's.
func (p *path) throughPointers() *path {
	at := p.top
	for _, s := range p.steps() {
		if s.kind == selField && at.typ != nil {
			if _, ok := at.typ.Underlying().(*types.Pointer); ok {
				at = at.child(sel{kind: selDeref}, nil)
			}
		}
		at = at.child(s, nil)
	}
	return at
}

// callers knows who calls the functions that are reached.
type callers struct {
	of     map[*run][]*run
	isRoot map[*run]bool
	kept   map[*ssa.Function]bool // that can be called by what is not in sight
	shown  map[string]bool        // types of which values are kept as interfaces, with their methods
}

func (e *engine) callersOf(reached []*run, isRoot map[*run]bool) *callers {
	c := &callers{of: make(map[*run][]*run), isRoot: isRoot}
	for _, r := range reached {
		for callee := range r.calls {
			c.of[callee] = append(c.of[callee], r)
		}
	}
	return c
}

// haveChecked reports whether a text can no longer do the harm by what all who call its reader knew.
func (e *engine) haveChecked(l label, kind model.Kind) bool {
	return l.told != nil && l.told.read != nil && e.callers != nil && e.checkedBy(l, kind, l.told.read, knowledge{}, maxCallers)
}

func (e *engine) checkedBy(l label, kind model.Kind, rd *reading, k knowledge, left int) bool {
	c := e.callers
	if left == 0 || c.isRoot[rd.by] && !e.isOnlyHeld(rd.by.fn) || len(c.of[rd.by]) == 0 || c.keeps(e, rd.by.fn) {
		return false
	}
	before := label{org: l.org}
	for _, caller := range c.of[rd.by] {
		n := 0
		for call, t := range caller.checked {
			if call.rd != rd {
				continue
			}
			if n++; t.sent || t.wrote && !slices.ContainsFunc(t.texts, func(w label) bool { return !w.under(l).harmless(kind) }) {
				continue
			}
			if k := k.and(t.knowledge); !before.learn(k).under(l).harmless(kind) && (t.up == nil || !e.checkedBy(l, kind, t.up, k, left-1)) {
				return false
			}
		}
		if n == 0 {
			return false
		}
	}
	return true
}

// keeps reports whether a function is given to somebody but as an argument to functions of
// the package: it may be kept, and called by what is not in sight.
func (c *callers) keeps(e *engine, f *ssa.Function) bool {
	if c.kept == nil {
		c.kept, c.shown = make(map[*ssa.Function]bool), make(map[string]bool)
		for _, f := range e.fns {
			for _, b := range f.Blocks {
				for _, in := range b.Instrs {
					c.look(in, e.pkg)
				}
			}
		}
	}
	recv := f.Signature.Recv()
	return c.kept[f] || recv != nil && c.shown[typeName(deref(recv.Type()))]
}

// keep notes a function that is kept somewhere.
func (c *callers) keep(f *ssa.Function) { noteFunction(c.kept, f) }

func (c *callers) look(in ssa.Instruction, pkg *ssa.Package) {
	switch in := in.(type) {
	case *ssa.MakeClosure:
		if !handedOn(in, pkg) {
			c.keep(in.Fn.(*ssa.Function))
		}
		return
	case *ssa.MakeInterface:
		if name := typeName(deref(in.X.Type())); name != "" && !handedOn(in, pkg) {
			c.shown[name] = true
		}
	}
	var ops [16]*ssa.Value
	for _, op := range in.Operands(ops[:0]) {
		f, ok := (*op).(*ssa.Function)
		if !ok {
			continue
		}
		switch in := in.(type) {
		case ssa.CallInstruction:
			if in.Common().Value != *op && !callsWithin(in, pkg) {
				c.keep(f)
			}
		case ssa.Value:
			if !handedOn(in, pkg) {
				c.keep(f)
			}
		default:
			c.keep(f)
		}
	}
}

// handedOn reports whether a function value is only called, or an argument in the package.
func handedOn(v ssa.Value, pkg *ssa.Package) bool {
	if v.Referrers() == nil {
		return false
	}
	return !slices.ContainsFunc(*v.Referrers(), func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case ssa.CallInstruction:
			return use.Common().Value != v && !callsWithin(use, pkg)
		case *ssa.ChangeType:
			return !handedOn(use, pkg)
		case *ssa.ChangeInterface:
			return !handedOn(use, pkg)
		case *ssa.MakeInterface:
			return !handedOn(use, pkg)
		case *ssa.DebugRef:
			return false
		}
		return true
	})
}

func callsWithin(in ssa.CallInstruction, pkg *ssa.Package) bool {
	f := in.Common().StaticCallee()
	return f != nil && f.Pkg == pkg && len(f.Blocks) > 0
}

// isMade reports whether v points to what a function of a library made for the program, as
// http.NewRequest does, and nothing else.
func (v *value) isMade() bool {
	return len(v.locs()) > 0 && !v.isInput() && !slices.ContainsFunc(v.locs(), func(l loc) bool {
		o := l.obj
		if o.origin != nil {
			o = o.origin
		}
		return !strings.HasSuffix(o.key.what, "made")
	})
}
