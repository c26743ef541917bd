package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/finding"
)

func TestFormats(t *testing.T) {
	seen := make(map[string]bool)
	for _, f := range Formats() {
		if f.About == "" || seen[f.Name] {
			t.Errorf("%s: no description, or twice", f.Name)
		}
		seen[f.Name] = true
		if got, ok := LookupFormat(f.Name); !ok || got.Name != f.Name {
			t.Errorf("%s is not found", f.Name)
		}
	}
	if _, ok := LookupFormat("yaml"); ok {
		t.Error("there is a format yaml")
	}
}

// A class, a colon and the text of each part; parts of the finding in brackets.
func shape(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Mark {
			fmt.Fprintf(&b, "[%s:%s]", p.Class, p.Text)
		} else {
			fmt.Fprintf(&b, "{%s:%s}", p.Class, p.Text)
		}
	}
	return b.String()
}

func TestHighlight(t *testing.T) {
	tests := []struct {
		line     string
		from, to int
		want     string
	}{
		{`return f("a\"b", 'c') // d`, 0, 0, `{k:return}{: f(}{s:"a\"b"}{:, }{s:'c'}{:) }{c:// d}`},
		{`x1 := 0xFF + äö /* c */ 2`, 0, 0, `{:x1 := }{n:0xFF}{: + äö }{c:/* c */}{: }{n:2}`},
		{`f("ab")`, 3, 4, `{:f(}{s:"}[s:a]{s:b"}{:)}`}, // the mark cuts a token
		{`"never ends`, 0, 0, `{s:"never ends}`},
		{"", 0, 0, ""},
	}
	for _, test := range tests {
		if got := shape(new(lexer).line(test.line, test.from, test.to)); got != test.want {
			t.Errorf("%s: got %s, want %s", test.line, got, test.want)
		}
	}
	l := new(lexer)
	for i, want := range []string{"{:a }{s:`b}", "{s:go x}", "{s:c`}{: }{k:go}"} {
		if got := shape(l.line([]string{"a `b", "go x", "c` go"}[i], 0, 0)); got != want {
			t.Errorf("line %d: got %s, want %s", i, got, want)
		}
	}
}

func FuzzHighlight(f *testing.F) {
	f.Add("a \"b\\", 1, 3)
	f.Add("/*\xff`", 2, 1)
	f.Fuzz(func(t *testing.T, line string, from, to int) {
		var got strings.Builder
		for _, p := range new(lexer).line(line, from, to) {
			got.WriteString(p.Text)
		}
		if !strings.ContainsFunc(line, finding.Deceptive) && got.String() != line {
			t.Errorf("%q became %q", line, got.String())
		}
	})
}

func TestUTF16Column(t *testing.T) {
	line := "aé😀b"
	for col, want := range map[int]int{1: 1, 2: 2, 4: 3, 8: 5, 9: 6, 40: 40, 0: 1} {
		if got := utf16Column(line, col); got != want {
			t.Errorf("column %d: got %d, want %d", col, got, want)
		}
	}
}

func TestNoFormula(t *testing.T) {
	for in, want := range map[string]string{"=1": "'=1", " +1": "' +1", "-a": "'-a", "@a": "'@a", "a=1": "a=1", "": "", "12": "12", "＝1": "'＝1"} {
		if got := noFormula(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestCommandEscapes(t *testing.T) {
	if got, want := commandData("50% a:b,c\r\n::x"), "50%25 a:b,c%0D%0A::x"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := commandProperty("50% a:b,c\r\n"), "50%25 a%3Ab%2Cc%0D%0A"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUUID(t *testing.T) {
	form := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	if a, b := uuidOf("a"), uuidOf("b"); a == b || !form.MatchString(a) || !form.MatchString(b) {
		t.Errorf("got %s and %s", a, b)
	}
}

// A comment is never longer than GitHub takes, and says what it leaves out.
func TestMarkdownIsBounded(t *testing.T) {
	run := sample()
	f := run.Findings[4]
	f.Message = strings.Repeat("a long message ", 20)
	run.Findings = nil
	for i := range 500 {
		f.Line = i + 1
		run.Findings = append(run.Findings, f)
		run.Problems = append(run.Problems, finding.Problem{Package: "p", Reason: finding.NotLoaded, Details: []string{strings.Repeat("x ", 5000)}})
	}
	var out bytes.Buffer
	if err := writeMarkdown(&out, run); err != nil {
		t.Fatal(err)
	}
	if out.Len() > 65536 {
		t.Errorf("%d bytes", out.Len())
	}
	for _, want := range []string{"\n400 more are left out.\n", "* and 491 more\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it does not say %q", want)
		}
	}
	if !regexp.MustCompile(`\nThe details of \d+ more are left out\.\n$`).Match(out.Bytes()) {
		t.Error("it does not say that details are left out")
	}
}

// Alerts of one function with the same code have fingerprints of their own.
func TestSARIFFingerprints(t *testing.T) {
	var out bytes.Buffer
	if err := writeSARIF(&out, sample()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"govetSec/v1": "11112222333344445555666677778888:1"`, `"govetSec/v1": "11112222333344445555666677778888:4"`, `"primaryLocationLineHash": "c129715d7a2bc9a3:1"`} {
		if strings.Count(out.String(), want) != 1 {
			t.Errorf("not once: %s", want)
		}
	}
}

func TestCut(t *testing.T) {
	if got, want := cut("one two three", 11), "one two…"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := cut(strings.Repeat("x", 50), 20); len(got) > 20 {
		t.Errorf("got %q", got)
	}
}
