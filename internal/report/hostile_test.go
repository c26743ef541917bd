package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// evil is text of scanned code that means something to terminals, browsers,
// Markdown, GitHub Actions, spreadsheets and eyes.
const evil = "\x1b[31m\u202e\u009b\r\n::error::owned\n</script></style></code></textarea><script>alert(1)</script>" +
	"<img src=x onerror=alert(2)> [a](javascript:alert(3)) `x` | @org/team #1 ]]> %0A::set-output name=x::y {{.}} ${{ secrets.X }} \xff end"

// hostile is a run in which all that comes from scanned code is evil.
func hostile() *Run {
	f := finding.Finding{
		ID: "TST101", Rule: "shell", Title: "a shell runs attacker-controlled text", Message: evil,
		Package: "example.com/" + evil, Func: evil, File: "a/" + evil + ".go", Line: 2, Col: 7, EndLine: 2, EndCol: 20,
		Code:     finding.Snippet{First: 1, Lines: []string{"// " + evil, `x := "` + evil + `"`, "=cmd|' /C calc'!A0"}},
		Severity: rule.High, CWE: []int{78},
		Steps:       []finding.Step{{File: evil + ".go", Line: 1, Col: 1, Text: evil, Code: evil}, {Text: "=1+1"}},
		Fixes:       []finding.Fix{{Message: evil, Edits: []finding.Edit{{File: "/src/" + evil, Start: 1, End: 2, New: evil}}}},
		Fingerprint: "00", Suppressed: finding.Suppression{},
	}
	quiet := f
	quiet.Suppressed = finding.Suppression{Kind: finding.InSource, Reason: evil, File: evil, Line: 1}
	formula := f
	formula.Message, formula.Func, formula.File = "=HYPERLINK(\"http://evil\")", "@SUM(A1)", "+1.go"
	return &Run{Version: "v1.2.3", Base: "/src", Result: &finding.Result{
		Findings: []finding.Finding{f, quiet, formula}, Matched: 1,
		Problems: []finding.Problem{{Package: evil, Reason: finding.NotLoaded, Details: []string{evil, evil}}},
		Notes:    []finding.Note{{Package: evil, File: evil, Line: 1, Col: 1, Text: evil}},
	}}
}

func write1(t *testing.T, f Format) string {
	var out bytes.Buffer
	if err := f.Write(&out, hostile()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// No format has a byte that a terminal obeys or that turns text around.
func TestHostileBytes(t *testing.T) {
	for _, f := range formatsForTest(t) {
		out := write1(t, f)
		for i, line := range strings.Split(out, "\n") {
			if strings.ContainsFunc(line, finding.Deceptive) {
				t.Errorf("%s: line %d: %q", f.Name, i+1, line)
			}
		}
	}
}

func TestHostileGitHub(t *testing.T) {
	out := write1(t, Format{"github", "", writeGitHub})
	command := regexp.MustCompile(`^::(error|warning|notice) [^\n]*?::[^\n]*$`)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) != 3 { // a problem and two open findings
		t.Fatalf("%d lines", len(lines))
	}
	for _, line := range lines {
		if !command.MatchString(line) {
			t.Errorf("no command: %q", line)
		}
	}
	// In properties nothing ends the property or the command early.
	props, _, _ := strings.Cut(strings.TrimPrefix(lines[1], "::"), "::")
	if strings.Count(props, ",") != 5 || strings.Contains(props, ":") || strings.Contains(out, "%0A::set-output") {
		t.Errorf("properties are %q", props)
	}
	// But a message keeps its lines, escaped.
	if !strings.Contains(lines[2], "%0A1. ") {
		t.Errorf("no lines in %q", lines[2])
	}
}

func TestHostileHTML(t *testing.T) {
	out := write1(t, Format{"html", "", writeHTML})
	for _, tag := range []string{"<script", "<style", "<img", "</script", "</style", "</textarea", "onerror=alert(2)>", "href=\"javascript"} {
		want := 0
		if strings.HasPrefix(tag, "<script") || strings.HasPrefix(tag, "<style") || strings.HasPrefix(tag, "</s") {
			want = 1
		}
		if n := strings.Count(out, tag); n != want {
			t.Errorf("%d times %s, want %d", n, tag, want)
		}
	}
	for _, elsewhere := range []string{"src=", "@import", "url(", "<link", "http-equiv=\"refresh"} {
		if strings.Contains(strings.ReplaceAll(out, "img src=x", ""), elsewhere) {
			t.Errorf("the page has %s", elsewhere)
		}
	}
}

func TestHostileMarkdown(t *testing.T) {
	out := write1(t, Format{"markdown", "", writeMarkdown})
	fenced := false
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
			continue
		}
		if fenced {
			continue // code; that nothing ends the fence is tested below
		}
		prose := regexp.MustCompile("(`+)[^`].*?[^`]?(`+)").ReplaceAllString(line, "")
		for _, bad := range []string{"<script", "<img", "](javascript:", "@org", "#1 "} {
			if strings.Contains(prose, bad) && !(bad == "](javascript:" && strings.HasPrefix(line, "<details>")) { // there is no Markdown in HTML
				t.Errorf("%s in %q", bad, line)
			}
		}
	}
	if fenced {
		t.Error("a fence is open at the end")
	}
	var block bytes.Buffer
	markdownBlock(&block, "a\n```\n````\nb")
	if want := "`````go\na\n```\n````\nb\n`````\n\n"; block.String() != want {
		t.Errorf("got %q", block.String())
	}
	for in, want := range map[string]string{"a`b": "``a`b``", "`": "`` ` ``", "a|b": "`a\\|b`"} {
		if got := mdCode(in, true); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestHostileCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(write1(t, Format{"csv", "", writeCSV}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 4 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@", rune(strings.TrimSpace(cell)[0])) {
				t.Errorf("a formula: %q", cell)
			}
		}
	}
	if got, want := rows[3][12], `'=HYPERLINK("http://evil")`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// JSON is whole, and JSON of our own keeps the text as it is but for broken UTF-8.
func TestHostileJSON(t *testing.T) {
	for _, f := range []Format{{"json", "", writeJSON}, {"sarif", "", writeSARIF}, {"gitlab", "", writeGitLab}, {"sonarqube", "", writeSonar}} {
		if out := write1(t, f); !json.Valid([]byte(out)) {
			t.Errorf("%s is not JSON", f.Name)
		}
	}
	var r jsonReport
	if err := json.Unmarshal([]byte(write1(t, Format{"json", "", writeJSON})), &r); err != nil {
		t.Fatal(err)
	}
	if want := strings.ToValidUTF8(evil, "\uFFFD"); r.Findings[0].Message != want {
		t.Errorf("got %q, want %q", r.Findings[0].Message, want)
	}
	lines := strings.Split(strings.TrimSpace(write1(t, Format{"jsonl", "", writeJSONLines})), "\n")
	if len(lines) != 6 {
		t.Errorf("%d lines", len(lines))
	}
	for _, line := range lines {
		var l struct{ Type string }
		if err := json.Unmarshal([]byte(line), &l); err != nil || l.Type == "" {
			t.Errorf("%v: %s", err, line)
		}
	}
}

func TestHostileXML(t *testing.T) {
	for _, f := range []Format{{"junit", "", writeJUnit}, {"checkstyle", "", writeCheckstyle}} {
		out := write1(t, f)
		d := xml.NewDecoder(strings.NewReader(out))
		for {
			tok, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			if start, ok := tok.(xml.StartElement); ok && (start.Name.Local == "script" || start.Name.Local == "img") {
				t.Errorf("%s has an element %s", f.Name, start.Name.Local)
			}
		}
	}
}
