package s11conversions

import (
	"reflect"

	"taint/mark"
)

type outer struct {
	In   pair
	Ptr  *pair
	Any  any
	List []pair
	Map  map[string]string
}

func (p *pair) Both(sep string) (string, string) { return p.A + sep, p.B }

func Case_11_5_Nested_Flow() {
	v := reflect.ValueOf(&outer{Ptr: &pair{A: "ls", B: mark.Source()}}).Elem().FieldByName("Ptr").Elem()
	mark.Sink(v.Field(0).String())
	mark.Sink(v.Field(1).String()) // want "flow"
}

func Case_11_5_Nested_Clean() {
	v := reflect.ValueOf(outer{In: pair{A: "ls", B: mark.Source()}}).FieldByName("In")
	mark.Sink(v.FieldByName("A").Interface().(string))
}

func Case_11_5_AnyField_Flow() {
	v := reflect.Indirect(reflect.ValueOf(&outer{Any: pair{B: mark.Source()}})).Field(2).Elem()
	mark.Sink(v.Field(1).String()) // want "flow"
}

func Case_11_5_AnyField_Clean() {
	v := reflect.Indirect(reflect.ValueOf(&outer{Any: pair{A: "ls", B: mark.Source()}})).Field(2).Elem()
	mark.Sink(v.Field(0).String())
}

func Case_11_5_Index_Flow() {
	v := reflect.ValueOf([]string{"ls", mark.Source()})
	mark.Sink(v.Index(0).String())
	mark.Sink(v.Index(1).String()) // want "flow"
}

func Case_11_5_Index_Clean() {
	s := []string{"ls", mark.Source()}
	reflect.ValueOf(s).Index(1).SetString("ps")
	mark.Sink(s[1])
}

func Case_11_5_MapIndex_Flow() {
	v := reflect.ValueOf(map[string]string{"a": "ls", "b": mark.Source()})
	mark.Sink(v.MapIndex(reflect.ValueOf("b")).String()) // want "flow"
}

func Case_11_5_MapIndex_Clean() {
	v := reflect.ValueOf(map[string]string{"a": "ls", "b": mark.Source()})
	mark.Sink(v.MapIndex(reflect.ValueOf("a")).String())
}

func Case_11_5_SetMapIndex_Flow() {
	m := map[string]string{"a": "ls"}
	reflect.ValueOf(m).SetMapIndex(reflect.ValueOf("b"), reflect.ValueOf(mark.Source()))
	mark.Sink(m["b"]) // want "flow"
}

func Case_11_5_SetMapIndex_Clean() {
	m := map[string]string{"a": "ls"}
	reflect.ValueOf(m).SetMapIndex(reflect.ValueOf("b"), reflect.ValueOf(mark.Source()))
	mark.Sink(m["a"])
}

// setField is how a small library sets a field by its name.
func setField(to any, name, v string) {
	reflect.ValueOf(to).Elem().FieldByName(name).SetString(v)
}

func Case_11_5_SetInCallee_Flow() {
	p := pair{A: "ls"}
	setField(&p, "B", mark.Source())
	mark.Sink(p.A)
	mark.Sink(p.B) // want "flow"
}

func Case_11_5_SetInCallee_Clean() {
	p := pair{A: mark.Source(), B: "ls"}
	setField(&p, "A", "ps")
	mark.Sink(p.A)
}

func Case_11_5_PointerMethod_Flow() {
	out := reflect.ValueOf(&pair{A: "ls", B: mark.Source()}).MethodByName("Both").Call([]reflect.Value{reflect.ValueOf(" ")})
	mark.Sink(out[0].String())
	mark.Sink(out[1].String()) // want "flow"
}

func Case_11_5_PointerMethod_Clean() {
	out := reflect.ValueOf(&pair{A: "ls", B: mark.Source()}).MethodByName("Both").Call([]reflect.Value{reflect.ValueOf(" ")})
	mark.Sink(out[0].String())
}

func Case_11_5_SetValue_Flow() {
	var p outer
	reflect.ValueOf(&p).Elem().FieldByName("In").Set(reflect.ValueOf(pair{B: mark.Source()}))
	mark.Sink(p.In.A)
	mark.Sink(p.In.B) // want "flow"
}

func Case_11_5_SetValue_Clean() {
	p := outer{In: pair{A: mark.Source()}}
	reflect.ValueOf(&p).Elem().FieldByName("In").Set(reflect.Zero(reflect.TypeOf(p.In)))
	mark.Sink(p.In.A)
}

// An unknown name leads to any field.
func Case_11_5_AnyName_Flow() {
	name := []string{"A", "B"}[mark.Choose(2)]
	mark.Sink(reflect.ValueOf(pair{A: "ls", B: mark.Source()}).FieldByName(name).String()) // want "flow"
}

func Case_11_5_AnyName_Clean() {
	name := []string{"A", "B"}[mark.Choose(2)]
	_ = mark.Source()
	mark.Sink(reflect.ValueOf(pair{A: "ls", B: "ps"}).FieldByName(name).String())
}
