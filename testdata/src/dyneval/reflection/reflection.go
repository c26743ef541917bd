// Package reflection is about methods and fields looked up by name.
package reflection

import (
	"net/http"
	"reflect"
)

type actions struct{ Public, Secret string }

func (actions) List() {}

func lookups(r *http.Request) {
	x := r.FormValue("x")
	v := reflect.ValueOf(actions{})
	v.MethodByName(x).Call(nil)               // want `attacker-controlled text from \(\*http.Request\).FormValue is the name that \(reflect.Value\).MethodByName looks up.*GVS403`
	v.FieldByName(x)                          // want `GVS403`
	v.MethodByName("Handle" + x)              // want `GVS403`
	reflect.TypeOf(actions{}).MethodByName(x) // want `GVS403`
	reflect.TypeOf(actions{}).FieldByName(x)  // want `GVS403`
	v.MethodByName("List").Call(nil)
	v.FieldByName("Public").SetString(x)
}

func allowed(r *http.Request) {
	x := r.FormValue("x")
	switch x {
	case "List", "Show":
		reflect.ValueOf(actions{}).MethodByName(x).Call(nil)
	}
}

// tags walks over what the type has; nothing is chosen.
func tags(v any) {
	t := reflect.TypeOf(v)
	for i := range t.NumField() {
		reflect.ValueOf(v).FieldByName(t.Field(i).Name)
	}
}
