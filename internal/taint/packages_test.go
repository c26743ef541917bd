package taint_test

import (
	"bytes"
	"encoding/gob"
	"go/token"
	"go/types"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// loaded is a set of real packages, each after those that it imports.
type loaded []*packages.Package

// loadPackages loads packages of the standard library, or of the module at dir; what
// they import is known by its types only.
func loadPackages(tb testing.TB, dir string, patterns ...string) loaded {
	tb.Helper()
	conf := &packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
			packages.NeedTypes | packages.NeedTypesInfo | packages.NeedSyntax | packages.NeedTypesSizes,
		Dir: dir,
		Env: append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS=-mod=mod"),
	}
	pkgs, err := packages.Load(conf, patterns...)
	if err != nil {
		tb.Skip(err) // without a network, and not in the cache
	}
	var out loaded
	seen := make(map[string]bool)
	var add func(p *packages.Package)
	add = func(p *packages.Package) {
		if seen[p.ID] {
			return
		}
		seen[p.ID] = true
		var deps []string
		for path := range p.Imports {
			deps = append(deps, path)
		}
		slices.Sort(deps)
		for _, path := range deps {
			add(p.Imports[path])
		}
		if len(p.Syntax) > 0 && p.TypesInfo != nil && !p.IllTyped {
			out = append(out, p)
		}
	}
	for _, p := range pkgs {
		add(p)
	}
	if len(out) == 0 {
		tb.Skipf("%v: nothing was loaded", patterns)
	}
	return out
}

// measured is what the analysis of one package cost.
type measured struct {
	path        string
	funcs       int
	ssa, engine time.Duration
	bytes       uint64 // that the engine allocated
	fact        int    // bytes
	factBytes   []byte
	result      *taint.Result
	fset        *token.FileSet
}

// words is the result in words.
func (m *measured) words() string {
	var b strings.Builder
	for i := range m.result.Flows {
		b.WriteString(flowInWords(m.fset, &m.result.Flows[i]))
	}
	return b.String() + gaveUps(*m)
}

// measure runs the engine on the packages, with facts.
func (pkgs loaded) measure(tb testing.TB) []measured {
	tb.Helper()
	facts := make(map[string]analysis.PackageFact)
	var out []measured
	for _, p := range pkgs {
		out = append(out, measurePackage(tb, p, facts))
	}
	return out
}

func measurePackage(tb testing.TB, p *packages.Package, facts map[string]analysis.PackageFact) measured {
	a := taint.Analyzer
	pass := &analysis.Pass{
		Analyzer: a, Fset: p.Fset, Files: p.Syntax, Pkg: p.Types, TypesInfo: p.TypesInfo, TypesSizes: p.TypesSizes,
		ReadFile: os.ReadFile,
		Report:   func(analysis.Diagnostic) {},
	}
	m := measured{path: p.PkgPath, fset: p.Fset}
	pass.AllPackageFacts = func() []analysis.PackageFact {
		var fs []analysis.PackageFact
		for path := range p.Imports {
			if f, ok := facts[path]; ok {
				fs = append(fs, f)
			}
		}
		return fs
	}
	pass.ImportPackageFact = func(*types.Package, analysis.Fact) bool { return false }
	pass.ExportPackageFact = func(f analysis.Fact) {
		var buf bytes.Buffer
		if err := gob.NewEncoder(&buf).Encode(f); err != nil {
			tb.Fatal(err)
		}
		m.fact, m.factBytes = buf.Len(), buf.Bytes()
		facts[p.PkgPath] = analysis.PackageFact{Package: p.Types, Fact: f}
	}
	builder, err := ssabuild.Analyzer.Run(pass)
	if err != nil {
		tb.Fatal(err)
	}
	pass.ResultOf = map[*analysis.Analyzer]any{ssabuild.Analyzer: builder}
	start := time.Now()
	built, err := ssabuild.Build(pass)
	if err != nil {
		tb.Fatal(err)
	}
	m.ssa, m.funcs = time.Since(start), len(built.SrcFuncs)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start = time.Now()
	m.result = taint.Follow(pass)
	m.engine = time.Since(start)
	runtime.ReadMemStats(&after)
	m.bytes = after.TotalAlloc - before.TotalAlloc
	if m.result.Failed != "" {
		tb.Errorf("%s: %s", p.PkgPath, firstLines(m.result.Failed))
	}
	return m
}

func firstLines(s string) string {
	lines := strings.SplitN(s, "\n", 20)
	return strings.Join(lines[:min(len(lines), 19)], "\n")
}
