package s02fields

import "taint/mark"

func Case_2_2_Array_Flow() {
	a := [3]string{"a", mark.Source(), "c"}
	mark.Sink(a[0])
	mark.Sink(a[1]) // want "flow"
}

func Case_2_2_Array_Clean() {
	a := [3]string{"a", mark.Source(), "c"}
	mark.Sink(a[0])
	mark.Sink(a[2])
}

func Case_2_2_ComputedIndex_Flow() {
	const n = 2
	a := []string{"a", "b", "c", mark.Source()}
	i := n
	i++
	mark.Sink(a[i]) // want "flow"
	mark.Sink(a[n*2-3])
}

func Case_2_2_ComputedIndex_Clean() {
	const n = 2
	a := []string{"a", "b", "c", mark.Source()}
	i := n
	i--
	mark.Sink(a[i])
	mark.Sink(a[len("ab")])
}

func Case_2_2_TwoDimensions_Flow() {
	var a [2][2]string
	a[1][0] = mark.Source()
	mark.Sink(a[0][1])
	mark.Sink(a[1][1])
	mark.Sink(a[1][0]) // want "flow"
}

func Case_2_2_TwoDimensions_Clean() {
	var a [2][2]string
	a[1][0] = mark.Source()
	mark.Sink(a[0][0])
	mark.Sink(a[0][1])
	mark.Sink(a[1][1])
}

func Case_2_2_ThreeDimensions_Flow() {
	a := [2][2][2]string{1: {1: {0: mark.Source()}}}
	mark.Sink(a[1][1][1])
	mark.Sink(a[1][1][0]) // want "flow"
}

func Case_2_2_ThreeDimensions_Clean() {
	a := [2][2][2]string{1: {1: {0: mark.Source()}}}
	mark.Sink(a[1][0][0])
	mark.Sink(a[0][1][0])
}

func Case_2_2_SliceOfSlices_Flow() {
	s := [][]string{{"a", "b"}, {"c", mark.Source()}}
	mark.Sink(s[0][1])
	mark.Sink(s[1][1]) // want "flow"
}

func Case_2_2_SliceOfSlices_Clean() {
	s := [][]string{{"a", "b"}, {"c", mark.Source()}}
	mark.Sink(s[0][1])
	s[1] = []string{"d", "e"}
	mark.Sink(s[1][1])
}

func Case_2_2_MapKeys_Flow() {
	m := map[string]string{"a": "ls", "b": mark.Source()}
	mark.Sink(m["a"])
	mark.Sink(m["b"]) // want "flow"
}

func Case_2_2_MapKeys_Clean() {
	m := map[string]string{"a": "ls", "b": mark.Source()}
	mark.Sink(m["a"])
	mark.Sink(m["c"])
}

func Case_2_2_IntKeys_Flow() {
	m := map[int]string{1: "ls", 2: mark.Source()}
	k := 1
	mark.Sink(m[k])
	k = k + 1
	mark.Sink(m[k]) // want "flow"
}

func Case_2_2_IntKeys_Clean() {
	m := map[int]string{1: "ls", 2: mark.Source()}
	k := 2
	k -= 1
	mark.Sink(m[k])
}

func Case_2_2_StructKeys_Flow() {
	type at struct{ x, y int }
	m := map[at]string{{1, 2}: mark.Source(), {2, 1}: "ls"}
	mark.Sink(m[at{1, 2}]) // want "flow"
}

func Case_2_2_StructKeys_Clean() {
	type at struct{ x, y int }
	m := map[at]string{{1, 2}: "ps", {2, 1}: "ls"}
	m[at{1, 2}] = "id"
	mark.Sink(m[at{1, 2}])
}

func Case_2_2_NestedMaps_Flow() {
	m := map[string]map[string]string{"a": {"x": "ls"}, "b": {"x": mark.Source(), "y": "ps"}}
	mark.Sink(m["a"]["x"])
	mark.Sink(m["b"]["y"])
	mark.Sink(m["b"]["x"]) // want "flow"
}

func Case_2_2_NestedMaps_Clean() {
	m := map[string]map[string]string{"a": {"x": "ls"}, "b": {"x": mark.Source()}}
	m["b"] = map[string]string{"x": "ps"}
	mark.Sink(m["a"]["x"])
	mark.Sink(m["b"]["x"])
}

