package unit

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"errors"
	"fmt"
	"go/types"
	"io"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/objectpath"
)

// Facts is what analyzers may know when they look at one package: the facts of
// its imports, and those that they find out themselves.
//
// Visible are facts about objects of any dependency, and facts about packages
// that are imported directly. More than that no go/analysis host promises, and
// an analyzer that used more would find other things elsewhere.
type Facts struct {
	pkg      *types.Package
	own      *Table
	imported func(*types.Package) *Table
}

// Table is a set of facts by object and by package.
type Table struct {
	objects  map[objectKey]analysis.Fact
	packages map[packageKey]analysis.Fact
}

type objectKey struct {
	obj  types.Object
	fact reflect.Type
}

type packageKey struct {
	pkg  *types.Package
	fact reflect.Type
}

// NewTable returns an empty table.
func NewTable() *Table {
	return &Table{make(map[objectKey]analysis.Fact), make(map[packageKey]analysis.Fact)}
}

// NewFacts returns the facts to analyse pkg with. The function imported returns
// the table that holds the facts about a dependency, or nil.
func NewFacts(pkg *types.Package, imported func(*types.Package) *Table) *Facts {
	return &Facts{pkg: pkg, own: NewTable(), imported: imported}
}

func (f *Facts) table(pkg *types.Package) *Table {
	if pkg == f.pkg {
		return f.own
	}
	return f.imported(pkg)
}

// A fact is private to the analyzer that declares it, here as in every host.

func (f *Facts) importObject(a *analysis.Analyzer, obj types.Object, ptr analysis.Fact) bool {
	if obj == nil || obj.Pkg() == nil || !ofAnalyzer(a, reflect.TypeOf(ptr)) {
		return false
	}
	t := f.table(obj.Pkg())
	return t != nil && copyFact(ptr, t.objects[objectKey{obj, reflect.TypeOf(ptr)}])
}

func (f *Facts) importPackage(a *analysis.Analyzer, pkg *types.Package, ptr analysis.Fact) bool {
	if pkg != f.pkg && !slices.Contains(f.pkg.Imports(), pkg) || !ofAnalyzer(a, reflect.TypeOf(ptr)) {
		return false
	}
	t := f.table(pkg)
	return t != nil && copyFact(ptr, t.packages[packageKey{pkg, reflect.TypeOf(ptr)}])
}

func copyFact(ptr, fact analysis.Fact) bool {
	if fact == nil {
		return false
	}
	reflect.ValueOf(ptr).Elem().Set(reflect.ValueOf(fact).Elem())
	return true
}

func (f *Facts) exportObject(a *analysis.Analyzer, obj types.Object, fact analysis.Fact) {
	mustDeclare(a, fact)
	if obj.Pkg() != f.pkg {
		panic(fmt.Sprintf("fact %T about %s, which is not in package %s", fact, obj, f.pkg.Path()))
	}
	f.own.objects[objectKey{obj, reflect.TypeOf(fact)}] = fact
}

func mustDeclare(a *analysis.Analyzer, fact analysis.Fact) {
	if !ofAnalyzer(a, reflect.TypeOf(fact)) {
		panic(fmt.Sprintf("fact %T is not among the fact types of analyzer %s", fact, a.Name))
	}
}

func (f *Facts) exportPackage(a *analysis.Analyzer, fact analysis.Fact) {
	mustDeclare(a, fact)
	f.own.packages[packageKey{f.pkg, reflect.TypeOf(fact)}] = fact
}

// AboutObjects reports whether there are facts about objects of the package.
func (f *Facts) AboutObjects() bool { return len(f.own.objects) > 0 }

// visible are the tables of the package and of its imports, in a fixed order.
func (f *Facts) visible() []*Table {
	tables := []*Table{f.own}
	for _, pkg := range f.pkg.Imports() {
		if t := f.imported(pkg); t != nil && !slices.Contains(tables, t) {
			tables = append(tables, t)
		}
	}
	return tables
}

func (f *Facts) allObjects(a *analysis.Analyzer) []analysis.ObjectFact {
	var all []analysis.ObjectFact
	for _, t := range f.visible() {
		for k, fact := range t.objects {
			if ofAnalyzer(a, k.fact) {
				all = append(all, analysis.ObjectFact{Object: k.obj, Fact: fact})
			}
		}
	}
	slices.SortFunc(all, func(x, y analysis.ObjectFact) int {
		return cmp.Or(
			cmp.Compare(x.Object.Pkg().Path(), y.Object.Pkg().Path()),
			cmp.Compare(x.Object.Pos(), y.Object.Pos()),
			cmp.Compare(x.Object.Id(), y.Object.Id()),
			cmp.Compare(typeName(x.Fact), typeName(y.Fact)))
	})
	return all
}

