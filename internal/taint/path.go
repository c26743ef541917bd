package taint

import (
	"go/types"
	"strconv"
)

// selKind says what kind of step a sel is.
type selKind uint8

const (
	selDeref  selKind = iota // what a pointer, slice, map, channel or interface points to
	selField                 // a struct field, by name
	selIndex                 // an element at a constant index, a component of a tuple
	selKey                   // the value at a constant key of a map
	selElem                  // any element, or the value at any key
	selMapKey                // any key of a map
	selFree                  // a variable that a closure captured
	selHidden                // state that a library keeps: the pattern of a regexp, the value of a context
)

// sel is one step from a value to a value inside it.
type sel struct {
	kind selKind
	n    int
	name string
}

func (s sel) String() string {
	switch s.kind {
	case selDeref:
		return "*"
	case selField:
		return "." + s.name
	case selIndex:
		return "[" + strconv.Itoa(s.n) + "]"
	case selKey:
		return "[" + s.name + "]"
	case selElem:
		return "[]"
	case selMapKey:
		return "[key]"
	case selFree:
		return "$" + strconv.Itoa(s.n)
	}
	return "#" + s.name
}

func (s sel) compare(t sel) int {
	switch {
	case s == t:
		return 0
	case s.less(t):
		return -1
	}
	return 1
}

func (s sel) less(t sel) bool {
	if s.kind != t.kind {
		return s.kind < t.kind
	}
	if s.n != t.n {
		return s.n < t.n
	}
	return s.name < t.name
}

// rootKind says where an access path starts.
type rootKind uint8

const (
	rootHere     rootKind = iota // inside an object of the heap
	rootParam                    // parameter n of the function, the receiver first
	rootFree                     // captured variable n
	rootGlobal                   // package variable "path.name"
	rootPanic                    // the value that recover returns
	rootDeferred                 // result of deferred call n: the name tells the result
	rootDef                      // the text made by instruction n; only an identity
	rootJoin                     // the text merged at block n in an object; only an identity
	rootType                     // type parameter n of the generic function "path.name"
	rootState                    // field "name" of any value of type "path.T": see settle.go
)

type root struct {
	kind rootKind
	n    int
	name string
}

// path is an access path: a root and the steps from there. Paths are interned, so
// pointers compare, and numbered in the order of their making, which is the same
// in every run.
//
// There are more of them than of anything else that is kept, and most have no path below them and
// no text that begins there: what those alone have is in places of its own.
type path struct {
	*trunk
	parent *path
	sel    sel
	typ    types.Type // of the value at the path, when known
	depth  int32
	id     int32
	kid    *path // one step on, the others behind it
	next   *path // that is a step on from parent, too
	more   *pathMore
}

// trunk is what all paths from one root share.
type trunk struct {
	root root
	top  *path // the path of the root alone
	in   *paths
}

// pathMore is what few paths have.
type pathMore struct {
	index map[sel]*path // of the paths one step on, when they are too many to look through
	cuts  map[sel]*path // steps that lead back, see cut
	org   *origin
	pure  *value          // see pureInput
	state *[]place        // see places
	of    *path           // of a character, the text that it is in
	chars map[*path]*path // by text, the characters that the path, an index, chooses
}

const maxFewKids = 8

// others is what few paths have, of this one.
func (p *path) others() *pathMore {
	if p.more == nil {
		p.more = new(pathMore)
	}
	return p.more
}

// of is, of a character, the text that it is in.
func (p *path) of() *path {
	if p.more == nil {
		return nil
	}
	return p.more.of
}

// known is the path one step on, if it was asked for before.
func (p *path) known(s sel) *path {
	if m := p.more; m != nil {
		if q := m.cuts[s]; q != nil {
			return q
		}
		if m.index != nil {
			return m.index[s]
		}
	}
	for q := p.kid; q != nil; q = q.next {
		if q.sel == s {
			return q
		}
	}
	return nil
}

// paths interns.
type paths struct {
	roots   map[root]*path
	n       int32
	origins int
}

// maxDepth bounds the steps of a path: 12 levels of fields behind pointers (2.1),
// and some to spare.
const maxDepth = 32

// maxFold is how often the same type may stand on a path before it is folded
// back: a list of any length is a list of this many cells.
const maxFold = 2

func (ps *paths) root(r root, t types.Type) *path {
	if p, ok := ps.roots[r]; ok {
		if p.typ == nil {
			p.typ = t
		}
		return p
	}
	p := ps.fresh(r)
	p.typ = t
	ps.roots[r] = p
	return p
}

// fresh is the path of a root that is asked for once only: it need not be found again.
func (ps *paths) fresh(r root) *path {
	p := &path{trunk: &trunk{root: r, in: ps}, id: ps.n}
	p.top = p
	ps.n++
	return p
}

