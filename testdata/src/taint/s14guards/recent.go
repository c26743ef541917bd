package s14guards

import (
	"regexp"
	"strings"

	"taint/mark"
)

type item struct {
	name string
	next *item
}

var itemName = regexp.MustCompile(`^[a-z]+$`)

func Case_14_5_KeptAfterCheck_Flow() {
	var items []*item
	for _, s := range strings.Split(mark.Source(), ",") {
		it := &item{name: s}
		items = append(items, it)
		if !itemName.MatchString(it.name) {
			continue
		}
	}
	for _, it := range items {
		mark.Shell(it.name) // want "flow"
	}
}

func Case_14_5_KeptAfterCheck_Clean() {
	var items []*item
	for _, s := range strings.Split(mark.Source(), ",") {
		it := &item{name: s}
		if !itemName.MatchString(it.name) {
			continue
		}
		items = append(items, it)
	}
	for _, it := range items {
		mark.Shell(it.name)
	}
}

func itemsOf(names []string) []*item {
	var items []*item
	for _, s := range names {
		it := &item{name: s}
		if !itemName.MatchString(it.name) {
			return nil
		}
		items = append(items, it)
	}
	return items
}

func allItemsOf(names []string) []*item {
	var items []*item
	for _, s := range names {
		it := &item{name: s}
		items = append(items, it)
		if itemName.MatchString(it.name) {
			return items
		}
	}
	return items
}

func Case_14_5_ListOfChecked_Flow() {
	for _, it := range allItemsOf(strings.Split(mark.Source(), ",")) {
		mark.Shell(it.name) // want "flow"
	}
}

func Case_14_5_ListOfChecked_Clean() {
	for _, it := range itemsOf(strings.Split(mark.Source(), ",")) {
		mark.Shell(it.name)
	}
}

func Case_14_5_ChainOfRounds_Flow() {
	var last *item
	for _, s := range []string{mark.Source(), "a", "b"} {
		last = &item{name: s, next: last}
	}
	for it := last; it != nil; it = it.next {
		mark.Shell(it.name) // want "flow"
	}
}

func Case_14_5_ChainOfRounds_Clean() {
	var last *item
	for _, s := range strings.Split(mark.Source(), ",") {
		it := &item{name: s}
		if !itemName.MatchString(it.name) {
			return
		}
		it.next = last
		last = it
	}
	for it := last; it != nil; it = it.next {
		mark.Shell(it.name)
	}
}

func Case_14_5_LastRoundsObject_Flow() {
	var first, last *item
	for _, s := range []string{mark.Source(), "a", "b"} {
		last = &item{name: s}
		if first == nil {
			first = last
		}
		last.name = "c"
		if mark.Bool() {
			first.name = s
		}
	}
	mark.Shell(first.name) // want "flow"
}

func Case_14_5_LastRoundsObject_Clean() {
	var items []*item
	for _, s := range []string{mark.Source(), "a", "b"} {
		it := &item{name: s}
		items = append(items, it)
		it.name = "c"
	}
	mark.Shell(items[0].name)
	mark.Shell(items[1].name)
}

func Case_14_5_OlderWritten_Flow() {
	var items []*item
	for _, s := range []string{mark.Source(), "a", "b"} {
		items = append(items, &item{name: "c"})
		if mark.Bool() {
			items[0].name = s
		}
	}
	for _, it := range items {
		mark.Shell(it.name) // want "flow"
	}
}

func Case_14_5_OlderWritten_Clean() {
	var items []*item
	for _, s := range []string{mark.Source(), "a", "b"} {
		it := &item{name: s}
		if it.name = "c"; mark.Bool() {
			break
		}
		items = append(items, it)
	}
	for _, it := range items {
		mark.Shell(it.name)
	}
}
