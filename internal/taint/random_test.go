package taint_test

import (
	"fmt"
	"strings"
)

// randomProgram writes a well-typed package that its bytes decide on: functions,
// methods, generics, closures, loops, goto, select, maps, channels, panics.
func randomProgram(data []byte) string {
	g := &generator{data: data}
	g.b.WriteString(randomHead)
	g.funcs = 2 + g.pick(5)
	for i := range g.funcs {
		g.function(i)
	}
	return g.b.String()
}

const randomHead = `package gen

import (
	"errors"
	"fmt"
	"strings"

	"taint/mark"
)

var _, _, _, _ = errors.New, fmt.Sprint, strings.ToUpper, mark.Sink

type node struct {
	next, other *node
	val         string
	list        []string
	m           map[string]*node
	f           func(string) string
	ch          chan string
	any         any
	arr         [3]string
}

type doer interface{ Do(string) string }

func (n *node) Do(s string) string { n.val += s; return n.next.Do(n.val) }

type text string

func (t text) Do(s string) string { return string(t) + s }

type box[T any] struct{ v T }

func (b *box[T]) get() T  { return b.v }
func (b *box[T]) set(v T) { b.v = v }

func apply[T, U any](v T, f func(T) U) U { return f(v) }

var global string
var shared = &node{m: map[string]*node{}}

`

// generator takes its decisions from data, and the first ones when that has run out.
type generator struct {
	data  []byte
	b     strings.Builder
	funcs int
	vars  map[string]int // by type: s0, s1, …
	depth int
	stmts int
	label int
}

func (g *generator) pick(n int) int {
	if len(g.data) == 0 {
		return 0
	}
	x := int(g.data[0])
	g.data = g.data[1:]
	return x % n
}

func (g *generator) line(format string, args ...any) { fmt.Fprintf(&g.b, format+"\n", args...) }

func (g *generator) function(i int) {
	g.vars, g.stmts = map[string]int{"s": 2, "n": 1, "f": 1, "d": 1}, 0
	g.line("func fun%d(s0, s1 string, n0 *node, f0 func(string) string, d0 doer) (out string, err error) {", i)
	if g.pick(3) == 0 {
		g.line("defer func() { if r := recover(); r != nil { out = fmt.Sprint(r) } }()")
	}
	for range 2 + g.pick(12) {
		g.statement()
	}
	g.line("return %s, err\n}\n", g.str())
}

// block writes some statements; the variables that they declare end with it.
func (g *generator) block() {
	saved := map[string]int{}
	for t, n := range g.vars {
		saved[t] = n
	}
	g.depth++
	for range 1 + g.pick(4) {
		g.statement()
	}
	g.depth--
	g.vars = saved
}

func (g *generator) v(t string) string { return fmt.Sprintf("%s%d", t, g.pick(g.vars[t])) }

// declare declares a variable of a type.
func (g *generator) declare(t, value string) {
	name := fmt.Sprintf("%s%d", t, g.vars[t])
	g.vars[t]++
	g.line("%s := %s; _ = %s", name, value, name)
}

func (g *generator) str() string {
	switch g.pick(22) {
	case 0, 1, 2, 3:
		return g.v("s")
	case 4, 5:
		return "mark.Source()"
	case 6:
		return fmt.Sprintf("%q", strings.Repeat("x/", g.pick(4)))
	case 7:
		return g.v("s") + " + " + g.v("s")
	case 8:
		return g.node() + ".val"
	case 9:
		return fmt.Sprintf("at(%s.list, %d)", g.v("n"), g.pick(3))
	case 10:
		return fmt.Sprintf("%s.arr[%d]", g.v("n"), g.pick(3))
	case 11:
		return fmt.Sprintf("strings.Replace(%s, %s, \"-\", -1)", g.v("s"), g.v("s"))
	case 12:
		return fmt.Sprintf("fmt.Sprintf(\"%%v-%%s\", %s, %s)", g.v("n"), g.v("s"))
	case 13:
		return fmt.Sprintf("%s(%s)", g.v("f"), g.v("s"))
	case 14:
		return fmt.Sprintf("%s.Do(%s)", g.v("d"), g.v("s"))
	case 15:
		return "first(" + g.call() + ")"
	case 16:
		return fmt.Sprintf("apply(%s, %s)", g.v("s"), g.v("f"))
	case 17:
		return fmt.Sprintf("func() string { defer func() { global += %s }(); return %s }()", g.v("s"), g.v("s"))
	case 18:
		return fmt.Sprintf("string([]byte(%s)[%d:])", g.v("s"), g.pick(3))
	case 19:
		return fmt.Sprintf("<-%s.ch", g.v("n"))
	case 20:
		return "global"
	}
	return fmt.Sprintf("(&box[string]{%s}).get()", g.v("s"))
}

