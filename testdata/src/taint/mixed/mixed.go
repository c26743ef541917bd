// Package mixed holds cases of several semantics, in pairs that differ little.
package mixed

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unsafe"

	"taint/mark"
)

func Case_2_1_Setenv_Flow() {
	os.Setenv("XPKG_A", mark.Source())
	mark.Sink(os.Getenv("XPKG_A")) // want "flow"
}
func Case_2_1_Setenv_Clean() {
	os.Setenv("XPKG_B", "ls")
	_ = mark.Source()
	mark.Sink(os.Getenv("XPKG_B"))
}
func lastOf(xs ...string) string { return xs[len(xs)-1] }
func Case_2_2_Last_Flow()        { mark.Sink(lastOf("ls", mark.Source())) } // want "flow"
func Case_2_2_Last_Clean()       { mark.Sink(lastOf(mark.Source(), "ls")) }
func Case_2_4_ThreeIndex_Flow() {
	s := []string{"a", "ls", "b"}
	t := append(s[:1], mark.Source())
	_ = t
	mark.Sink(s[1]) // want "flow"
}
func Case_2_4_ThreeIndex_Clean() {
	s := []string{"a", "ls", "b"}
	t := append(s[:1:1], mark.Source())
	_ = t
	mark.Sink(s[1])
}

type hdr struct{ a, b string }

func Case_11_1_Unsafe_Flow() {
	h := hdr{a: mark.Source(), b: "ls"}
	p := (*string)(unsafe.Pointer(&h))
	mark.Sink(*p) // want "flow"
}
func Case_11_1_Unsafe_Clean() {
	h := hdr{a: "ls", b: mark.Source()}
	p := (*string)(unsafe.Pointer(&h))
	mark.Sink(*p)
}
func rethrow(s string) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = r.(string)
		}
	}()
	defer func() { panic("ls") }()
	panic(s)
}
func Case_8_1_Replaced_Clean() { mark.Sink(rethrow(mark.Source())) }
func rethrow2(s string) (out string) {
	defer func() {
		if r := recover(); r != nil {
			out = r.(string)
		}
	}()
	defer func() { panic(s) }()
	panic("ls")
}
func Case_8_1_Replaced_Flow() { mark.Sink(rethrow2(mark.Source())) } // want "flow"

func Case_2_7_ArrayCopy_Flow() {
	a := [2]string{"ls", "ps"}
	p := &a
	b := a
	p[0] = mark.Source()
	mark.Sink(b[0])
	mark.Sink(a[0]) // want "flow"
}
func Case_2_7_ArrayCopy_Clean() {
	a := [2]string{mark.Source(), "ls"}
	b := a
	b[0] = "ls"
	c := b
	a = c
	mark.Sink(a[0])
}

func Case_2_7_RangeCopy_Clean() {
	a := [2]string{"ls", "ps"}
	for i, v := range a {
		if i == 0 {
			a[1] = mark.Source()
		}
		mark.Sink(v)
	}
}
func Case_2_7_RangeSlice_Flow() {
	a := []string{"ls", "ps"}
	for i, v := range a {
		if i == 0 {
			a[1] = mark.Source()
		}
		mark.Sink(v) // want "flow"
	}
}

// iterators
func seq(xs ...string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, x := range xs {
			if !yield(x) {
				return
			}
		}
	}
}
func lens(s iter.Seq[string]) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		i := 0
		for x := range s {
			if !yield(i, strings.Repeat("a", len(x))) {
				return
			}
			i++
		}
	}
}
func Case_5_6_Iter_Flow() {
	for x := range seq("ls", mark.Source()) {
		mark.Sink(x) // want "flow"
	}
}
func Case_5_6_Iter_Clean() {
	for _, x := range lens(seq("ls", mark.Source())) {
		mark.Sink(x)
	}
}
func Case_5_6_Collect_Flow() {
	xs := slices.Collect(seq(mark.Source()))
	mark.Sink(xs[0]) // want "flow"
	m := map[string]string{"a": mark.Source()}
	for _, v := range slices.Sorted(maps.Values(m)) {
		mark.Sink(v) // want "flow"
	}
	for _, v := range slices.Sorted(maps.Keys(m)) {
		mark.Sink(v)
	}
}
func Case_5_6_Collect_Clean() {
	xs := slices.Collect(seq("ls"))
	_ = slices.Collect(seq(mark.Source()))
	mark.Sink(xs[0])
}

