package s02fields

import (
	"strings"

	"taint/mark"
)

// Any element of a list is one of those that were written, and not the zero value that was there before, once all
// of them were.

func Case_2_3_AllWritten_Flow() {
	x := mark.Source()
	for _, start := range []string{"10.", ""} {
		if strings.HasPrefix(x, start) {
			mark.Arg(x) // want "flow"
		}
	}
}

func Case_2_3_AllWritten_Clean() {
	x := mark.Source()
	for _, start := range []string{"10.", "11."} {
		if strings.HasPrefix(x, start) {
			mark.Arg(x) // not reached
		}
	}
}

func Case_2_3_OneLeft_Flow() {
	x := mark.Source()
	starts := [3]string{0: "10.", 2: "11."}
	if strings.HasPrefix(x, starts[mark.Choose(3)]) {
		mark.Arg(x) // want "flow"
	}
}

func Case_2_3_OneLeft_Clean() {
	x := mark.Source()
	starts := [3]string{0: "10.", 2: "11."}
	starts[1] = "12."
	if strings.HasPrefix(x, starts[mark.Choose(3)]) {
		mark.Arg(x) // not reached
	}
}

// A list in a field that only a constructor writes.

type starts struct {
	fixed, grown, lent []string
}

func newStarts() *starts {
	return &starts{fixed: []string{"10.", "11."}, grown: []string{"10."}, lent: []string{"10."}}
}

func (s *starts) grow(x string) { s.grown = append(s.grown, x) }

func (s *starts) all() []string { return s.lent }

func (s *starts) known(x string) bool {
	for _, start := range s.fixed {
		if strings.HasPrefix(x, start) {
			return true
		}
	}
	return false
}

func (s *starts) knownGrown(x string) bool {
	for _, start := range s.grown {
		if strings.HasPrefix(x, start) {
			return true
		}
	}
	return false
}

func (s *starts) knownLent(x string) bool {
	for _, start := range s.lent {
		if strings.HasPrefix(x, start) {
			return true
		}
	}
	return false
}

func Case_2_3_ListInField_Flow() {
	s := newStarts()
	s.grow("")
	if x := mark.Source(); s.knownGrown(x) {
		mark.Arg(x) // want "flow"
	}
}

func Case_2_3_ListInField_Clean() {
	if x := mark.Source(); newStarts().known(x) {
		mark.Arg(x) // not reached
	}
}

func Case_2_3_ListLent_Flow() {
	s := newStarts()
	s.all()[0] = ""
	if x := mark.Source(); s.knownLent(x) {
		mark.Arg(x) // want "flow"
	}
}
