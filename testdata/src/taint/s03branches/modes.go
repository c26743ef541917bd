package s03branches

import "taint/mark"

// A value is one constant at a time.
func Case_3_1_OtherConstant_Flow() {
	mode := modes[mark.Choose(2)]
	s := "ls"
	if mode == "ask" {
		s = mark.Source()
	}
	if mode != "list" {
		mark.Sink(s) // want "flow"
	}
}

func Case_3_1_OtherConstant_Clean() {
	mode := modes[mark.Choose(2)]
	s := "ls"
	if mode == "ask" {
		s = mark.Source()
	}
	if mode == "list" {
		mark.Sink(s)
	}
}

var modes = [2]string{"ask", "list"}

func Case_3_1_OtherCase_Flow() {
	s := ""
	mode := mark.Choose(3)
	switch mode {
	case 1:
		s = mark.Source()
	case 2:
		s = "ls"
	}
	switch mode {
	case 1:
		mark.Sink(s) // want "flow"
	}
}

func Case_3_1_OtherCase_Clean() {
	s := ""
	mode := mark.Choose(3)
	switch mode {
	case 1:
		s = mark.Source()
	case 2:
		s = "ls"
	}
	switch mode {
	case 2:
		mark.Sink(s)
	}
}
