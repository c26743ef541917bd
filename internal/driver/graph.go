package driver

import (
	"errors"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/unit"
)

// want is what somebody wants of a package.
type want uint8

const (
	nothing  want = iota
	decls         // the types of its declarations
	facts         // what analyzers that look at importers must know of it
	findings      // all
)

// node is a package in the graph of imports.
type node struct {
	pkg  *packages.Package
	root bool // matched by a pattern
	own  bool // its facts are wanted when somebody's findings are

	users   []*node // wait for this one
	pending int     // number of those that are not done
	deps    []*node // for which this one waits
	waits   int     // number of those that are not done

	// test is the variant of the package together with its in-package tests. It
	// has all files of the package, so that the plain package need not be
	// analysed again, unless the tests do not compile or importers want facts.
	test *node
	// plain is the package of which this one is a copy for the tests of another.
	// It differs in what it imports only, so the facts of the plain one hold.
	plain *node

	want want // of importers, at least

	imported bool // by a package of the graph, or it could be

	did       want  // what was wanted of it when its turn came
	lines     lines // of its source, when findings are wanted
	processed bool  // its turn came; importers may ask
	illTyped  bool
	done      bool        // whole and without errors
	bad       atomic.Bool // it, or what it imports, has errors: nothing of it is kept

	key    cache.Key
	keyed  bool // what is found out may be kept under the key
	stored bool // facts and export data are
	seen   seen

	importing sync.Mutex // guards what importers ask for
	types     *types.Package
	export    []byte      // export data, until they are read
	data      []byte      // the facts, encoded; nothing when there are none, or they are in the cache
	table     *unit.Table // the facts
	complete  atomic.Bool // all that can be reached from types is
}

// seen is what importers can see of a package, in hashes.
type seen struct {
	types   cache.Key
	facts   cache.Key
	objects cache.Key // facts about objects, those of imports too; zero if there are none
}

// graph is the packages of one load.
type graph struct {
	fset   *token.FileSet
	nodes  map[*packages.Package]*node
	order  []*node // a topological order
	cyclic []*node // what is in a cycle, or above one
}

func newGraph(roots []*packages.Package, deps Deps) *graph {
	g := &graph{fset: token.NewFileSet(), nodes: make(map[*packages.Package]*node)}
	var all []*node
	var visit func(p *packages.Package) *node
	visit = func(p *packages.Package) *node {
		if n, ok := g.nodes[p]; ok {
			return n
		}
		n := &node{pkg: p, own: ownPackage(p), imported: p.ForTest == "" && p.Name != "main"}
		g.nodes[p] = n
		for _, path := range sortedImports(p) {
			if path == "unsafe" || path == "C" {
				continue
			}
			dep := visit(p.Imports[path])
			dep.imported = true
			g.edge(n, dep)
		}
		all = append(all, n)
		return n
	}
	for _, p := range roots {
		if !isTestMain(p) {
			visit(p).root = true
		}
	}
	linkVariants(g, all)
	for _, n := range all {
		g.spread(n, deps)
	}
	g.sort(all)
	return g
}

func sortedImports(p *packages.Package) []string {
	paths := make([]string, 0, len(p.Imports))
	for path := range p.Imports {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

// edge makes n wait for dep.
func (g *graph) edge(n, dep *node) {
	dep.users = append(dep.users, n)
	dep.pending++
	n.deps = append(n.deps, dep)
	n.waits++
}

// linkVariants finds the variants of packages that tests bring along.
func linkVariants(g *graph, all []*node) {
	plain := make(map[string]*node)
	for _, n := range all {
		if n.pkg.ForTest == "" {
			plain[n.pkg.PkgPath] = n
		}
	}
	for _, n := range all {
		p := plain[n.pkg.PkgPath]
		switch {
		case n.pkg.ForTest == "" || p == nil:
		case n.root && n.pkg.ForTest == n.pkg.PkgPath:
			if p.root {
				p.test = n
				g.edge(p, n)
			}
		case !n.root:
			n.plain = p
			p.imported = true
			g.edge(n, p)
		}
	}
}

// spread says what n wants of its imports.
func (g *graph) spread(n *node, deps Deps) {
	n.want = max(n.want, decls)
	if n.root && n.test == nil {
		n.want = findings
	}
	for _, imp := range n.pkg.Imports {
		dep := g.nodes[imp]
		if dep == nil {
			continue
		}
		switch {
		case dep.own, deps == AllDeps && !isStd(imp), deps == DirectDeps && !isStd(imp) && (n.own || n.root):
			dep.want = max(dep.want, facts)
			if dep.plain != nil {
				dep.plain.want = max(dep.plain.want, facts)
			}
		}
	}
}

// sort computes the order. Hostile code may import in a cycle, which must not hang
// us; whatever is not in order then is named.
func (g *graph) sort(all []*node) {
	waits := make(map[*node]int, len(all))
	var ready []*node
	for _, n := range all {
		if waits[n] = n.waits; n.waits == 0 {
			ready = append(ready, n)
		}
	}
	for len(ready) > 0 {
		n := ready[0]
		ready = ready[1:]
		g.order = append(g.order, n)
		for _, u := range n.users {
			if waits[u]--; waits[u] == 0 {
				ready = append(ready, u)
			}
		}
	}
	for _, n := range all {
		if waits[n] > 0 {
			g.cyclic = append(g.cyclic, n)
		}
	}
}

// name is the package as the user knows it: tests belong to what they test.
func (n *node) name() string {
	if n.pkg.ForTest != "" {
		return n.pkg.ForTest
	}
	return n.pkg.PkgPath
}

// told reports whether there are facts about n, or about the package that it is a copy
// of: they name types and packages that export data by themselves would leave out.
func (n *node) told() bool { return n.own || n.did >= facts }

// level is what must be done with n, now that all that it waits for is done.
func (n *node) level() want {
	switch {
	case n.test != nil && n.test.illTyped:
		return findings
	case n.test != nil && n.want < facts && len(n.users) == 0:
		return nothing
	case n.plain != nil && n.plain.done && n.want == facts:
		return decls // takes the facts of the plain package
	}
	return n.want
}

// importPackage returns the types of an import of n.
func (r *run) importPackage(n *node, path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	imp := n.pkg.Imports[path]
	if imp == nil {
		return nil, errors.New(strings.Join(messages(n.pkg.Errors, "the go command did not find it, or it is in an import cycle"), "; "))
	}
	if dep := r.graph.nodes[imp]; dep != nil {
		t := r.importTypes(dep)
		if dep.bad.Load() {
			n.bad.Store(true)
		}
		if t != nil {
			return t, nil
		}
	}
	why := "it has no Go files"
	if len(imp.Errors) > 0 {
		why = strings.TrimSpace(imp.Errors[0].Msg)
	}
	return nil, errors.New(why)
}
