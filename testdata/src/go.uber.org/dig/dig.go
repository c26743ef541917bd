// Package dig is a stub.
package dig

// Container makes what functions ask for.
type Container struct{}

// Option is one of a container.
type Option interface{}

// ProvideOption is one of a constructor.
type ProvideOption interface{}

// InvokeOption is one of a call.
type InvokeOption interface{}

func New(opts ...Option) *Container { return nil }

func As(i ...interface{}) ProvideOption { return nil }

func (c *Container) Provide(constructor interface{}, opts ...ProvideOption) error { return nil }

func (c *Container) Invoke(function interface{}, opts ...InvokeOption) error { return nil }
