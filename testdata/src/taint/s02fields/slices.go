package s02fields

import (
	"maps"
	"slices"

	"taint/mark"
)

func Case_2_4_SliceShifts_Flow() {
	a := []string{"a", "b", mark.Source(), "d"}
	s := a[1:]
	mark.Sink(s[0])
	mark.Sink(s[2])
	mark.Sink(s[1]) // want "flow"
}

func Case_2_4_SliceShifts_Clean() {
	a := []string{"a", "b", mark.Source(), "d"}
	s := a[2:][1:]
	mark.Sink(s[0])
	mark.Sink(a[:2][1])
}

func Case_2_4_SharedArray_Flow() {
	a := [4]string{"a", "b", "c", "d"}
	s := a[1:3]
	s[1] = mark.Source()
	mark.Sink(a[1])
	mark.Sink(a[2]) // want "flow"
}

func Case_2_4_SharedArray_Clean() {
	a := [4]string{"a", "b", mark.Source(), "d"}
	s := a[1:3]
	s[1] = "c"
	mark.Sink(a[2])
	mark.SinkAny(a)
}

func Case_2_4_TwoSlices_Flow() {
	s := make([]string, 3)
	t, u := s[:2], s[1:]
	t[1] = mark.Source()
	mark.Sink(u[1])
	mark.Sink(u[0]) // want "flow"
}

func Case_2_4_TwoSlices_Clean() {
	s := make([]string, 3)
	t, u := s[:2], s[1:]
	t[1] = mark.Source()
	u[0] = "ls"
	mark.Sink(t[1])
}

func Case_2_4_Append_Flow() {
	s := []string{"a"}
	s = append(s, mark.Source(), "c")
	mark.Sink(s[0])
	mark.Sink(s[2])
	mark.Sink(s[1]) // want "flow"
}

func Case_2_4_Append_Clean() {
	s := []string{"a"}
	t := append(s, mark.Source())
	mark.Sink(s[0])
	mark.Sink(t[0])
}

func Case_2_4_AppendSlice_Flow() {
	s, t := []string{"a", "b"}, []string{"c", mark.Source()}
	s = append(s, t...)
	mark.Sink(s[2])
	mark.Sink(s[3]) // want "flow"
}

func Case_2_4_AppendSlice_Clean() {
	s, t := []string{"a", "b"}, []string{"c", mark.Source()}
	s = append(s, t[:1]...)
	mark.Sink(s[2])
	mark.SinkAny(s)
}

func Case_2_4_AppendCut_Flow() {
	s := []string{"a", "b", mark.Source()}
	s = append(s[:1], s[2:]...)
	mark.Sink(s[0])
	mark.Sink(s[1]) // want "flow"
}

func Case_2_4_AppendCut_Clean() {
	s := []string{"a", mark.Source(), "c"}
	s = append(s[:1], s[2:]...)
	mark.Sink(s[0])
	mark.Sink(s[1])
}

func Case_2_4_AppendInLoop_Flow() {
	var s []string
	for range 3 {
		s = append(s, mark.Source())
	}
	for _, v := range s {
		mark.Sink(v) // want "flow"
	}
}

func Case_2_4_AppendInLoop_Clean() {
	var s, t []string
	for range 3 {
		s = append(s, mark.Source())
		t = append(t, "a")
	}
	for _, v := range t {
		mark.Sink(v)
	}
	_ = s
}

func Case_2_4_AppendSharesArray_Flow() {
	s := make([]string, 1, 4)
	t := append(s, "ls")
	u := append(s, mark.Source())
	mark.Sink(t[1]) // want "flow"
	_ = u
}

func Case_2_4_AppendSharesArray_Clean() {
	s := make([]string, 1, 1)
	t := append(s, "ls")
	u := append(s, mark.Source())
	mark.Sink(t[1])
	_ = u
}

func Case_2_4_Copy_Flow() {
	src, dst := []string{"a", mark.Source()}, make([]string, 2)
	copy(dst, src)
	mark.Sink(dst[0])
	mark.Sink(dst[1]) // want "flow"
}

func Case_2_4_Copy_Clean() {
	src, dst := []string{"a", mark.Source()}, make([]string, 1)
	copy(dst, src)
	mark.Sink(dst[0])
	src[1] = "b"
	mark.SinkAny(src)
}

func Case_2_4_CopyOver_Flow() {
	src, dst := []string{"a", "b"}, []string{mark.Source(), mark.Source()}
	copy(dst[1:], src)
	mark.Sink(dst[1])
	mark.Sink(dst[0]) // want "flow"
}

func Case_2_4_CopyOver_Clean() {
	src, dst := []string{"a", "b"}, []string{mark.Source(), mark.Source()}
	copy(dst, src)
	mark.Sink(dst[0])
	mark.Sink(dst[1])
}

func Case_2_4_ClearMap_Flow() {
	m := map[string]string{"a": mark.Source()}
	n := maps.Clone(m)
	clear(m)
	mark.Sink(m["a"])
	mark.Sink(n["a"]) // want "flow"
}

func Case_2_4_ClearMap_Clean() {
	m := map[string]string{"a": mark.Source()}
	n := m
	clear(m)
	mark.Sink(n["a"])
}

func Case_2_4_ClearSlice_Flow() {
	s := []string{mark.Source(), mark.Source()}
	clear(s[1:])
	mark.Sink(s[1])
	mark.Sink(s[0]) // want "flow"
}

