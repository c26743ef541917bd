package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/govet-sec/govet-sec/internal/baseline"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/report"
)

const useCompare = "use: govet-sec compare [-format text|markdown|json] OLD NEW"

// compareFlags are its own, as it scans nothing.
func (c *command) compareFlags() *flag.FlagSet {
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.compareFormat, "format", "text", "the format")
	return flags
}

// compare compares two reports or baselines.
func (c *command) compare(args []string) (int, error) {
	flags := c.compareFlags()
	err := flags.Parse(args)
	switch {
	case err == flag.ErrHelp:
		fmt.Fprintln(c.stdout, useCompare)
		return exitClean, nil
	case err != nil:
		return 0, &usageError{err.Error(), useCompare}
	case flags.NArg() != 2:
		return 0, &usageError{"compare compares two files", useCompare}
	case !slices.Contains(strings.Split(report.CompareFormats, ", "), c.compareFormat):
		return 0, &usageError{fmt.Sprintf("unknown format %q of a comparison", c.compareFormat), "the formats are " + report.CompareFormats}
	}
	old, err := c.readReport(flags.Arg(0))
	if err != nil {
		return 0, err
	}
	res, err := c.readReport(flags.Arg(1))
	if err != nil {
		return 0, err
	}
	baseline.Mark(res, old.Findings, func(*finding.Finding) bool { return true })
	all := report.Compare(res)
	if err := all.Write(c.stdout, c.compareFormat); err != nil {
		return 0, err
	}
	if incomplete(old) {
		c.say(flags.Arg(0) + " is of a run that did not analyse everything: what is new here may have been there")
	}
	if incomplete(res) {
		c.say(flags.Arg(1) + " is of a run that did not analyse everything: what is fixed here may be there still")
		return exitIncomplete, nil
	}
	if n := res.Analysed; n > 0 && n < old.Analysed && len(all.Fixed) > 0 {
		c.say(fmt.Sprintf("note: %s is of %s, %s of %d: what is fixed here may be in those that were left out",
			flags.Arg(1), report.Plural(n, "package"), flags.Arg(0), old.Analysed))
	}
	if len(all.New) > 0 {
		return exitFindings, nil
	}
	return exitClean, nil
}

func incomplete(res *finding.Result) bool {
	return res.Analysed < res.Matched || len(res.Problems) > 0
}

// readReport reads a report or a baseline. What it says of still other runs does not count.
func (c *command) readReport(file string) (*finding.Result, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, &usageError{"cannot read the report: " + err.Error(), `"govet-sec -format json=FILE" writes one`}
	}
	var res *finding.Result
	if baseline.Is(content) {
		res = new(finding.Result)
		res.Findings, err = baseline.Decode(file, content, workingDir())
	} else if res, err = report.Read(content); err != nil {
		return nil, &usageError{fmt.Sprintf("cannot use %s: %v", file, err), `"govet-sec -format json=FILE" writes a report that can be compared`}
	}
	if err != nil {
		return nil, err
	}
	res.Findings = slices.DeleteFunc(res.Findings, func(f finding.Finding) bool { return f.Baseline == finding.Absent })
	every := finding.SelectFrom(c.rules, nil, finding.Choice{OptIn: true})
	for i := range res.Findings {
		f := &res.Findings[i]
		f.Baseline = ""
		if f.Title == "" {
			every.Describe(f) // of a baseline, which has no more than the ID
		}
	}
	return res, nil
}
