package casetest

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Row is what the engine got right of one semantic.
type Row struct {
	Semantic           string
	Flow, Clean, Right int
	Wrong              []string // "taint/s03branches.Case_…: line 12: missed"
}

// Score compares what was reported, by place ("taint/s01order/loop.go:12"), with
// the labels. A case is right when all of its lines are. Places that belong to no
// case are returned apart, sorted: they are false alarms.
func Score(cases []Case, reported map[string]bool) (rows []Row, stray []string) {
	bySemantic := map[string]*Row{}
	known := map[string]bool{}
	lines := map[string][]int{}
	for place := range reported {
		file, n, _ := strings.Cut(place, ":")
		line, _ := strconv.Atoi(n)
		lines[file] = append(lines[file], line)
	}
	for _, c := range cases {
		r := bySemantic[c.Semantic]
		if r == nil {
			r = &Row{Semantic: c.Semantic}
			bySemantic[c.Semantic] = r
		}
		for _, l := range c.Lines {
			known[c.Place(l)] = true
		}
		for _, l := range c.unlabelled(lines[c.File]) {
			known[c.Place(l)] = true
			c.Lines = append(slices.Clip(c.Lines), l)
		}
		r.add(&c, reported)
	}
	for _, r := range bySemantic {
		rows = append(rows, *r)
	}
	slices.SortFunc(rows, func(a, b Row) int { return compareNumbers(a.Semantic, b.Semantic) })
	for place := range reported {
		if !known[place] {
			stray = append(stray, place)
		}
	}
	slices.Sort(stray)
	return rows, stray
}

// unlabelled are the lines that are reported in the case, and have no label.
func (c *Case) unlabelled(reported []int) []Line {
	var out []Line
	for _, n := range slices.Sorted(slices.Values(reported)) {
		if n >= c.first && n <= c.last && !slices.ContainsFunc(c.Lines, func(l Line) bool { return l.Line == n }) {
			out = append(out, Line{Line: n})
		}
	}
	return out
}

func (r *Row) add(c *Case, reported map[string]bool) {
	if c.Flow {
		r.Flow++
	} else {
		r.Clean++
	}
	right := true
	for _, l := range c.Lines {
		if got := reported[c.Place(l)]; got != l.Want {
			right = false
			r.Wrong = append(r.Wrong, fmt.Sprintf("%s.%s: line %d: %s", c.Pkg, c.Name, l.Line, verdict(got)))
		}
	}
	if right {
		r.Right++
	}
}

func verdict(reported bool) string {
	if reported {
		return "false alarm"
	}
	return "missed"
}

// compareNumbers compares "2.1" and "10.3" number by number.
func compareNumbers(a, b string) int {
	var a1, a2, b1, b2 int
	_, errA := fmt.Sscanf(a, "%d.%d", &a1, &a2)
	_, errB := fmt.Sscanf(b, "%d.%d", &b1, &b2)
	if errA != nil || errB != nil {
		return strings.Compare(a, b)
	}
	return cmp.Or(cmp.Compare(a1, b1), cmp.Compare(a2, b2))
}
