package taint

import (
	"go/token"
	"slices"

	"github.com/govet-sec/govet-sec/internal/model"
)

// A library gives a writer, and what is written to it does harm when it is complete: a mail
// (smtp.Client.Data). The object that stands for the writer keeps the text, as one made of
// all that was written in sight, and the sink is where the program got the writer.

// writer is what an object is that text must not be written to.
type writer struct {
	kind     model.Kind
	name     string
	pos, end token.Pos
}

// writtenSel is where the text is kept that was written to a writer.
var writtenSel = sel{kind: selHidden, name: "written"}

// makeWriter makes the writer that the call returns.
func (m *modelCall) makeWriter() {
	v := m.r.newObject(m.s, m.instr(), m.cs.sub+"writer", nil, (&value{zero: true, open: true, nils: canBeNonNil}).with(writtenSel, constText("")))
	w := &writer{kind: m.row.Writes, name: m.name}
	w.pos, w.end = m.r.e.siteRange(m.cs)
	v.locs()[0].obj.writer = w
	m.rets[0] = v
}

// writes adds what a flow brings to the text of the writers that it goes to.
func (m *modelCall) writes(f *model.Flow) {
	for _, l := range m.r.targets(m.base(f.To), nil) {
		if l.obj.writer == nil {
			continue
		}
		at := loc{obj: l.obj, at: m.r.here.child(writtenSel, nil), n: -1}
		var text *value
		switch {
		case f.Shown == model.Sprintf:
			text = m.sprintf(m.at(f.Format), m.elems(f.From), m.at(f.From))
		case f.Shown != model.NoOp:
			text = m.printed(f.From, f.Shown == model.Sprintln)
		case m.interfaceParam(f.From) == "Read":
			text = derived(&value{labels: m.read(m.at(f.From))}, m.def(0))
		default:
			text = m.bytesOrText(m.at(f.From))
		}
		if old := m.r.load(m.s, at, nil); old != nil && text != nil {
			m.r.store(m.s, []loc{at}, concat(old, text, m.def(0).child(writtenSel, nil)))
		}
	}
}

// bytesOrText is a text, which stands behind the pointer where it is a caller's bytes.
func (m *modelCall) bytesOrText(v *value) *value {
	if v != nil && slices.ContainsFunc(v.labels, func(l label) bool {
		return l.isInput() && l.inputType() != nil && isTextSlice(l.inputType())
	}) {
		return m.r.textOf(m.s, v, m.def(9))
	}
	return m.textIn(v)
}

// leftWritten are the sinks that the writers are which the function got, with all that was
// written to them when it returns.
func (r *run) leftWritten() {
	for _, o := range r.objects {
		if o.writer == nil {
			continue
		}
		for _, ret := range r.returns {
			s := ret.st
			c, ok := s.heap.get(o.id)
			if !ok || c == nil {
				continue
			}
			text, w := c.written(), o.writer
			r.addSink(&sinkRec{
				kind: w.kind, name: w.name, at: model.Ret(0), pos: w.pos, end: w.end,
				ports: []sinkPort{{port: model.Ret(0), val: r.reify(&s, text, 0)}},
			}, w.pos)
		}
	}
}

// written is the text that was written to a writer of which v is the content: what is made
// of known texts in known order, and what else is in it, which callees wrote.
func (v *value) written() *value {
	text := v.kid(writtenSel)
	if text == nil {
		return v
	}
	more := slicesFilter(v.labels, func(l label) bool {
		return !slices.ContainsFunc(text.labels, func(k label) bool { return k.org == l.org })
	})
	if len(more) == 0 {
		return text
	}
	return join(text, &value{labels: more, id: v.id, open: true}, v.id)
}
