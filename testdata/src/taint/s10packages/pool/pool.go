// Package pool has workers that constructors start.
package pool

// Handler does the work.
type Handler interface{ Handle(text string) }

// Pool has a worker.
type Pool struct {
	jobs chan string
	done chan bool
	h    Handler
}

// New starts a pool.
func New(h Handler) *Pool {
	p := &Pool{jobs: make(chan string), done: make(chan bool), h: h}
	go p.work()
	return p
}

func (p *Pool) work() {
	for text := range p.jobs {
		p.h.Handle(text)
	}
	p.done <- true
}

// Submit has something done.
func (p *Pool) Submit(text string) { p.jobs <- text }

// Close waits for the last job.
func (p *Pool) Close() {
	close(p.jobs)
	<-p.done
}

// Each starts a function that calls f with what is sent, and tells when that was all.
func Each(f func(string)) (send chan<- string, done <-chan bool) {
	in, out := make(chan string), make(chan bool)
	go func() {
		for text := range in {
			f(text)
		}
		out <- true
	}()
	return in, out
}
