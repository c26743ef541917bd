package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// progress shows how far a long run is, in one line that is written over and over
// and gone in the end. For a terminal only.
type progress struct {
	w     io.Writer
	now   func() time.Time
	start time.Time
	last  time.Time
	width int // of the line that is shown
}

const (
	progressAfter = time.Second // a run that is shorter says nothing
	progressEvery = 100 * time.Millisecond
)

func newProgress(w io.Writer, now func() time.Time) *progress {
	return &progress{w: w, now: now, start: now()}
}

func (p *progress) show(done, total int) {
	now := p.now()
	if now.Sub(p.start) < progressAfter || now.Sub(p.last) < progressEvery && done < total {
		return
	}
	p.last = now
	line := fmt.Sprintf("govet-sec: %d of %d packages, dependencies too", done, total)
	fmt.Fprintf(p.w, "\r%-*s", p.width, line)
	p.width = len(line)
}

// clear takes the line away.
func (p *progress) clear() {
	if p.width > 0 {
		fmt.Fprintf(p.w, "\r%s\r", strings.Repeat(" ", p.width))
		p.width = 0
	}
}
