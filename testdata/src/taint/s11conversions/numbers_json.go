package s11conversions

import (
	"encoding/json"

	"taint/mark"
)

// A json.Number that was decoded has the digits of a number.

func quotedJSON() []byte {
	b, err := json.Marshal(map[string]string{"N": mark.Source()})
	if err != nil {
		return nil
	}
	return b
}

func Case_11_3_JSONNumber_Flow() {
	var v struct{ N string }
	if json.Unmarshal(quotedJSON(), &v) == nil {
		mark.Sink(v.N) // want "flow"
	}
}

func Case_11_3_JSONNumber_Clean() {
	var v struct{ N json.Number }
	if json.Unmarshal(quotedJSON(), &v) == nil {
		mark.Sink(v.N.String())
		mark.Sink(string(v.N))
	}
}