// child is the path one step on. Where the path would become too deep, or would
// go round a recursive type, it is cut: the result is then an ancestor that
// stands for all that is below it (a widening).
func (p *path) child(s sel, t types.Type) *path {
	if q := p.known(s); q != nil {
		return q
	}
	if t == nil {
		t = partType(p.typ, s)
	}
	if q := p.cut(s, t); q != nil {
		m := p.others()
		if m.cuts == nil {
			m.cuts = make(map[sel]*path)
		}
		m.cuts[s] = q
		return q
	}
	return p.extend(s, t)
}

// extend makes the path one step on.
func (p *path) extend(s sel, t types.Type) *path {
	q := &path{trunk: p.trunk, parent: p, sel: s, typ: t, depth: p.depth + 1, id: p.in.n, next: p.kid}
	p.in.n++
	p.kid = q
	if p.more != nil && p.more.index != nil {
		p.more.index[s] = q
		return q
	}
	n := 0
	for k := q; k != nil; k = k.next {
		n++
	}
	if n > maxFewKids {
		m := p.others()
		m.index = make(map[sel]*path, 2*maxFewKids)
		for k := q; k != nil; k = k.next {
			m.index[k.sel] = k
		}
	}
	return q
}

// forget gives up the paths below, which nobody will ask for again.
func (p *path) forget() {
	if p != nil {
		p.kid, p.more = nil, nil
	}
}

// exactly is child for a path that was cut where it was made.
func (p *path) exactly(s sel) *path {
	if q := p.known(s); q != nil {
		return q
	}
	return p.extend(s, partType(p.typ, s))
}

func (p *path) cut(s sel, t types.Type) *path {
	if p.depth >= maxDepth {
		return p
	}
	if _, named := types.Unalias(t).(*types.Named); !named && t != nil {
		return nil
	}
	seen := 0
	for q := p; q != nil; q = q.parent {
		if t != nil && q.typ != nil && types.Identical(q.typ, t) || t == nil && q.typ == nil && q.sel == s && s.kind == selField {
			if seen++; seen >= maxFold {
				return q
			}
		}
	}
	return nil
}

// partType is the type of a part of a value of type t, as far as t tells.
func partType(t types.Type, s sel) types.Type {
	if t == nil {
		return nil
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if s.kind == selDeref {
			return u.Elem()
		}
	case *types.Struct:
		for i := range u.NumFields() {
			if s.kind == selField && u.Field(i).Name() == s.name {
				return u.Field(i).Type()
			}
		}
	case *types.Slice:
		return elemType(t, u.Elem(), s)
	case *types.Array:
		return elemType(t, u.Elem(), s)
	case *types.Chan:
		return elemType(t, u.Elem(), s)
	case *types.Map:
		if s.kind == selMapKey {
			return u.Key()
		}
		return elemType(t, u.Elem(), s)
	}
	return nil
}

func elemType(t, elem types.Type, s sel) types.Type {
	switch s.kind {
	case selDeref:
		return t // what is behind a slice is spelt as the slice
	case selIndex, selKey, selElem:
		return elem
	}
	return nil
}

// origin is the origin of the text at an input path.
func (p *path) origin() *origin {
	m := p.others()
	if m.org == nil {
		m.org = p.in.newOrigin()
		m.org.input = p
	}
	return m.org
}

func (ps *paths) newOrigin() *origin {
	ps.origins++
	return &origin{id: ps.origins}
}

// isInput reports whether the path starts at an input of the function.
func (p *path) isInput() bool {
	return p.root.kind < rootDef && p.root.kind != rootHere || p.root.kind == rootState
}

// steps returns the selectors from the root.
func (p *path) steps() []sel {
	out := make([]sel, p.depth)
	for q := p; q.parent != nil; q = q.parent {
		out[q.depth-1] = q.sel
	}
	return out
}

// has reports whether q is p or lies below it.
func (p *path) has(q *path) bool {
	for ; q != nil && q.depth >= p.depth; q = q.parent {
		if q == p {
			return true
		}
	}
	return false
}

// fieldsBelow are the fields that lead from q to p, nil when something else does, or nothing.
func (p *path) fieldsBelow(q *path) []sel {
	if p.depth <= q.depth || p.trunk != q.trunk {
		return nil
	}
	steps := make([]sel, p.depth-q.depth)
	for i := len(steps) - 1; i >= 0; i-- {
		if p.sel.kind != selField {
			return nil
		}
		steps[i], p = p.sel, p.parent
	}
	if p != q {
		return nil
	}
	return steps
}

func (p *path) String() string {
	s := ""
	for q := p; q.parent != nil; q = q.parent {
		s = q.sel.String() + s
	}
	return [...]string{"here", "param", "free", "global", "panic", "deferred", "def", "join", "state"}[p.root.kind] +
		strconv.Itoa(p.root.n) + p.root.name + s
}

// isNear reports whether a path is short enough to be asked for. Where a pattern is kept has
// steps of its own, and often a function's captured variable among them.
func (p *path) isNear() bool {
	return p.depth <= 4 || p.sel == patternSel && p.depth <= 8
}
