package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// clean returns a copy of the run in which all text from scanned code is
// printable and fits in one line. Code is left as it is, for columns count its
// bytes: whoever shows it cuts it first, with cutLine.
func clean(run *Run) *Run {
	res := *run.Result
	res.Findings = make([]finding.Finding, len(run.Findings))
	for i := range run.Findings {
		res.Findings[i] = cleanFinding(run.Findings[i])
	}
	res.Problems = slices.Clone(run.Problems)
	for i := range res.Problems {
		p := &res.Problems[i]
		p.Package, p.Details = oneLine(p.Package), mapped(p.Details, printable)
	}
	res.Notes = slices.Clone(run.Notes)
	for i := range res.Notes {
		n := &res.Notes[i]
		n.Package, n.File, n.Text = oneLine(n.Package), oneLine(n.File), oneLine(n.Text)
	}
	c := *run
	c.Result = &res
	return &c
}

func cleanFinding(f finding.Finding) finding.Finding {
	f.Message, f.Package, f.Func, f.File = oneLine(f.Message), oneLine(f.Package), oneLine(f.Func), oneLine(f.File)
	f.Suppressed.Reason, f.Suppressed.File = oneLine(f.Suppressed.Reason), oneLine(f.Suppressed.File)
	f.Steps = slices.Clone(f.Steps)
	for i := range f.Steps {
		s := &f.Steps[i]
		s.File, s.Text, s.Code = oneLine(s.File), oneLine(s.Text), oneLine(s.Code)
	}
	f.Fixes = slices.Clone(f.Fixes) // edits are applied, not looked at
	for i := range f.Fixes {
		f.Fixes[i].Message = oneLine(f.Fixes[i].Message)
	}
	return f
}

func mapped(s []string, f func(string) string) []string {
	out := make([]string, len(s))
	for i := range s {
		out[i] = f(s[i])
	}
	return out
}

// cutLine cuts line n of the code of a finding into what is in front of the finding,
// what belongs to it, and what is behind.
func cutLine(f *finding.Finding, n int) (before, in, after string) {
	line := f.Code.Line(n)
	if n < f.Line || n > max(f.Line, f.EndLine) {
		return line, "", ""
	}
	start, end := len(line)-len(strings.TrimLeft(line, " \t")), len(line)
	if n == f.Line {
		start = min(max(f.Col-1, 0), len(line))
	}
	if n >= f.EndLine {
		end = min(max(f.EndCol-1, start), len(line))
	}
	if start == end { // there is no end: a word, or one character
		_, size := utf8.DecodeRuneInString(line[start:])
		end += max(size, wordLen(line[start:]))
	}
	return line[:start], line[start:end], line[end:]
}
