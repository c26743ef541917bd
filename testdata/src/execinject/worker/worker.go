// Package worker runs what others put into its queues.
package worker

import "os/exec"

// Job is what is put into a queue.
type Job struct{ Command, Note string }

var jobs = make(chan *Job, 10)

// Put adds a job.
func Put(j *Job) { jobs <- j }

// Start starts the worker.
func Start() {
	go func() {
		for j := range jobs {
			run(j)
		}
	}()
}

func run(j *Job) { exec.Command("sh", "-c", j.Command).Run() }

// Pool has a queue of its own.
type Pool struct{ lines, notes chan string }

// New starts a pool.
func New() *Pool {
	p := &Pool{make(chan string), make(chan string)}
	go p.loop()
	return p
}

func (p *Pool) loop() {
	for {
		select {
		case l := <-p.lines:
			exec.Command("sh", "-c", l).Run()
		case <-p.notes:
		}
	}
}

// Run has the pool run a line.
func (p *Pool) Run(line string) { p.lines <- line }

// Note has it note something.
func (p *Pool) Note(note string) { p.notes <- note }
