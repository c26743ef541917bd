// Package store keeps texts, for the cases of semantic 10.
package store

import (
	"strings"
	"taint/mark"
)

// Input is an attacker's text.
func Input() string { return mark.Source() }

// Both returns a clean text and an attacker's.
func Both() (clean, dirty string) { return "ls", mark.Source() }

// Item is a text with a note.
type Item struct{ Text, Note string }

// Load makes an item whose text is an attacker's.
func Load() *Item { return &Item{Text: mark.Source(), Note: "note"} }

// Fill sets the text of an item.
func Fill(it *Item, text string) { it.Text = text }

// Reset overwrites the text.
func Reset(it *Item) { it.Text = "ls" }

// Upper is text in capitals.
func Upper(text string) string { return strings.ToUpper(text) }

// Length is not text.
func Length(text string) string { return strings.Repeat("a", len(text)) }

// Namer names.
type Namer interface{ Name() string }

// NameOf asks n.
func NameOf(n Namer) string { return n.Name() }

// NamerOf is a pointer that names.
type NamerOf[T any] interface {
	*T
	Name() string
}

// NameAt asks a pointer to v.
func NameAt[T any, P NamerOf[T]](v T) string { return P(&v).Name() }

// Map keeps values by key.
type Map struct{ m map[string]string }

// Set sets.
func (m *Map) Set(k, v string) {
	if m.m == nil {
		m.m = map[string]string{}
	}
	m.m[k] = v
}

// Get gets.
func (m *Map) Get(k string) string { return m.m[k] }

// Box is a generic container.
type Box[T any] struct{ v T }

// Put puts v into the box.
func (b *Box[T]) Put(v T) { b.v = v }

// Take takes it out.
func (b *Box[T]) Take() T { return b.v }

// Closure returns a function that returns text.
func Closure(text string) func() string { return func() string { return text } }

// Default is a package variable.
var Default = &Map{}
