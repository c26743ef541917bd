package taint

import (
	"go/types"
	"slices"
)

// held is what an interface holds when that is of a sort: "text" for a string or a list
// of strings, "keys" for the keys of a map, also in a list of conditions, "document" for what can be a document of another's making.
// Where the type is not known, it may be.
func held(v *value, sort string) []*value {
	known := len(v.dyn()) > 0 && !v.dynOpen
	if sort == "document" {
		return documents(v, nil, false, 0)
	}
	if sort == "keys" {
		if known && !slices.ContainsFunc(v.dyn(), func(d *dynType) bool { return isMap(d.t) }) {
			return keysWithin(v)
		}
		if d := v.kid(sel{kind: selDeref}); d != nil {
			return []*value{d.keys(nil)}
		}
		return []*value{derived(v, v.id)}
	}
	if known {
		if !slices.ContainsFunc(v.dyn(), func(d *dynType) bool { return isTexts(d.t) }) {
			return nil
		}
		return []*value{v}
	}
	n := *v
	n.kids = nil
	return []*value{&n}
}

// keysWithin are the keys of the maps that are known to be in a list.
func keysWithin(v *value) []*value {
	if !slices.ContainsFunc(v.dyn(), func(d *dynType) bool { return isSlice(d.t) }) {
		return nil
	}
	var out []*value
	for _, k := range v.inside().kids {
		if (k.sel.kind == selIndex || k.sel.kind == selElem) && k.val != nil && slices.ContainsFunc(k.val.dyn(), func(d *dynType) bool { return isMap(d.t) || isSlice(d.t) }) {
			known := *k.val
			known.dynOpen = false
			out = append(out, held(&known, "keys")...)
		}
	}
	return out
}

func isSlice(t types.Type) bool {
	_, ok := t.Underlying().(*types.Slice)
	return ok
}

func isMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}

// isTexts reports whether a value of the type is text, or a list of texts.
func isTexts(t types.Type) bool {
	for {
		switch u := t.Underlying().(type) {
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			if typeName(t) != "" {
				return false // parts that its methods make a text of (builder.Like)
			}
			t = u.Elem()
		case *types.Interface: // elements of any type; those with methods are parts
			return u.NumMethods() == 0
		case *types.Basic:
			return u.Info()&types.IsString != 0 || u.Kind() == types.Byte
		default:
			return false
		}
	}
}

// documents are the parts of a query's document, of type t, that are not the program's to
// choose: keys, and values that may be of any type, so that an operator can be one. A
// string is a value, but where it is code.
func documents(v *value, t types.Type, code bool, depth int) []*value {
	if v == nil || depth > 2*maxReach {
		return nil
	}
	if t == nil || types.IsInterface(t) {
		if len(v.dyn()) == 0 || v.dynOpen {
			return append(partsOf(v, nil, code, depth), ownLabels(v)...)
		}
		var out []*value
		for _, d := range v.dyn() {
			if !types.IsInterface(d.t) {
				out = append(out, documents(v, d.t, code, depth)...)
			}
		}
		return out
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if code {
			return []*value{v}
		}
		return nil
	case *types.Map:
		out := partsOf(v.inside(), u.Elem(), code, depth)
		if k := v.inside().kid(sel{kind: selMapKey}); k != nil {
			out = append(out, k)
		}
		return append(out, ownLabels(v.inside())...)
	case *types.Slice:
		if isTexts(t) && !types.IsInterface(u.Elem()) {
			return nil
		}
		return append(partsOf(v.inside(), u.Elem(), code, depth), ownLabels(v.inside())...)
	case *types.Pointer:
		return documents(v.inside(), u.Elem(), code, depth+1)
	case *types.Struct:
		return fieldDocuments(v, u, depth)
	}
	return nil
}

// fieldDocuments: an element of bson.D has the fields Key and Value.
func fieldDocuments(v *value, s *types.Struct, depth int) []*value {
	var out []*value
	key := v.kid(sel{kind: selField, name: "Key"})
	for f := range s.Fields() {
		part := v.child(sel{kind: selField, name: f.Name()}, f.Type())
		switch {
		case key != nil && f.Name() == "Key":
			out = append(out, part)
		default:
			code := key != nil && len(key.alts) == 1 && isCode(key.alts[0])
			out = append(out, documents(part, f.Type(), code, depth+1)...)
		}
	}
	return out
}

// partsOf are the documents in the elements of a container.
func partsOf(c *value, elem types.Type, code bool, depth int) []*value {
	var out []*value
	if c == nil {
		return nil
	}
	for _, k := range c.kids {
		switch k.sel.kind {
		case selIndex, selElem:
			out = append(out, documents(k.val, elem, code, depth+1)...)
		case selKey:
			out = append(out, documents(k.val, elem, code || isCode(k.sel.name), depth+1)...)
		case selDeref, selField:
			out = append(out, documents(k.val, nil, code, depth+1)...)
		}
	}
	return out
}

// isCode reports whether a key's value is run by the server.
func isCode(alt string) bool {
	return alt == "s$where" || alt == "s$function" || alt == "s$accumulator"
}

// inside is what a reified pointer, slice or map points to, v itself when that is not
// known apart.
func (v *value) inside() *value {
	if d := v.kid(sel{kind: selDeref}); d != nil {
		return d
	}
	return v
}

// ownLabels is the value without its parts, if it has text of its own.
func ownLabels(v *value) []*value {
	if len(v.labels) == 0 {
		return nil
	}
	n := *v
	n.kids = nil
	return []*value{&n}
}
