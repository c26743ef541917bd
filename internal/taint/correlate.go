package taint

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Two branches on the same condition go together (3.1), and a loop whose condition holds
// at its start runs at least once (3.2): of what a phi joins, a block that is only reached
// when a condition holds does not see what came along an edge on which it does not.

// condition is a condition of a branch, by what it compares.
type condition struct {
	op   token.Token
	x, y ssa.Value
	c    string // in the place of y, a constant
}

// outcome is a condition found true or false by a branch at the end of a block.
type outcome struct {
	condition
	holds bool
	at    *ssa.BasicBlock
	to    *ssa.BasicBlock // where that leads
}

// outcomes are the conditions that are decided wherever a block runs, by block.
type outcomes map[*ssa.BasicBlock][]outcome

// conditionOf is the condition that v is, or whose opposite it is.
func conditionOf(v ssa.Value) (c condition, same bool) {
	same = true
	for {
		not, ok := v.(*ssa.UnOp)
		if !ok || not.Op != token.NOT {
			break
		}
		v, same = not.X, !same
	}
	b, ok := v.(*ssa.BinOp)
	if !ok {
		return condition{x: v}, same
	}
	c = condition{op: b.Op, x: b.X, y: b.Y}
	switch b.Op {
	case token.NEQ:
		c.op, same = token.EQL, !same
	case token.GEQ:
		c.op, same = token.LSS, !same
	case token.LEQ:
		c.op, same = token.GTR, !same
	case token.EQL, token.LSS, token.GTR:
	default:
		return condition{x: v}, same
	}
	if k, ok := b.Y.(*ssa.Const); ok {
		c.y, c.c = nil, k.String()
	}
	return c, same
}

// onEdge is what is decided on the way from p to b by the branch at the end of p.
func onEdge(p, b *ssa.BasicBlock) (outcome, bool) {
	cond, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If)
	if !ok || p.Succs[0] == p.Succs[1] {
		return outcome{}, false
	}
	if k, ok := cond.Cond.(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.Bool {
		return outcome{}, false
	}
	c, same := conditionOf(cond.Cond)
	return outcome{condition: c, holds: same == (p.Succs[0] == b), at: p, to: b}, true
}

// decided is what is decided wherever b runs.
func (os outcomes) decided(b *ssa.BasicBlock) []outcome {
	if out, ok := os[b]; ok {
		return out
	}
	var out []outcome
	if d := b.Idom(); d != nil {
		out = os.decided(d)
		if len(b.Preds) == 1 && b.Preds[0] == d {
			if o, ok := onEdge(d, b); ok {
				out = append(out[:len(out):len(out)], o)
			}
		}
	}
	os[b] = out
	return out
}

// before reports whether the condition was computed before the block, each time.
func (c condition) before(b *ssa.BasicBlock) bool {
	for _, v := range []ssa.Value{c.x, c.y} {
		if in, ok := v.(ssa.Instruction); ok && (in.Block() == b || !in.Block().Dominates(b)) {
			return false
		}
	}
	return true
}

// along is what is decided on the way from p to b.
func (os outcomes) along(p, b *ssa.BasicBlock) []outcome {
	out := os.decided(p)
	if o, ok := onEdge(p, b); ok {
		out = append(out[:len(out):len(out)], o)
	}
	return out
}

// excluded reports whether what came to block j along its edge i cannot be seen where the
// outcomes are known.
func (r *run) excluded(j *ssa.BasicBlock, i int, known []outcome) bool {
	there := r.lay.outcomes.along(j.Preds[i], j)
	for _, k := range known {
		for _, o := range there {
			if o.excludes(k) && k.before(j) {
				return true
			}
		}
		if k.at == j && k.leaves(j) && r.contradicts(j, i, k) {
			return true
		}
	}
	return false
}

// excludes reports whether two outcomes cannot both be: one is the opposite of the other, or
// a value would be two constants.
func (o outcome) excludes(k outcome) bool {
	if o.condition == k.condition {
		return o.holds != k.holds
	}
	return o.holds && k.holds && o.op == token.EQL && k.op == token.EQL && o.x == k.x && o.c != "" && k.c != ""
}

