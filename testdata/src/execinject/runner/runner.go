// Package runner starts programs for others.
package runner

import (
	"net/http"
	"os/exec"
)

// Shell runs a command line.
func Shell(line string) error { return exec.Command("sh", "-c", line).Run() }

// Program runs a program without arguments.
func Program(name string) error { return exec.Command(name).Run() }

// List lists a directory, which it takes for one.
func List(dir string) error { return exec.Command("ls", "--", dir).Run() }

// Stat gives ls any argument.
func Stat(file string) error { return exec.Command("ls", file).Run() }

// Start starts what it is told.
func Start(name string, args ...string) error { return exec.Command(name, args...).Run() }

// Param reads a parameter.
func Param(r *http.Request) string { return r.FormValue("p") }

// Const does not depend on the request.
func Const(r *http.Request) string { return "ls" }

// Runner runs command lines.
type Runner interface{ Run(line string) error }

// Sh is a Runner.
type Sh struct{ Prefix string }

// Run runs the line in a shell.
func (s Sh) Run(line string) error { return exec.Command("sh", "-c", s.Prefix+line).Run() }

// Job is a command line kept for later.
type Job struct{ line string }

// New makes a job.
func New(line string) *Job { return &Job{line: line} }

// Do runs it.
func (j *Job) Do() error { return exec.Command("bash", "-c", j.line).Run() }
