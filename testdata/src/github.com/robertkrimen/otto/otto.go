// Package otto is a stub of github.com/robertkrimen/otto.
package otto

type (
	// Otto is an interpreter of JavaScript.
	Otto struct{}
	// Value is a value of a script.
	Value struct{}
)

func New() *Otto                                        { return &Otto{} }
func Run(src interface{}) (*Otto, Value, error)         { return nil, Value{}, nil }
func (o Otto) Run(src interface{}) (Value, error)       { return Value{}, nil }
func (o Otto) Eval(src interface{}) (Value, error)      { return Value{}, nil }
func (o Otto) Set(name string, value interface{}) error { return nil }
