package s10packages

import (
	"taint/mark"
	"taint/s10packages/filled"
)

// A function that is given writes to a variable of the one that calls it, in another package.

func Case_10_1_OptionOfLocal_Flow() {
	filled.Run(filled.Dir("/"), filled.Cmd(mark.Source())) // want "flow"
}

func Case_10_1_OptionOfLocal_Clean() {
	filled.Run(filled.Cmd("ps"), filled.Dir(mark.Source()))
}

func Case_10_1_OptionCopied_Flow() {
	filled.New(filled.Cmd(mark.Source())).Run() // want "flow"
}

func Case_10_1_OptionCopied_Clean() {
	filled.New(filled.Dir(mark.Source())).Run()
}

func Case_10_1_OptionOverwritten_Flow() {
	cmd := mark.Source()
	filled.Run(func(s *filled.Settings) { *s = filled.Settings{Dir: "/", Cmd: cmd} }) // want "flow"
}

func Case_10_1_OptionOverwritten_Clean() {
	filled.After(filled.Cmd(mark.Source()))
}

func Case_10_1_ListFilled_Flow() {
	filled.List(func(l *[]string) { *l = append(*l, mark.Source()) }) // want "flow"
}

func Case_10_1_ListFilled_Clean() {
	var other []string
	filled.List(func(l *[]string) { *l, other = append(*l, "ls"), append(other, mark.Source()) })
}

func Case_10_1_MapFilled_Flow() {
	filled.Map(func(m map[string]string) { m["cmd"] = mark.Source() }) // want "flow"
}

func Case_10_1_MapFilled_Clean() {
	filled.Map(func(m map[string]string) { m["dir"] = mark.Source() })
}

func Case_10_1_MadeThere_Flow() {
	filled.Made(func() *filled.Settings { return &filled.Settings{Cmd: mark.Source()} }) // want "flow"
}

func Case_10_1_MadeThere_Clean() {
	filled.Made(func() *filled.Settings { return &filled.Settings{Dir: mark.Source()} })
}

func Case_10_1_LoadedGeneric_Flow() {
	s, _ := filled.Loaded(func(s *filled.Settings) error { s.Cmd = mark.Source(); return nil })
	mark.Shell(s.Cmd) // want "flow"
}

func Case_10_1_LoadedGeneric_Clean() {
	s, _ := filled.Loaded(func(s *filled.Settings) error { s.Dir = mark.Source(); return nil })
	mark.Shell(s.Cmd)
}
