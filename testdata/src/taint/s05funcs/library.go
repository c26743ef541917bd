package s05funcs

import (
	"bufio"
	"container/heap"
	"container/list"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"

	"taint/mark"
)

func Case_5_6_SwapAny_Flow() {
	s := byName{{text: "b"}, {text: mark.Source()}}
	s.Swap(mark.Choose(2), mark.Choose(2))
	mark.Sink(s[0].text) // want "flow"
}

func Case_5_6_SwapAny_Clean() {
	s := byName{{text: "b"}, {text: "a", note: mark.Source()}}
	s.Swap(mark.Choose(2), mark.Choose(2))
	mark.Sink(s[0].text)
}

func Case_5_6_Scanner_Flow() {
	sc := bufio.NewScanner(&reader{text: mark.Source()})
	for sc.Scan() {
		mark.Sink(sc.Text()) // want "flow"
	}
}

func Case_5_6_Scanner_Clean() {
	sc := bufio.NewScanner(&reader{text: "ls", note: mark.Source()})
	for sc.Scan() {
		mark.Sink(sc.Text())
	}
}

// louder is a reader around another.
type louder struct {
	io.Reader
	note string
}

func (u louder) Read(b []byte) (int, error) {
	n, err := u.Reader.Read(b)
	copy(b, strings.ToUpper(string(b[:n])))
	return n, err
}

func Case_5_6_ReaderAround_Flow() {
	b, _ := io.ReadAll(louder{Reader: strings.NewReader(mark.Source())})
	mark.SinkBytes(b) // want "flow"
}

func Case_5_6_ReaderAround_Clean() {
	b, _ := io.ReadAll(louder{Reader: strings.NewReader("ls"), note: mark.Source()})
	mark.SinkBytes(b)
}

func dump(w io.Writer, s string) { fmt.Fprintln(w, "run", s) }

func Case_5_6_WriterOfCaller_Flow() {
	var w writer
	dump(&w, mark.Source())
	mark.SinkBytes(w.got) // want "flow"
}

func Case_5_6_WriterOfCaller_Clean() {
	var c counter
	dump(&c, mark.Source())
	mark.SinkBytes(c.got)
}

type runs struct{}

func (runs) Write(b []byte) (int, error) {
	mark.SinkBytes(b) // want "flow"
	return len(b), nil
}

func Case_5_6_SinkInWriterOfCaller_Flow() { dump(runs{}, mark.Source()) }

type idle struct{}

func (idle) Write(b []byte) (int, error) {
	mark.Sink(fmt.Sprint(len(b)))
	return len(b), nil
}

func Case_5_6_SinkInWriterOfCaller_Clean() { dump(idle{}, mark.Source()) }

type formatted struct{ text, note string }

func (f formatted) Format(s fmt.State, verb rune) { fmt.Fprintf(s, "<%s>", f.text) }

func Case_5_6_Formatter_Flow() {
	mark.Sink(fmt.Sprintf("run %v", formatted{text: mark.Source()})) // want "flow"
}

func Case_5_6_Formatter_Clean() {
	mark.Sink(fmt.Sprintf("run %v", formatted{text: "ls", note: mark.Source()}))
}

func described(s fmt.Stringer) string { return fmt.Sprintf("[%s]", s) }

func Case_5_6_StringerOfCaller_Flow() {
	mark.Sink(described(label{text: mark.Source()})) // want "flow"
}

func Case_5_6_StringerOfCaller_Clean() {
	mark.Sink(described(label{text: "ls", note: mark.Source()}))
}

func Case_5_6_SortStable_Flow() {
	s := byName{{text: "b"}, {text: mark.Source()}, {text: "c"}}
	sort.Stable(sort.Reverse(s))
	mark.Sink(s[2].text) // want "flow"
}

func Case_5_6_SortStable_Clean() {
	s := byName{{text: "b"}, {text: "d", note: mark.Source()}, {text: "c"}}
	sort.Stable(sort.Reverse(s))
	mark.Sink(s[2].text)
}

type jobs struct{ all []*label }

func (j *jobs) Len() int           { return len(j.all) }
func (j *jobs) Less(a, b int) bool { return j.all[a].text < j.all[b].text }
func (j *jobs) Swap(a, b int)      { j.all[a], j.all[b] = j.all[b], j.all[a] }
func (j *jobs) Push(v any)         { j.all = append(j.all, v.(*label)) }
func (j *jobs) Pop() any {
	n := len(j.all)
	last := j.all[n-1]
	j.all = j.all[:n-1]
	return last
}

