package s11conversions

import (
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strconv"

	"taint/mark"
)

// What was decoded is text as a whole; a method returns a part of it.

type block struct {
	Name []byte
	Off  int
}

func (b *block) rest() []byte { return b.Name[b.Off:] }

func Case_11_3_DecodedRest_Flow() {
	var b block
	text, _ := json.Marshal(block{Name: mark.SourceBytes()})
	_ = json.Unmarshal(text, &b)
	mark.SinkBytes(b.rest()) // want "flow"
}

func Case_11_3_DecodedRest_Clean() {
	var b block
	text, _ := json.Marshal(block{Name: mark.SourceBytes()})
	_ = json.Unmarshal(text, &b)
	b.Name = []byte("ls")
	mark.SinkBytes(b.rest())
}

func Case_11_3_DecodedKeys_Flow() {
	var m map[string]int
	_ = json.Unmarshal([]byte(`{"`+url.QueryEscape(mark.Source())+`":1}`), &m)
	for _, k := range slices.Sorted(maps.Keys(m)) {
		mark.Sink(k) // want "flow"
	}
}

func Case_11_3_DecodedKeys_Clean() {
	var m map[string]int
	_ = json.Unmarshal([]byte(`{"`+url.QueryEscape(mark.Source())+`":1}`), &m)
	for i, n := range slices.Sorted(maps.Values(m)) {
		mark.Sink("ls" + strconv.Itoa(i+n))
	}
}
