// Package web writes what somebody else words.
package web

import (
	"fmt"
	"net/http"
)

// Greeter words a greeting.
type Greeter interface{ Greet(name string) string }

// Page is a page with a greeting.
type Page struct{ g Greeter }

// New makes a page.
func New(g Greeter) *Page { return &Page{g} }

// ServeHTTP answers.
func (p *Page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, p.g.Greet(r.FormValue("name")))
}

// Note is a plain text with a greeting.
type Note struct{ g Greeter }

// NewNote makes a note.
func NewNote(g Greeter) *Note { return &Note{g} }

// ServeHTTP answers.
func (n *Note) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	fmt.Fprint(w, n.g.Greet(r.FormValue("name")))
}
