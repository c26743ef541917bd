package taint

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// constant is the value of a constant, made once.
func (e *engine) constant(c *ssa.Const) *value {
	v, ok := e.consts[c]
	if !ok {
		v = constValue(c)
		e.consts[c] = v
	}
	return v
}

// constString is the text that v is, if it is a constant.
func constString(v ssa.Value) (string, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}

func constValue(c *ssa.Const) *value {
	if c.Value == nil {
		return zeroOf(c.Type())
	}
	alt, ok := altOf(c.Value)
	if !ok {
		return unknown
	}
	return &value{alts: []string{alt}, nils: canBeNonNil}
}

// altOf is a constant in the form of value.alts.
func altOf(v constant.Value) (string, bool) {
	switch v.Kind() {
	case constant.String:
		return "s" + patCat(constant.StringVal(v), ""), true
	case constant.Bool:
		return "b" + v.ExactString(), true
	case constant.Int:
		return "i" + v.ExactString(), true
	case constant.Float:
		return "f" + v.ExactString(), true
	}
	return "", false
}

// constOf is the constant that an alternative is, if it is one.
func constOf(alt string) (constant.Value, bool) {
	switch alt[0] {
	case 's':
		for i := range len(alt) {
			if alt[i] == hole[0] {
				return nil, false
			}
		}
		return constant.MakeString(alt[1:]), true
	case 'b':
		return constant.MakeBool(alt == "btrue"), true
	case 'i':
		return constant.MakeFromLiteral(alt[1:], token.INT, 0), true
	}
	return nil, false
}

// constInt is the one small non-negative integer that v is, or -1.
func constInt(v *value) int {
	if v == nil || v.isOpen() || len(v.alts) != 1 || v.alts[0][0] != 'i' {
		return -1
	}
	c, _ := constOf(v.alts[0])
	n, ok := constant.Int64Val(c)
	if !ok || n < 0 || n > 1<<20 {
		return -1
	}
	return int(n)
}
