package taint

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// What routes let through (14.3): a router calls a handler only where a part of the path matches the
// pattern that the route has for it, "/orders/{id:[0-9]+}". Who reads the part is in the same package as
// the route mostly. Where each route of the package that names the part has a pattern, it matches one
// of those; a route that is not a constant, or in another package, is not known, and says nothing. Where
// each route that leads to the function which asks names the part, those are all.

// routeParts is what is known of the parts that the routes of the package name, by name: of all of them
// together, so nothing where one lets any text through.
type routeParts map[string]knowledge

func (p routeParts) add(name string, k knowledge) {
	if old, ok := p[name]; ok {
		k = k.or(old)
	}
	p[name] = k
}

// routes are those of a package, and those that lead to each of its functions.
type routes struct {
	all  routeParts
	to   map[*ssa.Function][]routeParts
	uses map[*ssa.Function]int // all uses of a function, of which those in routes are some
}

func (e *engine) routesOf(style model.Routes) *routes {
	if e.routes == nil {
		e.routes = make(map[model.Routes]*routes)
	}
	rs, ok := e.routes[style]
	if !ok {
		rs = e.findRoutes(style)
		e.routes[style] = rs
	}
	return rs
}

// routed is what is known of the part with the name where f asks for it.
func (rs *routes) routed(f *ssa.Function, name string) knowledge {
	var own knowledge
	for i, parts := range rs.to[f] {
		k, named := parts[name]
		if !named {
			return rs.all[name]
		}
		if i > 0 {
			k = k.or(own)
		}
		own = k
	}
	if len(rs.to[f]) == 0 || len(rs.to[f]) < rs.uses[f] {
		return rs.all[name] // it is called otherwise, too
	}
	return own
}

// wholly is what is known of a text that a pattern matches, all of it.
func wholly(pattern string) knowledge {
	if pattern == "" {
		return knowledge{}
	}
	return matchTells("^(?:" + pattern + ")$")
}

func (e *engine) findRoutes(style model.Routes) *routes {
	rs := &routes{all: make(routeParts), to: make(map[*ssa.Function][]routeParts), uses: make(map[*ssa.Function]int)}
	var ops [16]*ssa.Value
	for _, f := range e.allFuncs() {
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				for _, op := range in.Operands(ops[:0]) {
					if g, ok := (*op).(*ssa.Function); ok {
						rs.uses[behind(g)]++
					}
					if text, ok := routeText(*op); ok {
						if parts := make(routeParts); parts.read(style, text) {
							rs.add(in, parts)
						}
					}
				}
			}
		}
	}
	return rs
}

// add adds the parts of a route that is given to an instruction, a call that registers it mostly.
func (rs *routes) add(in ssa.Instruction, parts routeParts) {
	for name, k := range parts {
		rs.all.add(name, k)
	}
	call, ok := in.(ssa.CallInstruction)
	if !ok {
		return
	}
	for _, a := range call.Common().Args {
		for _, f := range handlersIn(a, 0) {
			rs.to[f] = append(rs.to[f], parts)
		}
	}
}

// handlersIn are the functions that an argument is, or those in a list of them.
func handlersIn(v ssa.Value, depth int) []*ssa.Function {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case *ssa.Function:
		return []*ssa.Function{v}
	case *ssa.MakeClosure:
		if usedOnce(v) {
			return []*ssa.Function{behind(v.Fn.(*ssa.Function))}
		}
	case *ssa.ChangeType:
		if usedOnce(v) {
			return handlersIn(v.X, depth+1)
		}
	case *ssa.MakeInterface:
		if usedOnce(v) {
			return handlersIn(v.X, depth+1)
		}
	case *ssa.Slice:
		return listed(v.X, depth+1)
	}
	return nil
}

// behind is the method behind a method's value.
func behind(f *ssa.Function) *ssa.Function {
	if m, ok := f.Object().(*types.Func); ok && f.Synthetic != "" {
		if g := f.Prog.FuncValue(m); g != nil {
			return g
		}
	}
	return f
}

func usedOnce(v ssa.Value) bool { return v.Referrers() != nil && len(*v.Referrers()) == 1 }

