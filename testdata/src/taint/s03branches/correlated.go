package s03branches

import (
	"strconv"

	"taint/mark"
)

func ifBoth(on bool, s string) string {
	r := "ls"
	if on {
		r = s
	}
	if on {
		return r
	}
	return "ps"
}

func ifOther(on bool, s string) string {
	r := "ls"
	if on {
		r = s
	}
	if !on {
		return r
	}
	return "ps"
}

func Case_3_1_SameFlag_Flow()  { mark.Sink(ifBoth(mark.Bool(), mark.Source())) } // want "flow"
func Case_3_1_SameFlag_Clean() { mark.Sink(ifOther(mark.Bool(), mark.Source())) }

func Case_3_1_SameComparison_Flow() {
	n, s := mark.Choose(9), "ls"
	if n > 3 {
		s = mark.Source()
	}
	if n != 2 && n > 3 {
		mark.Sink(s) // want "flow"
	}
}

func Case_3_1_SameComparison_Clean() {
	n, s := mark.Choose(9), "ls"
	if n > 3 {
		s = mark.Source()
	}
	if n <= 3 {
		mark.Sink(s)
	}
}

// In each round of the loop the condition is another one.
func Case_3_1_FlagOfRound_Flow() {
	s := "ls"
	for range 3 {
		on := mark.Bool()
		if !on {
			mark.Sink(s) // want "flow"
		}
		if on {
			s = mark.Source()
		}
	}
}

func Case_3_1_FlagOfRound_Clean() {
	for range 3 {
		on, s := mark.Bool(), "ls"
		if on {
			s = mark.Source()
		}
		if !on {
			mark.Sink(s)
		}
	}
}

func Case_3_1_FlagChanged_Flow() {
	on, s := mark.Bool(), "ls"
	if on {
		s = mark.Source()
	}
	on = !on
	if !on {
		mark.Sink(s) // want "flow"
	}
}

func Case_3_1_FlagChanged_Clean() {
	on, s := mark.Bool(), "ls"
	if on {
		s = mark.Source()
	}
	on = !on
	if on {
		mark.Sink(s)
	}
}

func Case_3_1_FlagAtEnd_Flow() {
	on, s := mark.Bool(), mark.Source()
	if on {
		s = "ls"
	}
	for range mark.Choose(2) {
		mark.Bool()
	}
	if !on {
		mark.Sink(s) // want "flow"
	}
}

func Case_3_1_FlagAtEnd_Clean() {
	on, s := mark.Bool(), mark.Source()
	if on {
		s = "ls"
	}
	for range mark.Choose(2) {
		mark.Bool()
	}
	if on {
		mark.Sink(s)
	}
}

func Case_3_2_RangeOverNumber_Flow() {
	s := mark.Source()
	for range mark.Choose(2) {
		s = "ls"
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_RangeOverNumber_Clean() {
	s := mark.Source()
	for i := range 2 {
		s = "ls" + strconv.Itoa(i)
	}
	mark.Sink(s)
}

func Case_3_2_RangeOverList_Flow() {
	s := mark.Source()
	for _, v := range []string{"ls", "ps"}[:mark.Choose(2)] {
		s = v
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_RangeOverList_Clean() {
	s := mark.Source()
	for _, v := range []string{"ls", "ps"} {
		s = v
	}
	mark.Sink(s)
}

func Case_3_2_CapturedVariable_Flow() {
	s := "ls"
	set := func(v string) { s = v }
	for i := 0; i < 2; i++ {
		mark.Sink(s) // want "flow"
		set(mark.Source())
	}
}

func Case_3_2_CapturedVariable_Clean() {
	s := mark.Source()
	set := func(v string) { s = v }
	for i := 0; i < 2; i++ {
		set("ls")
	}
	mark.Sink(s)
}

// The loop can be left before it has done anything.
func Case_3_2_Left_Flow() {
	s := mark.Source()
	for i := 0; i < 3; i++ {
		if mark.Bool() {
			break
		}
		s = "ls"
	}
	mark.Sink(s) // want "flow"
}

func Case_3_2_Left_Clean() {
	s := mark.Source()
	for i := 0; i < 3; i++ {
		s = "ls"
		if mark.Bool() {
			break
		}
	}
	mark.Sink(s)
}
