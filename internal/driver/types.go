package driver

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/tools/go/gcexportdata"
	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/unit"
)

// Importers see a package through its export data only, whether it was type-checked
// in this run or in an earlier one. So they see the same in both cases, and what is
// local to function bodies is released. A package is read when somebody imports it;
// what its declarations refer to comes along in part, and is completed when it is
// wanted itself.

// universe is the packages that importers see, of one graph. It is one world but
// for variants: a package that is compiled again for the tests of another exists
// twice under the same path, so each test has a world that differs from the common
// one in those.
type universe struct {
	mu     sync.Mutex
	common map[string]*types.Package            // by path; some in part only
	tests  map[string]map[string]*types.Package // by the path of what is tested

	byPath   map[string]*node
	variants map[string]map[string]*node
	nodes    sync.Map // *types.Package to *node, of whole packages
}

func newUniverse(nodes map[*packages.Package]*node) *universe {
	u := &universe{
		common:   make(map[string]*types.Package),
		tests:    make(map[string]map[string]*types.Package),
		byPath:   make(map[string]*node),
		variants: make(map[string]map[string]*node),
	}
	for p, n := range nodes {
		if p.ForTest == "" {
			u.byPath[p.PkgPath] = n
			continue
		}
		if u.variants[p.ForTest] == nil {
			u.variants[p.ForTest] = make(map[string]*node)
			u.tests[p.ForTest] = make(map[string]*types.Package)
		}
		u.variants[p.ForTest][p.PkgPath] = n
	}
	return u
}

// find returns the package that n and what it imports know under the path, or nil.
func (u *universe) find(n *node, path string) *node {
	if v := u.variants[n.pkg.ForTest][path]; v != nil {
		return v
	}
	return u.byPath[path]
}

// Export data of the compiler also have what the bodies of small functions mention, and so read into the scope of
// a package that others see already what it does not export. Who looks into scopes, as all who check types or run
// analyzers do, holds run.scopes for reading, but while it waits for a package: then it looks into none.

// read makes a package of export data.
func (r *run) read(n *node, data []byte) (*types.Package, error) {
	if isCompiled(data) {
		r.scopes.Lock()
		defer r.scopes.Unlock()
	}
	return r.universe.read(r.graph.fset, n, data)
}

// isCompiled reports whether the compiler wrote export data, and not we.
func isCompiled(data []byte) bool { return len(data) > 0 && data[0] != 'i' }

// outside does what waits for packages, for somebody who holds run.scopes for reading.
func (r *run) outside(wait func()) {
	r.scopes.RUnlock()
	defer r.scopes.RLock()
	wait()
}

// read makes a package of export data.
func (u *universe) read(fset *token.FileSet, n *node, data []byte) (*types.Package, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	test := n.pkg.ForTest
	if test == "" {
		return gcexportdata.Read(bytes.NewReader(data), fset, u.common, n.pkg.PkgPath)
	}
	varies := func(path string) bool { return u.variants[test][path] != nil }
	world := maps.Clone(u.common)
	maps.DeleteFunc(world, func(path string, _ *types.Package) bool { return varies(path) })
	maps.Copy(world, u.tests[test])
	pkg, err := gcexportdata.Read(bytes.NewReader(data), fset, world, n.pkg.PkgPath)
	for path, p := range world {
		if varies(path) {
			u.tests[test][path] = p
		} else {
			u.common[path] = p
		}
	}
	return pkg, err
}

// importTypes returns what importers see of n, which is processed. It is nil when
// n could not be type-checked at all.
func (r *run) importTypes(n *node) *types.Package {
	n.importing.Lock()
	defer n.importing.Unlock()
	if n.types != nil || !n.processed {
		return n.types
	}
	data := r.kept(n)
	if data == nil && r.readCompiled(n) {
		return n.types
	}
	if data == nil {
		data = r.newData(n)
	}
	if n.types != nil || data == nil { // there is no export data of what has errors
		return n.types
	}
	pkg, err := r.read(n, data)
	if err == nil && n.told() {
		err = r.setImports(n, pkg)
	}
	if err != nil {
		r.unexportable(n, err)
		return nil
	}
	n.types, n.export = pkg, nil
	r.universe.nodes.Store(pkg, n)
	return pkg
}

