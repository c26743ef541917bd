package taint

import (
	"go/constant"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/govet-sec/govet-sec/internal/model"
)

// What routes let through (14.3): a router calls a handler only where a part of the path matches the
// pattern that the route has for it, "/orders/{id:[0-9]+}". Who reads the part is in the same package as
// the route mostly. Where each route of the package that names the part has a pattern, it matches one
// of those; a route that is not a constant, or in another package, is not known, and says nothing.

// routeParts is what is known of the parts that the routes of the package name, by name: of all of them
// together, so nothing where one lets any text through.
type routeParts map[string]knowledge

func (p routeParts) add(name string, k knowledge) {
	if old, ok := p[name]; ok {
		k = k.or(old)
	}
	p[name] = k
}

// routed is what is known of the part with the name, of a route in the style.
func (e *engine) routed(style model.Routes, name string) knowledge {
	if e.routes == nil {
		e.routes = make(map[model.Routes]routeParts)
	}
	parts, ok := e.routes[style]
	if !ok {
		parts = e.findRoutes(style)
		e.routes[style] = parts
	}
	return parts[name]
}

// wholly is what is known of a text that a pattern matches, all of it.
func wholly(pattern string) knowledge {
	if pattern == "" {
		return knowledge{}
	}
	return matchTells("^(?:" + pattern + ")$")
}

func (e *engine) findRoutes(style model.Routes) routeParts {
	parts := make(routeParts)
	each := parts.braces
	if style == model.Colons {
		each = parts.colons
	}
	var ops [16]*ssa.Value
	for _, f := range e.allFuncs() {
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				for _, op := range in.Operands(ops[:0]) {
					c, ok := (*op).(*ssa.Const)
					if !ok || c.Value == nil || c.Value.Kind() != constant.String {
						continue
					}
					if text := constant.StringVal(c.Value); !strings.ContainsAny(text, " \t\n\"") { // else a message, or a document
						each(text)
					}
				}
			}
		}
	}
	return parts
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
	return m.r.e.routed(src.Routes, names[0])
}

// routedParts adds what the routes of the package say of the parts that are in a map, id.
func (m *modelCall) routedParts(src *model.Source, id *path) {
	if src.Routes == model.NoRoutes || len(m.args) != 1 || id == nil {
		return
	}
	m.r.e.routed(src.Routes, "")
	for _, name := range slices.Sorted(maps.Keys(m.r.e.routes[src.Routes])) {
		k := m.r.e.routed(src.Routes, name)
		m.s.facts = m.s.facts.and(fact{id: id.child(sel{kind: selKey, name: "s" + name}, nil), knowledge: k})
	}
}
