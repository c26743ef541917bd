package s14guards

import (
	"path"
	"strings"

	"taint/mark"
)

type entry struct{ Name string }

func cleanName(p string) string { return strings.Trim(path.Clean("/"+p), "/") }

func extractEntry(f *entry, dest string) { mark.Path(path.Join(dest, f.Name)) }

func entries() []*entry { return []*entry{{slashed()}, {slashed()}} }

type archive struct{ File []*entry }

func open() *archive { return &archive{entries()} }

func Case_14_5_RoundField_Clean() {
	for _, f := range open().File {
		f.Name = cleanName(f.Name)
		extractEntry(f, "data")
	}
}

func extractEntryHostile(f *entry, dest string) {
	mark.Path(path.Join(dest, f.Name)) // want "flow"
}

func Case_14_5_RoundField_Flow() {
	z := open()
	for i, f := range z.File {
		f.Name = cleanName(f.Name)
		extractEntryHostile(z.File[(i+1)%2], "data")
	}
}

func Case_14_5_RoundFieldBefore_Flow() {
	for _, f := range open().File {
		mark.Path(path.Join("data", f.Name)) // want "flow"
		f.Name = cleanName(f.Name)
	}
}

func Case_14_5_RoundFieldBefore_Clean() {
	for _, f := range open().File {
		f.Name = cleanName(f.Name)
		mark.Path(path.Join("data", f.Name))
	}
}

// the archive is the caller's
func extractAll(z *archive) {
	for _, f := range z.File {
		f.Name = cleanName(f.Name)
		extractEntry(f, "data")
	}
}

func Case_14_5_RoundFieldParam_Clean() { extractAll(open()) }

func extractEntryAfter(f *entry, dest string) {
	mark.Path(path.Join(dest, f.Name)) // want "flow"
}

func extractNext(z *archive) {
	for i, f := range z.File {
		if i+1 < len(z.File) {
			f.Name = cleanName(f.Name)
			extractEntryAfter(z.File[i+1], "data")
		}
	}
}

func Case_14_5_RoundFieldParam_Flow() { extractNext(open()) }

// one is read with next, and kept nowhere
type reader struct{ n int }

func (r *reader) next() *entry {
	r.n++
	if r.n > 3 {
		return nil
	}
	return &entry{slashed()}
}

func Case_14_5_RoundNext_Clean() {
	r := &reader{}
	for {
		h := r.next()
		if h == nil {
			break
		}
		h.Name = cleanName(h.Name)
		if strings.HasSuffix(h.Name, "/") {
			mark.Path(path.Join("data", h.Name)) // not reached
			continue
		}
		extractEntry(h, "data")
	}
}

func Case_14_5_RoundNext_Flow() {
	r := &reader{}
	var last *entry
	for {
		h := r.next()
		if h == nil {
			break
		}
		if last != nil {
			last.Name = cleanName(last.Name)
		}
		mark.Path(path.Join("data", h.Name)) // want "flow"
		last = h
	}
}

// by value and index
func Case_14_5_RoundIndex_Clean() {
	es := []entry{{slashed()}, {slashed()}}
	for i := range es {
		es[i].Name = cleanName(es[i].Name)
		mark.Path(es[i].Name)
	}
}

func Case_14_5_RoundIndex_Flow() {
	es := []entry{{slashed()}, {slashed()}}
	for i := range es {
		es[i].Name = cleanName(es[i].Name)
		mark.Path(es[len(es)-1].Name) // want "flow"
	}
}

// pointers by index
func Case_14_5_RoundPointerIndex_Clean() {
	es := entries()
	for i := 0; i < len(es); i++ {
		es[i].Name = cleanName(es[i].Name)
		mark.Path(es[i].Name)
	}
}

// A hook is called between.
func withHook(z *archive, hook func(string) error) {
	for _, f := range z.File {
		f.Name = cleanName(f.Name)
		if err := hook(f.Name); err != nil {
			continue
		}
		extractEntry(f, "data")
	}
}

func Case_14_5_RoundHook_Clean() { withHook(open(), func(string) error { return nil }) }

func extractEntryHooked(f *entry, dest string) {
	mark.Path(path.Join(dest, f.Name)) // want "flow"
}

func withHookAny(z *archive, hook func(*entry) error) {
	for _, f := range z.File {
		f.Name = cleanName(f.Name)
		if err := hook(f); err != nil {
			continue
		}
		extractEntryHooked(f, "data")
	}
}

func Case_14_5_RoundHook_Flow() {
	withHookAny(open(), func(e *entry) error { e.Name = slashed(); return nil })
}

func Case_14_5_RoundPointerIndex_Flow() {
	es := entries()
	for i := 1; i < len(es); i++ {
		es[i].Name = cleanName(es[i].Name)
		mark.Path(es[i-1].Name) // want "flow"
	}
}

func cleanAll(es []*entry) {
	for _, f := range es {
		f.Name = cleanName(f.Name)
	}
}

func useAll(es []*entry) {
	for _, f := range es {
		mark.Path(f.Name)
	}
}

func cleanAndUse(es []*entry) {
	cleanAll(es)
	useAll(es)
}

func Case_14_5_RoundAllParam_Clean() { cleanAndUse(entries()) }

func useAllHostile(es []*entry) {
	for _, f := range es {
		mark.Path(f.Name) // want "flow"
	}
}

