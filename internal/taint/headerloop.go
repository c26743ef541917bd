package taint

import (
	"go/types"
	"net/textproto"

	"golang.org/x/tools/go/ssa"
)

// A loop that sets all headers that a map has, as a response is put together from one that was
// described: the map's Content-Type is that of the response from there on. It is noted before
// the loop, for a map that names it has a round for it.

// setsAll notes the Content-Type that the loop over a map gives a response.
func (r *run) setsAll(s *state, in *ssa.Range) {
	m, ok := in.X.Type().Underlying().(*types.Map)
	if !ok || !isString(m.Key()) {
		return
	}
	for _, headers := range setters(in) {
		media := r.headerNamed(s, r.val(s, in.X), "Content-Type", r.def(in))
		at := r.responseHeaders(s, headers, in)
		if media == nil || at == nil || len(media.alts)+len(media.labels) == 0 {
			continue // nothing is known
		}
		if old := r.keptHeader(s, at, mediaSel); media.isInput() && old != nil && !old.isInput() && !old.zero {
			continue // which the caller's map may leave as it was
		}
		if media.open && len(media.alts) > 0 {
			media = join(media, constText(""), r.def(in)) // it is not always in the map
		}
		r.keepHeader(s, at, mediaSel, media)
	}
}

// headerNamed is what headers that a map describes say in one of the name. Nobody minds its case.
func (r *run) headerNamed(s *state, m *value, name string, id *path) *value {
	var out *value
	for _, l := range r.targets(m, nil) {
		c := r.load(s, l, nil)
		if c == nil {
			continue
		}
		for _, k := range c.kids {
			if k.sel.kind == selKey && len(k.sel.name) > 0 && textproto.CanonicalMIMEHeaderKey(k.sel.name[1:]) == name {
				out = join(out, r.headerText(s, k.val), id)
			}
		}
		if key := (sel{kind: selKey, name: "s" + name}); c.isInput() && c.kid(key) == nil {
			out = join(out, c.child(key, nil), id)
		}
	}
	return out
}

// headerText is the value of a header, or the first of the list of its values.
func (r *run) headerText(s *state, v *value) *value {
	if v != nil && len(v.locs()) > 0 {
		return r.firstOf(s, v)
	}
	return v
}

// setters are the headers that get each entry of the map that a loop goes over, in each round.
func setters(in *ssa.Range) []ssa.Value {
	var out []ssa.Value
	for _, use := range *in.Referrers() {
		next, ok := use.(*ssa.Next)
		if !ok {
			continue
		}
		var key, val ssa.Value
		for _, part := range *next.Referrers() {
			if x, ok := part.(*ssa.Extract); ok && x.Index == 1 {
				key = x
			} else if ok && x.Index == 2 {
				val = x
			}
		}
		if key == nil || val == nil || len(next.Block().Succs) == 0 {
			continue
		}
		for _, i := range next.Block().Succs[0].Instrs {
			if h := setsEntry(i, key, val); h != nil {
				out = append(out, h)
			}
		}
	}
	return out
}

// setsEntry is the header map in which an instruction gives the key the value, nil if it does
// something else.
func setsEntry(in ssa.Instruction, key, val ssa.Value) ssa.Value {
	switch in := in.(type) {
	case *ssa.MapUpdate:
		if in.Key == key && in.Value == val && typeName(in.Map.Type()) == "net/http.Header" {
			return in.Map
		}
	case *ssa.Call:
		f, args := in.Call.StaticCallee(), in.Call.Args
		if f == nil || len(args) != 3 || args[1] != key || args[2] != val {
			return nil
		}
		switch f.String() {
		case headerSet, "(net/http.Header).Add":
			return args[0]
		}
	}
	return nil
}

// responseHeaders are the headers before the loop, which may ask the response for them in each
// round.
func (r *run) responseHeaders(s *state, headers ssa.Value, loop *ssa.Range) *value {
	call, ok := headers.(*ssa.Call)
	if !ok || call.Block().Dominates(loop.Block()) || !call.Call.IsInvoke() || call.Call.Method.Name() != "Header" || !isResponse(call.Call.Value.Type()) {
		return r.val(s, headers)
	}
	return r.call(s, call, call.Type())
}
