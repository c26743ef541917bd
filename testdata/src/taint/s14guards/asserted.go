package s14guards

import (
	"taint/mark"
	"taint/s14guards/sorted"
)

// what a helper of another package asserts: whether it can be checked, the caller knows

type strict struct{ name, other string }

func (s *strict) Fill(text string) { s.name = text }

func (s *strict) Check() error { return checkLetters(s.name) }

type lenient struct{ name string }

func (l *lenient) Fill(text string) { l.name = text }

func Case_14_4_AssertedTake_Clean() {
	s := &strict{}
	if err := sorted.Take(s, mark.Source()); err != nil {
		return
	}
	mark.Shell(s.name)
}

func Case_14_4_AssertedTakeRefused_Flow() {
	s := &strict{}
	if err := sorted.Take(s, mark.Source()); err == nil {
		return
	}
	mark.Shell(s.name) // want "flow"
}

func Case_14_4_AssertedTakeNot_Flow() {
	l := &lenient{}
	if err := sorted.Take(l, mark.Source()); err != nil {
		return
	}
	mark.Shell(l.name) // want "flow"
}

func Case_14_4_AssertedTakeLiteral_Clean() {
	s := &strict{}
	if err := sorted.TakeLiteral(s, mark.Source()); err != nil {
		return
	}
	mark.Shell(s.name)
}

func Case_14_4_AssertedTakeLiteralRefused_Flow() {
	s := &strict{}
	if err := sorted.TakeLiteral(s, mark.Source()); err == nil {
		return
	}
	mark.Shell(s.name) // want "flow"
}

func Case_14_4_AssertedTakeLiteralNot_Flow() {
	l := &lenient{}
	if err := sorted.TakeLiteral(l, mark.Source()); err != nil {
		return
	}
	mark.Shell(l.name) // want "flow"
}

func Case_14_4_AssertedTakeDeep_Clean() {
	s := &strict{}
	if err := sorted.TakeDeep(s, mark.Source()); err != nil {
		return
	}
	mark.Shell(s.name)
}

func Case_14_4_AssertedTakeDeepRefused_Flow() {
	s := &strict{}
	if err := sorted.TakeDeep(s, mark.Source()); err == nil {
		return
	}
	mark.Shell(s.name) // want "flow"
}

func Case_14_4_AssertedTakeDeepNot_Flow() {
	l := &lenient{}
	if err := sorted.TakeDeep(l, mark.Source()); err != nil {
		return
	}
	mark.Shell(l.name) // want "flow"
}

func Case_14_4_AssertedMust_Clean() {
	s := &strict{name: mark.Source()}
	if sorted.Must(s) != nil {
		return
	}
	mark.Shell(s.name)
}

func Case_14_4_AssertedMust_Flow() {
	s := &strict{name: mark.Source(), other: mark.Source()}
	if sorted.Must(s) != nil {
		return
	}
	mark.Shell(s.other) // want "flow"
}

func Case_14_4_AssertedText_Clean() {
	mark.Shell(sorted.Text(&strict{name: mark.Source()}))
}

func Case_14_4_AssertedText_Flow() {
	mark.Shell(sorted.Text(mark.Source())) // want "flow"
}

func Case_14_4_AssertedTakeChecked_Clean() {
	s := &strict{}
	if err := sorted.TakeChecked(s, mark.Source()); err != nil {
		return
	}
	mark.Shell(s.name)
}

func Case_14_4_AssertedTakeChecked_Flow() {
	s := &strict{}
	if err := sorted.TakeChecked(s, mark.Source()); err == nil {
		return
	}
	mark.Shell(s.name) // want "flow"
}
