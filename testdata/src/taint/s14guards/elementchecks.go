package s14guards

import "taint/mark"

func checkOther(es []*entry) {
	for i, f := range es {
		if !safeName(f.Name) {
			continue
		}
		mark.Path(es[(i+1)%len(es)].Name) // want "flow"
	}
}

func Case_14_5_ElemOther_Flow() { checkOther(entries()) }

func checkSame(es []*entry) {
	for i, f := range es {
		if !safeName(f.Name) {
			continue
		}
		mark.Path(es[i].Name)
	}
}

func Case_14_5_ElemOther_Clean() { checkSame(entries()) }

func checkOtherValue(es []entry) {
	for i := range es {
		if !safeName(es[i].Name) {
			continue
		}
		mark.Path(es[(i+1)%len(es)].Name) // want "flow"
	}
}

func Case_14_5_ElemOtherValue_Flow() { checkOtherValue([]entry{{slashed()}, {slashed()}}) }

func checkSameValue(es []entry) {
	for i := range es {
		if !safeName(es[i].Name) {
			continue
		}
		mark.Path(es[i].Name)
	}
}

func Case_14_5_ElemOtherValue_Clean() { checkSameValue([]entry{{slashed()}, {slashed()}}) }

func (e *entry) ok() bool { return safeName(e.Name) }

func checkOtherMethod(es []*entry) {
	for i, f := range es {
		if !f.ok() {
			continue
		}
		mark.Path(es[(i+1)%len(es)].Name) // want "flow"
	}
}

func Case_14_5_ElemOtherMethod_Flow() { checkOtherMethod(entries()) }

func checkSameMethod(es []*entry) {
	for i, f := range es {
		if !f.ok() {
			continue
		}
		mark.Path(es[i].Name)
	}
}

func Case_14_5_ElemOtherMethod_Clean() { checkSameMethod(entries()) }

func checkOtherMethodValue(es []entry) {
	for i := range es {
		if !es[i].ok() {
			continue
		}
		mark.Path(es[(i+1)%len(es)].Name) // want "flow"
	}
}

func Case_14_5_ElemOtherMethodValue_Flow() { checkOtherMethodValue([]entry{{slashed()}, {slashed()}}) }

func checkSameMethodValue(es []entry) {
	for i := range es {
		if !es[i].ok() {
			continue
		}
		mark.Path(es[i].Name)
	}
}

func Case_14_5_ElemOtherMethodValue_Clean() { checkSameMethodValue([]entry{{slashed()}, {slashed()}}) }

func checkOtherKey(m map[string]*entry, a, b string) {
	if safeName(m[a].Name) {
		mark.Path(m[b].Name) // want "flow"
	}
}

func Case_14_5_ElemOtherKey_Flow() {
	checkOtherKey(map[string]*entry{"a": {slashed()}, "b": {slashed()}}, "a", "b")
}

func checkSameKey(m map[string]*entry, a string) {
	if safeName(m[a].Name) {
		mark.Path(m[a].Name)
	}
}

func Case_14_5_ElemOtherKey_Clean() {
	checkSameKey(map[string]*entry{"a": {slashed()}, "b": {slashed()}}, "a")
}

// pairs, a nested list
type group struct{ Files []*entry }

func checkNested(gs []group) {
	for _, g := range gs {
		for _, f := range g.Files {
			if !f.ok() {
				return
			}
			mark.Path(f.Name)
		}
	}
}

func Case_14_5_ElemNested_Clean() { checkNested([]group{{entries()}, {entries()}}) }

func checkNestedOther(gs []group) {
	for i, g := range gs {
		for j, f := range g.Files {
			if !f.ok() {
				continue
			}
			mark.Path(gs[i].Files[(j+1)%2].Name) // want "flow"
		}
	}
}

func Case_14_5_ElemNested_Flow() { checkNestedOther([]group{{entries()}, {entries()}}) }

// the whole list is checked, then used
func checkAllFirst(es []*entry) {
	for _, f := range es {
		if !f.ok() {
			return
		}
	}
	for _, f := range es {
		mark.Path(f.Name)
	}
}

func Case_14_5_ElemAllFirst_Clean() { checkAllFirst(entries()) }

