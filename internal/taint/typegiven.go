package taint

import (
	"go/token"
	"net/textproto"

	"golang.org/x/tools/go/ssa"
)

// Who asks whether a response has a Content-Type, and gives it one if not, has one afterwards: that
// which somebody gave it before is not known, but it is one.

// typeGiven notes, where a condition has asked for the Content-Type of headers and found one, that
// there is one.
func (r *run) typeGiven(b *ssa.BasicBlock, cond ssa.Value) {
	headers, when, ok := asksForType(cond)
	if !ok {
		return
	}
	n := 1
	if when {
		n = 0
	}
	s := &r.out[b.Index][n]
	if !s.live {
		return
	}
	h := r.val(s, headers)
	if old := r.keptHeader(s, h, mediaSel); old == nil || old.zero || old.isInput() {
		r.keepHeader(s, h, mediaSel, &value{open: true, nils: canBeNonNil})
	}
}

// asksForType are the headers of which a condition asks whether they have a Content-Type, and what it
// is when they do.
func asksForType(cond ssa.Value) (headers ssa.Value, when, ok bool) {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			headers, when, ok = asksForType(c.X)
			return headers, !when, ok
		}
	case *ssa.Extract:
		if look, isLook := c.Tuple.(*ssa.Lookup); isLook && c.Index == 1 {
			headers = typeIn(look)
			return headers, true, headers != nil
		}
	case *ssa.BinOp:
		x := c.X
		if of := measured(x); of != nil {
			x = of
		}
		if !isEmptyConst(c.Y) {
			return nil, false, false
		}
		headers = typeIn(x)
		return headers, c.Op != token.EQL, headers != nil && (c.Op == token.EQL || c.Op == token.NEQ || c.Op == token.GTR)
	}
	return nil, false, false
}

// typeIn are the headers of which v is the Content-Type, nil if it is something else.
func typeIn(v ssa.Value) ssa.Value {
	var headers, name ssa.Value
	switch v := v.(type) {
	case *ssa.Lookup:
		headers, name = v.X, v.Index
	case *ssa.Call:
		f := v.Call.StaticCallee()
		if f == nil || f.RelString(nil) != "(net/http.Header).Get" && f.RelString(nil) != "(net/http.Header).Values" {
			return nil
		}
		headers, name = v.Call.Args[0], v.Call.Args[1]
	default:
		return nil
	}
	text, ok := constString(name)
	if !ok || typeName(headers.Type()) != "net/http.Header" || textproto.CanonicalMIMEHeaderKey(text) != "Content-Type" {
		return nil
	}
	return headers
}

// isEmptyConst reports whether v is "", 0 or nil.
func isEmptyConst(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	text, isText := constString(c)
	return c.Value == nil || isText && text == "" || isInt(c, 0)
}
