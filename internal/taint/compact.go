package taint

import (
	"maps"
	"slices"
)

// A summary tells its callers of at most maxTold objects, those next to the results and
// to what inputs point to. Of objects further in only the text is told: every call copies
// what is told, and what callers build of many calls must not grow with each of them.
const maxTold = 16

// Further bounds on a summary: the places that it tells are written, those that are
// reached by the shortest ways first, and the labels in all of it.
const (
	maxEffects = 24
	maxTexts   = 3000
)

// compactor rewrites a summary so that it tells of few objects.
type compactor struct {
	heap map[*object]*value
	told map[*object]bool
	flat map[*value]*value
	todo []*value
	left int  // objects that may still be told
	many bool // there are more
}

// compact keeps the summary small.
func (s *summary) compact() {
	s.fewEffects()
	s.fewObjects()
	for depth := 4; depth >= 0 && s.labels() > maxTexts; depth-- {
		s.shallow(depth)
	}
}

// fewEffects keeps the effects that callers see most of.
func (s *summary) fewEffects() {
	if len(s.effects) <= maxEffects {
		return
	}
	slices.SortStableFunc(s.effects, func(a, b effect) int { return int(a.obj.input.depth - b.obj.input.depth) })
	s.effects = s.effects[:maxEffects]
	slices.SortFunc(s.effects, func(a, b effect) int { return a.obj.id - b.obj.id })
}

// labels is how many labels the summary tells.
func (s *summary) labels() int {
	n := 0
	seen := make(map[*value]bool)
	s.replace(func(v *value) *value {
		n += v.countLabels(seen)
		return v
	})
	return n
}

func (v *value) countLabels(seen map[*value]bool) int {
	if v == nil || seen[v] {
		return 0
	}
	seen[v] = true
	n := len(v.labels)
	for _, k := range v.kids {
		n += k.val.countLabels(seen)
	}
	return n
}

// hasMore reports whether there are more labels in a value than so many. Nearly always, there
// are not even when those of parts that it has twice are counted twice.
func (v *value) hasMore(than int) bool {
	left := than
	return v.takes(&left) && v.countLabels(make(map[*value]bool)) > than
}

// takes reports whether the labels are more than those that are left.
func (v *value) takes(left *int) bool {
	if v == nil {
		return false
	}
	if *left -= len(v.labels); *left < 0 {
		return true
	}
	return slices.ContainsFunc(v.kids, func(k kid) bool { return k.val.takes(left) })
}

// shallow makes one text of all parts that lie deeper.
func (s *summary) shallow(depth int) {
	s.replace(func(v *value) *value { return v.shallow(depth) })
}

func (v *value) shallow(depth int) *value {
	if v == nil || len(v.kids) == 0 && len(v.labels) <= maxInputs {
		return v
	}
	n := *v
	n.kids = nil
	n.setVariants(nil)
	if depth > 0 {
		for _, k := range v.kids {
			n.kids = append(n.kids, kid{k.sel, k.val.shallow(depth - 1)})
		}
		return &n
	}
	for _, k := range v.kids {
		if k.sel.kind != selMapKey && k.sel.kind != selHidden {
			n.labels = joinLabels(n.labels, asText(allLabels(k.val, 0)))
		}
	}
	n.labels = roots(n.labels)
	n.open, n.nils, n.dynOpen, n.zero = true, nilUnknown, true, false
	return &n
}

// along is v without what lies deep beside the way that the steps take.
func (v *value) along(steps []portStep) *value {
	if v == nil || len(steps) == 0 || steps[0].sel.kind != selDeref && steps[0].sel.kind != selField {
		return v.shallow(1)
	}
	n := *v
	n.kids = nil
	n.setVariants(nil)
	for _, k := range v.kids {
		if k.sel == steps[0].sel {
			k.val = k.val.along(steps[1:])
		} else {
			k.val = k.val.onlyKnown(0)
		}
		n.kids = append(n.kids, k)
	}
	return &n
}

// onlyKnown is v without the text in it of which only the origin is known.
func (v *value) onlyKnown(depth int) *value {
	if v == nil || len(v.kids) == 0 && !v.tainted() {
		return v
	}
	n := *v
	n.labels, n.kids = slicesFilter(v.labels, label.isInput), nil
	n.setVariants(nil)
	n.open = v.open || v.tainted()
	if depth > 0 {
		n.kids = mapKids(v.kids, func(k *value) *value { return k.onlyKnown(depth - 1) })
		if sharedSlice(n.kids, v.kids) && len(n.labels) == len(v.labels) && len(v.variants()) == 0 {
			return v
		}
	}
	return &n
}

// roots are labels that name the inputs that they come from as a whole, when they are many.
// That is not what holds them, as in holders: what many texts in such a part are kept in would
// be found by everybody who has a part of the kind (9.2).
func roots(ls []label) []label {
	if len(ls) <= maxInputs {
		return ls
	}
	out := make([]label, 0, len(ls))
	for _, l := range ls {
		if p := l.org.input; p != nil && p.depth > 1 {
			l.org, l.pure = p.upTo(1).origin(), false
		}
		out = append(out, l)
	}
	return sortLabels(out)
}

