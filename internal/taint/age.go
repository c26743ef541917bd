package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A loop makes texts anew, and the new ones have the identities of the old. What still
// refers to a text of an earlier round must not be taken to be about the one of this.

// pastRound is a value that a loop with the head carries into the next round, without
// what it tells of texts that the next round makes anew.
func (r *run) pastRound(v *value, head *ssa.BasicBlock) *value {
	if v == nil || !slices.ContainsFunc(v.guards(), func(g guard) bool { return r.madeIn(g.id, head) }) {
		return v
	}
	n := *v
	n.setGuards(slicesFilter(v.guards(), func(g guard) bool { return !r.madeIn(g.id, head) }))
	return &n
}

// madeIn reports whether the text is made in the loop with the head, or depends on an
// index that is.
func (r *run) madeIn(id *path, head *ssa.BasicBlock) bool {
	for p := id; p != nil; p = p.parent {
		if p.of() != nil && r.madeIn(p.of(), head) {
			return true
		}
	}
	if id.root.kind != rootDef || id.root.name != r.tag || id.root.n >= len(r.lay.sites) {
		return false
	}
	return head.Dominates(r.lay.sites[id.root.n].Block())
}

// age renames the texts in the heap that an instruction made when it ran before: they
// stay what they were when it makes another.
func (r *run) age(s *state, def root) {
	if !r.stored[def] {
		return
	}
	type change struct {
		id int
		v  *value
	}
	var changes []change
	s.heap.each(func(id int, v *value) {
		if w := v.aged(def); w != v {
			changes = append(changes, change{id, s.facts.bake(v).aged(def)})
		}
	})
	for _, c := range changes {
		s.heap = s.heap.set(c.id, c.v)
	}
}

func (v *value) aged(def root) *value {
	if v == nil {
		return nil
	}
	mentions := func(g guard) bool { return g.id.dependsOn(def) }
	id, guards := v.id, v.guards()
	if id != nil && id.root == def && id.sel != eitherSel {
		id = id.child(eitherSel, nil)
	}
	if slices.ContainsFunc(guards, mentions) {
		guards = slicesFilter(guards, func(g guard) bool { return !mentions(g) })
	}
	kids := mapKids(v.kids, func(k *value) *value { return k.aged(def) })
	if id == v.id && len(guards) == len(v.guards()) && sharedSlice(kids, v.kids) {
		return v
	}
	n := *v
	n.id, n.kids = id, kids
	n.setGuards(guards)
	return &n
}

// keep notes the texts that were put into the heap, and may be there when they are made
// anew.
func (r *run) keep(v *value, depth int) {
	if v == nil || depth > 3 {
		return
	}
	if v.id != nil && v.id.root.kind == rootDef {
		r.stored[v.id.root] = true
	}
	for _, g := range v.guards() {
		if g.id.root.kind == rootDef {
			r.stored[g.id.root] = true
		}
	}
	for _, k := range v.kids {
		r.keep(k.val, depth+1)
	}
}
