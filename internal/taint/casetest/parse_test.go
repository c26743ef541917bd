package casetest

import (
	"slices"
	"strings"
	"testing"
)

const example = `package p

func helper(s string) {
	mark.Sink(s) // want "flow"
}

func Case_2_1_A_Flow() {
	helper(mark.Source())
	mark.Sink("")
}

// Exits.
func Case_10_1_B_Clean() {
	mark.Shell("") // not reached
}
`

func TestParse(t *testing.T) {
	cases, err := parse("taint/p/a.go", []byte(example))
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) != 2 {
		t.Fatalf("%d cases", len(cases))
	}
	a, b := cases[0], cases[1]
	if a.Semantic != "2.1" || !a.Flow || a.Exits || !slices.Equal(a.Lines, []Line{{Line: 4, Want: true}, {Line: 9}}) {
		t.Errorf("got %+v", a)
	}
	if b.Semantic != "10.1" || b.Flow || !b.Exits || !slices.Equal(b.Lines, []Line{{Line: 14, NotReached: true}}) {
		t.Errorf("got %+v", b)
	}
}

func TestParseRejects(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"no want", "package p\nfunc Case_1_1_A_Flow() {}\n", "its name says one thing"},
		{"want in clean", "package p\nfunc Case_1_1_A_Clean() {\n\tmark.Sink(s) // want \"flow\"\n}\n", "its name says one thing"},
		{"bad name", "package p\nfunc Case_1_A() {}\n", "no name for a case"},
		{"want below", "package p\nfunc Case_1_1_A_Clean() {}\nfunc f() {\n\tmark.Sink(s) // want \"flow\"\n}\n", "without a case below it"},
	} {
		if _, err := parse("taint/p/a.go", []byte(tt.src)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got error %v, want one with %q", tt.name, err, tt.want)
		}
	}
}

func TestScore(t *testing.T) {
	cases, err := parse("taint/p/a.go", []byte(example))
	if err != nil {
		t.Fatal(err)
	}
	rows, stray := Score(cases, map[string]bool{"taint/p/a.go:9": true, "taint/p/a.go:8": true, "taint/p/a.go:99": true})
	if len(rows) != 2 || rows[0].Right != 0 || rows[1].Right != 1 || rows[1].Semantic != "10.1" {
		t.Errorf("got rows %+v", rows)
	}
	want := []string{"taint/p.Case_2_1_A_Flow: line 4: missed", "taint/p.Case_2_1_A_Flow: line 9: false alarm", "taint/p.Case_2_1_A_Flow: line 8: false alarm"}
	if !slices.Equal(rows[0].Wrong, want) {
		t.Errorf("got %q, want %q", rows[0].Wrong, want)
	}
	if !slices.Equal(stray, []string{"taint/p/a.go:99"}) {
		t.Errorf("got stray %q", stray)
	}
}
