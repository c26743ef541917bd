package kit

import (
	"container/list"
	"strings"
)

// closures
func Acc() (add func(string), get func() string) {
	var all []string
	return func(s string) { all = append(all, s) }, func() string { return strings.Join(all, " ") }
}

func Memo(f func(string) string) func(string) string {
	m := map[string]string{}
	return func(s string) string {
		if v, ok := m[s]; ok {
			return v
		}
		v := f(s)
		m[s] = v
		return v
	}
}

func Compose(fs ...func(string) string) func(string) string {
	return func(s string) string {
		for _, f := range fs {
			s = f(s)
		}
		return s
	}
}

func Const(s string) func(string) string                 { return func(string) string { return s } }
func Bind(f func(string) string, s string) func() string { return func() string { return f(s) } }
func Retry(n int, f func() (string, error)) string {
	var last string
	for range n {
		s, err := f()
		if err == nil {
			return s
		}
		last = err.Error()
	}
	return last
}

// lexers
type lexer struct {
	in  string
	out []string
}
type stateFn func(*lexer) stateFn

func lexA(l *lexer) stateFn {
	if l.in == "" {
		return nil
	}
	l.out = append(l.out, l.in[:1])
	l.in = l.in[1:]
	return lexB
}

func lexB(l *lexer) stateFn {
	if strings.HasPrefix(l.in, " ") {
		l.in = l.in[1:]
	}
	return lexA
}

func Lex(s string) string {
	l := &lexer{in: s}
	for st := stateFn(lexA); st != nil; {
		st = st(l)
	}
	return strings.Join(l.out, "")
}

func Deque(texts ...string) string {
	l := list.New()
	for _, t := range texts {
		l.PushFront(t)
	}
	var out []string
	for e := l.Front(); e != nil; e = e.Next() {
		out = append(out, e.Value.(string))
	}
	return strings.Join(out, " ")
}

func ByValue(a [3]string, s string) [3]string { a[1] = s; return a }
func InPlace(a *[3]string, s string)          { a[2] = s }
func Alias(l []string, s string) []string     { m := l[:1]; m[0] = s; return m }
func Grow(l []string, s string) []string      { m := append([]string(nil), l...); m[0] = s; return m }
func Bump(m map[string]Pair, key, s string)   { p := m[key]; p.A = s; m[key] = p }
func SwapS(a, b *string)                      { *a, *b = *b, *a }
func Ptr(s string) **string                   { p := &s; return &p }
func SetPP(pp **string, s string)             { **pp = s }
func Repoint(pp **string, p *string)          { *pp = p }

type Shape interface {
	Name() string
	Sub() Shape
}
type leaf struct{ n string }
type group struct {
	n    string
	subs []Shape
}

func Leaf(n string) Shape                   { return leaf{n} }
func GroupOf(n string, subs ...Shape) Shape { return &group{n, subs} }
func (l leaf) Name() string                 { return l.n }
func (l leaf) Sub() Shape                   { return nil }
func (g *group) Name() string               { return g.n }
func (g *group) Sub() Shape {
	if len(g.subs) == 0 {
		return nil
	}
	return g.subs[0]
}

func Deep(s Shape) string {
	for s.Sub() != nil {
		s = s.Sub()
	}
	return s.Name()
}

func Names(s Shape) []string {
	out := []string{s.Name()}
	if s.Sub() != nil {
		out = append(out, Names(s.Sub())...)
	}
	return out
}

type Base struct{ id string }

func (b *Base) SetID(s string) { b.id = s }
func (b *Base) ID() string     { return b.id }

type Derived struct {
	Base
	Extra string
}

func (d *Derived) ID() string { return d.Extra + d.Base.ID() }

func NewDerived(s string) *Derived { return &Derived{Extra: s} }

type Identified interface {
	SetID(string)
	ID() string
}

func Identify(i Identified, s string) string { i.SetID(s); return i.ID() }
