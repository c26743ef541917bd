package s05funcs

import (
	"bufio"
	"bytes"
	"errors"
	"io/fs"
	"iter"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"
	"testing/fstest"
	"time"

	"taint/mark"
)

func Case_5_6_SortSlice_Flow() {
	s := []string{"a", mark.Source()}
	sort.Slice(s, func(i, j int) bool {
		mark.Sink(s[i] + s[j]) // want "flow"
		return s[i] < s[j]
	})
}

func Case_5_6_SortSlice_Clean() {
	s, t := []string{"a", mark.Source()}, []string{"a", "b"}
	sort.Slice(s, func(i, j int) bool {
		mark.Sink(t[i])
		return t[i] < t[j]
	})
}

func Case_5_6_Sorted_Flow() {
	s := []string{"a", mark.Source()}
	sort.Strings(s)
	mark.Sink(s[0]) // want "flow"
}

func Case_5_6_Sorted_Clean() {
	s, t := []string{"a", mark.Source()}, []string{"c", "b"}
	sort.Strings(s)
	sort.Strings(t)
	mark.Sink(t[0])
}

func Case_5_6_SortFunc_Flow() {
	s := []string{"a", mark.Source()}
	slices.SortFunc(s, func(a, b string) int {
		mark.Sink(a) // want "flow"
		return strings.Compare(a, b)
	})
}

func Case_5_6_SortFunc_Clean() {
	type row struct{ name, note string }
	s := []row{{"b", mark.Source()}, {"a", "b"}}
	slices.SortFunc(s, func(a, b row) int {
		mark.Sink(a.name)
		return strings.Compare(a.name, b.name)
	})
}

func Case_5_6_StringsMap_Flow() {
	s := strings.Map(func(r rune) rune { return r }, mark.Source())
	mark.Sink(s) // want "flow"
}

func Case_5_6_StringsMap_Clean() {
	s := strings.Map(func(r rune) rune { return 'a' }, mark.Source())
	mark.Sink(s)
}

func Case_5_6_StringsFieldsFunc_Flow() {
	for _, f := range strings.FieldsFunc(mark.Source(), func(r rune) bool { return r == ';' }) {
		mark.Sink(f) // want "flow"
	}
}

func Case_5_6_StringsFieldsFunc_Clean() {
	n := 0
	for range strings.FieldsFunc(mark.Source(), func(r rune) bool { n++; return r == ';' }) {
		mark.Sink(strings.Repeat("a", n))
	}
}

func Case_5_6_ReplaceAllStringFunc_Flow() {
	re := regexp.MustCompile(`\w+`)
	s := re.ReplaceAllStringFunc("a b", func(string) string { return mark.Source() })
	mark.Sink(s) // want "flow"
}

func Case_5_6_ReplaceAllStringFunc_Clean() {
	re := regexp.MustCompile(`\w+`)
	s := re.ReplaceAllStringFunc("a b", func(m string) string { return "[" + m + "]" })
	mark.Sink(s)
}

func Case_5_6_WalkDir_Flow() {
	tree := fstest.MapFS{"a.txt": {}}
	var seen string
	_ = fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		seen = mark.Source()
		return err
	})
	mark.Sink(seen) // want "flow"
}

func Case_5_6_WalkDir_Clean() {
	seen := "ls"
	_ = filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		s := mark.Source()
		_ = s
		return errors.New("stop")
	})
	mark.Sink(seen)
}

func Case_5_6_OnceDo_Flow() {
	var once sync.Once
	s := "ls"
	once.Do(func() { s = mark.Source() })
	mark.Sink(s) // want "flow"
}

func Case_5_6_OnceDo_Clean() {
	var once sync.Once
	s := mark.Source()
	once.Do(func() { s = "ls" })
	mark.Sink(s)
}

func Case_5_6_OnceValue_Flow() {
	get := sync.OnceValue(func() string { return mark.Source() })
	mark.Sink(get()) // want "flow"
}

func Case_5_6_OnceValue_Clean() {
	get := sync.OnceValue(func() string { s := mark.Source(); return s[:0] + "ls" })
	other := sync.OnceValue(func() string { return "ls" })
	_ = get
	mark.Sink(other())
}

func Case_5_6_HandleFunc_Flow() {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		mark.Sink(r.Header.Get("X-Name")) // want "flow"
	})
	r := httptest.NewRequest("GET", "/", nil)
	r.Header["X-Name"] = []string{mark.Source()}
	mux.ServeHTTP(httptest.NewRecorder(), r)
}

