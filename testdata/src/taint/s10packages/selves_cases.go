package s10packages

import (
	"taint/mark"
	"taint/s10packages/selves"
)

// an object, a function of which has captured it, comes through several functions of another package

func Case_10_1_SelfDefault_Flow() {
	r := selves.Default()
	r.Name = mark.Source()
	mark.Sink(r.Tell()) // want "flow"
}

func Case_10_1_SelfDefault_Clean() {
	r := selves.Default()
	r.Other = mark.Source()
	mark.Sink(r.Tell())
}

func Case_10_1_SelfBuilt_Flow() {
	r := selves.Build(selves.Noted("a"), selves.Named(mark.Source()))
	mark.Sink(r.Tell()) // want "flow"
}

func Case_10_1_SelfBuilt_Clean() {
	r := selves.Build(selves.Noted(mark.Source()))
	mark.Sink(r.Tell())
}

func Case_10_1_SelfBuiltLater_Flow() {
	r := selves.Build(selves.Noted("a"))
	r.Name = mark.Source()
	mark.Sink(r.Tell()) // want "flow"
}

func Case_10_1_SelfBuiltLater_Clean() {
	r, other := selves.Build(selves.Noted("a")), selves.Build()
	other.Name = mark.Source()
	mark.Sink(r.Tell())
}
