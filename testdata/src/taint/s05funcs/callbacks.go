package s05funcs

import (
	"bytes"
	"container/heap"
	"container/list"
	"container/ring"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"sort"
	"strings"
	"text/template"

	"taint/mark"
)

// The standard library also calls the methods of what it is given.

type reader struct{ text, note string }

func (r *reader) Read(b []byte) (int, error) {
	n := copy(b, r.text)
	r.text = r.text[n:]
	if r.text == "" {
		return n, io.EOF
	}
	return n, nil
}

func Case_5_6_OwnReader_Flow() {
	b, _ := io.ReadAll(&reader{text: mark.Source()})
	mark.SinkBytes(b) // want "flow"
}

func Case_5_6_OwnReader_Clean() {
	b, _ := io.ReadAll(&reader{text: "ls", note: mark.Source()})
	mark.SinkBytes(b)
}

type writer struct{ got []byte }

func (w *writer) Write(b []byte) (int, error) { w.got = append(w.got, b...); return len(b), nil }

type counter struct{ got []byte }

func (c *counter) Write(b []byte) (int, error) {
	c.got = bytes.Repeat([]byte("a"), len(b))
	return len(b), nil
}

func Case_5_6_OwnWriter_Flow() {
	var w writer
	fmt.Fprintf(&w, "run %s", mark.Source())
	mark.SinkBytes(w.got) // want "flow"
}

func Case_5_6_OwnWriter_Clean() {
	var c counter
	fmt.Fprintf(&c, "run %s", mark.Source())
	mark.SinkBytes(c.got)
}

type echo struct{}

func (echo) Write(b []byte) (int, error) {
	mark.SinkBytes(b) // want "flow"
	return len(b), nil
}

func Case_5_6_SinkInWriter_Flow() {
	_, _ = io.Copy(echo{}, strings.NewReader(mark.Source()))
}

type silent struct{}

func (silent) Write(b []byte) (int, error) {
	mark.SinkBytes([]byte("ls"))
	return len(b), nil
}

func Case_5_6_SinkInWriter_Clean() {
	_, _ = io.Copy(silent{}, strings.NewReader(mark.Source()))
}

func Case_5_6_Logger_Flow() {
	var w writer
	log.New(&w, "", 0).Printf("run %s", mark.Source())
	mark.SinkBytes(w.got) // want "flow"
}

func Case_5_6_Logger_Clean() {
	var w writer
	log.New(&w, "", 0).Printf("run %d", len(mark.Source()))
	mark.SinkBytes(w.got)
}

type label struct{ text, note string }

func (l label) String() string { return l.text }

func Case_5_6_Stringer_Flow() {
	mark.Sink(fmt.Sprintf("%v", label{text: mark.Source()})) // want "flow"
}

func Case_5_6_Stringer_Clean() {
	mark.Sink(fmt.Sprintf("%v", label{text: "ls", note: mark.Source()}))
}

type capitals string

func (u *capitals) UnmarshalText(b []byte) error {
	*u = capitals(strings.ToUpper(string(b)))
	return nil
}

type size int

func (s *size) UnmarshalText(b []byte) error { *s = size(len(b)); return nil }

func Case_5_6_UnmarshalText_Flow() {
	var v struct{ U capitals }
	b, _ := json.Marshal(map[string]string{"U": mark.Source()})
	_ = json.Unmarshal(b, &v)
	mark.Sink(string(v.U)) // want "flow"
}

func Case_5_6_UnmarshalText_Clean() {
	var v struct{ S size }
	b, _ := json.Marshal(map[string]string{"S": mark.Source()})
	_ = json.Unmarshal(b, &v)
	mark.Sink(fmt.Sprint(int(v.S)))
}

type byName []label

func (s byName) Len() int           { return len(s) }
func (s byName) Less(i, j int) bool { return s[i].text < s[j].text }
func (s byName) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

func Case_5_6_SortInterface_Flow() {
	s := byName{{text: "b"}, {text: mark.Source()}}
	sort.Sort(s)
	mark.Sink(s[0].text) // want "flow"
}

func Case_5_6_SortInterface_Clean() {
	s := byName{{text: "b", note: mark.Source()}, {text: "a"}}
	sort.Sort(s)
	mark.Sink(s[0].text)
}

