package modeltest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/analyzers"
)

// services are whole services, each a directory, as people write them: in layers and
// packages. A line on which a rule finds something ends in a comment with the IDs, as
// "// want GVS501"; on all other lines nothing is found. A flaw that is not found yet is
// marked "// missed GVS571: why". Of libraries the signatures are
// loaded, as in the cases; the packages of a service have facts on each other.
const services = "../../../testdata/services"

// TestServices runs all rules over them but gosec's, which look at single calls.
func TestServices(t *testing.T) {
	dirs, err := filepath.Glob(filepath.Join(services, "*"))
	if err != nil || len(dirs) == 0 {
		t.Fatal("no services", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) { checkService(t, dir) })
	}
}

func checkService(t *testing.T, dir string) {
	s := loadService(t, dir)
	var as []*analysis.Analyzer
	for _, r := range analyzers.All {
		if r.Name != "gosec" {
			as = append(as, r.Analyzer)
		}
	}
	graph, err := checker.Analyze(as, s.pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string][]string)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Error(act.Err)
		}
		for _, d := range act.Diagnostics {
			place := fmt.Sprintf("%s:%d", s.fset.Position(d.Pos).Filename, s.fset.Position(d.Pos).Line)
			got[place] = append(got[place], idIn.FindString(d.Message))
			if testing.Verbose() {
				t.Log(place, d.Message)
			}
		}
	}
	for _, place := range keys(got, s.wanted) {
		slices.Sort(got[place])
		if found, want := strings.Join(got[place], " "), strings.Join(s.wanted[place], " "); found != want {
			t.Errorf("%s: found %q, want %q", place, found, want)
		}
	}
	if len(s.wanted) < 10 || len(s.missed) > 2 {
		t.Errorf("%d flaws are found and %d missed", len(s.wanted), len(s.missed))
	}
}

var idIn = regexp.MustCompile(`GVS\d+`)

// loadedService is a service with its types.
type loadedService struct {
	fset   *token.FileSet
	pkgs   []*packages.Package // each after those that it imports
	wanted map[string][]string
	missed []string // lines
}

func loadService(t *testing.T, dir string) *loadedService {
	s := &loadedService{fset: token.NewFileSet(), wanted: make(map[string][]string)}
	module := "example.com/" + filepath.Base(dir)
	files := make(map[string][]*ast.File)
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") {
			return err
		}
		f, err := parser.ParseFile(s.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, filepath.Dir(name))
		p := path.Join(module, filepath.ToSlash(rel))
		files[p] = append(files[p], f)
		for line := range comments(s.fset, f, "// missed ") {
			s.missed = append(s.missed, fmt.Sprintf("%s:%d", name, line))
		}
		for line, text := range comments(s.fset, f, "// want ") {
			s.wanted[fmt.Sprintf("%s:%d", name, line)] = strings.Fields(text)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	s.check(t, files)
	return s
}

// check type-checks the packages, each after those that it imports.
func (s *loadedService) check(t *testing.T, files map[string][]*ast.File) {
	imports := make(map[string][]string)
	for p, fs := range files {
		for _, f := range fs {
			for _, imp := range f.Imports {
				if q := strings.Trim(imp.Path.Value, `"`); files[q] != nil {
					imports[p] = append(imports[p], q)
				}
			}
		}
	}
	real := loaded(t)
	done := make(map[string]*packages.Package)
	var visit func(p string)
	visit = func(p string) {
		if done[p] != nil {
			return
		}
		for _, q := range imports[p] {
			visit(q)
		}
		done[p] = s.checkPackage(t, p, files[p], real)
		for _, q := range imports[p] {
			done[p].Imports[q] = done[q]
		}
		s.pkgs = append(s.pkgs, done[p])
	}
	for _, p := range keys(files) {
		visit(p)
	}
}

func (s *loadedService) checkPackage(t *testing.T, p string, files []*ast.File, real map[string]*types.Package) *packages.Package {
	info := newInfo()
	conf := types.Config{Importer: importer(real)}
	pkg, err := conf.Check(p, s.fset, files, info)
	if err != nil {
		t.Fatal(err)
	}
	real[p] = pkg
	var names []string
	for _, f := range files {
		names = append(names, s.fset.Position(f.Pos()).Filename)
	}
	return &packages.Package{
		ID: p, PkgPath: p, Name: pkg.Name(), Types: pkg, TypesInfo: info, Syntax: files, Fset: s.fset,
		TypesSizes: types.SizesFor("gc", "amd64"), Imports: make(map[string]*packages.Package),
		GoFiles: names, CompiledGoFiles: names,
		Module: &packages.Module{Path: strings.Join(strings.SplitN(p, "/", 3)[:2], "/"), Main: true, GoVersion: "1.26"},
	}
}
