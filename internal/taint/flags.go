package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A loop that goes on when a character is none of those that are wanted, and clears a flag
// instead, tells as much as one that stops (14.1): of the text or list, where the flag is
// looked at behind the loop and has never changed. Within the loop it tells nothing.

// flagged is the value of a phi, with what it tells behind its loop if it is such a flag.
func (r *run) flagged(s *state, phi *ssa.Phi, v *value) *value {
	if v == nil || !r.lay.looping[phi.Block().Index] || !r.behind(phi.Block()) {
		return v
	}
	props := flagProps(phi.Type())
	if len(props) == 0 {
		return v
	}
	whole, part, elems, ofText := r.lookedAt(s, phi.Block())
	if whole == nil {
		return v
	}
	var gs []guard
	for _, p := range props {
		k, ok := r.keptFlag(phi, p, part)
		if ofText {
			k = k.ofText()
		}
		f := fact{id: whole, knowledge: k}
		switch {
		case !ok || f.empty():
		case elems != nil:
			gs = append(gs, guardsOf(p, f, elems)...)
		default:
			gs = append(gs, guard{p, f})
		}
	}
	return withGuards(v, gs)
}

// flagProps are the properties that a flag of the type can have: a list of problems is one, too.
func flagProps(t types.Type) []model.Property {
	b, ok := t.Underlying().(*types.Basic)
	switch {
	case ok && b.Info()&types.IsBoolean != 0:
		return []model.Property{model.True, model.False}
	case isSlice(t) && !isTextSlice(t):
		return []model.Property{model.Zero}
	}
	return nil
}

// behind reports whether the block that is interpreted is only reached when the loop with
// the head has come to its end, there.
func (r *run) behind(head *ssa.BasicBlock) bool {
	if r.now == nil || r.now == head || len(head.Succs) != 2 {
		return false
	}
	for _, exit := range head.Succs {
		if len(exit.Preds) == 1 && exit.Dominates(r.now) && (outcome{to: exit}).leaves(head) {
			return true
		}
	}
	return false
}

// lookedAt is the text or list whose parts the loop looks at one by one, and the part; elems
// are the texts in the list, where they are known.
func (r *run) lookedAt(s *state, head *ssa.BasicBlock) (whole, part *path, elems []*path, ofText bool) {
	cond, ok := head.Instrs[len(head.Instrs)-1].(*ssa.If)
	if !ok {
		return nil, nil, nil, false
	}
	switch c := cond.Cond.(type) {
	case *ssa.Extract:
		if next, ok := c.Tuple.(*ssa.Next); ok && next.IsString && next.Block() == head {
			if text := r.val(s, next.Iter.(*ssa.Range).X); text != nil && text.id != nil {
				return text.id, charPath(r.def(next), text.id), nil, true
			}
		}
	case *ssa.BinOp:
		if list := measured(c.Y); list != nil && c.Op == token.LSS && countsUp(c.X, head) {
			v := r.val(s, list)
			whole, part, ofText = r.partOf(s, c.X, list, v)
			return whole, part, r.elemIDs(s, head, v), ofText
		}
	}
	return nil, nil, nil, false
}

// keptFlag is what is known of the part in every round after which the flag still has the
// property; ok is false when it can get that back.
func (r *run) keptFlag(flag *ssa.Phi, p model.Property, part *path) (k knowledge, ok bool) {
	q := &flagQuery{r: r, flag: flag, prop: p, part: part, seen: make(map[joinAt]bool)}
	q.known = knowledge{safe: model.Any, lacks: charset{}.complement()}
	head := flag.Block()
	for i, pred := range head.Preds {
		if head.Dominates(pred) && !q.keptAlong(pred, head, flag.Edges[i], maxFlagDepth) {
			return q.known, false
		}
	}
	return q.known, true
}

// flagQuery asks for what is known of a part in every round after which a flag has a property.
type flagQuery struct {
	r     *run
	flag  *ssa.Phi
	prop  model.Property
	part  *path
	known knowledge
	// seen are the joins that were looked into: again, they would say the same.
	seen map[joinAt]bool
}

// maxFlagDepth bounds how many joins a flag is followed through in a loop.
const maxFlagDepth = 4

// keptAlong is keptFlag for the edge from one block to another on which the flag becomes v.
func (q *flagQuery) keptAlong(from, to *ssa.BasicBlock, v ssa.Value, depth int) bool {
	r, flag, p := q.r, q.flag, q.prop
	edge := r.edge(from, to)
	if !edge.live {
		return true
	}
	was := v == ssa.Value(flag) // whether the flag had the property before
	for _, o := range r.lay.outcomes.along(from, to) {
		if o.condition == (condition{x: flag}) {
			if o.holds != (p == model.True) {
				return true // it has been changed, and stays so
			}
			was = true
		}
	}
	here := edge.facts.of(q.part)
	switch x := v.(type) {
	case *ssa.Const:
		if !r.e.constant(x).canBe(p) {
			return true
		}
	case *ssa.Phi:
		if x != flag && flag.Block().Dominates(x.Block()) && depth > 0 {
			if q.seen[joinAt{x, depth}] {
				return true
			}
			q.seen[joinAt{x, depth}] = true
			for i, pred := range x.Block().Preds {
				if !q.keptAlong(pred, x.Block(), x.Edges[i], depth-1) {
					return false
				}
			}
			return true
		}
	case ssa.Instruction:
		if p == model.Zero {
			if _, ok := r.whenEmpty(v, false); !ok {
				return true
			}
		}
		for _, g := range r.guardsAt(x) {
			if g.prop == p && g.about(q.part) && g.holds() {
				here = here.and(g.knowledge)
			}
		}
	}
	q.known = q.known.or(here)
	return was
}
