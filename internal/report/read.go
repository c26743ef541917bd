package report

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// errNotOurs is returned for what is no report of ours.
var errNotOurs = errors.New("it is neither a report of govet-sec in the format json or sarif nor a baseline")

// Read reads a report in JSON or SARIF that govet-sec wrote, as far as findings can
// be compared by it.
func Read(content []byte) (*finding.Result, error) {
	var head struct {
		Version json.RawMessage
		Runs    []json.RawMessage
	}
	if err := json.Unmarshal(content, &head); err != nil {
		return nil, fmt.Errorf("%w: %w", errNotOurs, err)
	}
	if len(head.Runs) > 0 {
		return readSARIF(content)
	}
	return readJSON(content)
}

func readJSON(content []byte) (*finding.Result, error) {
	var r jsonReport
	if err := json.Unmarshal(content, &r); err != nil {
		return nil, fmt.Errorf("%w: %w", errNotOurs, err)
	}
	switch {
	case r.Tool.Name != "govet-sec":
		return nil, errNotOurs
	case r.Version != 1:
		return nil, fmt.Errorf("it has version %d, and this govet-sec knows version 1", r.Version)
	}
	res := &finding.Result{Matched: r.Packages.Matched, Analysed: r.Packages.Analysed}
	for i := range r.Findings {
		f, err := r.Findings[i].finding()
		if err != nil {
			return nil, fmt.Errorf("finding %d: %w", i+1, err)
		}
		res.Findings = append(res.Findings, f)
	}
	for _, p := range r.Problems {
		res.Problems = append(res.Problems, finding.Problem{Package: p.Package, Reason: finding.Reason(p.Reason), Rule: p.Rule, Details: p.Details})
	}
	return res, nil
}

func (j *jsonFinding) finding() (finding.Finding, error) {
	f := finding.Finding{
		ID: j.ID, Rule: j.Rule, Title: j.Title, Why: j.Why, Advice: j.Advice, Message: j.Message, CWE: j.CWE, URL: j.URL,
		Package: j.Package, Func: j.Function, File: j.File, Line: j.Line, Col: j.Column, EndLine: j.EndLine, EndCol: j.EndColumn,
		Code: finding.Snippet{First: j.Line, Lines: []string{j.Code}}, Fingerprint: j.Fingerprint, Baseline: j.Baseline,
	}
	for _, s := range j.Steps {
		f.Steps = append(f.Steps, finding.Step{File: s.File, Line: s.Line, Col: s.Column, Text: s.Text, Code: s.Code})
	}
	if s := j.Suppressed; s != nil {
		f.Suppressed = finding.Suppression{Kind: s.Kind, Reason: s.Reason, File: s.File, Line: s.Line}
	}
	for f.Confidence = rule.Unsure; f.Confidence.String() != j.Confidence; f.Confidence++ {
		if f.Confidence == rule.Certain {
			return f, fmt.Errorf("unknown confidence %q", j.Confidence)
		}
	}
	var err error
	f.Severity, err = severityOf(j.Severity)
	if f.Fingerprint == "" {
		err = errors.New("it has no fingerprint")
	}
	return f, err
}

func severityOf(name string) (rule.Severity, error) {
	for _, s := range severities {
		if s.String() == name {
			return s, nil
		}
	}
	return 0, fmt.Errorf("unknown severity %q", name)
}

// readSARIF reads what writeSARIF wrote.
func readSARIF(content []byte) (*finding.Result, error) {
	var log sarifLog
	if err := json.Unmarshal(content, &log); err != nil {
		return nil, fmt.Errorf("%w: %w", errNotOurs, err)
	}
	res := new(finding.Result)
	for _, run := range log.Runs {
		if run.Tool.Driver.Name != "govet-sec" {
			return nil, errNotOurs
		}
		titles := make(map[string]sarifRule)
		for _, r := range run.Tool.Driver.Rules {
			titles[r.ID] = r
		}
		for i := range run.Results {
			f, err := run.Results[i].finding(titles[run.Results[i].RuleID])
			if err != nil {
				return nil, fmt.Errorf("result %d: %w", i+1, err)
			}
			res.Findings = append(res.Findings, f)
		}
		packages, _ := run.Properties["packages"].(map[string]any)
		matched, _ := packages["matched"].(float64)
		analysed, _ := packages["analysed"].(float64)
		res.Matched, res.Analysed = res.Matched+int(matched), res.Analysed+int(analysed)
		for _, inv := range run.Invocations {
			if !inv.Successful && res.Matched == res.Analysed {
				res.Matched++ // a rule did not come to its end
			}
		}
	}
	return res, nil
}

func (r *sarifResult) finding(about sarifRule) (finding.Finding, error) {
	mark, _, _ := strings.Cut(r.Fingerprints["govetSec/v1"], ":")
	f := finding.Finding{
		ID: r.RuleID, Rule: about.Name, Title: about.ShortDescription.Text, URL: about.HelpURI, Message: messageOf(r.Message.Text),
		Fingerprint: mark, LineHash: r.Fingerprints["primaryLocationLineHash"], Baseline: finding.Baseline(r.BaselineState),
	}
	f.Package, _ = r.Properties["package"].(string)
	f.Func, _ = r.Properties["function"].(string)
	if len(r.Suppressions) > 0 {
		s := r.Suppressions[0]
		f.Suppressed = finding.Suppression{Kind: finding.InConfig, Reason: s.Justification}
		if s.Kind == "inSource" {
			f.Suppressed.Kind = finding.InSource
		}
	}
	if len(r.Locations) > 0 && r.Locations[0].Physical != nil && r.Locations[0].Physical.Region != nil {
		where := r.Locations[0].Physical
		f.File = where.Artifact.URI
		if u, err := url.Parse(f.File); err == nil {
			f.File = u.Path
		}
		f.Line, f.Col, f.EndLine = where.Region.StartLine, where.Region.StartColumn, where.Region.EndLine
	}
	severity, _ := r.Properties["severity"].(string)
	var err error
	f.Severity, err = severityOf(severity)
	if f.Fingerprint == "" {
		err = errors.New("it has no fingerprint")
	}
	return f, err
}

// messageOf undoes what sarifMessage does, but for the advice.
func messageOf(text string) string {
	text = strings.NewReplacer(`\\`, `\`, `\[`, `[`, `\]`, `]`, `{{`, `{`, `}}`, `}`).Replace(text)
	first, _, _ := strings.Cut(text, ". ")
	first = strings.TrimSuffix(first, ".")
	if r, n := utf8.DecodeRuneInString(first); titled(strings.ToLower(string(r))+first[n:]) == first {
		first = strings.ToLower(string(r)) + first[n:]
	}
	return first
}
