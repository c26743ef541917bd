// Package given has its callers write to what it holds further in.
package given

import (
	"io"
	"strings"
)

// Printer prints to a writer.
type Printer struct {
	out    io.Writer
	prefix string
}

// Print prints s.
func (p *Printer) Print(s string) { io.WriteString(p.out, p.prefix+s) }

// With is a printer with a prefix.
func (p *Printer) With(prefix string) *Printer {
	n := *p
	n.prefix += prefix
	return &n
}

// Printed is what f prints.
func Printed(f func(*Printer)) string {
	var b strings.Builder
	f(&Printer{out: &b})
	return b.String()
}

// Page has a head and a body.
type Page struct{ Head, Body *Part }

// Part has a text.
type Part struct{ Text string }

// Heads is the head of a page that f fills.
func Heads(f func(Page)) string {
	head := &Part{}
	f(Page{Head: head, Body: &Part{}})
	return head.Text
}

// Lines is what f puts into a list.
func Lines(f func(*Sheet)) []string {
	s := &Sheet{inner: &lines{}}
	l := s.inner
	f(s)
	return l.all
}

// Sheet has lines.
type Sheet struct{ inner *lines }

type lines struct{ all []string }

// Add adds a line.
func (s *Sheet) Add(line string) { s.inner.all = append(s.inner.all, line) }