func Case_5_6_HandleFunc_Clean() {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		mark.Sink(http.StatusText(len(r.Header)))
	})
	r := httptest.NewRequest("GET", "/", nil)
	r.Header["X-Name"] = []string{mark.Source()}
	mux.ServeHTTP(httptest.NewRecorder(), r)
}

func words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, w := range strings.Fields(text) {
			if !yield(w) {
				return
			}
		}
	}
}

func Case_5_6_Iterator_Flow() {
	for w := range words("a " + mark.Source()) {
		mark.Sink(w) // want "flow"
	}
}

func Case_5_6_Iterator_Clean() {
	other := words("a " + mark.Source())
	for w := range words("a b") {
		mark.Sink(w)
	}
	_ = other
}

func pairs(a, b string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		_ = yield(a, b) && yield(a, b)
	}
}

func Case_5_6_Iterator2_Flow() {
	for a, b := range pairs("ls", mark.Source()) {
		mark.Sink(a)
		mark.Sink(b) // want "flow"
	}
}

func Case_5_6_Iterator2_Clean() {
	for a := range pairs("ls", mark.Source()) {
		mark.Sink(a)
	}
}

func Case_5_6_BodyWritesOut_Flow() {
	last := "ls"
	for w := range words("a " + mark.Source()) {
		last = w
		if mark.Bool() {
			break
		}
	}
	mark.Sink(last) // want "flow"
}

func Case_5_6_BodyWritesOut_Clean() {
	last := mark.Source()
	last = "ls"
	for range words("a b") {
		last = "b"
	}
	mark.Sink(last)
}

func Case_5_6_ReturnFromBody_Flow() {
	mark.Sink(firstWord(words(mark.Source() + " b"))) // want "flow"
}

func firstWord(seq iter.Seq[string]) string {
	for w := range seq {
		return w
	}
	return ""
}

func Case_5_6_ReturnFromBody_Clean() {
	mark.Sink(firstWord(words("a b")))
}

func Case_5_6_Pull_Flow() {
	next, stop := iter.Pull(words("a" + mark.Source()))
	defer stop()
	w, _ := next()
	mark.Sink(w) // want "flow"
}

func Case_5_6_Pull_Clean() {
	next, stop := iter.Pull(words("a b"))
	defer stop()
	w, ok := next()
	if !ok {
		w = mark.Source()
		return
	}
	mark.Sink(w)
}

func Case_5_6_SlicesCollect_Flow() {
	s := slices.Collect(words(mark.Source() + " b"))
	mark.Sink(s[0]) // want "flow"
}

func Case_5_6_SlicesCollect_Clean() {
	s := slices.Collect(words("a b"))
	mark.Sink(s[0])
}

func Case_5_6_IndexFunc_Flow() {
	s := []string{"a", mark.Source()}
	slices.IndexFunc(s, func(v string) bool {
		mark.Sink(v) // want "flow"
		return false
	})
}

func Case_5_6_IndexFunc_Clean() {
	s := []string{"a", mark.Source()}
	i := slices.IndexFunc(s, func(v string) bool { return v == "a" })
	mark.Sink(strings.Repeat("a", i+1))
}

func Case_5_6_ScannerSplit_Flow() {
	sc := bufio.NewScanner(strings.NewReader(mark.Source()))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		mark.Sink(sc.Text()) // want "flow"
	}
}

func Case_5_6_ScannerSplit_Clean() {
	sc, other := bufio.NewScanner(strings.NewReader("a b")), bufio.NewScanner(strings.NewReader(mark.Source()))
	sc.Split(bufio.ScanWords)
	other.Split(bufio.ScanWords)
	for sc.Scan() {
		mark.Sink(sc.Text())
	}
}

func Case_5_6_AfterFunc_Flow() {
	s, done := mark.Source(), make(chan bool)
	time.AfterFunc(0, func() {
		mark.Sink(s) // want "flow"
		close(done)
	})
	<-done
}

func Case_5_6_AfterFunc_Clean() {
	s, done := mark.Source(), make(chan bool)
	s = "ls"
	time.AfterFunc(0, func() {
		mark.Sink(s)
		close(done)
	})
	<-done
}

func Case_5_6_BytesMap_Flow() {
	b := bytes.Map(func(r rune) rune { return r + 0 }, mark.SourceBytes())
	mark.SinkBytes(b) // want "flow"
}

func Case_5_6_BytesMap_Clean() {
	b := bytes.Map(func(r rune) rune { return '-' }, mark.SourceBytes())
	mark.SinkBytes(b)
}
