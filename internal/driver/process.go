package driver

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/unit"
	"github.com/govet-sec/govet-sec/rule"
)

// process does with a package what is wanted of it, or finds that it was done
// before. Packages of which only the declarations are wanted are left until
// somebody imports them.
func (r *run) process(n *node) {
	defer r.recover(n)
	level := n.level()
	n.did = level
	if level == nothing {
		n.done = true
		return
	}
	if r.ctx.Err() != nil {
		r.cancelled(n)
		return
	}
	n.processed = true
	n.key, n.keyed = r.packageKey(n, level)
	if level == decls {
		n.done = true
		n.seen.types = n.key
		if n.plain != nil {
			n.seen.facts, n.seen.objects = n.plain.seen.facts, n.plain.seen.objects
		}
		return
	}
	if !r.reuse(n) {
		r.analyze(n, level, false)
	}
}

func (r *run) cancelled(n *node) {
	n.done = false
	n.bad.Store(true)
	if n.root {
		r.problem(finding.Problem{Package: n.name(), Reason: finding.Cancelled})
	}
}

// recover makes a problem of a panic. The package is not analysed, then.
func (r *run) recover(n *node) {
	if v := recover(); v != nil {
		n.bad.Store(true)
		r.problem(finding.Problem{Package: n.name(), Reason: finding.RuleFailed, Details: []string{fmt.Sprintf("panic: %v\n%s", v, rule.Stack())}})
	}
}

// reuse takes over what an earlier run has found.
func (r *run) reuse(n *node) bool {
	if !n.keyed {
		return false
	}
	data, ok := r.opts.Cache.Get(n.key, resultEntry)
	if !ok {
		return false
	}
	res, err := decodeResult(data)
	if err != nil {
		return false
	}
	n.seen, n.done, n.stored = res.seen, true, n.imported
	r.add(n, res)
	return true
}

// declare type-checks the declarations of n, for its importers.
func (r *run) declare(n *node) {
	src := r.parse(n, decls)
	if len(src.files) == 0 {
		r.notLoaded(n, src)
		return
	}
	r.scopes.RLock()
	defer r.scopes.RUnlock()
	r.finish(n, src, r.check(n, src, decls))
}

// notLoaded says that there is nothing to look at, unless that is all right: a
// package may have test files only.
func (r *run) notLoaded(n *node, src *source) {
	why := slices.Concat(messages(n.pkg.Errors, ""), src.errs)
	n.done = len(why) == 0
	if n.done {
		return
	}
	n.bad.Store(true)
	if n.root || n.own {
		r.problem(finding.Problem{Package: n.name(), Reason: finding.NotLoaded, Details: why})
	}
}

// analyze runs the analyzers on n and keeps what they found. With again, only what
// importers need is wanted: what was found is known.
func (r *run) analyze(n *node, level want, again bool) {
	src := r.parse(n, level)
	if len(src.files) == 0 {
		r.notLoaded(n, src)
		return
	}
	r.scopes.RLock()
	defer r.scopes.RUnlock()
	pkg := r.check(n, src, level)
	n.done = len(src.errs) == 0
	if n.done && n.root && len(n.pkg.Errors) > 0 {
		n.done = false
		n.bad.Store(true)
		r.problem(finding.Problem{Package: n.name(), Reason: finding.NotLoaded, Details: messages(n.pkg.Errors, "")})
	}
	r.outside(func() { r.complete(n, pkg.Types) })
	res := r.runAnalyzers(n, pkg, src, level)
	r.finish(n, src, pkg)
	if !again {
		res.seen = n.seen
		data := encodeResult(res)
		if n.keyed && !n.bad.Load() {
			_ = r.opts.Cache.Put(n.key, resultEntry, data)
		}
		if kept, err := decodeResult(data); err == nil {
			res = kept // what a cache would lose is lost here too
		}
		r.add(n, res)
		if n.stored {
			n.export, n.data = nil, nil // until an importer asks
		}
	}
}

// runAnalyzers returns what they found. The facts are in n.
func (r *run) runAnalyzers(n *node, pkg *unit.Package, src *source, level want) *result {
	analyzers := r.analyzers
	if level < findings {
		analyzers = r.factual
	}
	known := unit.NewFacts(pkg.Types, r.table)
	out := unit.Run(r.ctx, pkg, analyzers, known)
	if r.untyped(pkg, src, out.Failures) {
		n.done = false
		n.bad.Store(true)
	} else {
		r.failures(n, out.Failures)
	}
	if out.Cancelled {
		r.cancelled(n)
	}
	data, err := known.Encode(nil)
	if err != nil {
		r.failures(n, []unit.Failure{{Analyzer: "facts", What: err.Error()}})
	}
	n.data = data
	n.seen.facts = cache.Of(data)
	n.seen.objects = r.objectFacts(n, known)
	r.opts.originals(n.pkg, src.text)
	place := &finding.Package{
		Path:    n.name(),
		Dir:     n.pkg.Dir,
		Context: r.opts.Context,
		Fset:    src.fset,
		Files:   src.files,
		Sources: src.text,
		Ignores: out.Ignores,
		Whole:   out.Whole() && len(pkg.Errors) == 0,
	}
	res := &result{notes: finding.JoinNotes(place, out.Incomplete)}
	if level == findings {
		res.lines = countLines(n.pkg.Dir, src.text)
		res.findings = r.opts.Selection.Join(place, plain(out.Diagnostics))
	}
	return res
}