// leaves reports whether the way that the branch took leads out of a loop that j begins.
func (o outcome) leaves(j *ssa.BasicBlock) bool {
	for _, p := range j.Preds {
		if o.to.Dominates(p) {
			return false
		}
	}
	return true
}

// contradicts reports whether the branch at the end of j goes the other way when j is
// reached along edge i, whatever else holds.
func (r *run) contradicts(j *ssa.BasicBlock, i int, k outcome) bool {
	cond := j.Instrs[len(j.Instrs)-1].(*ssa.If)
	now := r.now
	r.now = nil // what joins are is taken as it is
	v := r.along(cond.Cond, j, i, 4)
	r.now = now
	if v == nil || v.isOpen() || len(v.alts) != 1 {
		return false
	}
	_, same := conditionOf(cond.Cond)
	return v.canBe(model.True) != (same == k.holds)
}

// along is the value of x in block j when that is reached along edge i, as far as it is
// computed from constants.
func (r *run) along(x ssa.Value, j *ssa.BasicBlock, i, depth int) *value {
	in, ok := x.(ssa.Instruction)
	if !ok || in.Block() != j {
		s := r.edge(j.Preds[i], j)
		if _, isConst := x.(*ssa.Const); !isConst && !s.live {
			return nil
		}
		return r.val(&s, x)
	}
	if depth == 0 {
		return nil
	}
	switch x := x.(type) {
	case *ssa.Phi:
		if from, ok := x.Edges[i].(ssa.Instruction); ok && from.Block() == j {
			return nil
		}
		s := r.edge(j.Preds[i], j)
		return r.val(&s, x.Edges[i])
	case *ssa.BinOp:
		if isString(x.X.Type()) {
			return nil
		}
		a, b := r.along(x.X, j, i, depth-1), r.along(x.Y, j, i, depth-1)
		t := x.Type()
		if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsBoolean != 0 {
			t = types.Typ[types.Bool]
		}
		return fold(x.Op, a, b, nil, t)
	}
	return nil
}

// seenFrom is the value of a phi as the block under interpretation sees it.
func (r *run) seenFrom(phi *ssa.Phi, v *value) *value {
	now, to := r.now, r.toward
	if v == nil || now == nil || r.looking >= maxLooking || now == phi.Block() && to == nil || len(v.labels) == 0 && len(v.alts) < 2 && len(v.locs()) < 2 {
		return v
	}
	j := phi.Block()
	known := r.lay.outcomes.decided(now)
	if to != nil {
		known = r.lay.outcomes.along(now, to)
	}
	if len(known) == 0 || len(j.Preds) > maxCorrelated {
		return v
	}
	some, all := false, true
	for i := range j.Preds {
		out := r.excluded(j, i, known)
		some, all = some || out, all && out
	}
	if !some || all {
		return v
	}
	r.looking++
	w := r.phiOf(phi, func(i int) bool { return r.excluded(j, i, known) })
	r.looking--
	r.now, r.toward = now, to
	if w == nil {
		return v
	}
	return w
}

// Bounds on the edges that are told apart, and on joins of joins.
const (
	maxCorrelated = 8
	maxLooking    = 2
)

// leaving is the state with which a loop ends whose condition is decided at its head: not
// that of an edge on which the loop certainly goes on.
func (r *run) leaving(b *ssa.BasicBlock, s state, to int) state {
	if len(b.Preds) < 2 || len(b.Preds) > maxCorrelated || !onlyCompares(b) {
		return s
	}
	k, ok := onEdge(b, b.Succs[to])
	if !ok || !k.leaves(b) {
		return s
	}
	var stay []state
	for i, p := range b.Preds {
		if e := r.edge(p, b); e.live && !r.contradicts(b, i, k) {
			stay = append(stay, e)
		} else if !e.live {
			stay = append(stay, state{})
		}
	}
	if len(stay) == len(b.Preds) {
		return s
	}
	var left state
	for _, e := range stay {
		left = r.joinState(left, e, b.Index)
	}
	if !left.live {
		return s
	}
	return left
}

// onlyCompares reports whether a block does nothing but decide how to go on.
func onlyCompares(b *ssa.BasicBlock) bool {
	for _, in := range b.Instrs[:len(b.Instrs)-1] {
		switch in.(type) {
		case *ssa.Phi, *ssa.BinOp, *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}
