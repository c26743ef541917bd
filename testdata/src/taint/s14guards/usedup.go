package s14guards

import (
	"errors"
	"fmt"

	"taint/mark"
)

// the list is used up
func Case_14_4_UsedUp_Flow() {
	s := mark.Source()
	var errs []error
	if err := checkLetters(s); err != nil {
		errs = append(errs, err)
	}
	for len(errs) > 0 {
		errs = errs[1:]
	}
	if len(errs) == 0 {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_4_UsedUp_Clean() {
	s := mark.Source()
	var errs []error
	if err := checkLetters(s); err != nil {
		errs = append(errs, err)
	}
	for range 3 {
		errs = append(errs, errs...)
	}
	if len(errs) == 0 {
		mark.Shell(s)
	}
}

// lists made at one place
func twoLists() [][]*entry {
	var out [][]*entry
	for range 2 {
		l := make([]*entry, 0)
		l = append(l, &entry{slashed()}, &entry{slashed()})
		out = append(out, l)
	}
	return out
}

func Case_14_5_TwoLists_Flow() {
	ls := twoLists()
	a, b := ls[mark.Choose(2)], ls[mark.Choose(2)]
	for i := range a {
		a[i].Name = cleanName(a[i].Name)
		mark.Path(b[i].Name) // want "flow"
	}
}

func Case_14_5_TwoLists_Clean() {
	ls := twoLists()
	a := ls[mark.Choose(2)]
	for i := range a {
		a[i].Name = cleanName(a[i].Name)
		mark.Path(a[i].Name)
	}
}

// an error that may be ignored
func ignoring(err error) error {
	if err == nil {
		return nil
	}
	if mark.Bool() {
		return nil
	}
	return err
}

func Case_14_4_Ignoring_Flow() {
	s := mark.Source()
	if ignoring(checkLetters(s)) != nil {
		return
	}
	mark.Shell(s) // want "flow"
}

func renaming(err error) error {
	if err == nil {
		return nil
	}
	if mark.Bool() {
		return errors.New("no")
	}
	return fmt.Errorf("no: %w", err)
}

func Case_14_4_Ignoring_Clean() {
	s := mark.Source()
	if renaming(checkLetters(s)) != nil {
		return
	}
	mark.Shell(s)
}

// two of the same element

func setBoth(es []*entry, i, j int) {
	a, b := es[i], es[j]
	a.Name = "c"
	b.Name = slashed()
	mark.Path(a.Name) // want "flow"
}

func Case_14_5_SameElement_Flow() {
	es := []*entry{{"a"}, {"b"}}
	setBoth(es, mark.Choose(2), mark.Choose(2))
}

func setOne(es []*entry, i, j int) {
	a, b := es[i], es[j]
	b.Name = slashed()
	a.Name = "c"
	mark.Path(a.Name)
}

func Case_14_5_SameElement_Clean() {
	es := []*entry{{"a"}, {"b"}}
	setOne(es, mark.Choose(2), mark.Choose(2))
}

// kept by a callee
var keptThere []*entry

func keepThere(e *entry) { keptThere = append(keptThere, e) }

func keepAll(es []*entry) {
	for _, e := range es {
		e.Name = cleanName(e.Name)
		keepThere(e)
		e.Name = slashed()
	}
}

func useKept() {
	for _, e := range keptThere {
		mark.Path(e.Name) // want "flow"
	}
}

func Case_14_5_KeptThere_Flow() {
	keptThere = nil
	keepAll([]*entry{{"a"}, {"b"}})
	useKept()
}

var keptCleaned []*entry

func keepAllClean(es []*entry) {
	for _, e := range es {
		e.Name = cleanName(slashed())
		keptCleaned = append(keptCleaned, e)
	}
}

func Case_14_5_KeptThere_Clean() {
	keptCleaned = nil
	keepAllClean([]*entry{{"a"}, {"b"}})
	for _, e := range keptCleaned {
		mark.Path(e.Name)
	}
}
