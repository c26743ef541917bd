// Package vetunit is the door for go vet -vettool (and go fix -fixtool): the go
// command starts it for every package in the build, dependencies first, with a
// .cfg file that says where types and facts are.
//
// It differs from x/tools' unitchecker in four ways.
//
//   - It leaves at once for packages of which no facts are wanted: the standard
//     library and downloaded modules.
//   - A panic or an error of an analyzer becomes a diagnostic. The go command
//     prints an error once, caches the rest, and calls the package clean from then on.
//   - A dependency that could be asked for as a package of its own later is reported
//     on, see couldBeRoot.
//   - Diagnostics in JSON have more keys: severity, CWE, URL, fingerprint.
package vetunit

import (
	"archive/zip"
	"context"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/fix"
	"github.com/govet-sec/govet-sec/internal/report"
	"github.com/govet-sec/govet-sec/internal/unit"
	"github.com/govet-sec/govet-sec/rule"
)

// config is the content of the .cfg file: those of its keys that we use.
type config struct {
	ID            string
	Dir           string
	ImportPath    string
	GoVersion     string
	GoFiles       []string
	NonGoFiles    []string
	IgnoredFiles  []string
	ModulePath    string
	ModuleVersion string
	ImportMap     map[string]string // import path in source to package path
	PackageFile   map[string]string // package path to export data
	PackageVetx   map[string]string // package path to what we wrote to VetxOutput for it
	VetxOnly      bool              // for its importers only
	VetxOutput    string
	Stdout        string // the file that stands for standard output
	FixArchive    string
}

// Options are what the command line says.
type Options struct {
	Selection *finding.Selection
	All       []*analysis.Analyzer // of all rules, for the codec of facts
	JSON      bool
	Fix, Diff bool
	Today     string                                 // as 2027-01-31: suppressions can end
	Adjust    func(res *finding.Result, base string) // applies what a configuration says of findings
	Stdout    io.Writer
	Stderr    io.Writer
}

// Run analyses the unit that the .cfg file describes, and returns the exit code
// that the go command expects: 0 when it was analysed and the results are on
// standard output as JSON or as a diff.
func Run(ctx context.Context, file string, opts Options) int {
	if err := run(ctx, file, &opts); err != nil {
		if err != errFindings {
			fmt.Fprintln(opts.Stderr, err)
		}
		return 1
	}
	return 0
}

// Skip deals with a unit of which nothing is wanted, if the arguments are those of
// such a unit. It is called before anything else: most units are of that kind, and
// the go command starts a process for each.
func Skip(args []string) bool {
	if len(args) == 0 || !strings.HasSuffix(args[len(args)-1], ".cfg") {
		return false
	}
	cfg, err := readConfig(args[len(args)-1])
	return err == nil && cfg.unwanted() && cfg.leave() == nil
}

// unwanted reports whether nobody wants findings or facts: the package is only
// imported, and is of the standard library or a downloaded module.
func (c *config) unwanted() bool {
	return c.VetxOnly && !unit.Own(c.ModulePath, c.ModuleVersion, c.Dir, os.Getenv("GOMODCACHE"))
}

// leave writes that there is nothing: the empty file is no facts.
func (c *config) leave() error {
	if c.Stdout != "" {
		if err := os.WriteFile(c.Stdout, nil, 0o600); err != nil {
			return err
		}
	}
	return os.WriteFile(c.VetxOutput, nil, 0o600)
}

// errFindings is the exit code of findings that were printed as text.
var errFindings = fmt.Errorf("findings")

func run(ctx context.Context, file string, opts *Options) error {
	cfg, err := readConfig(file)
	if err != nil {
		return err
	}
	if cfg.unwanted() {
		return cfg.leave()
	}
	if cfg.Stdout != "" {
		f, err := os.Create(cfg.Stdout)
		if err != nil {
			return err
		}
		defer f.Close()
		opts.Stdout = f
	}
	unit.Register(opts.All)
	u := &unitRun{cfg: cfg, fset: token.NewFileSet(), imports: make(map[string]*types.Package), whole: make(map[string]bool), text: make(map[string][]byte)}
	res, err := u.result(ctx, opts)
	if err != nil {
		return err
	}
	return u.print(res, opts)
}

