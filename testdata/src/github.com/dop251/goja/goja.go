// Package goja is a stub of github.com/dop251/goja.
package goja

type (
	// Runtime is an interpreter of JavaScript.
	Runtime struct{}
	// Value is a value of a script.
	Value interface{ Export() interface{} }
	// Program is a compiled script.
	Program struct{}
)

func New() *Runtime                                                { return &Runtime{} }
func Compile(name, src string, strict bool) (*Program, error)      { return nil, nil }
func (r *Runtime) RunString(str string) (Value, error)             { return nil, nil }
func (r *Runtime) RunScript(name, src string) (Value, error)       { return nil, nil }
func (r *Runtime) RunProgram(p *Program) (result Value, err error) { return nil, nil }
func (r *Runtime) Set(name string, value interface{}) error        { return nil }
