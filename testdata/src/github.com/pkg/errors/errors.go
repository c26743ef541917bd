// Package errors is a stub of github.com/pkg/errors.
package errors

func New(message string) error                                  { return nil }
func Errorf(format string, args ...interface{}) error           { return nil }
func Wrap(err error, message string) error                      { return err }
func Wrapf(err error, format string, args ...interface{}) error { return err }
func WithStack(err error) error                                 { return err }
