package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"strconv"
)

// The limits of an expression. The length is checked before anything reads it.
const (
	maxLength = 200
	maxDepth  = 20
)

var (
	errTooLong      = errors.New("expression too long")
	errTooDeep      = errors.New("expression nested too deeply")
	errDivideByZero = errors.New("division by zero")
	errOutOfRange   = errors.New("result out of range")
)

// evaluate computes an arithmetic expression: decimal numbers, + - * / %, signs
// and parentheses. Go's own parser reads it, and nothing is run: the walk over
// the tree knows five kinds of node and refuses all others. With whole, divisions
// and remainders are those of integers, and numbers with a fraction are refused.
func evaluate(text string, whole bool) (float64, error) {
	if len(text) > maxLength {
		return 0, errTooLong
	}
	expr, err := parser.ParseExpr(text)
	if err != nil {
		return 0, err
	}
	result, err := arithmetic{whole}.value(expr, maxDepth)
	if err != nil {
		return 0, err
	}
	if math.IsInf(result, 0) || math.IsNaN(result) {
		return 0, errOutOfRange
	}
	return result, nil
}

type arithmetic struct{ whole bool }

func (a arithmetic) value(expr ast.Expr, depth int) (float64, error) {
	if depth == 0 {
		return 0, errTooDeep
	}
	switch e := expr.(type) {
	case *ast.BasicLit:
		return a.number(e)
	case *ast.ParenExpr:
		return a.value(e.X, depth-1)
	case *ast.UnaryExpr:
		x, err := a.value(e.X, depth-1)
		if err != nil {
			return 0, err
		}
		return sign(e.Op, x)
	case *ast.BinaryExpr:
		x, err := a.value(e.X, depth-1)
		if err != nil {
			return 0, err
		}
		y, err := a.value(e.Y, depth-1)
		if err != nil {
			return 0, err
		}
		return a.binary(e.Op, x, y)
	}
	return 0, fmt.Errorf("%T is no arithmetic", expr)
}

func (a arithmetic) number(lit *ast.BasicLit) (float64, error) {
	if lit.Kind == token.INT || lit.Kind == token.FLOAT && !a.whole {
		return strconv.ParseFloat(lit.Value, 64)
	}
	return 0, fmt.Errorf("%s is no number here", lit.Kind)
}

func sign(op token.Token, x float64) (float64, error) {
	switch op {
	case token.ADD:
		return x, nil
	case token.SUB:
		return -x, nil
	}
	return 0, fmt.Errorf("%s is no sign", op)
}

func (a arithmetic) binary(op token.Token, x, y float64) (float64, error) {
	switch op {
	case token.ADD:
		return x + y, nil
	case token.SUB:
		return x - y, nil
	case token.MUL:
		return x * y, nil
	case token.QUO:
		if y == 0 {
			return 0, errDivideByZero
		}
		if a.whole {
			return math.Trunc(x / y), nil
		}
		return x / y, nil
	case token.REM:
		if y == 0 {
			return 0, errDivideByZero
		}
		return math.Mod(x, y), nil
	}
	return 0, fmt.Errorf("%s is no operator of arithmetic", op)
}
