// Package run starts programs, for the cases of semantic 10.
package run

import (
	"strconv"

	"errors"
	"regexp"

	"taint/mark"
)

// Command starts what it is told.
func Command(name string) { mark.Sink(name) }

// First starts its first argument only.
func First(name, note string) { mark.Sink(name); _ = note }

// Fixed starts always the same.
func Fixed(name string) { mark.Sink("ls"); _ = name }

// Shell has a shell run its argument.
func Shell(cmd string) { mark.Shell(cmd) }

// If starts name when on.
func If(on bool, name string) {
	if on {
		mark.Sink(name)
	}
}

// Checked has a shell run names of letters only.
func Checked(name string) error {
	if !Valid(name) {
		return errors.New("bad name")
	}
	mark.Shell(name)
	return nil
}

var letters = regexp.MustCompile(`^[a-zA-Z]+$`)

// Valid reports whether name consists of letters.
func Valid(name string) bool { return letters.MatchString(name) }

// NotEmpty validates nothing of use.
func NotEmpty(name string) bool { return name != "" }

// Clean returns name when it consists of letters.
func Clean(name string) (string, error) {
	if !Valid(name) {
		return "", errors.New("bad name")
	}
	return name, nil
}

// Must panics unless name consists of letters.
func Must(name string) string {
	if !Valid(name) {
		panic("bad name")
	}
	return name
}

// Runner starts its command.
type Runner struct {
	Name string
	Note string
	hook func(string) string
}

// New makes a runner.
func New(name, note string) *Runner { return &Runner{Name: name, Note: note} }

// Hook sets what the name is passed through.
func (r *Runner) Hook(f func(string) string) { r.hook = f }

// Run starts the command.
func (r *Runner) Run() {
	name := r.Name
	if r.hook != nil {
		name = r.hook(name)
	}
	mark.Sink(name)
}

// Each calls f with every name.
func Each(names []string, f func(string)) {
	for _, n := range names {
		f(n)
	}
}

// Job has text and a number.
type Job struct {
	Name  string
	Count int
}

// Counted runs something as often as a job says.
func Counted(j Job) { mark.Sink("ls " + strconv.Itoa(j.Count)) }

// Named runs a job.
func Named(j Job) { mark.Sink("ls " + j.Name) }
