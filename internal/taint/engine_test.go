package taint_test

import (
	"fmt"
	"go/token"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/std"
	"github.com/govet-sec/govet-sec/internal/ruletest"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/internal/taint/casetest"
)

// engine is the engine with the models of the cases.
func engine() *analysis.Analyzer {
	mark := casetest.Model()
	lookup := func(path string) (model.Package, bool) { return mark, path == mark.Path }
	return taint.NewAnalyzer(taint.DefaultThreats(), lookup, std.Lookup)
}

// outcome is what the engine says of some packages, in words.
type outcome struct {
	places map[string]bool // file:line at which a flow is reported
	flows  []string        // with their ways
	gaveUp []string
	failed []string
	facts  map[string]*taint.Fact // by package
}

// analyse runs the engine on packages. Facts go from one package to the next as they
// do through files.
func analyse(tb testing.TB, prog *ruletest.Program) *outcome {
	tb.Helper()
	results, err := prog.Analyze(told(engine()))
	if err != nil {
		tb.Fatal(err)
	}
	all := &outcome{places: make(map[string]bool), facts: make(map[string]*taint.Fact)}
	for _, res := range results {
		o := res.Value.(*outcome)
		for p := range o.places {
			all.places[p] = true
		}
		all.flows = append(all.flows, o.flows...)
		all.gaveUp = append(all.gaveUp, o.gaveUp...)
		all.failed = append(all.failed, o.failed...)
		for pkg, f := range o.facts {
			all.facts[pkg] = f
		}
	}
	return all
}

// told is an analyzer whose result is what the engine says, as an outcome.
func told(engine *analysis.Analyzer) *analysis.Analyzer {
	var inner = *engine
	var exported *taint.Fact
	inner.Run = func(pass *analysis.Pass) (any, error) {
		exported = nil
		p := *pass
		p.ExportPackageFact = func(f analysis.Fact) {
			exported, _ = f.(*taint.Fact)
			pass.ExportPackageFact(f)
		}
		return engine.Run(&p)
	}
	return &analysis.Analyzer{
		Name:       "told",
		Doc:        "put the result into words",
		Requires:   []*analysis.Analyzer{&inner},
		ResultType: reflect.TypeFor[*outcome](),
		Run: func(pass *analysis.Pass) (any, error) {
			o := inWords(pass, pass.ResultOf[&inner].(*taint.Result))
			if exported != nil {
				o.facts = map[string]*taint.Fact{pass.Pkg.Path(): exported}
			}
			return o, nil
		},
	}
}

func inWords(pass *analysis.Pass, res *taint.Result) *outcome {
	o := &outcome{places: make(map[string]bool)}
	if res.Failed != "" {
		o.failed = append(o.failed, pass.Pkg.Path()+": "+res.Failed)
	}
	for _, g := range res.GaveUp {
		o.gaveUp = append(o.gaveUp, g.Func+": "+g.Why)
	}
	for i := range res.Flows {
		f := &res.Flows[i]
		if harmful(f) && casetest.Kinds().Has(f.Kind) {
			p := pass.Fset.Position(f.Pos)
			o.places[p.Filename+":"+strconv.Itoa(p.Line)] = true
		}
		o.flows = append(o.flows, flowInWords(pass.Fset, f))
	}
	return o
}

// harmful reports whether a flow is one that counts in the cases: of writers those that
// are responses; logs and headers only where they are sinks of the cases.
func harmful(f *taint.Flow) bool {
	if !strings.Contains(f.Sink, "taint/mark.") {
		if f.Kind == model.Log || strings.HasPrefix(f.Sink, "(net/http.Header)") || f.Response != nil && !f.Response.Certain {
			return false
		}
	}
	return slices.ContainsFunc(f.Hits, func(h taint.Hit) bool {
		return f.Kind != model.ExecArg || h.After.MayBeOption()
	})
}

func flowInWords(fset *token.FileSet, f *taint.Flow) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s-%s %v %s %v %s\n", fset.Position(f.Pos), fset.Position(f.End), f.Kind, f.Sink, f.At, f.Elsewhere)
	steps := func(steps []taint.Step) {
		for _, s := range steps {
			fmt.Fprintf(&b, "\t\t%s%s %s\n", fset.Position(s.Pos), s.Place, s.Text)
		}
	}
	for _, h := range f.Hits {
		fmt.Fprintf(&b, "\t%v %v %s %s%s %q\n", h.At, h.Source.Threat, h.Source.What, fset.Position(h.Source.Pos), h.Source.Place, h.After)
		steps(h.Steps)
	}
	for _, p := range f.Ports() {
		fmt.Fprintf(&b, "\t%v = %v\n", p, f.Text(p))
	}
	steps(f.Via)
	return b.String()
}

// corpusText is the corpus, to be changed by a test. Its file names are those that
// casetest.Case.Place has.
func corpusText(tb testing.TB) []ruletest.Text {
	tb.Helper()
	root, err := ruletest.Testdata()
	if err != nil {
		tb.Fatal(err)
	}
	pkgs, err := ruletest.ReadText(root, casetest.Module)
	if err != nil {
		tb.Fatal(err)
	}
	return pkgs
}

// analyseText is analyse for text that must type-check.
func analyseText(tb testing.TB, pkgs []ruletest.Text) *outcome {
	tb.Helper()
	prog, err := ruletest.LoadText(pkgs)
	if err != nil {
		tb.Fatal(err)
	}
	return analyse(tb, prog)
}
