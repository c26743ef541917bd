// Package s02fields holds the cases of semantic 2: fields and elements.
package s02fields

import "taint/mark"

type inner struct{ a, b string }

type middle struct {
	in  inner
	ptr *inner
	s   string
}

type outer struct {
	mid middle
	ptr *middle
	s   string
}

func Case_2_1_Siblings_Flow() {
	in := inner{a: mark.Source(), b: "ls"}
	mark.Sink(in.a) // want "flow"
	mark.Sink(in.b)
}

func Case_2_1_Siblings_Clean() {
	in := inner{a: mark.Source(), b: "ls"}
	mark.Sink(in.b)
}

func Case_2_1_Nested_Flow() {
	var o outer
	o.mid.in.a = mark.Source()
	o.mid.in.b = "ls"
	mark.Sink(o.mid.in.b)
	mark.Sink(o.mid.in.a) // want "flow"
}

func Case_2_1_Nested_Clean() {
	var o outer
	o.mid.in.a = mark.Source()
	o.mid.in.b = "ls"
	mark.Sink(o.mid.in.b)
	mark.Sink(o.mid.s)
	mark.Sink(o.s)
}

func Case_2_1_ThroughPointers_Flow() {
	o := outer{ptr: &middle{ptr: &inner{a: "ls"}}}
	o.ptr.ptr.b = mark.Source()
	mark.Sink(o.ptr.ptr.a)
	mark.Sink(o.ptr.ptr.b) // want "flow"
}

func Case_2_1_ThroughPointers_Clean() {
	o := outer{ptr: &middle{ptr: &inner{a: mark.Source()}}}
	o.ptr.ptr = &inner{b: "ls"}
	mark.Sink(o.ptr.ptr.a)
	mark.Sink(o.ptr.ptr.b)
}

func Case_2_1_CopiedSubstruct_Flow() {
	in := inner{a: mark.Source()}
	o := outer{mid: middle{in: in}}
	mark.Sink(o.mid.in.a) // want "flow"
	mark.Sink(o.mid.in.b)
}

func Case_2_1_CopiedSubstruct_Clean() {
	in := inner{a: "ls"}
	o := outer{mid: middle{in: in}}
	in.a = mark.Source()
	mark.Sink(o.mid.in.a)
	_ = in
}

func Case_2_1_WholeToAny_Flow() {
	o := outer{mid: middle{in: inner{a: mark.Source()}}}
	mark.SinkAny(o) // want "flow"
}

func Case_2_1_WholeToAny_Clean() {
	o := outer{mid: middle{in: inner{a: mark.Source()}}, s: "ls"}
	mark.SinkAny(o.s)
	o.mid = middle{}
	mark.SinkAny(o)
}

type base struct{ name, note string }

func (b *base) set(s string) { b.name = s }
func (b *base) get() string  { return b.name }

type embedding struct {
	base
	own string
}

type embeddingPointer struct {
	*base
	own string
}

func Case_2_1_Embedded_Flow() {
	var e embedding
	e.name = mark.Source()
	mark.Sink(e.base.name) // want "flow"
	mark.Sink(e.note)
}

func Case_2_1_Embedded_Clean() {
	var e embedding
	e.name = mark.Source()
	mark.Sink(e.note)
	mark.Sink(e.own)
	e.base.name = "ls"
	mark.Sink(e.name)
}

func Case_2_1_EmbeddedPointer_Flow() {
	b := &base{}
	e := embeddingPointer{base: b}
	b.name = mark.Source()
	mark.Sink(e.name) // want "flow"
	mark.Sink(e.own)
}

func Case_2_1_EmbeddedPointer_Clean() {
	b := &base{}
	e := embeddingPointer{base: &base{}}
	b.name = mark.Source()
	mark.Sink(e.name)
	_ = b
}

func Case_2_1_PromotedMethod_Flow() {
	var e embedding
	e.set(mark.Source())
	mark.Sink(e.get()) // want "flow"
	mark.Sink(e.own)
}

