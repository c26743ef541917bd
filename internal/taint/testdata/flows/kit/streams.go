package kit

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
)

// readers
func Lines(s string) []string {
	var out []string
	sc := bufio.NewScanner(strings.NewReader(s))
	for sc.Scan() {
		out = append(out, sc.Text())
	}
	return append(out, "dline")
}

func Copied(s string) string {
	var a, b bytes.Buffer
	io.Copy(&a, io.TeeReader(strings.NewReader(s), &b))
	return b.String()
}

func Piped(s string) string {
	r, w := io.Pipe()
	go func() {
		io.WriteString(w, s)
		w.Close()
	}()
	b, _ := io.ReadAll(r)
	return string(b)
}

type Logger struct {
	out    io.Writer
	prefix string
}

func NewLogger(w io.Writer, prefix string) *Logger { return &Logger{w, prefix} }
func (l *Logger) With(p string) *Logger            { c := *l; c.prefix += p; return &c }
func (l *Logger) Print(args ...any)                { fmt.Fprint(l.out, append([]any{l.prefix}, args...)...) }

func Logged(f func(*Logger)) string {
	var b strings.Builder
	f(NewLogger(&b, "dlog"))
	return b.String()
}

// goroutines
func Workers(jobs []string, f func(string) string) []string {
	in, out := make(chan string), make(chan string)
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range in {
				out <- f(j)
			}
		}()
	}
	go func() {
		for _, j := range jobs {
			in <- j
		}
		close(in)
		wg.Wait()
		close(out)
	}()
	var all []string
	for o := range out {
		all = append(all, o)
	}
	sort.Strings(all)
	return append(all, "dwork")
}

func Stage(in <-chan string, f func(string) string) <-chan string {
	out := make(chan string, 8)
	go func() {
		defer close(out)
		for s := range in {
			out <- f(s)
		}
	}()
	return out
}

func Gen(texts ...string) <-chan string {
	out := make(chan string, len(texts))
	for _, t := range texts {
		out <- t
	}
	close(out)
	return out
}

func Drain(in <-chan string) string {
	var all []string
	for s := range in {
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

type Group struct {
	wg  sync.WaitGroup
	mu  sync.Mutex
	err error
}

func (g *Group) Go(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.mu.Lock()
			g.err = err
			g.mu.Unlock()
		}
	}()
}

func (g *Group) Wait() error { g.wg.Wait(); return g.err }

type SyncStore struct{ m sync.Map }

func (s *SyncStore) Put(key, val string) { s.m.Store(key, val) }
func (s *SyncStore) Get(key string) string {
	v, ok := s.m.Load(key)
	if !ok {
		return ""
	}
	return v.(string)
}

type Ring struct {
	buf [4]string
	n   int
}

func (r *Ring) Put(_, val string) { r.buf[r.n%len(r.buf)] = val; r.n++ }
func (r *Ring) Get(string) string { return r.buf[(r.n+len(r.buf)-1)%len(r.buf)] }

// trees
type Tree struct {
	key         string
	left, right *Tree
}

func (t *Tree) Insert(key string) *Tree {
	if t == nil {
		return &Tree{key: key}
	}
	if key < t.key {
		t.left = t.left.Insert(key)
	} else {
		t.right = t.right.Insert(key)
	}
	return t
}

// Walk calls f, which may insert more, for the keys that there are.
func (t *Tree) Walk(f func(string)) {
	var keys []string
	t.each(func(key string) { keys = append(keys, key) })
	for _, key := range keys {
		f(key)
	}
}

func (t *Tree) each(f func(string)) {
	if t != nil {
		t.left.each(f)
		f(t.key)
		t.right.each(f)
	}
}

func (t *Tree) Min() string {
	for t.left != nil {
		t = t.left
	}
	return t.key
}

// codecs
type Msg struct {
	Name string   `json:"name"`
	Tags []string `json:"tags,omitempty"`
	Priv string   `json:"-"`
	Sub  *Msg     `json:"sub,omitempty"`
}

func Encode(m Msg) string { b, _ := json.Marshal(m); return string(b) }
func Decode(s string) Msg {
	m := Msg{Name: "dmsg"}
	json.Unmarshal([]byte(s), &m)
	return m
}

// writers
func Write(parts ...string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p)
	}
	return b.String()
}

func Render(f func(*bytes.Buffer)) string {
	var b bytes.Buffer
	f(&b)
	return b.String()
}

func Safely(f func() string) (out string, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("recovered: %v", v)
		}
	}()
	return f(), nil
}

func Async(f func() string) <-chan string {
	ch := make(chan string, 1)
	go func() { defer close(ch); ch <- f() }()
	return ch
}

func All(fs ...func() string) []string {
	out := make([]string, len(fs))
	var wg sync.WaitGroup
	for i, f := range fs {
		wg.Add(1)
		go func() { defer wg.Done(); out[i] = f() }()
	}
	wg.Wait()
	return out
}

func Keys(m map[string]string) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

func Vals(m map[string]string) []string {
	var out []string
	for _, v := range m {
		out = append(out, v)
	}
	sort.Strings(out)
	return append(out, "dval")
}

func Filter[T any](vs []T, f func(T) bool) []T {
	out := make([]T, 0, len(vs))
	for _, v := range vs {
		if f(v) {
			out = append(out, v)
		}
	}
	return out
}

func Apply[T any](vs []T, f func(T) T) []T {
	out := make([]T, len(vs))
	for i, v := range vs {
		out[i] = f(v)
	}
	return out
}

func Fold[T, A any](vs []T, a A, f func(A, T) A) A {
	for _, v := range vs {
		a = f(a, v)
	}
	return a
}

type Cell struct{ p atomic.Pointer[string] }

func (c *Cell) Set(s string) { c.p.Store(&s) }
func (c *Cell) Get() string {
	if p := c.p.Load(); p != nil {
		return *p
	}
	return ""
}

type Lazy struct {
	once sync.Once
	f    func() string
	val  string
}

func NewLazy(f func() string) *Lazy { return &Lazy{f: f} }
func (l *Lazy) Get() string {
	l.once.Do(func() { l.val = l.f() })
	return l.val
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(v T) { s.items = append(s.items, v) }
func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

type Visitor interface {
	Visit(s string) Visitor
	Result() string
}
type collect struct{ texts []string }

func Collector() Visitor                  { return &collect{} }
func (c *collect) Visit(s string) Visitor { c.texts = append(c.texts, s); return c }
func (c *collect) Result() string         { return strings.Join(c.texts, " ") }

type lastOnly struct{ text string }

func LastOnly() Visitor                   { return lastOnly{} }
func (l lastOnly) Visit(s string) Visitor { return lastOnly{s} }
func (l lastOnly) Result() string         { return l.text }

func Walk(v Visitor, texts ...string) string {
	for _, t := range texts {
		v = v.Visit(t)
	}
	return v.Result()
}

func Switch(mode, s string) string {
	switch mode {
	case "a":
		return s
	case "b":
		return "db"
	default:
		return "dd"
	}
}

func Split(s string) (string, string) {
	a, b, _ := strings.Cut(s, ":")
	return a, b
}

func Named(s string) (out string, err error) {
	defer func() {
		if err != nil {
			out = "derr"
		}
	}()
	out = s
	err = Check(s)
	return out, err
}

func Build(opts ...Option) *Node {
	n := NewNode("c4")
	for _, o := range opts {
		o(n)
	}
	return n
}
