// Package forms has what clients fill in.
package forms

import "strings"

// Form is one of them. No decoder fills its note.
type Form struct {
	Name string `json:"name"`
	note string
	inner
}

type inner struct {
	Tags []string `json:"tags"`
}

// Note is its note.
func (f Form) Note() string { return f.note }

// NoteOf is the note of a form.
func NoteOf(f *Form) string { return f.note }

// Called is its name.
func (f *Form) Called() string { return f.Name }

// Inner is what stands in the form that it is made of.
func (f *Form) Inner() string { return strings.Join(f.inner.Tags, "") }

// Remark sets the note.
func (f *Form) Remark(s string) { f.note = s }
