package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/types"
	"os"
	"reflect"
	"slices"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/rule"
)

// The rules of the scenarios. Each does one thing that a host must handle.

// isDangerous marks functions that call danger, directly or not.
type isDangerous struct{}

func (*isDangerous) AFact()         {}
func (*isDangerous) String() string { return "dangerous" }

// pkgNote is a fact about a package.
type pkgNote struct{ Name string }

func (*pkgNote) AFact() {}

// newDangers finds functions that call danger.
func newDangers() *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "dangers",
		Doc:        "find functions that call danger",
		FactTypes:  []analysis.Fact{new(isDangerous), new(pkgNote)},
		ResultType: reflect.TypeFor[callsDanger](),
		Run: func(pass *analysis.Pass) (any, error) {
			pass.ExportPackageFact(&pkgNote{pass.Pkg.Name()})
			for _, file := range pass.Files {
				for _, decl := range file.Decls {
					fn, ok := decl.(*ast.FuncDecl)
					if !ok {
						continue
					}
					if fn.Name.Name == "Fail" {
						return nil, errors.New("a function Fail")
					}
					if fn.Name.Name == "Endless" {
						rule.ReportIncomplete(pass, fn.Name.Pos(), "Endless is too large")
					}
					eachCall(fn, func(call *ast.CallExpr) {
						if callee := typeutil.StaticCallee(pass.TypesInfo, call); callee != nil && dangerous(pass, callee) {
							pass.ExportObjectFact(pass.TypesInfo.Defs[fn.Name], new(isDangerous))
						}
					})
				}
			}
			return callsDanger(func(fn *types.Func) bool { return pass.ImportObjectFact(fn, new(isDangerous)) }), nil
		},
	}
}

// callsDanger is the result of dangers.
type callsDanger func(*types.Func) bool

func dangerous(pass *analysis.Pass, fn *types.Func) bool {
	return fn.Name() == "danger" || pass.ImportObjectFact(fn, new(isDangerous))
}

func eachCall(root ast.Node, f func(*ast.CallExpr)) {
	ast.Inspect(root, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			f(call)
		}
		return true
	})
}

// fakeRules are made anew for every run, as real ones are once for a process.
func fakeRules() []*rule.Rule {
	dangers := newDangers()
	danger := rule.New("// Package danger reports calls of danger.\npackage danger\n", rule.Rule{
		Checks: []rule.Check{
			{ID: "FAK101", Title: "danger is called", CWE: []int{78}, Severity: rule.High},
			{ID: "FAK102", Title: "something that calls danger is called", CWE: []int{78}, Severity: rule.Low},
			{ID: "FAK103", Title: "a function is called safe", CWE: []int{78}, Severity: rule.Info, OptIn: true},
		},
		Requires: []*analysis.Analyzer{dangers},
		Run:      func(pass *rule.Pass) error { reportDanger(pass, dangers); return nil },
		Tests:    true,
	})
	danger.Analyzer.Flags.String("sink", "danger", "name of the sink")
	return []*rule.Rule{danger, fakePanic(), fakeSecret(), fakeFix(), realRule("unusedignore")}
}

// realRule is one of the real rules.
func realRule(name string) *rule.Rule {
	return analyzers.All[slices.IndexFunc(analyzers.All, func(r *rule.Rule) bool { return r.Name == name })]
}

func reportDanger(pass *rule.Pass, dangers *analysis.Analyzer) {
	calls := pass.ResultOf[dangers].(callsDanger)
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Name.Name == "safe" {
				pass.Found("FAK103", analysis.Diagnostic{Pos: fn.Name.Pos(), End: fn.Name.End(), Message: "safe is declared"})
			}
		}
		eachCall(file, func(call *ast.CallExpr) {
			callee := typeutil.StaticCallee(pass.TypesInfo, call)
			switch {
			case callee == nil:
			case callee.Name() == "danger":
				pass.Found("FAK101", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: "danger is called",
					Related: []analysis.RelatedInformation{{Pos: callee.Pos(), Message: "declared here"}}})
			case callee.Pkg() != nil && callee.Pkg() != pass.Pkg && calls(callee):
				pass.Found("FAK102", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: callee.FullName() + " calls danger"})
			}
		})
	}
}

func fakePanic() *rule.Rule {
	return rule.New("// Package panicky panics when a function is called Boom.\npackage panicky\n", rule.Rule{
		Checks: []rule.Check{{ID: "FAK201", Title: "never found", CWE: []int{1}, Severity: rule.Low}},
		Run: func(pass *rule.Pass) error {
			if pass.Pkg.Scope().Lookup("Boom") != nil {
				panic("kaboom")
			}
			if pass.Pkg.Scope().Lookup("Interrupt") != nil {
				return interrupted()
			}
			return nil
		},
	})
}

// interrupted sends the process an interrupt, and returns when it must have arrived.
func interrupted() error {
	p, err := os.FindProcess(os.Getpid())
	if err == nil {
		err = p.Signal(os.Interrupt)
	}
	time.Sleep(time.Second)
	return err
}

func fakeSecret() *rule.Rule {
	return rule.New("// Package secret reports what is assigned to password.\npackage secret\n", rule.Rule{
		Checks: []rule.Check{{ID: "FAK301", Title: "a secret in the source", CWE: []int{798}, Severity: rule.Critical}},
		Run: func(pass *rule.Pass) error {
			for _, file := range pass.Files {
				ast.Inspect(file, func(n ast.Node) bool {
					spec, ok := n.(*ast.ValueSpec)
					if ok && spec.Names[0].Name == "password" && len(spec.Values) == 1 {
						pass.Found("FAK301", analysis.Diagnostic{Pos: spec.Pos(), End: spec.End(), Message: "a password in the source"})
					}
					return true
				})
			}
			return nil
		},
	})
}

func fakeFix() *rule.Rule {
	return rule.New("// Package fixable reports calls of worse.\npackage fixable\n", rule.Rule{
		Checks: []rule.Check{{ID: "FAK401", Title: "worse is called", CWE: []int{1}, Severity: rule.Medium}},
		Tests:  true,
		Run: func(pass *rule.Pass) error {
			for _, file := range pass.Files {
				eachCall(file, func(call *ast.CallExpr) {
					id, ok := call.Fun.(*ast.Ident)
					if ok && id.Name == "worst" { // a fix with a fault
						pass.Found("FAK401", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: "worst is called",
							SuggestedFixes: []analysis.SuggestedFix{{Message: "call best", TextEdits: []analysis.TextEdit{{Pos: id.Pos(), End: id.End(), NewText: []byte("best")}}}}})
					}
					if ok && id.Name == "worse" {
						pass.Found("FAK401", analysis.Diagnostic{Pos: call.Pos(), End: call.End(), Message: fmt.Sprintf("%s is called", id.Name),
							SuggestedFixes: []analysis.SuggestedFix{{Message: "call better", TextEdits: []analysis.TextEdit{{Pos: id.Pos(), End: id.End(), NewText: []byte("better")}}}}})
					}
				})
			}
			return nil
		},
	})
}
