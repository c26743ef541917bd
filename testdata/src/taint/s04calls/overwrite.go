package s04calls

import (
	"strings"

	"taint/mark"
)

func reset(p *pair) { p.a = "ls" }
func resetMaybe(p *pair, b bool) {
	if b {
		p.a = "ls"
	}
}

func Case_4_5_Overwritten_Flow() {
	p := &pair{a: mark.Source(), b: mark.Source()}
	reset(p)
	mark.Sink(p.a)
	mark.Sink(p.b) // want "flow"
}

func Case_4_5_Overwritten_Clean() {
	p := &pair{a: mark.Source(), b: "ps"}
	reset(p)
	mark.Sink(p.a)
	mark.Sink(p.b)
}

func Case_4_5_MaybeOverwritten_Flow() {
	p := &pair{a: mark.Source()}
	resetMaybe(p, mark.Bool())
	mark.Sink(p.a) // want "flow"
}

func Case_4_5_MaybeOverwritten_Clean() {
	p := &pair{a: mark.Source()}
	resetMaybe(p, true)
	mark.Sink(p.a)
}

func resetThrough(p *pair) { reset(p) }

func Case_4_5_TwoDeep_Flow() {
	p, r := &pair{a: mark.Source()}, &pair{a: mark.Source()}
	resetThrough(r)
	mark.Sink(r.a)
	mark.Sink(p.a) // want "flow"
}

func Case_4_5_TwoDeep_Clean() {
	p := &pair{a: mark.Source()}
	resetThrough(p)
	mark.Sink(p.a)
}

func resetEarly(p *pair) {
	if mark.Bool() {
		return
	}
	p.a = "ls"
}

func resetEitherWay(p *pair) {
	if mark.Bool() {
		p.a = "ps"
		return
	}
	p.a = "ls"
}

func Case_4_5_EarlyReturn_Flow() {
	p := &pair{a: mark.Source()}
	resetEarly(p)
	mark.Sink(p.a) // want "flow"
}

func Case_4_5_EarlyReturn_Clean() {
	p := &pair{a: mark.Source()}
	resetEitherWay(p)
	mark.Sink(p.a)
}

func resetFirst(s []string) { s[0] = "ls" }

func Case_4_5_Element_Flow() {
	s := []string{mark.Source(), mark.Source()}
	resetFirst(s)
	mark.Sink(s[0])
	mark.Sink(s[1]) // want "flow"
}

func Case_4_5_Element_Clean() {
	s := []string{mark.Source(), mark.Source()}
	resetFirst(s)
	resetFirst(s[1:])
	mark.Sink(s[0])
	mark.Sink(s[1])
}

func replaceAll(p *pair) { *p = pair{a: "ls"} }
func moveOut(p *pair) string {
	s := p.a
	p.a = ""
	return s
}

func Case_4_5_WholePointee_Flow() {
	p := &pair{a: mark.Source(), b: mark.Source()}
	s := moveOut(p)
	mark.Sink(p.a)
	mark.Sink(s) // want "flow"
}

func Case_4_5_WholePointee_Clean() {
	p := &pair{a: mark.Source(), b: mark.Source()}
	replaceAll(p)
	mark.Sink(p.a)
	mark.Sink(p.b)
}

type builder struct{ parts, notes []string }

func (b *builder) part(s string) *builder { b.parts = append(b.parts, s); return b }
func (b *builder) note(s string) *builder { b.notes = append(b.notes, s); return b }
func (b *builder) build() string          { return strings.Join(b.parts, " ") }
func (b *builder) comment() string        { return strings.Join(b.notes, " ") }

func Case_4_6_Builder_Flow() {
	b := new(builder).part("ls").part(mark.Source()).note("x")
	mark.Sink(b.comment())
	mark.Sink(b.build()) // want "flow"
}

func Case_4_6_Builder_Clean() {
	b := new(builder).part("ls").note(mark.Source()).part("-l")
	mark.Sink(b.build())
}

func Case_4_6_OneExpression_Flow() {
	mark.Sink(new(builder).note("x").part(mark.Source()).build()) // want "flow"
}

func Case_4_6_OneExpression_Clean() {
	mark.Sink(new(builder).note(mark.Source()).part("x").build())
}

type value struct{ name, dir string }

func (v value) withName(s string) value { v.name = s; return v }
func (v value) withDir(s string) value  { v.dir = s; return v }

func Case_4_6_ValueBuilder_Flow() {
	v := value{}.withName(mark.Source()).withDir("/")
	mark.Sink(v.dir)
	mark.Sink(v.name) // want "flow"
}

func Case_4_6_ValueBuilder_Clean() {
	v := value{name: "ls"}
	v.withName(mark.Source())
	mark.Sink(v.name)
	mark.Sink(v.withName(mark.Source()).withName("ps").name)
}

type option func(*value)

func named(s string) option { return func(v *value) { v.name = s } }
func inDir(s string) option { return func(v *value) { v.dir = s } }

func newValue(opts ...option) *value {
	v := &value{name: "ls", dir: "/"}
	for _, o := range opts {
		o(v)
	}
	return v
}

func Case_4_6_FunctionalOptions_Flow() {
	v := newValue(inDir("/"), named(mark.Source()))
	mark.Sink(v.dir)
	mark.Sink(v.name) // want "flow"
}

func Case_4_6_FunctionalOptions_Clean() {
	v := newValue(inDir(mark.Source()), named("ps"))
	mark.Sink(v.name)
}

func Case_4_6_Nested_Flow() {
	mark.Sink(id(strings.TrimSpace(id(strings.ToUpper(mark.Source()))))) // want "flow"
}

func Case_4_6_Nested_Clean() {
	mark.Sink(id(strings.TrimSpace(firstArg(" LS ", mark.Source()))))
}

type list struct {
	head *item
}

type item struct {
	val  string
	tag  string
	next *item
}

func (l *list) push(s, tag string) *list { l.head = &item{s, tag, l.head}; return l }
func (l *list) pop() (s, tag string) {
	it := l.head
	l.head = it.next
	return it.val, it.tag
}

func Case_4_6_LinkedList_Flow() {
	l := new(list).push("ls", "a").push(mark.Source(), "b")
	s, tag := l.pop()
	mark.Sink(tag)
	mark.Sink(s) // want "flow"
}

func Case_4_6_LinkedList_Clean() {
	l := new(list).push("ls", mark.Source()).push("ps", "b")
	l.pop()
	s, _ := l.pop()
	mark.Sink(s)
}
