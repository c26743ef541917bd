package s14guards

import (
	"errors"

	"taint/mark"
)

// Texts that are put into a list to be checked in one loop.

type order struct{ item, size, note string }

func (o *order) check() error {
	for _, s := range []string{o.item, o.size} {
		if !isIP(s) {
			return errors.New("bad")
		}
	}
	return nil
}

func Case_14_1_ListOfFields_Flow() {
	o := &order{mark.Source(), "10.0.0.1", mark.Source()}
	if o.check() != nil {
		return
	}
	mark.Shell(o.item)
	mark.Shell(o.note) // want "flow"
}

func Case_14_1_ListOfFields_Clean() {
	o := &order{mark.Source(), mark.Source(), "list"}
	if o.check() != nil {
		return
	}
	mark.Shell(o.item)
	mark.Shell(o.size)
	mark.Shell(o.note)
}

func Case_14_1_ListOverwritten_Flow() {
	list := []string{mark.Source()}
	for i := range list {
		if !isIP(list[i]) {
			return
		}
		list[i] = mark.Source()
	}
	mark.Shell(list[0]) // want "flow"
}

func Case_14_1_ListOverwritten_Clean() {
	list := []string{mark.Source(), mark.Source()}
	list[1] = mark.Source()
	for _, s := range list {
		if !isIP(s) {
			return
		}
	}
	mark.Shell(list[1])
}

func Case_14_1_ListInPart_Flow() {
	a, b := mark.Source(), mark.Source()
	list := []string{a, b}
	for _, s := range list[:1] {
		if !isIP(s) {
			return
		}
	}
	mark.Shell(b) // want "flow"
}

func Case_14_1_ListInPart_Clean() {
	a, b := mark.Source(), mark.Source()
	list := []string{a, b}
	for _, s := range list {
		if !isIP(s) {
			return
		}
	}
	mark.Shell(a)
	mark.Shell(b)
}

func Case_14_1_ListCheckedByFlag_Flow() {
	a, b := mark.Source(), mark.Source()
	bad := false
	for _, s := range []string{a, b} {
		bad = !isIP(s)
	}
	if !bad {
		mark.Shell(a) // want "flow"
	}
}

func Case_14_1_ListCheckedByFlag_Clean() {
	a, b := mark.Source(), mark.Source()
	bad := false
	for _, s := range []string{a, b} {
		if !isIP(s) {
			bad = true
		}
	}
	if !bad {
		mark.Shell(a)
		mark.Shell(b)
	}
}

func Case_14_5_ListElement_Flow() {
	list := []string{mark.Source(), mark.Source()}
	i := mark.Choose(2)
	if !isIP(list[i]) {
		return
	}
	list[i] = mark.Source()
	mark.Shell(list[i]) // want "flow"
}

func Case_14_5_ListElement_Clean() {
	list := []string{mark.Source(), mark.Source()}
	i := mark.Choose(2)
	list[i] = mark.Source()
	if !isIP(list[i]) {
		return
	}
	mark.Shell(list[i])
}