// result is what is found in the unit. When we fail on the way, it says so, and there
// are no facts: the go command would not analyse importers at all if we just ended.
func (u *unitRun) result(ctx context.Context, opts *Options) (res *finding.Result, err error) {
	defer func() {
		if v := recover(); v != nil {
			res = &finding.Result{Matched: 1, Problems: []finding.Problem{{
				Package: u.cfg.ImportPath, Reason: finding.RuleFailed,
				Details: strings.Split(fmt.Sprintf("panic: %v\n%s", v, rule.Stack()), "\n"),
			}}}
			if _, statErr := os.Stat(u.cfg.VetxOutput); statErr != nil {
				err = os.WriteFile(u.cfg.VetxOutput, nil, 0o600)
			}
		}
	}()
	if err := u.readVetx(); err != nil {
		return nil, err
	}
	pkg, err := u.check()
	if err != nil {
		return nil, err
	}
	return u.analyze(ctx, pkg, opts)
}

func readConfig(file string) (*config, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	cfg := new(config)
	if err := json.Unmarshal(data, cfg); err != nil {
		return nil, fmt.Errorf("%s is not a configuration of the go command: %w", file, err)
	}
	if len(cfg.GoFiles) == 0 {
		return nil, fmt.Errorf("package %s has no Go files", cfg.ImportPath)
	}
	return cfg, nil
}

// unitRun is the work on one unit.
type unitRun struct {
	cfg     *config
	fset    *token.FileSet
	imports map[string]*types.Package // by path, indirect ones too, of which there may be a part only
	whole   map[string]bool           // those of imports that were read themselves
	facts   map[string][]byte         // by path, of the packages of the code base that are imported
	exports map[string][]byte         // our export data of them, where there are some
	files   []*ast.File
	text    map[string][]byte
}

// check parses and type-checks the package. The compiler has been here before,
// so there should be no error.
func (u *unitRun) check() (*unit.Package, error) {
	var files []*ast.File
	for _, name := range u.cfg.GoFiles {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(u.fset, name, text, parser.ParseComments) // gosec's rules need ast.Object
		if err != nil {
			return nil, err
		}
		u.text[name] = text
		files = append(files, f)
	}
	sizes := types.SizesFor("gc", build.Default.GOARCH)
	conf := types.Config{Importer: u.importer(), Sizes: sizes, GoVersion: u.cfg.GoVersion}
	pkg, info, errs := unit.Check(u.cfg.ImportPath, conf, u.fset, files)
	if len(errs) > 0 {
		return nil, errs[0]
	}
	u.files = files
	var module *analysis.Module
	if u.cfg.ModulePath != "" {
		module = &analysis.Module{Path: u.cfg.ModulePath, Version: u.cfg.ModuleVersion, GoVersion: strings.TrimPrefix(u.cfg.GoVersion, "go")}
	}
	return &unit.Package{
		Path:         u.cfg.ImportPath,
		Fset:         u.fset,
		Files:        files,
		OtherFiles:   u.cfg.NonGoFiles,
		IgnoredFiles: u.cfg.IgnoredFiles,
		Types:        pkg,
		Info:         info,
		Sizes:        sizes,
		Module:       module,
	}, nil
}

// analyze runs the analyzers and writes the facts for importers.
func (u *unitRun) analyze(ctx context.Context, pkg *unit.Package, opts *Options) (*finding.Result, error) {
	analyzers := opts.Selection.Analyzers()
	silent := u.cfg.VetxOnly && !u.couldBeRoot(pkg.Types.Name())
	if silent {
		analyzers = unit.WithFacts(analyzers)
	}
	inherited, err := u.readFacts()
	if err != nil {
		return nil, err
	}
	known := unit.NewFacts(pkg.Types, func(*types.Package) *unit.Table { return inherited })
	out := unit.Run(ctx, pkg, analyzers, known)
	data, err := known.Encode(inherited)
	if err != nil {
		out.Failures = append(out.Failures, unit.Failure{Analyzer: "facts", What: err.Error()})
	}
	res := u.join(out, opts)
	if err := u.writeVetx(pkg.Types, known, data); err != nil {
		return nil, err
	}
	if silent {
		res.Findings = nil
	}
	return res, nil
}

