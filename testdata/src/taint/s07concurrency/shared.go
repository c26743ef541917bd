package s07concurrency

import (
	"context"
	"sync"
	"sync/atomic"

	"taint/mark"
)

type safeMap struct {
	mu sync.RWMutex
	m  map[string]string
}

func (s *safeMap) set(k, v string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.m == nil {
		s.m = map[string]string{}
	}
	s.m[k] = v
}

func (s *safeMap) get(k string) string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.m[k]
}

func Case_7_3_Mutex_Flow() {
	var m safeMap
	m.set("a", mark.Source())
	mark.Sink(m.get("a")) // want "flow"
	mark.Sink(m.get("b"))
}

func Case_7_3_Mutex_Clean() {
	var m, n safeMap
	m.set("a", mark.Source())
	mark.Sink(m.get("b"))
	mark.Sink(n.get("a"))
}

func Case_7_3_Once_Flow() {
	var once sync.Once
	var t *task
	get := func() *task {
		once.Do(func() { t = &task{cmd: mark.Source()} })
		return t
	}
	mark.Sink(get().note)
	mark.Sink(get().cmd) // want "flow"
}

func Case_7_3_Once_Clean() {
	var once sync.Once
	var t *task
	get := func() *task {
		once.Do(func() { t = &task{note: mark.Source()} })
		return t
	}
	mark.Sink(get().cmd)
}

func Case_7_3_WaitGroup_Flow() {
	var wg sync.WaitGroup
	out := make([]string, 2)
	for i := range out {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out[i] = mark.Source()
		}()
	}
	wg.Wait()
	mark.Sink(out[0]) // want "flow"
}

func Case_7_3_WaitGroup_Clean() {
	var wg sync.WaitGroup
	out, other := make([]string, 2), make([]string, 2)
	for i := range out {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out[i] = "ls"
			other[i] = mark.Source()
		}()
	}
	wg.Wait()
	mark.Sink(out[0])
}

func Case_7_3_Cond_Flow() {
	var mu sync.Mutex
	cond, s := sync.NewCond(&mu), ""
	go func() {
		mu.Lock()
		defer mu.Unlock()
		s = "x" + mark.Source()
		cond.Signal()
	}()
	mu.Lock()
	defer mu.Unlock()
	for s == "" {
		cond.Wait()
	}
	mark.Sink(s) // want "flow"
}

func Case_7_3_Cond_Clean() {
	var mu sync.Mutex
	cond, s, t := sync.NewCond(&mu), "", ""
	go func() {
		mu.Lock()
		defer mu.Unlock()
		s, t = "x", mark.Source()
		cond.Signal()
	}()
	mu.Lock()
	defer mu.Unlock()
	for s == "" {
		cond.Wait()
	}
	mark.Sink(s)
	_ = t
}

// group is what errgroup.Group does.
type group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func (g *group) Go(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) Wait() error { g.wg.Wait(); return g.err }

func Case_7_3_Group_Flow() {
	var g group
	out := make([]string, 2)
	g.Go(func() error { out[0] = mark.Source(); return nil })
	g.Go(func() error { out[1] = "ls"; return nil })
	_ = g.Wait()
	mark.Sink(out[1])
	mark.Sink(out[0]) // want "flow"
}

func Case_7_3_Group_Clean() {
	var g group
	var a, b string
	g.Go(func() error { a = mark.Source(); return nil })
	g.Go(func() error { b = "ls"; return nil })
	_ = g.Wait()
	mark.Sink(b)
	_ = a
}

func Case_7_4_AtomicValue_Flow() {
	var v atomic.Value
	v.Store(task{cmd: mark.Source(), note: "a"})
	t := v.Load().(task)
	mark.Sink(t.note)
	mark.Sink(t.cmd) // want "flow"
}

func Case_7_4_AtomicValue_Clean() {
	var v, w atomic.Value
	v.Store(mark.Source())
	w.Store("ls")
	mark.Sink(w.Load().(string))
}

func Case_7_4_AtomicPointer_Flow() {
	var p atomic.Pointer[task]
	p.Store(&task{cmd: mark.Source()})
	mark.Sink(p.Load().note)
	mark.Sink(p.Load().cmd) // want "flow"
}

func Case_7_4_AtomicPointer_Clean() {
	var p atomic.Pointer[task]
	p.Store(&task{cmd: mark.Source()})
	p.Store(&task{cmd: "ls"})
	mark.Sink(p.Load().cmd)
}

func Case_7_4_AtomicSwap_Flow() {
	var p atomic.Pointer[task]
	p.Store(&task{cmd: mark.Source()})
	old := p.Swap(&task{cmd: "ls"})
	mark.Sink(old.cmd) // want "flow"
	mark.Sink(p.Load().cmd)
}

func Case_7_4_AtomicSwap_Clean() {
	var p atomic.Pointer[task]
	p.Store(&task{cmd: "ls"})
	old := p.Swap(&task{cmd: mark.Source()})
	mark.Sink(old.cmd)
}

func Case_7_4_SyncMap_Flow() {
	var m sync.Map
	m.Store("a", mark.Source())
	if v, ok := m.Load("a"); ok {
		mark.Sink(v.(string)) // want "flow"
	}
}