func checkSomeFirst(es []*entry) {
	for _, f := range es {
		if f.ok() {
			break
		}
	}
	for _, f := range es {
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_ElemAllFirst_Flow() { checkSomeFirst(entries()) }

// one is written after the check of another
func checkThenWrite(es []*entry, k int) {
	for _, f := range es {
		if !f.ok() {
			continue
		}
		es[k].Name = slashed()
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_ElemWritten_Flow() { checkThenWrite([]*entry{{"a"}, {"b"}}, mark.Choose(2)) }

func checkThenWriteClean(es []*entry, k int) {
	for _, f := range es {
		es[k].Name = slashed()
		if !f.ok() {
			continue
		}
		mark.Path(f.Name)
	}
}

func Case_14_5_ElemWritten_Clean() { checkThenWriteClean([]*entry{{"a"}, {"b"}}, mark.Choose(2)) }

func checkThenWriteValue(es []entry, k int) {
	for i := range es {
		if !es[i].ok() {
			continue
		}
		es[k].Name = slashed()
		mark.Path(es[i].Name) // want "flow"
	}
}

func Case_14_5_ElemWrittenValue_Flow() { checkThenWriteValue([]entry{{"a"}, {"b"}}, mark.Choose(2)) }

func checkThenWriteValueClean(es []entry, k int) {
	for i := range es {
		es[k].Name = slashed()
		if !es[i].ok() {
			continue
		}
		mark.Path(es[i].Name)
	}
}

func Case_14_5_ElemWrittenValue_Clean() {
	checkThenWriteValueClean([]entry{{"a"}, {"b"}}, mark.Choose(2))
}

func allOK(es []*entry) bool {
	for _, f := range es {
		if !f.ok() {
			return false
		}
	}
	return true
}

func useChecked(es []*entry) {
	if !allOK(es) {
		return
	}
	for _, f := range es {
		mark.Path(f.Name)
	}
}

func Case_14_4_AllOK_Clean() { useChecked(entries()) }

func useCheckedOther(es, others []*entry) {
	if !allOK(es) {
		return
	}
	for _, f := range others {
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_4_AllOK_Flow() { useCheckedOther([]*entry{{"a"}}, entries()) }

// the outer index changes, the inner does not
func checkInner(gs []group, k int) {
	ok := false
	for _, g := range gs {
		if ok {
			mark.Path(g.Files[k].Name) // want "flow"
		}
		ok = g.Files[k].ok()
	}
}

func Case_14_5_ElemInner_Flow() {
	checkInner([]group{{[]*entry{{"a"}, {"b"}}}, {entries()}}, mark.Choose(2))
}

func checkInnerClean(gs []group, k int) {
	for _, g := range gs {
		ok := g.Files[k].ok()
		if ok {
			mark.Path(g.Files[k].Name)
		}
	}
}

func Case_14_5_ElemInner_Clean() { checkInnerClean([]group{{entries()}, {entries()}}, mark.Choose(2)) }

// written after all were checked
func allThenWrite(es []*entry, k int) {
	for _, f := range es {
		if !f.ok() {
			return
		}
	}
	es[k].Name = slashed()
	for _, f := range es {
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_AllThenWrite_Flow() { allThenWrite([]*entry{{"a"}, {"b"}}, mark.Choose(2)) }

func allThenWriteOther(es, others []*entry, k int) {
	for _, f := range es {
		if !f.ok() {
			return
		}
	}
	others[k].Name = "c"
	for _, f := range es {
		mark.Path(f.Name)
	}
}

func Case_14_5_AllThenWrite_Clean() { allThenWriteOther(entries(), entries(), mark.Choose(2)) }

func allThenAppend(es []*entry) {
	for _, f := range es {
		if !f.ok() {
			return
		}
	}
	es = append(es, &entry{slashed()})
	for _, f := range es {
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_AllThenAppend_Flow() { allThenAppend([]*entry{{"a"}}) }

func appendThenAll(es []*entry) {
	es = append(es, &entry{slashed()})
	for _, f := range es {
		if !f.ok() {
			continue
		}
		mark.Path(f.Name)
	}
}

func Case_14_5_AllThenAppend_Clean() { appendThenAll(entries()) }
