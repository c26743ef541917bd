package report

import (
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

func TestPrintable(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain text äöü 世界", "plain text äöü 世界"},
		{"\x1b[31mred\x07", `\x1b[31mred\x07`},
		{"a\tb", "a\tb"},
		{"a\r\nb", `a\x0d\x0ab`},
		{"\u202eevil\u2066", `\u202eevil\u2066`},
		{"\u009b31m", `\u009b31m`},
		{"bad \xff utf8", `bad \xff utf8`},
		{"zero\u200bwidth", `zero\u200bwidth`},
		{"line\u2028end", `line\u2028end`},
	}
	for _, test := range tests {
		if got := printable(test.in); got != test.want {
			t.Errorf("%q: got %q, want %q", test.in, got, test.want)
		}
	}
}

func FuzzPrintable(f *testing.F) {
	f.Add("a\x1b\xff\u202e")
	f.Fuzz(func(t *testing.T, s string) {
		if got := printable(s); strings.ContainsFunc(got, finding.Deceptive) {
			t.Errorf("%q: got %q", s, got)
		}
	})
}

func TestUnderline(t *testing.T) {
	tests := []struct {
		line         string
		col, end     int
		before, mark string
	}{
		{"\tf(x)", 2, 6, "\t", "^^^^"},
		{"äö f(x)", 6, 10, "   ", "^^^^"},
		{"short", 99, 120, "     ", "^"},
		{"\x1bf()", 2, 5, "    ", "^^^"},
	}
	for _, test := range tests {
		before, mark := underline(test.line, &finding.Finding{Line: 1, Col: test.col, EndLine: 1, EndCol: test.end})
		if before != test.before || mark != test.mark {
			t.Errorf("%q: got %q %q, want %q %q", test.line, before, mark, test.before, test.mark)
		}
	}
}

func TestSummary(t *testing.T) {
	res := &finding.Result{Matched: 2, Analysed: 1, Findings: []finding.Finding{{Severity: rule.High}, {Severity: rule.Critical}, {Severity: rule.High}}}
	if got, want := Summary(res), "3 findings (1 critical, 2 high); 1 of 2 packages analysed"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestColor(t *testing.T) {
	var plain, colored strings.Builder
	res := &finding.Result{Findings: []finding.Finding{{ID: "T1", Message: "bad", File: "a.go", Line: 1, Col: 1, Rule: "r", Title: "t"}}}
	if err := (Text{}).Findings(&plain, res); err != nil {
		t.Fatal(err)
	}
	if err := (Text{Color: true}).Findings(&colored, res); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(plain.String(), "\x1b") || !strings.Contains(colored.String(), "\x1b[1ma.go:1:1:\x1b[0m bad") {
		t.Errorf("got %q and %q", plain.String(), colored.String())
	}
}

func TestNotes(t *testing.T) {
	res := &finding.Result{Notes: []finding.Note{{Package: "m/p", Text: "a\nb"}}}
	for line := range 12 {
		res.Notes = append(res.Notes, finding.Note{Package: "m/p", File: "p/a.go", Line: line + 1, Col: 6, Text: "f is too large"})
	}
	print := func(res *finding.Result, all bool) string {
		var out strings.Builder
		if err := (Text{}).Notes(&out, res, all); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	lines := strings.Split(print(res, true), "\n")
	if len(lines) != 14 || lines[0] != "govet-sec: note: package m/p: a\\x0ab" || lines[12] != "govet-sec: note: p/a.go:12:6: f is too large" {
		t.Errorf("got %q", lines)
	}
	if got := print(res, false); got != "govet-sec: note: 13 places were not analysed to the end (-v says which)\n" {
		t.Errorf("got %q", got)
	}
	if got := print(&finding.Result{}, false); got != "" {
		t.Errorf("got %q of nothing", got)
	}
}
