package taint

import (
	"go/constant"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A number that is not above another, which the attacker does not choose, does no harm
// as the size of an allocation.

// bound is what is known of a number with an upper bound.
func bound() knowledge { return knownSafe(model.KindSet(model.Size)) }

// largestBound is the largest constant that counts as a bound of a size: 1 GiB.
const largestBound = 1 << 30

// limits reports whether y, as far as is known here, is a bound that the attacker does
// not choose. Inputs are for the caller to judge.
func limits(y *value) bool {
	if y == nil {
		return false
	}
	for _, a := range y.alts {
		if a[0] == 'f' {
			if n, err := strconv.ParseFloat(a[1:], 64); err != nil || n > largestBound {
				return false
			}
		} else if c, ok := constOf(a); ok && c.Kind() == constant.Int {
			if n, exact := constant.Int64Val(c); !exact || n > largestBound {
				return false
			}
		}
	}
	return true
}

// boundTests is what a comparison tells of numbers: on which side each is the smaller.
func (r *run) boundTests(s *state, in *ssa.BinOp, x, y *value) []guard {
	switch in.Op {
	case token.LSS, token.LEQ:
		return append(r.below(s, x, y, in.Y, model.True), r.below(s, y, x, in.X, model.False)...)
	case token.GTR, token.GEQ:
		return append(r.below(s, x, y, in.Y, model.False), r.below(s, y, x, in.X, model.True)...)
	case token.EQL:
		return append(r.below(s, x, y, in.Y, model.True), r.below(s, y, x, in.X, model.True)...)
	case token.NEQ:
		return append(r.below(s, x, y, in.Y, model.False), r.below(s, y, x, in.X, model.False)...)
	}
	return nil
}

// below is the guard that x is not above y when the comparison comes out as when. What a loop
// counts is no limit of how far it counts.
func (r *run) below(s *state, x, y *value, of ssa.Value, when model.Property) []guard {
	if x == nil || x.id == nil || len(x.labels) == 0 || !limits(y) {
		return nil
	}
	if phi, ok := of.(*ssa.Phi); ok && isCounter(phi) {
		return nil
	}
	unless := r.collect(s, y)
	if len(unless) > maxUnless {
		return nil
	}
	for _, l := range unless {
		if l.isHostile() && !l.harmless(model.Size) {
			return nil
		}
	}
	return []guard{{when, fact{id: x.id, knowledge: bound(), unless: slicesFilter(unless, func(l label) bool { return l.org.input != nil })}}}
}

// bounded is the result of x op y when that cannot be above what y is.
func bounded(op token.Token, v, x, y *value) *value {
	switch {
	case v == nil || len(v.labels) == 0:
		return v
	case op == token.REM && chosenByProgram(y), op == token.AND && (chosenByProgram(x) || chosenByProgram(y)):
		return v.learn(bound())
	}
	return v
}

// chosenByProgram reports whether the number is no attacker's, and no input's.
func chosenByProgram(v *value) bool { return v != nil && len(v.labels) == 0 && limits(v) }

// byLeast is the result of min: not above any of the arguments.
func byLeast(v *value, args []*value) *value {
	for _, a := range args {
		if v != nil && chosenByProgram(a) {
			return v.learn(bound())
		}
	}
	return v
}

// least is the smaller of two numbers (math.Min).
func (m *modelCall) least() *value {
	a, b := m.at(model.Arg(0)), m.at(model.Arg(1))
	m.r.need(a)
	m.r.need(b) // a limit that the caller gives
	return byLeast(join(a, b, m.r.def(m.instr())), []*value{a, b})
}

// bySmall is a number after its conversion to a type: those of 16 bits bound it.
func bySmall(v *value, t types.Type) *value {
	b, ok := t.Underlying().(*types.Basic)
	if !ok || len(v.labels) == 0 {
		return v
	}
	switch b.Kind() {
	case types.Int8, types.Uint8, types.Int16, types.Uint16:
		return v.learn(bound())
	}
	return v
}

// isPlainAmount reports whether a number is used as it is, or as a part of a sum: not as
// the digit of a larger one, which it bounds only together with others. What leaves the
// function alone, by a result or a variable, may become one elsewhere.
func isPlainAmount(in ssa.Instruction) bool {
	x, ok := in.(*ssa.Convert)
	return ok && addsUp(x, false, map[ssa.Value]bool{})
}

// largestFactor is by what a number of 16 bits is multiplied at most, and is still small.
const largestFactor = 64

func addsUp(x ssa.Value, inSum bool, seen map[ssa.Value]bool) bool {
	if seen[x] || x.Referrers() == nil {
		return true
	}
	seen[x] = true
	for _, use := range *x.Referrers() {
		sum := inSum
		switch use := use.(type) {
		case *ssa.BinOp:
			if magnifies(use) || magnifies(use.X) || magnifies(use.Y) {
				return false
			}
			sum = sum || use.Op == token.ADD || use.Op == token.SUB
		case *ssa.Convert, *ssa.ChangeType, *ssa.Phi:
		case *ssa.Return, *ssa.Store, *ssa.MapUpdate, *ssa.MakeInterface, *ssa.MakeClosure, *ssa.Send:
			if !inSum {
				return false
			}
			continue
		default:
			continue
		}
		if !addsUp(use.(ssa.Value), sum, seen) {
			return false
		}
	}
	return true
}

// magnifies reports whether x is a number that was shifted, or multiplied by more than a few.
func magnifies(x any) bool {
	op, ok := x.(*ssa.BinOp)
	return ok && (op.Op == token.SHL || op.Op == token.MUL && !isSmallConst(op.X) && !isSmallConst(op.Y))
}

func isSmallConst(x ssa.Value) bool {
	c, ok := x.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Int && c.Int64() <= largestFactor
}

// byWidth is what strconv parses, where the argument bitSize bounds it.
func (m *modelCall) byWidth(v *value) *value {
	if m.name != "strconv.ParseInt" && m.name != "strconv.ParseUint" {
		return v
	}
	if n := constInt(m.arg(2)); n > 0 && n <= 16 {
		return v.learn(bound())
	}
	return v
}

// learn is v with something known of all text, or of every number, of others in it.
func (v *value) learn(k knowledge) *value {
	n := *v
	n.labels = mapLabels(v.labels, func(l label) label { return l.learn(k) })
	return &n
}

// sizeSink is the size that is given to make.
func (r *run) sizeSink(s *state, in ssa.Instruction, size ssa.Value) {
	if size == nil {
		return
	}
	v := r.val(s, size)
	if v == nil || len(v.labels) == 0 {
		return
	}
	v = bySmall(v, size.Type())
	pos, end := in.Pos(), in.Pos()
	if n := r.e.expr(in.Pos()); n != nil {
		pos, end = n.Pos(), n.End()
	}
	r.addSink(&sinkRec{kind: model.Size, name: "make", at: model.Arg(0), pos: pos, end: end, ports: []sinkPort{
		{port: model.Arg(0), val: r.reify(s, v, 0)},
	}}, in.Pos())
}

// safeIn is v when it is written to a field in which it does no harm of some kinds.
func (r *run) safeIn(s *state, in *ssa.Store, v *value) *value {
	fa, ok := in.Addr.(*ssa.FieldAddr)
	if !ok || v == nil || len(v.labels) == 0 && len(v.locs()) == 0 {
		return v
	}
	st := deref(fa.X.Type())
	var safe model.Kinds
	if row := r.e.models.field(st, structOf(st).Field(fa.Field).Name()); row != nil {
		safe = row.Safe
	}
	if types.IsInterface(structOf(st).Field(fa.Field).Type()) && r.e.limited(st) {
		safe |= amount
	}
	if safe == 0 {
		return v
	}
	if len(v.locs()) == 0 {
		return v.learn(knownSafe(safe))
	}
	// What is behind a pointer is safe only when it is reached through the field.
	ls := r.collect(s, v)
	if len(ls) == 0 {
		return v
	}
	wrapped := &value{labels: ls, id: r.def(in), open: true, nils: canBeNonNil, dynOpen: true}
	return wrapped.learn(knownSafe(safe))
}
