// Package drive runs cases.
package drive

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"time"

	"taint/mark/record"
)

// Case is one case: Func is a func(), or a handler that is given requests in
// which an attacker chose everything.
type Case struct {
	Name, Pkg string
	Func      any
	Exits     bool // ends the process: runs only when asked for by name
}

// limits on one case.
const (
	patience = 5 * time.Second
	maxRuns  = 256 // sequences of choices
)

// Main runs the cases that the command line asks for.
func Main(cases []Case) {
	name := flag.String("case", "", "run only this `case`")
	text := flag.Int("text", -1, "run only with this hostile text, by `number`")
	bits := flag.Int("choices", -1, "its `bits` are the first choices")
	flag.Parse()
	for _, c := range cases {
		if c.Exits == (*name == "") || *name != "" && *name != c.Pkg+"."+c.Name {
			continue
		}
		for i, hostile := range record.Hostile() {
			if *text < 0 || *text == i {
				runAll(c, hostile, *bits)
			}
		}
	}
}

// runAll runs a case once for each mode and sequence of choices.
func runAll(c Case, hostile string, bits int) {
	for _, call := range calls(c.Func, hostile) {
		if bits >= 0 {
			record.Preset(bits, 2)
			run(c, hostile, record.All, call)
			continue
		}
		for _, mode := range []record.Mode{record.All, record.Even, record.Odd} {
			if several := explore(c, hostile, mode, call); !several {
				break
			}
		}
	}
}

// explore runs a case once for each sequence of choices, and reports whether a
// run asked for more than one text.
func explore(c Case, hostile string, mode record.Mode, call func()) bool {
	several := false
	record.Preset(0, 0)
	for range maxRuns {
		run(c, hostile, mode, call)
		several = several || record.Calls() > 1
		if !record.Another() {
			return several
		}
	}
	record.Say("FAIL", "too many choices")
	return several
}

func calls(f any, hostile string) []func() {
	switch f := f.(type) {
	case func():
		return []func(){f}
	case func(http.ResponseWriter, *http.Request):
		var out []func()
		for _, r := range requests(hostile) {
			out = append(out, func() { f(httptest.NewRecorder(), r) })
		}
		return out
	}
	panic(fmt.Sprintf("a case cannot be a %T", f))
}

// run runs a case once. A case may panic or leave by runtime.Goexit, but not
// hang, and not fail by mistake.
func run(c Case, hostile string, mode record.Mode, call func()) {
	record.Begin(c.Name, c.Pkg, hostile, mode)
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() {
			v := recover()
			if err, ok := v.(runtime.Error); ok {
				record.Say("FAIL", fmt.Sprintf("with %q: %v", hostile, err))
			}
		}()
		call()
	}()
	select {
	case <-done:
	case <-time.After(patience):
		record.Say("FAIL", fmt.Sprintf("with %q: hangs", hostile))
	}
}
