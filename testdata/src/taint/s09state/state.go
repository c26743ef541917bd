// Package s09state holds the cases of semantic 9: state that outlives a call.
package s09state

import (
	"taint/mark"
	"taint/s09state/config"
)

var globalFlow string

func setGlobal(s string) { globalFlow = s }

func Case_9_1_Global_Flow() {
	setGlobal(mark.Source())
	mark.Sink(globalFlow) // want "flow"
}

var globalClean = "ls"
var otherGlobal string

func setOther(s string) { otherGlobal = s }

func Case_9_1_Global_Clean() {
	setOther(mark.Source())
	mark.Sink(globalClean)
}

var globalStruct struct{ cmd, note string }

func Case_9_1_GlobalField_Flow() {
	globalStruct.cmd = mark.Source()
	mark.Sink(globalStruct.note)
	mark.Sink(globalStruct.cmd) // want "flow"
}

var globalStruct2 struct{ cmd, note string }

func Case_9_1_GlobalField_Clean() {
	globalStruct2.note = mark.Source()
	mark.Sink(globalStruct2.cmd)
}

var globalMap = map[string]string{}

func Case_9_1_GlobalMap_Flow() {
	globalMap["a"] = mark.Source()
	mark.Sink(globalMap["a"]) // want "flow"
	mark.Sink(globalMap["b"])
}

var globalMap2 = map[string]string{"a": "ls"}

func Case_9_1_GlobalMap_Clean() {
	m := map[string]string{}
	m["a"] = mark.Source()
	mark.Sink(globalMap2["a"])
}

var overwritten string

func Case_9_1_Overwritten_Flow() {
	overwritten = "ls"
	overwritten = mark.Source()
	mark.Sink(overwritten) // want "flow"
}

var overwritten2 string

func Case_9_1_Overwritten_Clean() {
	overwritten2 = mark.Source()
	overwritten2 = "ls"
	mark.Sink(overwritten2)
}

func Case_9_1_OtherPackage_Flow() {
	config.Command = mark.Source()
	mark.Sink(config.Command) // want "flow"
}

func Case_9_1_OtherPackage_Clean() {
	config.Command = mark.Source()
	mark.Sink(config.Note)
}

func Case_9_1_OtherPackagePointer_Flow() {
	s := config.Shared
	s.Command = mark.Source()
	mark.Sink(config.Shared.Command) // want "flow"
	mark.Sink(config.Shared.Note)
}

func Case_9_1_OtherPackagePointer_Clean() {
	s := &config.Settings{}
	s.Note = mark.Source()
	mark.Sink(config.Shared.Note)
}

var initialised = source()

func source() string { return mark.Source() + "qz" }

func Case_9_1_Initialiser_Flow() {
	mark.Sink(initialised) // want "flow"
}

var initialisedClean = firstOf("ls", mark.Source())

func firstOf(a, b string) string { return a }

func Case_9_1_Initialiser_Clean() {
	mark.Sink(initialisedClean)
}

var setByInit, keptByInit string

func init() {
	setByInit = mark.Source() + "qz"
	keptByInit = "ls"
}

func Case_9_1_Init_Flow() {
	mark.Sink(setByInit) // want "flow"
}

func Case_9_1_Init_Clean() {
	mark.Sink(keptByInit)
}

// Variables are initialised in the order of their dependencies.
var (
	late  = "run " + early
	early = source()
)

func Case_9_1_Order_Flow() {
	mark.Sink(late) // want "flow"
}

var (
	lateClean  = "run " + earlyClean
	earlyClean = "ls"
)

func Case_9_1_Order_Clean() {
	mark.Sink(lateClean)
}

var written string

func writer() { written = mark.Source() }
func reader() {
	mark.Sink(written) // want "flow"
}

func Case_9_1_WriterAndReader_Flow() {
	writer()
	reader()
}

var written2, unrelated = "ls", ""

func writer2() { unrelated = mark.Source() }
func reader2() {
	mark.Sink(written2)
}

func Case_9_1_WriterAndReader_Clean() {
	writer2()
	reader2()
}

type service struct{ cmd, note string }

func newService(cmd, note string) *service { return &service{cmd, note} }

func (s *service) run() {
	mark.Sink(s.cmd) // want "flow"
}

func Case_9_2_Constructor_Flow() {
	newService(mark.Source(), "a").run()
}

type service2 struct{ cmd, note string }

func newService2(cmd, note string) *service2 { return &service2{cmd, note} }

func (s *service2) run() {
	mark.Sink(s.cmd)
}

func Case_9_2_Constructor_Clean() {
	newService2("ls", mark.Source()).run()
}

type session struct {
	user  string
	trace string
	opts  map[string]string
	inner *session
}

