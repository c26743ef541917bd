package ruletest

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/types"
	"maps"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"
)

// Result is what one analyzer said about one package.
type Result struct {
	Package     *Package
	Value       any // what Run returned
	Diagnostics []analysis.Diagnostic
	ObjectFacts []analysis.ObjectFact // of the package's own objects, by position
	PackageFact analysis.Fact         // nil if there is none
}

// Analyze runs an analyzer, and all that it requires, on the packages that were
// asked for, and those that have facts on what these import, too.
//
// Facts are as scarce as in the poorest host: they are encoded after each
// package and decoded before the next, a fact about an object that importers
// cannot name is lost, and a package sees the facts of the packages that it
// imports directly. The standard library has none, and libraries have none either, whose
// stubs know less than they: both doors leave them to the models.
func (p *Program) Analyze(a *analysis.Analyzer) ([]*Result, error) {
	if err := analysis.Validate([]*analysis.Analyzer{a}); err != nil {
		return nil, err
	}
	r := &runner{facts: make(map[factKey]analysis.Fact)}
	var results []*Result
	for _, pkg := range p.order {
		wanted := slices.Contains(p.Packages, pkg)
		unit := &unit{runner: r, pkg: pkg, done: make(map[*analysis.Analyzer]*Result)}
		if !wanted && (!needsFacts(a) || isLibrary(pkg.Path)) {
			continue
		}
		if err := unit.run(a, wanted); err != nil {
			return nil, err
		}
		if wanted {
			results = append(results, unit.done[a])
		}
		if err := r.seal(pkg); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(results, func(a, b *Result) int { return strings.Compare(a.Package.Path, b.Package.Path) })
	return results, nil
}

// isLibrary reports whether the path is that of a module somebody else published: it
// begins with a host name.
func isLibrary(path string) bool {
	host, _, _ := strings.Cut(path, "/")
	return strings.Contains(host, ".")
}

// needsFacts reports whether a, or what it requires, has facts.
func needsFacts(a *analysis.Analyzer) bool {
	return len(a.FactTypes) > 0 || slices.ContainsFunc(a.Requires, needsFacts)
}

// factKey names a fact; the object is nil for that of a package.
type factKey struct {
	analyzer *analysis.Analyzer
	pkg      *types.Package
	obj      types.Object
	typ      reflect.Type
}

// runner keeps the facts of the packages that are done.
type runner struct {
	facts map[factKey]analysis.Fact
}

// seal does to the package's facts what their way through a file would do.
func (r *runner) seal(pkg *Package) error {
	for key, fact := range r.facts {
		if key.pkg != pkg.Types {
			continue
		}
		if key.obj != nil {
			if _, err := objectpath.For(key.obj); err != nil {
				delete(r.facts, key)
				continue
			}
		}
		var buf bytes.Buffer
		if err := gob.NewEncoder(&buf).Encode(fact); err != nil {
			return fmt.Errorf("%s: encoding %T: %w", pkg.Path, fact, err)
		}
		decoded := reflect.New(key.typ.Elem()).Interface().(analysis.Fact)
		if err := gob.NewDecoder(&buf).Decode(decoded); err != nil {
			return fmt.Errorf("%s: decoding %T: %w", pkg.Path, fact, err)
		}
		r.facts[key] = decoded
	}
	return nil
}

// unit is the run of some analyzers on one package.
type unit struct {
	*runner
	pkg  *Package
	done map[*analysis.Analyzer]*Result
}

// run runs a after what it requires. On a package that was not asked for, only
// those with facts, and what they require, are run.
func (u *unit) run(a *analysis.Analyzer, wanted bool) error {
	if u.done[a] != nil || !wanted && !needsFacts(a) {
		return nil
	}
	wanted = wanted || len(a.FactTypes) > 0
	for _, req := range a.Requires {
		if err := u.run(req, wanted); err != nil {
			return err
		}
	}
	if !wanted {
		return nil
	}
	res := &Result{Package: u.pkg}
	value, err := a.Run(u.pass(a, res))
	if err != nil {
		return fmt.Errorf("%s on %s: %w", a.Name, u.pkg.Path, err)
	}
	if got := reflect.TypeOf(value); got != a.ResultType {
		return fmt.Errorf("%s on %s: the result is a %v, not a %v", a.Name, u.pkg.Path, got, a.ResultType)
	}
	res.Value = value
	u.collectFacts(a, res)
	u.done[a] = res
	return nil
}

func (u *unit) collectFacts(a *analysis.Analyzer, res *Result) {
	for key, fact := range u.facts {
		switch {
		case key.analyzer != a || key.pkg != u.pkg.Types:
		case key.obj == nil:
			res.PackageFact = fact
		default:
			res.ObjectFacts = append(res.ObjectFacts, analysis.ObjectFact{Object: key.obj, Fact: fact})
		}
	}
	slices.SortFunc(res.ObjectFacts, func(a, b analysis.ObjectFact) int {
		if a.Object != b.Object {
			return int(a.Object.Pos() - b.Object.Pos())
		}
		return strings.Compare(reflect.TypeOf(a.Fact).String(), reflect.TypeOf(b.Fact).String())
	})
}

func (u *unit) pass(a *analysis.Analyzer, res *Result) *analysis.Pass {
	results := make(map[*analysis.Analyzer]any, len(a.Requires))
	for _, req := range a.Requires {
		results[req] = u.done[req].Value
	}
	return &analysis.Pass{
		Analyzer:          a,
		Fset:              std.fset,
		Files:             u.pkg.Files,
		OtherFiles:        u.pkg.other,
		IgnoredFiles:      u.pkg.ignored,
		Pkg:               u.pkg.Types,
		TypesInfo:         u.pkg.Info,
		TypesSizes:        types.SizesFor("gc", runtime.GOARCH),
		ResultOf:          results,
		ReadFile:          os.ReadFile,
		Report:            func(d analysis.Diagnostic) { res.Diagnostics = append(res.Diagnostics, d) },
		ImportObjectFact:  func(obj types.Object, f analysis.Fact) bool { return u.load(a, obj.Pkg(), obj, f) },
		ImportPackageFact: func(pkg *types.Package, f analysis.Fact) bool { return u.load(a, pkg, nil, f) },
		ExportObjectFact:  func(obj types.Object, f analysis.Fact) { u.store(a, obj.Pkg(), obj, f) },
		ExportPackageFact: func(f analysis.Fact) { u.store(a, u.pkg.Types, nil, f) },
		AllObjectFacts:    func() []analysis.ObjectFact { return u.allObjectFacts(a) },
		AllPackageFacts:   func() []analysis.PackageFact { return u.allPackageFacts(a) },
	}
}

// visible reports whether the unit sees a fact of pkg, about obj if that is not
// nil: its own, those of direct imports, and those about types, methods and
// fields of others, which a direct import hands on.
func (u *unit) visible(pkg *types.Package, obj types.Object) bool {
	if pkg == u.pkg.Types || slices.Contains(u.pkg.Types.Imports(), pkg) {
		return true
	}
	if obj == nil {
		return false
	}
	_, isType := obj.(*types.TypeName)
	return isType || obj.Parent() != pkg.Scope()
}

func (u *unit) load(a *analysis.Analyzer, pkg *types.Package, obj types.Object, f analysis.Fact) bool {
	if pkg == nil || !u.visible(pkg, obj) {
		return false
	}
	fact, ok := u.facts[factKey{a, pkg, obj, reflect.TypeOf(f)}]
	if ok {
		reflect.ValueOf(f).Elem().Set(reflect.ValueOf(fact).Elem())
	}
	return ok
}

func (u *unit) store(a *analysis.Analyzer, pkg *types.Package, obj types.Object, f analysis.Fact) {
	if pkg != u.pkg.Types {
		panic(fmt.Sprintf("%s exports a fact about %v, which is not of %s", a.Name, obj, u.pkg.Path))
	}
	if !slices.ContainsFunc(a.FactTypes, func(t analysis.Fact) bool { return reflect.TypeOf(t) == reflect.TypeOf(f) }) {
		panic(fmt.Sprintf("%s does not declare facts of type %T", a.Name, f))
	}
	u.facts[factKey{a, pkg, obj, reflect.TypeOf(f)}] = f
}

func (u *unit) allObjectFacts(a *analysis.Analyzer) []analysis.ObjectFact {
	var all []analysis.ObjectFact
	for key := range maps.Keys(u.facts) {
		if key.analyzer == a && key.obj != nil && u.visible(key.pkg, key.obj) {
			all = append(all, analysis.ObjectFact{Object: key.obj, Fact: u.facts[key]})
		}
	}
	return all
}

func (u *unit) allPackageFacts(a *analysis.Analyzer) []analysis.PackageFact {
	var all []analysis.PackageFact
	for key := range maps.Keys(u.facts) {
		if key.analyzer == a && key.obj == nil && u.visible(key.pkg, nil) {
			all = append(all, analysis.PackageFact{Package: key.pkg, Fact: u.facts[key]})
		}
	}
	return all
}
