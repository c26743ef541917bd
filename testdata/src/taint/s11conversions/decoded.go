package s11conversions

import (
	"encoding/json"

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
