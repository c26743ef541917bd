package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"syscall"
	"time"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/internal/driver"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/fix"
	"github.com/govet-sec/govet-sec/internal/report"
	"github.com/govet-sec/govet-sec/internal/vetunit"
	"github.com/govet-sec/govet-sec/rule"
)

func main() {
	if vetunit.Skip(os.Args[1:]) {
		return
	}
	os.Exit(run(analyzers.All, os.Args[1:], os.Stdout, os.Stderr))
}

// The exit codes of a standalone run.
const (
	exitClean      = 0
	exitFindings   = 1
	exitIncomplete = 2
)

// run is the whole program, for any set of rules.
func run(rules []*rule.Rule, args []string, stdout, stderr io.Writer) int {
	if code, ok := driver.Toolexec(context.Background(), args); ok {
		return code
	}
	cmd := newCommand(rules, stdout, stderr)
	code, err := cmd.do(args)
	cmd.kept.Close()
	if err != nil {
		return complain(stderr, err)
	}
	return code
}

// do picks what the arguments ask for.
func (c *command) do(args []string) (int, error) {
	for _, sub := range subcommands() {
		if len(args) > 0 && args[0] == sub.name && (len(args) == 1 || !sub.alone) {
			return sub.run(c, args[1:])
		}
	}
	if err := c.parse(args); err != nil {
		return 0, err
	}
	switch {
	case c.usage:
		return exitClean, c.help(nil)
	case c.printFlags:
		return exitClean, vetunit.PrintFlags(c.stdout, c.flags, c.forVet)
	}
	selection, err := c.choose()
	if err == nil {
		err = c.readBaseline()
	}
	if err != nil && c.version != "" {
		return exitClean, vetunit.PrintVersion(c.stdout, slices.Concat([]byte(err.Error()), c.chosen.conf.Hash(workingDir()))) // the first package will say it
	}
	if err != nil {
		return 0, err
	}
	switch {
	case c.version != "":
		return exitClean, vetunit.PrintVersion(c.stdout, c.chosen.conf.Hash(workingDir()))
	case c.chosen.print:
		return exitClean, c.printConfig()
	case c.list:
		return exitClean, c.listChecks()
	}
	ctx, stop := interruptible()
	defer stop()
	selection.TurnOn()
	if file := c.unit(); file != "" {
		return vetunit.Run(ctx, file, vetunit.Options{
			Selection: selection, All: finding.Select(c.rules, nil).Analyzers(),
			JSON: c.json, Fix: c.fix, Diff: c.diff, Today: c.today(), Adjust: c.adjust(selection), Stdout: c.stdout, Stderr: c.stderr,
		}), nil
	}
	if err := c.formats.create(); err != nil {
		return 0, err
	}
	code, err := c.analyse(ctx, selection)
	if err != nil {
		c.formats.discard()
	}
	return code, err
}

// interruptible is a context that an interrupt ends; a second one ends the process.
func interruptible() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// analyse is a standalone run.
func (c *command) analyse(ctx context.Context, selection *finding.Selection) (int, error) {
	start := time.Now()
	opts, err := c.options(selection)
	if err != nil {
		return 0, err
	}
	before, err := c.openRevision(ctx)
	if err != nil {
		return 0, err
	}
	defer before.remove()
	res, err := c.scan(ctx, opts)
	if err != nil {
		return 0, err
	}
	mark := func(res *finding.Result) error {
		c.adjust(selection)(res, workingDir())
		return c.markSince(ctx, before, opts, res)
	}
	if err := mark(res); err != nil {
		return 0, err
	}
	if c.fix && !c.diff {
		if res, err = c.applyFixes(ctx, opts, res, mark); err != nil {
			return 0, err
		}
	}
	code, err := c.finish(res)
	if c.stats {
		_ = report.Statistics(c.stderr, res, time.Since(start))
	}
	return code, err
}

// options are what the command line asks for.
func (c *command) options(selection *finding.Selection) (driver.Options, error) {
	patterns, err := c.patterns(os.Stdin)
	if err != nil {
		return driver.Options{}, err
	}
	kept, err := c.openCache()
	program, _ := os.Executable() // without it, nothing is read that is compiled
	return driver.Options{
		Toolexec:  driver.ToolexecCommand(program),
		Selection: selection, Patterns: patterns, Matrix: c.targets, Cache: kept,
		Tags: c.tags, Tests: c.tests, Deps: driver.Deps(c.deps), Context: max(c.context, moreContext),
	}, err
}

// scan runs the rules, and shows on a terminal how far it is.
func (c *command) scan(ctx context.Context, opts driver.Options) (*finding.Result, error) {
	bar := newProgress(c.stderr, time.Now)
	if terminal(c.stderr) {
		opts.Progress = bar.show
	}
	res, err := driver.Run(ctx, opts)
	bar.clear()
	if err == nil {
		res.Notes = onceEach(res.Notes)
		res.On(c.today())
	}
	return res, err
}

// adjust applies to a result what the configuration and the baseline say.
func (c *command) adjust(selection *finding.Selection) func(res *finding.Result, base string) {
	return func(res *finding.Result, base string) {
		c.chosen.conf.Apply(res, base)
		c.known.mark(res, base, selection)
	}
}

// today is the day as 2027-01-31. Results that are kept do not depend on it.
func (c *command) today() string { return time.Now().Format(time.DateOnly) }

// moreContext is how many lines around a finding the formats for programs show.
const moreContext = 3

// finish prints the result, or what -fix would change.
func (c *command) finish(res *finding.Result) (int, error) {
	code := exitClean
	if c.diff {
		plan, err := fix.Make(res.Findings)
		if err != nil {
			return 0, err
		}
		if len(plan.Files) > 0 {
			code = exitFindings
		}
		_, err = c.stdout.Write(plan.Diff(relative))
		return c.close(res, code), err
	}
	if open, _ := res.Split(); len(open) > 0 && !c.json {
		code = exitFindings
	}
	if c.json {
		return c.close(res, code), report.Vet(c.stdout, res, report.VetOptions{Base: workingDir()})
	}
	err := c.formats.print(c.stdout, &report.Run{Result: res, Version: version(), Base: workingDir(), Context: c.context, Rules: c.rules})
	return c.close(res, code), err
}

// close says what is missing, and returns the exit code.
func (c *command) close(res *finding.Result, code int) int {
	_ = report.Text{}.Problems(c.stderr, res)
	_ = report.Text{}.Notes(c.stderr, c.warnOfModels(res), c.verbose)
	c.say(report.Summary(res))
	c.known.stale(res, c.say)
	if res.Analysed < res.Matched || len(res.Problems) > 0 {
		return exitIncomplete
	}
	return code
}

// version is the version of the program as the go command built it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// colored reports whether w is a terminal that wants colours.
func colored(w io.Writer) bool {
	return terminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