func Case_2_1_PromotedMethod_Clean() {
	var e embedding
	e.own = mark.Source()
	e.set("ls")
	mark.Sink(e.get())
}

type shadowing struct {
	base
	name string
}

func Case_2_1_ShadowedField_Flow() {
	s := shadowing{base: base{name: "ls"}, name: mark.Source()}
	mark.Sink(s.base.name)
	mark.Sink(s.name) // want "flow"
}

func Case_2_1_ShadowedField_Clean() {
	s := shadowing{base: base{name: mark.Source()}, name: "ls"}
	mark.Sink(s.name)
}

type deep struct {
	next *deep
	val  string
	note string
}

func Case_2_1_TwelveLevels_Flow() {
	d := &deep{}
	d.next = &deep{next: &deep{next: &deep{next: &deep{next: &deep{}}}}}
	d.next.next.next.next.next.next = &deep{next: &deep{next: &deep{next: &deep{next: &deep{}}}}}
	d.next.next.next.next.next.next.next.next.next.next.next = &deep{val: mark.Source(), note: "ls"}
	mark.Sink(d.next.next.next.next.next.next.next.next.next.next.next.val) // want "flow"
	mark.Sink(d.next.next.next.next.next.next.next.next.next.next.next.note)
	mark.Sink(d.next.next.next.next.next.next.next.next.next.next.val)
}

func Case_2_1_TwelveLevels_Clean() {
	d := &deep{}
	d.next = &deep{next: &deep{next: &deep{next: &deep{next: &deep{}}}}}
	d.next.next.next.next.next.next = &deep{next: &deep{next: &deep{next: &deep{next: &deep{}}}}}
	d.next.next.next.next.next.next.next.next.next.next.next = &deep{val: "ls", note: mark.Source()}
	mark.Sink(d.next.next.next.next.next.next.next.next.next.next.next.val)
}

type l1 struct{ x, y l2 }
type l2 struct{ x, y l3 }
type l3 struct{ x, y l4 }
type l4 struct{ x, y l5 }
type l5 struct{ x, y l6 }
type l6 struct{ x, y l7 }
type l7 struct{ x, y l8 }
type l8 struct{ x, y l9 }
type l9 struct{ x, y l10 }
type l10 struct{ x, y l11 }
type l11 struct{ x, y string }

func Case_2_1_DeepValue_Flow() {
	var d l1
	d.x.y.x.y.x.y.x.y.x.y.x = mark.Source()
	mark.Sink(d.x.y.x.y.x.y.x.y.x.y.y)
	mark.Sink(d.x.y.x.y.x.y.x.y.x.y.x) // want "flow"
}

func Case_2_1_DeepValue_Clean() {
	var d l1
	d.x.y.x.y.x.y.x.y.x.y.x = mark.Source()
	mark.Sink(d.x.y.x.y.x.y.x.y.x.y.y)
	mark.Sink(d.x.y.x.y.x.y.x.y.x.x.x)
	mark.Sink(d.y.y.x.y.x.y.x.y.x.y.x)
}

func Case_2_1_AnonymousStruct_Flow() {
	v := struct{ a, b string }{b: mark.Source()}
	mark.Sink(v.a)
	mark.Sink(v.b) // want "flow"
}

func Case_2_1_AnonymousStruct_Clean() {
	v := struct{ a, b string }{"ls", mark.Source()}
	w := v
	w.b = "ps"
	mark.Sink(v.a)
	mark.Sink(w.b)
}

type named inner

func Case_2_1_ConvertedStruct_Flow() {
	v := named(inner{a: "ls", b: mark.Source()})
	mark.Sink(v.a)
	mark.Sink(v.b) // want "flow"
}

func Case_2_1_ConvertedStruct_Clean() {
	v := named(inner{a: "ls", b: mark.Source()})
	mark.Sink(v.a)
}
