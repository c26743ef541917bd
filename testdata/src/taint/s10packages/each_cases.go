package s10packages

import (
	"slices"

	"taint/mark"
	"taint/s10packages/each"
)

// what is called any number of times finds, in the second round, what it left in the first

var twoTexts = []string{"a", "b"}

func Case_10_1_EachRound_Flow() {
	v := "ls"
	each.Text(twoTexts, func(string) {
		mark.Sink(v) // want "flow"
		v = mark.Source()
	})
}

func Case_10_1_EachRound_Clean() {
	v := "ls"
	each.First(twoTexts, func(string) {
		mark.Sink(v)
		v = mark.Source()
	})
}

func Case_10_1_EachRoundOver_Clean() {
	v := "ls"
	each.Text(twoTexts, func(string) {
		mark.Sink(v)
		v = mark.Source()
		v = "w"
	})
}

func Case_10_1_EachKept_Flow() {
	v, kept := "ls", ""
	each.Text(twoTexts, func(string) {
		kept = v
		v = mark.Source()
	})
	mark.Sink(kept) // want "flow"
}

func Case_10_1_EachKept_Clean() {
	v, kept := "ls", ""
	each.First(twoTexts, func(string) {
		kept = v
		v = mark.Source()
	})
	mark.Sink(kept)
}

func Case_10_1_EachRange_Flow() {
	v := "ls"
	for range each.All(twoTexts) {
		mark.Sink(v) // want "flow"
		v = mark.Source()
	}
}

func Case_10_1_EachRange_Clean() {
	for range each.All(twoTexts) {
		v := "ls"
		mark.Sink(v)
		v = mark.Source()
		mark.Arg("x" + v)
	}
}

func Case_10_1_EachRangeValues_Flow() {
	v := "ls"
	for range slices.Values(twoTexts) {
		mark.Sink(v) // want "flow"
		v = mark.Source()
	}
}

func Case_10_1_EachRangeValues_Clean() {
	v := "ls"
	for range slices.Values(twoTexts) {
		mark.Sink(v)
		v = mark.Source()
		break
	}
}

func Case_10_1_EachCompare_Flow() {
	v := "ls"
	slices.SortFunc([]string{"a", "b", "c"}, func(x, y string) int {
		mark.Sink(v) // want "flow"
		v = mark.Source()
		return 0
	})
}

func Case_10_1_EachCompare_Clean() {
	v := "ls"
	slices.SortFunc([]string{"a", "b", "c"}, func(x, y string) int {
		mark.Sink(v)
		v = mark.Source()
		v = x
		return 0
	})
}

func Case_10_1_EachDown_Flow() {
	v := "ls"
	each.Down(3, func() {
		mark.Sink(v) // want "flow"
		v = mark.Source()
	})
}

func Case_10_1_EachDown_Clean() {
	v := "ls"
	each.Down(3, func() {
		mark.Sink(v)
		v = mark.Source()
		v = "w"
	})
}

func Case_10_1_EachCounted_Flow() {
	n := 0
	each.Text(twoTexts, func(string) { n++ })
	if n == 2 {
		mark.Sink(mark.Source()) // want "flow"
	}
}

func Case_10_1_EachCounted_Clean() {
	n := 0
	each.Text(twoTexts, func(string) { n = 1 })
	if n == 2 {
		mark.Sink(mark.Source()) // not reached
	}
}

func Case_10_1_EachThird_Flow() {
	a, b, c := "ls", "ls", "ls"
	each.Text([]string{"a", "b", "c", "d"}, func(string) {
		mark.Sink(a) // want "flow"
		a = b
		b = c
		c = mark.Source()
	})
}

func Case_10_1_EachThird_Clean() {
	a, b, c := "ls", "ls", "ls"
	each.Text([]string{"a", "b", "c", "d"}, func(string) {
		mark.Sink(a)
		a = b
		c = mark.Source()
		mark.Arg("x" + c)
	})
}

type eachRecord struct{ text string }

func (e *eachRecord) set(s string) { e.text = s }

func Case_10_1_EachReceiver_Flow() {
	e := &eachRecord{"ls"}
	each.Text(twoTexts, func(string) {
		mark.Sink(e.text) // want "flow"
		e.set(mark.Source())
	})
}

func Case_10_1_EachReceiver_Clean() {
	e, other := &eachRecord{"ls"}, &eachRecord{}
	each.Text(twoTexts, func(string) {
		mark.Sink(e.text)
		other.set(mark.Source())
	})
}

func Case_10_1_EachFold_Flow() {
	v := each.Fold(twoTexts, "ls", func(state, x string) string {
		mark.Sink(state) // want "flow"
		return mark.Source()
	})
	mark.Sink(v) // want "flow"
}

func Case_10_1_EachFold_Clean() {
	v := each.Fold(twoTexts, "ls", func(state, x string) string {
		mark.Sink(state)
		mark.Arg("x" + mark.Source())
		return state
	})
	mark.Sink(v)
}

func Case_10_1_EachBreak_Flow() {
	v := "ls"
	for x := range each.All(twoTexts) {
		mark.Sink(v) // want "flow"
		if v = mark.Source(); x == "b" {
			break
		}
	}
}

func Case_10_1_EachBreak_Clean() {
	v := "ls"
	for range each.All(twoTexts) {
		mark.Sink(v)
		v = mark.Source()
		break
	}
}
