package s05funcs

import "taint/mark"

type runner struct{ cmd, note string }

func (r runner) value() string      { return r.cmd }
func (r *runner) pointer() string   { return r.cmd }
func (r *runner) set(s string)      { r.cmd = s }
func (r *runner) annotate(s string) { r.note = s }

func Case_5_3_MethodValue_Flow() {
	r := &runner{}
	f := r.set
	f(mark.Source())
	mark.Sink(r.cmd) // want "flow"
	mark.Sink(r.note)
}

func Case_5_3_MethodValue_Clean() {
	r := &runner{}
	f := r.annotate
	f(mark.Source())
	mark.Sink(r.cmd)
}

func Case_5_3_BoundEarly_Flow() {
	r := runner{cmd: mark.Source()}
	f := r.value
	r.cmd = "ls"
	mark.Sink(f()) // want "flow"
}

func Case_5_3_BoundEarly_Clean() {
	r := runner{cmd: "ls"}
	f := r.value
	r.cmd = mark.Source()
	mark.Sink(f())
}

func Case_5_3_BoundPointer_Flow() {
	r := runner{cmd: "ls"}
	f := r.pointer
	r.cmd = mark.Source()
	mark.Sink(f()) // want "flow"
}

func Case_5_3_BoundPointer_Clean() {
	r := runner{cmd: mark.Source()}
	f := r.pointer
	r.cmd = "ls"
	mark.Sink(f())
}

func Case_5_3_Expression_Flow() {
	r := runner{cmd: mark.Source()}
	f := runner.value
	mark.Sink(f(r)) // want "flow"
}

func Case_5_3_Expression_Clean() {
	r, q := runner{cmd: mark.Source()}, runner{cmd: "ls"}
	f := runner.value
	_ = r
	mark.Sink(f(q))
}

func Case_5_3_PointerExpression_Flow() {
	r := &runner{}
	(*runner).set(r, mark.Source())
	mark.Sink((*runner).pointer(r)) // want "flow"
}

func Case_5_3_PointerExpression_Clean() {
	r := &runner{}
	(*runner).annotate(r, mark.Source())
	mark.Sink((*runner).pointer(r))
}

type getter interface{ pointer() string }

func Case_5_3_InterfaceMethodValue_Flow() {
	var g getter = &runner{cmd: mark.Source()}
	f := g.pointer
	mark.Sink(f()) // want "flow"
}

func Case_5_3_InterfaceMethodValue_Clean() {
	var g getter = &runner{cmd: "ls", note: mark.Source()}
	f := g.pointer
	mark.Sink(f())
}

func Case_5_3_InterfaceMethodExpression_Flow() {
	f := getter.pointer
	mark.Sink(f(&runner{cmd: mark.Source()})) // want "flow"
}

func Case_5_3_InterfaceMethodExpression_Clean() {
	f := getter.pointer
	mark.Sink(f(&runner{note: mark.Source()}))
}

func Case_5_3_Handed_Flow() {
	r := &runner{}
	with(r.set)
	mark.Sink(r.cmd) // want "flow"
}

func Case_5_3_Handed_Clean() {
	r := &runner{}
	with(r.annotate)
	mark.Sink(r.cmd)
}

type hooks struct{ before, after func(string) string }

func Case_5_4_Fields_Flow() {
	h := hooks{before: drop, after: same}
	mark.Sink(h.before(mark.Source()))
	mark.Sink(h.after(mark.Source())) // want "flow"
}

func Case_5_4_Fields_Clean() {
	h := hooks{before: drop, after: same}
	h.after = h.before
	mark.Sink(h.after(mark.Source()))
}

func Case_5_4_Map_Flow() {
	m := map[string]func(string) string{"same": same, "drop": drop}
	mark.Sink(m["drop"](mark.Source()))
	mark.Sink(m["same"](mark.Source())) // want "flow"
}

func Case_5_4_Map_Clean() {
	m := map[string]func(string) string{"same": same, "drop": drop}
	mark.Sink(m["drop"](mark.Source()))
	mark.Sink(m["same"]("ps"))
}

