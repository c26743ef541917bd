// Package jet is a stub of github.com/CloudyKit/jet/v6.
package jet

import "io"

type Set struct{}

type Loader interface {
	Exists(templatePath string) bool
	Open(templatePath string) (io.ReadCloser, error)
}

type Option func(*Set)

type SafeWriter func(io.Writer, []byte)

func NewSet(loader Loader, opts ...Option) *Set { return nil }

func WithSafeWriter(w SafeWriter) Option { return nil }