func Case_2_4_ClearSlice_Clean() {
	s := []string{mark.Source(), mark.Source()}
	clear(s)
	mark.Sink(s[0])
	mark.Sink(s[1])
}

func Case_2_4_Delete_Flow() {
	m := map[string]string{"a": mark.Source(), "b": mark.Source()}
	delete(m, "a")
	mark.Sink(m["a"])
	mark.Sink(m["b"]) // want "flow"
}

func Case_2_4_Delete_Clean() {
	m := map[string]string{"a": mark.Source(), "b": "ls"}
	delete(m, "a")
	mark.Sink(m["a"])
	for _, v := range m {
		mark.Sink(v)
	}
}

func Case_2_4_RangeValues_Flow() {
	for i, v := range []inner{{a: "x"}, {a: mark.Source()}} {
		_ = i
		mark.Sink(v.a) // want "flow"
		mark.Sink(v.b)
	}
}

func Case_2_4_RangeValues_Clean() {
	for i, v := range []inner{{b: "x"}, {b: mark.Source()}} {
		_ = i
		mark.Sink(v.a)
	}
}

func Case_2_4_RangeCopies_Flow() {
	s := []inner{{a: mark.Source()}}
	for _, v := range s {
		v.a = "ls"
		mark.Sink(v.a)
	}
	mark.Sink(s[0].a) // want "flow"
}

func Case_2_4_RangeCopies_Clean() {
	s := []inner{{a: "ls"}}
	for _, v := range s {
		v.a = mark.Source()
		_ = v
	}
	mark.Sink(s[0].a)
}

func Case_2_4_RangeArrayCopy_Flow() {
	a := [2]string{"a", "b"}
	for i, v := range &a {
		a[1] = mark.Source()
		if i == 1 {
			mark.Sink(v) // want "flow"
		}
	}
}

func Case_2_4_RangeArrayCopy_Clean() {
	a := [2]string{"a", "b"}
	for i, v := range a {
		a[1] = mark.Source()
		if i == 1 {
			mark.Sink(v)
		}
	}
}

func Case_2_4_MultiAssign_Flow() {
	s := []string{"a", mark.Source(), "c"}
	s[0], s[1] = s[1], s[0]
	mark.Sink(s[1])
	mark.Sink(s[0]) // want "flow"
}

func Case_2_4_MultiAssign_Clean() {
	s := []string{"a", mark.Source(), "c"}
	s[0], s[1], s[2] = s[2], s[0], s[0]
	mark.Sink(s[0])
	mark.Sink(s[1])
	mark.Sink(s[2])
}

func second(s ...string) string { return s[1] }

func Case_2_4_Variadic_Flow() {
	mark.Sink(second("a", mark.Source(), "c")) // want "flow"
}

func Case_2_4_Variadic_Clean() {
	mark.Sink(second(mark.Source(), "b", mark.Source()))
}

func Case_2_4_VariadicSpread_Flow() {
	s := []string{"a", mark.Source()}
	mark.Sink(second(s...)) // want "flow"
}

func Case_2_4_VariadicSpread_Clean() {
	s := []string{mark.Source(), "a"}
	mark.Sink(second(s...))
}

func overwriteFirst(s ...string) { s[0] = "ls" }

func Case_2_4_VariadicShares_Flow() {
	s := []string{mark.Source(), mark.Source()}
	overwriteFirst(s[0], s[1])
	mark.Sink(s[0]) // want "flow"
}

func Case_2_4_VariadicShares_Clean() {
	s := []string{mark.Source(), mark.Source()}
	overwriteFirst(s...)
	mark.Sink(s[0])
}

func Case_2_4_SlicesInsert_Flow() {
	s := slices.Insert([]string{"a", "b"}, 1, mark.Source())
	mark.SinkAny(s) // want "flow"
}

func Case_2_4_SlicesInsert_Clean() {
	s := []string{"a", "b"}
	t := slices.Insert(slices.Clone(s), 1, mark.Source())
	mark.SinkAny(s)
	_ = t
}

func Case_2_4_ClearRest_Flow() {
	s := []string{mark.Source(), mark.Source(), "ls"}
	clear(s[1:])
	mark.Sink(s[1])
	mark.Sink(s[0]) // want "flow"
}

func Case_2_4_ClearRest_Clean() {
	s := []string{"ls", mark.Source(), mark.Source()}
	clear(s[1:])
	mark.Sink(s[0] + s[1] + s[2])
}

func Case_2_4_AppendedInLoop_Flow() {
	args := []string{"ls"}
	for range mark.Choose(3) {
		args = append(args, mark.Source())
	}
	mark.SinkAny(args) // want "flow"
}

func Case_2_4_AppendedInLoop_Clean() {
	args := []string{"ls"}
	for range mark.Choose(3) {
		args = append(args, "ps")
	}
	mark.SinkAny(args)
}

func Case_2_4_AppendedOnOneBranch_Flow() {
	args := []string{"ls"}
	if mark.Bool() {
		args = append(args, mark.Source())
	}
	mark.SinkAny(args) // want "flow"
}

func Case_2_4_AppendedOnOneBranch_Clean() {
	args := []string{"ls"}
	if mark.Bool() {
		args = append(args, "ps")
	}
	mark.SinkAny(args)
}
