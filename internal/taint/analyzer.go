package taint

import (
	"fmt"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/lib"
	"github.com/govet-sec/govet-sec/internal/model/std"
	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/internal/stdlib"
	"github.com/govet-sec/govet-sec/rule"
)

// Analyzer runs the engine once per package, for all rules together. It reports
// nothing but what is incomplete; its result is a *Result.
var Analyzer = NewAnalyzer(DefaultThreats(), std.Lookup, lib.Lookup)

// DefaultThreats are the sources that count when nobody says otherwise (12.2).
func DefaultThreats() []model.Threat {
	return []model.Threat{model.Remote, model.ArchiveEntry}
}

// NewAnalyzer makes an analyzer with other sources and models.
func NewAnalyzer(threats []model.Threat, lookup ...Lookup) *analysis.Analyzer {
	sources, user := &threatFlag{threats}, &modelsFlag{}
	a := &analysis.Analyzer{
		Name:       "govetsectaint",
		Doc:        "compute how text chosen by an attacker flows to where it does harm",
		Requires:   []*analysis.Analyzer{ssabuild.Analyzer},
		ResultType: reflect.TypeFor[*Result](),
		FactTypes:  []analysis.Fact{(*Fact)(nil)},
		Run: func(pass *analysis.Pass) (any, error) {
			m := newModels(lookup...)
			m.user = user.files
			return analyse(pass, sources.threats, m), nil
		},
	}
	a.Flags.Var(sources, "threats", "whose text counts as chosen by an attacker, separated by commas")
	a.Flags.Var(user, "models", "`files` with models of your own, separated by commas")
	return a
}

// analyse runs the engine on one package. It never fails: a failure is part of the
// result, because in some hosts an error or a panic loses the findings of everybody.
func analyse(pass *analysis.Pass, threats []model.Threat, m *models) (result *Result) {
	defer func() {
		if v := recover(); v != nil {
			result = &Result{Failed: fmt.Sprintf("%v\n%s", v, rule.Stack())}
		}
	}()
	if stdlib.Is(pass.Pkg.Path()) {
		return &Result{} // modelled, not analysed
	}
	if onlyTests(pass) {
		return &Result{}
	}
	return follow(pass, threats, m)
}

// follow analyses a package, whatever its path.
func follow(pass *analysis.Pass, threats []model.Threat, m *models) *Result {
	built, err := ssabuild.Build(pass)
	if err != nil {
		return &Result{Failed: err.Error()}
	}
	reportUnknown(pass, m.user)
	e := newEngine(pass, built.Pkg, m, threats)
	e.imports = readImports(pass)
	fns := e.functions(built.SrcFuncs)
	result := e.analyse(fns)
	for _, g := range result.GaveUp {
		name := strings.ReplaceAll(g.Func, pass.Pkg.Path()+".", "")
		rule.ReportIncomplete(pass, g.Pos, name+" was not followed to the end: "+g.Why)
	}
	if fact := e.export(fns); len(fact.Funcs) > 0 || len(fact.Packages) > 0 {
		pass.ExportPackageFact(fact)
	}
	return result
}
