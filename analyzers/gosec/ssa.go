package gosec

import (
	"cmp"
	"fmt"
	"go/token"
	"go/types"
	"maps"
	"slices"

	"github.com/securego/gosec/v2/analyzers"
	"github.com/securego/gosec/v2/issue"
	"github.com/securego/gosec/v2/taint"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/buildssa"
	"golang.org/x/tools/go/callgraph"
	"golang.org/x/tools/go/callgraph/cha"
	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/rule"
)

// taintRule is a rule of gosec that its taint analysis decides.
type taintRule struct {
	info   taint.RuleInfo
	config func() taint.Config
}

// taintRules lists them. They are run without the analyzers that gosec makes of
// them, which would build the call graph for each rule anew.
func taintRules() []taintRule {
	return []taintRule{
		{analyzers.FormParsingLimitRule, analyzers.FormParsingLimits},
		{analyzers.SQLInjectionRule, analyzers.SQLInjection},
		{analyzers.CommandInjectionRule, analyzers.CommandInjection},
		{analyzers.PathTraversalRule, analyzers.PathTraversal},
		{analyzers.SSRFRule, analyzers.SSRF},
		{analyzers.XSSRule, analyzers.XSS},
		{analyzers.LogInjectionRule, analyzers.LogInjection},
		{analyzers.SMTPInjectionRule, analyzers.SMTPInjection},
		{analyzers.SSTIRule, analyzers.SSTI},
		{analyzers.UnsafeDeserializationRule, analyzers.UnsafeDeserialization},
		{analyzers.OpenRedirectRule, analyzers.OpenRedirect},
	}
}

// ssa runs the rules that look at the SSA form.
func (s *scan) ssa() {
	program, err := ssabuild.Build(s.pass)
	if err != nil {
		s.errs = append(s.errs, err)
		return
	}
	rules := taintRules()
	all := s.scanned(program.SrcFuncs)
	s.taint(&buildssa.SSA{Pkg: program.Pkg, SrcFuncs: all}, rules)
	small, tooLarge := affordable(all)
	for _, f := range tooLarge {
		rule.ReportIncomplete(s.pass, f.Pos(), f.String()+" is too large for gosec's rules on SSA")
	}
	s.analyzers(&buildssa.SSA{Pkg: program.Pkg, SrcFuncs: small}, rules)
}

// analyzers runs the rules that are analyzers, but for those in except.
func (s *scan) analyzers(program *buildssa.SSA, except []taintRule) {
	defs := analyzers.Generate(false).Analyzers
	for _, r := range except {
		delete(defs, r.info.ID)
	}
	for _, id := range slices.Sorted(maps.Keys(defs)) {
		if s.wanted(id) {
			s.protect(id, func() error { return s.analyzer(program, defs[id]) })
		}
	}
}

func (s *scan) analyzer(program *buildssa.SSA, def analyzers.AnalyzerDefinition) error {
	a := def.Create(def.ID, def.Description)
	pass := *s.pass
	pass.Analyzer = a
	pass.Fset = s.places.mirror
	pass.Report = func(analysis.Diagnostic) {} // without a severity; the result has the same
	pass.ResultOf = map[*analysis.Analyzer]any{
		buildssa.Analyzer: &analyzers.SSAAnalyzerResult{Config: s.config, Logger: s.logger, SSA: program},
	}
	result, err := a.Run(&pass)
	if err != nil {
		return err
	}
	if result == nil {
		return nil
	}
	issues, ok := result.([]*issue.Issue)
	if !ok {
		return fmt.Errorf("unexpected result %T", result)
	}
	for _, i := range issues {
		s.add(i, nil)
	}
	return nil
}

// taint runs the rules of the taint analysis whose sinks the package calls.
func (s *scan) taint(program *buildssa.SSA, rules []taintRule) {
	called := calledFuncs(program.SrcFuncs)
	var graph *callgraph.Graph
	for _, r := range rules {
		id, config := r.info.ID, r.config()
		isCalled := func(k taint.Sink) bool { return called[funcName{k.Package, k.Method}] }
		if !s.wanted(id) || !slices.ContainsFunc(config.Sinks, isCalled) {
			continue
		}
		s.protect(id, func() error {
			if graph == nil {
				graph = callGraph(program, rule.NewOrder(s.pass.Fset, s.pass.Files))
			}
			a := taint.New(&config)
			a.SetCallGraph(graph)
			for _, found := range a.Analyze(program.Pkg.Prog, program.SrcFuncs) {
				s.addSink(r.info, found.SinkPos)
			}
			return nil
		})
	}
}

func (s *scan) addSink(info taint.RuleInfo, pos token.Pos) {
	if file := s.places.mirror.File(pos); file != nil {
		line := fmt.Sprint(file.Line(pos))
		s.add(&issue.Issue{RuleID: info.ID, File: file.Name(), Line: line, What: info.Description}, nil)
	}
}

type funcName struct{ pkg, name string }

// calledFuncs is what the functions call, as gosec names a sink.
func calledFuncs(funcs []*ssa.Function) map[funcName]bool {
	called := make(map[funcName]bool)
	for _, f := range funcs {
		for _, b := range f.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(*ssa.Call); ok {
					addCalled(called, call.Common())
				}
			}
		}
	}
	return called
}

func addCalled(called map[funcName]bool, call *ssa.CallCommon) {
	if call.IsInvoke() {
		if named, ok := call.Value.Type().(*types.Named); ok && named.Obj().Pkg() != nil {
			called[funcName{named.Obj().Pkg().Path(), call.Method.Name()}] = true
		}
	} else if f := call.StaticCallee(); f != nil && f.Pkg != nil {
		called[funcName{f.Pkg.Pkg.Path(), f.Name()}] = true
	}
}

// callGraph is the call graph that gosec uses, with the callers of a function in
// the order of the source: gosec looks at the first 32 of them only, and cha
// lists them in the order of a map.
func callGraph(program *buildssa.SSA, order *rule.Order) *callgraph.Graph {
	graph := cha.CallGraph(program.Pkg.Prog)
	for _, n := range graph.Nodes {
		slices.SortFunc(n.In, func(a, b *callgraph.Edge) int {
			return cmp.Or(order.Compare(a.Pos(), b.Pos()), cmp.Compare(a.Caller.String(), b.Caller.String()))
		})
	}
	return graph
}
