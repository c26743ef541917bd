package s02fields

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"taint/mark"
)

func Case_2_5_TaintedKey_Flow() {
	m := map[string]string{mark.Source(): "ls"}
	for k, v := range m {
		mark.Sink(v)
		mark.Sink(k) // want "flow"
	}
}

func Case_2_5_TaintedKey_Clean() {
	m := map[string]string{mark.Source(): "ls"}
	for _, v := range m {
		mark.Sink(v)
	}
}

func Case_2_5_LookedUp_Flow() {
	m := map[string]string{"a": mark.Source()}
	for k := range m {
		mark.Sink(k)
	}
	for _, v := range m {
		mark.Sink(v) // want "flow"
	}
}

func Case_2_5_LookedUp_Clean() {
	m := map[string]string{"list": "ls", "abc": "ps"}
	mark.Sink(m[mark.Source()])
}

func Case_2_5_SetByTaintedKey_Flow() {
	m := map[string]string{}
	m[mark.Source()] = mark.Source()
	mark.SinkAny(m) // want "flow"
}

func Case_2_5_SetByTaintedKey_Clean() {
	m := map[string]string{}
	m[mark.Source()] = "ls"
	mark.Sink(m["list"])
}

func Case_2_5_MapsKeys_Flow() {
	m := map[string]string{mark.Source(): "ls"}
	for _, k := range slices.Sorted(maps.Keys(m)) {
		mark.Sink(k) // want "flow"
	}
}

func Case_2_5_MapsKeys_Clean() {
	m := map[string]string{mark.Source(): "ls"}
	for _, v := range slices.Sorted(maps.Values(m)) {
		mark.Sink(v)
	}
}

func Case_2_5_Set_Flow() {
	set := map[string]bool{}
	set[mark.Source()] = true
	for k := range set {
		mark.Sink(k) // want "flow"
	}
}

func Case_2_5_Set_Clean() {
	set := map[string]bool{"a": true}
	if set[mark.Source()] {
		return
	}
	for k := range set {
		mark.Sink(k)
	}
}

func Case_2_6_Len_Flow() {
	s := mark.Source()
	mark.Sink(s[:len(s)]) // want "flow"
}

func Case_2_6_Len_Clean() {
	s := mark.Source()
	mark.Sink(strconv.Itoa(len(s)))
}

func Case_2_6_Cap_Flow() {
	b := []byte(mark.Source())
	c := make([]byte, len(b), cap(b)+1)
	copy(c, b)
	mark.SinkBytes(c) // want "flow"
}

func Case_2_6_Cap_Clean() {
	b := []byte(mark.Source())
	c := make([]byte, len(b), cap(b)+1)
	mark.SinkBytes(c)
	mark.Sink(fmt.Sprint(cap(b)))
}

func Case_2_6_LenAsIndex_Flow() {
	s := []string{"a", mark.Source()}
	mark.Sink(s[len(s)-1]) // want "flow"
}

func Case_2_6_LenAsIndex_Clean() {
	s := []string{"a", mark.Source(), "c"}
	mark.Sink(s[len(s)-1])
}

func Case_2_6_RangeIndexOnly_Flow() {
	s := mark.Source()
	for i := range s {
		mark.Sink(s[i:]) // want "flow"
	}
}

func Case_2_6_RangeIndexOnly_Clean() {
	s := mark.Source()
	for i := range s {
		mark.Sink(strconv.Itoa(i))
	}
}

func Case_2_7_StructCopy_Flow() {
	a := inner{a: mark.Source()}
	b := a
	a.a = "ls"
	mark.Sink(a.a)
	mark.Sink(b.a) // want "flow"
}

func Case_2_7_StructCopy_Clean() {
	a := inner{a: "ls"}
	b := a
	b.a = mark.Source()
	mark.Sink(a.a)
	_ = b
}

func Case_2_7_PointerShares_Flow() {
	a := &inner{a: "ls"}
	b := a
	b.a = mark.Source()
	mark.Sink(a.a) // want "flow"
}

func Case_2_7_PointerShares_Clean() {
	a := &inner{a: "ls"}
	b := new(inner)
	*b = *a
	b.a = mark.Source()
	mark.Sink(a.a)
}

func Case_2_7_ArrayCopy_Flow() {
	a := [2]string{mark.Source(), "ls"}
	b := a
	a[0] = "ps"
	mark.Sink(b[0]) // want "flow"
}

func Case_2_7_ArrayCopy_Clean() {
	a := [2]string{"ps", "ls"}
	b := a
	b[0] = mark.Source()
	mark.Sink(a[0])
	_ = b
}

func Case_2_7_SliceShares_Flow() {
	a := []string{"ps", "ls"}
	b := a
	b[0] = mark.Source()
	mark.Sink(a[0]) // want "flow"
	mark.Sink(a[1])
}

func Case_2_7_SliceShares_Clean() {
	a := []string{"ps", "ls"}
	b := slices.Clone(a)
	b[0] = mark.Source()
	mark.Sink(a[0])
}

func Case_2_7_MapShares_Flow() {
	a := map[string]string{"x": "ls"}
	b := a
	b["x"] = mark.Source()
	mark.Sink(a["x"]) // want "flow"
}

func Case_2_7_MapShares_Clean() {
	a := map[string]string{"x": "ls"}
	b := maps.Clone(a)
	b["x"] = mark.Source()
	mark.Sink(a["x"])
}

func Case_2_7_ShallowCopy_Flow() {
	a := middle{ptr: &inner{}}
	b := a
	b.ptr.a = mark.Source()
	b.in.a = "ls"
	mark.Sink(a.ptr.a) // want "flow"
}

func Case_2_7_ShallowCopy_Clean() {
	a := middle{ptr: &inner{}}
	b := a
	b.in.a = mark.Source()
	mark.Sink(a.in.a)
	mark.Sink(a.ptr.a)
}

func Case_2_7_ArrayInStruct_Flow() {
	type box struct{ a [2]string }
	x := box{a: [2]string{mark.Source(), "ls"}}
	y := x
	x.a[0] = "ps"
	mark.Sink(y.a[0]) // want "flow"
}

func Case_2_7_ArrayInStruct_Clean() {
	type box struct{ a [2]string }
	x := box{}
	y := x
	y.a[0] = mark.Source()
	mark.Sink(x.a[0])
}

func Case_2_7_SliceInStruct_Flow() {
	type box struct{ a []string }
	x := box{a: make([]string, 2)}
	y := x
	y.a[0] = mark.Source()
	mark.Sink(x.a[0]) // want "flow"
}

func Case_2_7_SliceInStruct_Clean() {
	type box struct{ a []string }
	x := box{a: make([]string, 2)}
	y := x
	y.a = make([]string, 2)
	y.a[0] = mark.Source()
	mark.Sink(x.a[0])
}

func Case_2_7_InterfaceHoldsCopy_Flow() {
	a := inner{a: mark.Source()}
	var v any = a
	a.a = "ls"
	mark.Sink(v.(inner).a) // want "flow"
}

func Case_2_7_InterfaceHoldsCopy_Clean() {
	a := inner{a: "ls"}
	var v any = a
	a.a = mark.Source()
	mark.Sink(v.(inner).a)
	_ = a
}
