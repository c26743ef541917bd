package driver

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/cache"
	"github.com/govet-sec/govet-sec/internal/finding"
)

// A run through an overlay sees what the overlay says, reuses what is the same, and
// keeps nothing that a run without would take for its own.
func TestOverlay(t *testing.T) {
	dir, tmp := t.TempDir(), t.TempDir()
	write := func(dir string, files map[string]string) {
		t.Helper()
		for name, text := range files {
			name = filepath.Join(dir, name)
			if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	write(dir, map[string]string{
		"go.mod":   "module m\n\ngo 1.26\n",
		"a/a.go":   "package a\n\nfunc F() { boom() }\n\nfunc boom() {}\n",
		"b/b.go":   "package b\n\nimport \"m/a\"\n\nfunc G() { a.F() }\n",
		"c/c.go":   "package c\n\nfunc H() {}\n",
		"new/n.go": "package new\n\nfunc boom() { boom() }\n",
	})
	write(tmp, map[string]string{
		"1.go": "package a\n\nfunc F() {}\n",
		"2.go": "package old\n\nfunc boom() { boom() }\n",
	})
	over := &Overlay{File: filepath.Join(tmp, "overlay.json"), Files: map[string]string{
		filepath.Join(dir, "a/a.go"):     filepath.Join(tmp, "1.go"),
		filepath.Join(dir, "old/old.go"): filepath.Join(tmp, "2.go"),
		filepath.Join(dir, "new/n.go"):   "",
	}}
	text, err := json.Marshal(map[string]any{"Replace": over.Files})
	if err != nil {
		t.Fatal(err)
	}
	write(tmp, map[string]string{"overlay.json": string(text)})
	kept, err := cache.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	through := func(o *Options) { o.Overlay = over }
	for i, step := range []struct {
		change func(*Options)
		seen   string // the packages that are analysed
		calls  string // where boom is called, directly or not
	}{
		{nil, "a b c new", "a/a.go:3 b/b.go:5 new/n.go:3"},
		{through, "a b old", "old/old.go:3"},
		{through, "", "old/old.go:3"},
		{nil, "", "a/a.go:3 b/b.go:5 new/n.go:3"},
	} {
		change := step.change
		if change == nil {
			change = func(*Options) {}
		}
		res, seen := scan(t, dir, kept, change)
		slices.Sort(seen)
		if got := strings.Join(slices.Compact(seen), " "); got != step.seen {
			t.Errorf("run %d analysed %s, want %s", i, got, step.seen)
		}
		if got := calls(res); got != step.calls || len(res.Problems) > 0 {
			t.Errorf("run %d found %s, want %s; %v", i, got, step.calls, res.Problems)
		}
	}
}

// calls are the places of findings at calls.
func calls(res *finding.Result) string {
	var all []string
	for _, f := range res.Findings {
		if f.Func != "" {
			all = append(all, f.File+":"+string(rune('0'+f.Line)))
		}
	}
	return strings.Join(all, " ")
}
