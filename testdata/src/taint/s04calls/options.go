package s04calls

import "taint/mark"

type server struct{ cmd, addr, note string }

type serverOption interface{ set(*server) }

type cmdOption struct{ cmd string }
type addrOption string
type funcOption func(*server)

func (o cmdOption) set(s *server)  { s.cmd = o.cmd }
func (o addrOption) set(s *server) { s.addr = string(o) }
func (o funcOption) set(s *server) { o(s) }

func withNote(note string) serverOption {
	return funcOption(func(s *server) { s.note = note })
}

func newServer(addr string, opts ...serverOption) *server {
	s := &server{cmd: "ls", addr: addr, note: "a"}
	for _, o := range opts {
		o.set(s)
	}
	return s
}

func Case_4_6_InterfaceOptions_Flow() {
	s := newServer("here", cmdOption{"ls"}, addrOption(mark.Source()), withNote("b"))
	mark.Sink(s.cmd)
	mark.Sink(s.note)
	mark.Sink(s.addr) // want "flow"
}

func Case_4_6_InterfaceOptions_Clean() {
	s := newServer(mark.Source(), cmdOption{"ls"}, withNote("b"))
	mark.Sink(s.cmd)
	mark.Sink(s.note)
}

func Case_4_6_FuncOption_Flow() {
	s := newServer("here", cmdOption{"ls"}, withNote(mark.Source()))
	mark.Sink(s.cmd)
	mark.Sink(s.note) // want "flow"
}

type runOptions struct {
	shell bool
	dir   string
	after func(string) string
}

func runWith(cmd string, o runOptions) {
	if o.shell {
		mark.Shell(cmd) // want "flow"
	}
	if o.after != nil {
		cmd = o.after(cmd)
	} else {
		cmd = "ls"
	}
	mark.Sink(cmd)
}

func Case_4_3_OptionStruct_Flow() {
	runWith(mark.Source(), runOptions{shell: true, dir: "/"})
}

func runWith2(cmd string, o *runOptions) {
	if o.shell {
		mark.Shell(cmd) // not reached
	}
	if o.after != nil {
		cmd = o.after(cmd)
	} else {
		cmd = "ls"
	}
	mark.Sink(cmd)
}

func Case_4_3_OptionStruct_Clean() {
	runWith2(mark.Source(), &runOptions{dir: mark.Source()})
	runWith2(mark.Source(), &runOptions{after: func(string) string { return "ls" }})
}

func loggedFunc(next func(*request, *response)) func(*request, *response) {
	return func(q *request, w *response) {
		w.log = q.user
		next(q, w)
	}
}

func replaced(next func(*request, *response)) func(*request, *response) {
	return func(q *request, w *response) {
		next(q, w)
		w.body = q.user
	}
}

func Case_4_3_Middlewares_Flow() {
	h := loggedFunc(loggedFunc(func(q *request, w *response) { w.body = q.path }))
	var w response
	h(&request{path: mark.Source(), user: "root"}, &w)
	mark.Sink(w.log)
	mark.Sink(w.body) // want "flow"
}

func Case_4_3_Middlewares_Clean() {
	h := replaced(replaced(func(q *request, w *response) { w.body = q.path }))
	var w response
	h(&request{path: mark.Source(), user: "root"}, &w)
	mark.Sink(w.log)
	mark.Sink(w.body)
}
