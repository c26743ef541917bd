package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A loop over a list of which the elements are known one by one, such as the fields that a
// function puts together to check them all: what each round found is known of each of the
// texts in the list when the loop has come to its end (14.1).

// listOf is the object that a list is, with its content, when its elements are known one by
// one; nil for any other value.
func (r *run) listOf(s *state, v *value) (*object, *value) {
	if v == nil || len(v.locs()) != 1 || v.isInput() || v.tainted() {
		return nil, nil
	}
	l := v.locs()[0]
	if l.at != r.here || l.off != 0 || l.obj.many || l.obj.input != nil {
		return nil, nil
	}
	c := r.content(s, l.obj)
	if c == nil || len(c.kids) == 0 || len(c.kids) > maxLooked || len(c.labels) > 0 || len(c.kids) != l.n {
		return nil, nil
	}
	for _, k := range c.kids {
		if k.sel.kind != selIndex {
			return nil, nil
		}
	}
	return l.obj, c
}

// maxLooked is how many elements a list can have to be looked at in this way.
const maxLooked = 32

// listPath is the identity of such a list: another when it has other texts. Its number is
// negative, which those of blocks are not, see joinPath.
func (r *run) listPath(o *object, c *value) *path {
	var texts strings.Builder
	for _, k := range c.kids {
		if k.val != nil && k.val.id != nil {
			texts.WriteString(itoa(int(k.val.id.id)))
		}
		texts.WriteByte(',')
	}
	p := r.e.paths.root(root{kind: rootJoin, n: -1 - o.id, name: r.tag}, nil)
	return p.child(sel{kind: selHidden, name: texts.String()}, nil)
}

// elemIDs are the identities of the texts in a list, when the loop with the head looks at
// them and leaves the list as it is.
func (r *run) elemIDs(s *state, head *ssa.BasicBlock, list *value) []*path {
	o, c := r.listOf(s, list)
	if o == nil {
		return nil
	}
	ids := []*path{}
	for _, p := range head.Preds {
		if e := r.edge(p, head); e.live {
			if there, _ := e.heap.get(o.id); !sameTexts(there, c) {
				return ids
			}
		}
	}
	for _, k := range c.kids {
		if k.val != nil && k.val.id != nil && len(k.val.labels) > 0 {
			ids = append(ids, k.val.id)
		}
	}
	return ids
}

// sameTexts reports whether two lists have the same texts at the same places.
func sameTexts(a, b *value) bool {
	if a == nil || b == nil || len(a.kids) != len(b.kids) {
		return false
	}
	for i, k := range a.kids {
		l := b.kids[i]
		if k.sel != l.sel || (k.val == nil) != (l.val == nil) || k.val != nil && k.val.id != l.val.id {
			return false
		}
	}
	return true
}

// guardsOf says a fact of each of the texts.
func guardsOf(p model.Property, f fact, ids []*path) []guard {
	var gs []guard
	for _, id := range ids {
		f.id = id
		gs = append(gs, guard{p, f})
	}
	return gs
}

// cutOut is a list without some of its elements: those behind them move down, in the same
// array, and what is left over at the end becomes zero.
func (m *modelCall) cutOut() {
	list, elems := m.at(model.Arg(0)), m.elems(model.Arg(0))
	from, to := m.at(model.Arg(1)), m.at(model.Arg(2))
	m.r.need(from)
	m.r.need(to)
	i, j := constInt(from), constInt(to)
	if elems == nil || i < 0 || j < i || j > len(elems) {
		each := model.Arg(0).At("[]")
		m.flow(&model.Flow{From: each, To: each, Same: true})
		m.rets[0] = list
		return
	}
	l := list.locs()[0]
	left := append(elems[:i:i], elems[j:]...)
	for n := range elems {
		v := zeroOf(m.elemType())
		if n < len(left) {
			v = left[n]
		}
		m.r.store(m.s, []loc{{obj: l.obj, at: l.at.child(sel{kind: selIndex, n: l.off + n}, nil), n: -1}}, v)
	}
	out := *list
	l.n = len(left)
	out.setLocs([]loc{l})
	m.rets[0] = &out
}

// elemType is the type of the elements of the list that the call returns.
func (m *modelCall) elemType() types.Type {
	if s, ok := m.resultType(0).Underlying().(*types.Slice); ok {
		return s.Elem()
	}
	return nil
}
