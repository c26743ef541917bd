// Package s07concurrency holds the cases of semantic 7: concurrency.
package s07concurrency

import (
	"strings"
	"sync"
	"time"

	"taint/mark"
)

func Case_7_1_Go_Flow() {
	s, done := mark.Source(), make(chan bool)
	go func() {
		mark.Sink(s) // want "flow"
		close(done)
	}()
	<-done
}

func Case_7_1_Go_Clean() {
	s, done := mark.Source(), make(chan bool)
	s = "ls"
	go func() {
		mark.Sink(s)
		close(done)
	}()
	<-done
}

func Case_7_1_GoArgument_Flow() {
	s, done := mark.Source(), make(chan bool)
	go func(v string) {
		mark.Sink(v) // want "flow"
		close(done)
	}(s)
	s = "ls"
	<-done
}

func Case_7_1_GoArgument_Clean() {
	s, done := "ls", make(chan bool)
	go func(v string) {
		mark.Sink(v)
		close(done)
	}(s)
	<-done
	s = mark.Source()
}

func Case_7_1_GoWrites_Flow() {
	s, done := "ls", make(chan bool)
	go func() {
		s = mark.Source()
		close(done)
	}()
	<-done
	mark.Sink(s) // want "flow"
}

func Case_7_1_GoWrites_Clean() {
	s, t, done := "ls", "ps", make(chan bool)
	go func() {
		t = mark.Source()
		close(done)
	}()
	<-done
	mark.Sink(s)
	_ = t
}

type task struct{ cmd, note string }

func (t *task) load(done chan<- bool) { t.cmd = mark.Source(); done <- true }

func Case_7_1_GoMethod_Flow() {
	t, done := &task{}, make(chan bool)
	go t.load(done)
	<-done
	mark.Sink(t.note)
	mark.Sink(t.cmd) // want "flow"
}

func Case_7_1_GoMethod_Clean() {
	t, u, done := &task{}, &task{}, make(chan bool)
	go t.load(done)
	<-done
	mark.Sink(t.note)
	mark.Sink(u.cmd)
}

func Case_7_1_GoSinkDirectly_Flow() {
	go mark.Sink(mark.Source()) // want "flow"
	time.Sleep(time.Millisecond)
}

func Case_7_1_GoSinkDirectly_Clean() {
	s := "ls"
	go mark.Sink(s)
	time.Sleep(time.Millisecond)
	s = mark.Source()
}

func sinkAndClose(s string, done chan bool) {
	defer close(done)
	mark.Sink(s) // want "flow"
}

func Case_7_1_GoSinkInCallee_Flow() {
	done := make(chan bool)
	go sinkAndClose(mark.Source(), done)
	<-done
}

func sinkFirstAndClose(s, t string, done chan bool) {
	defer close(done)
	mark.Sink(s)
	_ = t
}

func Case_7_1_GoSinkInCallee_Clean() {
	done := make(chan bool)
	go sinkFirstAndClose("ls", mark.Source(), done)
	<-done
}

func Case_7_2_Unbuffered_Flow() {
	c := make(chan string)
	go func() { c <- mark.Source() }()
	mark.Sink(<-c) // want "flow"
}

func Case_7_2_Unbuffered_Clean() {
	c, d := make(chan string), make(chan string, 1)
	go func() { c <- "ls" }()
	d <- mark.Source()
	mark.Sink(<-c)
}

func Case_7_2_Buffered_Flow() {
	c := make(chan string, 1)
	c <- mark.Source()
	mark.Sink(<-c) // want "flow"
}

func Case_7_2_Buffered_Clean() {
	c, d := make(chan string, 1), make(chan string, 1)
	c <- "ls"
	d <- mark.Source()
	mark.Sink(<-c)
}

func Case_7_2_Range_Flow() {
	c := make(chan string, 2)
	c <- "ls"
	c <- mark.Source()
	close(c)
	for s := range c {
		mark.Sink(s) // want "flow"
	}
}

func Case_7_2_Range_Clean() {
	c, n := make(chan string, 2), 0
	c <- mark.Source()
	close(c)
	for range c {
		n++
		mark.Sink(strings.Repeat("a", n))
	}
}

func Case_7_2_CommaOk_Flow() {
	c := make(chan string, 1)
	c <- mark.Source()
	if s, ok := <-c; ok {
		mark.Sink(s) // want "flow"
	}
}

func Case_7_2_CommaOk_Clean() {
	c := make(chan string, 1)
	close(c)
	if s, ok := <-c; !ok {
		mark.Sink(s)
	}
}

func Case_7_2_Structs_Flow() {
	c := make(chan task, 1)
	c <- task{cmd: mark.Source(), note: "a"}
	t := <-c
	mark.Sink(t.note)
	mark.Sink(t.cmd) // want "flow"
}

