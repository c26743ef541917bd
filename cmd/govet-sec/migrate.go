package main

import (
	"flag"
	"fmt"
	"slices"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/fix"
	"github.com/govet-sec/govet-sec/internal/migrate"
	"github.com/govet-sec/govet-sec/internal/report"
)

const useMigrate = "use: govet-sec migrate-ignores [-fix|-diff] [-reason TEXT] [flags] [packages]"

// migrateFlags are those of a scan, and the reason.
func (c *command) migrateFlags() *flag.FlagSet {
	c.flags.StringVar(&c.reason, "reason", "", "for comments that give none")
	return c.flags
}

// migrateIgnores rewrites comments for other tools to ours, or shows how.
func (c *command) migrateIgnores(args []string) (int, error) {
	c.migrateFlags()
	if err := c.parse(args); err != nil {
		return 0, err
	}
	switch {
	case c.usage:
		fmt.Fprintln(c.stdout, useMigrate)
		return exitClean, nil
	case c.fix && c.diff:
		return 0, &usageError{"-fix does not go with -diff", useMigrate}
	case c.json || slices.ContainsFunc([]string{"format", "baseline", "new-from", "diff-base"}, c.given):
		return 0, &usageError{"migrate-ignores does not go with -json, -format, -baseline, -new-from or -diff-base", useMigrate}
	}
	res, err := c.scanChosen()
	if err != nil {
		return 0, err
	}
	m := migrate.Migration{Rules: c.rules, Reason: c.reason}
	comments, err := m.Comments(res, workingDir())
	if err != nil {
		return 0, err
	}
	return c.migrated(res, comments)
}

// migrated writes or shows what was decided.
func (c *command) migrated(res *finding.Result, comments []migrate.Comment) (int, error) {
	var changes []finding.Finding
	idle, code := 0, exitClean
	for i := range comments {
		if comments[i].New == "" {
			continue
		}
		changes = append(changes, comments[i].Finding())
		if comments[i].Idle {
			idle++
		}
	}
	plan, err := fix.Make(changes)
	if err != nil {
		return 0, err
	}
	if c.fix {
		err = plan.Write()
	} else {
		_, err = c.stdout.Write(plan.Diff(relative))
	}
	if err != nil {
		return 0, err
	}
	if left := len(comments) - len(changes); left > 0 || len(changes) > 0 && !c.fix {
		code = exitFindings
	}
	_ = report.Text{}.Problems(c.stderr, res)
	c.sayMigrated(comments, len(changes), idle)
	if incomplete(res) {
		c.say("packages that could not be analysed are left as they are")
		return exitIncomplete, nil
	}
	return code, nil
}

func (c *command) sayMigrated(comments []migrate.Comment, changed, idle int) {
	for _, l := range comments {
		if l.New == "" {
			c.say(fmt.Sprintf("%s:%d:%d: %q stays: %s", relative(l.File), l.Line, l.Col, l.Text, l.Why))
		}
	}
	did := "would be rewritten (-fix does it)"
	if c.fix {
		did = "rewritten"
	}
	c.say(fmt.Sprintf("%s %s, %d left", report.Plural(changed, "comment"), did, len(comments)-changed))
	if idle > 0 {
		c.say(fmt.Sprintf("%d of them suppress nothing that govet-sec finds: the next run names them, and they can go", idle))
	}
}
