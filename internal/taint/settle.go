package taint

import (
	"go/types"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/stdlib"
)

// State that outlives a call (section 9). A root is called by code that is not seen,
// any number of times and in any order: what one of them leaves in a package variable
// (9.1), or in a field of the objects that it is given (9.2), another can find there.
//
// Within one function the order of things is known, and kept: the initialisation of
// the package and main run once, so they do not find what they leave themselves. Objects
// that cannot be told apart by their way are told apart by their type: a field of a
// type of this module holds what any root puts into that field.

// kept is text that a root leaves somewhere.
type kept struct {
	rest []sel // from the variable or field on
	at   *path
	lab  label
	from *run // nil when another package left it
	// plain: it is a text itself, and none in a part of what was left.
	plain bool
}

// keeper knows what roots leave, by variable and by field.
type keeper struct {
	e    *engine
	kept map[string][]kept
	n    int
	// sourced are the variables and fields that text of a source gets to, be it through
	// others: nobody needs to look at the rest.
	sourced map[string]bool
	found   map[foundAt][]label // answers of findAt
	fns     map[string][]keptFn // functions, see keepFuncs
}

// maxKept bounds what is remembered of the state of one package.
const maxKept = 4000

func (e *engine) keep(roots []*run) *keeper {
	k := &keeper{e: e, kept: make(map[string][]kept), found: make(map[foundAt][]label), fns: make(map[string][]keptFn)}
	for _, r := range roots {
		if r.sum == nil {
			continue
		}
		for _, eff := range r.sum.effects {
			k.visit(r, eff.obj.input, eff.content, 0)
		}
	}
	k.sharedElsewhere()
	k.findSourced()
	return k
}

func (k *keeper) findSourced() {
	k.sourced = make(map[string]bool)
	from := make(map[string][]string) // who reads what is kept there
	var todo []string
	for key, all := range k.kept {
		for _, s := range all {
			if in := s.lab.org.input; in == nil {
				todo = append(todo, key)
			} else {
				for _, place := range in.places() {
					from[place.key] = append(from[place.key], key)
				}
			}
		}
	}
	for len(todo) > 0 {
		key := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !k.sourced[key] {
			k.sourced[key] = true
			todo = append(todo, from[key]...)
		}
	}
}

// hasSource reports whether following the label can lead to a source.
func (k *keeper) hasSource(l label) bool {
	return l.org.input == nil || slices.ContainsFunc(l.org.input.places(), func(p place) bool { return k.sourced[p.key] })
}

// visit records the text in a value that a root leaves at a path.
func (k *keeper) visit(r *run, p *path, v *value, depth int) {
	if v == nil || depth > 6 || k.n > maxKept {
		return
	}
	if len(v.fns()) > 0 {
		k.keepFuncs(p, r.sum, v.fns())
	}
	for _, l := range v.labels {
		if src, ok := k.e.servedLabel(r, l); ok && l.org.input != p {
			k.note(r, p, src, v.isPlain())
		}
		if l.org.input != nil && (l.org.input == p || l.org.input.root.kind == rootParam && !l.org.input.inState()) {
			continue // what was there before, or what only the caller knows
		}
		k.note(r, p, l, v.isPlain())
	}
	for _, c := range v.kids {
		if c.sel.kind == selElem && p.root.kind == rootGlobal && p.root.name == environment {
			continue // set under any name: to choose that is one thing to mend, and not all that reads a variable
		}
		if c.sel.kind != selMapKey && c.sel.kind != selHidden {
			k.visit(r, p.child(c.sel, nil), c.val, depth+1)
		}
	}
	for _, l := range v.locs() {
		if l.obj.input == nil {
			k.visit(r, p.child(sel{kind: selDeref}, nil), r.sum.heap[l.obj], depth+1)
		}
	}
}

func (k *keeper) note(r *run, p *path, l label, plain bool) {
	for _, place := range p.places() {
		k.n++
		k.kept[place.key] = append(k.kept[place.key], kept{rest: place.rest, at: p, lab: l, from: r, plain: plain})
	}
}