func (f *Facts) allPackages(a *analysis.Analyzer) []analysis.PackageFact {
	var all []analysis.PackageFact
	direct := append([]*types.Package{f.pkg}, f.pkg.Imports()...)
	for _, t := range f.visible() {
		for k, fact := range t.packages {
			if ofAnalyzer(a, k.fact) && slices.Contains(direct, k.pkg) {
				all = append(all, analysis.PackageFact{Package: k.pkg, Fact: fact})
			}
		}
	}
	slices.SortFunc(all, func(x, y analysis.PackageFact) int {
		return cmp.Or(cmp.Compare(x.Package.Path(), y.Package.Path()), cmp.Compare(typeName(x.Fact), typeName(y.Fact)))
	})
	return all
}

func ofAnalyzer(a *analysis.Analyzer, fact reflect.Type) bool {
	return slices.ContainsFunc(a.FactTypes, func(f analysis.Fact) bool { return reflect.TypeOf(f) == fact })
}

func typeName(f analysis.Fact) string { return reflect.TypeOf(f).String() }

// record is a fact as it is stored.
type record struct {
	Pkg    string          // import path
	Object objectpath.Path // empty for a fact about the package
	Fact   analysis.Fact
}

// Register makes the fact types of the analyzers known to the codec. It must be
// called before Encode and Decode, with all analyzers of the program in the same
// order: gob numbers types as they come, and equal facts must be equal bytes.
func Register(analyzers []*analysis.Analyzer) {
	_, _ = encode([]record{{}})
	for _, a := range WithFacts(analyzers) {
		for _, f := range a.FactTypes {
			zero := reflect.New(reflect.TypeOf(f).Elem()) // f may be a nil pointer
			gob.Register(zero.Interface())
			_ = gob.NewEncoder(io.Discard).EncodeValue(zero) // a type that cannot be encoded shows when it is used
		}
	}
}

// Encode returns the facts that were found out about the package, sorted. With
// the table of inherited facts it adds those that importers can reach through the
// package's types: facts about methods, fields and types.
//
// A fact that cannot be encoded is left out and named in the error.
func (f *Facts) Encode(inherited *Table) ([]byte, error) {
	records := f.own.records(nil)
	if inherited != nil {
		records = append(records, inherited.records(reachable)...)
	}
	if len(records) == 0 {
		return nil, nil
	}
	slices.SortFunc(records, func(x, y record) int {
		return cmp.Or(cmp.Compare(x.Pkg, y.Pkg), cmp.Compare(x.Object, y.Object), cmp.Compare(typeName(x.Fact), typeName(y.Fact)))
	})
	if data, err := encode(records); err == nil {
		return data, nil
	}
	var errs []error
	records = slices.DeleteFunc(records, func(r record) bool {
		_, err := encode([]record{r})
		if err != nil {
			errs = append(errs, fmt.Errorf("fact %T of package %s cannot be stored: %w", r.Fact, r.Pkg, err))
		}
		return err != nil
	})
	data, err := encode(records)
	return data, errors.Join(append(errs, err)...)
}

func encode(records []record) ([]byte, error) {
	var buf bytes.Buffer
	err := gob.NewEncoder(&buf).Encode(records)
	return buf.Bytes(), err
}

// reachable reports whether importers can meet the object without importing its
// package.
func reachable(obj types.Object) bool {
	_, isType := obj.(*types.TypeName)
	return isType || obj.Parent() != obj.Pkg().Scope()
}

// records returns the facts of t. With a filter there are only facts about
// objects that pass it.
func (t *Table) records(filter func(types.Object) bool) []record {
	var rs []record
	var enc objectpath.Encoder
	for k, fact := range t.objects {
		if filter != nil && !filter(k.obj) {
			continue
		}
		if path, err := enc.For(k.obj); err == nil { // else no importer can meet it
			rs = append(rs, record{k.obj.Pkg().Path(), path, fact})
		}
	}
	for k, fact := range t.packages {
		if filter == nil {
			rs = append(rs, record{Pkg: k.pkg.Path(), Fact: fact})
		}
	}
	return rs
}

// Decode adds the facts that Encode made to t. The function find returns the
// package with an import path, or nil; facts about unknown packages and objects
// are dropped, as nobody can ask for them.
func (t *Table) Decode(data []byte, find func(path string) *types.Package) error {
	if len(data) == 0 {
		return nil
	}
	var records []record
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&records); err != nil {
		return err
	}
	for _, r := range records {
		pkg := find(r.Pkg)
		if pkg == nil {
			continue
		}
		if r.Object == "" {
			t.packages[packageKey{pkg, reflect.TypeOf(r.Fact)}] = r.Fact
		} else if obj, err := objectpath.Object(pkg, r.Object); err == nil {
			t.objects[objectKey{obj, reflect.TypeOf(r.Fact)}] = r.Fact
		}
	}
	return nil
}
