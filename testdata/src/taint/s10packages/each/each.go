// Package each calls what it is given any number of times.
package each

import "iter"

// Text calls f for each text.
func Text(texts []string, f func(string)) {
	for _, t := range texts {
		f(t)
	}
}

// First calls f for the first text.
func First(texts []string, f func(string)) { f(texts[0]) }

// All is an iterator of the texts.
func All(texts []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, t := range texts {
			if !yield(t) {
				return
			}
		}
	}
}

// Down calls f, and itself.
func Down(n int, f func()) {
	if n > 0 {
		f()
		Down(n-1, f)
	}
}

// Fold is the last state.
func Fold[T, A any](list []T, state A, f func(A, T) A) A {
	for _, x := range list {
		state = f(state, x)
	}
	return state
}
