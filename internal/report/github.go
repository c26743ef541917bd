package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// writeGitHub writes workflow commands, of which GitHub Actions makes annotations
// of the lines of a pull request.
func writeGitHub(w io.Writer, run *Run) error {
	run = clean(run)
	out := bufio.NewWriter(w)
	for _, p := range run.Problems {
		fmt.Fprintf(out, "::error title=govet-sec::%s\n", commandData(problem(p)))
	}
	for _, f := range run.open() {
		level := [...]string{rule.Info: "notice", rule.Low: "notice", rule.Medium: "warning", rule.High: "error", rule.Critical: "error"}[f.Severity]
		fmt.Fprintf(out, "::%s file=%s,line=%d,endLine=%d%s,title=%s::%s\n", level, commandProperty(f.File), f.Line, max(f.Line, f.EndLine),
			columns(f), commandProperty(fmt.Sprintf("%s: %s", f.ID, f.Title)), commandData(annotation(f)))
	}
	return out.Flush()
}

// columns are given for findings in one line only; GitHub ignores all others.
func columns(f *finding.Finding) string {
	if f.EndLine != f.Line || f.EndCol <= f.Col {
		return ""
	}
	line := f.Code.Line(f.Line)
	return fmt.Sprintf(",col=%d,endColumn=%d", utf16Column(line, f.Col), utf16Column(line, f.EndCol))
}

// annotation is the finding in a few lines.
func annotation(f *finding.Finding) string {
	lines := []string{f.Message}
	for i, s := range f.Steps {
		where := ""
		if s.File != "" {
			where = fmt.Sprintf("%s:%d: ", s.File, s.Line)
		}
		lines = append(lines, fmt.Sprintf("%d. %s%s", i+1, where, s.Text))
	}
	if f.Advice != "" {
		lines = append(lines, "Fix: "+f.Advice)
	}
	return strings.Join(lines, "\n")
}

// commandData escapes the message of a workflow command.
func commandData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// commandProperty escapes a property of a workflow command.
func commandProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
