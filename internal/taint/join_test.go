package taint

import (
	"testing"

	"github.com/govet-sec/govet-sec/internal/model"
)

// TestJoinedWay checks that the way of a text is not that of a number of the same origin.
func TestJoinedWay(t *testing.T) {
	var short, long *step
	short = short.then(1, "", "is a number")
	long = long.then(1, "", "is a text").then(2, "", "goes on")
	org := &origin{}
	number := label{org: org, step: short}.learn(knownSafe(model.Text))
	text := label{org: org, step: long}
	for _, joined := range []label{number.join(text), text.join(number)} {
		if joined.step != long {
			t.Errorf("the way of a number and a text has %d steps, want that of the text", joined.step.len())
		}
	}
	rooted := text.learn(knowledge{first: charsOf("/").complement()})
	for _, joined := range []label{number.join(rooted), rooted.join(number)} {
		if joined.step != long {
			t.Errorf("the way of a number and a path has %d steps, want that of the path", joined.step.len())
		}
	}
	other := label{org: org, step: short}
	if got := text.join(other); got.step != short {
		t.Errorf("of two ways that say the same the longer is shown")
	}
}
