// Package words words greetings.
package words

import "html"

// Raw takes a name as it is.
type Raw struct{}

// Greet words a greeting.
func (Raw) Greet(name string) string { return "<h1>Hello " + name + "</h1>" }

// Escaped escapes it.
type Escaped struct{}

// Greet words a greeting.
func (Escaped) Greet(name string) string { return "<h1>Hello " + html.EscapeString(name) + "</h1>" }
