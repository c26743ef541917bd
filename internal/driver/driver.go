// Package driver is the standalone door: it runs rules over the packages that
// match patterns, in one process.
//
// The go command tells which packages there are. They are then type-checked from
// source, so nothing needs to be compiled first and another GOOS costs the same;
// of packages whose findings and facts nobody wants only the declarations are
// checked. Packages are taken in the order of their dependencies, as many at a
// time as there are processors, and what a package needed is released when it is
// done: only its types and facts stay.
//
// Nothing is lost in silence. A package that could not be analysed whole is a
// [finding.Problem] in the result, with the reason, and so is a rule that failed.
package driver

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/unit"
)

// Options say what to analyse, and how.
type Options struct {
	Selection *finding.Selection
	Dir       string   // where patterns start and file names are relative to; the current directory if empty
	Patterns  []string // as the go command understands them; "." if there are none
	Tags      string   // build tags, separated by commas
	Matrix    []Target // systems to analyse for, one after the other; this one if empty
	Tests     bool     // analyse test files too
	Deps      Deps
	Context   int // lines of code around a finding
	Parallel  int // packages at a time; as many as there are processors if zero
	Env       []string
	Cache     *cache.Cache // where results of earlier runs are kept; nothing is, if nil
	Config    string       // a hash of whatever else decides about findings
	Overlay   *Overlay     // other files than there are

	// Toolexec, when set, is what to tell go list as -toolexec to find out what is compiled
	// without compiling; see ToolexecCommand.
	Toolexec string

	// Progress, when set, is told how many of the packages of a module are done.
	// It is called by one goroutine at a time.
	Progress func(done, total int)

	target string // of the matrix, when there is one
}

// Deps says of which dependencies the bodies are analysed, so that flows through
// them are seen. Packages of main, workspace and locally replaced modules are in
// any case.
type Deps string

// The choices of Deps.
const (
	NoDeps     Deps = "none"
	DirectDeps Deps = "direct" // what those packages import
	AllDeps    Deps = "all"    // everything but the standard library
)

// ErrNoPackages is returned when no package matches the patterns.
var ErrNoPackages = errors.New("no packages matched")

// Run analyses the packages that match. The error is not nil when there is
// nothing to analyse at all.
func Run(ctx context.Context, opts Options) (*finding.Result, error) {
	if err := opts.complete(); err != nil {
		return nil, err
	}
	if _, err := exec.LookPath("go"); err != nil {
		return nil, err
	}
	analyzers := opts.Selection.Analyzers()
	if err := analysis.Validate(analyzers); err != nil {
		return nil, err
	}
	unit.Register(analyzers)
	defer collectLate(opts.Env)()
	res := new(finding.Result)
	whole := make(tally)
	if err := runMatrix(ctx, &opts, analyzers, res, whole); err != nil {
		return nil, err
	}
	for _, ok := range whole {
		res.Matched++
		if ok {
			res.Analysed++
		}
	}
	if res.Matched == 0 {
		return nil, fmt.Errorf("%w: %s", ErrNoPackages, strings.Join(opts.Patterns, " "))
	}
	res.Sort()
	opts.Cache.Trim()
	return res, nil
}

// runTarget analyses for one system.
func runTarget(ctx context.Context, opts *Options, analyzers []*analysis.Analyzer, res *finding.Result, whole tally) error {
	roots, err := moduleRoots(ctx, opts)
	if err != nil {
		return err
	}
	for _, root := range roots {
		if err := runModule(ctx, opts, analyzers, root, res, whole); err != nil {
			return err
		}
	}
	return nil
}

func (o *Options) complete() error {
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return err
	}
	o.Dir = dir
	if len(o.Patterns) == 0 {
		o.Patterns = []string{"."}
	}
	if o.Deps == "" {
		o.Deps = NoDeps
	}
	if o.Env == nil {
		o.Env = os.Environ()
	}
	return nil
}
