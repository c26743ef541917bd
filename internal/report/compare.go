package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// Comparison is what is different between two runs.
type Comparison struct {
	Fixed, New, Remaining []finding.Finding
	Suppressed            int // those that were open and are suppressed now
}

// Compare sorts the findings of a run that was marked against an earlier one.
func Compare(res *finding.Result) *Comparison {
	c := new(Comparison)
	for _, f := range clean(&Run{Result: res}).Findings {
		known := f.Baseline == finding.Unchanged
		switch {
		case f.Baseline == finding.Absent:
			c.Fixed = append(c.Fixed, f)
		case f.Suppressed.Kind != "" && known:
			c.Suppressed++
		case f.Suppressed.Kind != "":
		case known:
			c.Remaining = append(c.Remaining, f)
		default:
			c.New = append(c.New, f)
		}
	}
	return c
}

// counts are the findings of a severity, or all.
type counts struct {
	Before    int `json:"before"`
	Fixed     int `json:"fixed"`
	New       int `json:"new"`
	Remaining int `json:"remaining"`
	After     int `json:"after"`
}

func (n counts) cells() []int { return []int{n.Before, n.Fixed, n.New, n.Remaining, n.After} }

// cellNames are the names of the cells.
func cellNames() []string { return []string{"before", "fixed", "new", "remaining", "after"} }

func (c *Comparison) counts(is func(rule.Severity) bool) counts {
	number := func(fs []finding.Finding) int {
		n := 0
		for i := range fs {
			if is(fs[i].Severity) {
				n++
			}
		}
		return n
	}
	n := counts{Fixed: number(c.Fixed), New: number(c.New), Remaining: number(c.Remaining)}
	n.Before, n.After = n.Fixed+n.Remaining, n.New+n.Remaining
	return n
}

// row is a line of the table of numbers.
type row struct {
	name string
	counts
}

// rows are the severities that there are, and all.
func (c *Comparison) rows() []row {
	var rows []row
	for _, sev := range severities {
		n := c.counts(func(s rule.Severity) bool { return s == sev })
		if n.Before+n.After > 0 {
			rows = append(rows, row{sev.String(), n})
		}
	}
	return append(rows, row{"all", c.counts(func(rule.Severity) bool { return true })})
}

// lists are the findings under their headings, those that ask for most first.
func (c *Comparison) lists() []struct {
	name     string
	findings []finding.Finding
} {
	return []struct {
		name     string
		findings []finding.Finding
	}{{"new", c.New}, {"fixed", c.Fixed}, {"remaining", c.Remaining}}
}

// CompareFormats are the formats of a comparison.
const CompareFormats = "text, markdown, json"

// Write writes the comparison in one of these formats.
func (c *Comparison) Write(w io.Writer, format string) error {
	switch format {
	case "markdown":
		return c.markdown(w)
	case "json":
		return c.json(w)
	}
	return c.text(w)
}

func (c *Comparison) text(w io.Writer) error {
	var out bytes.Buffer
	tw := tabwriter.NewWriter(&out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(tw, "\t%s\t\n", strings.Join(cellNames(), "\t"))
	for _, r := range c.rows() {
		fmt.Fprintf(tw, "%s\t", r.name)
		for _, n := range r.cells() {
			fmt.Fprintf(tw, "%d\t", n)
		}
		fmt.Fprintln(tw)
	}
	_ = tw.Flush() // into memory
	c.sayQuiet(&out, "\n%s\n")
	for _, l := range c.lists() {
		if len(l.findings) == 0 {
			continue
		}
		fmt.Fprintf(&out, "\n%s:\n", l.name)
		tw = tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
		for i := range l.findings {
			f := &l.findings[i]
			fmt.Fprintf(tw, "  %s\t%s\t%s\t%s\n", f.Severity, f.ID, place(f), f.Message)
		}
		_ = tw.Flush()
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (c *Comparison) sayQuiet(out *bytes.Buffer, format string) {
	if c.Suppressed > 0 {
		fmt.Fprintf(out, format, Plural(c.Suppressed, "finding")+" of before suppressed now, and in no column.")
	}
}

// markdown writes a comment for a pull request. The lists are cut where GitHub
// would refuse it.
func (c *Comparison) markdown(w io.Writer) error {
	var out bytes.Buffer
	all := c.counts(func(rule.Severity) bool { return true })
	fmt.Fprintf(&out, "## govet-sec: %d fixed, %d new, %d remaining\n\n", all.Fixed, all.New, all.Remaining)
	fmt.Fprintf(&out, "| | %s |\n|---|%s\n", strings.Join(cellNames(), " | "), strings.Repeat("---:|", len(cellNames())))
	for _, r := range c.rows() {
		fmt.Fprintf(&out, "| %s |", r.name)
		for _, n := range r.cells() {
			fmt.Fprintf(&out, " %d |", n)
		}
		fmt.Fprintln(&out)
	}
	c.sayQuiet(&out, "\n%s\n")
	for _, l := range c.lists() {
		if len(l.findings) == 0 {
			continue
		}
		var list []*finding.Finding
		for i := range l.findings {
			list = append(list, &l.findings[i])
		}
		fmt.Fprintf(&out, "\n### %s\n", titled(l.name))
		markdownTable(&out, list)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (c *Comparison) json(w io.Writer) error {
	type comparison struct {
		Version    int               `json:"version"`
		All        counts            `json:"all"`
		Severity   map[string]counts `json:"bySeverity"`
		Suppressed int               `json:"suppressed"`
		New        []jsonFinding     `json:"new"`
		Fixed      []jsonFinding     `json:"fixed"`
		Remaining  []jsonFinding     `json:"remaining"`
	}
	list := func(fs []finding.Finding) []jsonFinding {
		js := []jsonFinding{}
		for i := range fs {
			js = append(js, toJSON(&fs[i], new(Run)))
		}
		return js
	}
	out := comparison{
		Version: 1, Severity: make(map[string]counts), Suppressed: c.Suppressed,
		New: list(c.New), Fixed: list(c.Fixed), Remaining: list(c.Remaining),
	}
	for _, r := range c.rows() {
		out.Severity[r.name] = r.counts
	}
	out.All = out.Severity["all"]
	delete(out.Severity, "all")
	return write(w, out)
}
