// Package text has the same name as another.
package text

// Of returns its first argument.
func Of(a, b string) string { return a }

// T is a type.
type T struct{ A, B string }

// Get returns A.
func (t T) Get() string { return t.A }
