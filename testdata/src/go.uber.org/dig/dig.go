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

func New(opts ...Option) *Container

func As(i ...interface{}) ProvideOption

func (c *Container) Provide(constructor interface{}, opts ...ProvideOption) error

func (c *Container) Invoke(function interface{}, opts ...InvokeOption) error
