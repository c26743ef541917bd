package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// Functions that a library calls to have a request changed: it goes where they leave it to
// go (httputil.ReverseProxy.Director).

// findDirectors notes the functions of the package that are put where such functions are.
func (e *engine) findDirectors(fns []*ssa.Function) {
	for _, f := range fns {
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				st, ok := in.(*ssa.Store)
				if !ok {
					continue
				}
				fa, ok := st.Addr.(*ssa.FieldAddr)
				if _, isFunc := st.Val.Type().Underlying().(*types.Signature); !ok || !isFunc {
					continue
				}
				t := deref(fa.X.Type())
				if row := e.models.field(t, structOf(t).Field(fa.Field).Name()); row != nil && !row.Left.IsZero() {
					e.directs(st.Val, row.Left)
				}
			}
		}
	}
}

func (e *engine) directs(v ssa.Value, left model.Port) {
	if mc, ok := v.(*ssa.MakeClosure); ok {
		v = mc.Fn
	}
	if f, ok := v.(*ssa.Function); ok {
		if e.directors == nil {
			e.directors = make(map[*ssa.Function]model.Port)
		}
		e.directors[f] = left
	}
}

// leftURL is the sink that the URL is which a director leaves.
func (r *run) leftURL() {
	port, ok := r.e.directors[r.fn]
	if !ok {
		return
	}
	n, _ := port.IsArg()
	if r.fn.Signature.Recv() != nil {
		n++
	}
	if n >= len(r.fn.Params) {
		return
	}
	pos := r.urlWritten()
	for _, ret := range r.returns {
		s := ret.st
		v := r.val(&s, r.fn.Params[n])
		for _, st := range portSteps(port.Path()) {
			v = r.step(&s, v, st)
		}
		if r.pointee(&s, v) == nil {
			continue
		}
		text := askedText(r.pointee(&s, v), r.def(ret.at).child(urlTextSel, nil))
		r.addSink(&sinkRec{
			kind: model.URL, name: "net/http/httputil.ReverseProxy", at: model.Arg(0), pos: pos, end: pos,
			ports: []sinkPort{{port: model.Arg(0), val: r.reify(&s, text, 0)}},
		}, pos)
	}
}

// urlWritten is where the function writes the host of a URL, or a URL, last; its own place
// if it does neither.
func (r *run) urlWritten() token.Pos {
	pos := r.fn.Pos()
	for _, b := range r.fn.Blocks {
		for _, in := range b.Instrs {
			st, ok := in.(*ssa.Store)
			if !ok {
				continue
			}
			fa, ok := st.Addr.(*ssa.FieldAddr)
			if !ok {
				continue
			}
			switch t := deref(fa.X.Type()); typeName(t) + "." + structOf(t).Field(fa.Field).Name() {
			case "net/url.URL.Host", "net/http.Request.URL":
				pos = max(pos, st.Pos())
			}
		}
	}
	return pos
}
