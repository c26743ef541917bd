package s03branches

import (
	"log"
	"os"
	"runtime"

	"taint/mark"
)

func Case_3_3_Switch_Flow() {
	s, n := "ls", 2
	switch n {
	case 1:
		s = "ps"
	case 2:
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_3_Switch_Clean() {
	s, n := "ls", 1
	switch n {
	case 1:
		s = "ps"
	case 2:
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_3_Default_Flow() {
	s := "ls"
	switch n := 3; n {
	case 1, 2:
	default:
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_3_Default_Clean() {
	s := "ls"
	switch n := 2; n {
	case 1, 2:
	default:
		s = mark.Source()
	}
	mark.Sink(s)
}

func Case_3_3_Fallthrough_Flow() {
	s := "ls"
	switch n := 1; n {
	case 1:
		fallthrough
	case 2:
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_3_Fallthrough_Clean() {
	s := mark.Source()
	switch n := 1; n {
	case 1:
		s = mark.Source()
		fallthrough
	case 2:
		s = "ls"
	}
	mark.Sink(s)
}

func Case_3_3_Goto_Flow() {
	s := mark.Source()
	goto end
end:
	mark.Sink(s) // want "flow"
}

func Case_3_3_Goto_Clean() {
	s := "ls"
	goto end
dead:
	s = mark.Source()
	goto end
end:
	mark.Sink(s)
	if debug {
		goto dead
	}
}

func Case_3_3_GotoBack_Flow() {
	s, n := "ls", 0
again:
	mark.Sink(s) // want "flow"
	s = mark.Source()
	if n++; n < 2 {
		goto again
	}
}

func Case_3_3_GotoBack_Clean() {
	s, n := "ls", 0
again:
	mark.Sink(s)
	if n++; n < 2 {
		goto again
	}
	s = mark.Source()
}

func Case_3_3_LabelledBreak_Flow() {
	s := "ls"
outer:
	for range 2 {
		for range 2 {
			s = mark.Source()
			break outer
		}
		s = "ps"
	}
	mark.Sink(s) // want "flow"
}

func Case_3_3_LabelledBreak_Clean() {
	s := "ls"
	for range 2 {
		for range 2 {
			s = mark.Source()
			break
		}
		s = "ps"
	}
	mark.Sink(s)
}

func Case_3_3_LabelledContinue_Flow() {
	s := "ls"
outer:
	for range 2 {
		for range 2 {
			mark.Sink(s) // want "flow"
			s = mark.Source()
			continue outer
		}
	}
}

func Case_3_3_LabelledContinue_Clean() {
	s := "ls"
outer:
	for range 2 {
		for range 2 {
			mark.Sink(s)
			continue outer
		}
		s = mark.Source()
	}
}

func Case_3_3_BreakInSwitch_Flow() {
	s := "ls"
	for range 2 {
		switch {
		case mark.Bool():
			s = mark.Source()
			break
		}
		mark.Sink(s) // want "flow"
	}
}

func Case_3_3_BreakInSwitch_Clean() {
	s := "ls"
loop:
	for range 2 {
		switch {
		case mark.Bool():
			s = mark.Source()
			break loop
		}
		mark.Sink(s)
	}
}

func early(on bool) string {
	if on {
		return "ls"
	}
	return mark.Source()
}

func Case_3_3_EarlyReturn_Flow() {
	mark.Sink(early(false)) // want "flow"
}

func Case_3_3_EarlyReturn_Clean() {
	mark.Sink(early(true))
}

func Case_3_3_AfterReturn_Flow() {
	s := mark.Source()
	if s == "" {
		return
	}
	mark.Sink(s) // want "flow"
}

func Case_3_3_AfterReturn_Clean() {
	s := mark.Source()
	if s != "" {
		return
	}
	mark.Sink(s)
}

func Case_3_3_InfiniteLoop_Flow() {
	s := "ls"
	for {
		mark.Sink(s) // want "flow"
		if s != "ls" || mark.Bool() {
			break
		}
		s = mark.Source()
	}
}

func Case_3_3_InfiniteLoop_Clean() {
	s := mark.Source()
	for {
		s = "ls"
		mark.Sink(s)
		if mark.Bool() {
			return
		}
		break
	}
	mark.Sink(s)
}

func Case_3_4_Panic_Flow() {
	s := mark.Source()
	if mark.Bool() {
		panic("stop")
	}
	mark.Sink(s) // want "flow"
}

func Case_3_4_Panic_Clean() {
	s := mark.Source()
	if s != "" {
		panic("stop")
	}
	mark.Sink(s)
}

func Case_3_4_AfterPanic_Flow() {
	s := mark.Source()
	defer func() {
		_ = recover()
		mark.Sink(s) // want "flow"
	}()
	panic("stop")
}

func Case_3_4_AfterPanic_Clean() {
	s := "ls"
	defer func() {
		_ = recover()
		mark.Sink(s)
	}()
	if !debug {
		panic("stop")
	}
	s = mark.Source()
}

// Exits.
func Case_3_4_OsExit_Flow() {
	s := mark.Source()
	mark.Sink(s) // want "flow"
	os.Exit(0)
}

// Exits.
func Case_3_4_OsExit_Clean() {
	s := mark.Source()
	os.Exit(0)
	mark.Sink(s) // not reached
}

// Exits.
func Case_3_4_LogFatal_Flow() {
	s := "ls"
	if mark.Bool() {
		s = mark.Source()
		log.Print("go on")
	}
	mark.Sink(s) // want "flow"
}

// Exits.
func Case_3_4_LogFatal_Clean() {
	s := "ls"
	if mark.Bool() {
		s = mark.Source()
		log.Fatalf("stop %d", len(s))
	}
	mark.Sink(s)
}

func Case_3_4_Goexit_Flow() {
	s := mark.Source()
	defer func() {
		mark.Sink(s) // want "flow"
	}()
	runtime.Goexit()
}

func Case_3_4_Goexit_Clean() {
	s := mark.Source()
	if s != "" {
		runtime.Goexit()
	}
	mark.Sink(s)
}

func stop(n int) {
	if n > 0 {
		panic("positive")
	}
	panic("negative")
}

func maybeStop(n int) {
	if n > 0 {
		panic("positive")
	}
}

func Case_3_4_NeverReturns_Flow() {
	s := "ls"
	if mark.Bool() {
		s = mark.Source()
		maybeStop(0)
	}
	mark.Sink(s) // want "flow"
}

func Case_3_4_NeverReturns_Clean() {
	s := "ls"
	if mark.Bool() {
		s = mark.Source()
		stop(1)
	}
	mark.Sink(s)
}

func stopThrough() { stop(mark.Choose(2)) }

func forever() {
	for {
		runtime.Goexit()
	}
}

func Case_3_4_NeverReturnsTwoDeep_Flow() {
	s := mark.Source()
	if s == "" {
		stopThrough()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_4_NeverReturnsTwoDeep_Clean() {
	s := "ls"
	switch mark.Choose(3) {
	case 1:
		s = mark.Source()
		stopThrough()
	case 2:
		s = mark.Source()
		forever()
	}
	mark.Sink(s)
}

func Case_3_4_PanicInClosure_Flow() {
	s := "ls"
	fail := func() {
		if mark.Bool() {
			panic("stop")
		}
	}
	s = mark.Source()
	fail()
	mark.Sink(s) // want "flow"
}

func Case_3_4_PanicInClosure_Clean() {
	s := "ls"
	fail := func() { panic("stop") }
	if mark.Bool() {
		s = mark.Source()
		fail()
	}
	mark.Sink(s)
}

func Case_3_3_SwitchOnByte_Flow() {
	s, word := "ls", "ABC"
	switch word[1] {
	case 'A', 'C':
		s = "ps"
	default:
		s = mark.Source()
	}
	mark.Sink(s) // want "flow"
}

func Case_3_3_SwitchOnByte_Clean() {
	s, word := "ls", "ABC"
	switch word[2] {
	case 'A', 'B':
		s = mark.Source()
	case 'C', 'D':
		s = "ps"
	default:
		s = mark.Source()
	}
	mark.Sink(s)
}
