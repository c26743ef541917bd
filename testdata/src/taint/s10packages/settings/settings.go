// Package settings keeps what other packages use and change, for the cases of semantic 10.
package settings

import "regexp"

// Name and Free are patterns; Free is not anchored.
var (
	Name = regexp.MustCompile(`^[a-z]+$`)
	Free = regexp.MustCompile(`[a-z]+`)
)

// Late is a pattern that Relax changes.
var Late = regexp.MustCompile(`^[a-z]+$`)

// Relax accepts everything.
func Relax() { Late = regexp.MustCompile(`.*`) }

// Allowed and Bins are what may run; Grown is added to by Grow.
var (
	Allowed = []string{"ls", "ps"}
	Bins    = map[string]string{"list": "ls"}
	Grown   = map[string]bool{"ls": true}
)

// Grow allows one more.
func Grow(name string) { Grown[name] = true }

// Upper is a function that can be replaced, but is not.
var Upper = func(string) string { return "LS" }

// Settings are shared by all.
type Settings struct{ Command, Note string }

// SetCommand sets the command.
func (s *Settings) SetCommand(c string) { s.Command = c }

// Default and Other are made here.
var (
	Default = &Settings{Note: "ls"}
	Other   = &Settings{Command: "ls", Note: "ls"}
)

var hidden, hidden2 = &Settings{Note: "ls"}, &Settings{Note: "ls"}

// Hidden is an object that only this function gives.
func Hidden() *Settings { return hidden }

// Hidden2 is another.
func Hidden2() *Settings { return hidden2 }

var latest Settings

// SetLatest keeps settings for whoever asks.
func SetLatest(s Settings) { latest = s }

// Command is the latest one.
func Command() string { return latest.Command }

// Note is the latest one.
func Note() string { return latest.Note }

// Free1 and Free2 are for anybody to assign.
var Free1, Free2 string
