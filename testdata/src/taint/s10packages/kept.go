package s10packages

import (
	"taint/mark"
	"taint/s10packages/intake"
	"taint/s10packages/settings"
)

// What a root of one package keeps in a variable of another, roots of a third find.

// ShowKept is a root.
func ShowKept() {
	mark.Sink(settings.Command()) // want "flow"
	mark.Sink(settings.Free1)     // want "flow"
}

func Case_10_1_Kept_Flow() {
	intake.Handle()
	ShowKept()
}

// ShowOthers is a root.
func ShowOthers() {
	mark.Sink(settings.Note())
	mark.Sink(settings.Free2)
}

func Case_10_1_Kept_Clean() {
	intake.Handle()
	ShowOthers()
}
