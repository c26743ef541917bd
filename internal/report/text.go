package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// Text prints for people.
type Text struct {
	Color   bool
	Context int // lines of code around a finding
}

// The colours, as parameters of the terminal's "select graphic rendition".
const (
	bold  = "1"
	dim   = "2"
	green = "32;1"
)

var severityColor = [...]string{rule.Info: "36", rule.Low: "36", rule.Medium: "33", rule.High: "31", rule.Critical: "31;1"}

func (t Text) paint(color, s string) string {
	if !t.Color {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}

// Findings prints the open findings, those of a package under its name, as the go
// command does.
func (t Text) Findings(w io.Writer, res *finding.Result) error {
	out := bufio.NewWriter(w)
	run := clean(&Run{Result: res})
	for i, pkg := range run.packages() {
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintln(out, t.paint(dim, "# "+pkg.name))
		for i, f := range pkg.findings {
			if i > 0 {
				fmt.Fprintln(out)
			}
			t.finding(out, f)
		}
	}
	return out.Flush()
}

func writeText(w io.Writer, run *Run) error {
	return Text{run.Color, run.Context}.Findings(w, run.Result)
}

// group is the open findings of one package.
type group struct {
	name     string
	findings []*finding.Finding
}

// packages groups the open findings, packages in the order of their first one.
func (r *Run) packages() []*group {
	var groups []*group
	byName := make(map[string]*group)
	for _, f := range r.open() {
		g := byName[f.Package]
		if g == nil {
			g = &group{name: f.Package}
			byName[f.Package] = g
			groups = append(groups, g)
		}
		g.findings = append(g.findings, f)
	}
	return groups
}

// Notes prints what was not analysed to the end: the list if all is asked for, else
// how much it is, as people cannot do much about it.
func (t Text) Notes(w io.Writer, res *finding.Result, all bool) error {
	if !all {
		if len(res.Notes) == 0 {
			return nil
		}
		_, err := fmt.Fprintf(w, "govet-sec: note: %s not analysed to the end (-v says which)\n", incomplete(len(res.Notes)))
		return err
	}
	out := bufio.NewWriter(w)
	for _, n := range res.Notes {
		place := "package " + oneLine(n.Package)
		if n.File != "" {
			place = fmt.Sprintf("%s:%d:%d", oneLine(n.File), n.Line, n.Col)
		}
		fmt.Fprintf(out, "govet-sec: note: %s: %s\n", place, oneLine(n.Text))
	}
	return out.Flush()
}

// incomplete is "1 place was" or "3 places were".
func incomplete(n int) string {
	if n == 1 {
		return "1 place was"
	}
	return fmt.Sprintf("%d places were", n)
}

func (t Text) finding(w io.Writer, f *finding.Finding) {
	fmt.Fprintf(w, "%s %s (%s) %s\n", t.paint(bold, place(f)+":"), f.Message, f.ID,
		t.paint(severityColor[f.Severity], "["+f.Severity.String()+"]"))
	t.code(w, f)
	if len(f.Steps) > 0 {
		fmt.Fprintf(w, "  way:\n")
	}
	for i, s := range f.Steps {
		if i > 0 && sameLine(s, f.Steps[i-1]) {
			s.Code = "" // it stands right above
		}
		t.step(w, i+1, s)
	}
	fmt.Fprintf(w, "  why: %s%s\n", cmp.Or(f.Why, f.Title), weakness(f.CWE))
	switch {
	case len(f.Fixes) > 0:
		fmt.Fprintf(w, "  fix: %s (-fix does it)\n", f.Fixes[0].Message)
	case f.Advice != "":
		fmt.Fprintf(w, "  fix: %s\n", f.Advice)
	}
	fmt.Fprintf(w, "  see: govet-sec help %s\n", f.Rule)
	if f.URL != "" {
		fmt.Fprintf(w, "       %s\n", t.paint(dim, f.URL))
	}
}

func weakness(cwes []int) string {
	if len(cwes) == 0 {
		return ""
	}
	return " (" + rule.CWE{ID: cwes[0]}.String() + ")"
}

// code prints the snippet with a mark under the finding's first line.
func (t Text) code(w io.Writer, f *finding.Finding) {
	first, last := max(f.Code.First, f.Line-t.Context), min(f.Code.First+len(f.Code.Lines)-1, f.EndLine+t.Context)
	width := len(fmt.Sprint(last))
	for n := first; n <= last; n++ {
		line := f.Code.Line(n)
		fmt.Fprintf(w, "  %s %s\n", t.paint(dim, fmt.Sprintf("%*d |", width, n)), printable(line))
		if n == f.Line {
			before, under := underline(line, f)
			fmt.Fprintf(w, "  %s %s%s\n", t.paint(dim, strings.Repeat(" ", width)+" |"), before, t.paint(green, under))
		}
	}
}

// underline returns the space before the mark, and the mark.
func underline(line string, f *finding.Finding) (before, mark string) {
	start := min(max(f.Col-1, 0), len(line))
	end := len(line)
	if f.EndLine == f.Line {
		end = min(max(f.EndCol-1, start), len(line))
	}
	blank := func(r rune) rune {
		if r == '\t' {
			return '\t'
		}
		return ' '
	}
	before = strings.Map(blank, printable(line[:start]))
	return before, strings.Repeat("^", max(1, utf8.RuneCountInString(printable(line[start:end]))))
}

func sameLine(a, b finding.Step) bool { return a.File == b.File && a.Line == b.Line }

func (t Text) step(w io.Writer, n int, s finding.Step) {
	place := ""
	if s.File != "" {
		place = fmt.Sprintf("%s:%d:%d: ", s.File, s.Line, s.Col)
	}
	fmt.Fprintf(w, "    %d. %s%s\n", n, place, s.Text)
	if s.Code != "" {
		fmt.Fprintf(w, "       %s\n", t.paint(dim, s.Code))
	}
}

// Problems prints what was not analysed, and why.
func (t Text) Problems(w io.Writer, res *finding.Result) error {
	out := bufio.NewWriter(w)
	for _, p := range res.Problems {
		who := "package " + oneLine(p.Package)
		if p.Rule != "" {
			who = "rule " + p.Rule + " on " + who
		}
		fmt.Fprintf(out, "govet-sec: %s: %s\n", who, p.Reason)
		for _, d := range p.Details {
			fmt.Fprintf(out, "\t%s\n", printable(d))
		}
		if p.Reason == finding.RuleFailed {
			fmt.Fprintf(out, "\tthis is a bug in govet-sec: please report it with the text above; the findings of other rules are not affected\n")
		}
	}
	return out.Flush()
}
