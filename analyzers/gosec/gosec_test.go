package gosec

import (
	"os/exec"
	"strings"
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

// TestDependencies: see unwanted in internal/copy_test.go.
func TestDependencies(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(out), "zxcvbn") {
		t.Error("zxcvbn is linked")
	}
}
