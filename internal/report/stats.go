package report

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// stats are the numbers of a run.
type stats struct {
	open       int
	bySeverity [rule.Critical + 1]int // open ones
	byRule     []count                // open ones, the most frequent first
	byPackage  []count
	suppressed int
	unchanged  int
	absent     int
	compared   bool // there was a baseline
	added      int  // new ones, when compared
}

type count struct {
	Name string
	N    int
}

func statsOf(res *finding.Result) *stats {
	s := new(stats)
	rules, pkgs := make(map[string]int), make(map[string]int)
	for i := range res.Findings {
		f := &res.Findings[i]
		s.compared = s.compared || f.Baseline != ""
		switch {
		case f.Baseline == finding.Absent:
			s.absent++
		case f.Suppressed.Kind != "":
			s.suppressed++
		case f.Baseline == finding.Unchanged:
			s.unchanged++
		default:
			s.open++
			s.bySeverity[f.Severity]++
			rules[strings.TrimSpace(f.ID+" "+f.Rule)]++
			pkgs[f.Package]++
			if f.Baseline == finding.New {
				s.added++
			}
		}
	}
	s.byRule, s.byPackage = ranked(rules), ranked(pkgs)
	return s
}

func ranked(counts map[string]int) []count {
	var list []count
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		list = append(list, count{name, counts[name]})
	}
	slices.SortStableFunc(list, func(a, b count) int { return cmp.Compare(b.N, a.N) })
	return list
}

// severities are all of them, the worst first.
var severities = [...]rule.Severity{rule.Critical, rule.High, rule.Medium, rule.Low, rule.Info}

// Summary is the run in one line: "3 findings (1 critical, 2 high), 1 suppressed; 5 of 6 packages analysed".
func Summary(res *finding.Result) string {
	s := statsOf(res)
	var parts []string
	for _, sev := range severities {
		if n := s.bySeverity[sev]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, sev))
		}
	}
	what := "finding"
	if s.compared {
		what = "new finding"
	}
	text := Plural(s.open, what)
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	for _, more := range []struct {
		n    int
		what string
	}{{s.suppressed, "suppressed"}, {s.unchanged, "known from the baseline"}, {s.absent, "fixed since the baseline"}} {
		if more.n > 0 {
			text += fmt.Sprintf(", %d %s", more.n, more.what)
		}
	}
	return fmt.Sprintf("%s; %d of %s analysed", text, res.Analysed, Plural(res.Matched, "package"))
}

// Plural is "1 thing", or "n things".
func Plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// Statistics prints the numbers of a run, with the time that it took.
func Statistics(w io.Writer, res *finding.Result, took time.Duration) error {
	s := statsOf(res)
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row := func(name string, n int) { fmt.Fprintf(out, "  %s\t%d\n", name, n) }
	fmt.Fprintf(out, "  packages\t%d of %d\n", res.Analysed, res.Matched)
	row("lines", res.Lines)
	row("findings", s.open)
	for _, sev := range severities {
		row("  "+sev.String(), s.bySeverity[sev])
	}
	for _, c := range s.byRule {
		row("  "+c.Name, c.N)
	}
	row("suppressed", s.suppressed)
	if s.compared {
		row("known from the baseline", s.unchanged)
		row("fixed since the baseline", s.absent)
	}
	fmt.Fprintf(out, "  time\t%s\n", took.Round(time.Millisecond))
	return out.Flush()
}
