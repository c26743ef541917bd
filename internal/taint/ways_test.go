package taint

import (
	"go/token"
	"testing"

	"github.com/govet-sec/govet-sec/rule"
)

// TestCompareWays: the order of ways is that of the code, wherever a host puts its
// files: 99 and 100 are two positions in a row, as 9 and 10 are.
func TestCompareWays(t *testing.T) {
	e := &engine{order: rule.NewOrder(token.NewFileSet(), nil)}
	for _, base := range []token.Pos{1, 7, 99, 998} {
		var start *step
		a := start.then(base, "", "a").then(base+1, "", "x")
		b := start.then(base, "", "a").then(base+2, "", "x")
		longer := b.then(base+3, "", "y")
		if e.compareWays(a, b) >= 0 || e.compareWays(b, a) <= 0 {
			t.Errorf("base %d: the way by %d is not before that by %d", base, base+1, base+2)
		}
		if other := start.then(base, "", "a").then(base+1, "", "y"); e.compareWays(a, other) >= 0 {
			t.Errorf("base %d: two ways through one place are not in the order of what happens there", base)
		}
		if e.compareWays(b, longer) >= 0 || e.compareWays(b, start.append(b)) != 0 {
			t.Errorf("base %d: a way is not before a longer one, or not equal to itself", base)
		}
	}
}

// TestCalledAs: no way names what nobody wrote.
func TestCalledAs(t *testing.T) {
	for full, want := range map[string]string{
		"(*example.org/a/b.T).Run":         "(*b.T).Run",
		"(*example.org/a/b.T).Run$bound":   "(*b.T).Run",
		"(example.org/a/b.T).Run$thunk":    "(b.T).Run",
		"(*example.org/a/b.T).Start$1$2":   "a function in (*b.T).Start",
		"example.org/a/b.init$1":           "a function in b.init",
		"example.org/a/b.Map[int, string]": "b.Map[int, string]",
	} {
		if got := calledAs(full); got != want {
			t.Errorf("calledAs(%q) = %q, want %q", full, got, want)
		}
	}
}
