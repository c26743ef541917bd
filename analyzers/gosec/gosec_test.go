package gosec

import (
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
)

func Test(t *testing.T) { ruletest.Run(t, Rule) }

func TestMessage(t *testing.T) {
	for in, want := range map[string]string{
		"Use of weak cryptographic primitive": "use of weak cryptographic primitive",
		"TLS MinVersion too low.":             "TLS MinVersion too low",
		"SQL string formatting":               "SQL string formatting",
		"ReadHeaderTimeout is missing":        "ReadHeaderTimeout is missing",
		"A file":                              "a file",
		"":                                    "",
	} {
		if got := message(in); got != want {
			t.Errorf("message(%q) = %q, want %q", in, got, want)
		}
	}
}
