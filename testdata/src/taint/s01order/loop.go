package s01order

import "taint/mark"

func Case_1_5_BackEdge_Flow() {
	s := "ls"
	for range 2 {
		mark.Sink(s) // want "flow"
		s = mark.Source()
	}
}

func Case_1_5_BackEdge_Clean() {
	s := "ls"
	for range 2 {
		mark.Sink(s)
		s = mark.Source()
		_ = s
		s = "ls"
	}
}

func Case_1_5_Accumulate_Flow() {
	s := ""
	for _, w := range []string{"a", mark.Source(), "b"} {
		s += w
	}
	mark.Sink(s) // want "flow"
}

func Case_1_5_Accumulate_Clean() {
	s := ""
	for _, w := range []string{"a", mark.Source(), "b"} {
		s += "a"
		_ = w
	}
	mark.Sink(s)
}

func Case_1_5_ShiftRegister_Flow() {
	a, b, c := "a", "b", "c"
	for range 4 {
		mark.Sink(a) // want "flow"
		a, b, c = b, c, mark.Source()
	}
}

func Case_1_5_ShiftRegister_Clean() {
	a, b, c := "a", "b", "c"
	for range 4 {
		mark.Sink(a)
		a, b, c = b, a, mark.Source()
	}
	_ = c
}

func Case_1_5_ResetEachTurn_Flow() {
	s := "ls"
	for i := range 3 {
		if i == 1 {
			s = mark.Source()
		}
		mark.Sink(s) // want "flow"
	}
}

func Case_1_5_ResetEachTurn_Clean() {
	s := "ls"
	for i := range 3 {
		s = "ls"
		mark.Sink(s)
		if i == 1 {
			s = mark.Source()
		}
	}
}

func Case_1_5_PointerChase_Flow() {
	type node struct {
		val  string
		next *node
	}
	var head *node
	for _, w := range []string{"a", mark.Source()} {
		head = &node{w, head}
	}
	for n := head; n != nil; n = n.next {
		mark.Sink(n.val) // want "flow"
	}
}

func Case_1_5_PointerChase_Clean() {
	type node struct {
		val, note string
		next      *node
	}
	var head *node
	for _, w := range []string{"a", mark.Source()} {
		head = &node{"b", w, head}
	}
	for n := head; n != nil; n = n.next {
		mark.Sink(n.val)
	}
}

func Case_1_5_Until_Flow() {
	s := mark.Source()
	for mark.Bool() {
		s = "ls"
		break
	}
	mark.Sink(s) // want "flow"
}

func Case_1_5_Until_Clean() {
	s := mark.Source()
	for {
		s = "ls"
		if mark.Bool() {
			break
		}
		s = "ps"
		break
	}
	mark.Sink(s)
}

func Case_1_5_PerIterationVariable_Flow() {
	var shows []func()
	for _, w := range []string{"a", mark.Source()} {
		shows = append(shows, func() {
			mark.Sink(w) // want "flow"
		})
	}
	for _, show := range shows {
		show()
	}
}

func Case_1_5_PerIterationVariable_Clean() {
	var shows []func()
	for _, w := range []string{"a", "b"} {
		shows = append(shows, func() {
			mark.Sink(w)
		})
		w = mark.Source()
		w = "c"
	}
	for _, show := range shows {
		show()
	}
}

func Case_1_5_NestedLoops_Flow() {
	s, t := "a", "b"
	for range 2 {
		for range 2 {
			mark.Sink(s) // want "flow"
			s = t
		}
		t = mark.Source()
	}
}

func Case_1_5_NestedLoops_Clean() {
	s, t := "a", "b"
	for range 2 {
		t = "c"
		for range 2 {
			mark.Sink(s)
			s = t
		}
		t = mark.Source()
	}
}
