package taint

import (
	"go/types"
	"maps"
	"slices"
	"sort"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// Fact is what the engine knows of a package, for its importers (10.1): the
// summaries of the functions that they can reach, by name. A function of an analysed
// package that is not listed carries nothing.
type Fact struct {
	Packages []string // whose functions are listed, sorted
	Funcs    []FuncFact
	Told     []string // which sources were reported at which sinks, sorted (see told.go)
	Changed  []Change // what is changed after initialisation, by name
	Checking []string // functions and variables that give clients or dialers that check addresses, sorted (see dialer.go)
	Hidden   []string // types that importers need, and may not see (see hidden.go), sorted
	Lacking  bool     // one of them is of the package itself, and that is of the code base
}

// FuncFact is the summary of one function, or of a package variable that is never
// assigned again: its result is what initialisation left there.
type FuncFact struct {
	Name string   // FullName, with varPrefix of a variable
	Blob []byte   // see encoder
	Refs []string // functions that the summary names
	// Types are the types of analysed packages that the summary or a case names.
	Types []string
	// Cases are conditions, and the summaries that hold instead under them (see cases.go).
	Cases [][]byte
}

// AFact marks the type for go/analysis.
func (*Fact) AFact() {}

func (f *Fact) String() string {
	names := make([]string, len(f.Funcs))
	for i, fn := range f.Funcs {
		names[i] = fn.Name
	}
	return strings.Join(names, " ")
}

// imports are the facts of other packages.
type imports struct {
	packages map[string]bool
	funcs    map[string]*FuncFact
	decoded  map[string]*summary
	told     map[string]bool
	askedBy  map[string][]string // by the name of a summary of what is asked for (asked.go), the imports that have it
	keepers  []string            // the names of summaries of functions that are kept (askedfuncs.go), sorted
	checking map[string]bool
	changes  map[string]changed
	cases    map[string][]sumCase
}

func readImports(pass *analysis.Pass) *imports {
	im := &imports{packages: make(map[string]bool), funcs: make(map[string]*FuncFact), decoded: make(map[string]*summary), told: make(map[string]bool), askedBy: make(map[string][]string), checking: make(map[string]bool), changes: make(map[string]changed), cases: make(map[string][]sumCase)}
	direct := make(map[string]bool)
	for _, p := range pass.Pkg.Imports() {
		direct[p.Path()] = true
	}
	facts := slices.DeleteFunc(pass.AllPackageFacts(), func(pf analysis.PackageFact) bool { return !direct[pf.Package.Path()] })
	sort.Slice(facts, func(i, j int) bool { return facts[i].Package.Path() < facts[j].Package.Path() })
	for _, pf := range facts {
		f, ok := pf.Fact.(*Fact)
		if !ok {
			continue
		}
		for _, p := range f.Packages {
			im.packages[p] = true
		}
		for _, t := range f.Told {
			im.told[t] = true
		}
		for _, c := range f.Checking {
			im.checking[c] = true
		}
		for _, c := range f.Changed {
			im.changes[c.Name] |= changed(c.How)
		}
		for i := range f.Funcs {
			name := f.Funcs[i].Name
			im.funcs[name] = &f.Funcs[i]
			if strings.HasSuffix(name, keptFuncs) && !slices.Contains(im.keepers, name) {
				im.keepers = append(im.keepers, name)
			}
			if strings.HasSuffix(name, askedName) {
				im.askedBy[name] = append(im.askedBy[name], pf.Package.Path())
			}
		}
	}
	slices.Sort(im.keepers)
	return im
}

func (i *imports) analysed(path string) bool { return i.packages[path] }

func (e *engine) importedSummary(name string) (*summary, bool) {
	name = withoutTypeArgs(name)
	if s, ok := e.imports.decoded[name]; ok {
		return s, s != nil
	}
	f, ok := e.imports.funcs[name]
	if !ok {
		return nil, false
	}
	s := e.decode(name, f.Blob)
	e.imports.decoded[name] = s
	return s, true
}

// export makes the fact of the package: the summaries of its exported functions and
// of its methods, of the functions that these name, and of the methods of other
// packages' types that its importers can get hold of through it.
func (e *engine) export(fns []*ssa.Function) *Fact {
	out := make(map[string]FuncFact)
	var add func(c *code)
	add = func(c *code) {
		name := withoutTypeArgs(c.name)
		if _, done := out[name]; done {
			return
		}
		if c.fn == nil || c.fn.Pkg != e.pkg && c.fn.Pkg != nil || len(c.fn.Blocks) == 0 {
			e.reexport(name, out)
			return
		}
		sum := e.solve(e.baseRun(c.fn))
		if sum == nil || sum.trivial() {
			return
		}
		f, refs := e.funcFact(name, sum)
		refs = append(refs, e.exportCases(&f, c.fn, sum)...)
		out[name] = f
		for _, r := range refs {
			add(r)
		}
	}
	for _, f := range fns {
		if e.isVisible(f) {
			add(e.codeOf(f))
		}
	}
	e.exportVars(out, add)
	e.exportForeign(out)
	e.exportShared(out)
	e.exportAsked(out, add)
	e.exportMethods(out)
	fact := &Fact{Packages: []string{e.pkg.Pkg.Path()}, Told: e.tells(), Checking: e.checking(fns)}
	fact.Packages = append(fact.Packages, e.foreignPackages()...)
	slices.Sort(fact.Packages)
	fact.Packages = slices.Compact(fact.Packages)
	fact.Changed = e.exportChanges(fact.Packages)
	for _, name := range slices.Sorted(maps.Keys(out)) {
		fact.Funcs = append(fact.Funcs, out[name])
	}
	e.tellHidden(fact)
	return fact
}

func (e *engine) funcFact(name string, sum *summary) (FuncFact, []*code) {
	enc := e.encode(sum)
	f := FuncFact{Name: name, Blob: enc.blob, Types: enc.types}
	for _, r := range enc.refs {
		f.Refs = append(f.Refs, withoutTypeArgs(r.name))
	}
	sort.Strings(f.Refs)
	return f, enc.refs
}

func (e *engine) reexport(name string, out map[string]FuncFact) {
	if _, done := out[name]; done {
		return
	}
	f, ok := e.imports.funcs[name]
	if !ok {
		return
	}
	out[name] = *f
	for _, r := range f.Refs {
		e.reexport(r, out)
	}
}

// isVisible reports whether an importer can call the function by name, or through an
// interface.
func (e *engine) isVisible(f *ssa.Function) bool {
	obj, ok := f.Object().(*types.Func)
	if !ok || f.Parent() != nil {
		return false
	}
	return obj.Exported() || f.Signature.Recv() != nil
}

// foreignPackages are the packages whose types importers get hold of through this one.
func (e *engine) foreignPackages() []string {
	var out []string
	for name := range e.reachableTypes() {
		if p := packageOf(name); e.imports.packages[p] {
			out = append(out, p)
		}
	}
	return out
}

func (e *engine) exportForeign(out map[string]FuncFact) {
	reach := e.reachableTypes()
	for _, name := range slices.Sorted(maps.Keys(e.imports.funcs)) {
		if t := receiverOf(name); t != "" && reach[t] {
			e.reexport(name, out)
		}
	}
}

// receiverOf is "path.T" of "(*path.T).M", else "".
func receiverOf(name string) string {
	if !strings.HasPrefix(name, "(") {
		return ""
	}
	end := strings.IndexByte(name, ')')
	if end < 0 {
		return ""
	}
	return strings.TrimPrefix(name[1:end], "*")
}

// reachableTypes are the named types of other packages that the exported API mentions,
// and the types that these mention.
func (e *engine) reachableTypes() map[string]bool {
	if e.reachable != nil {
		return e.reachable
	}
	e.reachable = make(map[string]bool)
	seen := make(map[reachKey]bool)
	scope := e.pkg.Pkg.Scope()
	for _, name := range scope.Names() {
		if obj := scope.Lookup(name); obj.Exported() {
			e.reachType(obj.Type(), false, seen, 0)
		}
	}
	return e.reachable
}

// reachType visits the types that whoever has a value of type t gets hold of: through
// exported fields and methods, and what these return. With given, t is the type of a
// parameter: whoever calls must have such a value already, but a function that it is
// receives what it is called with.
func (e *engine) reachType(t types.Type, given bool, seen map[reachKey]bool, depth int) {
	key := reachKey{t, given}
	if seen[key] || depth > 8 {
		return
	}
	seen[key] = true
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		e.reachNamed(t, given, seen, depth)
	case *types.Pointer:
		e.reachType(t.Elem(), given, seen, depth)
	case *types.Slice:
		e.reachType(t.Elem(), given, seen, depth)
	case *types.Array:
		e.reachType(t.Elem(), given, seen, depth)
	case *types.Chan:
		e.reachType(t.Elem(), given, seen, depth)
	case *types.Map:
		e.reachType(t.Key(), given, seen, depth)
		e.reachType(t.Elem(), given, seen, depth)
	case *types.Struct:
		for f := range t.Fields() {
			if f.Exported() {
				e.reachType(f.Type(), given, seen, depth+1)
			}
		}
	case *types.Signature:
		for v := range t.Params().Variables() {
			e.reachType(v.Type(), !given, seen, depth+1)
		}
		for v := range t.Results().Variables() {
			e.reachType(v.Type(), given, seen, depth+1)
		}
	case *types.Interface:
		for m := range t.Methods() {
			if m.Exported() {
				e.reachType(m.Type(), given, seen, depth+1)
			}
		}
	}
}

