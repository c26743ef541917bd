package driver

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// Target is a system to build for. Empty fields are those of the run.
type Target struct {
	GOOS, GOARCH string
	Tags         string // in addition to those of the run, separated by commas
}

func (t Target) String() string {
	name := t.GOOS + "/" + t.GOARCH
	if t.GOOS == "" {
		name = "host"
	}
	if t.Tags != "" {
		name += ":" + strings.ReplaceAll(t.Tags, ",", "+")
	}
	return name
}

// ParseMatrix reads a list such as "linux/amd64,windows/amd64:tag+tag,host:tag".
func ParseMatrix(text string) ([]Target, error) {
	var targets []Target
	for item := range strings.SplitSeq(text, ",") {
		item = strings.TrimSpace(item)
		system, tags, _ := strings.Cut(item, ":")
		t := Target{Tags: strings.ReplaceAll(tags, "+", ",")}
		if system != "host" {
			var ok bool
			t.GOOS, t.GOARCH, ok = strings.Cut(system, "/")
			if !ok || t.GOOS == "" || t.GOARCH == "" || strings.Contains(t.GOARCH, "/") {
				return nil, fmt.Errorf("%q is not a target", item)
			}
		}
		targets = append(targets, t)
	}
	return targets, nil
}

// forTarget is what to run for one target of the matrix.
func (o *Options) forTarget(t Target) *Options {
	opts := *o
	opts.target = t.String()
	if t.GOOS != "" {
		opts.Env = append(opts.Env[:len(opts.Env):len(opts.Env)], "GOOS="+t.GOOS, "GOARCH="+t.GOARCH)
	}
	if t.Tags != "" {
		opts.Tags = strings.Trim(opts.Tags+","+t.Tags, ",")
	}
	return &opts
}

// runMatrix analyses for every target of the matrix, and joins what is found.
func runMatrix(ctx context.Context, opts *Options, analyzers []*analysis.Analyzer, res *finding.Result, whole tally) error {
	if len(opts.Matrix) == 0 {
		return runTarget(ctx, opts, analyzers, res, whole)
	}
	var parts []*finding.Result
	for _, t := range opts.Matrix {
		part := new(finding.Result)
		if err := runTarget(ctx, opts.forTarget(t), analyzers, part, whole); err != nil {
			return err
		}
		parts = append(parts, part)
	}
	dropUsed(parts, opts.Dir)
	for _, part := range parts {
		res.Findings = append(res.Findings, part.Findings...)
		res.Problems = append(res.Problems, part.Problems...)
		res.Notes = append(res.Notes, part.Notes...)
		res.Files = append(res.Files, part.Files...)
		res.Lines = max(res.Lines, part.Lines) // most are the same for all
	}
	return nil
}

// place is where something is said of a comment.
type place struct {
	file      string
	line, col int
	message   string
}

func placeOf(f *finding.Finding) place { return place{f.File, f.Line, f.Col, f.Message} }

// dropUsed drops what is said of comments that suppress nothing for one target, and that
// suppress something for another, or might: where the package was not analysed whole.
func dropUsed(parts []*finding.Result, dir string) {
	said := make([]map[place]bool, len(parts))
	for i, part := range parts {
		said[i] = make(map[place]bool)
		for j := range part.Findings {
			if f := &part.Findings[j]; f.ID == rule.UnusedIgnore {
				said[i][placeOf(f)] = true
			}
		}
	}
	for _, part := range parts {
		part.Findings = slices.DeleteFunc(part.Findings, func(f finding.Finding) bool {
			if f.ID != rule.UnusedIgnore {
				return false
			}
			file := filepath.FromSlash(f.File)
			if !filepath.IsAbs(file) {
				file = filepath.Join(dir, file)
			}
			for i, other := range parts {
				has := slices.Contains(other.Files, file) ||
					slices.ContainsFunc(other.Problems, func(p finding.Problem) bool { return p.Package == f.Package })
				if has && !said[i][placeOf(&f)] {
					return true
				}
			}
			return false
		})
	}
}

// tally is which packages matched, of all modules and targets, and whether they
// were analysed whole wherever they matched.
type tally map[packageOf]bool

type packageOf struct{ root, name string }

func (t tally) add(p packageOf, whole bool) {
	before, seen := t[p]
	t[p] = whole && (before || !seen)
}
