package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

var update = flag.Bool("update", false, "write the goldens")

const shellDoc = `// Package shell reports commands that an attacker writes.
//
// A shell runs what it is given.
//
//   - one
//   - two
//
// Bad: the value is run
//
//	package bad
//
//	func f() {} // finding: x
//
// Good: it is not
//
//	package good
package shell
`

// shellRule is there for its help text.
func shellRule() *rule.Rule {
	return rule.New(shellDoc, rule.Rule{Checks: []rule.Check{{ID: "TST101"}}, Run: func(*rule.Pass) error { return nil }})
}

// sample is a run with one of everything: ways, fixes, code beyond ASCII, several
// lines, suppressions, baseline states, problems, notes.
func sample() *Run {
	shell := finding.Finding{
		ID: "TST101", Rule: "shell", Title: "a shell runs attacker-controlled text", Message: `r.FormValue("host") is run by the shell "sh -c"`,
		Why: "whoever sends the text runs commands", Advice: "start the program directly",
		Package: "example.com/m/web", Func: "(*Server).Ping", File: "web/ping.go", Line: 21, Col: 11, EndLine: 21, EndCol: 49,
		Code: finding.Snippet{First: 19, Lines: []string{
			"\t// ask the host", "\thost := r.FormValue(\"host\")", "\t/* é */ exec.Command(\"sh\", \"-c\", \"ping \"+host).Run()", "\treturn nil", "}",
		}},
		Severity: rule.Critical, Confidence: rule.Certain, CWE: []int{78, 77},
		URL: "https://github.com/govet-sec/govet-sec/blob/main/docs/rules/shell.md",
		Steps: []finding.Step{
			{File: "web/ping.go", Line: 20, Col: 10, Text: "input enters here", Code: `host := r.FormValue("host")`},
			{File: "lib/join.go", Line: 7, Col: 2, Text: "goes through lib.Join"},
			{File: "web/ping.go", Line: 21, Col: 36, Text: "is run here", Code: `/* é */ exec.Command("sh", "-c", "ping "+host).Run()`},
		},
		Fingerprint: "00112233445566778899aabbccddeeff", LineHash: "c129715d7a2bc9a3:1",
	}
	listen := finding.Finding{
		ID: "TST301", Rule: "listen", Title: "the listener accepts connections from everywhere", Message: "http.ListenAndServe listens on every interface",
		Why: "everybody can connect", Advice: "listen on 127.0.0.1",
		Package: "example.com/m", Func: "main", File: "main.go", Line: 9, Col: 2, EndLine: 12, EndCol: 3,
		Code:     finding.Snippet{First: 9, Lines: []string{"\thttp.ListenAndServe(", "\t\t\":8080\",", "\t\tnil,", "\t)"}},
		Severity: rule.Medium, Confidence: rule.Likely, CWE: []int{1327},
		Fixes: []finding.Fix{{Message: "listen on the loopback interface", Edits: []finding.Edit{{File: "/src/m/main.go", Start: 120, End: 127, New: `"127.0.0.1:8080"`}}}},

		Fingerprint: "11112222333344445555666677778888",
	}
	again := listen
	again.Line, again.EndLine, again.Code.First, again.Fixes = 19, 22, 19, nil
	quiet := listen
	quiet.File, quiet.Line, quiet.EndLine, quiet.EndCol, quiet.Fixes, quiet.Severity = "debug.go", 4, 4, 2, nil, rule.Low
	quiet.Code = finding.Snippet{First: 4, Lines: []string{`	debug.Listen(":6060")`}}
	quiet.Suppressed = finding.Suppression{Kind: finding.InSource, Reason: "only in test builds", File: "debug.go", Line: 3}
	config := quiet
	config.Line, config.EndLine, config.Code.First = 8, 8, 8
	config.Suppressed = finding.Suppression{Kind: finding.InConfig, Reason: "see SEC-12"}
	return &Run{
		Version: "v1.2.3", Base: "/src/m", Context: 1, Rules: []*rule.Rule{shellRule()},
		Result: &finding.Result{
			Findings: []finding.Finding{quiet, config, listen, again, shell},
			Matched:  4, Analysed: 3, Lines: 1234,
			Problems: []finding.Problem{{Package: "example.com/m/bad", Reason: finding.TypeErrors, Details: []string{"bad/bad.go:3:1: undefined: x", "bad/bad.go:4:1: undefined: y"}}},
			Notes:    []finding.Note{{Package: "example.com/m/big", File: "big/big.go", Line: 3, Col: 6, Text: "F is too large"}},
		},
	}
}

// compared is the same run against a baseline.
func compared() *Run {
	run := sample()
	run.Problems, run.Analysed = nil, run.Matched
	for i, state := range []finding.Baseline{finding.Unchanged, finding.New, finding.Unchanged, finding.Absent, finding.New} {
		run.Findings[i].Baseline = state
	}
	return run
}

func empty() *Run { return &Run{Version: "v1.2.3", Result: &finding.Result{Matched: 1, Analysed: 1}} }

var goldenTemplate = `{{.Summary}}
{{range .Findings}}{{place .}} {{.Severity}} {{.Message | json}} {{csv .ID}} {{markdown .Message}}
{{code .}}
{{end}}{{len .Others}} others
`

func formatsForTest(t *testing.T) []Format {
	write, err := NewTemplate("x/golden.tmpl", goldenTemplate)
	if err != nil {
		t.Fatal(err)
	}
	return append(Formats(), Format{Name: "template", Write: write})
}

func TestGoldens(t *testing.T) {
	for _, f := range formatsForTest(t) {
		for name, run := range map[string]func() *Run{"sample": sample, "compared": compared, "empty": empty, "hostile": hostile} {
			t.Run(f.Name+"/"+name, func(t *testing.T) {
				var out, again bytes.Buffer
				if err := f.Write(&out, run()); err != nil {
					t.Fatal(err)
				}
				if err := f.Write(&again, run()); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
					t.Errorf("a second time it is not the same: %v", err)
				}
				golden(t, filepath.Join("testdata", "golden", name+"."+f.Name), out.Bytes())
			})
		}
	}
}

// golden compares with a file. Of a page, what is the same in all is not kept.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if _, body, ok := bytes.Cut(got, []byte("<body>\n")); ok {
		got = body
	}
	if *update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("differs from %s (-update writes it):\n%s", file, firstDifference(string(got), string(want)))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer"
}

// Reporters leave the run as it is: several are given the same.
func TestReportersDoNotWrite(t *testing.T) {
	run := hostile()
	var before, after bytes.Buffer
	if err := writeJSON(&before, run); err != nil {
		t.Fatal(err)
	}
	for _, f := range formatsForTest(t) {
		if err := f.Write(new(bytes.Buffer), run); err != nil {
			t.Fatal(err)
		}
	}
	if err := writeJSON(&after, run); err != nil || before.String() != after.String() {
		t.Errorf("the run was changed: %v", err)
	}
}