func (u *unitRun) readFacts() (*unit.Table, error) {
	table := unit.NewTable()
	for path, data := range u.facts {
		if err := table.Decode(data, func(path string) *types.Package { return u.imports[path] }); err != nil {
			return nil, fmt.Errorf("facts of %s: %w", path, err)
		}
	}
	return table, nil
}

func (u *unitRun) join(out *unit.Result, opts *Options) *finding.Result {
	diags := make([]analysis.Diagnostic, len(out.Diagnostics))
	for i, d := range out.Diagnostics {
		diags[i] = d.Diagnostic
	}
	res := &finding.Result{Matched: 1, Analysed: 1, Files: slices.Clone(u.cfg.GoFiles)}
	res.Findings = opts.Selection.Join(&finding.Package{
		Path:    u.cfg.ImportPath,
		Dir:     u.cfg.Dir,
		Fset:    u.fset,
		Files:   u.files,
		Sources: u.text,
		Ignores: out.Ignores,
		Whole:   out.Whole(),
	}, diags)
	for _, f := range out.Failures {
		res.Problems = append(res.Problems, finding.Problem{
			Package: u.cfg.ImportPath, Reason: finding.RuleFailed, Rule: f.Analyzer,
			Details: strings.Split(f.What, "\n"),
		})
	}
	res.Sort()
	res.On(opts.Today)
	if opts.Adjust != nil {
		opts.Adjust(res, u.cfg.Dir)
	}
	return res
}

// couldBeRoot reports whether a package that is analysed for its importers now
// could be asked for as such later. The go command (1.26) keeps what we print
// under a key that does not tell the two apart: what we do not say about a
// dependency now, it would take for "clean" then. The findings of such a package
// are therefore printed, if it is a dependency within the main module or workspace.
//
// With tests in the package, what is asked for is the variant that includes them,
// which has a key of its own.
func (u *unitRun) couldBeRoot(name string) bool {
	if u.cfg.ModulePath == "" || u.cfg.ModuleVersion != "" {
		return false
	}
	entries, err := os.ReadDir(u.cfg.Dir)
	if err != nil {
		return true
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), "_test.go") && u.inPackage(e.Name(), name) {
			return false
		}
	}
	return true
}

// inPackage reports whether the file is built and belongs to the package name.
func (u *unitRun) inPackage(file, name string) bool {
	if ok, err := build.Default.MatchFile(u.cfg.Dir, file); err != nil || !ok {
		return false
	}
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(u.cfg.Dir, file), nil, parser.PackageClauseOnly)
	return err == nil && f.Name.Name == name
}

func (u *unitRun) print(res *finding.Result, opts *Options) error {
	place := u.cfg.GoFiles[0] + ":1:1"
	switch {
	case opts.Fix:
		return u.fix(res, opts)
	case opts.JSON:
		return report.Vet(opts.Stdout, res, report.VetOptions{ID: u.cfg.ID, Place: place})
	}
	// A go command before 1.26, or somebody by hand.
	for _, line := range report.Lines(res, place) {
		fmt.Fprintln(opts.Stderr, line)
	}
	if len(res.Findings)+len(res.Problems) > 0 {
		return errFindings
	}
	return nil
}

// fix prints a diff, or hands changed files to the go command. A fix that cannot
// be applied must not fail the unit: the go command would drop the others too.
func (u *unitRun) fix(res *finding.Result, opts *Options) error {
	for _, line := range report.Lines(&finding.Result{Problems: res.Problems}, u.cfg.GoFiles[0]+":1:1") {
		fmt.Fprintln(opts.Stderr, line)
	}
	plan, err := fix.Make(res.Findings)
	if err != nil {
		fmt.Fprintln(opts.Stderr, err)
		plan = new(fix.Plan)
	}
	if opts.Diff {
		_, err := opts.Stdout.Write(plan.Diff(func(name string) string { return name }))
		return err
	}
	if u.cfg.VetxOnly {
		return nil
	}
	if u.cfg.FixArchive == "" {
		return plan.Write()
	}
	f, err := os.Create(u.cfg.FixArchive)
	if err != nil {
		return err
	}
	defer f.Close()
	zw := zip.NewWriter(f)
	_ = zw.SetComment(u.cfg.ID)
	for _, file := range plan.Files {
		w, err := zw.Create(file.Name)
		if err != nil {
			return err
		}
		if _, err := w.Write(file.New); err != nil {
			return err
		}
	}
	return zw.Close()
}