type reachKey struct {
	t     types.Type
	given bool
}

func (e *engine) reachNamed(t *types.Named, given bool, seen map[reachKey]bool, depth int) {
	if p := t.Obj().Pkg(); p != nil {
		if p != e.pkg.Pkg && !e.imports.packages[p.Path()] {
			return // of the standard library, or not analysed
		}
		if !given {
			e.reachable[p.Path()+"."+t.Obj().Name()] = true
		}
	}
	if !given {
		for m := range t.Methods() {
			if m.Exported() {
				e.reachType(m.Type(), false, seen, depth+1)
			}
		}
	}
	e.reachType(t.Underlying(), given, seen, depth+1)
}

// trivial reports whether the summary says no more than that nothing is known.
func (s *summary) trivial() bool {
	if !s.returns || s.panics != nil || s.recovers || len(s.effects) > 0 || len(s.openSinks()) > 0 || len(s.calls) > 0 || len(s.facts) > 0 {
		return false
	}
	for _, v := range s.results {
		if !v.says(0, s) {
			continue
		}
		return false
	}
	return true
}

// says reports whether the value is more than unknown. A new object by itself is no
// news, an importer makes one for every result; but it cannot know of those inside.
func (v *value) says(depth int, s *summary) bool {
	if v == nil {
		return false
	}
	if depth > 3 || len(v.labels) > 0 || len(v.alts) > 0 || len(v.fns()) > 0 || len(v.guards()) > 0 || len(v.dyn()) > 0 {
		return true
	}
	for _, k := range v.kids {
		if k.val.says(depth+1, s) {
			return true
		}
	}
	for _, l := range v.locs() {
		if depth > 0 || l.obj.input != nil || s.heap[l.obj].says(depth+1, s) {
			return true
		}
	}
	return false
}
