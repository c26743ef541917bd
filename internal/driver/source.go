package driver

import (
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/unit"
)

// source is the parsed files of a package.
type source struct {
	fset  *token.FileSet
	files []*ast.File
	text  map[string][]byte
	errs  []string // what is wrong, as the compiler says it; the first few
	cgo   bool     // the files import "C" still
}

// release forgets the positions in the files.
func (s *source) release() {
	for _, f := range s.files {
		if tf := s.fset.File(f.FileStart); tf != nil {
			s.fset.RemoveFile(tf)
		}
	}
}

const maxErrors = 10

func (s *source) fail(base string, pos token.Position, msg string) {
	if len(s.errs) == maxErrors {
		s.errs = append(s.errs, "and more")
	}
	if len(s.errs) > maxErrors {
		return
	}
	if rel, err := filepath.Rel(base, pos.Filename); err == nil && filepath.IsLocal(rel) {
		pos.Filename = rel
	}
	msg = strings.Join(strings.Fields(msg), " ")
	if pos.IsValid() {
		msg = pos.String() + ": " + msg
	}
	s.errs = append(s.errs, msg)
}

func (r *run) parse(n *node, level want) *source {
	src := &source{fset: r.graph.fset, text: make(map[string][]byte)}
	names := n.pkg.CompiledGoFiles // of cgo packages some are in the build cache, without ".go"
	if len(names) == 0 {
		names, src.cgo = n.pkg.GoFiles, true
	}
	mode := parser.SkipObjectResolution
	if level >= facts {
		mode |= parser.ParseComments
	}
	if level == findings {
		mode &^= parser.SkipObjectResolution // gosec's rules need ast.Object
	}
	for _, name := range names {
		text, err := os.ReadFile(r.opts.actual(name))
		if err != nil {
			src.fail(r.opts.Dir, token.Position{}, err.Error())
			continue
		}
		seen := text
		if level < facts {
			seen = withoutBodies(text)
		}
		file, err := parser.ParseFile(src.fset, name, seen, mode)
		if list, ok := err.(scanner.ErrorList); ok {
			for _, e := range list {
				src.fail(r.opts.Dir, e.Pos, e.Msg)
			}
		} else if err != nil {
			src.fail(r.opts.Dir, token.Position{}, err.Error())
		}
		if file != nil {
			src.files = append(src.files, file)
		}
		if level == findings {
			src.text[name] = text
		}
		r.mustBe(n, name, text)
	}
	return src
}

// mustBe checks that a file is what the key of n says. If it changed since, the
// result belongs to no key.
func (r *run) mustBe(n *node, name string, text []byte) {
	if !n.keyed {
		return
	}
	if st, ok := r.keys.loaded.stamps.Of[name]; ok && st.Kind == sourceFile && st.Content != cache.Of(text) {
		n.bad.Store(true)
	}
}

func (r *run) check(n *node, src *source, level want) *unit.Package {
	var unused map[string]bool
	if level < facts {
		unused = idle(n, src.files)
	}
	conf := types.Config{
		Importer: importer(func(path string) (*types.Package, error) {
			if unused[path] {
				imp := types.NewPackage(n.pkg.Imports[path].PkgPath, n.pkg.Imports[path].Name)
				imp.MarkComplete()
				return imp, nil
			}
			var imp *types.Package
			var err error
			r.outside(func() { imp, err = r.importPackage(n, path) })
			return imp, err
		}),
		Sizes:            n.pkg.TypesSizes,
		IgnoreFuncBodies: level < facts,
		FakeImportC:      src.cgo,
	}
	if m := n.pkg.Module; m != nil {
		conf.GoVersion = goVersion(m)
	}
	tpkg, info, errs := unit.Check(n.pkg.PkgPath, conf, src.fset, src.files)
	for _, e := range errs {
		src.fail(r.opts.Dir, src.fset.Position(e.Pos), e.Msg)
	}
	if len(src.errs) > 0 {
		n.illTyped = true
		n.bad.Store(true)
	}
	return &unit.Package{
		Path:         n.pkg.PkgPath,
		Fset:         src.fset,
		Files:        src.files,
		OtherFiles:   n.pkg.OtherFiles,
		IgnoredFiles: n.pkg.IgnoredFiles,
		Types:        tpkg,
		Info:         info,
		Sizes:        n.pkg.TypesSizes,
		Errors:       typeErrors(src, errs),
		Module:       module(n.pkg.Module),
	}
}

// typeErrors adds a type error for what did not parse.
func typeErrors(src *source, errs []types.Error) []types.Error {
	if len(errs) == 0 && len(src.errs) > 0 {
		errs = append(errs, types.Error{Fset: src.fset, Msg: src.errs[0]})
	}
	return errs
}

type importer func(path string) (*types.Package, error)

func (f importer) Import(path string) (*types.Package, error) { return f(path) }

// goVersion is the version of the language that the module is written in; for
// one that does not say, what the go command assumes.
func goVersion(m *packages.Module) string {
	if m.GoVersion == "" {
		return "go1.16"
	}
	return "go" + m.GoVersion
}

func module(m *packages.Module) *analysis.Module {
	if m == nil {
		return nil
	}
	return &analysis.Module{Path: m.Path, Version: m.Version, GoVersion: m.GoVersion}
}
