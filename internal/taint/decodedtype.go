package taint

import (
	"go/types"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Types that decode themselves (10.1): encoding/json, and what is like it, fills a field whose type
// has a method for that by calling it (https://pkg.go.dev/encoding/json#Unmarshaler). A word that is one of a few
// refuses all others there, so what a decoder has put into a field is what the method leaves.

// decoders are the methods that decoders ask for, when they fill a value.
var decoders = [...]string{"UnmarshalJSON", "UnmarshalText"}

// decodedAs is v, read as a field or element of type t from what was decoded, with what the type's own decoders say of it. What
// an input holds, its caller knows.
func (r *run) decodedAs(v *value, t types.Type) *value {
	if v == nil || v.id == nil || len(v.labels) == 0 || !filledByDecoder(v.id) {
		return v
	}
	k, decodes := r.e.decodedKnowledge(t)
	if !decodes {
		return v
	}
	n := *v
	n.labels = mapLabels(v.labels, func(l label) label {
		if l.isInput() {
			return l
		}
		return l.learn(k)
	})
	return &n
}

// filledByDecoder reports whether a decoder fills what is at p by itself: a field, or an element of a list in one.
func filledByDecoder(p *path) bool {
	if isElem(p.sel) && p.parent != nil {
		p = p.parent
	}
	return p.sel.kind == selField
}

// decodedKnowledge is what is known of the text in a value of a type when its decoder has put it there; false for types of
// which that says nothing.
func (e *engine) decodedKnowledge(t types.Type) (knowledge, bool) {
	n, _ := types.Unalias(t).(*types.Named)
	if n == nil || n.Obj().Pkg() == nil || !isString(n) || !e.sameBase(n.Obj().Pkg().Path()) {
		return knowledge{}, false
	}
	if known, ok := e.decodesTo.At(n).(knowledge); ok {
		return known, known != knowledge{}
	}
	e.decodesTo.Set(n, knowledge{}) // its decoder may read such a field itself
	var all knowledge
	some := false
	for _, name := range decoders {
		c := e.methodNamed(types.NewPointer(n), name)
		if c == nil {
			continue
		}
		k := e.leftInReceiver(c)
		if some {
			k = k.or(all)
		}
		all, some = k, true
	}
	all.tests = ""
	e.decodesTo.Set(n, all)
	return all, all != knowledge{}
}

// leftInReceiver is what is known of the text that a method puts where its receiver points to.
func (e *engine) leftInReceiver(c *code) knowledge {
	sum := e.summaryOf(c)
	if sum == nil {
		return knowledge{}
	}
	for _, ef := range sum.effects {
		if p := ef.obj.input; p == nil || p.depth != 1 || p.sel.kind != selDeref || p.root.kind != rootParam || p.root.n != 0 {
			continue
		}
		if ef.content == nil {
			return knowledge{}
		}
		out, some := knownSafe(model.Any), false
		for _, l := range ef.content.labels {
			if l.isInput() && l.org.input == ef.obj.input {
				continue // as it was
			}
			k := l.lore().knowledge
			if some {
				k = k.or(out)
			}
			out, some = k, true
		}
		if !some && ef.content.open {
			return knowledge{}
		}
		return out
	}
	return knowledge{}
}