func cleanSome(es []*entry) {
	for _, f := range es {
		if mark.Bool() {
			break
		}
		f.Name = cleanName(f.Name)
	}
}

func cleanAndUseSome(es []*entry) {
	cleanSome(es)
	useAllHostile(es)
}

func Case_14_5_RoundAllParam_Flow() { cleanAndUseSome(entries()) }

func cleanAndUseHere(es []*entry) {
	for _, f := range es {
		if f == nil {
			continue
		}
		f.Name = cleanName(f.Name)
	}
	for _, f := range es {
		mark.Path(f.Name)
	}
}

func Case_14_5_RoundAllHere_Clean() { cleanAndUseHere(entries()) }

func cleanAndUseHereSome(es []*entry) {
	for i, f := range es {
		if i > 0 {
			f.Name = cleanName(f.Name)
		}
	}
	for _, f := range es {
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_RoundAllHere_Flow() { cleanAndUseHereSome(entries()) }

// checked and rewritten
func checkThenSet(es []*entry) {
	for i, f := range es {
		if !safeName(f.Name) {
			continue
		}
		es[i].Name = slashed()
		mark.Path(f.Name) // want "flow"
	}
}

func safeName(s string) bool { return !strings.ContainsAny(s, `/\`) && !strings.Contains(s, "..") }

func Case_14_5_RoundSetAgain_Flow() { checkThenSet(entries()) }

func checkThenSetOther(es []*entry) {
	for i, f := range es {
		if !safeName(f.Name) {
			continue
		}
		es[i].Name = "a" + f.Name
		mark.Path(f.Name)
	}
}

func Case_14_5_RoundSetAgain_Clean() { checkThenSetOther(entries()) }

// in a map
func setInMap(m map[string]*entry) {
	for _, f := range m {
		f.Name = cleanName(f.Name)
		mark.Path(f.Name)
	}
}

func Case_14_5_RoundMap_Clean() { setInMap(map[string]*entry{"a": {slashed()}, "b": {slashed()}}) }

func setInMapOther(m map[string]*entry) {
	var last *entry
	for _, f := range m {
		if last != nil {
			last.Name = cleanName(last.Name)
		}
		mark.Path(f.Name) // want "flow"
		last = f
	}
}

func Case_14_5_RoundMap_Flow() { setInMapOther(map[string]*entry{"a": {slashed()}, "b": {slashed()}}) }

// swapped between
func swapped(es []*entry) {
	for i := range es {
		es[i].Name = cleanName(es[i].Name)
		j := len(es) - 1
		es[i], es[j] = es[j], es[i]
		mark.Path(es[i].Name) // want "flow"
	}
}

func Case_14_5_RoundSwapped_Flow() { swapped(entries()) }

func notSwapped(es []*entry) {
	for i := range es {
		es[i].Name = cleanName(es[i].Name)
		j := len(es) - 1
		_ = j
		mark.Path(es[i].Name)
	}
}

func Case_14_5_RoundSwapped_Clean() { notSwapped(entries()) }

func swappedValues(es []entry) {
	for i := range es {
		es[i].Name = cleanName(es[i].Name)
		j := len(es) - 1
		es[i], es[j] = es[j], es[i]
		mark.Path(es[i].Name) // want "flow"
	}
}

func Case_14_5_RoundSwappedValues_Flow() { swappedValues([]entry{{slashed()}, {slashed()}}) }

func indexedValues(es []entry) {
	for i := range es {
		e := &es[i]
		e.Name = cleanName(e.Name)
		mark.Path(es[i].Name)
	}
}

func Case_14_5_RoundSwappedValues_Clean() { indexedValues([]entry{{slashed()}, {slashed()}}) }

// kept
func kept(es []*entry) {
	var all []*entry
	for _, f := range es {
		f.Name = cleanName(f.Name)
		all = append(all, f)
		f.Name = "a/" + f.Name
	}
	for _, f := range all {
		f.Name = slashed()
	}
	for _, f := range all {
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_RoundKept_Flow() { kept(entries()) }

func keptClean(es []*entry) {
	var all []*entry
	for _, f := range es {
		g := &entry{cleanName(f.Name)}
		all = append(all, g)
	}
	for _, f := range all {
		mark.Path(f.Name)
	}
}

func Case_14_5_RoundKept_Clean() { keptClean(entries()) }

// any of them, and the first
func setAny(es []*entry, i int) {
	es[i].Name = slashed()
	mark.Path(es[0].Name) // want "flow"
}

func Case_1_4_SetAnyReadFirst_Flow() { setAny([]*entry{{"a"}, {"b"}}, mark.Choose(2)) }

func setAnyClean(es []*entry, i int) {
	es[i].Name = cleanName(slashed())
	mark.Path(es[0].Name)
}

func Case_1_4_SetAnyReadFirst_Clean() { setAnyClean([]*entry{{"a"}, {"b"}}, mark.Choose(2)) }

func setFirst(es []*entry, i int) {
	es[0].Name = slashed()
	mark.Path(es[i].Name) // want "flow"
}

func Case_1_4_SetFirstReadAny_Flow() { setFirst([]*entry{{"a"}, {"b"}}, mark.Choose(2)) }

func setFirstClean(es []*entry, i int) {
	es[0].Name = cleanName(slashed())
	mark.Path(es[i].Name)
}

func Case_1_4_SetFirstReadAny_Clean() { setFirstClean([]*entry{{"a"}, {"b"}}, mark.Choose(2)) }
