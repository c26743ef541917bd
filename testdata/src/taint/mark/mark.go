// Package mark holds the source and the sinks of the taint cases.
//
// To the engine it is a library with a model (casetest.Model): the bodies below
// do not matter. To the executing check they record what really arrives.
package mark

import "taint/mark/record"

// Source returns text chosen by an attacker.
func Source() string { return record.Source() }

// SourceBytes returns bytes chosen by an attacker.
func SourceBytes() []byte { return []byte(record.Source()) }

// Bool is a boolean that nobody knows before the program runs.
func Bool() bool { return record.Choose(2) == 1 }

// Choose is a number from 0 to n-1 that nobody knows before the program runs.
func Choose(n int) int { return record.Choose(n) }

// Sink starts the program that s names.
func Sink(s string) { record.Arrive("Sink", s) }

// SinkAny is Sink for all text inside v.
func SinkAny(v any) { record.Arrive("Sink", v) }

// SinkBytes is Sink for bytes.
func SinkBytes(b []byte) { record.Arrive("Sink", string(b)) }

// Shell has a shell run s.
func Shell(s string) { record.Arrive("Shell", s) }

// Arg hands s to a program as an argument.
func Arg(s string) { record.Arrive("Arg", s) }

// Path opens the file that s names.
func Path(s string) { record.Arrive("Path", s) }

// SQL sends s to a database.
func SQL(s string) { record.Arrive("SQL", s) }

// HTML writes s into a page.
func HTML(s string) { record.Arrive("HTML", s) }

// Header writes s into a header.
func Header(s string) { record.Arrive("Header", s) }

// Log writes s into a log.
func Log(s string) { record.Arrive("Log", s) }

// Site is a place in the source. The executing check puts it where the run time
// cannot tell the line of a call: in go and defer statements.
type Site struct{ at string }

// At is the site at file:line.
func At(at string) Site { return Site{at} }

// Sink is [Sink] at the site.
func (s Site) Sink(v string) { record.ArriveAt(s.at, "Sink", v) }

// SinkAny is [SinkAny] at the site.
func (s Site) SinkAny(v any) { record.ArriveAt(s.at, "Sink", v) }

// SinkBytes is [SinkBytes] at the site.
func (s Site) SinkBytes(v []byte) { record.ArriveAt(s.at, "Sink", string(v)) }

// Shell is [Shell] at the site.
func (s Site) Shell(v string) { record.ArriveAt(s.at, "Shell", v) }
