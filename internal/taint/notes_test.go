package taint_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
)

const checked = `package p

import (
	"net/http"
	"os/exec"
	"regexp"
)

func ok(s string) bool { return regexp.MustCompile(%s).MatchString(s) }

func Handle(w http.ResponseWriter, r *http.Request) {
	s, unchecked := r.FormValue("s"), r.FormValue("t")
	if !ok(s) {
		_ = exec.Command("a", unchecked)
		return
	}
	_ = exec.Command("sh", "-c", s)
}
`

// TestNotes checks that the way of a finding says why the check on it did not help (14.3),
// and says nothing of it where the text did not pass the check.
func TestNotes(t *testing.T) {
	tests := []struct{ pattern, note string }{
		{"`[a-z]+`", `the pattern "[a-z]+" is not anchored: it does not check the whole text`},
		{"`^[a-z]+`", `the pattern "^[a-z]+" is not anchored at its end: it does not check the whole text`},
		{"`[a-z]+$`", `the pattern "[a-z]+$" is not anchored at its start: it does not check the whole text`},
		{"`^.+$`", `the pattern "^.+$" is too wide: text that it matches can do harm here`},
		{"http.DefaultClient.Jar.Cookies(nil)[0].Value", "the check is against a pattern that is not constant"},
	}
	for _, test := range tests {
		src := fmt.Sprintf(checked, test.pattern)
		got := analyseText(t, []ruletest.Text{{Path: "p", Files: []ruletest.TextFile{{Name: "p/p.go", Src: src}}}})
		shell, other := false, false
		for _, flow := range got.flows {
			if strings.HasPrefix(flow, "p/p.go:17:") && strings.Contains(flow, "p/p.go:9:") && strings.Contains(flow, test.note) {
				shell = true
			}
			other = other || strings.HasPrefix(flow, "p/p.go:14:") && strings.Contains(flow, "pattern")
		}
		if !shell || other {
			t.Errorf("%s: the note is at the checked text: %v; at the other: %v\n%s", test.pattern, shell, other, got.flows)
		}
	}
}
