package driver

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/unit"
)

// process does with a package what is wanted of it. All of its syntax is garbage
// when it returns.
func (r *run) process(n *node) {
	defer func() {
		if v := recover(); v != nil {
			r.problem(finding.Problem{Package: n.name(), Reason: finding.RuleFailed, Details: []string{fmt.Sprintf("panic: %v\n%s", v, debug.Stack())}})
		}
	}()
	level := n.level()
	if level == nothing {
		n.done = true
		return
	}
	if r.ctx.Err() != nil {
		if n.root {
			r.problem(finding.Problem{Package: n.name(), Reason: finding.Cancelled})
		}
		return
	}
	src := r.parse(n, level)
	if len(src.files) == 0 {
		why := slices.Concat(messages(n.pkg.Errors, ""), src.errs)
		n.done = len(why) == 0 // else it has test files only
		if (n.root || n.own) && !n.done {
			r.problem(finding.Problem{Package: n.name(), Reason: finding.NotLoaded, Details: why})
		}
		return
	}
	pkg := r.check(n, src, level)
	n.done = len(src.errs) == 0
	if len(src.errs) > 0 {
		r.problem(finding.Problem{Package: n.name(), Reason: finding.TypeErrors, Details: src.errs})
	} else if n.root && len(n.pkg.Errors) > 0 {
		n.done = false
		r.problem(finding.Problem{Package: n.name(), Reason: finding.NotLoaded, Details: messages(n.pkg.Errors, "")})
	}
	if level >= facts {
		r.analyze(n, pkg, src, level)
	} else if n.plain != nil {
		r.share(n, n.plain.data)
	}
}

// source is the parsed files of a package.
type source struct {
	fset  *token.FileSet
	files []*ast.File
	text  map[string][]byte
	errs  []string // what is wrong, as the compiler says it; the first few
	cgo   bool     // the files import "C" still
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
		text, err := os.ReadFile(name)
		if err != nil {
			src.fail(r.opts.Dir, token.Position{}, err.Error())
			continue
		}
		file, err := parser.ParseFile(src.fset, name, text, mode)
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
	}
	return src
}

func (r *run) check(n *node, src *source, level want) *unit.Package {
	conf := types.Config{
		Importer:         importer(func(path string) (*types.Package, error) { return r.graph.importPackage(n, path) }),
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
	n.types = tpkg
	n.illTyped = len(src.errs) > 0
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

// analyze runs the analyzers and keeps what they found.
func (r *run) analyze(n *node, pkg *unit.Package, src *source, level want) {
	analyzers := r.analyzers
	if level < findings {
		analyzers = r.factual
	}
	known := unit.NewFacts(pkg.Types, r.graph.table)
	res := unit.Run(r.ctx, pkg, analyzers, known)
	r.failures(n, res.Failures)
	data, err := known.Encode(nil)
	if err != nil {
		r.failures(n, []unit.Failure{{Analyzer: "facts", What: err.Error()}})
	}
	r.share(n, data)
	place := &finding.Package{
		Path:    n.name(),
		Dir:     n.pkg.Dir,
		Base:    r.opts.Dir,
		Context: r.opts.Context,
		Fset:    src.fset,
		Files:   src.files,
		Sources: src.text,
	}
	notes := finding.JoinNotes(place, res.Incomplete)
	var found []finding.Finding
	if level == findings {
		found = r.opts.Selection.Join(place, plain(res.Diagnostics))
	}
	r.mu.Lock()
	r.res.Findings = append(r.res.Findings, found...)
	r.res.Notes = append(r.res.Notes, notes...)
	r.mu.Unlock()
}

func plain(ds []unit.Diagnostic) []analysis.Diagnostic {
	diags := make([]analysis.Diagnostic, len(ds))
	for i, d := range ds {
		diags[i] = d.Diagnostic
	}
	return diags
}

// share makes the facts visible to importers: what a cache would lose is lost
// here too.
func (r *run) share(n *node, data []byte) {
	n.data = data
	table := unit.NewTable()
	if err := table.Decode(data, func(string) *types.Package { return n.types }); err != nil {
		r.failures(n, []unit.Failure{{Analyzer: "facts", What: err.Error()}})
	}
	r.graph.tables.Store(n.types, table)
}

// table returns the facts of a package that was analysed, or nil.
func (g *graph) table(pkg *types.Package) *unit.Table {
	t, _ := g.tables.Load(pkg)
	table, _ := t.(*unit.Table)
	return table
}

func (r *run) failures(n *node, fails []unit.Failure) {
	for _, f := range fails {
		n.done = false
		r.problem(finding.Problem{Package: n.name(), Reason: finding.RuleFailed, Rule: f.Analyzer, Details: strings.Split(strings.TrimRight(f.What, "\n"), "\n")})
	}
}

// messages are the errors of the go command, or otherwise if it gave none.
func messages(errs []packages.Error, otherwise string) []string {
	var ms []string
	for _, e := range errs {
		if len(ms) == maxErrors {
			ms = append(ms, "and more")
			break
		}
		msg := strings.Join(strings.Fields(e.Msg), " ")
		if e.Pos != "" && e.Pos != "-" {
			msg = e.Pos + ": " + msg
		}
		ms = append(ms, msg)
	}
	if len(ms) == 0 && otherwise != "" {
		ms = []string{otherwise}
	}
	return ms
}
