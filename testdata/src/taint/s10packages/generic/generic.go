// Package generic has functions with type parameters that call what they are given.
package generic

import "taint/mark"

// Query is what options change.
type Query struct{ text, name string }

// Option changes a query.
type Option func(*Query)

// Text sets the text.
func Text(text string) Option { return func(q *Query) { q.text = text } }

// Name sets the name.
func Name(name string) Option { return func(q *Query) { q.name = name } }

// Repo keeps things.
type Repo[T any] struct{ last T }

// Find runs the text.
func (r *Repo[T]) Find(opts ...Option) T {
	q := &Query{text: "ls"}
	for _, o := range opts {
		o(q)
	}
	mark.Shell(q.text)
	return r.last
}

// Run runs what f returns.
func Run[T any](x T, f func(T) string) { mark.Shell(f(x)) }

// Apply runs the text of a query.
func Apply[T any](x T, o Option) T {
	q := new(Query)
	o(q)
	mark.Shell(q.text)
	return x
}

// Fold makes one of many.
func Fold[T, A any](xs []T, a A, f func(A, T) A) A {
	for _, x := range xs {
		a = f(a, x)
	}
	return a
}

// Alternate calls two functions in turn, each with what the other returned.
func Alternate(text string, f, g func(string) string) string {
	for range 3 {
		text = f(text)
		text = g(text)
	}
	return text
}

// Gather is what each hands on.
func Gather(each func(func(string))) (all []string) {
	each(func(one string) { all = append(all, one) })
	return all
}

// Last is the last of what each hands on.
func Last[T any](each func(func(T))) T {
	var last T
	each(func(one T) { last = one })
	return last
}

// Names has what each hands on as names.
func Names(each func(func(name, text string))) map[string]string {
	names := map[string]string{}
	each(func(name, text string) { names[name] = text })
	return names
}
