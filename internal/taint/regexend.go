package taint

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// endTells is what follows from how all that a pattern accepts ends.
func endTells(re *syntax.Regexp) (k knowledge) {
	if endsInHost(re) {
		k.lacks = k.lacks.add(foreignEnd)
	}
	return k
}

// ending is what texts end with that a pattern accepts.
type ending struct {
	text  string
	open  bool // something stands before
	whole bool // nothing does
}

// endsInHost reports whether whatever the pattern accepts, which is anchored at its end, is
// the pattern's host, or one below it: "^([a-z]+\.)?eu\.example\.com$" (14.3).
func endsInHost(re *syntax.Regexp) bool {
	all := endings(re, []ending{{}})
	return len(all) > 0 && !slices.ContainsFunc(all, func(e ending) bool { return !e.namesHost() })
}

func (e ending) namesHost() bool {
	if e.whole {
		return strings.Trim(e.text, ".") != ""
	}
	_, parent, ok := strings.Cut(e.text, ".")
	return ok && strings.Contains(strings.Trim(parent, "."), ".") // ".com" is no parent
}

// endings adds what re accepts before what stands after it; none if these are too many.
func endings(re *syntax.Regexp, after []ending) []ending {
	var out []ending
	switch re.Op {
	case syntax.OpCapture:
		return endings(re.Sub[0], after)
	case syntax.OpConcat:
		out = after
		for _, s := range slices.Backward(re.Sub) {
			out = endings(s, out)
		}
	case syntax.OpAlternate:
		for _, s := range re.Sub {
			out = append(out, endings(s, after)...)
		}
	case syntax.OpQuest:
		out = append(endings(re.Sub[0], after), after...)
	case syntax.OpStar, syntax.OpPlus, syntax.OpRepeat: // once is the least, if not none at all
		out = opened(endings(re.Sub[0], after))
		if re.Op == syntax.OpStar || re.Op == syntax.OpRepeat && re.Min == 0 {
			out = append(out, after...)
		}
	case syntax.OpLiteral:
		out = preceded(after, func(e ending) ending { e.text = string(re.Rune) + e.text; return e })
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		out = opened(after)
	case syntax.OpBeginText:
		out = preceded(after, func(e ending) ending { e.whole = true; return e })
	default:
		out = after // takes no text
	}
	if len(out) > mostHosts {
		return nil
	}
	return out
}

func opened(after []ending) []ending {
	return preceded(after, func(e ending) ending { e.open = true; return e })
}

// preceded are the endings with something before those that are not open.
func preceded(after []ending, before func(ending) ending) []ending {
	out := slices.Clone(after)
	for i, e := range out {
		if !e.open && !e.whole {
			out[i] = before(e)
		}
	}
	return out
}
