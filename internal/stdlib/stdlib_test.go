package stdlib

import (
	"os/exec"
	"strings"
	"testing"
)

// TestList compares the list with the go command's own. A newer release may have
// packages more: then go generate adds them.
func TestList(t *testing.T) {
	out, err := exec.Command("go", "list", "std").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range strings.Fields(string(out)) {
		if !Is(p) {
			t.Errorf("%s is missing: run go generate ./internal/stdlib", p)
		}
	}
	for _, p := range []string{"store", "example.com/net/http", "net/htt", "taint/mark"} {
		if Is(p) {
			t.Errorf("%s is not of the standard library", p)
		}
	}
}
