// Package s08panics holds the cases of semantic 8: panics and errors.
package s08panics

import (
	"errors"
	"fmt"
	"strconv"

	"taint/mark"
)

func Case_8_1_Recover_Flow() {
	defer func() {
		if v := recover(); v != nil {
			mark.SinkAny(v) // want "flow"
		}
	}()
	panic(mark.Source())
}

func Case_8_1_Recover_Clean() {
	s := mark.Source()
	defer func() {
		if v := recover(); v != nil {
			mark.SinkAny(v)
		}
	}()
	_ = s
	panic("stop")
}

func fail(s string)      { panic(s) }
func failFixed(s string) { panic("fixed") }

func Case_8_1_FromCallee_Flow() {
	defer func() {
		if s, ok := recover().(string); ok {
			mark.Sink(s) // want "flow"
		}
	}()
	fail(mark.Source())
}

func Case_8_1_FromCallee_Clean() {
	defer func() {
		if s, ok := recover().(string); ok {
			mark.Sink(s)
		}
	}()
	failFixed(mark.Source())
}

func try(f func()) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("recovered: %v", v)
		}
	}()
	f()
	return nil
}

func Case_8_1_Try_Flow() {
	err := try(func() { fail(mark.Source()) })
	mark.Sink(err.Error()) // want "flow"
}

func Case_8_1_Try_Clean() {
	err := try(func() { failFixed(mark.Source()) })
	mark.Sink(err.Error())
}

func Case_8_1_PanicError_Flow() {
	defer func() {
		if err, ok := recover().(error); ok {
			mark.Sink(err.Error()) // want "flow"
		}
	}()
	panic(errors.New(mark.Source()))
}

func Case_8_1_PanicError_Clean() {
	defer func() {
		if err, ok := recover().(error); ok {
			mark.Sink(err.Error())
		}
	}()
	panic(errors.New("no " + strconv.Itoa(len(mark.Source()))))
}

func Case_8_1_Rethrown_Flow() {
	defer func() {
		mark.SinkAny(recover()) // want "flow"
	}()
	defer func() {
		v := recover()
		panic(v)
	}()
	panic(mark.Source())
}

func Case_8_1_Rethrown_Clean() {
	defer func() {
		mark.SinkAny(recover())
	}()
	defer func() {
		_ = recover()
		panic("other")
	}()
	panic(mark.Source())
}

func Case_8_1_NoPanic_Flow() {
	s := "ls"
	func() {
		defer func() {
			if recover() != nil {
				s = mark.Source()
			}
		}()
		if mark.Bool() {
			panic("stop")
		}
	}()
	mark.Sink(s) // want "flow"
}

func Case_8_1_NoPanic_Clean() {
	s := mark.Source()
	func() {
		defer func() {
			_ = recover()
			s = "ls"
		}()
		if mark.Bool() {
			panic("stop")
		}
	}()
	mark.Sink(s)
}

type failure struct{ cmd, note string }

func (f *failure) Error() string { return f.cmd }
func (f *failure) Note() string  { return f.note }

func Case_8_1_PanicStruct_Flow() {
	defer func() {
		f := recover().(*failure)
		mark.Sink(f.note)
		mark.Sink(f.cmd) // want "flow"
	}()
	panic(&failure{cmd: mark.Source()})
}

func Case_8_1_PanicStruct_Clean() {
	defer func() {
		f := recover().(*failure)
		mark.Sink(f.cmd)
	}()
	panic(&failure{note: mark.Source()})
}

func Case_8_1_StateAtPanic_Flow() {
	s := "ls"
	defer func() {
		_ = recover()
		mark.Sink(s) // want "flow"
	}()
	s = mark.Source()
	fail("x")
	s = "ps"
}

func Case_8_1_StateAtPanic_Clean() {
	s := "ls"
	defer func() {
		_ = recover()
		mark.Sink(s)
	}()
	failFixed("x")
	s = mark.Source()
}

func Case_8_2_Errorf_Flow() {
	err := fmt.Errorf("bad name %q", mark.Source())
	mark.Sink(err.Error()) // want "flow"
}

func Case_8_2_Errorf_Clean() {
	err := fmt.Errorf("bad name of %d", len(mark.Source()))
	mark.Sink(err.Error())
}

func Case_8_2_Wrapped_Flow() {
	err := fmt.Errorf("outer: %w", errors.New(mark.Source()))
	mark.Sink(errors.Unwrap(err).Error()) // want "flow"
}

func Case_8_2_Wrapped_Clean() {
	inner := errors.New("inner")
	err := fmt.Errorf("%s: %w", mark.Source(), inner)
	_ = err
	mark.Sink(inner.Error())
}

func Case_8_2_Custom_Flow() {
	var err error = &failure{cmd: mark.Source(), note: "a"}
	mark.Sink(err.Error()) // want "flow"
}

func Case_8_2_Custom_Clean() {
	var err error = &failure{cmd: "ls", note: mark.Source()}
	mark.Sink(err.Error())
}

func Case_8_2_As_Flow() {
	var f *failure
	if err := work(mark.Source(), "a"); errors.As(err, &f) {
		mark.Sink(f.note)
		mark.Sink(f.cmd) // want "flow"
	}
}

func work(cmd, note string) error {
	return fmt.Errorf("work: %w", &failure{cmd: cmd, note: note})
}

func Case_8_2_As_Clean() {
	var f *failure
	if err := work("ls", mark.Source()); errors.As(err, &f) {
		mark.Sink(f.cmd)
	}
}

func Case_8_2_AsType_Flow() {
	if f, ok := work("ls", mark.Source()).(interface{ Unwrap() error }); ok {
		mark.Sink(f.Unwrap().(*failure).Note()) // want "flow"
	}
}

func Case_8_2_AsType_Clean() {
	if f, ok := work("ls", mark.Source()).(interface{ Unwrap() error }); ok {
		mark.Sink(f.Unwrap().(*failure).cmd)
	}
}

func Case_8_2_Join_Flow() {
	err := errors.Join(errors.New("a"), errors.New(mark.Source()))
	mark.Sink(err.Error()) // want "flow"
}

func Case_8_2_Join_Clean() {
	err := errors.Join(errors.New("a"), errors.New("b"))
	mark.Sink(err.Error())
}

// The error of Atoi holds the text that it could not parse.
func Case_8_2_ParseError_Flow() {
	if _, err := strconv.Atoi(mark.Source()); err != nil {
		mark.Sink(err.Error()) // want "flow"
	}
}

func Case_8_2_ParseError_Clean() {
	if _, err := strconv.Atoi(mark.Source()); err != nil {
		mark.Sink(errors.Unwrap(err).Error())
	}
}

var errStatic = errors.New("static")

func check(s string) error {
	if s == "" {
		return errStatic
	}
	return fmt.Errorf("%s: %w", s, errStatic)
}

func Case_8_2_Returned_Flow() {
	if err := check(mark.Source()); err != nil {
		mark.Sink(err.Error()) // want "flow"
	}
}

func Case_8_2_Returned_Clean() {
	if err := check(mark.Source()); errors.Is(err, errStatic) {
		mark.Sink(errStatic.Error())
	}
	mark.Sink(check("").Error())
}
