package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
)

var csvHeader = []string{
	"id", "rule", "severity", "confidence", "cwe", "package", "function", "file", "line", "column", "endLine", "endColumn",
	"message", "code", "steps", "fix", "url", "fingerprint", "suppressed", "reason", "baseline",
}

// writeCSV writes a table of all findings, for spreadsheets.
func writeCSV(w io.Writer, run *Run) error {
	run = clean(run)
	out := csv.NewWriter(w)
	if err := out.Write(csvHeader); err != nil {
		return err
	}
	for i := range run.Findings {
		if err := out.Write(mapped(csvRow(&run.Findings[i]), noFormula)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func csvRow(f *finding.Finding) []string {
	var cwes, steps []string
	for _, id := range f.CWE {
		cwes = append(cwes, fmt.Sprintf("CWE-%d", id))
	}
	for _, s := range f.Steps {
		steps = append(steps, strings.TrimPrefix(fmt.Sprintf("%s:%d: %s", s.File, s.Line, s.Text), ":0: "))
	}
	return []string{
		f.ID, f.Rule, f.Severity.String(), f.Confidence.String(), strings.Join(cwes, " "), f.Package, f.Func, f.File,
		strconv.Itoa(f.Line), strconv.Itoa(f.Col), strconv.Itoa(f.EndLine), strconv.Itoa(f.EndCol),
		f.Message, strings.TrimSpace(printable(f.Code.Line(f.Line))), strings.Join(steps, " | "), f.Advice, f.URL, f.Fingerprint,
		string(f.Suppressed.Kind), f.Suppressed.Reason, string(f.Baseline),
	}
}

// noFormula keeps a spreadsheet from computing what a cell says.
func noFormula(s string) string {
	if t := strings.TrimLeft(s, " \t"); t != "" && strings.ContainsRune("=+-@\t\r|%＝＋－＠", []rune(t)[0]) {
		return "'" + s
	}
	return s
}
