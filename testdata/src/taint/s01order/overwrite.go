// Package s01order holds the cases of semantic 1: order and overwriting.
package s01order

import "taint/mark"

func Case_1_1_Assign_Flow() {
	s := "ls"
	s = mark.Source()
	mark.Sink(s) // want "flow"
}

func Case_1_1_Assign_Clean() {
	s := mark.Source()
	s = "ls"
	mark.Sink(s)
}

func Case_1_1_SinkFirst_Flow() {
	s := mark.Source()
	mark.Sink(s) // want "flow"
	s = "ls"
	mark.Sink(s)
}

func Case_1_1_SinkFirst_Clean() {
	s := "ls"
	mark.Sink(s)
	s = mark.Source()
	_ = s
}

func Case_1_1_Swap_Flow() {
	a, b := mark.Source(), "ls"
	a, b = b, a
	mark.Sink(a)
	mark.Sink(b) // want "flow"
}

func Case_1_1_Swap_Clean() {
	a, b := mark.Source(), "ls"
	a, b = b, a
	b = a
	mark.Sink(a)
	mark.Sink(b)
}

func Case_1_1_Shadow_Flow() {
	s := mark.Source()
	{
		s := "ls"
		_ = s
	}
	mark.Sink(s) // want "flow"
}

func Case_1_1_Shadow_Clean() {
	s := "ls"
	{
		s := mark.Source()
		_ = s
	}
	mark.Sink(s)
}

func Case_1_1_OneBranch_Flow() {
	s := mark.Source()
	if mark.Bool() {
		s = "ls"
	}
	mark.Sink(s) // want "flow"
}

func Case_1_1_OneBranch_Clean() {
	s := mark.Source()
	if mark.Bool() {
		s = "ls"
	} else {
		s = "ps"
	}
	mark.Sink(s)
}

func Case_1_1_InsideBranch_Flow() {
	s := "ls"
	if mark.Bool() {
		s = mark.Source()
		mark.Sink(s) // want "flow"
	}
}

func Case_1_1_InsideBranch_Clean() {
	s := "ls"
	if mark.Bool() {
		s = mark.Source()
		_ = s
	} else {
		mark.Sink(s)
	}
}

func Case_1_1_AddAssign_Flow() {
	s := "ls "
	s += mark.Source()
	mark.Sink(s) // want "flow"
}

func Case_1_1_AddAssign_Clean() {
	s := mark.Source()
	s = "ls"
	s += " -l"
	mark.Sink(s)
}

func Case_1_2_Pointer_Flow() {
	s := "ls"
	p := &s
	*p = mark.Source()
	mark.Sink(s) // want "flow"
}

func Case_1_2_Pointer_Clean() {
	s := mark.Source()
	p := &s
	*p = "ls"
	mark.Sink(s)
}

func Case_1_2_ReadThrough_Flow() {
	s := "ls"
	p := &s
	s = mark.Source()
	mark.Sink(*p) // want "flow"
}

func Case_1_2_ReadThrough_Clean() {
	s := mark.Source()
	p := &s
	s = "ls"
	mark.Sink(*p)
}

func Case_1_2_TwoTargets_Flow() {
	a, b := mark.Source(), mark.Source()
	p := &a
	if mark.Bool() {
		p = &b
	}
	*p = "ls"
	mark.Sink(a) // want "flow"
	mark.Sink(*p)
}

func Case_1_2_TwoTargets_Clean() {
	a, b := "ls", "ps"
	p := &a
	if mark.Bool() {
		p = &b
	}
	*p = "id"
	mark.Sink(a)
	mark.Sink(*p)
}

func Case_1_2_Repointed_Flow() {
	a, b := "ls", "ps"
	p := &a
	p = &b
	*p = mark.Source()
	mark.Sink(a)
	mark.Sink(b) // want "flow"
}

func Case_1_2_Repointed_Clean() {
	a, b := mark.Source(), mark.Source()
	p := &a
	*p = "ls"
	p = &b
	*p = "ps"
	mark.Sink(a)
	mark.Sink(b)
}

func Case_1_2_PointerToPointer_Flow() {
	s := "ls"
	p := &s
	pp := &p
	**pp = mark.Source()
	mark.Sink(s) // want "flow"
}

func Case_1_2_PointerToPointer_Clean() {
	s := mark.Source()
	p := &s
	pp := &p
	**pp = "ls"
	mark.Sink(s)
}

func Case_1_2_SwitchedInner_Flow() {
	a, b := "ls", mark.Source()
	p := &a
	pp := &p
	*pp = &b
	mark.Sink(*p) // want "flow"
}

func Case_1_2_SwitchedInner_Clean() {
	a, b := mark.Source(), "ls"
	p := &a
	pp := &p
	*pp = &b
	mark.Sink(*p)
}

func Case_1_2_New_Flow() {
	p := new(string)
	mark.Sink(*p)
	*p = mark.Source()
	mark.Sink(*p) // want "flow"
}

func Case_1_2_New_Clean() {
	p := new(string)
	*p = mark.Source()
	p = new(string)
	mark.Sink(*p)
}

func Case_1_2_PointersSwapped_Flow() {
	a, b := mark.Source(), "ls"
	p, r := &a, &b
	p, r = r, p
	mark.Sink(*p)
	mark.Sink(*r) // want "flow"
}

func Case_1_2_PointersSwapped_Clean() {
	a, b := mark.Source(), "ls"
	p, r := &a, &b
	*p, *r = *r, "ps"
	mark.Sink(a)
	mark.Sink(b)
}
