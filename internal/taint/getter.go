package taint

import (
	"go/types"
	"slices"
	"strconv"
	"strings"
)

// Getters that are called twice: what a check of r.FormValue("x") tells, it tells of
// the next r.FormValue("x"), too (14.5).

// textID is the identity of the text of result i, which comes from the value from, or
// from the receiver if that is nil. That of a getter's is a part of where it comes from,
// named by the getter and its arguments, where they are constants or parameters, which the caller knows; that of any
// other call is new.
func (m *modelCall) textID(i int, from *value) *path {
	if !m.row.Getter || len(m.args) == 0 {
		return m.def(i)
	}
	name := m.name
	for _, a := range m.args[1:] {
		texts := constTexts(m.textIn(a)) // that of no further arguments is empty
		if len(texts) != 1 {
			m.r.need(a) // the caller may know which text is asked for
			if arg := a.asParam(); arg != "" {
				name += arg
				continue
			}
			return m.def(i)
		}
		name += "(" + strconv.Quote(texts[0]) + ")"
	}
	base := m.owner(from)
	if base == nil {
		return m.def(i)
	}
	return base.child(sel{kind: selHidden, n: i, name: name}, nil)
}

// paramMark begins what stands for a parameter in the name of a getter's step.
const paramMark = "(\x00"

// asParam is what stands for v in the name of a getter's step, if v is a parameter, else empty.
func (v *value) asParam() string {
	p := v.onlyInput()
	if p == nil || p.parent != nil || p.root.kind != rootParam {
		return ""
	}
	return paramMark + strconv.Itoa(p.root.n) + ")"
}

// concrete is a step of the callee with the caller's arguments in the name; ok is false if the caller does not
// know them either.
func (b *binding) concrete(s sel) (_ sel, ok bool) {
	if s.kind != selHidden || !strings.Contains(s.name, paramMark) {
		return s, true
	}
	name, rest, found := strings.Cut(s.name, paramMark)
	for found {
		num, after, _ := strings.Cut(rest, ")")
		n, err := strconv.Atoi(num)
		if err != nil || n >= len(b.args) {
			return s, false
		}
		if texts := constTexts(b.args[n]); len(texts) == 1 {
			name += "(" + strconv.Quote(texts[0]) + ")"
		} else if arg := b.args[n].asParam(); arg != "" {
			name += arg
		} else {
			return s, false
		}
		before, next, more := strings.Cut(after, paramMark)
		name, rest, found = name+before, next, more
	}
	s.name = name
	return s, true
}

// owner is the identity of what a getter reads, nil if that has changed since it was
// given to the function.
func (m *modelCall) owner(from *value) *path {
	recv := m.args[0]
	if recv == nil {
		return nil
	}
	if from == recv && len(recv.locs()) == 0 && recv.id != nil {
		return recv.id // a function of a text
	}
	if recv.isInput() {
		id := recv.id
		if from != nil {
			id = from.id
		}
		if id == nil || m.r.changed(m.s, recv) {
			return nil
		}
		return id
	}
	if from != nil && from != recv {
		return from.id
	}
	targets := m.r.targets(recv, nil)
	if len(targets) != 1 {
		return nil
	}
	if c := m.r.load(m.s, targets[0], nil); c != nil && len(c.kids) == 0 {
		return c.id
	}
	return nil
}

// written reports whether there is something behind v that was made or written here.
func (r *run) written(s *state, v *value, t types.Type) bool {
	return slices.ContainsFunc(r.targets(v, t), func(l loc) bool {
		_, ok := s.heap.get(l.obj.id)
		return ok || l.obj.input == nil
	})
}

// changed reports whether something behind an input was written to.
func (r *run) changed(s *state, v *value) bool {
	var inputs []*path
	for _, l := range v.labels {
		if l.pure && l.org.input != nil {
			inputs = append(inputs, l.org.input)
		}
	}
	found := false
	s.heap.each(func(id int, content *value) {
		o := r.objects[id]
		if found || o.input == nil || strings.HasSuffix(o.input.sel.name, "ctx") {
			return
		}
		found = slices.ContainsFunc(inputs, func(p *path) bool { return p.has(o.input) })
	})
	return found
}
