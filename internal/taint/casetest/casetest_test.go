package casetest_test

import (
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/taint/casetest"
)

const root = "../../../testdata/src/taint"

// TestLabels runs every case: at the lines with a want comment, and at no other
// line, an attacker's text must arrive in a harmful form. A line without one must
// be reached all the same, or say that it is not.
func TestLabels(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the cases")
	}
	cases := load(t)
	got, err := casetest.Execute(root, t.TempDir(), cases)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range got.Failed {
		t.Errorf("case failed: %s", f)
	}
	known := map[string]bool{}
	for _, c := range cases {
		for _, l := range c.Lines {
			place := c.Place(l)
			known[place] = true
			_, harmful := got.Harmful[place]
			switch {
			case l.Want && !harmful:
				t.Errorf("%s: %s: no attacker's text arrives", place, c.Name)
			case !l.Want && harmful:
				t.Errorf("%s: %s: an attacker's text arrives", place, c.Name)
			case got.Reached[place] == l.NotReached:
				t.Errorf("%s: %s: reached: %t", place, c.Name, got.Reached[place])
			}
		}
	}
	for place, name := range got.Harmful {
		if !known[place] {
			t.Errorf("%s: %s: an attacker's text arrives by way of a line that is no sink", place, name)
		}
	}
}

// TestEnough checks that every numbered semantic has cases with and without a flow.
func TestEnough(t *testing.T) {
	const atLeast = 2
	type count struct{ flow, clean int }
	counts := map[string]*count{}
	cases := load(t)
	for _, c := range cases {
		n := counts[c.Semantic]
		if n == nil {
			n = &count{}
			counts[c.Semantic] = n
		}
		if c.Flow {
			n.flow++
		} else {
			n.clean++
		}
	}
	for _, s := range semantics() {
		if n := counts[s]; n == nil || n.flow < atLeast || n.clean < atLeast {
			t.Errorf("semantic %s: %v, want at least %d with a flow and %d without", s, n, atLeast, atLeast)
		}
		delete(counts, s)
	}
	for s := range counts {
		t.Errorf("there is no semantic %s", s)
	}
	t.Logf("%d cases", len(cases))
}

// semantics lists those that a case can show. The others (joined modules, several
// main packages, threats, the way) are the business of the engine's and driver's tests.
func semantics() []string {
	return strings.Fields(`
		1.1 1.2 1.3 1.4 1.5 1.6  2.1 2.2 2.3 2.4 2.5 2.6 2.7  3.1 3.2 3.3 3.4  4.1 4.2 4.3 4.4 4.5 4.6
		5.1 5.2 5.3 5.4 5.5 5.6  6.1 6.2 6.3 6.4 6.5  7.1 7.2 7.3 7.4  8.1 8.2  9.1 9.2 9.3  10.1 10.3
		11.1 11.2 11.3 11.4 11.5 11.6  12.1  13.1  14.1 14.2 14.3 14.4 14.5`)
}

func load(t *testing.T) []casetest.Case {
	cases, err := casetest.Load(root)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, c := range cases {
		if seen[c.Pkg+"."+c.Name] {
			t.Errorf("two cases %s.%s", c.Pkg, c.Name)
		}
		seen[c.Pkg+"."+c.Name] = true
	}
	if len(cases) == 0 {
		t.Fatal("no cases")
	}
	return cases
}
