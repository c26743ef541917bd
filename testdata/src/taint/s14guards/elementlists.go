package s14guards

import "taint/mark"

func cleanRest(es []*entry) {
	for _, f := range es[1:] {
		f.Name = cleanName(f.Name)
	}
	for _, f := range es {
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_RoundRest_Flow() { cleanRest(entries()) }

func cleanRestOnly(es []*entry) {
	for _, f := range es[1:] {
		f.Name = cleanName(f.Name)
		mark.Path(f.Name)
	}
}

func Case_14_5_RoundRest_Clean() { cleanRestOnly(entries()) }

func cleanBegin(es []*entry, k int) {
	for _, f := range es[:k] {
		f.Name = cleanName(f.Name)
	}
	for _, f := range es {
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_RoundBegin_Flow() { cleanBegin(entries(), mark.Choose(2)) }

func cleanBeginOnly(es []*entry, k int) {
	for _, f := range es[:k] {
		f.Name = cleanName(f.Name)
		mark.Path(f.Name)
	}
}

func Case_14_5_RoundBegin_Clean() { cleanBeginOnly(entries(), 1+mark.Choose(2)) }

// a second field stays
type pair struct{ A, B string }

func cleanFirstField(ps []*pair) {
	for _, p := range ps {
		p.A = cleanName(p.A)
	}
	for _, p := range ps {
		mark.Path(p.A)
		mark.Path(p.B) // want "flow"
	}
}

func Case_14_5_RoundOneField_Flow() { cleanFirstField([]*pair{{slashed(), slashed()}}) }

func cleanBothFields(ps []*pair) {
	for _, p := range ps {
		p.A, p.B = cleanName(p.A), cleanName(p.B)
	}
	for _, p := range ps {
		mark.Path(p.A)
		mark.Path(p.B)
	}
}

func Case_14_5_RoundOneField_Clean() { cleanBothFields([]*pair{{slashed(), slashed()}}) }

// in and out of a struct that holds both lists
type both struct{ in, out []*entry }

func cleanIn(b *both) {
	for _, f := range b.in {
		f.Name = cleanName(f.Name)
	}
	for _, f := range b.out {
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_RoundOtherList_Flow() { cleanIn(&both{entries(), entries()}) }

func cleanOut(b *both) {
	for _, f := range b.out {
		f.Name = cleanName(f.Name)
	}
	for _, f := range b.out {
		mark.Path(f.Name)
	}
}

func Case_14_5_RoundOtherList_Clean() { cleanOut(&both{entries(), entries()}) }

// the check was before the elements were put in another order
func reorder(es []*entry, k int) {
	if !safeName(es[k].Name) {
		return
	}
	es[k], es[0] = es[0], es[k]
	mark.Path(es[k].Name) // want "flow"
}

func Case_14_5_ElemReorder_Flow() { reorder([]*entry{{slashed()}, {"a"}}, 1) }

func notReordered(es []*entry, k int) {
	if !safeName(es[k].Name) {
		return
	}
	mark.Path(es[k].Name)
}

func Case_14_5_ElemReorder_Clean() { notReordered(entries(), 1) }
func reverse(es []*entry) {
	for i, j := 0, len(es)-1; i < j; i, j = i+1, j-1 {
		es[i], es[j] = es[j], es[i]
	}
}
func reorderThere(es []*entry, k int) {
	if !safeName(es[k].Name) {
		return
	}
	reverse(es)
	mark.Path(es[k].Name) // want "flow"
}
func Case_14_5_ElemReorderThere_Flow() { reorderThere([]*entry{{slashed()}, {"a"}}, 1) }
func reorderBefore(es []*entry, k int) {
	reverse(es)
	f := es[k]
	if !safeName(f.Name) {
		return
	}
	mark.Path(f.Name)
}

func Case_14_5_ElemReorderThere_Clean() { reorderBefore(entries(), 1) }

func reorderLoop(es []*entry) {
	reverse(es)
	for _, f := range es {
		if !safeName(f.Name) {
			continue
		}
		mark.Path(f.Name)
	}
}

func Case_14_5_ElemReorderLoop_Clean() { reorderLoop(entries()) }

func reorderLoopAfter(es []*entry) {
	for _, f := range es {
		if !safeName(f.Name) {
			reverse(es)
		}
		mark.Path(f.Name) // want "flow"
	}
}

func Case_14_5_ElemReorderLoop_Flow() { reorderLoopAfter(entries()) }
