package s10packages

import (
	"taint/mark"
	"taint/s10packages/mid"
	"taint/s10packages/run"
)

func Case_10_1_Mode_Flow() {
	run.In(run.InShell, mark.Source()) // want "flow"
}

func Case_10_1_Mode_Clean() {
	run.In(run.Direct, mark.Source())
}

func Case_10_1_Options_Flow() {
	run.With(run.Options{Shell: true, Name: "ls"}, mark.Source()) // want "flow"
	run.WithPointer(&run.Options{Shell: true}, mark.Source())     // want "flow"
}

func Case_10_1_Options_Clean() {
	run.With(run.Options{Name: "ls"}, mark.Source())
	run.With(run.Options{Shell: true, Name: mark.Source()}, "ls")
	run.WithPointer(&run.Options{Name: "ls"}, mark.Source())
	run.WithPointer(nil, mark.Source())
}

func Case_10_1_Raw_Flow() {
	mark.HTML(run.Text(mark.Source(), true)) // want "flow"
}

func Case_10_1_Raw_Clean() {
	mark.HTML(run.Text(mark.Source(), false))
}

func Case_10_1_Kind_Flow() {
	run.Kind("shell", mark.Source()) // want "flow"
}

func Case_10_1_Kind_Clean() {
	run.Kind("list", mark.Source())
}

func Case_10_1_NilCallback_Flow() {
	run.Mapped([]string{mark.Source()}, nil) // want "flow"
}

func Case_10_1_NilCallback_Clean() {
	run.Mapped([]string{mark.Source()}, func(string) { mark.Sink("ls") })
}

func Case_10_1_ModeThree_Flow() {
	mid.In(true, mark.Source())              // want "flow"
	mark.HTML(mid.Text(mark.Source(), true)) // want "flow"
}

func Case_10_1_ModeThree_Clean() {
	mid.In(false, mark.Source())
	mark.HTML(mid.Text(mark.Source(), false))
}
