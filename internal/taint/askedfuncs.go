package taint

import (
	"maps"
	"slices"
	"strings"
)

// Functions that one package keeps in a variable or field, and another calls (9.3): plug-ins
// that register themselves, handlers in a field of what a library of the code base gives out. Within
// one package registry finds them. A package tells which functions its roots leave where, so that
// the question for what is called there has an answer where both are known.

// keptFuncs ends the name of the summary that tells it: of calls, each of the functions that are left at
// a place, by the name of that.
const keptFuncs = ".#registered"

// keptFn is a function that is kept, with the summary that holds what it captured, if that is known.
type keptFn struct {
	fn
	sum *summary
}

// keepFuncs notes the functions that a root leaves at a path.
func (k *keeper) keepFuncs(p *path, sum *summary, fs []fn) {
	key := k.e.keptAt(p)
	if key == "" {
		return
	}
	for _, f := range fs {
		g := keptFn{fn: fn{code: f.code}}
		if f.env != nil && sum.tellsAll(f.env, 0) {
			g = keptFn{f, sum}
		}
		if all := k.fns[key]; len(all) < maxRegistered && !slices.Contains(all, g) {
			k.fns[key] = append(all, g)
		}
	}
}

// maxCapturedDeep is how far what a kept function captured is followed.
const maxCapturedDeep = 4

// tellsAll reports whether an object holds nothing that is the caller's: what a function captured that a
// wrapper made, of the function that it wraps.
func (s *summary) tellsAll(o *object, depth int) bool {
	return depth < maxCapturedDeep && s.tellsValue(s.content(o), depth)
}

func (s *summary) tellsValue(v *value, depth int) bool {
	return v != nil &&
		!slices.ContainsFunc(v.labels, func(l label) bool { return l.org.input != nil }) &&
		!slices.ContainsFunc(v.locs(), func(l loc) bool { return l.obj.input != nil || !s.tellsAll(l.obj, depth+1) }) &&
		!slices.ContainsFunc(v.fns(), func(f fn) bool { return f.env != nil && !s.tellsAll(f.env, depth+1) }) &&
		!slices.ContainsFunc(v.kids, func(k kid) bool { return !s.tellsValue(k.val, depth) })
}

// takeFrom adds to a summary what lies in an object of another one.
func (s *summary) takeFrom(from *summary, o *object) {
	c := from.content(o)
	if c == nil || s.heap[o] != nil {
		return
	}
	s.heap[o] = c
	s.takeValue(from, c)
}

func (s *summary) takeValue(from *summary, v *value) {
	if v == nil {
		return
	}
	for _, l := range v.locs() {
		s.takeFrom(from, l.obj)
	}
	for _, f := range v.fns() {
		if f.env != nil {
			s.takeFrom(from, f.env)
		}
	}
	for _, k := range v.kids {
		s.takeValue(from, k.val)
	}
}

// keptAt is the variable or field of the code base that a path leads to, over nothing but lists, maps and
// pointers; else "".
func (e *engine) keptAt(p *path) string {
	if p == nil {
		return ""
	}
	places := p.places()
	if len(places) == 0 || slices.ContainsFunc(places[0].rest, func(s sel) bool { return s.kind != selDeref && !isElem(s) }) {
		return ""
	}
	key := places[0].key
	if !e.sameBase(packageOf(strings.TrimPrefix(key, "var "))) {
		return ""
	}
	return key
}

// functionsAt are the functions that imported packages, or this one, keep at a place.
func (e *engine) functionsAt(key string) []keptFn {
	out := slices.Clone(e.putAway[key])
	for _, name := range e.imports.keepers {
		sum, ok := e.importedSummary(name)
		if !ok {
			continue
		}
		for i := range sum.calls {
			if c := &sum.calls[i]; c.method == key && c.fn != nil {
				for _, f := range c.fn.fns() {
					g := keptFn{fn: f}
					if f.env != nil {
						g.sum = sum
					}
					if !slices.Contains(out, g) {
						out = append(out, g)
					}
				}
			}
		}
	}
	return out
}

// callsKept begins what a package tells of a variable of its own: it calls the functions in it, with what its
// callers give. Who registers functions there need not know any of these.
const callsKept = "called "

// tellCalled notes that the functions are called that are kept where the question asks.
func (e *engine) tellCalled(of *value) {
	if len(of.alts) == 1 && strings.HasPrefix(of.alts[0], "svar "+e.pkg.Pkg.Path()+".") {
		e.tellKey(callsKept + of.alts[0][1:])
	}
}

// askedPlaces are the places of which the package, or one that it imports, asks for the functions.
func (e *engine) askedPlaces() map[string]bool {
	out := make(map[string]bool)
	add := func(sum *summary) {
		for i := range sum.calls {
			if c := &sum.calls[i]; c.method == "" && c.fn != nil && len(c.fn.alts) == 1 {
				out[c.fn.alts[0][1:]] = true
			}
		}
	}
	for name := range e.imports.askedBy {
		if sum, ok := e.importedSummary(name); ok {
			add(sum)
		}
	}
	if e.asked != nil {
		add(e.asked)
	}
	for _, told := range []map[string]bool{e.told, e.imports.told} {
		for key := range told {
			if place, ok := strings.CutPrefix(key, callsKept); ok {
				out[place] = true
			}
		}
	}
	return out
}

// exportKept adds to a fact which functions the package and those that it imports keep, where
// somebody is known to ask for them: there are many of them, and each leads to others.
func (e *engine) exportKept(out map[string]FuncFact, add func(*code)) {
	for _, name := range e.imports.keepers {
		e.reexport(name, out)
	}
	if len(e.putAway) == 0 || !e.own() {
		return
	}
	places := e.askedPlaces()
	sum := &summary{returns: true, heap: make(map[*object]*value)}
	for _, key := range slices.Sorted(maps.Keys(e.putAway)) {
		if !places[key] {
			continue
		}
		v := &value{nils: canBeNonNil}
		for _, g := range e.putAway[key] {
			v.setFns(union(v.fns(), []fn{g.fn}, fn.less, maxFns))
			if g.env != nil {
				sum.takeFrom(g.sum, g.env)
			}
		}
		sum.calls = append(sum.calls, deferredCall{n: len(sum.calls), method: key, fn: v})
	}
	if len(sum.calls) == 0 {
		return
	}
	name := e.pkg.Pkg.Path() + keptFuncs
	f, refs := e.funcFact(name, sum)
	out[name] = f
	for _, c := range refs {
		add(c)
	}
}
