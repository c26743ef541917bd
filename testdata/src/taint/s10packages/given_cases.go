package s10packages

import (
	"taint/mark"
	"taint/s10packages/given"
)

// what a function writes to what it is given leads to

func Case_10_1_GivenPrinted_Flow() {
	mark.Sink(given.Printed(func(p *given.Printer) { p.Print(mark.Source()) })) // want "flow"
}

func Case_10_1_GivenPrinted_Clean() {
	given.Printed(func(p *given.Printer) { p.Print(mark.Source()) })
	mark.Sink(given.Printed(func(p *given.Printer) { p.Print("ls") }))
}

func Case_10_1_GivenPrintedWith_Flow() {
	mark.Sink(given.Printed(func(p *given.Printer) { p.With(mark.Source()).Print("ls") })) // want "flow"
}

func Case_10_1_GivenPrintedWith_Clean() {
	mark.Sink(given.Printed(func(p *given.Printer) {
		p.With(mark.Source())
		p.Print("ls")
	}))
}

func Case_10_1_GivenHead_Flow() {
	mark.Sink(given.Heads(func(p given.Page) { p.Head.Text = mark.Source() })) // want "flow"
}

func Case_10_1_GivenHead_Clean() {
	mark.Sink(given.Heads(func(p given.Page) { p.Body.Text = mark.Source() }))
}

func Case_10_1_GivenLines_Flow() {
	mark.SinkAny(given.Lines(func(s *given.Sheet) { s.Add(mark.Source()) })) // want "flow"
}

func Case_10_1_GivenLines_Clean() {
	text := mark.Source()
	mark.SinkAny(given.Lines(func(s *given.Sheet) {
		if s.Add("ls"); text == "" {
			s.Add(text)
		}
	}))
}
