package s11conversions

import (
	"bytes"

	"taint/mark"
)

// Buffers that are used again.

func Case_11_2_Truncate_Flow() {
	var b bytes.Buffer
	b.WriteString(mark.Source())
	b.Truncate(1)
	b.WriteString("ls")
	mark.Sink(b.String()) // want "flow"
}

func Case_11_2_Truncate_Clean() {
	var b bytes.Buffer
	b.WriteString(mark.Source())
	b.Truncate(0)
	b.WriteString("ls")
	mark.Sink(b.String())
}

func Case_11_2_EmptySlice_Flow() {
	b := []byte(mark.Source())
	b = append(b[:1], "ls"...)
	mark.SinkBytes(b) // want "flow"
}

func Case_11_2_EmptySlice_Clean() {
	b := []byte(mark.Source())
	b = append(b[:0], "ls"...)
	mark.SinkBytes(b)
}
