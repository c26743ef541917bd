package s04calls

import (
	"errors"

	"taint/mark"
)

var errFailed = errors.New("failed")

func id(s string) string { return s }

func Case_4_3_Identity_Flow() {
	a, b := id("ls"), id(mark.Source())
	mark.Sink(a)
	mark.Sink(b) // want "flow"
}

func Case_4_3_Identity_Clean() {
	a, b := id(mark.Source()), id("ls")
	_ = a
	mark.Sink(b)
}

func id2(s string) string { return id(id(s)) }

func Case_4_3_TwoDeep_Flow() {
	a, b := id2(mark.Source()), id2("ls")
	mark.Sink(b)
	mark.Sink(a) // want "flow"
}

func Case_4_3_TwoDeep_Clean() {
	a, b := id2(mark.Source()), id2("ls")
	_ = a
	mark.Sink(b)
}

func store(p *pair, s string) { p.a = s }

func Case_4_3_StoredInto_Flow() {
	x, y := &pair{}, &pair{}
	store(x, "ls")
	store(y, mark.Source())
	mark.Sink(x.a)
	mark.Sink(y.a) // want "flow"
}

func Case_4_3_StoredInto_Clean() {
	x, y := &pair{}, &pair{}
	store(x, mark.Source())
	store(y, "ls")
	mark.Sink(y.a)
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

func Case_4_3_ByFlag_Flow() {
	mark.Sink(pick(false, "ls", mark.Source())) // want "flow"
}

func Case_4_3_ByFlag_Clean() {
	mark.Sink(pick(true, "ls", mark.Source()))
	mark.Sink(pick(false, mark.Source(), "ls"))
}

func field(name string, p pair) string {
	switch name {
	case "a":
		return p.a
	case "b":
		return p.b
	}
	return ""
}

func Case_4_3_ByName_Flow() {
	p := pair{a: mark.Source(), b: "ls"}
	mark.Sink(field("b", p))
	mark.Sink(field("a", p)) // want "flow"
}

func Case_4_3_ByName_Clean() {
	p := pair{a: mark.Source(), b: "ls"}
	mark.Sink(field("b", p))
	mark.Sink(field("c", p))
}

func at(s []string, i int) string { return s[i] }

func Case_4_3_ByIndex_Flow() {
	s := []string{"a", mark.Source()}
	mark.Sink(at(s, 1)) // want "flow"
}

func Case_4_3_ByIndex_Clean() {
	s := []string{"a", mark.Source()}
	mark.Sink(at(s, 0))
}

func lookup(m map[string]string, k string) string { return m[k] }

func Case_4_3_ByKey_Flow() {
	m := map[string]string{"a": "ls", "b": mark.Source()}
	mark.Sink(lookup(m, "b")) // want "flow"
}

func Case_4_3_ByKey_Clean() {
	m := map[string]string{"a": "ls", "b": mark.Source()}
	mark.Sink(lookup(m, "a"))
}

func sinkOf(s string) {
	mark.Sink(s) // want "flow"
}

func Case_4_3_SinkInCallee_Flow() {
	sinkOf("ls")
	sinkOf(mark.Source())
}

func cleanSinkOf(s, t string) {
	mark.Sink(s)
	_ = t
}

func Case_4_3_SinkInCallee_Clean() {
	cleanSinkOf("ls", mark.Source())
	cleanSinkOf("ps", "id")
}

func newPair() *pair { return &pair{} }

func Case_4_3_OneAllocationPerCall_Flow() {
	x := newPair()
	x.a = mark.Source()
	y := x
	mark.Sink(y.a) // want "flow"
}

func Case_4_3_OneAllocationPerCall_Clean() {
	x, y := newPair(), newPair()
	x.a = mark.Source()
	mark.Sink(y.a)
}

func join(n int, s string) string {
	if n == 0 {
		return s
	}
	return join(n-1, s)
}

func Case_4_4_Recursion_Flow() {
	mark.Sink(join(3, mark.Source())) // want "flow"
}

func Case_4_4_Recursion_Clean() {
	_ = join(3, mark.Source())
	mark.Sink(join(3, "ls"))
}

func rotate(n int, a, b, c string) string {
	if n <= 0 {
		return a
	}
	return rotate(n-1, b, c, a)
}

func Case_4_4_Rotating_Flow() {
	mark.Sink(rotate(mark.Choose(3), "a", "b", mark.Source())) // want "flow"
}

func keepFirst(n int, a, b, c string) string {
	if n <= 0 {
		return a
	}
	return keepFirst(n-1, a, c, b)
}

func Case_4_4_Rotating_Clean() {
	mark.Sink(keepFirst(mark.Choose(3), "a", "b", mark.Source()))
}

func even(n int, s string) string {
	if n == 0 {
		return s
	}
	return odd(n-1, s)
}

func odd(n int, s string) string {
	if n == 0 {
		return "odd"
	}
	return even(n-1, s)
}

func Case_4_4_Mutual_Flow() {
	mark.Sink(even(mark.Choose(4), mark.Source())) // want "flow"
}

func ping(n int, s, t string) string {
	if n == 0 {
		return s
	}
	return pong(n-1, s, t)
}

func pong(n int, s, t string) string {
	if n == 0 {
		return "pong"
	}
	return ping(n-1, s, t)
}

func Case_4_4_Mutual_Clean() {
	mark.Sink(ping(mark.Choose(4), "ls", mark.Source()))
}

type tree struct {
	left, right *tree
	val, note   string
}

func (t *tree) insert(val string) *tree {
	if t == nil {
		return &tree{val: val, note: "leaf"}
	}
	if val < t.val {
		t.left = t.left.insert(val)
	} else {
		t.right = t.right.insert(val)
	}
	return t
}

func (t *tree) walk(visit func(*tree)) {
	if t != nil {
		t.left.walk(visit)
		visit(t)
		t.right.walk(visit)
	}
}

func Case_4_4_Tree_Flow() {
	var t *tree
	t = t.insert("m").insert(mark.Source()).insert("n")
	t.walk(func(t *tree) {
		mark.Sink(t.note)
		mark.Sink(t.val) // want "flow"
	})
}

func Case_4_4_Tree_Clean() {
	var t, u *tree
	t = t.insert("m").insert("k").insert("n")
	u = u.insert(mark.Source())
	t.walk(func(t *tree) {
		mark.Sink(t.val)
	})
	u.walk(func(t *tree) {
		mark.Sink(t.note)
	})
}

type visitor func(n int) string

func Case_4_4_RecursiveClosure_Flow() {
	s := mark.Source()
	var f visitor
	f = func(n int) string {
		if n == 0 {
			return s
		}
		return f(n - 1)
	}
	mark.Sink(f(2)) // want "flow"
}

func Case_4_4_RecursiveClosure_Clean() {
	s := mark.Source()
	var f visitor
	f = func(n int) string {
		if n == 0 {
			return "ls"
		}
		s = f(n - 1)
		return s
	}
	mark.Sink(f(2))
}
