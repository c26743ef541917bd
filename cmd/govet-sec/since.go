package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/govet-sec/govet-sec/internal/baseline"
	"github.com/govet-sec/govet-sec/internal/driver"
	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/internal/revision"
)

// before is the revision to compare with. There is none if it is nil.
type before struct {
	name string // as it was asked for
	tmp  string
	tree *revision.Tree
}

// openRevision reads the revision that the command line names, if it does.
func (c *command) openRevision(ctx context.Context) (*before, error) {
	if !c.given("new-from") && !c.given("diff-base") {
		return nil, nil
	}
	tmp, err := os.MkdirTemp("", "govet-sec-*")
	if err != nil {
		return nil, err
	}
	b := &before{name: c.newFrom + c.diffBase, tmp: tmp}
	b.tree, err = revision.Read(ctx, workingDir(), b.name, c.given("diff-base"), tmp)
	if err != nil {
		b.remove()
		return nil, err
	}
	return b, nil
}

func (b *before) remove() {
	if b != nil {
		_ = os.RemoveAll(b.tmp)
	}
}

// markSince analyses the revision as this run analysed the work tree, and compares.
// What could not be analysed then has no old findings, so that all there is now is new.
func (c *command) markSince(ctx context.Context, b *before, opts driver.Options, res *finding.Result) error {
	if b == nil {
		return nil
	}
	opts.Overlay = &driver.Overlay{File: b.tree.File, Files: b.tree.Files}
	old, err := c.scan(ctx, opts)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, driver.ErrNoPackages):
		old = new(finding.Result)
	case err != nil:
		c.say(fmt.Sprintf("note: at %s nothing could be analysed, and everything counts as new: %s", b, strings.Join(strings.Fields(err.Error()), " ")))
		old = new(finding.Result)
	}
	for i, p := range old.Problems {
		if i == maxProblems {
			c.say(fmt.Sprintf("note: and %d more", len(old.Problems)-i))
			break
		}
		c.say(fmt.Sprintf("note: at %s package %s: %s; what is found there counts as new", b, p.Package, p.Reason))
	}
	baseline.Mark(res, old.Findings, goneFrom(res, workingDir(), opts.Selection))
	return nil
}

// maxProblems is how many problems of the past are worth a line.
const maxProblems = 5

func (b *before) String() string { return fmt.Sprintf("%s (%.12s)", b.name, b.tree.Commit) }
