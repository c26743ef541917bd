package s08panics

import (
	"errors"
	"fmt"

	"taint/mark"
)

// layer is an error of the program around another one.
type layer struct {
	err  error
	note string
}

func (l *layer) Error() string { return "layer" }
func (l *layer) Unwrap() error { return l.err }

func Case_8_2_AsTwice_Flow() {
	err := fmt.Errorf("a: %w", fmt.Errorf("b: %w", &failure{cmd: mark.Source(), note: "a"}))
	var f *failure
	if errors.As(err, &f) {
		mark.Sink(f.note)
		mark.Sink(f.cmd) // want "flow"
	}
}

func Case_8_2_AsTwice_Clean() {
	err := fmt.Errorf("%s: %w", mark.Source(), fmt.Errorf("b: %w", &failure{cmd: "ls", note: "a"}))
	var f *failure
	if errors.As(err, &f) {
		mark.Sink(f.cmd)
	}
}

func Case_8_2_AsOwnUnwrap_Flow() {
	var err error = &layer{err: &failure{cmd: mark.Source()}, note: "a"}
	var f *failure
	if errors.As(err, &f) {
		mark.Sink(f.cmd) // want "flow"
	}
}

func Case_8_2_AsOwnUnwrap_Clean() {
	var err error = &layer{err: &failure{cmd: "ls"}, note: mark.Source()}
	var f *failure
	if errors.As(err, &f) {
		mark.Sink(f.cmd)
	}
}

func commandOf(err error) string {
	if f, ok := errors.AsType[*failure](err); ok {
		return f.cmd
	}
	return ""
}

func Case_8_2_AsInCallee_Flow() {
	mark.Sink(commandOf(work(mark.Source(), "a"))) // want "flow"
}

func Case_8_2_AsInCallee_Clean() {
	mark.Sink(commandOf(work("ls", mark.Source())))
}

func Case_8_2_AsNone_Flow() {
	var l *layer
	if err := work(mark.Source(), "a"); !errors.As(err, &l) {
		mark.Sink(err.Error()) // want "flow"
	}
}

func Case_8_2_AsNone_Clean() {
	l := &layer{note: "ls"}
	if err := errors.New(mark.Source()); !errors.As(err, &l) {
		mark.Sink(l.note)
	}
}

func Case_8_2_UnwrapField_Flow() {
	if f, ok := errors.Unwrap(work(mark.Source(), "a")).(*failure); ok {
		mark.Sink(f.note)
		mark.Sink(f.cmd) // want "flow"
	}
}

func Case_8_2_UnwrapField_Clean() {
	if f, ok := errors.Unwrap(work("ls", mark.Source())).(*failure); ok {
		mark.Sink(f.cmd)
	}
}

func Case_8_2_JoinedAs_Flow() {
	var f *failure
	if errors.As(errors.Join(errors.New("a"), &failure{cmd: mark.Source()}), &f) {
		mark.Sink(f.cmd) // want "flow"
	}
}

func Case_8_2_JoinedAs_Clean() {
	var f *failure
	if errors.As(errors.Join(errors.New(mark.Source()), &failure{cmd: "ls"}), &f) {
		mark.Sink(f.cmd)
	}
}

// hidden does not show all of itself.
type hidden struct{ text, secret string }

func (h hidden) Error() string { return h.text }

func Case_8_2_ShownError_Flow() {
	mark.Sink(fmt.Sprintf("%v", fmt.Errorf("a: %w", hidden{text: mark.Source()}))) // want "flow"
}

func Case_8_2_ShownError_Clean() {
	mark.Sink(fmt.Sprintf("%v", fmt.Errorf("a: %w", hidden{text: "b", secret: mark.Source()})))
}

// guarded gives "ls" when its function panics.
func guarded(f func() string) (out string) {
	out = mark.Source()
	defer func() {
		if v := recover(); v != nil {
			out = "ls"
		}
	}()
	return f()
}

func Case_8_1_Replaced_Flow() {
	mark.Sink(guarded(func() string { return mark.Source() })) // want "flow"
}

func Case_8_1_Replaced_Clean() {
	mark.Sink(guarded(func() string { panic(mark.Source()) }))
}
