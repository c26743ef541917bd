// Package text has the same name as another.
package text

// Of returns its second argument.
func Of(a, b string) string { return b }

// T is a type.
type T struct{ A, B string }

// Get returns B.
func (t T) Get() string { return t.B }
