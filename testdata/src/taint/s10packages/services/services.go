// Package services has a service that is made of four things, and two types for each.
package services

import (
	"errors"
	"strings"

	"taint/mark"
)

// Checker tells what is wrong with a text.
type Checker interface{ Check(string) error }

// Finder finds something by its name.
type Finder interface{ Find(string) (string, error) }

// Teller tells somebody.
type Teller interface{ Tell(string) error }

// Counter counts.
type Counter interface{ Count(string) }

// Letters lets letters through.
type Letters struct{}

// Check finds what is no letter.
func (Letters) Check(s string) error {
	if strings.Trim(s, "abc") != "" {
		return errors.New("other letters")
	}
	return nil
}

// Anything lets everything through but nothing.
type Anything struct{}

// Check finds that nothing is there.
func (Anything) Check(s string) error {
	if s == "" {
		return errors.New("nothing")
	}
	return nil
}

// ByShell asks a shell.
type ByShell struct{}

// Find finds.
func (ByShell) Find(s string) (string, error) {
	mark.Shell(s)
	return "a", nil
}

// ByHand knows all.
type ByHand struct{}

// Find finds.
func (ByHand) Find(s string) (string, error) { return "a", nil }

// ToShell tells a shell.
type ToShell struct{}

// Tell tells.
func (ToShell) Tell(s string) error {
	mark.Shell(s)
	return nil
}

// ToNobody tells nobody.
type ToNobody struct{}

// Tell does nothing.
func (ToNobody) Tell(string) error { return nil }

// Total is how many there were.
type Total struct{ n int }

// Count adds one.
func (t *Total) Count(string) { t.n++ }

// Last is which was the last one.
type Last struct{ s string }

// Count keeps it.
func (l *Last) Count(s string) { l.s = s }

// Service is made of four things.
type Service struct {
	check Checker
	find  Finder
	tell  Teller
	count Counter
}

// New makes one.
func New(c Checker, f Finder, t Teller, n Counter) *Service { return &Service{c, f, t, n} }

// Do does all of it, and returns the name.
func (s *Service) Do(name string) (string, error) {
	s.count.Count(name)
	if err := s.check.Check(name); err != nil {
		return "", err
	}
	v, err := s.find.Find(name)
	if err != nil {
		return "", err
	}
	if err := s.tell.Tell(name + v); err != nil {
		return "", err
	}
	return name, nil
}
