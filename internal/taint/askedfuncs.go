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

// keepFuncs notes the functions that a root leaves at a path.
func (k *keeper) keepFuncs(p *path, fs []fn) {
	key := k.e.keptAt(p)
	if key == "" {
		return
	}
	for _, f := range fs {
		if all := k.fns[key]; len(all) < maxRegistered && !slices.Contains(all, f.code) {
			k.fns[key] = append(all, f.code)
		}
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
func (e *engine) functionsAt(key string) []*code {
	out := slices.Clone(e.putAway[key])
	for _, name := range e.imports.keepers {
		sum, ok := e.importedSummary(name)
		if !ok {
			continue
		}
		for i := range sum.calls {
			if c := &sum.calls[i]; c.method == key && c.fn != nil {
				for _, f := range c.fn.fns() {
					if !slices.Contains(out, f.code) {
						out = append(out, f.code)
					}
				}
			}
		}
	}
	return out
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
	sum := &summary{returns: true}
	for _, key := range slices.Sorted(maps.Keys(e.putAway)) {
		if !places[key] {
			continue
		}
		v := &value{nils: canBeNonNil}
		for _, c := range e.putAway[key] {
			v.setFns(append(v.fns(), fn{code: c}))
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
