package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A check of one element of a list is none of another (14.5). What is read through the address
// of an element, or through a pointer that is one, has an identity that depends on the index,
// as the element itself has.

// placeSel leads from the identity of what is at an address to that of the address.
var placeSel = sel{kind: selHidden, name: "place"}

// elementID is the identity of what is at an address, if that is in an element of a list that
// is not known which, or behind one; else nil.
func (r *run) elementID(s *state, addr ssa.Value) *path {
	switch x := addr.(type) {
	case *ssa.FieldAddr:
		if of := r.pointeeID(s, x.X); of != nil {
			return of.child(sel{kind: selField, name: structOf(deref(x.X.Type())).Field(x.Field).Name()}, nil)
		}
	case *ssa.IndexAddr:
		list := r.val(s, x.X)
		if list == nil || list.id == nil || !list.isInput() || !r.untouched(s, r.targets(list, nil)) {
			return nil
		}
		elems := list.id.child(sel{kind: selDeref}, nil)
		switch i := x.Index.(type) {
		case ssa.Instruction:
			return elemPath(r.indexPath(i), elems)
		case *ssa.Parameter:
			return elemPath(r.inputRoot(rootParam, slices.Index(r.fn.Params, i), i.Type()), elems)
		case *ssa.Const:
			if elems.isElement() {
				return elems.child(sel{kind: selIndex, n: int(i.Int64())}, nil)
			}
		}
	}
	return nil
}

// pointeeID is the identity of what a pointer leads to, if that is an element or behind one.
func (r *run) pointeeID(s *state, p ssa.Value) *path {
	if v := r.val(s, p); v != nil && v.id.leadsOn(len(r.targets(v, nil))) {
		return v.id.behind()
	}
	return nil
}

// leadsOn reports whether what a pointer with the identity leads to, at one of n places, has an
// identity that is made of it: else it is the place's own.
func (p *path) leadsOn(n int) bool {
	return p.isElement() || n > 1 && p != nil && p.root.kind == rootDef
}

// isElement reports whether the path is the identity of an element of a list, or of a part.
func (p *path) isElement() bool {
	for ; p != nil; p = p.parent {
		if p.of() != nil {
			return true
		}
	}
	return false
}

// untouched reports whether what is at the places is the caller's, as that left it.
func (r *run) untouched(s *state, ls []loc) bool {
	for _, l := range ls {
		if _, written := s.heap.get(l.obj.id); written || l.obj.input == nil {
			return false
		}
	}
	return len(ls) > 0
}

// behind is the identity of what a pointer with the identity leads to.
func (p *path) behind() *path {
	if p.sel == placeSel && p.parent != nil {
		return p.parent
	}
	return p.child(sel{kind: selDeref}, nil)
}

// dependsOn reports whether the text with the identity is another when an instruction makes
// something anew: it is made of that, or chosen by it.
func (p *path) dependsOn(def root) bool {
	for q := p; q != nil; q = q.parent {
		if q.of() != nil && q.of().dependsOn(def) {
			return true
		}
	}
	return p.root == def
}

// coversElement is covers where p is a list, or a part of any of its elements, and q is of one.
func (p *path) coversElement(q *path) bool {
	for e := q; e != nil; e = e.parent {
		if e.of() == nil {
			continue
		}
		if p.covers(e.of()) {
			return true
		}
		n := p.depth - e.of().depth - 1 // steps behind the element
		if n < 0 || e.depth+n > q.depth {
			continue
		}
		a, b := p, q.upTo(e.depth+n)
		for ; b != e && a.sel == b.sel; a, b = a.parent, b.parent {
		}
		if b == e && a.sel.isAny() && a.parent == e.of() {
			return true
		}
	}
	return false
}

// everyField is what the end of a loop tells of the parts of a list's elements that each round
// looked at.
func (r *run) everyField(head *ssa.BasicBlock, list, elem *path) []guard {
	var out []guard
	for _, f := range r.everyBack(head) {
		if f.id == elem || !elem.has(f.id) {
			continue
		}
		f.id = list.child(sel{kind: selElem}, nil).along(f.id.steps()[elem.depth:])
		out = append(out, guard{model.False, f})
	}
	return out
}

// everyBack is what is known on every way back to the head of a loop.
func (r *run) everyBack(head *ssa.BasicBlock) facts {
	var all commonFacts
	for _, p := range head.Preds {
		if back := r.edge(p, head); back.live && head.Dominates(p) {
			all.join(back.facts)
		}
	}
	return all.facts
}

// chosen reports whether the path leads to an element that is not known which.
func (p *path) chosen() bool {
	for ; p.parent != nil; p = p.parent {
		if p.sel.isAny() {
			return true
		}
	}
	return false
}
