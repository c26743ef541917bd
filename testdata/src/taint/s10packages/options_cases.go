package s10packages

import (
	"taint/mark"
	"taint/s10packages/options"
	"taint/s10packages/runners"
)

func Case_10_1_OptionInterface_Flow() {
	s := options.New(runners.ByValue{}, options.WithRunner(runners.Shell{}))
	s.Run(mark.Source()) // want "flow"
}

func Case_10_1_OptionInterface_Clean() {
	s := options.New(runners.ByValue{}, options.WithRunner(runners.Silent{}))
	s.Run(mark.Source())
}

func Case_10_1_OptionAmongOthers_Flow() {
	s := options.New(runners.ByValue{}, options.WithName("ps"), options.WithRunner(runners.Shell{}))
	s.Run(mark.Source()) // want "flow"
}

func Case_10_1_OptionAmongOthers_Clean() {
	s := options.New(runners.ByValue{}, options.WithName(mark.Source()), options.WithRunner(runners.Silent{}))
	s.Run(s.Name())
}

func Case_10_1_KeyThroughInterface_Flow() {
	want := map[string]string{}
	want[mark.Source()] = "ls"
	options.New(runners.ByKey{}).Find(want) // want "flow"
}

func Case_10_1_KeyThroughInterface_Clean() {
	want := map[string]string{}
	want["ls"] = mark.Source()
	options.New(runners.ByKey{}).Find(want)
}

func Case_10_1_ValueThroughInterface_Flow() {
	options.New(runners.ByValue{}).Find(map[string]string{"cmd": mark.Source()}) // want "flow"
}

func Case_10_1_ValueThroughInterface_Clean() {
	options.New(runners.ByValue{}).Find(map[string]string{"cmd": "ls", mark.Source(): "ps"})
}
