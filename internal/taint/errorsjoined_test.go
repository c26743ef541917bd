package taint_test

import "testing"

// TestErrorsJoined: a loop that joins errors to the one before makes no tree that doubles
// with every round.
func TestErrorsJoined(t *testing.T) {
	prog := loadGenerated(t, `package gen

import (
	"errors"
	"fmt"
)

type w struct {
	err error
	n   int
}

func (b *w) one(s string) error {
	b.err = errors.Join(b.err, fmt.Errorf("%s: %w", s, b.err))
	return b.err
}

func (b *w) flush(s string) error {
	if b.err != nil {
		return b.err
	}
	err := b.one(s)
	if err != nil {
		b.err = errors.Join(b.err, err)
	}
	return err
}

func (b *w) Write(p []string) error {
	for len(p) > b.n && b.err == nil {
		b.n += copy(p[b.n:], p)
		b.flush(p[0])
		p = p[b.n:]
	}
	return b.err
}

func (b *w) All(ps [][]string) error {
	for _, p := range ps {
		b.Write(p)
		if err := b.flush(p[0]); err != nil {
			b.err = errors.Join(b.err, fmt.Errorf("x: %w", err))
		}
	}
	return b.err
}
`)
	if c := costOf(t, prog); c.bytes > 100<<20 {
		t.Errorf("it took %v and %d MB", c.time, c.bytes>>20)
	}
}
