package s14guards

import (
	"net/http"
	"strings"
	"sync"

	"taint/mark"
)

// harmless is text of an attacker of which nothing is left but what we put before it.
func harmless() string { return "8.8.8.8" + mark.Source()[:0] }

func Case_14_5_LastRound_Flow() {
	s, t, ok := harmless(), mark.Source(), false
	for range 3 {
		if ok {
			mark.Shell(s) // want "flow"
		}
		ok = isIP(s)
		s = t
	}
}

func Case_14_5_LastRound_Clean() {
	s, t, ok := "8.8.8.8", mark.Source(), false
	for range 3 {
		if ok {
			mark.Shell(s)
		}
		s = t
		ok = isIP(s)
	}
}

func Case_14_5_Deferred_Flow() {
	s, t := harmless(), mark.Source()
	if !isIP(s) {
		return
	}
	defer func() {
		mark.Shell(s) // want "flow"
	}()
	s = t
}

func Case_14_5_Deferred_Clean() {
	s := mark.Source()
	if !isIP(s) {
		return
	}
	defer func() {
		mark.Shell(s)
	}()
	_ = s
}

func Case_14_5_DeferredCheck_Flow() {
	s := mark.Source()
	defer func() { _ = isIP(s) }()
	mark.Shell(s) // want "flow"
}

func Case_14_5_DeferredCheck_Clean() {
	s := mark.Source()
	defer func() {
		if isIP(s) {
			mark.Shell(s)
		}
	}()
}

func Case_14_5_Goroutine_Flow() {
	s, t := mark.Source(), mark.Source()
	if !isIP(s) {
		s = "8.8.8.8"
	}
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		s = t
	}()
	wg.Wait()
	mark.Shell(s) // want "flow"
}

func Case_14_5_Goroutine_Clean() {
	s, t := mark.Source(), mark.Source()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		s = t
	}()
	wg.Wait()
	if isIP(s) {
		mark.Shell(s)
	}
}

func Case_14_5_AliasedStruct_Flow() {
	r := request{host: mark.Source()}
	p, t := &r, r.host
	r.host = harmless()
	if !isIP(r.host) {
		return
	}
	p.host = t
	mark.Shell(r.host) // want "flow"
}

func Case_14_5_AliasedStruct_Clean() {
	r := request{host: mark.Source()}
	p := &r
	if !isIP(r.host) {
		return
	}
	mark.Shell(p.host)
}

func Case_14_5_ElementOverwritten_Flow() {
	a := []string{harmless(), mark.Source()}
	if !isIP(a[0]) {
		return
	}
	a[0] = a[1]
	mark.Shell(a[0]) // want "flow"
}

func Case_14_5_ElementOverwritten_Clean() {
	a := []string{mark.Source(), mark.Source()}
	if !isIP(a[0]) {
		return
	}
	a[1] = a[0]
	mark.Shell(a[1])
}

func Case_14_5_MapOverwritten_Flow() {
	m := map[string]string{"a": harmless(), "b": mark.Source()}
	if !isIP(m["a"]) {
		return
	}
	m["a"] = m["b"]
	mark.Shell(m["a"]) // want "flow"
}

func Case_14_5_MapOverwritten_Clean() {
	m := map[string]string{"a": mark.Source(), "b": mark.Source()}
	if !isIP(m["a"]) {
		return
	}
	m["b"] = "list"
	mark.Shell(m["a"])
}

func reset(s *string, t string) { *s = t }

func Case_14_5_OverwrittenByCall_Flow() {
	s, t := harmless(), mark.Source()
	if !isIP(s) {
		return
	}
	reset(&s, t)
	mark.Shell(s) // want "flow"
}

func Case_14_5_OverwrittenByCall_Clean() {
	s, t := mark.Source(), mark.Source()
	reset(&s, t)
	if !isIP(s) {
		return
	}
	mark.Shell(s)
}

func Case_14_5_OtherIndex_Flow() {
	list := strings.Split(mark.Source()+",8.8.8.8", ",")
	i, j := len(list)-1, mark.Choose(1)
	if isIP(list[i]) {
		mark.Shell(list[j]) // want "flow"
	}
}

func Case_14_5_OtherIndex_Clean() {
	list := strings.Split(mark.Source()+",8.8.8.8", ",")
	i := mark.Choose(len(list))
	if isIP(list[i]) {
		mark.Shell(list[i])
	}
}

