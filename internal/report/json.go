package report

import (
	"encoding/json"
	"io"
	"path/filepath"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// The schema of -format json, documented in docs/json.md. Keys are only added
// while the version stays.
type (
	jsonReport struct {
		Version  int           `json:"version"`
		Tool     jsonTool      `json:"tool"`
		Packages jsonPackages  `json:"packages"`
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
	jsonFinding struct {
		ID          string     `json:"id"`
		Rule        string     `json:"rule"`
		Title       string     `json:"title"`
		Message     string     `json:"message"`
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

// JSON writes the whole result as one object. File names are relative to base.
func JSON(w io.Writer, version, base string, res *finding.Result) error {
	r := jsonReport{
		Version:  1,
		Tool:     jsonTool{"govet-sec", version},
		Packages: jsonPackages{res.Matched, res.Analysed},
		Findings: []jsonFinding{},
		Problems: []jsonProblem{},
		Notes:    []jsonNote{},
	}
	for i := range res.Findings {
		r.Findings = append(r.Findings, toJSON(&res.Findings[i], base))
	}
	for _, p := range res.Problems {
		r.Problems = append(r.Problems, jsonProblem{p.Package, string(p.Reason), p.Rule, orEmpty(p.Details)})
	}
	for _, n := range res.Notes {
		r.Notes = append(r.Notes, jsonNote{n.Package, n.File, n.Line, n.Col, n.Text})
	}
	return write(w, r)
}

func toJSON(f *finding.Finding, base string) jsonFinding {
	j := jsonFinding{
		ID: f.ID, Rule: f.Rule, Title: f.Title, Message: f.Message,
		Severity: f.Severity.String(), Confidence: f.Confidence.String(), CWE: orEmpty(f.CWE), URL: f.URL,
		Package: f.Package, Function: f.Func,
		File: f.File, Line: f.Line, Column: f.Col, EndLine: f.EndLine, EndColumn: f.EndCol,
		Code: f.Code.Line(f.Line), Steps: []jsonStep{}, Fixes: orEmpty(jsonFixes(f, base)), Fingerprint: f.Fingerprint,
	}
	for _, s := range f.Steps {
		j.Steps = append(j.Steps, jsonStep{s.File, s.Line, s.Col, s.Text, s.Code})
	}
	return j
}

func jsonFixes(f *finding.Finding, base string) []jsonFix {
	var fixes []jsonFix
	for _, fix := range f.Fixes {
		j := jsonFix{Message: fix.Message}
		for _, e := range fix.Edits {
			name := e.File
			if rel, err := filepath.Rel(base, name); err == nil && filepath.IsLocal(rel) {
				name = rel
			}
			j.Edits = append(j.Edits, jsonEdit{filepath.ToSlash(name), e.Start, e.End, e.New})
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
	enc := json.NewEncoder(w)
	enc.SetIndent("", "\t")
	return enc.Encode(v)
}
