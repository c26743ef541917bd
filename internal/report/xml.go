package report

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string     `xml:"name,attr"`
		Class   string     `xml:"classname,attr"`
		File    string     `xml:"file,attr,omitempty"`
		Line    int        `xml:"line,attr,omitempty"`
		Failure *junitText `xml:"failure"`
		Error   *junitText `xml:"error"`
		Skipped *junitText `xml:"skipped"`
	}
	junitText struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr,omitempty"`
		Text    string `xml:",chardata"`
	}
)

// writeJUnit writes a test suite for each package with findings: a failure for each
// open one, a skipped test for each suppressed or known one, an error for each
// problem. Without any there is one test that passes: hosts take an empty report
// for a mistake.
func writeJUnit(w io.Writer, run *Run) error {
	run = clean(run)
	all := junitSuites{Name: "govet-sec"}
	index := make(map[string]int)
	suite := func(name string) *junitSuite {
		i, ok := index[name]
		if !ok {
			i = len(all.Suites)
			index[name] = i
			all.Suites = append(all.Suites, junitSuite{Name: name})
		}
		return &all.Suites[i]
	}
	for _, p := range run.Problems {
		s := suite(p.Package)
		s.Errors++
		s.Cases = append(s.Cases, junitCase{Name: "analysis", Class: p.Package,
			Error: &junitText{Message: problem(p), Type: string(p.Reason), Text: strings.Join(p.Details, "\n")}})
	}
	for i := range run.Findings {
		if f := &run.Findings[i]; f.Baseline != finding.Absent {
			suite(f.Package).add(f)
		}
	}
	if len(all.Suites) == 0 {
		suite("govet-sec").Cases = []junitCase{{Name: "no findings", Class: "govet-sec"}}
	}
	for i := range all.Suites {
		s := &all.Suites[i]
		s.Tests = len(s.Cases)
		all.Tests, all.Failures, all.Errors = all.Tests+s.Tests, all.Failures+s.Failures, all.Errors+s.Errors
	}
	return writeXML(w, all)
}

func (s *junitSuite) add(f *finding.Finding) {
	c := junitCase{Name: fmt.Sprintf("%s %s", f.ID, place(f)), Class: f.Package, File: f.File, Line: f.Line}
	switch {
	case f.Open():
		s.Failures++
		c.Failure = &junitText{Message: f.Message, Type: f.Severity.String(), Text: details(f)}
	case f.Suppressed.Kind != "":
		s.Skipped++
		c.Skipped = &junitText{Message: "suppressed: " + f.Suppressed.Reason}
	default:
		s.Skipped++
		c.Skipped = &junitText{Message: "known from the baseline"}
	}
	s.Cases = append(s.Cases, c)
}

// details is a finding as plain text.
func details(f *finding.Finding) string {
	var b strings.Builder
	Text{}.finding(&b, f)
	return b.String()
}

type (
	checkstyle struct {
		XMLName xml.Name         `xml:"checkstyle"`
		Version string           `xml:"version,attr"`
		Files   []checkstyleFile `xml:"file"`
	}
	checkstyleFile struct {
		Name   string            `xml:"name,attr"`
		Errors []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr"`
		Column   int    `xml:"column,attr"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
)

// writeCheckstyle writes the open findings in the format of Checkstyle. A problem
// stands at the file "govet-sec", for it has none.
func writeCheckstyle(w io.Writer, run *Run) error {
	run = clean(run)
	var out checkstyle
	out.Version = "4.3"
	add := func(name string, e checkstyleError) {
		if n := len(out.Files); n == 0 || out.Files[n-1].Name != name {
			out.Files = append(out.Files, checkstyleFile{Name: name})
		}
		f := &out.Files[len(out.Files)-1]
		f.Errors = append(f.Errors, e)
	}
	for _, f := range run.open() { // sorted by file
		level := [...]string{rule.Info: "info", rule.Low: "info", rule.Medium: "warning", rule.High: "error", rule.Critical: "error"}[f.Severity]
		add(f.File, checkstyleError{f.Line, utf16Column(f.Code.Line(f.Line), f.Col), level, f.Message, "govet-sec." + cmp.Or(f.Rule, "rule") + "." + f.ID})
	}
	for _, p := range run.Problems {
		add("govet-sec", checkstyleError{1, 1, "error", problem(p), "govet-sec"})
	}
	return writeXML(w, out)
}

func writeXML(w io.Writer, v any) error {
	data, err := xml.MarshalIndent(v, "", "\t")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s%s\n", xml.Header, data)
	return err
}