// isPlain reports whether an interface's value is a text, a number or the like, whatever else
// is kept in the same map.
func (v *value) isPlain() bool {
	return len(v.dyn()) > 0 && !v.dynOpen && !slices.ContainsFunc(v.dyn(), func(d *dynType) bool {
		_, basic := d.t.Underlying().(*types.Basic)
		return !basic
	})
}

// place is a variable or field that a path goes through, and the way on from there.
type place struct {
	key  string
	rest []sel
}

// name is the variable or field in words.
func (p place) name() string {
	if strings.HasPrefix(p.key, "var "+sharedPrefix) {
		return "a context"
	}
	return strings.TrimPrefix(shortName(p.key), "var ")
}

// places are the package variable of a path and the fields of named types on it, the
// innermost first. A generic type is a container that many things have: what is in its
// fields belongs to who has it, if that is on the path.
func (p *path) places() []place {
	m := p.others()
	if m.state == nil {
		all := p.findPlaces()
		m.state = &all
	}
	return *m.state
}

func (p *path) findPlaces() []place {
	var out, generic []place
	steps := p.steps()
	for q := p; q.parent != nil; q = q.parent {
		if key, ok := q.sharedPlace(); ok {
			out = append(out, place{key, steps[q.depth:]})
		}
		if q.sel.kind == selField {
			if name := ownType(q.parent.typ); name != "" {
				field := place{name + "." + q.sel.name, steps[q.depth:]}
				if n := types.Unalias(q.parent.typ).(*types.Named); n.TypeArgs().Len() > 0 {
					generic = append(generic, field)
				} else {
					out = append(out, field)
				}
			}
		}
	}
	if p.root.kind == rootGlobal {
		if strings.HasPrefix(p.root.name, sharedPrefix) && len(steps) > 0 {
			steps = steps[1:] // the variable is what is kept, not where
		}
		out = append(out, place{"var " + p.root.name, steps})
	}
	if len(out) == 0 {
		return generic
	}
	return out
}

func (p *path) inState() bool { return len(p.places()) > 0 }

// ownType is the name of a named struct type that is not the standard library's.
func ownType(t types.Type) string {
	if t == nil {
		return ""
	}
	name := typeName(t)
	if name == "" || stdlib.Is(packageOf(name)) {
		return ""
	}
	return name
}

// left is a label on the way back to its source, the root that finds it, and how often the
// text was kept on the way.
type left struct {
	by   *run
	lab  label
	kept int
}

// MaxKept is how many times text may be kept in a field or variable and found there by
// somebody else, in whatever order they run, before a way is a guess.
const MaxKept = 1

// maxFind bounds the ways back that are looked at for one label.
const maxFind = 2000

// find are the sources of text that other roots leave where the root finds the label's
// input: the shortest ways first.
func (k *keeper) find(r *run, l label) []label {
	if l.org.input == nil || !k.hasSource(l) {
		return nil
	}
	return mapLabels(k.findAt(r, l.org.input), func(f label) label {
		f = f.under(l)
		f.pure = false
		f.step = f.step.append(l.step)
		return f
	})
}

// foundAt is a question that keeper.findAt has answered: of whom, if that one does not
// find what it leaves itself.
type foundAt struct {
	in   *path
	once *run
}

// findAt is find for an input of which nothing is known.
func (k *keeper) findAt(r *run, in *path) []label {
	key := foundAt{in: in}
	if onlyOnce(r) {
		key.once = r
	}
	out, ok := k.found[key]
	if ok {
		return out
	}
	l := label{org: in.origin(), pure: true}
	seen := map[*path]bool{in: true}
	todo := []left{{by: r, lab: l}}
	for n := 0; len(todo) > 0 && n < maxFind && len(out) < maxLabels; n++ {
		at := todo[0]
		todo = todo[1:]
		for _, from := range k.leftFor(at, seen) {
			if from.lab.org.input == nil {
				out = joinLabels(out, []label{from.lab})
			} else {
				todo = append(todo, from)
			}
		}
	}
	k.found[key] = out
	return out
}

