package s10packages

import (
	"taint/mark"
	"taint/s10packages/pool"
)

type shellHandler struct{}

func (shellHandler) Handle(text string) {
	mark.Shell(text) // want "flow"
}

func Case_10_1_PoolHandler_Flow() {
	p := pool.New(shellHandler{})
	p.Submit(mark.Source())
	p.Close()
}

type countingHandler struct{ n *int }

func (h countingHandler) Handle(text string) {
	*h.n += len(text)
	mark.Shell("ls")
}

func Case_10_1_PoolHandler_Clean() {
	n := 0
	p := pool.New(countingHandler{&n})
	p.Submit(mark.Source())
	p.Close()
}

type otherHandler struct{}

func (otherHandler) Handle(text string) { mark.Shell(text) }

func Case_10_1_PoolOfOthers_Clean() {
	p := pool.New(otherHandler{})
	p.Submit("ls")
	p.Close()
	n := 0
	q := pool.New(countingHandler{&n})
	q.Submit(mark.Source())
	q.Close()
}

type lateHandler struct{}

func (lateHandler) Handle(text string) {
	mark.Shell(text) // want "flow"
}

func Case_10_1_PoolOfOthers_Flow() {
	n := 0
	p := pool.New(countingHandler{&n})
	p.Submit("ls")
	p.Close()
	q := pool.New(lateHandler{})
	q.Submit(mark.Source())
	q.Close()
}

func Case_10_1_EachSent_Flow() {
	send, done := pool.Each(func(text string) {
		mark.Shell(text) // want "flow"
	})
	send <- mark.Source()
	close(send)
	<-done
}

func Case_10_1_EachSent_Clean() {
	text := mark.Source()
	send, done := pool.Each(func(other string) { mark.Shell(other) })
	send <- "ls"
	close(send)
	<-done
	mark.Shell("echo " + itoaLen(text))
}

func itoaLen(text string) string { return string(rune('0' + len(text)%10)) }

// the pool is in what another package makes of it
type service struct{ p *pool.Pool }

func newService(h pool.Handler) *service { return &service{pool.New(h)} }

func (s *service) do(text string) { s.p.Submit(text) }

type servedHandler struct{}

func (servedHandler) Handle(text string) {
	mark.Shell(text) // want "flow"
}

func Case_10_1_PoolInService_Flow() {
	s := newService(servedHandler{})
	s.do(mark.Source())
	s.p.Close()
}

type plainHandler struct{}

func (plainHandler) Handle(text string) { mark.Shell("ls") }

func Case_10_1_PoolInService_Clean() {
	s := newService(plainHandler{})
	s.do(mark.Source())
	s.p.Close()
}