// exportData returns the export data of n: that which is kept, or new.
func (r *run) exportData(n *node) []byte {
	if data := r.kept(n); data != nil {
		return data
	}
	return r.newData(n)
}

// newData makes the export data of n.
func (r *run) newData(n *node) []byte {
	if n.did >= facts {
		if !n.bad.Load() { // known from an earlier run, of which not all is there any more
			r.analyze(n, n.did, true)
		}
		return n.export
	}
	r.declare(n)
	return n.export
}

// kept returns the export data of n that there are, of this run or an earlier one.
func (r *run) kept(n *node) []byte {
	if n.export != nil || !n.keyed {
		return n.export
	}
	data, ok := r.opts.Cache.Get(n.key, dataEntry)
	if !ok {
		return nil
	}
	kept, export, ok := unit.Split(data)
	if !ok || len(export) == 0 {
		return nil
	}
	if n.did >= facts {
		n.data = bytes.Clone(kept) // the export data are not to stay with them
	}
	return export
}

// setImports makes the imports of a package with facts those of its source. Export
// data name only what declarations refer to; what functions make can be of other types.
func (r *run) setImports(n *node, pkg *types.Package) error {
	var imports []*types.Package
	for _, path := range sortedImports(n.pkg) {
		if path == "C" {
			continue
		}
		imp, err := r.importPackage(n, path)
		if err != nil {
			return err
		}
		imports = append(imports, imp)
	}
	slices.SortFunc(imports, func(a, b *types.Package) int { return strings.Compare(a.Path(), b.Path()) })
	pkg.SetImports(imports)
	return nil
}

// complete completes all packages that can be reached from pkg through imports.
// Else it would depend on the order of packages how much of them there is.
func (r *run) complete(n *node, pkg *types.Package) {
	r.completeBelow(n, pkg, make(map[*node]bool))
}

// completeBelow does it. Variants of packages with tests, and packages with errors, can
// import one another: those that are being completed are left to that.
func (r *run) completeBelow(n *node, pkg *types.Package, doing map[*node]bool) {
	for _, imp := range pkg.Imports() {
		dep := r.universe.find(n, imp.Path())
		if dep == nil || dep == n || doing[dep] || dep.complete.Load() {
			continue
		}
		doing[dep] = true
		if t := r.importTypes(dep); t != nil {
			r.completeBelow(dep, t, doing)
		}
		dep.complete.Store(true)
	}
}

// outside returns the names that select something outside of function bodies: of
// the packages of other names nothing need be known when bodies are not looked at.
func outside(file *ast.File) map[string]bool {
	names := make(map[string]bool)
	visit := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt:
			return false
		case *ast.SelectorExpr:
			if id, ok := n.X.(*ast.Ident); ok {
				names[id.Name] = true
			}
		}
		return true
	}
	for _, decl := range file.Decls {
		ast.Inspect(decl, visit)
	}
	return names
}

// idle are the imports of n that only function bodies use.
func idle(n *node, files []*ast.File) map[string]bool {
	unused := make(map[string]bool)
	used := make(map[string]bool)
	for _, file := range files {
		names := outside(file)
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			imp := n.pkg.Imports[path]
			if err != nil || imp == nil || imp.Name == "" {
				continue
			}
			name := imp.Name
			if spec.Name != nil {
				name = spec.Name.Name
			}
			if name == "." || names[name] {
				used[path] = true
			} else {
				unused[path] = true
			}
		}
	}
	maps.DeleteFunc(unused, func(path string, _ bool) bool { return used[path] })
	return unused
}
