package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A field that is not exported and holds a list of texts, of which each is one that the program wrote down
// where it made the list, as a constructor does with what is allowed: an element is one of those texts,
// whoever made the object (9.2). The package only reads the elements, or gives the list to functions that
// look into it.

// listStores are the texts of the lists that the package stores in a field.
type listStores struct {
	texts []string
	open  bool // there are others, or somebody else can write to the list
}

// scanList notes the texts of the lists that are stored in a field.
func (e *engine) scanList(fa *ssa.FieldAddr, name string) {
	s := e.fieldLists[name]
	if s == nil {
		s = &listStores{}
		e.fieldLists[name] = s
	}
	for _, use := range *fa.Referrers() {
		switch use := use.(type) {
		case *ssa.Store:
			texts := writtenTexts(use.Val)
			s.open = s.open || use.Val == fa || texts == nil || len(s.texts)+len(texts) > maxLooked
			s.texts = append(s.texts, texts...)
		case *ssa.UnOp:
			s.open = s.open || !isOnlyRead(use)
		case *ssa.DebugRef:
		default:
			s.open = true
		}
	}
}

// writtenTexts are the elements of a list that is made of constants and only stored; nil of another.
func writtenTexts(v ssa.Value) []string {
	list, ok := v.(*ssa.Slice)
	if !ok || list.Low != nil || list.High != nil || len(*list.Referrers()) != 1 {
		return nil
	}
	array, ok := list.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	n := deref(array.Type()).Underlying().(*types.Array).Len()
	var out []string
	for _, use := range *array.Referrers() {
		if use == list {
			continue
		}
		at, ok := use.(*ssa.IndexAddr)
		if !ok || len(*at.Referrers()) != 1 {
			return nil
		}
		st, ok := (*at.Referrers())[0].(*ssa.Store)
		if !ok {
			return nil
		}
		text, ok := constString(st.Val)
		if !ok {
			return nil
		}
		out = append(out, text)
	}
	if int64(len(out)) != n {
		return nil // some are ""
	}
	return out
}

// readers are the functions that look into a list, and leave it as it is.
var readers = []string{"slices.Contains", "slices.ContainsFunc", "slices.Index", "slices.IndexFunc", "strings.Join"}

// isOnlyRead reports whether nobody writes to the list, or keeps it.
func isOnlyRead(list ssa.Value) bool {
	return !slices.ContainsFunc(*list.Referrers(), func(use ssa.Instruction) bool {
		switch use := use.(type) {
		case *ssa.IndexAddr:
			return slices.ContainsFunc(*use.Referrers(), func(use ssa.Instruction) bool { return !isRead(use) })
		case ssa.CallInstruction:
			if b, ok := use.Common().Value.(*ssa.Builtin); ok {
				return b.Name() != "len"
			}
			f := use.Common().StaticCallee()
			if f != nil && f.Origin() != nil {
				f = f.Origin()
			}
			return f == nil || !slices.Contains(readers, f.RelString(nil))
		case *ssa.DebugRef:
			return false
		}
		return true
	})
}

func isRead(in ssa.Instruction) bool {
	switch in.(type) {
	case *ssa.UnOp, *ssa.DebugRef:
		return true
	}
	return false
}

// listedText is any element of the list in a field, where an input's path leads to one; nil if not all that it
// can be is known.
func (r *run) listedText(p *path) *value {
	if !isElem(p.sel) || len(r.e.fieldLists) == 0 {
		return nil
	}
	q := p.parent
	if q != nil && q.sel.kind == selDeref {
		q = q.parent
	}
	if q == nil || q.sel.kind != selField || q.parent == nil {
		return nil
	}
	s := r.e.fieldLists[ownType(q.parent.typ)+"."+q.sel.name]
	if s == nil || s.open || len(s.texts) == 0 {
		return nil
	}
	v := constText(s.texts[0])
	for _, t := range s.texts[1:] {
		v = join(v, constText(t), nil)
	}
	return v
}