func Case_5_6_HeapOfPointers_Flow() {
	h := &jobs{all: []*label{{text: "b"}, {text: mark.Source()}}}
	heap.Init(h)
	mark.Sink(heap.Pop(h).(*label).text) // want "flow"
}

func Case_5_6_HeapOfPointers_Clean() {
	h := &jobs{all: []*label{{text: "b"}, {text: "c", note: mark.Source()}}}
	heap.Init(h)
	mark.Sink(heap.Pop(h).(*label).text)
}

func Case_5_6_ListField_Flow() {
	l := list.New()
	l.PushFront(label{text: mark.Source(), note: "a"})
	mark.Sink(l.Back().Value.(label).note)
	mark.Sink(l.Back().Value.(label).text) // want "flow"
}

func Case_5_6_ListField_Clean() {
	l := list.New()
	e := l.PushFront(label{text: "ls", note: mark.Source()})
	mark.Sink(e.Value.(label).text)
	mark.Sink(l.Remove(e).(label).text)
}

type queue struct{ l list.List }

func (q *queue) add(s string) { q.l.PushBack(s) }
func (q *queue) first() string {
	if e := q.l.Front(); e != nil {
		return e.Value.(string)
	}
	return ""
}

func Case_5_6_ListInStruct_Flow() {
	var q queue
	q.add(mark.Source())
	mark.Sink(q.first()) // want "flow"
}

func Case_5_6_ListInStruct_Clean() {
	var q, other queue
	q.add("ls")
	other.add(mark.Source())
	mark.Sink(q.first())
}

func both(a, b string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		_ = yield(a, b) && yield("c", "b")
	}
}

func Case_5_6_Pull2_Flow() {
	next, stop := iter.Pull2(both("a", mark.Source()))
	defer stop()
	k, v, _ := next()
	mark.Sink(k)
	mark.Sink(v) // want "flow"
}

func Case_5_6_Pull2_Clean() {
	next, stop := iter.Pull2(both("a", mark.Source()))
	defer stop()
	k, _, _ := next()
	mark.Sink(k)
}

func Case_5_6_MapsCollect_Flow() {
	m := maps.Collect(both("a", mark.Source()))
	for k, v := range m {
		mark.Sink(k)
		mark.Sink(v) // want "flow"
	}
}

func Case_5_6_MapsCollect_Clean() {
	m := maps.Collect(both("a", mark.Source()))
	for k := range m {
		mark.Sink(k)
	}
}

func gathered(seq iter.Seq[string]) []string { return slices.Sorted(seq) }

func Case_5_6_SortedOfCaller_Flow() {
	mark.Sink(gathered(func(yield func(string) bool) { yield(mark.Source()) })[0]) // want "flow"
}

func Case_5_6_SortedOfCaller_Clean() {
	s := mark.Source()
	mark.Sink(gathered(func(yield func(string) bool) {
		if len(s) > 0 {
			yield("ls")
		}
		yield("ps")
	})[0])
}

func Case_5_6_SortedKeys_Flow() {
	m := map[string]string{mark.Source(): "a"}
	mark.Sink(slices.Sorted(maps.Keys(m))[0]) // want "flow"
}

func Case_5_6_SortedKeys_Clean() {
	m := map[string]string{"a": mark.Source()}
	mark.Sink(slices.Sorted(maps.Keys(m))[0])
}

func Case_5_6_RangeValues_Flow() {
	for v := range slices.Values([]label{{text: mark.Source()}}) {
		mark.Sink(v.note)
		mark.Sink(v.text) // want "flow"
	}
}

func Case_5_6_RangeValues_Clean() {
	for _, v := range slices.Backward([]label{{text: "ls", note: mark.Source()}}) {
		mark.Sink(v.text)
	}
}

func Case_5_6_MapsInsert_Flow() {
	m := map[string]string{"b": "ls"}
	maps.Insert(m, both("a", mark.Source()))
	mark.Sink(m["a"]) // want "flow"
}

func Case_5_6_MapsInsert_Clean() {
	m := map[string]string{"b": "ls"}
	maps.Insert(m, both("a", "b"))
	_ = mark.Source()
	mark.Sink(m["a"])
}
