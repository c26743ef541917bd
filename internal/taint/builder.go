package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A strings.Builder or bytes.Buffer of the function keeps, beside all text that is in it, the
// text that it is, in the order in which it was written: what stands before an attacker's part
// decides about the harm there as in a concatenation. What is written in an order that is not
// known joins it, as a text that may stand anywhere.

// builtSel is where the text is kept.
var builtSel = sel{kind: selHidden, name: "built"}

// builds is the content of a new builder or buffer, nil for another variable.
func builds(in *ssa.Alloc, t types.Type) *value {
	switch typeName(t) {
	case "strings.Builder":
	case "bytes.Buffer":
		if mayBeRead(in) {
			return nil
		}
	default:
		return nil
	}
	return zeroOf(t).with(builtSel, constText(""))
}

// mayBeRead reports whether somebody may take away the beginning of a buffer.
func mayBeRead(in *ssa.Alloc) bool {
	return slices.ContainsFunc(*in.Referrers(), func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case ssa.CallInstruction:
			fn := use.Common().StaticCallee()
			if fn == nil || fn.Signature.Recv() == nil || use.Common().Args[0] != in || slices.Contains(use.Common().Args[1:], ssa.Value(in)) {
				return true
			}
			return !strings.HasPrefix(fn.Name(), "Write") && !slices.Contains([]string{"String", "Bytes", "Len", "Grow", "Reset"}, fn.Name()) ||
				fn.Name() == "WriteTo"
		case *ssa.MakeInterface:
			obj, _, _ := types.LookupFieldOrMethod(use.Type(), false, nil, "Read")
			return obj != nil
		case *ssa.DebugRef:
			return false
		}
		return true
	})
}

// build writes a flow's text at the end of the builder that it goes to; false when the
// flow's text has no place there, or the builder is another than one of this function.
func (m *modelCall) build(f *model.Flow) bool {
	if f.To.Path() != "*" || !appends(m, f) {
		return false
	}
	ls := m.r.targets(m.base(f.To), nil)
	if len(ls) != 1 || ls[0].obj.many || ls[0].obj.input != nil {
		return false
	}
	content := m.r.load(m.s, ls[0], nil)
	if content == nil || content.kid(builtSel) == nil {
		return false
	}
	text := m.appended(f)
	if text == nil {
		return false
	}
	if m.r.lay.looping[m.cs.in.Block().Index] { // how often is not known, and does not matter
		n := *text
		n.alts, n.open = nil, true
		n.setCat(nil)
		text = &n
	}
	if len(text.labels) > 0 {
		n := *text
		n.labels = mapLabels(m.r.steps(text.labels, m.cs, shortName(m.name)), func(l label) label { return l.learn(knownSafe(f.Safe)) })
		text = &n
	}
	n := content
	if len(text.labels) > 0 {
		n = taintTree(content.without(builtSel), text.labels, text.id)
	}
	id := m.def(0).child(builtSel, nil)
	m.r.store(m.s, ls, n.with(builtSel, concat(content.kid(builtSel), text, id)))
	return true
}

// appends reports whether the call writes all of the flow's text, and nothing else.
func appends(m *modelCall, f *model.Flow) bool {
	if f.To.IsRecv() {
		name := m.row.Name[strings.LastIndexByte(m.row.Name, '.')+1:]
		return slices.Contains([]string{"Write", "WriteByte", "WriteRune", "WriteString"}, name)
	}
	return f.Shown == model.Sprintf || f.Shown == model.Sprint || f.Shown == model.Sprintln || m.name == "io.WriteString"
}

// appended is the text that a flow writes.
func (m *modelCall) appended(f *model.Flow) *value {
	switch f.Shown {
	case model.NoOp:
		v := m.bytesOrText(m.at(f.From))
		if v != nil && len(v.alts) > 0 && v.alts[0][0] == 'i' {
			return runeText(v, v.id)
		}
		return v
	case model.Sprintf:
		return m.sprintf(m.at(f.Format), m.elems(f.From), m.at(f.From))
	}
	return m.printed(f.From, f.Shown == model.Sprintln)
}

// built is the text of the builder that is the receiver, nil when nothing is known of its
// order.
func (m *modelCall) built() *value {
	ls := m.r.targets(m.arg(0), nil)
	if len(ls) != 1 {
		return nil
	}
	content := m.r.load(m.s, ls[0], nil)
	if content == nil || ls[0].obj.input != nil {
		return nil
	}
	text := content.kid(builtSel)
	if text == nil {
		return nil
	}
	more := slicesFilter(content.labels, func(l label) bool {
		return !slices.ContainsFunc(text.labels, func(k label) bool { return k.org == l.org })
	})
	if len(more) > 0 {
		text = join(text, &value{labels: more, id: content.id, open: true, nils: canBeNonNil}, m.def(0))
	}
	return derivedText(text, m.def(0))
}

// derivedText is a text under another identity, with what is known of it.
func derivedText(v *value, id *path) *value {
	n := &value{labels: v.labels, alts: v.alts, open: v.open, nils: canBeNonNil, rare: rare{cat: v.cat()}.orNil()}
	if len(n.labels) > 0 {
		n.id = id
	}
	return n
}

// without is v without its part s.
func (v *value) without(s sel) *value {
	n := *v
	n.kids = slicesFilter(v.kids, func(k kid) bool { return k.sel != s })
	return &n
}

// cleared is what is left of what the call clears: an empty text of a builder.
func (m *modelCall) cleared() *value {
	v := &value{zero: true, open: true, nils: canBeNonNil}
	for _, l := range m.r.targets(m.arg(0), nil) {
		if c := m.r.load(m.s, l, nil); c != nil && c.kid(builtSel) != nil {
			return v.with(builtSel, constText(""))
		}
	}
	return v
}
