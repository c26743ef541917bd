package s06dispatch

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"taint/mark"
)

func same[T any](v T) T            { return v }
func zero[T any](T) (z T)          { return }
func firstOf[A, B any](a A, b B) A { return a }

func Case_6_5_Identity_Flow() {
	mark.Sink(same(mark.Source())) // want "flow"
}

func Case_6_5_Identity_Clean() {
	mark.Sink(zero(mark.Source()))
	mark.Sink(same("ls"))
}

func Case_6_5_TwoParameters_Flow() {
	mark.Sink(firstOf(mark.Source(), 1)) // want "flow"
}

func Case_6_5_TwoParameters_Clean() {
	mark.Sink(firstOf("ls", mark.Source()))
}

type box[T any] struct {
	val  T
	note string
}

func (b *box[T]) put(v T)       { b.val = v }
func (b *box[T]) get() T        { return b.val }
func (b *box[T]) label() string { return b.note }

func Case_6_5_Box_Flow() {
	var b box[string]
	b.put(mark.Source())
	mark.Sink(b.label())
	mark.Sink(b.get()) // want "flow"
}

func Case_6_5_Box_Clean() {
	var b, c box[string]
	b.put(mark.Source())
	mark.Sink(b.label())
	mark.Sink(c.get())
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }
func (s *stack[T]) pop() (v T) {
	last := len(s.items) - 1
	v, s.items = s.items[last], s.items[:last]
	return v
}

func Case_6_5_Stack_Flow() {
	var s stack[string]
	s.push("ls")
	s.push(mark.Source())
	mark.Sink(s.pop()) // want "flow"
}

func Case_6_5_Stack_Clean() {
	var s stack[taken]
	var t stack[string]
	s.push(taken{mark.Source()})
	t.push("ls")
	mark.Sink(t.pop())
}

type entry[K comparable, V any] struct {
	key K
	val V
}

func pair[K comparable, V any](k K, v V) entry[K, V] { return entry[K, V]{k, v} }

func Case_6_5_Pair_Flow() {
	e := pair("a", mark.Source())
	mark.Sink(e.key)
	mark.Sink(e.val) // want "flow"
}

func Case_6_5_Pair_Clean() {
	e := pair(mark.Source(), "ls")
	mark.Sink(e.val)
}

func nameIn[T namer](v T) string { return v.name() }

func Case_6_5_ConstraintMethod_Flow() {
	mark.Sink(nameIn(taken{mark.Source()})) // want "flow"
}

func Case_6_5_ConstraintMethod_Clean() {
	mark.Sink(nameIn(fixed{mark.Source()}))
}

type setterOf[T any] interface {
	*T
	set(string)
}

func build[T any, P setterOf[T]](s string) T {
	var v T
	P(&v).set(s)
	return v
}

func Case_6_5_PointerConstraint_Flow() {
	mark.Sink(build[keeper](mark.Source()).s) // want "flow"
}

func Case_6_5_PointerConstraint_Clean() {
	mark.Sink(build[dropper](mark.Source()).s)
}

// rebuild leaves the choice of the type to its caller, and Builder to whoever has one.
func rebuild[T any, P setterOf[T]](s string) T { return build[T, P](s) }

type builder[T any, P setterOf[T]] struct{ made []T }

func (b *builder[T, P]) add(ss ...string) {
	for _, s := range ss {
		p := P(new(T))
		p.set(s)
		b.made = append(b.made, *p)
	}
}

func Case_6_5_PointerConstraintPassedOn_Flow() {
	mark.Sink(rebuild[keeper](mark.Source()).s) // want "flow"
}

func Case_6_5_PointerConstraintPassedOn_Clean() {
	mark.Sink(rebuild[dropper](mark.Source()).s)
}

func Case_6_5_PointerConstraintOfType_Flow() {
	var b builder[keeper, *keeper]
	b.add(mark.Source())
	mark.Sink(b.made[0].s) // want "flow"
}

func Case_6_5_PointerConstraintOfType_Clean() {
	var b builder[dropper, *dropper]
	b.add(mark.Source())
	mark.Sink(b.made[0].s)
}

// shown looks at what it was given.
func shown[T any](v T) string {
	switch v := any(v).(type) {
	case string:
		return v
	case fmt.Stringer:
		return v.String()
	}
	return "ls"
}

func Case_6_5_SwitchOfParameter_Flow() {
	mark.Sink(shown(mark.Source())) // want "flow"
}

func Case_6_5_SwitchOfParameter_Clean() {
	mark.Sink(shown(keeper{mark.Source()}))
}

