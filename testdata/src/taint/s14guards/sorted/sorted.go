// Package sorted validates what can be validated, and has a type of its own that can.
package sorted

import (
	"errors"
	"strings"
)

// Checker tells what is wrong with itself.
type Checker interface{ Check() error }

// Own is a type of this package.
type Own struct{ Name string }

// Check finds letters only.
func (o Own) Check() error {
	if strings.Trim(o.Name, "abc") != "" {
		return errors.New("other letters")
	}
	return nil
}

// Filler is filled by whoever has it.
type Filler interface{ Fill(string) }

// Take fills a value, and checks it if that is possible.
func Take(v Filler, text string) error {
	v.Fill(text)
	if c, ok := v.(Checker); ok {
		return c.Check()
	}
	return nil
}

// TakeLiteral is Take, with an interface that has no name.
func TakeLiteral(v any, text string) error {
	v.(Filler).Fill(text)
	if c, ok := v.(interface{ Check() error }); ok {
		if err := c.Check(); err != nil {
			return err
		}
	}
	return nil
}

// TakeDeep is Take, some calls further down.
func TakeDeep(v Filler, text string) error { return take(v, text) }

func take(v Filler, text string) error {
	v.Fill(text)
	return check(v)
}

func check(v any) error {
	if c, ok := v.(Checker); ok {
		return c.Check()
	}
	return nil
}

// Must checks what is given.
func Must(c Checker) error { return must(c) }

func must(c Checker) error { return c.Check() }

// Text is what a value says.
func Text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case Checker:
		return "checked"
	}
	return ""
}

// TakeChecked asks another function, and says so itself.
func TakeChecked(v interface {
	Filler
	Checker
}, text string) error {
	if err := fillAndCheck(v, v, text); err != nil {
		return err
	}
	return nil
}

func fillAndCheck(f Filler, c Checker, text string) error {
	f.Fill(text)
	if text == "" {
		return errors.New("nothing")
	}
	return c.Check()
}
