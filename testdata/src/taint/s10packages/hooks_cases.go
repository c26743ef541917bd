package s10packages

import (
	"taint/mark"
	"taint/s10packages/hooks"
)

func Case_10_1_AssignedHook_Flow() {
	hooks.Said = func(s string) { mark.Sink(s) } // want "flow"
	hooks.Say(mark.Source())
}

func Case_10_1_AssignedHook_Clean() {
	hooks.Said = func(s string) { mark.Sink(s) }
	hooks.Say("ls")
	hooks.Said = nil
}

type speaks struct{}

func (speaks) Speak(s string) { mark.Sink(s) } // want "flow"

func Case_10_1_AssignedInterface_Flow() {
	hooks.Loud = speaks{}
	hooks.Shout(mark.Source())
}

type whispers struct{}

func (whispers) Speak(string) { mark.Sink("ls") }

func Case_10_1_AssignedInterface_Clean() {
	hooks.Loud = whispers{}
	hooks.Shout(mark.Source())
}
