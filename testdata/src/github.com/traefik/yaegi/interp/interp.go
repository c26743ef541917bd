// Package interp is a stub of github.com/traefik/yaegi/interp.
package interp

import "reflect"

type (
	// Interpreter is an interpreter of Go.
	Interpreter struct{}
	// Options are its options.
	Options struct{}
)

func New(options Options) *Interpreter                                          { return &Interpreter{} }
func (interp *Interpreter) Eval(src string) (res reflect.Value, err error)      { return }
func (interp *Interpreter) EvalPath(path string) (res reflect.Value, err error) { return }
