package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/govet-sec/govet-sec/internal/driver"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/fix"
)

// applyFixes applies the fixes of a result and scans again: what is left stands on other
// lines now, and code that does not compile any more is put back as it was. The function
// marks what of the new result is known or to be passed over.
func (c *command) applyFixes(ctx context.Context, opts driver.Options, res *finding.Result, mark func(*finding.Result) error) (*finding.Result, error) {
	plan, err := fix.Make(res.Findings)
	if err != nil {
		return nil, err
	}
	if len(plan.Files) == 0 {
		return res, nil
	}
	if err := plan.Write(); err != nil {
		return nil, err
	}
	again, err := c.scan(ctx, opts)
	if err == nil {
		err = broken(res, again)
	}
	if err != nil {
		if undo := plan.Undo(); undo != nil {
			return nil, fmt.Errorf("%w; and the files could not be put back: %w", err, undo)
		}
		return nil, err
	}
	c.applied(plan)
	return again, mark(again)
}

// broken fails when a package was analysed before fixes, and is not after them.
func broken(before, after *finding.Result) error {
	for _, p := range after.Problems {
		if p.Reason == finding.RuleFailed || slices.ContainsFunc(before.Problems, func(q finding.Problem) bool { return q.Package == p.Package }) {
			continue
		}
		details := ""
		if len(p.Details) > 0 {
			details = ": " + p.Details[0]
		}
		return &usageError{"with the fixes, package " + p.Package + " would not compile" + details, "nothing was changed; this is a bug in govet-sec: please report it"}
	}
	return nil
}

func (c *command) applied(plan *fix.Plan) {
	for _, f := range plan.Files {
		c.say("fixed " + relative(f.Name))
	}
	if plan.Skipped > 0 {
		c.say(fmt.Sprintf("%d fixes overlap others and were not applied: run again", plan.Skipped))
	}
}
