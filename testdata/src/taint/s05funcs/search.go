package s05funcs

import (
	"slices"
	"strings"

	"taint/mark"
)

// What is looked for does not become part of where it is looked for.

type entry5 struct{ name, text string }

func Case_5_6_BinarySearchFunc_Flow() {
	all := []*entry5{{name: "a"}, {name: "b"}}
	_, _ = slices.BinarySearchFunc(all, mark.Source(), func(e *entry5, text string) int {
		e.text = text
		return strings.Compare(e.name, text)
	})
	for _, e := range all {
		mark.Sink(e.text) // want "flow"
	}
}

func Case_5_6_BinarySearchFunc_Clean() {
	all := []*entry5{{name: "a", text: "list"}, {name: "b"}}
	i, _ := slices.BinarySearchFunc(all, mark.Source(), func(e *entry5, text string) int {
		return strings.Compare(e.name, text)
	})
	mark.Sink(all[i%2].text)
}
