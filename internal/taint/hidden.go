package taint

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
)

// What a compiler writes for importers has no types to which no exported declaration
// leads. A fact that names one is worth less where the type is not seen, so facts say
// which they are: to hosts that can hand such types over, too (see internal/unit).

// HiddenTypes are the types, as "path.name", without which importers cannot make use of
// all of the fact.
func (f *Fact) HiddenTypes() []string { return f.Hidden }

// keptNeedTypes is set in the process of a host that keeps facts and not our types.
var keptNeedTypes atomic.Bool

// KeptFactsNeedTypes says that this process is of a host that keeps facts in a cache of its
// own, and gives importers the types that the compiler wrote: what is read from there
// would lose flows. A fact of the code base under analysis that needs more is then not to
// be read, so that such a host analyses the package anew. This is about the process, like
// what can be decoded: decoders have no other input.
func KeptFactsNeedTypes() { keptNeedTypes.Store(true) }

// needsTypes reports whether the fact, without other types, is not what it was.
func (f *Fact) needsTypes() bool { return f.Lacking && keptNeedTypes.Load() }

// tellHidden lists the types that importers need: those that the fact names, and those
// whose methods it is about, as far as no exported declaration leads to them.
func (e *engine) tellHidden(f *Fact) {
	all := make(map[string]bool)
	for _, fn := range f.Funcs {
		for _, t := range slices.Concat(fn.Types, []string{receiverOf(fn.Name)}) {
			if t != "" && (packageOf(t) != e.pkg.Pkg.Path() || !token.IsExported(t[strings.LastIndexByte(t, '.')+1:])) {
				all[t] = true
			}
		}
	}
	if len(all) == 0 {
		return
	}
	shown := make(shown)
	scope := e.pkg.Pkg.Scope()
	for _, name := range scope.Names() {
		if obj := scope.Lookup(name); obj.Exported() {
			shown.visit(obj.Type())
		}
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if t, ok := e.typeNamed(name).(*types.Named); ok && !shown[t] {
			f.Hidden = append(f.Hidden, name)
			f.Lacking = f.Lacking || e.own() && t.Obj().Pkg() == e.pkg.Pkg
		}
	}
}

// named are the types of analysed packages that were written, sorted.
func (w *encoder) named() []string {
	all := make(map[string]bool)
	for d := range w.dyns {
		n := elementNamed(d.t)
		if n == nil || n.Obj().Pkg() == nil {
			continue
		}
		if p := n.Obj().Pkg(); p == w.e.pkg.Pkg || w.e.imports.packages[p.Path()] {
			all[p.Path()+"."+n.Obj().Name()] = true
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// exportMethods adds the methods of the types of other packages that the summaries name:
// who is given such a value can call them, whether it imports those packages or not.
func (e *engine) exportMethods(out map[string]FuncFact) {
	methods := make(map[string][]string)
	for name := range e.imports.funcs {
		if t := receiverOf(name); t != "" {
			methods[t] = append(methods[t], name)
		}
	}
	seen := make(map[string]bool)
	for more := true; more; {
		more = false
		for _, f := range slices.Collect(maps.Values(out)) {
			for _, t := range f.Types {
				if seen[t] {
					continue
				}
				seen[t] = true
				for _, name := range methods[t] {
					e.reexport(name, out)
					more = true
				}
			}
		}
	}
}

// elementNamed is the named type that pointers and slices lead to, as typeNamed does it.
func elementNamed(t types.Type) *types.Named {
	for {
		switch u := t.(type) {
		case *types.Named:
			return u
		case *types.Pointer:
			t = u.Elem()
		case *types.Slice:
			t = u.Elem()
		default:
			return nil
		}
	}
}

// shown are types that declarations lead to, as the compiler sees it: through fields
// and methods that are not exported, too.
type shown map[types.Type]bool

func (s shown) visit(t types.Type) {
	if t == nil || s[t] {
		return
	}
	s[t] = true
	switch t := t.(type) {
	case *types.Named:
		s.visit(t.Origin())
		for arg := range t.TypeArgs().Types() {
			s.visit(arg)
		}
		for p := range t.TypeParams().TypeParams() {
			s.visit(p.Constraint())
		}
		for m := range t.Methods() {
			s.visit(m.Type())
		}
		s.visit(t.Underlying())
	case *types.Alias:
		s.visit(types.Unalias(t))
	case *types.Pointer:
		s.visit(t.Elem())
	case *types.Slice:
		s.visit(t.Elem())
	case *types.Array:
		s.visit(t.Elem())
	case *types.Chan:
		s.visit(t.Elem())
	case *types.Map:
		s.visit(t.Key())
		s.visit(t.Elem())
	case *types.Tuple:
		for v := range t.Variables() {
			s.visit(v.Type())
		}
	case *types.Signature:
		for p := range t.TypeParams().TypeParams() {
			s.visit(p.Constraint())
		}
		s.visit(t.Params())
		s.visit(t.Results())
	case *types.Struct:
		for f := range t.Fields() {
			s.visit(f.Type())
		}
	case *types.Interface:
		for e := range t.EmbeddedTypes() {
			s.visit(e)
		}
		for m := range t.ExplicitMethods() {
			s.visit(m.Type())
		}
	case *types.Union:
		for term := range t.Terms() {
			s.visit(term.Type())
		}
	}
}
