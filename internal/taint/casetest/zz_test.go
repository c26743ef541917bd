package casetest

import (
	"testing"
)

func TestMut(t *testing.T) {
	cases, err := Load("/tmp/mut")
	if err != nil { t.Fatal(err) }
	a, err := Execute("/tmp/mut", t.TempDir(), cases)
	if err != nil { t.Fatal(err) }
	// how many lines were reached at all / harmful per run: three runs must agree
	n := 0
	for _, c := range cases { for _, l := range c.Lines { _, h := a.Harmful[c.Place(l)]; if h != l.Want || a.Reached[c.Place(l)] == l.NotReached { n++; t.Log(c.Place(l), c.Name) } } }
	t.Log("bad", n, "failed", a.Failed)
}
