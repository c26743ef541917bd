// Package hooks has variables that others fill.
package hooks

// Said is told what is said.
var Said func(string)

// Speaker says something.
type Speaker interface{ Speak(string) }

// Loud is who speaks.
var Loud Speaker

// Say tells whoever wants to know.
func Say(s string) {
	if Said != nil {
		Said(s)
	}
}

// Shout has it spoken.
func Shout(s string) { Loud.Speak(s) }
