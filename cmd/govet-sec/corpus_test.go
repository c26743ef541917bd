package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/rule"
)

// TestCorpus analyses all fixtures of the rules under three hosts, which must find
// the same: govet-sec on its own, the same under go vet, x/tools' multichecker.
// golangci-lint is in e2e.
func TestCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("analyses the corpus three times")
	}
	dir := corpus(t)
	modules := modulePatterns(t, dir) // the go command does not take ./... above the modules of a workspace
	ours := findings(t, dir, append([]string{"govet-sec", "-json"}, modules...)...)
	vetted := findings(t, dir, append([]string{"go", "vet", "-vettool=" + lookPath(t, "govet-sec"), "-json"}, modules...)...)
	multi := findings(t, dir, append([]string{"multi-real", "-json"}, modules...)...)
	compare(t, "go vet", ours, vetted)
	// That a comment matches nothing is known only to who ran all rules.
	ours = slices.DeleteFunc(ours, func(f string) bool { return isUnused(f) && !slices.Contains(multi, f) })
	compare(t, "multichecker", ours, multi)
	if len(ours) == 0 && len(analyzers.All) > 0 {
		t.Error("nothing was found in the corpus")
	}
	t.Logf("%d findings", len(ours))
}

// corpus copies the fixtures into a workspace. Every directory of testdata/src is
// a module there, the stubs of github.com/... too: import paths stay the same.
func corpus(t *testing.T) string {
	dir := t.TempDir()
	src := filepath.Join("..", "..", "testdata", "src")
	if err := os.CopyFS(dir, os.DirFS(src)); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var work strings.Builder
	work.WriteString("go 1.26\n\n")
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		fmt.Fprintf(&work, "use ./%s\n", e.Name())
		mod := fmt.Sprintf("module %s\n\ngo 1.26\n", e.Name())
		if err := os.WriteFile(filepath.Join(dir, e.Name(), "go.mod"), []byte(mod), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "go.work"), []byte(work.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// modulePatterns are the fixtures of the rules: all modules but the stubs.
func modulePatterns(t *testing.T, dir string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var patterns []string
	for _, e := range entries {
		if e.IsDir() && !strings.Contains(e.Name(), ".") {
			patterns = append(patterns, "./"+e.Name()+"/...")
		}
	}
	return patterns
}

func lookPath(t *testing.T, name string) string {
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// findings runs a host that prints JSON in the shape of go vet, and returns what
// it found as "file:line:col ID: message", sorted.
func findings(t *testing.T, dir string, args ...string) []string {
	name := args[0]
	ctx, cancel := context.WithTimeout(t.Context(), hostLimit()) // a host that hangs is a failure with a name
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args[1:]...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOPROXY=off", "GOWORK=")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Errorf("%s: %v\n%s", name, err, errs.Bytes())
	}
	optIn := optInChecks()
	found := make(map[string]bool)
	for dec := json.NewDecoder(&out); ; {
		var tree map[string]map[string]json.RawMessage
		if err := dec.Decode(&tree); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, errs.Bytes())
		}
		for _, unit := range tree {
			for analyzer, raw := range unit {
				var ds []struct{ Posn, Category, Message string }
				if err := json.Unmarshal(raw, &ds); err != nil {
					t.Errorf("%s: %s: %s", name, analyzer, raw)
				}
				for _, d := range ds {
					if d.Category == "" || d.Category == rule.InternalError {
						t.Errorf("%s: %s: %s", name, d.Posn, d.Message)
					}
					place, _ := strings.CutPrefix(d.Posn, dir+string(filepath.Separator))
					if !optIn[d.Category] {
						found[place+" "+d.Category+": "+d.Message] = true
					}
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// isUnused reports whether a finding is that a comment suppresses nothing.
func isUnused(f string) bool { return strings.Contains(f, " GVS901: ") }

// optInChecks are the checks that no switch asked for. Multichecker cannot know.
func optInChecks() map[string]bool {
	ids := make(map[string]bool)
	for _, r := range analyzers.All {
		for _, c := range r.Checks {
			ids[c.ID] = c.OptIn
		}
	}
	return ids
}

func compare(t *testing.T, host string, ours, theirs []string) {
	for _, f := range ours {
		if !slices.Contains(theirs, f) {
			t.Errorf("%s does not find %s", host, f)
		}
	}
	for _, f := range theirs {
		if !slices.Contains(ours, f) {
			t.Errorf("only %s finds %s", host, f)
		}
	}
}

// hostLimit is the time for one host. Applications, with all that they depend on, take longer.
func hostLimit() time.Duration {
	if os.Getenv("GOVETSEC_LONG") != "" {
		return time.Hour
	}
	return 4 * time.Minute
}
