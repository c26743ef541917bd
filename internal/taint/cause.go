package taint

import "github.com/govet-sec/govet-sec/internal/model"

// A context that is cancelled with a cause keeps the error, and who asks why it was
// cancelled gets it (7.4).

// causeSel is where a context keeps its cause.
var causeSel = sel{kind: selHidden, name: "cause"}

// cause does what the functions of package context do that have to do with causes.
func (m *modelCall) cause() {
	switch {
	case len(m.rets) == 0:
	case m.row.Name == "Cause":
		m.rets[0] = m.causeOf(m.at(model.Arg(0)))
	default: // a new context, and mostly the function that cancels it
		ctx := m.at(model.Arg(0))
		if ctx == nil {
			return
		}
		made := m.copied(ctx)
		made.labels = ctx.labels
		m.rets[0] = made
		own := made.locs()[0]
		if m.row.Name == "WithCancelCause" {
			m.rets[1] = m.r.native(nativeCause, own.obj)
		} else if err := m.at(model.Arg(2)); err != nil {
			m.r.storeWeak(m.s, loc{obj: own.obj, at: own.at.child(causeSel, nil), n: -1}, err)
		}
	}
}

// causeOf is the cause of a context, nil when none is known.
func (m *modelCall) causeOf(ctx *value) *value {
	var out *value
	for _, l := range m.r.targets(ctx, nil) {
		if c := m.r.load(m.s, l, nil); c != nil && c.kid(causeSel) != nil {
			out = join(out, c.kid(causeSel), m.def(0))
		}
	}
	return out
}
