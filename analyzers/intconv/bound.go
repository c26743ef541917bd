package intconv

import (
	"go/constant"
	"go/token"
	"math/big"

	"golang.org/x/tools/go/ssa"
)

// checked reports whether a value was compared on every way to the block so that it is
// not above most. A comparison with something that is no constant counts as one, and so
// does a function that was asked about the value.
func checked(x ssa.Value, b *ssa.BasicBlock, most *big.Int) bool {
	for d := b; d != nil; d = d.Idom() {
		if len(d.Preds) > 0 && onEveryWay(x, d, most) {
			return true
		}
	}
	return false
}

// onEveryWay reports whether each way into the block is the branch of a comparison.
func onEveryWay(x ssa.Value, b *ssa.BasicBlock, most *big.Int) bool {
	for _, p := range b.Preds {
		cond, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If)
		if !ok || p.Succs[0] == p.Succs[1] || !bounds(cond.Cond, p.Succs[0] == b, x, most) {
			return false
		}
	}
	return true
}

// bounds reports whether the condition, when it is what holds says, tells that x is not
// above most.
func bounds(cond ssa.Value, holds bool, x ssa.Value, most *big.Int) bool {
	switch c := cond.(type) {
	case *ssa.UnOp:
		return c.Op == token.NOT && bounds(c.X, !holds, x, most)
	case *ssa.Call:
		return asks(c, x)
	case *ssa.Extract:
		call, ok := c.Tuple.(*ssa.Call)
		return ok && asks(call, x)
	case *ssa.BinOp:
		if call, ok := c.X.(*ssa.Call); ok && asks(call, x) {
			return true // err := check(x); err != nil
		}
		op := c.Op
		if !holds {
			op = negated(op)
		}
		if root(c.X) == x {
			return isBelow(op, c.Y, most)
		}
		if root(c.Y) == x {
			return isBelow(mirrored(op), c.X, most)
		}
	}
	return false
}

// refusesNegative reports whether a number is tested for being negative, here or in a
// function of the package that it is given to. That is what became of one too large.
func refusesNegative(x ssa.Value, depth int) bool {
	for _, use := range *x.Referrers() {
		switch use := use.(type) {
		case *ssa.BinOp:
			if op := use.Op; use.X == x && isZero(use.Y) && (op == token.LSS || op == token.GEQ) ||
				use.Y == x && isZero(use.X) && (op == token.GTR || op == token.LEQ) {
				return true
			}
		case *ssa.Call:
			f := use.Call.StaticCallee()
			if f == nil || f.Pkg != use.Parent().Pkg || len(f.Blocks) == 0 || depth > 1 {
				continue
			}
			for i, a := range use.Call.Args {
				if a == x && refusesNegative(f.Params[i], depth+1) {
					return true
				}
			}
		}
	}
	return false
}

func isZero(x ssa.Value) bool {
	c, ok := x.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Int && c.Int64() == 0
}

// asks reports whether the value is an argument of a call.
func asks(call *ssa.Call, x ssa.Value) bool {
	for _, a := range call.Call.Args {
		if root(a) == x {
			return true
		}
	}
	return false
}

// isBelow reports whether "x op y" tells that x is not above most.
func isBelow(op token.Token, y ssa.Value, most *big.Int) bool {
	if op != token.LSS && op != token.LEQ && op != token.EQL {
		return false
	}
	c, ok := root(y).(*ssa.Const)
	if !ok {
		return true
	}
	if c.Value == nil || c.Value.Kind() != constant.Int {
		return false
	}
	n, ok := new(big.Int).SetString(c.Value.ExactString(), 10)
	if !ok {
		return false
	}
	if op == token.LSS {
		n.Sub(n, big.NewInt(1))
	}
	return n.Cmp(most) <= 0
}

func negated(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GEQ
	case token.LEQ:
		return token.GTR
	case token.GTR:
		return token.LEQ
	case token.GEQ:
		return token.LSS
	case token.EQL:
		return token.NEQ
	case token.NEQ:
		return token.EQL
	}
	return token.ILLEGAL
}

func mirrored(op token.Token) token.Token {
	switch op {
	case token.LSS:
		return token.GTR
	case token.LEQ:
		return token.GEQ
	case token.GTR:
		return token.LSS
	case token.GEQ:
		return token.LEQ
	}
	return op
}
