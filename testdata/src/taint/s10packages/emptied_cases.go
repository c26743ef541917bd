package s10packages

import (
	"bytes"

	"taint/mark"
	"taint/s10packages/emptied"
)

// what another package empties, and has filled by us

func Case_10_1_EmptiedPooled_Flow() {
	mark.Sink(emptied.Pooled(func(b *bytes.Buffer) { b.WriteString(mark.Source()) })) // want "flow"
}

func Case_10_1_EmptiedPooled_Clean() {
	mark.Sink(emptied.Pooled(func(b *bytes.Buffer) { b.WriteString("ab") }))
}

func Case_10_1_EmptiedShared_Flow() {
	mark.Sink(emptied.Shared(func(b *bytes.Buffer) { b.WriteString(mark.Source()) })) // want "flow"
}

func Case_10_1_EmptiedShared_Clean() {
	mark.Sink(emptied.Shared(func(b *bytes.Buffer) { b.WriteString("ab") }))
}

func Case_10_1_EmptiedGiven_Flow() {
	b := bytes.NewBufferString(mark.Source())
	mark.Sink(emptied.Given(b, func(b *bytes.Buffer) { b.WriteString(mark.Source()) })) // want "flow"
}

func Case_10_1_EmptiedGiven_Clean() {
	b := bytes.NewBufferString(mark.Source())
	mark.Sink(emptied.Given(b, func(b *bytes.Buffer) { b.WriteString("ab") }))
}

func Case_10_1_EmptiedName_Flow() {
	f := &emptied.Form{Name: "ab", Title: mark.Source()}
	mark.Sink(emptied.Name(f, func(f *emptied.Form) { f.Name = mark.Source() })) // want "flow"
}

func Case_10_1_EmptiedName_Clean() {
	f := &emptied.Form{Name: mark.Source()}
	mark.Sink(emptied.Name(f, func(f *emptied.Form) { f.Name, f.Title = "ab", mark.Source() }))
}
