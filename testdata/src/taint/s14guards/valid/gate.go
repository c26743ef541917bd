package valid

import (
	"regexp"

	"taint/mark"
)

// Runner runs a line.
type Runner interface{ Run(line string) }

// Shell is a Runner.
type Shell struct{}

// Run implements Runner.
func (Shell) Run(line string) { mark.Shell(line) }

// Gate is a Runner that asks a check first.
type Gate struct {
	next Runner
	ok   func(string) bool
}

var (
	anchoredWord = regexp.MustCompile(`^[a-z]+$`)
	someWord     = regexp.MustCompile(`[a-z]+`)
)

// NewGate lets words through.
func NewGate(next Runner) *Gate { return &Gate{next, anchoredWord.MatchString} }

// NewLooseGate lets anything with a letter through.
func NewLooseGate(next Runner) *Gate { return &Gate{next, someWord.MatchString} }

// Run implements Runner.
func (g *Gate) Run(line string) {
	if g.ok(line) {
		g.next.Run(line)
	}
}
