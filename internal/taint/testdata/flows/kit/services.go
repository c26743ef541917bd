package kit

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
)

// buses
type Bus struct {
	mu   sync.Mutex
	subs map[string][]func(string)
	hist []string
}

func NewBus() *Bus { return &Bus{subs: map[string][]func(string){}} }

func (b *Bus) On(topic string, f func(string)) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.subs[topic] = append(b.subs[topic], f)
}

func (b *Bus) Emit(topic, text string) {
	if b.hist = append(b.hist, topic); len(b.hist) > 4 {
		return
	}
	for _, f := range b.subs[topic] {
		f(text)
	}
}

func (b *Bus) Last() string {
	if len(b.hist) == 0 {
		return ""
	}
	return b.hist[len(b.hist)-1]
}

// services
type Repo interface {
	Find(id string) (*Node, error)
	Save(n *Node) error
}

type MemRepo struct {
	mu    sync.RWMutex
	nodes map[string]*Node
}

func NewMemRepo() *MemRepo { return &MemRepo{nodes: map[string]*Node{}} }

var ErrNone = errors.New("none")

func (r *MemRepo) Find(id string) (*Node, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	n, ok := r.nodes[id]
	if !ok {
		return NewNode("dnone"), nil
	}
	return n, nil
}

func (r *MemRepo) Save(n *Node) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.nodes["a"] = n
	return nil
}

type Service struct {
	repo  Repo
	hooks []func(*Node)
	check func(string) error
}

func NewService(r Repo, hooks ...func(*Node)) *Service {
	return &Service{repo: r, hooks: hooks, check: func(string) error { return nil }}
}

func (s *Service) WithCheck(f func(string) error) *Service { s.check = f; return s }

func (s *Service) Create(name, val string) (*Node, error) {
	if err := s.check(name); err != nil {
		return nil, fmt.Errorf("create: %w", err)
	}
	n := NewNode(name)
	n.Val = val
	for _, h := range s.hooks {
		h(n)
	}
	if err := s.repo.Save(n); err != nil {
		return nil, err
	}
	return n, nil
}

func (s *Service) Name(id string) string {
	n, err := s.repo.Find(id)
	if err != nil {
		return ""
	}
	return n.Name
}

func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func Or(n *Node, err error) *Node {
	if err != nil || n == nil {
		return NewNode("dor")
	}
	return n
}

// generic containers
type Cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func NewCache[K comparable, V any]() *Cache[K, V] { return &Cache[K, V]{m: make(map[K]V)} }

func (c *Cache[K, V]) GetOr(key K, f func() V) V {
	c.mu.Lock()
	v, ok := c.m[key]
	c.mu.Unlock()
	if !ok {
		v = f() // which may ask the cache
		c.m[key] = v
	}
	return v
}

func (c *Cache[K, V]) Set(key K, v V) { c.m[key] = v }

type Result[T any] struct {
	val T
	err error
}

func Ok[T any](v T) Result[T]         { return Result[T]{val: v} }
func Fail[T any](err error) Result[T] { return Result[T]{err: err} }
func (r Result[T]) OrElse(d T) T {
	if r.err != nil {
		return d
	}
	return r.val
}
func (r Result[T]) Map(f func(T) T) Result[T] {
	if r.err != nil {
		return r
	}
	return Ok(f(r.val))
}

func (r Result[T]) Then(f func(T) Result[T]) Result[T] {
	if r.err != nil {
		return r
	}
	return f(r.val)
}

func Verify(s string) Result[string] {
	if err := Check(s); err != nil {
		return Fail[string](err)
	}
	return Ok(s)
}

func GroupBy[T any](vs []T, f func(T) string) map[string][]T {
	out := map[string][]T{}
	for _, v := range vs {
		out[f(v)] = append(out[f(v)], v)
	}
	return out
}

// errors
type Err struct {
	Op    string
	Inner error
}

func (e *Err) Error() string { return e.Op + ": " + Text(e.Inner) }
func (e *Err) Unwrap() error { return e.Inner }

func WrapErr(op string, err error) error { return &Err{op, err} }
func NewErr(s string) error              { return errors.New(s) }

func OpOf(err error) string {
	var e *Err
	if errors.As(err, &e) {
		return e.Op
	}
	return ""
}

func (n *Node) String() string { return "d" + n.Name }

// requests
type ctxKey struct{}

func WithText(ctx context.Context, s string) context.Context {
	return context.WithValue(ctx, ctxKey{}, s)
}
func TextOf(ctx context.Context) string { s, _ := ctx.Value(ctxKey{}).(string); return s }

type Handler func(*Node) string
type Middleware func(Handler) Handler

func Chain(h Handler, ms ...Middleware) Handler {
	for i := len(ms) - 1; i >= 0; i-- {
		h = ms[i](h)
	}
	return h
}

func Upper(next Handler) Handler {
	return func(n *Node) string { return strings.ToUpper(next(n)) }
}

func Guard(next Handler) Handler {
	return func(n *Node) string {
		if !Letters(n.Name) {
			return "dno"
		}
		return next(n)
	}
}

func Clear(next Handler) Handler {
	return func(n *Node) string {
		n.Val = "dclear"
		return next(n)
	}
}

func Tag(tag string) Middleware {
	return func(next Handler) Handler {
		return func(n *Node) string { return tag + next(n) }
	}
}
