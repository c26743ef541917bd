// Package record notes which values arrive at the sinks of a running case.
package record

import (
	"fmt"
	"os"
	"path"
	"runtime"
	"strings"
	"sync"
)

var state struct {
	sync.Mutex
	name, pkg string          // of the case that runs
	text      string          // what Source returns
	mode      Mode            // how often
	calls     int             // of Source in this run
	choices   []choice        // made so far, or given
	next      int             // choice to make
	seen      map[string]bool // lines printed
}

type choice struct{ made, of int }

// Mode says which calls of Source in a run return the text of the run. The
// others return a text that does every kind of harm.
type Mode int

// The modes.
const (
	All  Mode = iota
	Even      // the first, third …
	Odd
)

// Begin prepares a run of the case: Source will return text.
func Begin(name, pkg, text string, mode Mode) {
	state.Lock()
	defer state.Unlock()
	state.name, state.pkg, state.text, state.mode = name, pkg, text, mode
	state.calls, state.next = 0, 0
}

// Calls is how often Source was called in the run.
func Calls() int {
	state.Lock()
	defer state.Unlock()
	return state.calls
}

// Preset gives the choices of the next run: the bits of n, lowest first.
func Preset(n, bits int) {
	state.Lock()
	defer state.Unlock()
	state.choices = nil
	for range bits {
		state.choices = append(state.choices, choice{n & 1, 2})
		n >>= 1
	}
}

// Another turns to the next untried sequence of choices and reports whether
// there is one.
func Another() bool {
	state.Lock()
	defer state.Unlock()
	cs := state.choices[:min(state.next, len(state.choices))]
	for len(cs) > 0 && cs[len(cs)-1].made+1 >= cs[len(cs)-1].of {
		cs = cs[:len(cs)-1]
	}
	if len(cs) > 0 {
		cs[len(cs)-1].made++
	}
	state.choices = cs
	return len(cs) > 0
}

// Source returns an attacker's text.
func Source() string {
	state.Lock()
	defer state.Unlock()
	state.calls++
	if state.mode == Even && state.calls%2 == 0 || state.mode == Odd && state.calls%2 == 1 {
		return worst
	}
	return state.text
}

// Choose returns a number below n. All sequences of choices are tried in turn.
func Choose(n int) int {
	state.Lock()
	defer state.Unlock()
	if state.next == len(state.choices) {
		state.choices = append(state.choices, choice{0, n})
	}
	c := state.choices[state.next]
	state.next++
	return c.made % n
}

// Arrive notes that v arrived at a sink of the kind.
func Arrive(kind string, v any) { arrive("", kind, v) }

// ArriveAt is Arrive with the place of the sink call.
func ArriveAt(site, kind string, v any) { arrive(site, kind, v) }

func arrive(site, kind string, v any) {
	harm := "harmless"
	for _, s := range texts(v) {
		if harmful(kind, s) {
			harm = "harmful"
		}
	}
	state.Lock()
	defer state.Unlock()
	if site == "" {
		site = caller(state.pkg)
	}
	say("HIT", state.name, site, harm)
}

// caller is the place of the innermost frame in the package.
func caller(pkg string) string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		f, more := frames.Next()
		if path.Dir(f.File) == pkg {
			return fmt.Sprintf("%s:%d", f.File, f.Line)
		}
		if !more {
			return "outside " + pkg
		}
	}
}

// Say prints a line about the case that runs.
func Say(what, text string) {
	state.Lock()
	defer state.Unlock()
	say(what, state.name, text)
}

// say prints a line unless it was printed before. It does so at once: the case
// may end the process.
func say(words ...string) {
	line := strings.ReplaceAll(strings.Join(words, "\t"), "\n", " ")
	if state.seen[line] {
		return
	}
	if state.seen == nil {
		state.seen = map[string]bool{}
	}
	state.seen[line] = true
	fmt.Fprintln(os.Stdout, line)
}
