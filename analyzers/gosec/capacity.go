package gosec

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/ssabuild"
)

// Numbers that are known of values: gosec bounds a slice by its length, where the language has its
// capacity, and reads the first of the constants that a variable is given.

// withinCapacity reports whether a finding of G602 is about slices that end within the capacity
// of what they are made of: s[2:8] of make([]byte, 2, 8).
func withinCapacity(pass *analysis.Pass, f finding) bool {
	if f.id != "G602" {
		return false
	}
	program, err := ssabuild.Build(pass)
	if err != nil {
		return false
	}
	known := 0
	for _, fn := range program.SrcFuncs {
		if fn.Syntax() == nil || f.pos < fn.Syntax().Pos() || fn.Syntax().End() < f.end {
			continue
		}
		for _, b := range fn.Blocks {
			for _, in := range b.Instrs {
				s, ok := in.(*ssa.Slice)
				if !ok || s.Pos() < f.pos || f.end < s.Pos() {
					continue
				}
				if end, ok := number(s.High); !ok || end > capacity(s.X, 0) {
					return false
				}
				known++
			}
		}
	}
	return known > 0
}

// maxSliced is how often a slice is followed to what it is a slice of.
const maxSliced = 8

// capacity is the capacity of a slice, or the length of the array at an address; -1 if it is not known.
func capacity(v ssa.Value, depth int) int64 {
	if depth > maxSliced {
		return -1
	}
	if p, ok := v.Type().Underlying().(*types.Pointer); ok {
		if a, ok := p.Elem().Underlying().(*types.Array); ok {
			return a.Len()
		}
	}
	switch v := v.(type) {
	case *ssa.MakeSlice:
		if n, ok := number(v.Cap); ok {
			return n
		}
	case *ssa.Slice:
		low := int64(0)
		if v.Low != nil {
			n, ok := number(v.Low)
			if !ok {
				return -1
			}
			low = n
		}
		if v.Max != nil {
			if n, ok := number(v.Max); ok {
				return n - low
			}
			return -1
		}
		if n := capacity(v.X, depth+1); n >= low {
			return n - low
		}
	}
	return -1
}

func number(v ssa.Value) (int64, bool) {
	ns, ok := numbers(v, 0)
	if !ok || len(ns) != 1 {
		return 0, false
	}
	return ns[0], true
}

// numbers are the numbers that a value can be, if all of them are constants, and what is computed
// of those.
func numbers(v ssa.Value, depth int) ([]int64, bool) {
	if depth > maxSliced {
		return nil, false
	}
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.Int {
			n, exact := constant.Int64Val(v.Value)
			return []int64{n}, exact
		}
	case *ssa.Convert:
		return numbers(v.X, depth+1)
	case *ssa.ChangeType:
		return numbers(v.X, depth+1)
	case *ssa.Phi:
		var out []int64
		for _, e := range v.Edges {
			ns, ok := numbers(e, depth+1)
			if !ok {
				return nil, false
			}
			out = append(out, ns...)
		}
		return out, true
	case *ssa.BinOp:
		return computed(v, depth)
	}
	return nil, false
}

func computed(v *ssa.BinOp, depth int) ([]int64, bool) {
	xs, ok := numbers(v.X, depth+1)
	ys, also := numbers(v.Y, depth+1)
	if !ok || !also || len(xs)*len(ys) > maxSliced {
		return nil, false
	}
	var out []int64
	for _, x := range xs {
		for _, y := range ys {
			switch v.Op {
			case token.ADD:
				out = append(out, x+y)
			case token.SUB:
				out = append(out, x-y)
			case token.MUL:
				out = append(out, x*y)
			case token.OR:
				out = append(out, x|y)
			case token.AND_NOT:
				out = append(out, x&^y)
			case token.SHL:
				if y < 0 || y > 31 {
					return nil, false
				}
				out = append(out, x<<uint(y))
			default:
				return nil, false
			}
		}
	}
	return out, true
}
