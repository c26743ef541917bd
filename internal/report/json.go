package report

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// The schema of -format json, documented in docs/json.md. Keys are only added
// while the version stays.
type (
	jsonReport struct {
		Version  int           `json:"version"`
		Tool     jsonTool      `json:"tool"`
		Packages jsonPackages  `json:"packages"`
		Stats    jsonStats     `json:"statistics"`
		Findings []jsonFinding `json:"findings"`
		Problems []jsonProblem `json:"problems"`
		Notes    []jsonNote    `json:"notes"`
	}
	jsonTool struct {
		Name    string `json:"name"`
		Version string `json:"version"`
	}
	jsonPackages struct {
		Matched  int `json:"matched"`
		Analysed int `json:"analysed"`
	}
	jsonStats struct {
		Lines      int `json:"lines"`
		Critical   int `json:"critical"`
		High       int `json:"high"`
		Medium     int `json:"medium"`
		Low        int `json:"low"`
		Info       int `json:"info"`
		Suppressed int `json:"suppressed"`
		Unchanged  int `json:"unchanged"`
		Absent     int `json:"absent"`
	}
	jsonFinding struct {
		ID          string     `json:"id"`
		Rule        string     `json:"rule"`
		Title       string     `json:"title"`
		Message     string     `json:"message"`
		Why         string     `json:"why"`
		Advice      string     `json:"advice"`
		Severity    string     `json:"severity"`
		Confidence  string     `json:"confidence"`
		CWE         []int      `json:"cwe"`
		URL         string     `json:"url"`
		Package     string     `json:"package"`
		Function    string     `json:"function,omitempty"`
		File        string     `json:"file"`
		Line        int        `json:"line"`
		Column      int        `json:"column"`
		EndLine     int        `json:"endLine"`
		EndColumn   int        `json:"endColumn"`
		Code        string     `json:"code"`
		Steps       []jsonStep `json:"steps"`
		Fixes       []jsonFix  `json:"fixes"`
		Fingerprint string     `json:"fingerprint"`

		Suppressed *jsonSuppression `json:"suppressed,omitempty"`
		Baseline   finding.Baseline `json:"baseline,omitempty"`
	}
	jsonSuppression struct {
		Kind   finding.SuppressionKind `json:"kind"`
		Reason string                  `json:"reason"`
		File   string                  `json:"file,omitempty"`
		Line   int                     `json:"line,omitempty"`
	}
	jsonStep struct {
		File   string `json:"file,omitempty"`
		Line   int    `json:"line,omitempty"`
		Column int    `json:"column,omitempty"`
		Text   string `json:"text"`
		Code   string `json:"code,omitempty"`
	}
	jsonFix struct {
		Message string     `json:"message"`
		Edits   []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		File  string `json:"file"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		New   string `json:"new"`
	}
	jsonProblem struct {
		Package string   `json:"package"`
		Reason  string   `json:"reason"`
		Rule    string   `json:"rule,omitempty"`
		Details []string `json:"details"`
	}
	jsonNote struct {
		Package string `json:"package"`
		File    string `json:"file,omitempty"`
		Line    int    `json:"line,omitempty"`
		Column  int    `json:"column,omitempty"`
		Text    string `json:"text"`
	}
)

// writeJSON writes the whole result as one object.
func writeJSON(w io.Writer, run *Run) error {
	r := jsonReport{
		Version:  1,
		Tool:     jsonTool{"govet-sec", run.Version},
		Packages: jsonPackages{run.Matched, run.Analysed},
		Stats:    jsonStatistics(run.Result),
		Findings: []jsonFinding{},
		Problems: []jsonProblem{},
		Notes:    []jsonNote{},
	}
	for i := range run.Findings {
		r.Findings = append(r.Findings, toJSON(&run.Findings[i], run))
	}
	for _, p := range run.Problems {
		r.Problems = append(r.Problems, problemJSON(p))
	}
	for _, n := range run.Notes {
		r.Notes = append(r.Notes, noteJSON(n))
	}
	return write(w, r)
}

// writeJSONLines writes the same, one object in each line. The first line is the
// run, and "type" tells what each line is.
func writeJSONLines(w io.Writer, run *Run) error {
	type (
		line struct {
			Type string `json:"type"`
		}
		runLine struct {
			line
			Version  int          `json:"version"`
			Tool     jsonTool     `json:"tool"`
			Packages jsonPackages `json:"packages"`
			Stats    jsonStats    `json:"statistics"`
		}
		findingLine struct {
			line
			jsonFinding
		}
		problemLine struct {
			line
			jsonProblem
		}
		noteLine struct {
			line
			jsonNote
		}
	)
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	lines := []any{runLine{line{"run"}, 1, jsonTool{"govet-sec", run.Version}, jsonPackages{run.Matched, run.Analysed}, jsonStatistics(run.Result)}}
	for i := range run.Findings {
		lines = append(lines, findingLine{line{"finding"}, toJSON(&run.Findings[i], run)})
	}
	for _, p := range run.Problems {
		lines = append(lines, problemLine{line{"problem"}, problemJSON(p)})
	}
	for _, n := range run.Notes {
		lines = append(lines, noteLine{line{"note"}, noteJSON(n)})
	}
	for _, l := range lines {
		if err := enc.Encode(l); err != nil {
			return err
		}
	}
	_, err := w.Write(finding.SpellJSON(buf.Bytes()))
	return err
}

func jsonStatistics(res *finding.Result) jsonStats {
	s := statsOf(res)
	return jsonStats{
		Lines:    res.Lines,
		Critical: s.bySeverity[rule.Critical], High: s.bySeverity[rule.High], Medium: s.bySeverity[rule.Medium],
		Low: s.bySeverity[rule.Low], Info: s.bySeverity[rule.Info],
		Suppressed: s.suppressed, Unchanged: s.unchanged, Absent: s.absent,
	}
}

func problemJSON(p finding.Problem) jsonProblem {
	return jsonProblem{p.Package, string(p.Reason), p.Rule, orEmpty(p.Details)}
}

func noteJSON(n finding.Note) jsonNote { return jsonNote{n.Package, n.File, n.Line, n.Col, n.Text} }

func toJSON(f *finding.Finding, run *Run) jsonFinding {
	j := jsonFinding{
		ID: f.ID, Rule: f.Rule, Title: f.Title, Message: f.Message, Why: f.Why, Advice: f.Advice,
		Severity: f.Severity.String(), Confidence: f.Confidence.String(), CWE: orEmpty(f.CWE), URL: f.URL,
		Package: f.Package, Function: f.Func,
		File: f.File, Line: f.Line, Column: f.Col, EndLine: f.EndLine, EndColumn: f.EndCol,
		Code: f.Code.Line(f.Line), Steps: []jsonStep{}, Fixes: orEmpty(jsonFixes(f, run)), Fingerprint: f.Fingerprint,
		Baseline: f.Baseline,
	}
	for _, s := range f.Steps {
		j.Steps = append(j.Steps, jsonStep{s.File, s.Line, s.Col, s.Text, s.Code})
	}
	if s := f.Suppressed; s.Kind != "" {
		j.Suppressed = &jsonSuppression{s.Kind, s.Reason, s.File, s.Line}
	}
	return j
}

func jsonFixes(f *finding.Finding, run *Run) []jsonFix {
	var fixes []jsonFix
	for _, fix := range f.Fixes {
		j := jsonFix{Message: fix.Message}
		for _, e := range fix.Edits {
			j.Edits = append(j.Edits, jsonEdit{run.relative(e.File), e.Start, e.End, e.New})
		}
		fixes = append(fixes, j)
	}
	return fixes
}

func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func write(w io.Writer, v any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetIndent("", "\t")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(finding.SpellJSON(buf.Bytes()))
	return err
}
