package s02fields

import "taint/mark"

func Case_2_4_NothingOfText_Flow() {
	s := mark.Source()
	mark.Sink("" + s[:len(s)-len(s)/3]) // want "flow"
}

func Case_2_4_NothingOfText_Clean() {
	s := mark.Source()
	mark.Sink("ls" + s[:0])
}
