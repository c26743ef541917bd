// Package mid stands between others.
package mid

import (
	"taint/s10packages/run"
	"taint/s10packages/store"
)

// Command hands on.
func Command(name string) { run.Command(name) }

// Second hands its second argument on as a note.
func Second(name, note string) { run.First(name, note) }

// Input hands on what it is given.
func Input() string { return store.Input() }

// Item embeds a type of another package.
type Item struct {
	store.Item
	Tag string
}

// Valid hands on.
func Valid(name string) bool { return len(name) < 40 && run.Valid(name) }

// Upper hands on.
func Upper(text string) string { return store.Upper(text) }

// Run builds a runner and runs it.
func Run(name, note string) {
	r := run.New(name, note)
	r.Run()
}

// In runs cmd, in a shell or not.
func In(shell bool, cmd string) {
	if shell {
		run.In(run.InShell, cmd)
	} else {
		run.In(run.Direct, cmd)
	}
}

// Text is run.Text.
func Text(s string, raw bool) string { return run.Text(s, raw) }
