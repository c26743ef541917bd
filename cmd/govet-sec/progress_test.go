package main

import (
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	now := time.Unix(1000, 0)
	var out strings.Builder
	p := newProgress(&out, func() time.Time { return now })
	step := func(after time.Duration, done int, want string) {
		t.Helper()
		now = now.Add(after)
		out.Reset()
		p.show(done, 20)
		if out.String() != want {
			t.Errorf("got %q, want %q", out.String(), want)
		}
	}
	step(500*time.Millisecond, 1, "") // a short run is quiet
	step(500*time.Millisecond, 10, "\rgovet-sec: 10 of 20 packages, dependencies too")
	step(50*time.Millisecond, 11, "") // too soon
	step(10*time.Millisecond, 20, "\rgovet-sec: 20 of 20 packages, dependencies too")
	out.Reset()
	p.clear()
	if want := "\r" + strings.Repeat(" ", len("govet-sec: 20 of 20 packages, dependencies too")) + "\r"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
	out.Reset()
	p.clear()
	if out.Len() > 0 {
		t.Errorf("cleared twice: %q", out.String())
	}
}