func Case_14_5_AppendedLater_Flow() {
	list := strings.Fields(mark.Source())
	t := mark.Source()
	for _, s := range list {
		if !isIP(s) {
			return
		}
	}
	list = append(list, t)
	for _, s := range list {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_5_AppendedLater_Clean() {
	list := strings.Fields(mark.Source())
	for _, s := range list {
		if !isIP(s) {
			return
		}
	}
	list = append(list, "8.8.8.8")
	for _, s := range list {
		mark.Shell(s)
	}
}

func Case_14_5_AppendedToOther_Flow() {
	list := strings.Fields(mark.Source())
	t := mark.Source()
	for _, s := range list {
		if !isIP(s) {
			return
		}
	}
	for _, s := range append([]string{t}, list...) {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_5_AppendedToOther_Clean() {
	list := strings.Fields(mark.Source())
	for _, s := range list {
		if !isIP(s) {
			return
		}
	}
	for _, s := range append([]string{"8.8.8.8"}, list...) {
		mark.Shell(s)
	}
}

type checked struct {
	ok   bool
	host string
}

func Case_14_5_FlagInField_Flow() {
	c, t := checked{host: harmless()}, mark.Source()
	c.ok = isIP(c.host)
	c.host = t
	if c.ok {
		mark.Shell(c.host) // want "flow"
	}
}

func Case_14_5_FlagInField_Clean() {
	c := checked{host: mark.Source()}
	c.ok = isIP(c.host)
	if c.ok {
		mark.Shell(c.host)
	}
}

func Case_14_5_Fallthrough_Flow() {
	s := mark.Source()
	switch {
	case isIP(s):
		fallthrough
	default:
		mark.Shell(s) // want "flow"
	}
}

func Case_14_5_Fallthrough_Clean() {
	s := mark.Source()
	switch {
	case !isIP(s):
	default:
		mark.Shell(s)
	}
}

func Case_14_5_SentLater_Flow() {
	ch := make(chan string, 2)
	s, t := mark.Source(), mark.Source()
	if isIP(s) {
		ch <- s
	}
	ch <- t
	mark.Shell(<-ch) // want "flow"
}

func Case_14_5_SentLater_Clean() {
	ch := make(chan string, 2)
	s := mark.Source()
	if !isIP(s) {
		return
	}
	ch <- s
	mark.Shell(<-ch)
}

func Case_14_5_OtherGoroutine_Flow() {
	s, t := mark.Source(), mark.Source()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		if !isIP(s) {
			s = "8.8.8.8"
		}
	}()
	wg.Wait()
	mark.Shell(t) // want "flow"
}

func Case_14_5_OtherGoroutine_Clean() {
	s := mark.Source()
	if !isIP(s) {
		return
	}
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		mark.Shell(s)
	}()
	wg.Wait()
}

func Case_14_5_Middleware_Flow(w http.ResponseWriter, r *http.Request) {
	checkedHandler(w, r, func(w http.ResponseWriter, r *http.Request) {
		mark.Shell(r.FormValue("w")) // want "flow"
	})
}

func checkedHandler(w http.ResponseWriter, r *http.Request, next http.HandlerFunc) {
	if !isIP(r.FormValue("q")) {
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	next(w, r)
}

func Case_14_5_Middleware_Clean(w http.ResponseWriter, r *http.Request) {
	checkedHandler(w, r, func(w http.ResponseWriter, r *http.Request) {
		mark.Shell(r.FormValue("q"))
	})
}

func Case_14_5_SetLater_Flow(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.Header.Get("X-Name")) {
		return
	}
	r.Header.Set("X-Name", r.Header.Get("X-Other"))
	mark.Shell(r.Header.Get("X-Name")) // want "flow"
}

func Case_14_5_SetLater_Clean(w http.ResponseWriter, r *http.Request) {
	r.Header.Set("X-Other", "list")
	if !isIP(r.Header.Get("X-Name")) {
		return
	}
	mark.Shell(r.Header.Get("X-Name"))
}

func Case_14_5_TwoTexts_Flow() {
	s, t := mark.Source(), mark.Source()
	text := s
	if mark.Bool() {
		text = t
	}
	if !isIP(text) {
		return
	}
	mark.Shell(s) // want "flow"
}

func Case_14_5_TwoTexts_Clean() {
	s, t := mark.Source(), mark.Source()
	text := s
	if mark.Bool() {
		text = t
	}
	if !isIP(text) {
		return
	}
	mark.Shell(text)
}

func Case_14_5_MaybeOverwritten_Flow() {
	a := []string{harmless(), mark.Source()}
	t := a[1]
	if !isIP(a[0]) {
		return
	}
	a[mark.Choose(2)] = t
	mark.Shell(a[0]) // want "flow"
}

func Case_14_5_MaybeOverwritten_Clean() {
	a := []string{mark.Source(), mark.Source()}
	a[mark.Choose(2)] = "list"
	if !isIP(a[0]) {
		return
	}
	mark.Shell(a[0])
}

func Case_14_5_MaybeWritten_Flow() {
	list := []*request{{host: harmless()}, {}}
	t := mark.Source()
	if !isIP(list[0].host) {
		return
	}
	list[mark.Choose(2)].host = t
	mark.Shell(list[0].host) // want "flow"
}

func Case_14_5_MaybeWritten_Clean() {
	list := []*request{{host: mark.Source()}, {}}
	if !isIP(list[0].host) {
		return
	}
	list[mark.Choose(2)].host = "8.8.8.8"
	mark.Shell(list[0].host)
}

func Case_14_5_SecondByte_Flow() {
	s := mark.Source()
	if strings.HasPrefix(s, "-") || len(s) < 3 {
		return
	}
	mark.Arg(string(s[2]) + s) // want "flow"
}

func Case_14_5_SecondByte_Clean() {
	s := mark.Source()
	if strings.Contains(s, "-") || len(s) < 3 {
		return
	}
	mark.Arg(string(s[2]) + s)
}

func Case_14_5_PreviousRound_Flow() {
	prev := ""
	set := func(s string) { prev = s }
	for i := range 2 {
		s := mark.Source()
		if i == 1 {
			s = harmless()
		}
		if isIP(s) {
			mark.Shell(prev) // want "flow"
		}
		set(s)
	}
}

func Case_14_5_PreviousRound_Clean() {
	prev := ""
	set := func(s string) { prev = s }
	for i := range 2 {
		s := mark.Source()
		if i == 1 {
			s = harmless()
		}
		set(s)
		if isIP(s) {
			mark.Shell(prev)
		}
	}
}

func Case_14_5_PreviousAnswer_Flow() {
	c := &checked{}
	for i := range 2 {
		s := harmless()
		if i == 1 {
			s = mark.Source()
		}
		if c.ok {
			mark.Shell(s) // want "flow"
		}
		c.ok = isIP(s)
	}
}

func Case_14_5_PreviousAnswer_Clean() {
	c := &checked{}
	for i := range 2 {
		s := harmless()
		if i == 1 {
			s = mark.Source()
		}
		c.ok = isIP(s)
		if c.ok {
			mark.Shell(s)
		}
	}
}
