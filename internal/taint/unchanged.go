package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// unchanged learns from a text being equal to what a call made of it, such as
// re.FindString(x) == x: it is as harmless as that (14.1). One that is as long as the part
// of it that was found is equal to that.
func (r *run) unchanged(s *state, in *ssa.BinOp, eq model.Property) []guard {
	if in.Op != token.EQL && in.Op != token.NEQ {
		return nil
	}
	x, y := in.X, in.Y
	shorter := false
	if a, b := measured(x), measured(y); a != nil && b != nil && carries(a.Type()) == carriesText && carries(b.Type()) == carriesText {
		x, y, shorter = a, b, true
	} else if carries(x.Type()) != carriesText {
		return nil
	}
	return append(r.equalsMade(s, x, y, shorter, eq), r.equalsMade(s, y, x, shorter, eq)...)
}

// equalsMade is what follows from a being equal to b, if b was made of a; of a part of it, if
// asked for.
func (r *run) equalsMade(s *state, a, b ssa.Value, part bool, eq model.Property) []guard {
	call, ok := b.(*ssa.Call)
	x := r.val(s, a)
	if !ok || call.Call.StaticCallee() == nil || x == nil || x.id == nil || len(x.labels) == 0 {
		return nil
	}
	if part {
		row := r.e.models.function(call.Call.StaticCallee().RelString(nil))
		if row == nil || row.Op != model.Found && row.Op != model.Trim {
			return nil
		}
	}
	of := slices.ContainsFunc(call.Call.Args, func(arg ssa.Value) bool {
		v := r.val(s, arg)
		return v != nil && v.id == x.id
	})
	if old := r.replacedAll(s, &call.Call); of && !part && old != (knowledge{}) {
		return []guard{{eq, fact{id: x.id, knowledge: old}}}
	}
	y := r.val(s, b)
	of = of || y.isMadeOf(x)
	if !of || y == nil || slices.ContainsFunc(y.pats(), func(p pat) bool { return p != hole && p != "" }) {
		return nil // or the program's own text stands beside it
	}
	ls := r.collect(s, y)
	if len(ls) == 0 || slices.ContainsFunc(ls, func(l label) bool { return l.after() != "" }) {
		return nil
	}
	k := commonly(ls)
	if k == (knowledge{}) {
		return nil
	}
	return []guard{{eq, fact{id: x.id, knowledge: k}}}
}

// isMadeOf reports whether all text of v is of where x comes from: what x was decoded to and is
// encoded in again, say.
func (v *value) isMadeOf(x *value) bool {
	return v != nil && len(v.labels) > 0 && !slices.ContainsFunc(v.labels, func(l label) bool {
		return !slices.ContainsFunc(x.labels, func(own label) bool { return own.org == l.org })
	})
}

// replacedAll is what is known of a text that a call of strings.ReplaceAll leaves as it is: what
// the call replaces is not in it.
func (r *run) replacedAll(s *state, c *ssa.CallCommon) knowledge {
	switch c.StaticCallee().RelString(nil) {
	case "strings.ReplaceAll":
	case "strings.Replace":
		if n, ok := c.Args[3].(*ssa.Const); !ok || n.Int64() >= 0 {
			return knowledge{}
		}
	default:
		return knowledge{}
	}
	old, by := constTexts(r.val(s, c.Args[1])), constTexts(r.val(s, c.Args[2]))
	if len(old) != 1 || len(by) != 1 || old[0] == by[0] || old[0] == "" {
		return knowledge{}
	}
	return lacksText(constText(old[0]))
}