func Case_7_2_Structs_Clean() {
	c := make(chan task, 1)
	c <- task{cmd: "ls", note: mark.Source()}
	t := <-c
	mark.Sink(t.cmd)
}

func Case_7_2_Pointers_Flow() {
	c, t := make(chan *task, 1), &task{}
	c <- t
	t.cmd = mark.Source()
	mark.Sink((<-c).cmd) // want "flow"
}

func Case_7_2_Pointers_Clean() {
	c, t := make(chan *task, 1), task{}
	u := t
	c <- &u
	t.cmd = mark.Source()
	mark.Sink((<-c).cmd)
	_ = t
}

func Case_7_2_Select_Flow() {
	c, d := make(chan string, 1), make(chan string, 1)
	c <- mark.Source()
	select {
	case s := <-c:
		mark.Sink(s) // want "flow"
	case s := <-d:
		mark.Sink(s) // not reached
	}
}

func Case_7_2_Select_Clean() {
	c, d := make(chan string, 1), make(chan string, 1)
	c <- mark.Source()
	d <- "ls"
	select {
	case <-c:
		mark.Sink("ps")
	case s := <-d:
		mark.Sink(s)
	}
}

func Case_7_2_SelectSend_Flow() {
	c := make(chan string, 1)
	select {
	case c <- mark.Source():
	default:
	}
	mark.Sink(<-c) // want "flow"
}

func Case_7_2_SelectSend_Clean() {
	c, d := make(chan string, 1), make(chan string)
	c <- "ls"
	select {
	case d <- mark.Source():
	default:
	}
	mark.Sink(<-c)
}

func produce(out chan<- string, s string) { out <- s; close(out) }

func forward(in <-chan string) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for s := range in {
			out <- strings.TrimSpace(s)
		}
	}()
	return out
}

func lengths(in <-chan string) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for s := range in {
			out <- strings.Repeat("a", len(s))
		}
	}()
	return out
}

func Case_7_2_Pipeline_Flow() {
	c := make(chan string)
	go produce(c, mark.Source())
	for s := range forward(forward(c)) {
		mark.Sink(s) // want "flow"
	}
}

func Case_7_2_Pipeline_Clean() {
	c := make(chan string)
	go produce(c, mark.Source())
	for s := range forward(lengths(c)) {
		mark.Sink(s)
	}
}

type job struct {
	in  string
	out chan string
}

func Case_7_2_WorkerPool_Flow() {
	jobs := make(chan job)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for j := range jobs {
				j.out <- j.in
			}
		})
	}
	j := job{mark.Source(), make(chan string, 1)}
	jobs <- j
	close(jobs)
	wg.Wait()
	mark.Sink(<-j.out) // want "flow"
}

func Case_7_2_WorkerPool_Clean() {
	jobs := make(chan job)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for j := range jobs {
				j.out <- strings.Repeat("a", len(j.in))
			}
		})
	}
	j := job{mark.Source(), make(chan string, 1)}
	jobs <- j
	close(jobs)
	wg.Wait()
	mark.Sink(<-j.out)
}

func Case_7_2_ChannelOfChannels_Flow() {
	cc, c := make(chan chan string, 1), make(chan string, 1)
	cc <- c
	c <- mark.Source()
	mark.Sink(<-<-cc) // want "flow"
}

func Case_7_2_ChannelOfChannels_Clean() {
	cc, c, d := make(chan chan string, 1), make(chan string, 1), make(chan string, 1)
	cc <- d
	c <- mark.Source()
	d <- "ls"
	mark.Sink(<-<-cc)
}

type bus struct{ a, b chan string }

func Case_7_2_ChannelFields_Flow() {
	x := bus{make(chan string, 1), make(chan string, 1)}
	x.a <- "ls"
	x.b <- mark.Source()
	mark.Sink(<-x.a)
	mark.Sink(<-x.b) // want "flow"
}

func Case_7_2_ChannelFields_Clean() {
	x := bus{make(chan string, 1), make(chan string, 1)}
	x.a <- "ls"
	x.b <- mark.Source()
	mark.Sink(<-x.a)
}

func Case_7_2_FanIn_Flow() {
	a, b, out := make(chan string, 1), make(chan string, 1), make(chan string, 2)
	a <- "ls"
	b <- mark.Source()
	out <- <-a
	out <- <-b
	<-out
	mark.Sink(<-out) // want "flow"
}

func Case_7_2_FanIn_Clean() {
	a, b, out := make(chan string, 1), make(chan string, 1), make(chan string, 2)
	a <- "ls"
	b <- mark.Source()
	out <- <-a
	<-b
	mark.Sink(<-out)
}
