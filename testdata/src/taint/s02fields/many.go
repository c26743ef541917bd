package s02fields

import "taint/mark"

type account struct {
	name string
	conf *settings
}

type settings struct{ dir, prog, sep, flag, mode, last string }

// line is made of more parts of its parameter than are told apart.
func (a *account) line() string {
	c := a.conf
	return c.dir + c.prog + c.sep + c.flag + c.mode + c.last
}

func Case_2_1_ManyParts_Flow() {
	a := &account{name: "root", conf: &settings{dir: "/bin/", prog: "ls", last: mark.Source()}}
	mark.Sink(a.line()) // want "flow"
}

func Case_2_1_ManyParts_Clean() {
	a := &account{name: mark.Source(), conf: &settings{dir: "/bin/", prog: "ls", last: "x"}}
	mark.Sink(a.line())
	mark.Sink(a.conf.prog)
}

type sessions struct {
	last *account
	peer string
}

// open leaves an object that is made of many parts of its parameter.
func (s *sessions) open(a *account) *account {
	s.last = &account{name: "s", conf: &settings{last: a.line()}}
	return s.last
}

func Case_2_1_ManyPartsKept_Flow() {
	s := &sessions{peer: "here"}
	s.open(&account{name: "root", conf: &settings{prog: mark.Source()}})
	mark.Sink(s.last.line()) // want "flow"
}

func Case_2_1_ManyPartsKept_Clean() {
	s := &sessions{peer: mark.Source()}
	s.open(&account{name: mark.Source(), conf: &settings{prog: "ls"}})
	mark.Sink(s.last.line())
}
