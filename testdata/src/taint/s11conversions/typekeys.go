package s11conversions

import (
	"encoding/json"
	"reflect"

	"taint/mark"
)

// Handlers by the type of what they handle: that a type is known says nothing of the text in it.

var handlersByType = map[reflect.Type]func(any){
	reflect.TypeOf(pair{}): func(v any) { mark.Sink(v.(pair).A) }, // want "flow"
}

func Case_11_5_TypeAsKey_Flow() {
	text, err := json.Marshal(map[string]string{"A": mark.Source()})
	if err != nil {
		return
	}
	var p pair
	if json.Unmarshal(text, &p) != nil {
		return
	}
	if h, ok := handlersByType[reflect.TypeOf(p)]; ok {
		h(p)
	}
}

var checkedByType = map[reflect.Type]bool{reflect.TypeOf(""): true}

func Case_11_5_TypeInList_Flow() {
	var v any = mark.Source()
	if checkedByType[reflect.TypeOf(v)] {
		mark.SinkAny(v) // want "flow"
	}
}

var allowedTexts = map[any]bool{"ls": true}

func Case_11_5_TypeInList_Clean() {
	var v any = mark.Source()
	if allowedTexts[v] {
		mark.SinkAny(v) // not reached
	}
}