func mapTo[A, B any](in []A, f func(A) B) []B {
	var out []B
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func filter[T any](in []T, keep func(T) bool) []T {
	var out []T
	for _, v := range in {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}

func Case_6_5_MapTo_Flow() {
	for _, s := range mapTo([]string{mark.Source()}, strings.ToUpper) {
		mark.Sink(s) // want "flow"
	}
}

func Case_6_5_MapTo_Clean() {
	for _, n := range mapTo([]string{mark.Source()}, func(s string) int { return len(s) }) {
		mark.Sink(fmt.Sprint(n))
	}
}

func Case_6_5_Filter_Flow() {
	for _, s := range filter([]string{mark.Source()}, func(s string) bool { return s != "" }) {
		mark.Sink(s) // want "flow"
	}
}

func Case_6_5_Filter_Clean() {
	for _, s := range filter([]string{mark.Source(), "list"}, func(s string) bool { return s == "list" }) {
		mark.Sink(s)
	}
}

type textual interface{ ~string | ~[]byte }

func concat[T textual](a, b T) string { return string(a) + string(b) }

type token string

func Case_6_5_TypeSet_Flow() {
	mark.Sink(concat(token("a"), token(mark.Source()))) // want "flow"
}

func Case_6_5_TypeSet_Clean() {
	_ = concat([]byte("a"), mark.SourceBytes())
	mark.Sink(concat([]byte("a"), []byte("b")))
}

func largest[T cmp.Ordered](a, b T) T {
	if a > b {
		return a
	}
	return b
}

func Case_6_5_Ordered_Flow() {
	mark.Sink(largest("", mark.Source())) // want "flow"
}

func Case_6_5_Ordered_Clean() {
	mark.Sink(fmt.Sprint(largest(len(mark.Source()), 1)))
}

type linked[T any] struct {
	val  T
	next *linked[T]
}

func (l *linked[T]) add(v T) *linked[T] { return &linked[T]{v, l} }
func (l *linked[T]) each(f func(T)) {
	for ; l != nil; l = l.next {
		f(l.val)
	}
}

func Case_6_5_LinkedList_Flow() {
	var l *linked[string]
	l.add("a").add(mark.Source()).each(func(s string) {
		mark.Sink(s) // want "flow"
	})
}

func Case_6_5_LinkedList_Clean() {
	var l *linked[string]
	_ = l.add(mark.Source())
	l.add("a").add("b").each(func(s string) {
		mark.Sink(s)
	})
}

type ring[T any] struct {
	buf  [4]T
	head int
}

func (r *ring[T]) put(v T) { r.buf[r.head%4] = v; r.head++ }
func (r *ring[T]) last() T { return r.buf[(r.head+3)%4] }

func Case_6_5_Ring_Flow() {
	var r ring[string]
	r.put(mark.Source())
	mark.Sink(r.last()) // want "flow"
}

func Case_6_5_Ring_Clean() {
	var r, other ring[string]
	other.put(mark.Source())
	r.put("ls")
	mark.Sink(r.last())
}

func Case_6_5_TypeSwitchOnParameter_Flow() {
	mark.Sink(show(mark.Source())) // want "flow"
}

func show[T any](v T) string {
	switch v := any(v).(type) {
	case string:
		return v
	case []byte:
		return "bytes"
	}
	return ""
}

func Case_6_5_TypeSwitchOnParameter_Clean() {
	mark.Sink(show(mark.SourceBytes()))
	mark.Sink(show(token(mark.Source())))
}

func Case_6_5_Instantiated_Flow() {
	f := same[string]
	mark.Sink(f(mark.Source())) // want "flow"
}

func Case_6_5_Instantiated_Clean() {
	f := zero[string]
	mark.Sink(f(mark.Source()))
}

func Case_6_5_StdGeneric_Flow() {
	s := slices.Concat([]string{"a"}, []string{mark.Source()})
	mark.SinkAny(s) // want "flow"
}

func Case_6_5_StdGeneric_Clean() {
	s := slices.Concat([]string{"a"}, []string{"b"})
	mark.SinkAny(s)
	mark.Sink(fmt.Sprint(slices.Max([]int{1, len(mark.Source())})))
}

// a pointer to a value of a type parameter has the methods of who made the instance
type named struct{ name string }

func (n *named) shown() string { return n.name }

func (n *named) hidden() string { return "ls" }

func showPointed[T any](v T) {
	if s, ok := any(&v).(interface{ shown() string }); ok {
		mark.Shell(s.shown()) // want "flow"
	}
}

func Case_6_5_PointerToParam_Flow() { showPointed(named{mark.Source()}) }

func hidePointed[T any](v T) {
	if s, ok := any(&v).(interface{ hidden() string }); ok {
		mark.Shell(s.hidden())
	}
}

func Case_6_5_PointerToParam_Clean() { hidePointed(named{mark.Source()}) }