// listed are the functions that are put into a list, one by one.
func listed(list ssa.Value, depth int) []*ssa.Function {
	var out []*ssa.Function
	if list.Referrers() == nil {
		return nil
	}
	for _, use := range *list.Referrers() {
		at, ok := use.(*ssa.IndexAddr)
		if !ok || at.Referrers() == nil {
			continue
		}
		for _, use := range *at.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == at {
				out = append(out, handlersIn(st.Val, depth)...)
			}
		}
	}
	return out
}

// routeText is a constant that can be a route: with spaces or quotes, it is a message or a document.
func routeText(v ssa.Value) (string, bool) {
	text, ok := constString(v)
	return text, ok && !strings.ContainsAny(text, " \t\n\"")
}

// read adds the parts of a route, and reports whether it looks like one.
func (p routeParts) read(style model.Routes, route string) bool {
	if style == model.Colons {
		p.colons(route)
	} else {
		p.braces(route)
	}
	return len(p) > 0 || strings.HasPrefix(route, "/")
}

// braces: "/{name}", "/{name:pattern}", where a pattern may have braces of its own.
func (p routeParts) braces(route string) {
	for depth, start, i := 0, 0, 0; i < len(route); i++ {
		switch route[i] {
		case '{':
			if depth++; depth == 1 {
				start = i + 1
			}
		case '}':
			if depth--; depth == 0 {
				name, pattern, _ := strings.Cut(route[start:i], ":")
				p.add(name, wholly(pattern))
			} else if depth < 0 {
				return
			}
		}
	}
}

// colons: "/:name", "/:name<int>", "/:name<regex([a-z]+)>", and "/:name?" for one that may be empty.
func (p routeParts) colons(route string) {
	for {
		_, after, ok := strings.Cut(route, ":")
		if !ok {
			return
		}
		n := strings.IndexFunc(after, func(c rune) bool { return !strings.ContainsRune(wordChars, c) })
		if n < 0 {
			n = len(after)
		}
		name, rest := after[:n], after[n:]
		var k knowledge
		if strings.HasPrefix(rest, "<") {
			if end := constraintEnd(rest); end > 0 {
				k, rest = constrained(rest[1:end]), rest[end+1:]
			}
		}
		p.add(name, k)
		route = rest
	}
}

// constraintEnd is where the constraint ends that a text begins with: a pattern in it is in parentheses.
func constraintEnd(text string) int {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '>':
			if depth == 0 {
				return i
			}
		}
	}
	return -1
}

const wordChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

// constrained is what is known of a text that has the constraint of a route.
func constrained(by string) knowledge {
	switch first, _, _ := strings.Cut(by, ";"); {
	case first == "int", first == "bool", first == "float", first == "guid":
		return knownSafe(model.Text)
	case first == "alpha":
		return wholly(`\pL+`)
	case strings.HasPrefix(by, "regex(") && strings.HasSuffix(by, ")"):
		return wholly(by[len("regex(") : len(by)-1])
	}
	return knowledge{}
}

// routedPart is what the routes of the package say of the text of a source that is asked for by a
// constant name.
func (m *modelCall) routedPart(src *model.Source) knowledge {
	if src.Routes == model.NoRoutes || len(m.args) < 2 {
		return knowledge{}
	}
	names := constTexts(m.textIn(m.args[1]))
	if len(names) != 1 {
		return knowledge{}
	}
	return m.r.e.routesOf(src.Routes).routed(m.r.fn, names[0])
}

// routedParts adds what the routes of the package say of the parts that are in a map, id.
func (m *modelCall) routedParts(src *model.Source, id *path) {
	if src.Routes == model.NoRoutes || len(m.args) != 1 || id == nil {
		return
	}
	rs := m.r.e.routesOf(src.Routes)
	for _, name := range slices.Sorted(maps.Keys(rs.all)) {
		m.s.facts = m.s.facts.and(fact{id: id.child(sel{kind: selKey, name: "s" + name}, nil), knowledge: rs.routed(m.r.fn, name)})
	}
}
