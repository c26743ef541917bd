// Package runners runs what it is given, behind the interfaces of others.
package runners

import (
	"strings"

	"taint/mark"
)

// Shell runs what it is given; Silent runs something else.
type (
	Shell  struct{}
	Silent struct{}
)

func (Shell) Run(cmd string) { mark.Sink(cmd) }
func (Silent) Run(string)    { mark.Sink("ls") }

// ByKey runs the names of what is wanted; ByValue runs a value.
type (
	ByKey   struct{}
	ByValue struct{}
)

func (ByKey) Find(want map[string]string) {
	var names []string
	for name := range want {
		names = append(names, name)
	}
	mark.Sink(strings.Join(names, " "))
}

func (ByValue) Find(want map[string]string) { mark.Sink(want["cmd"]) }

// Runner is any of those that run a command.
type Runner interface{ Run(cmd string) }

// New is one that runs something else, NewShell one that runs what it is given.
func New() (Runner, error)      { return &silent{}, nil }
func NewShell() (Runner, error) { return made(), nil }

type silent struct{ Silent }

func made() Runner { return Shell{} }
