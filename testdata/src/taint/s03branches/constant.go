// Package s03branches holds the cases of semantic 3: branches that cannot run.
package s03branches

import (
	"cmp"
	"runtime"
	"strconv"
	"strings"

	"taint/mark"
)

const debug = false
const release = !debug

func Case_3_1_Const_Flow() {
	s := mark.Source()
	if debug {
		s = "ls"
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_Const_Clean() {
	s := mark.Source()
	if release {
		s = "ls"
	}
	mark.Sink(s)
}

func Case_3_1_Local_Flow() {
	on := true
	s := "ls"
	if on {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_Local_Clean() {
	on := false
	s := "ls"
	if on {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_1_Computed_Flow() {
	a, b := 6, 7
	s := "ls"
	if a*b == 42 {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_Computed_Clean() {
	a, b := 6, 7
	s := "ls"
	if a*b != 42 || a > b {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_1_Strings_Flow() {
	mode := "a"
	mode += "b"
	s := "ls"
	if mode == "ab" {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_Strings_Clean() {
	mode := "a"
	mode += "b"
	s := "ls"
	if mode != "ab" || len(mode) > 2 {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_1_Unknown_Flow() {
	s := "ls"
	if runtime.NumCPU() > 0 {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_Unknown_Clean() {
	s := mark.Source()
	if runtime.NumCPU() > 0 {
		s = "ls"
	} else {
		s = "ps"
	}
	mark.Sink(s)
}

func Case_3_1_ShortCircuit_Flow() {
	s := "ls"
	if on := true; on || mark.Bool() {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_ShortCircuit_Clean() {
	s := "ls"
	if on := false; on && mark.Bool() {
		s = mark.Source()
	}
	mark.Sink(s)
}

func choose(flag bool, s string) string {
	if flag {
		return s
	}
	return "ls"
}

func Case_3_1_Argument_Flow() {
	mark.Sink(choose(true, mark.Source())) // want "flow"
	mark.Sink(choose(false, mark.Source()))
}

func Case_3_1_Argument_Clean() {
	mark.Sink(choose(false, mark.Source()))
	mark.Sink(choose(!release, mark.Source()))
}

func chooseThrough(flag bool, s string) string { return choose(!flag, s) }

func Case_3_1_ArgumentTwoDeep_Flow() {
	mark.Sink(chooseThrough(false, mark.Source())) // want "flow"
}

func Case_3_1_ArgumentTwoDeep_Clean() {
	mark.Sink(chooseThrough(true, mark.Source()))
}

type level int

const (
	low level = iota
	high
)

func byLevel(l level, s string) string {
	if l >= high {
		return s
	}
	return "ls"
}

func Case_3_1_Enum_Flow() {
	mark.Sink(byLevel(high, mark.Source())) // want "flow"
}

func Case_3_1_Enum_Clean() {
	mark.Sink(byLevel(low, mark.Source()))
}

type config struct {
	shell bool
	name  string
}

func (c config) pick(s string) string {
	if c.shell {
		return s
	}
	return c.name
}

func Case_3_1_Field_Flow() {
	mark.Sink(config{shell: true, name: "ls"}.pick(mark.Source())) // want "flow"
}

func Case_3_1_Field_Clean() {
	mark.Sink(config{name: "ls"}.pick(mark.Source()))
}

func Case_3_1_Nil_Flow() {
	var p *config
	s := "ls"
	if p == nil {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_Nil_Clean() {
	p := &config{}
	s := "ls"
	if p == nil {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_1_Correlated_Flow() {
	on := mark.Bool()
	s := "ls"
	if on {
		s = mark.Source()
	}
	if on {
		mark.Sink(s) // want "flow"
	}
}

func Case_3_1_Correlated_Clean() {
	on := mark.Bool()
	s := "ls"
	if on {
		s = mark.Source()
	}
	if !on {
		mark.Sink(s)
	}
}

func Case_3_1_StdCall_Flow() {
	s := "ls"
	if strings.HasPrefix("abc", "a") {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_StdCall_Clean() {
	s := mark.Source()
	if len("abc") == 3 {
		s = strings.ToLower("LS")
	}
	mark.Sink(s)
}

func Case_3_1_DeadSink_Flow() {
	s := mark.Source()
	if !debug {
		mark.Sink(s) // want "flow"
	}
}

func Case_3_1_DeadSink_Clean() {
	s := mark.Source()
	if debug {
		mark.Sink(s) // not reached
	}
}

func Case_3_2_NoIteration_Flow() {
	s := "ls"
	for i := 0; i < 1; i++ {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_NoIteration_Clean() {
	s := "ls"
	for i := 0; i < 0; i++ {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_2_EmptyRange_Flow() {
	s := "ls"
	for range []string{"a"} {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_EmptyRange_Clean() {
	s := "ls"
	for range []string{} {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_2_NilRange_Flow() {
	var items []string
	items = append(items, "a")
	s := "ls"
	for range items {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_NilRange_Clean() {
	var items []string
	s := "ls"
	for range items {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_2_MustIterate_Flow() {
	s := mark.Source()
	for i := range 2 {
		if i > 1 {
			s = "ls"
		}
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_MustIterate_Clean() {
	s := mark.Source()
	for i := 0; i < 2; i++ {
		s = "ls"
	}
	mark.Sink(s)
}

func Case_3_2_WhileFalse_Flow() {
	s := "ls"
	for on := true; on; on = false {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_WhileFalse_Clean() {
	s := "ls"
	for on := false; on; on = true {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_2_CountDown_Flow() {
	s := "ls"
	for n := 3; n > 0; n-- {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_CountDown_Clean() {
	s := "ls"
	for n := 3; n > 3; n-- {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_2_EmptyMap_Flow() {
	s := "ls"
	for k := range map[string]int{"a": 1} {
		s = mark.Source() + k
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_EmptyMap_Clean() {
	s := "ls"
	for k := range map[string]int{} {
		s = mark.Source() + k
	}
	mark.Sink(s)
}

func Case_3_1_ComputedByLibrary_Flow() {
	s, name := "ls", "report.txt"
	if n, err := strconv.Atoi("12"); err == nil && n < 20 && strings.HasSuffix(name, ".txt") {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_ComputedByLibrary_Clean() {
	s, name := "ls", "report.txt"
	if n, err := strconv.Atoi("12"); err != nil || n > 20 || strings.HasPrefix(name, "x") || !strings.EqualFold(name, "REPORT.TXT") {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_1_SplitConstant_Flow() {
	s := "ls"
	if parts := strings.Split("a,b", ","); parts[1] == "b" {
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_1_SplitConstant_Clean() {
	s := "ls"
	if parts := strings.Split("a,b", ","); parts[1] != "b" {
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_1_FirstSet_Flow() {
	mark.Sink(cmp.Or("", mark.Source(), "ls")) // want "flow"
}

func Case_3_1_FirstSet_Clean() {
	mark.Sink(cmp.Or("", "ls", mark.Source()))
}
