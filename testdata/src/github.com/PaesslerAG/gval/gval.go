// Package gval is a stub of github.com/PaesslerAG/gval.
package gval

// Language is a set of operators.
type Language struct{}

func Evaluate(expression string, parameter interface{}, opts ...Language) (interface{}, error) {
	return nil, nil
}
