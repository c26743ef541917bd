package analyzers_test

import (
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/analyzers"
)

// Every check says why it matters and what to write instead, in one line each that
// fits behind "why:" and "fix:".
func TestExplain(t *testing.T) {
	for _, r := range analyzers.All {
		for i := range r.Checks {
			c := &r.Checks[i]
			why, fix := c.Explain()
			for name, text := range map[string]string{"Why": why, "Fix": fix} {
				if text == "" || strings.ContainsAny(text, "\n\r\t") || strings.HasSuffix(text, ".") || len(text) > 160 {
					t.Errorf("%s (CWE %v): %s is %q; give the check a %s, or its CWE an advice in rule/advice.go", c.ID, c.CWE, name, text, name)
				}
			}
		}
	}
}
