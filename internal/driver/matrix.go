package driver

import (
	"fmt"
	"strings"
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

// tally is which packages matched, of all modules and targets, and whether they
// were analysed whole wherever they matched.
type tally map[packageOf]bool

type packageOf struct{ root, name string }

func (t tally) add(p packageOf, whole bool) {
	before, seen := t[p]
	t[p] = whole && (before || !seen)
}