// leftFor is what roots leave where the input of a label leads, one step back, but for
// the inputs that were seen, to which it adds those that it returns.
func (k *keeper) leftFor(at left, seen map[*path]bool) []left {
	var out []left
	in := at.lab.org.input
	mine := k.e.fixedObject(in)
	for _, place := range in.places() {
		if !k.sourced[place.key] {
			continue
		}
		for _, s := range k.kept[place.key] {
			if seen[s.lab.org.input] || len(out) > maxFind || !k.canBe(at, place, s) {
				continue
			}
			if mine != nil && !strings.HasPrefix(place.key, "var ") {
				if other := k.e.fixedObject(s.at); other != nil && other != mine {
					continue // both are known, and two
				}
			}
			if left := s.lab.org.input; left != nil {
				seen[left] = true
			}
			f := s.lab.under(at.lab)
			f.pure = false
			kept := at.kept
			if s.from != nil {
				kept++
				f.step = f.step.then(s.from.fn.Pos(), "", "is kept in "+place.name()+" by "+calledAs(s.from.fn.Name()))
			}
			f.step = f.step.append(at.lab.step)
			out = append(out, left{by: s.from, lab: f, kept: kept})
		}
	}
	return out
}

// canBe reports whether what is asked for can be what was left there.
func (k *keeper) canBe(at left, place place, s kept) bool {
	switch {
	case s.from != nil && at.kept == MaxKept:
		return false // a guess
	case s.from != nil && s.from == at.by && onlyOnce(at.by):
		return false // it leaves that later
	case s.plain && isPartOf(place.rest, len(s.rest)) || !at.lab.org.input.isFillable(len(place.rest)-len(s.rest)):
		return false
	}
	return sameWay(place.rest, s.rest) && k.hasSource(s.lab)
}

// onlyOnce reports whether the function runs once, at the start of the program.
func onlyOnce(r *run) bool { return isInit(r.fn) || r.fn.Name() == "main" && r.fn.Parent() == nil }

// sameWay reports whether two ways can lead to the same text, of which one was left and the
// other is asked for: one is the beginning of the other, where any element can be each.
// But a text that somebody left under whatever key is no struct that is asked for under a
// key of its own.
func sameWay(asked, left []sel) bool {
	for i := range min(len(asked), len(left)) {
		a, l := asked[i], left[i]
		if a == l {
			continue
		}
		if !isElem(a) || !isElem(l) || a.kind != selElem && l.kind != selElem {
			return false
		}
		if a.kind == selKey && i == len(left)-1 && i+2 < len(asked) && asked[i+1].kind == selDeref && asked[i+2].kind == selField {
			return false
		}
	}
	return len(left) <= len(asked) || !isFar(left[len(asked):])
}

// isFar reports whether a way leads over more than one pointer: what is made of a thing is
// made of what it holds, and hardly of what is that far from it.
func isFar(way []sel) bool {
	n := 0
	for _, s := range way {
		if s.kind == selDeref {
			n++
		}
	}
	return n > 1
}

// isFillable reports whether the last steps of a path can lead into what was left as a whole:
// nobody leaves the text of a decoder, say, in a struct of the standard library.
func (p *path) isFillable(steps int) bool {
	for ; steps > 0 && p.parent != nil; steps, p = steps-1, p.parent {
		if p.sel.kind == selField && stdlib.Is(packageOf(typeName(p.parent.typ))) {
			return false
		}
	}
	return true
}

// isPartOf reports whether what is asked for is a field of what was left, as deep as that is.
func isPartOf(asked []sel, depth int) bool {
	return slices.ContainsFunc(asked[min(depth, len(asked)):], func(s sel) bool { return s.kind == selField })
}

func isElem(s sel) bool { return s.kind == selElem || s.kind == selIndex || s.kind == selKey }

// fill is a reified value with the text added that other roots leave where it comes from.
func (k *keeper) fill(r *run, v *value) *value {
	if v == nil || len(k.sourced) == 0 && len(k.e.served) == 0 {
		return v
	}
	n := *v
	for _, l := range v.labels {
		if src, ok := k.e.servedLabel(r, l); ok {
			n.labels = joinLabels(n.labels, []label{src})
		}
		n.labels = joinLabels(n.labels, k.find(r, l))
	}
	n.kids = nil
	for _, c := range v.kids {
		n.kids = append(n.kids, kid{c.sel, k.fill(r, c.val)})
	}
	return &n
}
