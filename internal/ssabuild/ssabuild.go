// Package ssabuild builds the SSA form of a package when the first pass asks for
// it, and once for all that ask.
//
// The road not taken is passes/buildssa: it requires ctrlflow, which has facts,
// so that every host would load the syntax of all dependencies and build their
// SSA, too, for every rule that needs the SSA of one package.
package ssabuild

import (
	"fmt"
	"go/ast"
	"go/types"
	"maps"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/buildssa"
	"golang.org/x/tools/go/ssa"
)

// Analyzer does nothing by itself: its result is a *Builder for the package.
var Analyzer = &analysis.Analyzer{
	Name:       "govetsecssa",
	Doc:        "build the SSA form of a package when it is asked for",
	Run:        func(pass *analysis.Pass) (any, error) { return &Builder{pass: pass}, nil },
	ResultType: reflect.TypeFor[*Builder](),
}

// Builder builds the SSA form of one package. Several passes may use it at once.
type Builder struct {
	pass *analysis.Pass
	once sync.Once
	ssa  *buildssa.SSA
	err  error
}

// Build returns the SSA form of the package of a pass that requires Analyzer.
// The result is shared: it is read and not written. An error is a failure of the
// builder, on code that it cannot take, and not of the pass.
func Build(pass *analysis.Pass) (*buildssa.SSA, error) {
	b := pass.ResultOf[Analyzer].(*Builder)
	b.once.Do(b.build)
	return b.ssa, b.err
}

func (b *Builder) build() {
	path := b.pass.Pkg.Path()
	defer func() {
		if v := recover(); v != nil {
			b.ssa, b.err = nil, fmt.Errorf("building the SSA form of %s: %v", path, v)
		}
		b.pass = nil // the builder may live as long as the host does
	}()
	b.ssa = build(b.pass)
}

// build makes a program of one package: the API of go/analysis has no place for
// a program that packages could share.
func build(pass *analysis.Pass) *buildssa.SSA {
	prog := ssa.NewProgram(pass.Fset, ssa.BuilderMode(0))
	prog.SetNoReturn(noReturn)
	for _, p := range pass.Pkg.Imports() {
		prog.CreatePackage(p, nil, nil, true)
	}
	pkg := prog.CreatePackage(pass.Pkg, pass.Files, withVersions(pass), false)
	pkg.Build()
	return &buildssa.SSA{Pkg: pkg, SrcFuncs: sourceFuncs(pass, prog)}
}

// unversioned is the language of a module whose go.mod names none, as the go command
// has it (https://go.dev/ref/mod#go-mod-file-go).
const unversioned = "go1.16"

// withVersions is the package's type information with the language version that the go
// command would compile it with: it decides about the variables of loops. Hosts that
// load with x/tools' go/packages check a module whose go.mod has no go directive in
// the language of the toolchain.
func withVersions(pass *analysis.Pass) *types.Info {
	if pass.Module == nil || pass.Module.Path == "" || pass.Module.GoVersion != "" {
		return pass.TypesInfo
	}
	info := *pass.TypesInfo
	info.FileVersions = maps.Clone(info.FileVersions)
	for file, v := range info.FileVersions {
		if v == pass.Pkg.GoVersion() { // not one that a build constraint raised
			info.FileVersions[file] = unversioned
		}
	}
	return &info
}

// sourceFuncs lists the declared functions, each followed by its literals, in
// the order of the source.
func sourceFuncs(pass *analysis.Pass, prog *ssa.Program) []*ssa.Function {
	var funcs []*ssa.Function
	var add func(*ssa.Function)
	add = func(f *ssa.Function) {
		funcs = append(funcs, f)
		for _, anon := range f.AnonFuncs {
			add(anon)
		}
	}
	for _, file := range pass.Files {
		for _, decl := range file.Decls {
			decl, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if obj, ok := pass.TypesInfo.Defs[decl.Name].(*types.Func); ok {
				add(prog.FuncValue(obj))
			}
		}
	}
	return funcs
}

// noReturn reports whether a call of fn certainly never returns. The functions
// of the standard library are named here, because their bodies are not seen.
func noReturn(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "os", "syscall":
		return fn.Name() == "Exit"
	case "runtime":
		return fn.Name() == "Goexit"
	case "log":
		switch fn.Name() {
		case "Fatal", "Fatalf", "Fatalln", "Panic", "Panicf", "Panicln":
			return true
		}
	case "testing":
		switch fn.Name() {
		case "FailNow", "Fatal", "Fatalf", "SkipNow", "Skip", "Skipf":
			return true
		}
	}
	return false
}
