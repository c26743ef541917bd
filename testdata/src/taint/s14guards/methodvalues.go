package s14guards

import (
	"taint/mark"
	"taint/s14guards/valid"
)

// The check is the method of a pattern, as a value that was kept or returned.

func wordCheck() func(string) bool  { return anchored.MatchString }
func looseCheck() func(string) bool { return unanchored.MatchString }

func Case_14_4_ReturnedMethodValue_Flow() {
	s := mark.Source()
	if looseCheck()(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_ReturnedMethodValue_Clean() {
	s := mark.Source()
	if wordCheck()(s) {
		mark.Shell(s)
	}
}

type looseGate struct{ ok func(string) bool }

func (g *looseGate) pass(s string) {
	if g.ok(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_KeptMethodValue_Flow() {
	g := &looseGate{unanchored.MatchString}
	g.pass(mark.Source())
}

type gate struct{ ok func(string) bool }

func (g *gate) pass(s string) {
	if g.ok(s) {
		mark.Shell(s)
	}
}

func Case_14_4_KeptMethodValue_Clean() {
	g := &gate{anchored.MatchString}
	g.pass(mark.Source())
}

func Case_14_4_ImportedMethodValue_Flow() {
	g := valid.NewLooseGate(valid.Shell{})
	g.Run(mark.Source()) // want "flow"
}

func Case_14_4_ImportedMethodValue_Clean() {
	g := valid.NewGate(valid.Shell{})
	g.Run(mark.Source())
}
