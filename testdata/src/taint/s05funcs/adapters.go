package s05funcs

import (
	"iter"
	"slices"

	"taint/mark"
)

// Functions that make an iterator of another one: what is yielded goes through a function of
// theirs, which has captured the caller's.

func kept[T any](seq iter.Seq[T], keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range seq {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

func Case_5_6_AdaptedIterator_Flow() {
	for s := range kept(slices.Values([]string{"a", mark.Source()}), func(s string) bool { return s != "a" }) {
		mark.Sink(s) // want "flow"
	}
}

func Case_5_6_AdaptedIterator_Clean() {
	for s := range kept(slices.Values([]string{"a", mark.Source()}), func(s string) bool { return s == "a" }) {
		mark.Sink(s)
	}
}

func yieldEach(seq iter.Seq[string], f func(string)) {
	seq(func(s string) bool { f(s); return true })
}

func Case_5_6_GivenIterator_Flow() {
	yieldEach(slices.Values([]string{mark.Source()}), func(s string) {
		mark.Sink(s) // want "flow"
	})
}

func Case_5_6_GivenIterator_Clean() {
	yieldEach(slices.Values([]string{"ls"}), func(s string) {
		mark.Sink(s)
	})
}

func Case_5_6_CollectedAdapter_Flow() {
	list := slices.Collect(kept(slices.Values([]string{"a", mark.Source()}), func(string) bool { return true }))
	mark.Sink(list[mark.Choose(len(list))]) // want "flow"
}

func Case_5_6_CollectedAdapter_Clean() {
	list := slices.Collect(kept(slices.Values([]string{"a", mark.Source()}), func(s string) bool { return len(s) == 1 && s == "a" }))
	mark.Sink(list[mark.Choose(len(list))])
}