func Case_7_4_SyncMap_Clean() {
	var m, n sync.Map
	m.Store("a", mark.Source())
	n.Store("a", "ls")
	if v, ok := n.Load("a"); ok {
		mark.Sink(v.(string))
	}
}

func Case_7_4_SyncMapKeys_Flow() {
	var m sync.Map
	m.Store("a", "ls")
	m.Store("b", mark.Source())
	v, _ := m.Load("b")
	mark.SinkAny(v) // want "flow"
}

func Case_7_4_SyncMapKeys_Clean() {
	var m sync.Map
	m.Store("a", "ls")
	m.Store("b", mark.Source())
	v, _ := m.Load("a")
	mark.SinkAny(v)
}

func Case_7_4_SyncMapRange_Flow() {
	var m sync.Map
	m.Store("a", mark.Source())
	m.Range(func(k, v any) bool {
		mark.Sink(k.(string))
		mark.Sink(v.(string)) // want "flow"
		return true
	})
}

func Case_7_4_SyncMapRange_Clean() {
	var m sync.Map
	m.Store("a", mark.Source())
	m.Range(func(k, _ any) bool {
		mark.Sink(k.(string))
		return true
	})
}

func Case_7_4_SyncMapRangeKey_Flow() {
	var m sync.Map
	m.Store(mark.Source(), "a")
	m.Range(func(k, v any) bool {
		mark.Sink(v.(string))
		mark.Sink(k.(string)) // want "flow"
		return true
	})
}

func eachEntry(m *sync.Map, f func(k, v any) bool) { m.Range(f) }

func Case_7_4_SyncMapRangeWrapped_Flow() {
	var m sync.Map
	m.Store(mark.Source(), "a")
	eachEntry(&m, func(k, v any) bool {
		mark.Sink(v.(string))
		mark.Sink(k.(string)) // want "flow"
		return true
	})
}

func Case_7_4_SyncMapRangeFunc_Flow() {
	var m sync.Map
	m.Store(mark.Source(), "a")
	for k, v := range m.Range {
		mark.Sink(v.(string))
		mark.Sink(k.(string)) // want "flow"
	}
}

func Case_7_4_LoadOrStore_Flow() {
	var m sync.Map
	v, _ := m.LoadOrStore("a", mark.Source())
	mark.SinkAny(v) // want "flow"
}

func Case_7_4_LoadOrStore_Clean() {
	var m sync.Map
	_, loaded := m.LoadOrStore("a", mark.Source())
	mark.SinkAny(loaded)
	v, _ := m.LoadOrStore("b", "ls")
	mark.SinkAny(v)
}

func Case_7_4_Pool_Flow() {
	pool := sync.Pool{New: func() any { return &task{cmd: mark.Source()} }}
	mark.Sink(pool.Get().(*task).cmd) // want "flow"
}

func Case_7_4_Pool_Clean() {
	pool := sync.Pool{New: func() any { return new(task) }}
	t := pool.Get().(*task)
	t.note = mark.Source()
	pool.Put(t)
	mark.Sink(pool.Get().(*task).cmd)
}

func Case_7_4_PoolNotReset_Flow() {
	pool := sync.Pool{New: func() any { return &task{cmd: mark.Source()} }}
	t := pool.Get().(*task)
	t.note = mark.Source()
	mark.Sink(t.cmd) // want "flow"
	pool.Put(t)
}

func Case_7_4_PoolNotReset_Clean() {
	pool := sync.Pool{New: func() any { return &task{cmd: mark.Source()} }}
	t := pool.Get().(*task)
	*t = task{}
	mark.Sink(t.cmd)
	pool.Put(t)
}

type key int

const (
	userKey key = iota
	traceKey
)

func Case_7_4_Context_Flow() {
	ctx := context.WithValue(context.Background(), userKey, mark.Source())
	ctx = context.WithValue(ctx, traceKey, "ls")
	mark.Sink(ctx.Value(userKey).(string)) // want "flow"
}

func Case_7_4_Context_Clean() {
	ctx := context.WithValue(context.Background(), userKey, mark.Source())
	ctx = context.WithValue(ctx, traceKey, "ls")
	mark.Sink(ctx.Value(traceKey).(string))
}

func userOf(ctx context.Context) string {
	s, _ := ctx.Value(userKey).(string)
	return s
}

func withUser(ctx context.Context, s string) context.Context {
	return context.WithValue(ctx, userKey, s)
}

func Case_7_4_ContextHelpers_Flow() {
	ctx, cancel := context.WithCancel(withUser(context.Background(), mark.Source()))
	defer cancel()
	mark.Sink(userOf(ctx)) // want "flow"
}

func Case_7_4_ContextHelpers_Clean() {
	ctx := context.WithValue(context.Background(), traceKey, mark.Source())
	mark.Sink(userOf(withUser(ctx, "ls")))
}

func Case_7_4_ContextOverwritten_Flow() {
	ctx := withUser(withUser(context.Background(), "ls"), mark.Source())
	mark.Sink(userOf(ctx)) // want "flow"
}

func Case_7_4_ContextOverwritten_Clean() {
	ctx := withUser(withUser(context.Background(), mark.Source()), "ls")
	mark.Sink(userOf(ctx))
}
