package s02fields

import (
	"slices"

	"taint/mark"
)

// Elements that are deleted by their place; those behind them move down.

func without(list []string, i int) []string { return slices.Delete(list, i, i+1) }

func Case_2_4_SlicesDelete_Flow() {
	list := []string{"ls", "ps", mark.Source()}
	list = slices.Delete(list, 0, 1)
	mark.Sink(list[0])
	mark.Sink(list[1]) // want "flow"
}

func Case_2_4_SlicesDelete_Clean() {
	list := []string{"ls", mark.Source(), "ps"}
	list = slices.Delete(list, 1, 2)
	for _, s := range list {
		mark.Sink(s)
	}
}

func Case_2_4_DeleteInHelper_Flow() {
	list := []string{mark.Source(), "ls", mark.Source()}
	list = without(list, 0)
	mark.Sink(list[1]) // want "flow"
}

func Case_2_4_DeleteInHelper_Clean() {
	list := []string{mark.Source(), "ls", "ps"}
	rest := slices.Delete(list, 0, 1)
	mark.Sink(list[0])
	mark.Sink(list[2])
	mark.Sink(rest[1])
}

func Case_2_4_DeleteAny_Flow() {
	list := []string{"ls", mark.Source(), mark.Source()}
	list = slices.Delete(list, mark.Choose(2), 2)
	for _, s := range list {
		mark.Sink(s) // want "flow"
	}
}

func Case_2_4_DeleteAny_Clean() {
	list := []string{"ls", "ps", mark.Source()[:0]}
	list = slices.Delete(list, 2, 3)
	list = slices.Delete(list, mark.Choose(2), 2)
	for _, s := range list {
		mark.Sink(s)
	}
}
