// Package unit analyses one type-checked package. It is what both doors share:
// the standalone driver calls it for every package of its graph, the vet door for
// the one that the go command hands over.
//
// An analyzer that panics or fails is a [Failure] in the result. It takes along
// the analyzers that need its result, and nothing else.
package unit

import (
	"context"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

// Package is a package with its syntax and types, ready to be analysed.
type Package struct {
	Path         string // import path
	Fset         *token.FileSet
	Files        []*ast.File
	OtherFiles   []string
	IgnoredFiles []string
	Types        *types.Package
	Info         *types.Info
	Sizes        types.Sizes
	Errors       []types.Error // when not empty, only analyzers with RunDespiteErrors run
	Module       *analysis.Module
}

// Result is what the analyzers reported.
type Result struct {
	Diagnostics []Diagnostic          // by analyzer, in the order in which they were asked for
	Incomplete  []analysis.Diagnostic // what limits kept from being analysed to the end
	Failures    []Failure
	Ignores     *rule.Ignores // the comments that suppress diagnostics, if a rule ran
	Cancelled   bool          // the run ended before all analyzers had run
}

// Whole reports whether nothing kept the analyzers from saying all that they could.
func (r *Result) Whole() bool {
	return !r.Cancelled && len(r.Failures) == 0 && len(r.Incomplete) == 0
}

// Diagnostic is a diagnostic with the name of its analyzer.
type Diagnostic struct {
	Analyzer string
	analysis.Diagnostic
}

// Failure is an analyzer that did not come to its end.
type Failure struct {
	Analyzer string
	What     string // the first line says it all; a panic's stack may follow
}

// Run runs the analyzers, and those that they require, on the package. Facts are
// read from and added to facts.
func Run(ctx context.Context, pkg *Package, analyzers []*analysis.Analyzer, facts *Facts) *Result {
	g := &graph{ctx: ctx, pkg: pkg, facts: facts, done: make(map[*analysis.Analyzer]*action)}
	for _, a := range analyzers {
		g.run(a)
	}
	res := &Result{Cancelled: g.cancelled}
	for _, a := range g.order {
		act := g.done[a]
		for _, f := range act.failures {
			if !slices.ContainsFunc(res.Failures, func(o Failure) bool { return o.What == f.What }) {
				res.Failures = append(res.Failures, f) // else it is of something that both require
			}
		}
		res.Incomplete = append(res.Incomplete, act.incomplete...)
		if ignores, ok := act.result.(*rule.Ignores); ok {
			res.Ignores = ignores
		}
		if slices.Contains(analyzers, a) {
			res.Diagnostics = append(res.Diagnostics, act.diagnostics...)
		}
	}
	return res
}

// WithFacts returns those of the analyzers, and of all that they require, that
// have facts: what a package needs that is only imported.
func WithFacts(analyzers []*analysis.Analyzer) []*analysis.Analyzer {
	var with []*analysis.Analyzer
	seen := make(map[*analysis.Analyzer]bool)
	var visit func([]*analysis.Analyzer)
	visit = func(as []*analysis.Analyzer) {
		for _, a := range as {
			if seen[a] {
				continue
			}
			seen[a] = true
			visit(a.Requires)
			if len(a.FactTypes) > 0 {
				with = append(with, a)
			}
		}
	}
	visit(analyzers)
	return with
}

// graph is the graph of actions on one package. They run one after the other:
// what is parallel is packages.
type graph struct {
	ctx   context.Context
	pkg   *Package
	facts *Facts
	done  map[*analysis.Analyzer]*action
	order []*analysis.Analyzer

	cancelled bool
}

type action struct {
	ok          bool
	result      any
	diagnostics []Diagnostic
	incomplete  []analysis.Diagnostic
	failures    []Failure
}

func (g *graph) run(a *analysis.Analyzer) *action {
	if act, ok := g.done[a]; ok {
		return act
	}
	act := new(action)
	g.done[a] = act
	inputs := make(map[*analysis.Analyzer]any, len(a.Requires))
	if g.ctx.Err() != nil {
		g.cancelled = true
	}
	ready := !g.cancelled && (len(g.pkg.Errors) == 0 || a.RunDespiteErrors)
	for _, req := range a.Requires {
		in := g.run(req)
		ready = ready && in.ok
		inputs[req] = in.result
	}
	if ready {
		g.exec(a, act, inputs)
	}
	g.order = append(g.order, a)
	return act
}

// exec runs one analyzer, and makes a Failure of a panic or an error of its.
func (g *graph) exec(a *analysis.Analyzer, act *action, inputs map[*analysis.Analyzer]any) {
	fail := func(format string, args ...any) {
		act.failures = append(act.failures, Failure{a.Name, fmt.Sprintf(format, args...)})
	}
	defer func() {
		if v := recover(); v != nil {
			fail("panic: %v\n%s", v, rule.Stack())
		}
	}()
	pass := g.newPass(a, inputs, func(d analysis.Diagnostic) {
		if d.Category == rule.InternalError {
			prefix := fmt.Sprintf("internal error: rule %s failed on package %s: ", a.Name, g.pkg.Types.Path())
			fail("%s", strings.TrimPrefix(d.Message, prefix))
			return
		}
		if d.Category == rule.Incomplete {
			act.incomplete = append(act.incomplete, d)
			return
		}
		if err := validateFixes(g.pkg.Fset, d.SuggestedFixes); err != nil {
			fail("invalid fix for %q: %v", d.Message, err)
			d.SuggestedFixes = nil
		}
		act.diagnostics = append(act.diagnostics, Diagnostic{a.Name, d})
	})
	result, err := a.Run(pass)
	switch {
	case err != nil:
		fail("%v", err)
	case a.ResultType != nil && reflect.TypeOf(result) != a.ResultType:
		fail("result is a %T, not the promised %v", result, a.ResultType)
	default:
		act.result, act.ok = result, true
	}
	if ignores, ok := act.result.(*rule.Ignores); ok {
		ignores.KeepAll() // whoever joins the findings marks the suppressed ones
	}
}

func (g *graph) newPass(a *analysis.Analyzer, inputs map[*analysis.Analyzer]any, report func(analysis.Diagnostic)) *analysis.Pass {
	p := g.pkg
	pass := &analysis.Pass{
		Analyzer:          a,
		Fset:              p.Fset,
		Files:             p.Files,
		OtherFiles:        p.OtherFiles,
		IgnoredFiles:      p.IgnoredFiles,
		Pkg:               p.Types,
		TypesInfo:         p.Info,
		TypesSizes:        p.Sizes,
		TypeErrors:        p.Errors,
		Module:            p.Module,
		ResultOf:          inputs,
		Report:            report,
		ReadFile:          p.readFile,
		ImportObjectFact:  func(o types.Object, f analysis.Fact) bool { return g.facts.importObject(a, o, f) },
		ImportPackageFact: func(p *types.Package, f analysis.Fact) bool { return g.facts.importPackage(a, p, f) },
		ExportObjectFact:  func(o types.Object, f analysis.Fact) { g.facts.exportObject(a, o, f) },
		ExportPackageFact: func(f analysis.Fact) { g.facts.exportPackage(a, f) },
		AllObjectFacts:    func() []analysis.ObjectFact { return g.facts.allObjects(a) },
		AllPackageFacts:   func() []analysis.PackageFact { return g.facts.allPackages(a) },
	}
	return pass
}

// readFile reads a file of the package. Analyzers may read no other file: what
// decides about a result must be known to whoever caches it.
func (p *Package) readFile(name string) ([]byte, error) {
	ours := slices.Contains(p.OtherFiles, name) || slices.Contains(p.IgnoredFiles, name)
	for _, f := range p.Files {
		ours = ours || p.Fset.File(f.FileStart).Name() == name
	}
	if !ours {
		return nil, fmt.Errorf("%s is not a file of package %s", name, p.Path)
	}
	return os.ReadFile(name)
}

// Own reports whether a package of the module belongs to the code base under
// analysis, which no cache of downloads and no vendor directory holds.
// Only such packages have their facts computed when they are dependencies.
func Own(modulePath, moduleVersion, dir, modCache string) bool {
	if modulePath == "" {
		return false // the standard library
	}
	if moduleVersion == "" {
		return true // a main module, or one of a workspace
	}
	return !Within(dir, modCache) && !vendored(dir) // replaced by a directory
}