func Case_2_2_MapOfStructs_Flow() {
	m := map[string]inner{"a": {a: "ls", b: mark.Source()}}
	mark.Sink(m["a"].a)
	mark.Sink(m["a"].b) // want "flow"
}

func Case_2_2_MapOfStructs_Clean() {
	m := map[string]inner{"a": {a: "ls", b: mark.Source()}}
	v := m["a"]
	v.b = "ps"
	m["a"] = v
	mark.Sink(m["a"].a)
	mark.Sink(m["a"].b)
}

func Case_2_2_MapOfPointers_Flow() {
	m := map[string]*inner{"a": {}, "b": {}}
	m["a"].a = mark.Source()
	mark.Sink(m["b"].a)
	mark.Sink(m["a"].b)
	mark.Sink(m["a"].a) // want "flow"
}

func Case_2_2_MapOfPointers_Clean() {
	m := map[string]*inner{"a": {a: mark.Source()}, "b": {}}
	m["a"].a = "ls"
	mark.Sink(m["a"].a)
	mark.Sink(m["b"].a)
}

func Case_2_2_ArrayOfStructs_Flow() {
	a := [2]inner{{a: "ls"}, {a: mark.Source(), b: "ps"}}
	mark.Sink(a[0].a)
	mark.Sink(a[1].b)
	mark.Sink(a[1].a) // want "flow"
}

func Case_2_2_ArrayOfStructs_Clean() {
	a := [2]inner{{a: "ls"}, {a: mark.Source(), b: "ps"}}
	a[1].a = a[0].a
	mark.Sink(a[1].a)
}

func Case_2_2_CommaOk_Flow() {
	m := map[string]string{"a": mark.Source()}
	if v, ok := m["a"]; ok {
		mark.Sink(v) // want "flow"
	}
}

func Case_2_2_CommaOk_Clean() {
	m := map[string]string{"a": mark.Source(), "b": "ls"}
	if v, ok := m["b"]; ok {
		mark.Sink(v)
	}
}

func Case_2_3_UnknownRead_Flow() {
	a := []string{"a", mark.Source()}
	mark.Sink(a[mark.Choose(2)]) // want "flow"
}

func Case_2_3_UnknownRead_Clean() {
	a, b := []string{"a", "b"}, []string{mark.Source(), mark.Source()}
	mark.Sink(a[mark.Choose(2)])
	_ = b
}

func Case_2_3_UnknownWrite_Flow() {
	a := []string{"a", "b", "c"}
	a[mark.Choose(3)] = mark.Source()
	mark.Sink(a[0]) // want "flow"
}

func Case_2_3_UnknownWrite_Clean() {
	a, b := []string{"a", "b", "c"}, []string{"a", "b", "c"}
	b[mark.Choose(3)] = mark.Source()
	mark.Sink(a[0])
	b[1] = "d"
	mark.Sink(b[1])
}

func Case_2_3_UnknownKey_Flow() {
	keys := []string{"a", "b"}
	m := map[string]string{"a": "ls"}
	m[keys[mark.Choose(2)]] = mark.Source()
	mark.Sink(m["a"]) // want "flow"
}

func Case_2_3_UnknownKey_Clean() {
	keys := []string{"a", "b"}
	m := map[string]string{"a": "ls"}
	m[keys[mark.Choose(2)]] = "ps"
	mark.Sink(m["a"])
}

func Case_2_3_RangeIndex_Flow() {
	src := []string{"a", mark.Source()}
	dst := make([]string, 2)
	for i := range src {
		dst[i] = src[i]
	}
	mark.Sink(dst[1]) // want "flow"
}

func Case_2_3_RangeIndex_Clean() {
	src := []string{"a", mark.Source()}
	dst := make([]string, 2)
	for i := range src {
		dst[i] = "b"
	}
	mark.Sink(dst[1])
}

func Case_2_3_UnknownPointerElement_Flow() {
	a := []*inner{{}, {}}
	a[mark.Choose(2)].a = mark.Source()
	mark.Sink(a[0].a) // want "flow"
	mark.Sink(a[0].b)
}

func Case_2_3_UnknownPointerElement_Clean() {
	a := []*inner{{}, {}}
	a[mark.Choose(2)].a = mark.Source()
	mark.Sink(a[0].b)
	mark.Sink(a[mark.Choose(2)].b)
}