// objectFacts is a hash of all facts about objects that importers can see, those of
// n's imports too. It is zero when there are none.
func (r *run) objectFacts(n *node, known *unit.Facts) cache.Key {
	h := cache.NewHash("objects")
	some := known.AboutObjects()
	if some {
		h.AddKey(n.seen.facts)
	}
	for _, path := range sortedImports(n.pkg) {
		if dep := r.graph.nodes[n.pkg.Imports[path]]; dep != nil && dep.seen.objects != (cache.Key{}) {
			some = true
			h.AddKey(dep.seen.objects)
		}
	}
	if !some {
		return cache.Key{}
	}
	return h.Sum()
}

// finish makes the export data, if n is good enough and somebody imports it, and
// keeps it. All else of the package is garbage then.
func (r *run) finish(n *node, src *source, pkg *unit.Package) {
	if len(src.errs) > 0 {
		r.problem(finding.Problem{Package: n.name(), Reason: finding.TypeErrors, Details: src.errs})
	}
	if n.bad.Load() {
		n.types = pkg.Types
		r.universe.nodes.Store(n.types, n)
		return
	}
	if !n.imported {
		src.release()
		return
	}
	var hidden []types.Type
	if n.told() {
		hidden = unit.Hidden(pkg.Types)
	}
	export, err := unit.Export(src.fset, pkg.Types, hidden)
	if err != nil {
		n.types = pkg.Types
		r.universe.nodes.Store(n.types, n)
		r.unexportable(n, err)
		return
	}
	if n.did >= facts {
		n.seen.types = cache.Of(export)
	}
	n.export = export
	n.stored = n.keyed && r.opts.Cache.Put(n.key, dataEntry, unit.Join(n.data, export)) == nil
	src.release()
}

// unexportable says that importers do not see all of n.
func (r *run) unexportable(n *node, err error) {
	n.bad.Store(true)
	n.done = false
	r.problem(finding.Problem{Package: n.name(), Reason: finding.RuleFailed, Details: []string{err.Error()}})
}

func (r *run) add(n *node, res *result) {
	n.lines = res.lines
	for i := range res.findings {
		res.findings[i].Rebase(r.opts.Dir)
	}
	for i := range res.notes {
		res.notes[i].Rebase(r.opts.Dir)
	}
	r.mu.Lock()
	r.res.Findings = append(r.res.Findings, res.findings...)
	r.res.Notes = append(r.res.Notes, res.notes...)
	r.mu.Unlock()
}

func plain(ds []unit.Diagnostic) []analysis.Diagnostic {
	diags := make([]analysis.Diagnostic, len(ds))
	for i, d := range ds {
		diags[i] = d.Diagnostic
	}
	return diags
}

// facts are the encoded facts of n, which was processed.
func (r *run) facts(n *node) []byte {
	n.importing.Lock()
	defer n.importing.Unlock()
	return r.factsLocked(n)
}

func (r *run) factsLocked(n *node) []byte {
	if n.did == decls && n.plain != nil {
		return r.facts(n.plain)
	}
	if n.data == nil && n.keyed && n.did >= facts && n.seen.facts != cache.Of(nil) {
		if r.exportData(n); n.data == nil {
			r.analyze(n, n.did, true)
		}
	}
	return n.data
}

// table returns the facts of a package that is imported, or nil. Who asks holds run.scopes for reading.
func (r *run) table(pkg *types.Package) (table *unit.Table) {
	v, ok := r.universe.nodes.Load(pkg)
	if !ok {
		return nil
	}
	n := v.(*node)
	r.outside(func() {
		n.importing.Lock()
		defer n.importing.Unlock()
		if n.table == nil {
			n.table = r.decodeFacts(n, pkg)
		}
		table = n.table
	})
	return table
}

func (r *run) decodeFacts(n *node, pkg *types.Package) *unit.Table {
	data, table := r.factsLocked(n), unit.NewTable()
	r.scopes.RLock()
	defer r.scopes.RUnlock()
	if err := table.Decode(data, func(string) *types.Package { return pkg }); err != nil {
		r.failures(n, []unit.Failure{{Analyzer: "facts", What: err.Error()}})
	}
	return table
}

func (r *run) failures(n *node, fails []unit.Failure) {
	for _, f := range fails {
		n.done = false
		n.bad.Store(true)
		r.problem(finding.Problem{Package: n.name(), Reason: finding.RuleFailed, Rule: f.Analyzer, Details: strings.Split(strings.TrimRight(f.What, "\n"), "\n")})
	}
}

// untyped reports whether rules failed on code that has no types, because of an error in
// an imported package. That is then what is wrong with the package.
func (r *run) untyped(pkg *unit.Package, src *source, fails []unit.Failure) bool {
	if len(fails) == 0 || len(src.errs) > 0 {
		return false
	}
	errs := unit.Untyped(src.fset, pkg.Info)
	for _, e := range errs {
		src.fail(r.opts.Dir, src.fset.Position(e.Pos), e.Msg)
	}
	return len(errs) > 0
}

// messages are the errors of the go command, or otherwise if it gave none.
func messages(errs []packages.Error, otherwise string) []string {
	var ms []string
	for _, e := range errs {
		if len(ms) == maxErrors {
			ms = append(ms, "and more")
			break
		}
		msg := strings.Join(strings.Fields(e.Msg), " ")
		if e.Pos != "" && e.Pos != "-" {
			msg = e.Pos + ": " + msg
		}
		ms = append(ms, msg)
	}
	if len(ms) == 0 && otherwise != "" {
		ms = []string{otherwise}
	}
	return ms
}
