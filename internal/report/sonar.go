package report

import (
	"cmp"
	"io"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// SonarQube's format for external issues, as of version 10.3.
type (
	sonarReport struct {
		Rules  []sonarRule  `json:"rules"`
		Issues []sonarIssue `json:"issues"`
	}
	sonarRule struct {
		ID          string        `json:"id"`
		Name        string        `json:"name"`
		Description string        `json:"description"`
		Engine      string        `json:"engineId"`
		Attribute   string        `json:"cleanCodeAttribute"`
		Type        string        `json:"type"`
		Severity    string        `json:"severity"`
		Impacts     []sonarImpact `json:"impacts"`
	}
	sonarImpact struct {
		Quality  string `json:"softwareQuality"`
		Severity string `json:"severity"`
	}
	sonarIssue struct {
		Rule      string          `json:"ruleId"`
		Effort    int             `json:"effortMinutes"`
		Primary   sonarLocation   `json:"primaryLocation"`
		Secondary []sonarLocation `json:"secondaryLocations,omitempty"`
	}
	sonarLocation struct {
		Message string     `json:"message"`
		File    string     `json:"filePath"`
		Range   sonarRange `json:"textRange"`
	}
	sonarRange struct {
		StartLine   int  `json:"startLine"`
		EndLine     int  `json:"endLine,omitempty"`
		StartColumn *int `json:"startColumn,omitempty"`
		EndColumn   *int `json:"endColumn,omitempty"`
	}
)

// effort is an estimate of the minutes that a fix takes: SonarQube adds them up.
const effort = 30

// writeSonar writes the open findings as external issues of SonarQube.
func writeSonar(w io.Writer, run *Run) error {
	run = clean(run)
	out := sonarReport{Rules: []sonarRule{}, Issues: []sonarIssue{}}
	seen := make(map[string]bool)
	for _, f := range run.open() {
		if !seen[f.ID] {
			seen[f.ID] = true
			out.Rules = append(out.Rules, sonarRuleOf(f))
		}
		issue := sonarIssue{Rule: f.ID, Effort: effort, Primary: sonarLocation{f.Message, f.File, sonarRangeOf(f)}}
		for _, s := range f.Steps {
			if s.File != "" && s.Line > 0 {
				issue.Secondary = append(issue.Secondary, sonarLocation{s.Text, s.File, sonarRange{StartLine: s.Line}})
			}
		}
		out.Issues = append(out.Issues, issue)
	}
	return write(w, out)
}

func sonarRuleOf(f *finding.Finding) sonarRule {
	impact := [...]string{rule.Info: "INFO", rule.Low: "LOW", rule.Medium: "MEDIUM", rule.High: "HIGH", rule.Critical: "BLOCKER"}[f.Severity]
	old := [...]string{rule.Info: "INFO", rule.Low: "MINOR", rule.Medium: "MAJOR", rule.High: "CRITICAL", rule.Critical: "BLOCKER"}[f.Severity]
	return sonarRule{
		ID: f.ID, Name: titled(f.Title), Description: sentence(titled(cmp.Or(f.Why, f.Title))) + sentence(titled(f.Advice)) + f.URL,
		Engine: "govet-sec", Attribute: "TRUSTWORTHY", Type: "VULNERABILITY", Severity: old,
		Impacts: []sonarImpact{{"SECURITY", impact}},
	}
}

// sonarRangeOf counts columns from 0, in UTF-16 units. A range must not be empty,
// nor end behind its line: then it has no columns.
func sonarRangeOf(f *finding.Finding) sonarRange {
	r := sonarRange{StartLine: f.Line, EndLine: max(f.Line, f.EndLine)}
	first, last := f.Code.Line(f.Line), f.Code.Line(r.EndLine)
	start, end := utf16Column(first, f.Col)-1, utf16Column(last, f.EndCol)-1
	if f.Col <= len(first) && f.EndCol <= len(last)+1 && (r.EndLine > f.Line || end > start) {
		r.StartColumn, r.EndColumn = &start, &end
	}
	return r
}
