package taint

import (
	"go/constant"
	"go/token"

	"github.com/govet-sec/govet-sec/internal/model"
)

// signTests is what a comparison of an index or count with a constant tells of the
// text in which was looked: i >= 0, n != 0 (14.1).
func signTests(op token.Token, x, y *value) []guard {
	if x == nil || y == nil || len(x.guards()) == 0 || y.isOpen() || len(y.alts) != 1 || y.alts[0][0] != 'i' {
		return nil
	}
	c, _ := constOf(y.alts[0])
	n, ok := constant.Int64Val(c)
	if !ok || n < -1 || n > 1 {
		return nil
	}
	var out []guard
	for _, g := range x.guards() {
		p := g.prop
		if p < model.Zero {
			continue
		}
		if implies(op, n, p) {
			g.prop = model.True
			out = append(out, g)
		}
		if implies(negated(op), n, p) {
			g.prop = model.False
			out = append(out, g)
		}
	}
	return out
}

// implies reports whether a number of which the comparison with n holds certainly has
// the property. A count is never negative, an index at least -1.
func implies(op token.Token, n int64, p model.Property) bool {
	low := int64(-1)
	if p == model.Zero {
		low = 0
	}
	some := false
	for x := low; x <= 3; x++ { // n is at most 1, so all larger numbers behave as 3 does
		if !holds(op, x, n) {
			continue
		}
		some = true
		if has := p == model.Zero && x == 0 || p == model.Negative && x < 0 || p == model.NonNegative && x >= 0; !has {
			return false
		}
	}
	return some
}

func withGuards(v *value, gs []guard) *value {
	if v == nil || len(gs) == 0 {
		return v
	}
	n := *v
	n.setGuards(sortGuards(append(v.guards()[:len(v.guards()):len(v.guards())], gs...)))
	return &n
}
