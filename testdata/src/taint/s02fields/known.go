package s02fields

import (
	"time"

	"taint/mark"
)

// somewhere is an index that nobody knows before, and always 0.
func somewhere() int { return time.Now().Nanosecond() % 1 }

func Case_2_3_KnownAfterAny_Flow() {
	list := make([]string, 3)
	list[somewhere()] = "a"
	list[0] = mark.Source()
	mark.Sink(list[somewhere()]) // want "flow"
}

func Case_2_3_KnownAfterAny_Clean() {
	list := make([]string, 3)
	list[somewhere()] = "a"
	list[0] = "b"
	mark.Sink(list[somewhere()])
}

func Case_2_3_KnownReplacesAny_Flow() {
	list := make([]string, 3)
	list[somewhere()] = "a"
	list[0] = mark.Source()
	mark.Sink(list[0]) // want "flow"
}

func Case_2_3_KnownReplacesAny_Clean() {
	list := make([]string, 3)
	list[somewhere()] = mark.Source()
	list[0] = "b"
	mark.Sink(list[0])
}
