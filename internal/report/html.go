package report

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"path"
	"slices"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

//go:embed web/report.css
var htmlCSS string

//go:embed web/report.js
var htmlJS string

//go:embed web/report.tmpl
var htmlTemplate string

// writeHTML writes one page that needs nothing from anywhere. Its policy lets no
// script and no style run but its own, should anything get past the escaping.
func writeHTML(w io.Writer, run *Run) error {
	t, err := template.New("report").Parse(htmlTemplate)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>govet-sec report</title>
<style>%s</style>
<script>%s</script>
</head>
<body>
`, policyHash(htmlCSS), policyHash(htmlJS), htmlCSS, htmlJS)
	if err := t.Execute(out, newPage(clean(run))); err != nil {
		return err
	}
	fmt.Fprint(out, "</body>\n</html>\n")
	return out.Flush()
}

func policyHash(s string) string {
	h := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(h[:])
}

// page is what the template shows.
type page struct {
	Headline, Meta, Version string

	Problems []pageProblem
	Compare  *pageCompare

	Severities, Rules, Packages []pageBar

	Chips, RuleOptions, PackageOptions, States []string

	Findings []pageFinding
	Notes    []string
}

type pageProblem struct{ What, Details string }

// pageBar is one bar of a chart. Its width is of 100.
type pageBar struct {
	Name, Title string
	N           int
	Width       string
}

type pageCompare struct {
	Before, After, New, Unchanged, Absent           int
	AbsentWidth, UnchangedWidth, NewStart, NewWidth string
}

type pageFinding struct {
	*finding.Finding
	Anchor, State, Place, Why, Suppression, In, StepCount string

	Badge *pageBadge
	Lines []codeLine
	Steps []pageStep
	Fixes []string
	CWE   []rule.CWE
}

type pageBadge struct{ Text, Class string }

type pageStep struct {
	Text, Place string
	Sink        bool
	Parts       []part
}

// maxBars is how many bars a chart has: the rest is in the filters.
const maxBars = 8

func newPage(run *Run) *page {
	s := statsOf(run.Result)
	p := &page{
		Headline: headline(s, run),
		Meta:     fmt.Sprintf("%d of %s analysed", run.Analysed, Plural(run.Matched, "package")),
		Version:  run.Version,
		Compare:  comparison(s),
		Rules:    bars(s.byRule, s.open, nil),
		Packages: bars(s.byPackage, s.open, path.Base),
	}
	if run.Lines > 0 {
		p.Meta += fmt.Sprintf(" · %s of code", Plural(run.Lines, "line"))
	}
	for _, more := range []count{{"suppressed", s.suppressed}, {"known from the baseline", s.unchanged}, {"fixed since the baseline", s.absent}} {
		if more.N > 0 {
			p.Meta += fmt.Sprintf(" · %d %s", more.N, more.Name)
		}
	}
	for _, sev := range severities {
		n := s.bySeverity[sev]
		p.Severities = append(p.Severities, pageBar{Name: sev.String(), N: n, Width: share(n, s.open)})
	}
	for _, pr := range run.Problems {
		what := pageProblem{What: problem(finding.Problem{Package: pr.Package, Reason: pr.Reason, Rule: pr.Rule})}
		for _, d := range pr.Details {
			what.Details += d + "\n"
		}
		p.Problems = append(p.Problems, what)
	}
	for _, n := range run.Notes {
		p.Notes = append(p.Notes, noteLine(n))
	}
	p.findings(run)
	return p
}

func headline(s *stats, run *Run) string {
	what := "finding"
	if s.compared {
		what = "new finding"
	}
	if len(run.Problems) > 0 {
		return Plural(s.open, what) + ", and not everything was analysed"
	}
	return Plural(s.open, what)
}

// findings adds the findings, the worst first, and those that ask for nothing last.
func (p *page) findings(run *Run) {
	sorted := make([]*finding.Finding, len(run.Findings))
	for i := range run.Findings {
		sorted[i] = &run.Findings[i]
	}
	slices.SortStableFunc(sorted, func(a, b *finding.Finding) int {
		return cmp.Or(cmp.Compare(stateOrder(a), stateOrder(b)), cmp.Compare(b.Severity, a.Severity))
	})
	chips := make(map[rule.Severity]bool)
	for i, f := range sorted {
		pf := newPageFinding(f, fmt.Sprintf("f%d", i+1))
		p.Findings = append(p.Findings, pf)
		p.RuleOptions = append(p.RuleOptions, f.ID)
		p.PackageOptions = append(p.PackageOptions, f.Package)
		p.States = append(p.States, pf.State)
		chips[f.Severity] = true
	}
	for _, list := range []*[]string{&p.RuleOptions, &p.PackageOptions, &p.States} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	for _, sev := range severities {
		if chips[sev] {
			p.Chips = append(p.Chips, sev.String())
		}
	}
}

func newPageFinding(f *finding.Finding, anchor string) pageFinding {
	pf := pageFinding{
		Finding: f, Anchor: anchor, State: stateOf(f), Place: place(f), Why: cmp.Or(f.Why, f.Title),
		In: f.Package, Lines: highlight(f), StepCount: Plural(len(f.Steps), "step"),
	}
	if f.Func != "" {
		pf.In += ": " + f.Func
	}
	if f.Baseline != "" && f.Baseline != finding.Unchanged || pf.State != "open" {
		pf.Badge = &pageBadge{pf.State, pf.State}
	}
	if s := f.Suppressed; s.Kind != "" {
		pf.Suppression = s.Reason
		if s.File != "" {
			pf.Suppression += fmt.Sprintf(" (%s:%d)", s.File, s.Line)
		}
	}
	for i, s := range f.Steps {
		step := pageStep{Text: s.Text, Sink: i == len(f.Steps)-1, Parts: new(lexer).line(s.Code, 0, 0)}
		if i > 0 && sameLine(s, f.Steps[i-1]) {
			step.Parts = nil // it stands right above
		}
		if s.File != "" {
			step.Place = fmt.Sprintf("%s:%d:%d", s.File, s.Line, s.Col)
		}
		pf.Steps = append(pf.Steps, step)
	}
	for _, fix := range f.Fixes {
		pf.Fixes = append(pf.Fixes, fix.Message)
	}
	for _, id := range f.CWE {
		pf.CWE = append(pf.CWE, rule.CWE{ID: id})
	}
	return pf
}

// stateOf is the state in one word, as the page filters by it.
func stateOf(f *finding.Finding) string {
	switch {
	case f.Baseline == finding.Absent:
		return "fixed"
	case f.Suppressed.Kind != "":
		return "suppressed"
	case f.Baseline != "":
		return string(f.Baseline)
	default:
		return "open"
	}
}

func stateOrder(f *finding.Finding) int {
	return slices.Index([]string{"open", "new", "unchanged", "suppressed", "fixed"}, stateOf(f))
}

func bars(counts []count, total int, short func(string) string) []pageBar {
	var list []pageBar
	for i, c := range counts {
		if i == maxBars {
			break
		}
		b := pageBar{Name: c.Name, Title: c.Name, N: c.N, Width: share(c.N, total)}
		if short != nil {
			b.Name = short(c.Name)
		}
		list = append(list, b)
	}
	return list
}

func comparison(s *stats) *pageCompare {
	total := s.absent + s.unchanged + s.added
	if !s.compared || total == 0 {
		return nil
	}
	return &pageCompare{
		Before: s.absent + s.unchanged, After: s.unchanged + s.added,
		New: s.added, Unchanged: s.unchanged, Absent: s.absent,
		AbsentWidth: share(s.absent, total), UnchangedWidth: share(s.unchanged, total),
		NewStart: share(s.absent+s.unchanged, total), NewWidth: share(s.added, total),
	}
}

// share is a part of a whole, of 100.
func share(n, total int) string {
	if total == 0 {
		return "0"
	}
	return fmt.Sprintf("%.1f", 100*float64(n)/float64(total))
}

func noteLine(n finding.Note) string {
	where := "package " + n.Package
	if n.File != "" {
		where = fmt.Sprintf("%s:%d:%d", n.File, n.Line, n.Col)
	}
	return where + ": " + n.Text
}
