package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/govet-sec/govet-sec/internal/baseline"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/report"
)

// known is what was found before. There is none if it is nil.
type known struct {
	file string
	text []byte
}

// readBaseline reads what is known, if there is such a file.
func (c *command) readBaseline() error {
	if c.baseline == "" || c.baseline == "off" || c.given("new-from") || c.given("diff-base") {
		return nil
	}
	text, err := baseline.Read(c.baseline)
	if err != nil {
		return err
	}
	file, err := filepath.Abs(c.baseline)
	if err != nil {
		return err
	}
	if _, err := baseline.Decode(c.baseline, text, ""); err != nil {
		return err
	}
	c.known = &known{file, text}
	return nil
}

// mark compares a result with what is known. Names of files in it are relative to base.
func (k *known) mark(res *finding.Result, base string, selection *finding.Selection) {
	if k == nil {
		return
	}
	old, err := baseline.Decode(k.file, k.text, base)
	if err != nil {
		return // it was checked
	}
	baseline.Mark(res, old, goneFrom(res, base, selection))
}

// goneFrom reports whether it can be told of an old finding that it is gone: its
// check ran over its file, or there is no such file any more.
func goneFrom(res *finding.Result, base string, selection *finding.Selection) func(*finding.Finding) bool {
	return func(f *finding.Finding) bool {
		if !selection.Describe(f) || slices.ContainsFunc(res.Problems, func(p finding.Problem) bool { return p.Package == f.Package }) {
			return false
		}
		file := filepath.FromSlash(f.File)
		if !filepath.IsAbs(file) {
			file = filepath.Join(base, file)
		}
		if _, analysed := slices.BinarySearch(res.Files, file); analysed {
			return true
		}
		_, err := os.Lstat(file)
		return os.IsNotExist(err)
	}
}

// stale says when the file has more than is found: what is fixed could come back
// without being noticed.
func (k *known) stale(res *finding.Result, say func(string)) {
	gone := slices.ContainsFunc(res.Findings, func(f finding.Finding) bool { return f.Baseline == finding.Absent })
	if k != nil && gone {
		say(fmt.Sprintf("the baseline has findings that are fixed: \"govet-sec baseline write -o %s\" takes them out", relative(k.file)))
	}
}

const useBaseline = "use: govet-sec baseline write [-o FILE] [flags] [packages]"

// baselineFlags are those of a scan, and the file.
func (c *command) baselineFlags() *flag.FlagSet {
	c.flags.StringVar(&c.out, "o", "", "the file")
	return c.flags
}

// writeBaseline writes what is found into a file.
func (c *command) writeBaseline(args []string) (int, error) {
	if len(args) == 0 || args[0] != "write" {
		return 0, &usageError{`"baseline" is a command with one verb, "write"`, useBaseline}
	}
	c.baselineFlags()
	if err := c.parse(args[1:]); err != nil {
		return 0, err
	}
	if c.usage {
		fmt.Fprintln(c.stdout, useBaseline)
		return exitClean, nil
	}
	if c.fix || c.diff || c.json || slices.ContainsFunc([]string{"format", "baseline", "new-from", "diff-base"}, c.given) {
		return 0, &usageError{"baseline write does not go with -fix, -diff, -json, -format, -baseline, -new-from or -diff-base", "it writes all that is found"}
	}
	res, err := c.scanChosen()
	if err != nil {
		return 0, err
	}
	c.chosen.conf.Apply(res, workingDir())
	return c.saveBaseline(res)
}

// scanChosen scans by the flags and the configuration, for a command that has its own use
// of what is found.
func (c *command) scanChosen() (*finding.Result, error) {
	selection, err := c.choose()
	if err != nil {
		return nil, err
	}
	opts, err := c.options(selection)
	if err != nil {
		return nil, err
	}
	ctx, stop := interruptible()
	defer stop()
	selection.TurnOn()
	return c.scan(ctx, opts)
}

// saveBaseline writes the file, if all was analysed: the next run would call new
// what this one could not see.
func (c *command) saveBaseline(res *finding.Result) (int, error) {
	if code := c.close(res, exitClean); code != exitClean {
		c.say("no baseline was written, because not everything was analysed: mend that, or name the packages to take")
		return code, nil
	}
	file := c.out
	if file == "" && c.baseline != "off" {
		file = c.baseline // of the configuration
	}
	if file == "" {
		file = baseline.Name
	}
	dir, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return 0, err
	}
	if file == "-" {
		dir = workingDir()
	}
	text, n := baseline.Encode(res.Findings, workingDir(), dir)
	if file == "-" {
		_, err := c.stdout.Write(text)
		return exitClean, err
	}
	if err := baseline.Write(file, text); err != nil {
		return 0, &usageError{"cannot write the baseline: " + err.Error(), "name a file in a directory that exists and can be written to: -o FILE"}
	}
	c.say(fmt.Sprintf("wrote %s: %s", relative(file), report.Plural(n, "finding")))
	return exitClean, nil
}

// given reports whether a flag stands on the command line.
func (c *command) given(name string) bool {
	found := false
	c.flags.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}
