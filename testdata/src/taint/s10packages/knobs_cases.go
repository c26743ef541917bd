package s10packages

import (
	"taint/mark"
	"taint/s10packages/knobs"
)

func Case_10_1_OptionType_Flow() {
	mark.Sink(knobs.Name(knobs.WithName(mark.Source()))) // want "flow"
}

func Case_10_1_OptionType_Clean() {
	mark.Sink(knobs.Name(knobs.WithTitle(mark.Source())))
}

func Case_10_1_OptionTypes_Flow() {
	mark.Sink(knobs.Name(knobs.WithTitle("ab"), knobs.WithName(mark.Source()))) // want "flow"
}

func Case_10_1_OptionTypes_Clean() {
	mark.Sink(knobs.Name(knobs.WithTitle(mark.Source()), knobs.WithTitle(mark.Source()), knobs.WithTitle("ab")))
}