// named results in defer
func named(s string) (out string) {
	defer func() { out = "ls" }()
	return s
}
func named2(s string) (out string) {
	defer func() { out = s }()
	return "ls"
}
func Case_1_6_Named_Clean() { mark.Sink(named(mark.Source())) }
func Case_1_6_Named_Flow()  { mark.Sink(named2(mark.Source())) } // want "flow"
// map of structs
type rec struct{ cmd, note string }

func Case_2_2_MapStruct_Flow() {
	m := map[string]rec{"a": {"ls", "n"}}
	r := m["a"]
	r.cmd = mark.Source()
	mark.Sink(m["a"].cmd)
	m["a"] = r
	mark.Sink(m["a"].note)
	mark.Sink(m["a"].cmd) // want "flow"
}
func Case_2_2_MapStruct_Clean() {
	m := map[string]rec{"a": {"ls", mark.Source()}}
	r := m["a"]
	r.note = mark.Source()
	mark.Sink(m["a"].cmd)
	mark.Sink(r.cmd)
}

// type switch
func kind(v any) string {
	switch x := v.(type) {
	case string:
		return x
	case fmt.Stringer:
		return x.String()
	case []byte:
		return "ls"
	}
	return "ps"
}
func Case_6_4_Kind_Flow()  { mark.Sink(kind(mark.Source())) } // want "flow"
func Case_6_4_Kind_Clean() { mark.Sink(kind([]byte(mark.Source()))); mark.Sink(kind(3)) }

// labelled loops and goto
func Case_3_3_Label_Flow() {
	s := "ls"
outer:
	for i := 0; i < 2; i++ {
		for j := 0; j < 2; j++ {
			if j == 1 {
				continue outer
			}
			if i == 1 {
				s = mark.Source()
				break outer
			}
		}
	}
	mark.Sink(s) // want "flow"
}
func Case_3_3_Label_Clean() {
	s := mark.Source()
	i := 0
again:
	s = "ls"
	if i < 2 {
		i++
		goto again
	}
	mark.Sink(s)
}

// sync.Map etc
func Case_7_4_Map_Flow() {
	var m sync.Map
	m.Store("a", mark.Source())
	m.Store("b", "ls")
	b, _ := m.Load("b")
	mark.Sink(b.(string))
	a, _ := m.Load("a")
	mark.Sink(a.(string)) // want "flow"
}
func Case_7_4_Map_Clean() {
	var m sync.Map
	m.Store("a", mark.Source())
	m.Delete("a")
	m.Store("a", "ls")
	a, _ := m.Load("a")
	mark.Sink(a.(string))
}
func Case_7_4_Atomic_Flow() {
	var v atomic.Value
	var p atomic.Pointer[rec]
	v.Store(rec{mark.Source(), "ls"})
	p.Store(&rec{"ls", mark.Source()})
	mark.Sink(v.Load().(rec).note)
	mark.Sink(v.Load().(rec).cmd) // want "flow"
	mark.Sink(p.Load().cmd)
	mark.Sink(p.Load().note) // want "flow"
}
func Case_7_4_Once_Flow() {
	get := sync.OnceValue(func() string { return mark.Source() })
	mark.Sink(get()) // want "flow"
	_, ok := context.Background().Value("x").(string)
	_ = ok
}
func Case_7_4_Once_Clean() {
	s := mark.Source()
	var o sync.Once
	o.Do(func() { s = "ls" })
	mark.Sink(s)
}

// pools
var pool = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func Case_7_4_Pool_Clean() {
	b := pool.Get().(*bytes.Buffer)
	b.WriteString(mark.Source())
	b.Reset()
	b.WriteString("ls")
	mark.Sink(b.String())
}