func Case_5_4_UnknownKey_Flow() {
	m := map[int]func(string) string{0: same, 1: drop}
	mark.Sink(m[mark.Choose(2)](mark.Source())) // want "flow"
}

func Case_5_4_UnknownKey_Clean() {
	m := map[int]func(string) string{0: func(string) string { return "ps" }, 1: drop}
	mark.Sink(m[mark.Choose(2)](mark.Source()))
}

func Case_5_4_Slice_Flow() {
	s := mark.Source()
	for _, f := range []func(string) string{drop, same} {
		mark.Sink(f(s)) // want "flow"
	}
}

func Case_5_4_Slice_Clean() {
	s := mark.Source()
	for _, f := range []func(string) string{same, drop} {
		s = f(s)
	}
	s = []func(string) string{same, drop}[1](s)
	mark.Sink(s)
}

func Case_5_4_Channel_Flow() {
	c := make(chan func(string) string, 1)
	c <- same
	mark.Sink((<-c)(mark.Source())) // want "flow"
}

func Case_5_4_Channel_Clean() {
	c := make(chan func(string) string, 1)
	c <- drop
	mark.Sink((<-c)(mark.Source()))
}

func Case_5_4_Reassigned_Flow() {
	f := drop
	f = same
	mark.Sink(f(mark.Source())) // want "flow"
}

func Case_5_4_Reassigned_Clean() {
	f := same
	f = drop
	mark.Sink(f(mark.Source()))
}

func Case_5_4_Chosen_Flow() {
	f := drop
	if mark.Bool() {
		f = same
	}
	mark.Sink(f(mark.Source())) // want "flow"
}

func Case_5_4_Chosen_Clean() {
	f := drop
	if mark.Bool() {
		f = func(string) string { return "ps" }
	}
	mark.Sink(f(mark.Source()))
}

func Case_5_4_InAny_Flow() {
	var v any = same
	mark.Sink(v.(func(string) string)(mark.Source())) // want "flow"
}

func Case_5_4_InAny_Clean() {
	var v any = drop
	mark.Sink(v.(func(string) string)(mark.Source()))
}

type state func(*machine) state

type machine struct{ in, out, log string }

func start(m *machine) state   { return copying }
func copying(m *machine) state { m.out = m.in; return done }
func logging(m *machine) state { m.log = m.in; return done }
func done(m *machine) state    { return nil }

func (m *machine) run(s state) {
	for s != nil {
		s = s(m)
	}
}

func Case_5_4_StateMachine_Flow() {
	m := &machine{in: mark.Source(), out: "ls"}
	m.run(start)
	mark.Sink(m.log)
	mark.Sink(m.out) // want "flow"
}

func Case_5_4_StateMachine_Clean() {
	m := &machine{in: mark.Source(), out: "ls"}
	m.run(logging)
	mark.Sink(m.out)
}

func Case_5_5_Immediate_Flow() {
	s := func(a, b string) string { return b }("ls", mark.Source())
	mark.Sink(s) // want "flow"
}

func Case_5_5_Immediate_Clean() {
	s := func(a, b string) string { return a }("ls", mark.Source())
	mark.Sink(s)
}

func Case_5_5_ImmediateEffect_Flow() {
	s := "ls"
	func(p *string) { *p = mark.Source() }(&s)
	mark.Sink(s) // want "flow"
}

func Case_5_5_ImmediateEffect_Clean() {
	s := "ls"
	func(p string) { p = mark.Source(); _ = p }(s)
	mark.Sink(s)
}

func Case_5_5_Deferred_Flow() {
	s := mark.Source()
	defer func(v string) {
		mark.Sink(v) // want "flow"
	}(s)
	s = "ls"
}

func Case_5_5_Deferred_Clean() {
	s := "ls"
	defer func(v string) {
		mark.Sink(v)
	}(s)
	s = mark.Source()
}

func Case_5_5_DeferredClosureInLoop_Flow() {
	for _, s := range []string{"a", mark.Source()} {
		defer func() {
			mark.Sink(s) // want "flow"
		}()
	}
}

func Case_5_5_DeferredClosureInLoop_Clean() {
	for _, s := range []string{"a", mark.Source()} {
		defer func() {
			mark.Sink(s)
		}()
		s = "b"
	}
}
