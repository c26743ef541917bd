package ruletest

import (
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// Program is a set of type-checked packages of a tree of test data.
type Program struct {
	// Packages are those that were asked for, sorted by path.
	Packages []*Package

	root  string // the directory of which import paths are relative
	all   map[string]*Package
	order []*Package // all of them, importers after what they import
}

// Package is a package of a Program, with its in-package test files.
type Package struct {
	Path  string
	Files []*ast.File
	Types *types.Package
	Info  *types.Info

	src     [][]byte // of Files
	imports []string // sorted
	ignored []string // Go files that build constraints leave out
	other   []string
	errors  []error
	visited bool
}

// Testdata is the directory testdata/src of the module that the test is part of.
func Testdata() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		src := filepath.Join(dir, "testdata", "src")
		if isDir(src) && isFile(filepath.Join(dir, "go.mod")) {
			return src, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("no go.mod with a testdata/src beside it in this directory or above")
		}
		dir = parent
	}
}

// Load type-checks packages under root, and what they import from there. An
// import path is a path below root, and else one of the standard library: stubs
// of third-party libraries stand under their real import path. A pattern is an
// import path, or one with "/..." at its end.
func Load(root string, patterns ...string) (*Program, error) {
	prog := newProgram(root)
	for _, pattern := range patterns {
		if err := prog.parsePattern(pattern); err != nil {
			return nil, err
		}
	}
	return prog, prog.check()
}

func newProgram(root string) *Program {
	return &Program{root: root, all: make(map[string]*Package)}
}

func (p *Program) parsePattern(pattern string) error {
	tree, all := strings.CutSuffix(pattern, "/...")
	if !all {
		return p.parseRoots(pattern)
	}
	before := len(p.Packages)
	err := fs.WalkDir(os.DirFS(p.root), tree, func(dir string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); name == "testdata" || strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") {
			return filepath.SkipDir
		}
		if files, _ := fs.Glob(os.DirFS(p.root), path.Join(dir, "*.go")); len(files) == 0 {
			return nil
		}
		return p.parseRoots(dir)
	})
	if err == nil && len(p.Packages) == before {
		err = fmt.Errorf("no packages match %s", pattern)
	}
	return err
}

// parseRoots parses a package that was asked for, and its external tests.
func (p *Program) parseRoots(path string) error {
	pkg, bp, err := p.parseDir(path)
	if err != nil {
		return err
	}
	if !slices.Contains(p.Packages, pkg) {
		p.Packages = append(p.Packages, pkg)
	}
	if bp == nil || len(bp.XTestGoFiles) == 0 {
		return nil
	}
	xtest, err := p.parseFiles(path+"_test", bp.Dir, bp.XTestGoFiles)
	if err == nil {
		p.Packages = append(p.Packages, xtest)
	}
	return err
}

// parseDir parses the package in a directory, once; bp is nil the second time.
func (p *Program) parseDir(path string) (*Package, *build.Package, error) {
	if pkg := p.all[path]; pkg != nil {
		return pkg, nil, nil
	}
	ctx := build.Default
	ctx.CgoEnabled = true
	bp, err := ctx.ImportDir(filepath.Join(p.root, filepath.FromSlash(path)), 0)
	if err != nil {
		return nil, nil, err
	}
	if len(bp.CgoFiles) > 0 {
		return nil, nil, fmt.Errorf("%s: cgo is for the tests of the doors: only they run the go command on the package", path)
	}
	pkg, err := p.parseFiles(path, bp.Dir, append(bp.GoFiles, bp.TestGoFiles...))
	if err == nil {
		pkg.ignored = join(bp.Dir, bp.IgnoredGoFiles)
		pkg.other = join(bp.Dir, slices.Concat(bp.CFiles, bp.HFiles, bp.SFiles))
	}
	return pkg, bp, err
}

func (p *Program) parseFiles(path, dir string, names []string) (*Package, error) {
	pkg := &Package{Path: path}
	p.all[path] = pkg
	for _, name := range join(dir, names) {
		if err := p.parseFile(pkg, name, nil); err != nil {
			return nil, err
		}
	}
	return pkg, p.parseImports(pkg)
}

// parseFile parses one file, from src if that is not nil.
func (p *Program) parseFile(pkg *Package, name string, src []byte) error {
	if src == nil {
		var err error
		if src, err = os.ReadFile(name); err != nil {
			return err
		}
	}
	f, err := parser.ParseFile(std.fset, name, src, parser.ParseComments) // with the ast.Objects that gosec needs
	if err != nil {
		return err
	}
	pkg.Files, pkg.src = append(pkg.Files, f), append(pkg.src, src)
	for _, spec := range f.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		pkg.imports = append(pkg.imports, path)
	}
	return nil
}

// parseImports parses what pkg imports from the tree.
func (p *Program) parseImports(pkg *Package) error {
	slices.Sort(pkg.imports)
	pkg.imports = slices.Compact(pkg.imports)
	for _, path := range pkg.imports {
		if !isDir(filepath.Join(p.root, filepath.FromSlash(path))) {
			if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
				return fmt.Errorf("%s imports %s, of which there is no stub in %s", pkg.Path, path, p.root)
			}
			continue
		}
		if _, _, err := p.parseDir(path); err != nil {
			return err
		}
	}
	return nil
}

// check type-checks everything that was parsed.
func (p *Program) check() error {
	std.mu.Lock()
	defer std.mu.Unlock()
	var fromStd []string
	for _, pkg := range p.all {
		for _, path := range pkg.imports {
			if p.all[path] == nil {
				fromStd = append(fromStd, path)
			}
		}
	}
	slices.Sort(fromStd)
	if err := std.need(slices.Compact(fromStd)); err != nil {
		return err
	}
	slices.SortFunc(p.Packages, func(a, b *Package) int { return strings.Compare(a.Path, b.Path) })
	var errs []error
	for _, pkg := range p.Packages {
		errs = append(errs, p.checkPackage(pkg))
	}
	return errors.Join(errs...)
}

func (p *Program) checkPackage(pkg *Package) error {
	if pkg.visited {
		if pkg.Types == nil {
			return fmt.Errorf("import cycle through %s", pkg.Path)
		}
		return nil
	}
	pkg.visited = true
	for _, path := range pkg.imports {
		if dep := p.all[path]; dep != nil {
			if err := p.checkPackage(dep); err != nil {
				return err
			}
		}
	}
	tags := build.Default.ReleaseTags
	conf := types.Config{
		Importer:  resolver{p},
		GoVersion: tags[len(tags)-1],
		Sizes:     types.SizesFor("gc", runtime.GOARCH),
		Error:     func(err error) { pkg.errors = append(pkg.errors, err) },
	}
	pkg.Info = newInfo()
	pkg.Types, _ = conf.Check(pkg.Path, std.fset, pkg.Files, pkg.Info)
	p.order = append(p.order, pkg)
	return errors.Join(pkg.errors...)
}

// resolver looks in the tree first, then in the standard library.
type resolver struct{ prog *Program }

func (r resolver) Import(path string) (*types.Package, error) {
	if pkg := r.prog.all[path]; pkg != nil {
		return pkg.Types, nil
	}
	return std.types.Import(path)
}

func newInfo() *types.Info {
	return &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
}

func join(dir string, names []string) []string {
	paths := make([]string, len(names))
	for i, name := range names {
		paths[i] = filepath.Join(dir, name)
	}
	return paths
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
