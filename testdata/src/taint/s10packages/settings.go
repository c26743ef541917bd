package s10packages

import (
	"slices"

	"taint/mark"
	"taint/s10packages/settings"
)

func Case_10_1_Pattern_Flow() {
	if s := mark.Source(); settings.Free.MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_10_1_Pattern_Clean() {
	if s := mark.Source(); settings.Name.MatchString(s) {
		mark.Shell(s)
	}
}

func Case_10_1_PatternChanged_Flow() {
	settings.Relax()
	if s := mark.Source(); settings.Late.MatchString(s) {
		mark.Shell(s) // want "flow"
	}
}

func Case_10_1_AllowList_Flow() {
	s := mark.Source()
	settings.Grow(s)
	if settings.Grown[s] {
		mark.Shell(s) // want "flow"
	}
}

func Case_10_1_AllowList_Clean() {
	s := mark.Source()
	if slices.Contains(settings.Allowed, s) {
		mark.Shell(s) // not reached
	}
	mark.Shell(settings.Bins[s])
	mark.Shell(settings.Upper(s))
}

func setDefault(s string) { settings.Default.SetCommand(s) }

func Case_10_1_Shared_Flow() {
	setDefault(mark.Source())
	mark.Sink(settings.Default.Note)
	mark.Sink(settings.Default.Command) // want "flow"
}

func Case_10_1_Shared_Clean() {
	setDefault(mark.Source())
	mark.Sink(settings.Other.Command)
}

// SetHidden is a root.
func SetHidden() { settings.Hidden().SetCommand(mark.Source()) }

// GetHidden is a root.
func GetHidden() {
	mark.Sink(settings.Hidden().Note)
	mark.Sink(settings.Hidden().Command) // want "flow"
}

func Case_10_1_Hidden_Flow() {
	SetHidden()
	GetHidden()
}

// SetHidden2 is a root.
func SetHidden2() { settings.Hidden2().SetCommand("ls"); _ = mark.Source() }

// GetHidden2 is a root.
func GetHidden2() {
	mark.Sink(settings.Hidden2().Note)
	mark.Sink(settings.Hidden2().Command)
}

func Case_10_1_Hidden_Clean() {
	SetHidden2()
	GetHidden2()
}
