// Package s05funcs holds the cases of semantic 5: function values.
package s05funcs

import "taint/mark"

func Case_5_1_CapturedRead_Flow() {
	s := "ls"
	show := func() {
		mark.Sink(s) // want "flow"
	}
	s = mark.Source()
	show()
}

func Case_5_1_CapturedRead_Clean() {
	s := mark.Source()
	show := func() {
		mark.Sink(s)
	}
	s = "ls"
	show()
}

func Case_5_1_CapturedWrite_Flow() {
	s := "ls"
	set := func() { s = mark.Source() }
	mark.Sink(s)
	set()
	mark.Sink(s) // want "flow"
}

func Case_5_1_CapturedWrite_Clean() {
	s := mark.Source()
	set := func() { s = "ls" }
	set()
	mark.Sink(s)
}

func Case_5_1_NeverCalled_Flow() {
	s := "ls"
	set := func() { s = mark.Source() }
	if mark.Bool() {
		set()
	}
	mark.Sink(s) // want "flow"
}

func Case_5_1_NeverCalled_Clean() {
	s := "ls"
	set := func() { s = mark.Source() }
	_ = set
	mark.Sink(s)
}

func Case_5_1_Nested_Flow() {
	s := "ls"
	func() {
		func() { s = mark.Source() }()
	}()
	mark.Sink(s) // want "flow"
}

func Case_5_1_Nested_Clean() {
	s := "ls"
	func() {
		s := "inner"
		func() { s = mark.Source() }()
		_ = s
	}()
	mark.Sink(s)
}

func Case_5_1_TwoClosures_Flow() {
	s := "ls"
	set := func(v string) { s = v }
	get := func() string { return s }
	set(mark.Source())
	mark.Sink(get()) // want "flow"
}

func Case_5_1_TwoClosures_Clean() {
	s := "ls"
	set := func(v string) { s = v }
	get := func() string { return s }
	set(mark.Source())
	set("ps")
	mark.Sink(get())
}

func cell() (set func(string), get func() string) {
	var s string
	return func(v string) { s = v }, func() string { return s }
}

func Case_5_1_Cell_Flow() {
	set, get := cell()
	set(mark.Source())
	mark.Sink(get()) // want "flow"
}

func Case_5_1_Cell_Clean() {
	set, _ := cell()
	_, get := cell()
	set(mark.Source())
	mark.Sink(get())
}

func Case_5_1_CapturedStruct_Flow() {
	c := struct{ a, b string }{}
	set := func() { c.a = mark.Source() }
	set()
	mark.Sink(c.b)
	mark.Sink(c.a) // want "flow"
}

func Case_5_1_CapturedStruct_Clean() {
	c := struct{ a, b string }{}
	d := c
	set := func() { c.a = mark.Source() }
	set()
	mark.Sink(d.a)
	mark.Sink(c.b)
}

func Case_5_1_ArgumentCopy_Flow() {
	s := mark.Source()
	show := func(v string) {
		mark.Sink(v) // want "flow"
	}
	show(s)
	s = "ls"
}

func Case_5_1_ArgumentCopy_Clean() {
	s := "ls"
	show := func(v string) {
		mark.Sink(v)
		_ = s
	}
	s = mark.Source()
	show("ps")
}

func constantly(s string) func() string { return func() string { return s } }

func Case_5_2_Returned_Flow() {
	f, g := constantly("ls"), constantly(mark.Source())
	mark.Sink(f())
	mark.Sink(g()) // want "flow"
}

func Case_5_2_Returned_Clean() {
	f, g := constantly("ls"), constantly(mark.Source())
	_ = g
	mark.Sink(f())
}

func apply(f func(string) string, s string) string { return f(s) }

func same(s string) string { return s }
func drop(s string) string { return "ls" }

func Case_5_2_Taken_Flow() {
	mark.Sink(apply(drop, mark.Source()))
	mark.Sink(apply(same, mark.Source())) // want "flow"
}

func Case_5_2_Taken_Clean() {
	mark.Sink(apply(drop, mark.Source()))
	mark.Sink(apply(same, "ps"))
}

func compose(f, g func(string) string) func(string) string {
	return func(s string) string { return g(f(s)) }
}

func Case_5_2_Composed_Flow() {
	mark.Sink(compose(same, same)(mark.Source())) // want "flow"
}

func Case_5_2_Composed_Clean() {
	mark.Sink(compose(same, drop)(mark.Source()))
	mark.Sink(compose(drop, same)(mark.Source()))
}

func adder(prefix string) func(string) func(string) string {
	return func(mid string) func(string) string {
		return func(s string) string { return prefix + mid + s }
	}
}

func Case_5_2_Curried_Flow() {
	mark.Sink(adder("a")(mark.Source())("c")) // want "flow"
}

func Case_5_2_Curried_Clean() {
	f := adder("a")
	_ = f(mark.Source())
	mark.Sink(f("b")("c"))
}

func each(items []string, f func(int, string)) {
	for i, it := range items {
		f(i, it)
	}
}

func Case_5_2_Each_Flow() {
	each([]string{"a", mark.Source()}, func(_ int, s string) {
		mark.Sink(s) // want "flow"
	})
}

func Case_5_2_Each_Clean() {
	last := 0
	each([]string{"a", mark.Source()}, func(i int, s string) {
		last = i
		mark.Sink("b")
	})
	_ = last
}

func mapped(items []string, f func(string) string) []string {
	var out []string
	for _, it := range items {
		out = append(out, f(it))
	}
	return out
}

func Case_5_2_Mapped_Flow() {
	for _, s := range mapped([]string{mark.Source()}, same) {
		mark.Sink(s) // want "flow"
	}
}

func Case_5_2_Mapped_Clean() {
	for _, s := range mapped([]string{mark.Source()}, drop) {
		mark.Sink(s)
	}
}

type handler func(string) string

func upper(next handler) handler { return func(s string) string { return next("u" + s) } }
func block(next handler) handler { return func(s string) string { return next("fixed") } }
func chain(h handler, ms ...func(handler) handler) handler {
	for _, m := range ms {
		h = m(h)
	}
	return h
}

func Case_5_2_Middleware_Flow() {
	h := chain(func(s string) string {
		mark.Sink(s) // want "flow"
		return s
	}, upper, upper)
	h(mark.Source())
}

func Case_5_2_Middleware_Clean() {
	h := block(func(s string) string {
		mark.Sink(s)
		return s
	})
	h(mark.Source())
}

func Case_5_2_OutParameter_Flow() {
	var out string
	with(func(s string) { out = s })
	mark.Sink(out) // want "flow"
}

func with(f func(string)) { f(mark.Source()) }

func Case_5_2_OutParameter_Clean() {
	out := "ls"
	with(func(s string) { _ = s })
	mark.Sink(out)
}
