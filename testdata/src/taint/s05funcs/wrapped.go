package s05funcs

import (
	"slices"
	"strings"

	"taint/mark"
)

// Functions that hand a function of their caller's on to the library.

func runesMapped(f func(rune) rune, s string) string { return strings.Map(f, s) }

func Case_5_6_WrappedMap_Flow() {
	x := mark.Source()
	s := runesMapped(func(r rune) rune {
		for _, c := range x {
			return c
		}
		return r
	}, "abc")
	mark.Sink(s) // want "flow"
}

func Case_5_6_WrappedMap_Clean() {
	s := runesMapped(func(rune) rune { return 'a' }, mark.Source())
	mark.Sink(s)
}

func sortedBy(list []string, f func(a, b string) int) { slices.SortFunc(list, f) }

func Case_5_6_WrappedSort_Flow() {
	sortedBy([]string{"a", mark.Source()}, func(a, b string) int {
		mark.Sink(a + b) // want "flow"
		return strings.Compare(a, b)
	})
}

func Case_5_6_WrappedSort_Clean() {
	x := mark.Source()
	sortedBy([]string{"a", "b"}, func(a, b string) int {
		mark.Sink(a + b)
		return strings.Compare(a, x)
	})
}
