package s07concurrency

import (
	"sync"

	"taint/mark"
)

// errGroup is what errgroup.Group is.
type errGroup struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
}

func (g *errGroup) Go(f func() error) {
	g.wg.Add(1)
	go func() {
		defer g.wg.Done()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *errGroup) Wait() error { g.wg.Wait(); return g.err }

type groupJob struct {
	in, note string
	out      chan string
}

func Case_7_3_GroupJobs_Flow() {
	var g errGroup
	jobs := make(chan groupJob, 1)
	g.Go(func() error {
		for j := range jobs {
			j.out <- j.in
		}
		return nil
	})
	j := groupJob{mark.Source(), "ls", make(chan string, 1)}
	jobs <- j
	close(jobs)
	_ = g.Wait()
	mark.Sink(<-j.out) // want "flow"
}

func Case_7_3_GroupJobs_Clean() {
	var g errGroup
	jobs := make(chan groupJob, 1)
	g.Go(func() error {
		for j := range jobs {
			j.out <- j.note
		}
		return nil
	})
	j := groupJob{mark.Source(), "ls", make(chan string, 1)}
	jobs <- j
	close(jobs)
	_ = g.Wait()
	mark.Sink(<-j.out)
}

func Case_7_3_GroupLater_Flow() {
	var g errGroup
	var s string
	start := make(chan bool)
	g.Go(func() error {
		<-start
		mark.Sink(s) // want "flow"
		return nil
	})
	s = mark.Source()
	close(start)
	_ = g.Wait()
}

func Case_7_3_GroupLater_Clean() {
	var g errGroup
	var s string
	start := make(chan bool)
	g.Go(func() error {
		<-start
		mark.Sink(s)
		return nil
	})
	_ = mark.Source()
	s = "ls"
	close(start)
	_ = g.Wait()
}
