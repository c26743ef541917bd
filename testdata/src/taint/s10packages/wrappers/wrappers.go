// Package wrappers has types that implement an interface by one that they hold.
package wrappers

import (
	"errors"

	"taint/mark"
)

// Runner runs a command.
type Runner interface{ Run(text string) error }

// Shell is the one that does it.
type Shell struct{}

// Run runs it.
func (Shell) Run(text string) error { mark.Shell(text); return nil }

// Limited runs short commands.
type Limited struct {
	Next Runner
	Max  int
}

// Run refuses what is longer.
func (c *Limited) Run(text string) error {
	if len(text) > c.Max {
		return errors.New("too long")
	}
	return c.Next.Run(text)
}

// Named adds the name of who asked to errors.
type Named struct {
	Next Runner
	Name string
}

// Run runs.
func (n Named) Run(text string) error {
	if err := n.Next.Run(text); err != nil {
		return errors.Join(errors.New(n.Name), err)
	}
	return nil
}

// Checked runs what it knows.
type Checked struct{ Next Runner }

// Run refuses what is no word.
func (c Checked) Run(text string) error {
	for _, r := range text {
		if r < 'a' || r > 'z' {
			return errors.New("no word")
		}
	}
	return c.Next.Run(text)
}
