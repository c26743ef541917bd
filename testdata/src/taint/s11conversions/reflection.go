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

// setAll sets each field to what a function finds for its name.
func setAll(to any, find func(name string) string) {
	v := reflect.ValueOf(to).Elem()
	for i := range v.NumField() {
		v.Field(i).SetString(find(v.Type().Field(i).Name))
	}
}

func Case_11_5_SetEach_Flow() {
	var p pair
	setAll(&p, func(string) string { return mark.Source() })
	mark.Sink(p.B) // want "flow"
}

func Case_11_5_SetEach_Clean() {
	p := pair{A: mark.Source()}
	var o pair
	setAll(&o, func(name string) string { return "ls" })
	setAll(&p, func(name string) string { return mark.Source() })
	p.B = "ps"
	mark.Sink(o.A)
	mark.Sink(p.B)
}

// copied copies the fields that both have.
func copied(to, from any) {
	d, s := reflect.ValueOf(to).Elem(), reflect.ValueOf(from)
	for i := range s.NumField() {
		if f := d.FieldByName(s.Type().Field(i).Name); f.IsValid() && f.CanSet() {
			f.Set(s.Field(i))
		}
	}
}

func Case_11_5_CopiedFields_Flow() {
	var o outer
	copied(&o.In, pair{A: "ls", B: mark.Source()})
	mark.Sink(o.In.B) // want "flow"
}

func Case_11_5_CopiedFields_Clean() {
	o := outer{Map: map[string]string{"a": "ls"}}
	copied(&o.In, pair{A: "ls", B: mark.Source()})
	mark.Sink(o.Map["a"])
}

// A single field that can be meant is not certain to be.
func Case_11_5_PerhapsSet_Flow() {
	p := struct {
		A string
		N int
	}{A: mark.Source()}
	v := reflect.ValueOf(&p).Elem()
	if f := v.Field(mark.Choose(2)); f.Kind() == reflect.String {
		f.SetString("ls")
	}
	mark.Sink(p.A) // want "flow"
}

func Case_11_5_PerhapsSet_Clean() {
	p := struct {
		A string
		N int
	}{A: "ps", N: len(mark.Source())}
	v := reflect.ValueOf(&p).Elem()
	if f := v.Field(mark.Choose(2)); f.Kind() == reflect.String {
		f.SetString("ls")
	}
	mark.Sink(p.A)
}

// made is a new T with all its text set.
func made[T any](text string) T {
	var out T
	v := reflect.ValueOf(&out).Elem()
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.String {
			f.SetString(text)
		}
	}
	return out
}

func Case_11_5_GenericSet_Flow() {
	mark.Sink(made[pair](mark.Source()).B) // want "flow"
}

func Case_11_5_GenericSet_Clean() {
	_ = made[pair](mark.Source())
	mark.Sink(made[pair]("ls").B)
}
