// Package filled has functions that are given what fills in their own variables.
package filled

import "taint/mark"

// Settings are what options set.
type Settings struct{ Cmd, Dir string }

// Option sets something.
type Option func(*Settings)

// Cmd sets a command.
func Cmd(cmd string) Option { return func(s *Settings) { s.Cmd = cmd } }

// Dir sets a directory.
func Dir(dir string) Option { return func(s *Settings) { s.Dir = dir } }

// Run runs the command of the options.
func Run(opts ...Option) {
	s := Settings{Cmd: "ls"}
	for _, o := range opts {
		o(&s)
	}
	mark.Shell(s.Cmd)
}

// Runner has settings of its own.
type Runner struct{ cmd, dir string }

// New copies what the options set.
func New(opts ...Option) *Runner {
	s := Settings{Cmd: "ls"}
	for _, o := range opts {
		o(&s)
	}
	return &Runner{cmd: s.Cmd, dir: s.Dir}
}

// Run runs the command.
func (r *Runner) Run() { mark.Shell(r.cmd) }

// After sets the command itself, after the option.
func After(o Option) {
	var s Settings
	o(&s)
	s.Cmd = "ls"
	mark.Shell(s.Cmd)
}

// List runs the first of what f adds to a list.
func List(f func(*[]string)) {
	var l []string
	f(&l)
	mark.Shell(l[0])
}

// Map runs what f keeps under a key.
func Map(f func(map[string]string)) {
	m := map[string]string{}
	f(m)
	mark.Shell(m["cmd"])
}

// Made runs what f makes.
func Made(f func() *Settings) {
	s := f()
	mark.Shell(s.Cmd)
}

// Loaded is what f loads.
func Loaded[T any](f func(*T) error) (T, error) {
	var v T
	err := f(&v)
	return v, err
}
