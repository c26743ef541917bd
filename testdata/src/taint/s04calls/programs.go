package s04calls

import (
	"strings"

	"taint/mark"
)

// Small interpreters, caches and other machines that real programs have.

type op int

const (
	opPush op = iota
	opInput
	opDrop
	opSwap
)

type instr struct {
	op  op
	arg string
}

func run(program []instr, input string) string {
	var stack []string
	for _, in := range program {
		switch n := len(stack); in.op {
		case opPush:
			stack = append(stack, in.arg)
		case opInput:
			stack = append(stack, input)
		case opDrop:
			stack = stack[:n-1]
		case opSwap:
			stack[n-1], stack[n-2] = stack[n-2], stack[n-1]
		}
	}
	return stack[len(stack)-1]
}

func Case_4_3_Interpreter_Flow() {
	mark.Sink(run([]instr{{op: opInput}, {op: opPush, arg: "ls"}, {op: opSwap}}, mark.Source())) // want "flow"
}

func Case_4_3_Interpreter_Clean() {
	mark.Sink(run([]instr{{op: opPush, arg: "ls"}, {op: opPush, arg: "ps"}, {op: opDrop}}, mark.Source()))
}

type expr interface {
	eval(env map[string]string) string
}

type (
	lit  string
	ref  string
	plus struct{ l, r expr }
)

func (e lit) eval(map[string]string) string      { return string(e) }
func (e ref) eval(env map[string]string) string  { return env[string(e)] }
func (e plus) eval(env map[string]string) string { return e.l.eval(env) + e.r.eval(env) }

func Case_4_3_Expression_Flow() {
	env := map[string]string{"x": mark.Source(), "y": "ls"}
	mark.Sink(plus{lit("a"), ref("y")}.eval(env))
	mark.Sink(plus{lit("a"), ref("x")}.eval(env)) // want "flow"
}

func Case_4_3_Expression_Clean() {
	env := map[string]string{"x": mark.Source(), "y": "ls"}
	mark.Sink(plus{lit("a"), plus{ref("y"), lit("b")}}.eval(env))
}

type cache struct {
	items map[string]string
	load  func(string) string
}

func (c *cache) get(k string) string {
	if v, ok := c.items[k]; ok {
		return v
	}
	v := c.load(k)
	c.items[k] = v
	return v
}

func Case_4_3_Cache_Flow() {
	c := &cache{map[string]string{}, func(string) string { return mark.Source() }}
	_ = c.get("a")
	mark.Sink(c.get("a")) // want "flow"
}

func Case_4_3_Cache_Clean() {
	c := &cache{map[string]string{}, func(string) string { return "ls" }}
	_ = c.get(mark.Source())
	mark.Sink(c.get("a"))
}

type trie struct {
	next map[byte]*trie
	val  string
}

func (t *trie) put(k, v string) {
	for i := 0; i < len(k); i++ {
		if t.next == nil {
			t.next = map[byte]*trie{}
		}
		if t.next[k[i]] == nil {
			t.next[k[i]] = &trie{}
		}
		t = t.next[k[i]]
	}
	t.val = v
}

func (t *trie) get(k string) string {
	for i := 0; i < len(k) && t != nil; i++ {
		t = t.next[k[i]]
	}
	if t == nil {
		return ""
	}
	return t.val
}

func Case_4_3_Trie_Flow() {
	var t trie
	t.put("ab", mark.Source())
	mark.Sink(t.get("ab")) // want "flow"
}

func Case_4_3_Trie_Clean() {
	var t, u trie
	u.put("ab", mark.Source())
	t.put("ab", "ls")
	mark.Sink(t.get("ab"))
}

type lexer struct {
	text string
	pos  int
	toks []string
}

func (l *lexer) word() string {
	start := l.pos
	for l.pos < len(l.text) && l.text[l.pos] != ' ' {
		l.pos++
	}
	w := l.text[start:l.pos]
	l.pos = min(l.pos+1, len(l.text))
	l.toks = append(l.toks, w)
	return w
}

func Case_4_3_Lexer_Flow() {
	l := &lexer{text: mark.Source() + " x"}
	_ = l.word()
	mark.Sink(l.toks[0]) // want "flow"
}

func Case_4_3_Lexer_Clean() {
	l, other := &lexer{text: "ls x"}, &lexer{text: mark.Source()}
	_ = other.word()
	mark.Sink(l.word())
}

type request struct{ path, user string }
type response struct{ body, log string }

type handler interface {
	handle(*request, *response)
}

type handlerFunc func(*request, *response)

func (f handlerFunc) handle(q *request, w *response) { f(q, w) }

func logged(next handler) handler {
	return handlerFunc(func(q *request, w *response) {
		w.log = q.user
		next.handle(q, w)
	})
}

func guarded(next handler) handler {
	return handlerFunc(func(q *request, w *response) {
		if q.path == "/list" {
			next.handle(q, w)
		}
	})
}

func Case_4_3_Handlers_Flow() {
	h := logged(handlerFunc(func(q *request, w *response) { w.body = q.path }))
	var w response
	h.handle(&request{path: mark.Source(), user: "root"}, &w)
	mark.Sink(w.log)
	mark.Sink(w.body) // want "flow"
}

func Case_4_3_Handlers_Clean() {
	h := logged(guarded(handlerFunc(func(q *request, w *response) { w.body = q.path })))
	var w response
	h.handle(&request{path: mark.Source(), user: "root"}, &w)
	mark.Sink(w.log)
	mark.Sink(w.body)
}

type args struct {
	flags map[string]string
	rest  []string
}

func parse(argv []string) (a args) {
	a.flags = map[string]string{}
	for _, arg := range argv {
		if name, val, ok := strings.Cut(arg, "="); ok && strings.HasPrefix(name, "--") {
			a.flags[name[2:]] = val
			continue
		}
		a.rest = append(a.rest, arg)
	}
	return a
}

func Case_4_2_Parsed_Flow() {
	a := parse([]string{"--cmd=" + mark.Source(), "x"})
	mark.Sink(a.flags["cmd"]) // want "flow"
}

func Case_4_2_Parsed_Clean() {
	a, b := parse([]string{"--cmd=ls", "x"}), parse([]string{mark.Source()})
	_ = b
	mark.Sink(a.flags["cmd"])
	mark.Sink(a.rest[0])
}

type node struct {
	name     string
	children []*node
	parent   *node
}

func (n *node) add(name string) *node {
	c := &node{name: name, parent: n}
	n.children = append(n.children, c)
	return c
}

func (n *node) path() string {
	if n.parent == nil {
		return n.name
	}
	return n.parent.path() + "/" + n.name
}

func Case_4_4_ParentPointers_Flow() {
	root := &node{name: "root"}
	leaf := root.add(mark.Source()).add("leaf")
	mark.Sink(leaf.path()) // want "flow"
}

func Case_4_4_ParentPointers_Clean() {
	root, other := &node{name: "root"}, &node{name: mark.Source()}
	_ = other.add("leaf")
	mark.Sink(root.add("a").add("leaf").path())
}

func gather(n *node, out *[]string) {
	*out = append(*out, n.name)
	for _, c := range n.children {
		gather(c, out)
	}
}

func Case_4_4_Gather_Flow() {
	var out []string
	root := &node{name: "root"}
	root.add(mark.Source())
	gather(root, &out)
	mark.Sink(strings.Join(out, " ")) // want "flow"
}

func Case_4_4_Gather_Clean() {
	var out, other []string
	root := &node{name: "root"}
	root.add(mark.Source())
	gather(root, &other)
	gather(&node{name: "ls"}, &out)
	mark.Sink(strings.Join(out, " "))
}