func (s *session) login(user string)   { s.user = user }
func (s *session) annotate(t string)   { s.trace = t }
func (s *session) set(k, v string)     { s.opts[k] = v }
func (s *session) get(k string) string { return s.opts[k] }
func (s *session) current() string     { return s.user }
func (s *session) open() *session      { s.inner = &session{}; return s.inner }
func (s *session) innerUser() string   { return s.inner.user }
func (s *session) logout()             { s.user = "" }

func Case_9_2_SetThenUsed_Flow() {
	s := &session{}
	s.login(mark.Source())
	mark.Sink(s.current()) // want "flow"
}

func Case_9_2_SetThenUsed_Clean() {
	s := &session{}
	s.annotate(mark.Source())
	mark.Sink(s.current())
}

func Case_9_2_Reset_Flow() {
	s := &session{}
	s.logout()
	s.login(mark.Source())
	mark.Sink(s.current()) // want "flow"
}

func Case_9_2_Reset_Clean() {
	s := &session{}
	s.login(mark.Source())
	s.logout()
	mark.Sink(s.current())
}

func Case_9_2_Options_Flow() {
	s := &session{opts: map[string]string{}}
	s.set("a", mark.Source())
	mark.Sink(s.get("b"))
	mark.Sink(s.get("a")) // want "flow"
}

func Case_9_2_Options_Clean() {
	s, t := &session{opts: map[string]string{}}, &session{opts: map[string]string{}}
	s.set("a", mark.Source())
	t.set("a", "ls")
	mark.Sink(t.get("a"))
}

func Case_9_2_Inner_Flow() {
	s := &session{}
	s.open().login(mark.Source())
	mark.Sink(s.current())
	mark.Sink(s.innerUser()) // want "flow"
}

func Case_9_2_Inner_Clean() {
	s := &session{}
	s.open().annotate(mark.Source())
	mark.Sink(s.innerUser())
}

type mux struct {
	handlers map[string]func(string) string
}

func (m *mux) handle(name string, f func(string) string) { m.handlers[name] = f }
func (m *mux) serve(name, arg string) string             { return m.handlers[name](arg) }

func newMux() *mux { return &mux{map[string]func(string) string{}} }

func Case_9_3_Registered_Flow() {
	m := newMux()
	m.handle("echo", func(s string) string { return s })
	m.handle("fixed", func(s string) string { return "ls" })
	mark.Sink(m.serve("fixed", mark.Source()))
	mark.Sink(m.serve("echo", mark.Source())) // want "flow"
}

func Case_9_3_Registered_Clean() {
	m := newMux()
	m.handle("echo", func(s string) string { return s })
	m.handle("fixed", func(s string) string { return "ls" })
	mark.Sink(m.serve("fixed", mark.Source()))
}

type scheduler struct{ jobs []func() }

func (s *scheduler) later(f func()) { s.jobs = append(s.jobs, f) }
func (s *scheduler) run() {
	for _, j := range s.jobs {
		j()
	}
}

func Case_9_3_Jobs_Flow() {
	var s scheduler
	cmd := mark.Source()
	s.later(func() {
		mark.Sink(cmd) // want "flow"
	})
	s.run()
}

func Case_9_3_Jobs_Clean() {
	var s scheduler
	cmd := mark.Source()
	s.later(func() {
		mark.Sink(cmd)
	})
	cmd = "ls"
	s.run()
}

type event struct{ listeners []func(string) }

func (e *event) on(f func(string)) { e.listeners = append(e.listeners, f) }
func (e *event) fire(s string) {
	for _, l := range e.listeners {
		l(s)
	}
}

func Case_9_3_Listener_Flow() {
	var e event
	e.on(func(s string) {
		mark.Sink(s) // want "flow"
	})
	e.fire("ls")
	e.fire(mark.Source())
}

func Case_9_3_Listener_Clean() {
	var e, f event
	e.on(func(s string) {
		mark.Sink(s)
	})
	f.fire(mark.Source())
	e.fire("ls")
}

type middleware func(func(string)) func(string)

type server struct {
	wrap []middleware
	h    func(string)
}

func (s *server) use(m middleware) { s.wrap = append(s.wrap, m) }
func (s *server) serve(arg string) {
	h := s.h
	for _, m := range s.wrap {
		h = m(h)
	}
	h(arg)
}

func Case_9_3_Middleware_Flow() {
	s := &server{h: func(arg string) {
		mark.Sink(arg) // want "flow"
	}}
	s.use(func(next func(string)) func(string) {
		return func(arg string) { next("x" + arg) }
	})
	s.serve(mark.Source())
}

func Case_9_3_Middleware_Clean() {
	s := &server{h: func(arg string) {
		mark.Sink(arg)
	}}
	s.use(func(next func(string)) func(string) {
		return func(arg string) { next("fixed") }
	})
	s.serve(mark.Source())
}
