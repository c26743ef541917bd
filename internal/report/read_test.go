package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// What can be compared of a report is what was written.
func TestRead(t *testing.T) {
	for name, make := range map[string]func() *Run{"sample": sample, "compared": compared, "empty": empty} {
		for format, write := range map[string]func(w *bytes.Buffer, run *Run) error{
			"json":  func(w *bytes.Buffer, run *Run) error { return writeJSON(w, run) },
			"sarif": func(w *bytes.Buffer, run *Run) error { return writeSARIF(w, run) },
		} {
			var out bytes.Buffer
			if err := write(&out, make()); err != nil {
				t.Fatal(err)
			}
			got, err := Read(out.Bytes())
			if err != nil {
				t.Fatalf("%s/%s: %v", name, format, err)
			}
			if g, w := essence(got), essence(make().Result); g != w {
				t.Errorf("%s/%s: got\n%s\nwant\n%s", name, format, g, w)
			}
		}
	}
}

// essence is what a comparison needs.
func essence(res *finding.Result) string {
	var b strings.Builder
	fmt.Fprintln(&b, res.Analysed < res.Matched)
	for _, f := range res.Findings {
		fmt.Fprintln(&b, f.ID, f.Rule, f.Severity, f.Package, f.Func, f.File, f.Line, f.Fingerprint, f.Suppressed.Kind, f.Suppressed.Reason, f.Baseline, f.URL)
		fmt.Fprintln(&b, strings.ToLower(f.Message))
	}
	return b.String()
}

func TestReadErrors(t *testing.T) {
	var good bytes.Buffer
	if err := writeJSON(&good, sample()); err != nil {
		t.Fatal(err)
	}
	change := func(old, new string) string { return strings.Replace(good.String(), old, new, 1) }
	for _, test := range []struct{ content, want string }{
		{"", "neither a report"},
		{"null", "neither a report"},
		{`{"version": 1, "tool": {"name": "other"}}`, "neither a report"},
		{`{"runs": [{"tool": {"driver": {"name": "gosec"}}}]}`, "neither a report"},
		{`{"runs": [{"tool": {"driver": {"name": "govet-sec"}}, "results": [{"ruleId": "X"}]}]}`, "result 1: it has no fingerprint"},
		{change(`"version": 1`, `"version": 2`), "it has version 2"},
		{change(`"severity": "low"`, `"severity": "worst"`), `finding 1: unknown severity "worst"`},
		{change(`"fingerprint": "1`, `"print": "1`), "finding 1: it has no fingerprint"},
	} {
		if _, err := Read([]byte(test.content)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%.60s: got %v, want %s", test.content, err, test.want)
		}
	}
}

func TestCompareGoldens(t *testing.T) {
	for name, run := range map[string]func() *Run{"compared": compared, "hostile": hostile, "empty": empty} {
		for _, format := range strings.Split(CompareFormats, ", ") {
			var out bytes.Buffer
			if err := Compare(run().Result).Write(&out, format); err != nil {
				t.Fatal(err)
			}
			golden(t, "testdata/golden/compare/"+name+"."+format, out.Bytes())
		}
	}
}

// A report can hold anything, and is an error or something that can be compared.
func FuzzRead(f *testing.F) {
	for _, write := range []func(io.Writer, *Run) error{writeJSON, writeSARIF} {
		var out bytes.Buffer
		if err := write(&out, sample()); err != nil {
			f.Fatal(err)
		}
		f.Add(out.Bytes())
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		res, err := Read(content)
		if err != nil {
			return
		}
		for _, format := range strings.Split(CompareFormats, ", ") {
			if err := Compare(res).Write(io.Discard, format); err != nil {
				t.Error(err)
			}
		}
	})
}
