package s10packages

import (
	"taint/mark"
	"taint/s10packages/wrappers"
)

func Case_10_1_WrapperOutside_Clean() {
	var r wrappers.Runner = wrappers.Checked{Next: wrappers.Shell{}}
	r.Run(mark.Source())
}

func Case_10_1_WrapperOutside_Flow() {
	var r wrappers.Runner = wrappers.Named{Next: wrappers.Shell{}}
	r.Run(mark.Source()) // want "flow"
}

func Case_10_1_WrapperInside_Clean() {
	var r wrappers.Runner = wrappers.Shell{}
	r = wrappers.Checked{Next: r}
	r = wrappers.Named{Next: r, Name: "a"}
	r.Run(mark.Source())
}

func Case_10_1_WrapperInside_Flow() {
	var r wrappers.Runner = wrappers.Shell{}
	r = &wrappers.Limited{Next: r, Max: 1000}
	r = wrappers.Named{Next: r, Name: "a"}
	r.Run(mark.Source()) // want "flow"
}

// who asks has it in a field, and is called by somebody else
type asker struct{ r wrappers.Runner }

func (a *asker) ask() { a.r.Run(mark.Source()) }

func call(f func()) { f() }

func Case_10_1_WrapperField_Clean() {
	a := &asker{wrappers.Named{Next: wrappers.Checked{Next: wrappers.Shell{}}}}
	call(a.ask)
}

type otherAsker struct{ r wrappers.Runner }

func (a *otherAsker) ask() { a.r.Run(mark.Source()) } // want "flow"

func Case_10_1_WrapperField_Flow() {
	a := &otherAsker{wrappers.Named{Next: &wrappers.Limited{Next: wrappers.Shell{}, Max: 1000}}}
	call(a.ask)
}

func Case_10_1_WrapperFar_Clean() {
	var r wrappers.Runner = wrappers.Shell{}
	r = wrappers.Checked{Next: r}
	r = &wrappers.Limited{Next: r, Max: 1000}
	r = wrappers.Named{Next: r, Name: "a"}
	r.Run(mark.Source())
}

func Case_10_1_WrapperFar_Flow() {
	var r wrappers.Runner = wrappers.Shell{}
	r = &wrappers.Limited{Next: r, Max: 1000}
	r = &wrappers.Limited{Next: r, Max: 1000}
	r = wrappers.Named{Next: r, Name: "a"}
	r.Run(mark.Source()) // want "flow"
}