// asText are labels of a text that is made of texts with these.
func asText(ls []label) []label {
	return mapLabels(asPart(ls), func(l label) label {
		l = l.behind("")
		l.pure = false
		return l
	})
}

// replace puts another value in the place of each that the summary holds.
func (s *summary) replace(with func(*value) *value) {
	for i, v := range s.results {
		s.results[i] = with(v)
	}
	for i, e := range s.effects {
		s.effects[i].content = with(e.content)
	}
	for _, o := range sortedObjects(s.heap) {
		s.heap[o] = with(s.heap[o])
	}
	s.panics = with(s.panics)
}

// sortedObjects are the objects of a heap in the order in which they were made.
func sortedObjects(heap map[*object]*value) []*object {
	return slices.SortedFunc(maps.Keys(heap), func(a, b *object) int { return a.id - b.id })
}

// fewObjects leaves what can be reached from the results and effects, and of that the
// objects that are nearest, and what functions have that calls are given which are left to
// callers.
func (s *summary) fewObjects() {
	c := &compactor{heap: s.heap, told: make(map[*object]bool), left: maxTold}
	c.todo = append(c.todo, s.results...)
	for _, e := range s.effects {
		c.todo = append(c.todo, e.content)
	}
	c.todo = append(c.todo, s.panics)
	for _, call := range s.calls {
		if call.started {
			c.todo = append(append(c.todo, call.fn), call.args...)
		}
		for _, a := range call.args {
			c.functions(a)
		}
		c.functions(call.self)
	}
	for len(c.todo) > 0 {
		v := c.todo[0]
		c.todo = c.todo[1:]
		c.visit(v)
	}
	heap := make(map[*object]*value, len(c.told))
	for _, o := range sortedObjects(s.heap) { // making labels numbers their origins
		if c.told[o] {
			heap[o] = c.value(s.heap[o])
		}
	}
	for i, v := range s.results {
		s.results[i] = c.value(v)
	}
	for i, e := range s.effects {
		s.effects[i].content = c.value(e.content)
	}
	s.panics = c.value(s.panics)
	for i, call := range s.calls {
		if call.started {
			s.calls[i].fn, s.calls[i].args = c.value(call.fn), make([]*value, len(call.args))
			for j, a := range call.args {
				s.calls[i].args[j] = c.value(a)
			}
		}
	}
	s.heap = heap
}

// visit chooses the objects that a value leads to.
func (c *compactor) visit(v *value) {
	if v == nil {
		return
	}
	for _, l := range v.locs() {
		c.choose(l.obj, false)
	}
	for _, f := range v.fns() {
		c.choose(f.env, true)
	}
	for _, k := range v.kids {
		c.visit(k.val)
	}
	for _, w := range v.variants() {
		c.visit(w.val)
	}
}

// functions chooses the captured variables of the functions that are in the argument of a call.
// What else the argument leads to is in it: see reified.
func (c *compactor) functions(v *value) {
	if v == nil {
		return
	}
	for _, f := range v.fns() {
		c.choose(f.env, true)
	}
	for _, k := range v.kids {
		c.functions(k.val)
	}
}

// choose tells an object, if there is room, or if it holds the captured variables of a
// function, without which nobody can call that.
func (c *compactor) choose(o *object, must bool) {
	if o == nil || o.input != nil || c.told[o] {
		return
	}
	if c.left <= 0 && !must {
		c.many = true
		return
	}
	c.left--
	c.told[o] = true
	c.todo = append(c.todo, c.heap[o])
}

// value is v with the text in the place of the objects that are not told.
func (c *compactor) value(v *value) *value {
	if v == nil || !c.many {
		return v
	}
	if w, ok := c.flat[v]; ok {
		return w
	}
	if c.flat == nil {
		c.flat = make(map[*value]*value)
	}
	n := *v
	n.kids = nil
	n.setLocs(nil)
	n.setVariants(nil)
	for _, l := range v.locs() {
		if l.obj.input != nil || c.told[l.obj] {
			n.setLocs(append(n.locs(), l))
			continue
		}
		n.labels = joinLabels(n.labels, c.text(l.obj, make(map[*object]bool)))
		n.open, n.nils, n.dynOpen = true, nilUnknown, true
	}
	for _, k := range v.kids {
		n.kids = append(n.kids, kid{k.sel, c.value(k.val)})
	}
	for _, w := range v.variants() {
		n.setVariants(append(n.variants(), variant{w.dyn, c.value(w.val)}))
	}
	c.flat[v] = &n
	return &n
}

// text is all text in an object, and in those that it leads to.
func (c *compactor) text(o *object, seen map[*object]bool) []label {
	if o.input != nil || seen[o] || len(seen) > maxParts {
		return nil
	}
	seen[o] = true
	return c.textOf(c.heap[o], seen)
}

func (c *compactor) textOf(v *value, seen map[*object]bool) []label {
	if v == nil {
		return nil
	}
	ls := asText(v.labels)
	for _, k := range v.kids {
		if k.sel.kind != selMapKey && k.sel.kind != selHidden {
			ls = joinLabels(ls, c.textOf(k.val, seen))
		}
	}
	for _, l := range v.locs() {
		ls = joinLabels(ls, c.text(l.obj, seen))
	}
	return ls
}