func (s *byName) Push(v any) { *s = append(*s, v.(label)) }
func (s *byName) Pop() any {
	last := len(*s) - 1
	v := (*s)[last]
	*s = (*s)[:last]
	return v
}

func Case_5_6_Heap_Flow() {
	h := &byName{}
	heap.Push(h, label{text: mark.Source(), note: "a"})
	v := heap.Pop(h).(label)
	mark.Sink(v.note)
	mark.Sink(v.text) // want "flow"
}

func Case_5_6_Heap_Clean() {
	h := &byName{}
	heap.Push(h, label{text: "ls", note: mark.Source()})
	mark.Sink(heap.Pop(h).(label).text)
}

func Case_5_6_List_Flow() {
	l := list.New()
	l.PushBack(mark.Source())
	for e := l.Front(); e != nil; e = e.Next() {
		mark.Sink(e.Value.(string)) // want "flow"
	}
}

func Case_5_6_List_Clean() {
	l, other := list.New(), list.New()
	l.PushBack("ls")
	other.PushBack(mark.Source())
	for e := l.Front(); e != nil; e = e.Next() {
		mark.Sink(e.Value.(string))
	}
}

func Case_5_6_Ring_Flow() {
	r := ring.New(1)
	r.Value = mark.Source()
	r.Do(func(v any) {
		mark.SinkAny(v) // want "flow"
	})
}

func Case_5_6_Ring_Clean() {
	r, other := ring.New(1), ring.New(1)
	r.Value, other.Value = "ls", mark.Source()
	r.Do(func(v any) {
		mark.SinkAny(v)
	})
}

type api struct{ cmd, note string }

func (a *api) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	mark.Sink(a.cmd)
	mark.Sink(r.URL.RawQuery) // want "flow"
}

func Case_5_6_Handler_Flow() {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.URL.RawQuery = mark.Source()
	http.StripPrefix("", &api{cmd: "ls"}).ServeHTTP(httptest.NewRecorder(), r)
}

type safeAPI struct{ cmd string }

func (a *safeAPI) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	mark.Sink(a.cmd + fmt.Sprint(len(r.URL.RawQuery)))
}

func Case_5_6_Handler_Clean() {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.URL.RawQuery = mark.Source()
	http.StripPrefix("", &safeAPI{cmd: "ls"}).ServeHTTP(httptest.NewRecorder(), r)
}

func Case_5_6_TemplateFunc_Flow() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"run": func(s string) string {
			mark.Sink(s) // want "flow"
			return s
		},
	}).Parse("{{run .}}"))
	_ = t.Execute(io.Discard, mark.Source())
}

func Case_5_6_TemplateFunc_Clean() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"run": func(n int) string {
			mark.Sink(fmt.Sprint(n))
			return ""
		},
	}).Parse("{{run .}}"))
	_ = t.Execute(io.Discard, len(mark.Source()))
}

func Case_5_6_Expand_Flow() {
	s := os.Expand("run $name", func(string) string { return mark.Source() })
	mark.Sink(s) // want "flow"
}

func Case_5_6_Expand_Clean() {
	s := os.Expand("run $name", func(k string) string {
		if k == "name" {
			return "ls"
		}
		return "ps"
	})
	_ = mark.Source()
	mark.Sink(s)
}

func Case_5_6_DeleteFunc_Flow() {
	s := slices.DeleteFunc([]string{"a", mark.Source()}, func(v string) bool { return v == "a" })
	if len(s) > 0 {
		mark.Sink(s[0]) // want "flow"
	}
}

func Case_5_6_DeleteFunc_Clean() {
	s := slices.DeleteFunc([]label{{"a", mark.Source()}}, func(v label) bool { return v.text == "b" })
	mark.Sink(s[0].text)
}

type failing struct{ why, note string }

func (f failing) Error() string        { return "failed" }
func (f failing) Is(target error) bool { return target == io.EOF }

func Case_5_6_ErrorsIs_Flow() {
	err := error(failing{why: mark.Source()})
	if errors.Is(err, io.EOF) {
		mark.Sink(err.(failing).why) // want "flow"
	}
}

func Case_5_6_ErrorsIs_Clean() {
	err := error(failing{why: mark.Source()})
	if errors.Is(err, io.EOF) {
		mark.Sink(err.Error())
	}
}
