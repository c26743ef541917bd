package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// answered notes what a function returns that is a response by its type: its body is a page,
// and one of its headers can send the browser elsewhere. Only what the function made itself
// counts; a response that another made was noted where that returned it.
func (r *run) answered(s *state, in *ssa.Return) {
	for _, x := range in.Results {
		t := deref(x.Type())
		row := r.e.models.typ(t)
		if row == nil || row.Body == "" || !isMade(x) {
			continue
		}
		v := r.val(s, x)
		if isPointer(x.Type()) {
			v = r.loadAll(s, r.targets(v, t), t, nil)
		}
		if v == nil {
			continue
		}
		a := answer{r: r, s: s, at: in, v: v, row: row, name: typeName(t)}
		body := v.child(sel{kind: selField, name: row.Body}, nil)
		media := a.header("Content-Type")
		a.sink(model.HTML, row.Body, body, sinkPort{ownPort, unknown}, sinkPort{mediaPort, r.reify(s, media, 0)})
		a.sink(model.ClientText, row.Body, body, sinkPort{ownPort, unknown})
		if to := a.header("Location"); to != nil {
			a.sink(model.Redirect, row.Headers[0], to)
		}
	}
}

// isMade reports whether a returned value is a variable or literal of the function.
func isMade(x ssa.Value) bool {
	if load, ok := x.(*ssa.UnOp); ok {
		x = load.X
	}
	_, ok := x.(*ssa.Alloc)
	return ok
}

// answer is a response that is returned.
type answer struct {
	r    *run
	s    *state
	at   *ssa.Return
	v    *value
	row  *model.Type
	name string
}

func (a *answer) sink(k model.Kind, field string, v *value, more ...sinkPort) {
	ports := append([]sinkPort{{port: model.Arg(0), val: a.r.reify(a.s, v, 0)}}, more...)
	pos := a.at.Pos()
	a.r.addSink(&sinkRec{kind: k, name: a.name + "." + field, at: model.Arg(0), pos: pos, end: pos, ports: ports}, pos)
}

// header is what the response says in a header, nil when it does not name it.
func (a *answer) header(name string) *value {
	var out *value
	for _, field := range a.row.Headers {
		out = join(out, a.r.headerNamed(a.s, a.v.child(sel{kind: selField, name: field}, nil), name, a.v.id), a.v.id)
	}
	return out
}
