package run

import (
	"html"

	"taint/mark"
)

// Mode says how to run.
type Mode int

// The modes.
const (
	Direct Mode = iota
	InShell
)

// In runs cmd as the mode says.
func In(m Mode, cmd string) {
	if m == InShell {
		mark.Shell(cmd)
		return
	}
	mark.Sink("ls")
}

// Options say how to run.
type Options struct {
	Shell bool
	Name  string
}

// With runs cmd.
func With(o Options, cmd string) {
	if o.Shell {
		mark.Shell(cmd)
	} else {
		mark.Sink(o.Name)
	}
}

// WithPointer runs cmd.
func WithPointer(o *Options, cmd string) {
	if o != nil && o.Shell {
		mark.Shell(cmd)
	}
}

// Text is s, escaped unless raw.
func Text(s string, raw bool) string {
	if raw {
		return s
	}
	return html.EscapeString(s)
}

// Kind runs what kind says.
func Kind(kind, cmd string) {
	switch kind {
	case "shell":
		mark.Shell(cmd)
	case "list":
		mark.Sink("ls")
	}
}

// Mapped gives every name to f, or else to the shell.
func Mapped(names []string, f func(string)) {
	for _, n := range names {
		if f != nil {
			f(n)
			continue
		}
		mark.Shell(n)
	}
}
