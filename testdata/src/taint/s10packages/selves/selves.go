// Package selves makes objects whose functions know them.
package selves

// Record tells its name.
type Record struct {
	Name, Other string
	Tell        func() string
}

// New makes a record.
func New(name string) *Record {
	r := &Record{Name: name}
	r.Tell = func() string { return r.Name }
	return r
}

// Default makes a record, too.
func Default() *Record { return New("ls") }

// Option changes a record.
type Option func(*Record)

// Named gives it a name.
func Named(s string) Option { return func(r *Record) { r.Name = s } }

// Noted gives it another text.
func Noted(s string) Option { return func(r *Record) { r.Other = s } }

// Build makes a record with options.
func Build(options ...Option) *Record {
	r := New("ls")
	for _, o := range options {
		o(r)
	}
	return r
}
