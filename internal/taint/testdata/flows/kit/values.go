// Package kit is the library of the random programs of TestRandomFlows: what code is made of.
package kit

import (
	"errors"
	"iter"
)

type Node struct {
	Name, Val string
	In        *Inner
	List      []string
	M         map[string]string
	F         func() string
	Any       any
}

type Inner struct{ T string }

func NewNode(name string) *Node {
	n := &Node{Name: name, In: &Inner{}, List: []string{"c0"}, M: map[string]string{}}
	n.F = func() string { return n.Name }
	return n
}

func (n *Node) SetName(s string)     { n.Name = s }
func (n *Node) GetName() string      { return n.Name }
func (n *Node) Swap(o *Node)         { n.Name, o.Name = o.Name, n.Name }
func (n *Node) CopyFrom(o *Node)     { n.Name, n.Val = o.Name, o.Val }
func (n *Node) With(s string) *Node  { n.Val = s; return n }
func (n *Node) Clone() *Node         { c := *n; c.In = &Inner{n.In.T}; return &c }
func (n *Node) Text() string         { return n.Val }
func (n Node) Changed(s string) Node { n.Name = s; return n }

type Pair struct {
	A, B string
	P    *string
}

func NewPair(a, b string) Pair { s := "c1"; return Pair{a, b, &s} }

func (p Pair) First() string       { return p.A }
func (p *Pair) SetB(s string)      { p.B = s }
func (p *Pair) SetP(s string)      { *p.P = s }
func (p Pair) WithA(s string) Pair { p.A = s; return p }

type Store interface {
	Put(key, val string)
	Get(key string) string
}

type MapStore struct{ m map[string]string }

func NewMapStore() *MapStore { return &MapStore{m: map[string]string{}} }

func (s *MapStore) Put(key, val string)   { s.m[key] = val }
func (s *MapStore) Get(key string) string { return s.m[key] }

type Last struct{ val string }

func (s *Last) Put(_, val string) { s.val = val }
func (s *Last) Get(string) string { return s.val }

type Null struct{}

func (Null) Put(_, _ string)   {}
func (Null) Get(string) string { return "c2" }

type Wrap struct {
	Store
	log []string
}

func NewWrap(s Store) *Wrap { return &Wrap{Store: s} }

func (w *Wrap) Put(key, val string) {
	w.log = append(w.log, key)
	w.Store.Put(key, val)
}

type Strict struct{ Store }

func (s Strict) Put(key, val string) {
	if Letters(val) {
		s.Store.Put(key, val)
	}
}

type Box[T any] struct{ V T }

func NewBox[T any](v T) *Box[T]        { return &Box[T]{v} }
func (b *Box[T]) Get() T               { return b.V }
func (b *Box[T]) Set(v T)              { b.V = v }
func Map[T, U any](v T, f func(T) U) U { return f(v) }
func Each[T any](vs []T, f func(T)) {
	for _, v := range vs {
		f(v)
	}
}
func First[T any](vs ...T) T { return vs[0] }

func Str(a any) string { s, _ := a.(string); return s }

func Of(a any) string {
	switch v := a.(type) {
	case string:
		return v
	case *Node:
		return v.Name
	case Pair:
		return v.B
	case []string:
		return v[0]
	}
	return "c3"
}

func Letters(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return true
}

func Check(s string) error {
	if !Letters(s) {
		return errors.New("bad")
	}
	return nil
}

func Word(s string) (string, error) {
	if err := Check(s); err != nil {
		return "", err
	}
	return s, nil
}

func Text(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

type Option func(*Node)

func WithName(s string) Option { return func(n *Node) { n.Name = s } }
func WithVal(s string) Option  { return func(n *Node) { n.Val = s } }

// lists, trees
type List struct {
	val  string
	next *List
}

func Cons(s string, l *List) *List { return &List{s, l} }

func (l *List) Add(s string) {
	if l.next == nil {
		l.next = &List{val: s}
		return
	}
	l.next.Add(s)
}

func (l *List) Join() string {
	if l == nil {
		return ""
	}
	return l.val + "," + l.next.Join()
}

func (l *List) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		n := 0
		for x := l; x != nil && n < 5; x = x.next {
			if n++; !yield(x.val) {
				return
			}
		}
	}
}

func (l *List) Head() string { return l.val }
func (l *List) Second() string {
	if l.next == nil {
		return ""
	}
	return l.next.val
}

type Expr interface {
	Eval(env map[string]string) string
}
type Lit string
type Var struct{ name string }
type Cat struct{ l, r Expr }

func NewVar(name string) Expr                    { return Var{name} }
func NewCat(l, r Expr) Expr                      { return &Cat{l, r} }
func (l Lit) Eval(map[string]string) string      { return string(l) }
func (v Var) Eval(env map[string]string) string  { return env[v.name] }
func (c *Cat) Eval(env map[string]string) string { return c.l.Eval(env) + c.r.Eval(env) }