func (g *generator) node() string {
	switch g.pick(6) {
	case 0, 1:
		return g.v("n")
	case 2:
		return g.v("n") + ".next"
	case 3:
		return fmt.Sprintf("%s.m[%s]", g.v("n"), g.v("s"))
	case 4:
		return "shared"
	}
	return fmt.Sprintf("(&node{next: %s, val: %s})", g.v("n"), g.v("s"))
}

func (g *generator) fn() string {
	switch g.pick(5) {
	case 0:
		return g.v("f")
	case 1:
		return g.v("d") + ".Do"
	case 2:
		return "strings.ToUpper"
	case 3:
		return fmt.Sprintf("func(x string) string { %s.val = x; return first(%s) + x }", g.v("n"), g.call())
	}
	return g.node() + ".f"
}

func (g *generator) doer() string {
	return []string{g.v("d"), g.v("n"), "text(" + g.v("s") + ")", "doer(" + g.node() + ")"}[g.pick(4)]
}

func (g *generator) call() string {
	return fmt.Sprintf("fun%d(%s, %s, %s, %s, %s)", g.pick(g.funcs), g.v("s"), g.v("s"), g.v("n"), g.v("f"), g.v("d"))
}

func (g *generator) cond() string {
	return []string{
		"mark.Bool()", g.v("s") + " == " + g.v("s"), g.v("n") + " == nil", "len(" + g.v("s") + ") > 2",
		"err != nil", "strings.HasPrefix(" + g.v("s") + ", \"-\")", g.v("s") + " == \"a\" || " + g.v("s") + " == \"b\"", "!(" + g.v("s") + " < " + g.v("s") + ")",
	}[g.pick(8)]
}

func (g *generator) statement() {
	if g.stmts++; g.stmts > 60 || g.depth > 5 {
		g.line("mark.Sink(%s)", g.v("s"))
		return
	}
	switch g.pick(26) {
	case 0, 1:
		g.line("mark.Sink(%s)", g.str())
	case 2, 3:
		g.declare("s", g.str())
	case 4:
		g.declare("n", g.node())
	case 5:
		g.declare("f", g.fn())
	case 6:
		g.declare("d", g.doer())
	case 7:
		g.line("%s = %s", g.v("s"), g.str())
	case 8:
		g.line("%s.val = %s", g.node(), g.str())
	case 9:
		g.line("%s.next = %s", g.node(), g.node())
	case 10:
		g.line("%s.list = append(%s.list, %s)", g.v("n"), g.v("n"), g.str())
	case 11:
		g.line("if %s {", g.cond())
		g.block()
		g.line("} else {")
		g.block()
		g.line("}")
	case 12:
		g.line("for i := 0; i < %d; i++ {", g.pick(5))
		g.block()
		g.line("}")
	case 13:
		g.line("for k, v := range %s.m { _, _ = k, v; mark.Sink(k)", g.node())
		g.block()
		g.line("}")
	case 14:
		g.line("switch { case %s:", g.cond())
		g.block()
		g.line("fallthrough\ncase %s:", g.cond())
		g.block()
		g.line("default:")
		g.block()
		g.line("}")
	case 15:
		g.line("select { case x := <-%s.ch: mark.Sink(x)\ncase %s.ch <- %s:\ndefault: }", g.v("n"), g.v("n"), g.v("s"))
	case 16:
		g.line("go func(x string) { %s.ch <- x }(%s)", g.v("n"), g.str())
	case 17:
		g.line("defer func() {")
		g.block()
		g.line("}()")
	case 18:
		g.line("if %s { panic(%s) }", g.cond(), g.str())
	case 19:
		l := g.label
		g.label++
		g.line("{ again%d := 0\nloop%d: again%d++", l, l, l)
		g.block()
		g.line("if again%d < 3 { goto loop%d } }", l, l)
	case 20:
		g.line("switch x := any(%s).(type) { case *node: x.val = %s\ncase text: mark.Sink(string(x)) }", g.doer(), g.v("s"))
	case 21:
		g.line("%s.m[%s] = %s", g.v("n"), g.str(), g.node())
	case 22:
		g.line("if err == nil { err = errors.New(%s) } else { mark.Sink(err.Error()) }", g.v("s"))
	case 23:
		g.line("%s, err = %s", g.v("s"), g.call())
	case 24:
		g.line("%s, %s = %s, %s", g.v("s"), "global", g.v("s"), g.v("s"))
	case 25:
		g.line("%s.f = %s", g.v("n"), g.fn())
	}
}
