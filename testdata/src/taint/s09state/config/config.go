// Package config keeps settings for the cases of semantic 9.
package config

// Command, Note and Clean are set by who likes to.
var (
	Command string
	Note    string
	Shared  = &Settings{}
)

// Settings are what can be set.
type Settings struct{ Command, Note string }
