// Package s04calls holds the cases of semantic 4: calls.
package s04calls

import "taint/mark"

type pair struct{ a, b string }

func setByValue(p pair)          { p.a = mark.Source() }
func setByPointer(p *pair)       { p.a = mark.Source() }
func setElement(s []string)      { s[0] = mark.Source() }
func setArray(s [2]string)       { s[0] = mark.Source() }
func setMap(m map[string]string) { m["a"] = mark.Source() }
func appendTo(s []string)        { s = append(s, mark.Source()) }

func Case_4_1_Struct_Flow() {
	p := pair{a: "ls", b: "ps"}
	setByPointer(&p)
	mark.Sink(p.a) // want "flow"
	mark.Sink(p.b)
}

func Case_4_1_Struct_Clean() {
	p := pair{a: "ls", b: "ps"}
	setByValue(p)
	mark.Sink(p.a)
}

func Case_4_1_Slice_Flow() {
	s := []string{"a", "b"}
	setElement(s)
	mark.Sink(s[1])
	mark.Sink(s[0]) // want "flow"
}

func Case_4_1_Slice_Clean() {
	s := [2]string{"a", "b"}
	setArray(s)
	mark.Sink(s[0])
}

func Case_4_1_Map_Flow() {
	m := map[string]string{"a": "ls", "b": "ps"}
	setMap(m)
	mark.Sink(m["b"])
	mark.Sink(m["a"]) // want "flow"
}

func Case_4_1_Map_Clean() {
	m := map[string]string{"a": "ls"}
	setMap(map[string]string{})
	mark.Sink(m["a"])
}

func Case_4_1_AppendInCallee_Flow() {
	s := make([]string, 0, 1)
	appendTo(s)
	mark.Sink(s[:1][0]) // want "flow"
}

func Case_4_1_AppendInCallee_Clean() {
	s := []string{"a"}
	appendTo(s)
	for _, v := range s {
		mark.Sink(v)
	}
}

func appendVia(s []string) []string {
	if len(s) > 3 {
		return s
	}
	appendTo(s)
	return s
}

func Case_4_1_AppendPassedOn_Flow() {
	s := make([]string, 1, 2)
	s[0] = "ls"
	mark.Sink(appendVia(s)[0])
	mark.Sink(s[:2][1]) // want "flow"
}

func Case_4_1_AppendPassedOn_Clean() {
	s := [3]string{"ls", "ps", "df"}
	appendVia(s[:1:1])
	mark.Sink(s[1])
	appendVia(s[:1])
	mark.Sink(s[0])
}

func (p pair) fillValue()    { p.a = mark.Source() }
func (p *pair) fillPointer() { p.a = mark.Source() }

func Case_4_1_Receiver_Flow() {
	p := pair{}
	p.fillPointer()
	mark.Sink(p.a) // want "flow"
}

func Case_4_1_Receiver_Clean() {
	p := pair{}
	p.fillValue()
	mark.Sink(p.a)
}

func repoint(p *pair)       { p = &pair{a: mark.Source()}; _ = p }
func repointOuter(p **pair) { *p = &pair{a: mark.Source()} }

func Case_4_1_Repoint_Flow() {
	p := &pair{}
	repointOuter(&p)
	mark.Sink(p.a) // want "flow"
}

func Case_4_1_Repoint_Clean() {
	p := &pair{}
	repoint(p)
	mark.Sink(p.a)
}

func copyInto(dst, src *pair) { dst.a = src.a }

func Case_4_1_Between_Flow() {
	x, y := &pair{}, &pair{a: mark.Source()}
	copyInto(x, y)
	mark.Sink(x.a) // want "flow"
	mark.Sink(x.b)
}

func Case_4_1_Between_Clean() {
	x, y := &pair{a: "ls"}, &pair{a: mark.Source()}
	copyInto(y, x)
	mark.Sink(x.a)
	mark.Sink(y.a)
}

func keepAlias(dst *[]*pair, p *pair) { *dst = append(*dst, p) }

func Case_4_1_AliasKept_Flow() {
	var all []*pair
	p := &pair{}
	keepAlias(&all, p)
	p.a = mark.Source()
	mark.Sink(all[0].a) // want "flow"
	mark.Sink(all[0].b)
}

func Case_4_1_AliasKept_Clean() {
	var all []*pair
	p := &pair{}
	keepAlias(&all, &pair{})
	p.a = mark.Source()
	mark.Sink(all[0].a)
}

func firstOf(p *pair) *string { return &p.a }

func Case_4_1_PointerReturned_Flow() {
	p := &pair{}
	*firstOf(p) = mark.Source()
	mark.Sink(p.b)
	mark.Sink(p.a) // want "flow"
}

func Case_4_1_PointerReturned_Clean() {
	p := &pair{a: mark.Source(), b: mark.Source()}
	*firstOf(p) = "ls"
	mark.Sink(p.a)
}

func both() (string, string)        { return "ls", mark.Source() }
func bothNamed() (a, b string)      { b = mark.Source(); return }
func bothNamedClean() (a, b string) { b = mark.Source(); b, a = "x", "y"; return }

func Case_4_2_Tuple_Flow() {
	a, b := both()
	mark.Sink(a)
	mark.Sink(b) // want "flow"
}

func Case_4_2_Tuple_Clean() {
	a, _ := both()
	mark.Sink(a)
}

func Case_4_2_Named_Flow() {
	a, b := bothNamed()
	mark.Sink(a)
	mark.Sink(b) // want "flow"
}

func Case_4_2_Named_Clean() {
	a, b := bothNamedClean()
	mark.Sink(a)
	mark.Sink(b)
}

func secondOf(a, b string) string { return b }
func firstArg(a, b string) string { return a }

func Case_4_2_Spread_Flow() {
	mark.Sink(secondOf(both())) // want "flow"
}

func Case_4_2_Spread_Clean() {
	mark.Sink(firstArg(both()))
}

func structResult() pair { return pair{a: "ls", b: mark.Source()} }

func Case_4_2_StructResult_Flow() {
	mark.Sink(structResult().b) // want "flow"
}

func Case_4_2_StructResult_Clean() {
	mark.Sink(structResult().a)
}

func valueOrError(fail bool) (string, error) {
	if fail {
		return mark.Source(), errFailed
	}
	return "ls", nil
}

func Case_4_2_ValueWithError_Flow() {
	s, err := valueOrError(mark.Bool())
	if err != nil {
		mark.Sink(s) // want "flow"
	}
}

func Case_4_2_ValueWithError_Clean() {
	s, err := valueOrError(mark.Bool())
	if err != nil {
		return
	}
	mark.Sink(s)
}

func shadowedResult() (s string) {
	s = "ls"
	if s := mark.Source(); s != "" {
		_ = s
	}
	return
}

func explicitResult() (s string) {
	s = "ls"
	if s := mark.Source(); s != "" {
		return s
	}
	return
}

func Case_4_2_ShadowedResult_Flow() {
	mark.Sink(explicitResult()) // want "flow"
}

func Case_4_2_ShadowedResult_Clean() {
	mark.Sink(shadowedResult())
}

func swap(a, b string) (string, string) { return b, a }

func Case_4_2_Swap_Flow() {
	a, b := swap(mark.Source(), "ls")
	mark.Sink(a)
	mark.Sink(b) // want "flow"
}

func Case_4_2_Swap_Clean() {
	a, b := swap(swap(mark.Source(), "ls"))
	_ = a
	mark.Sink(b)
}
