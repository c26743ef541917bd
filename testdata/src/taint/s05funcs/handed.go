package s05funcs

import (
	"context"
	"runtime/trace"

	"taint/mark"
)

// Functions that a helper hands to code that is not seen, and of which only the caller knows what
// they do.

func inRegion(do func()) { trace.WithRegion(context.Background(), "work", do) }

func Case_5_6_HandedOn_Flow() {
	x := mark.Source()
	inRegion(func() {
		mark.Sink(x) // want "flow"
	})
}

func Case_5_6_HandedOn_Clean() {
	x := mark.Source()
	inRegion(func() {
		mark.Sink("ls")
		_ = x
	})
}

func inTwo(do func() string) (got string) {
	inRegion(func() { got = do() })
	return got
}

func Case_5_6_HandedOnTwice_Flow() {
	x := mark.Source()
	mark.Sink(inTwo(func() string { return x })) // want "flow"
}

func Case_5_6_HandedOnTwice_Clean() {
	x := mark.Source()
	mark.Sink(inTwo(func() string { _ = x; return "ls" }))
}

type task struct{ do func() }

func (t task) run() { trace.WithRegion(context.Background(), "task", t.do) }

func Case_5_6_HandedField_Flow() {
	x := mark.Source()
	task{func() {
		mark.Sink(x) // want "flow"
	}}.run()
}

func Case_5_6_HandedField_Clean() {
	x := mark.Source()
	task{func() { _ = x }}.run()
	mark.Sink("ls")
}
