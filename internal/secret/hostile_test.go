package secret

import (
	"strings"
	"testing"
	"time"
)

// A source file may hold texts that are made to keep us busy.
func TestHostile(t *testing.T) {
	for _, f := range Formats() {
		for _, key := range f.Keys {
			for _, text := range []string{strings.Repeat(key, 1<<10), strings.Repeat(key+" ", 1<<10), strings.Repeat(" "+key+"a:b", 1<<10)} {
				start := time.Now()
				Scan(text)
				if d := time.Since(start); d > 2*time.Second {
					t.Errorf("%s: %q… takes %v", f.ID, text[:20], d)
				}
			}
		}
	}
	for _, text := range []string{strings.Repeat("password: a\n", 1<<12), strings.Repeat(`{"password":"`, 1<<12), strings.Repeat("a.", 1<<20), strings.Repeat("aB", 1<<20)} {
		JudgeName(text).Accepts(text)
		JudgeName("password").Accepts(text)
		Settings(text)
	}
}
