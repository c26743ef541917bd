// Package baseline knows what an earlier run found, so that a run can say what is
// new since, and what is gone.
//
// Findings are compared by their fingerprints, which do not change with lines, and
// are counted: where two stood and three stand now, one is new.
package baseline

import (
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// Mark compares the findings of a run with those of an earlier one, writes the
// state of each into it, and adds those that are gone. Which of the old ones can be
// told to be gone decides the caller: who did not look does not know.
//
// Old findings that were suppressed or gone already are none. Where open and
// suppressed findings are alike, an old one is an open one first.
func Mark(res *finding.Result, old []finding.Finding, gone func(*finding.Finding) bool) {
	for i := range res.Findings {
		res.Findings[i].Baseline = finding.New
	}
	used := match(res.Findings, old)
	for i := range old {
		f := old[i]
		if used[i] || !f.Open() || !gone(&f) {
			continue
		}
		f.Baseline, f.Fixes = finding.Absent, nil // edits are of a text that is no more
		res.Findings = append(res.Findings, f)
	}
	res.Findings = finding.Sort(res.Findings)
}

// A likeness tells which of several findings with the same fingerprint is meant.
// It is empty when it cannot tell.
type likeness func(*finding.Finding) string

// likenesses are tried one after the other, the closest first: the same code in the
// same place of the text, the same message, and any at all.
func likenesses() []likeness {
	return []likeness{
		func(f *finding.Finding) string {
			hash, _, _ := strings.Cut(f.LineHash, ":")
			return hash
		},
		func(f *finding.Finding) string { return f.File + "\x00" + f.Message },
		func(*finding.Finding) string { return "any" },
	}
}

// match finds for each finding one of the old ones, which is then used up, and
// calls the finding unchanged.
func match(now, old []finding.Finding) (used []bool) {
	used = make([]bool, len(old))
	for _, open := range []bool{true, false} {
		for _, like := range likenesses() {
			left := make(map[string][]int)
			for i := range old {
				if key := keyOf(&old[i], like); !used[i] && old[i].Open() && key != "" {
					left[key] = append(left[key], i)
				}
			}
			for i := range now {
				f := &now[i]
				key := keyOf(f, like)
				if f.Baseline == finding.Unchanged || (f.Suppressed.Kind == "") != open || len(left[key]) == 0 {
					continue
				}
				used[left[key][0]] = true
				left[key] = left[key][1:]
				f.Baseline = finding.Unchanged
			}
		}
	}
	return used
}

func keyOf(f *finding.Finding, like likeness) string {
	l := like(f)
	if l == "" || f.Fingerprint == "" {
		return ""
	}
	return f.Fingerprint + "\x00" + l
}
