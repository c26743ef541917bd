package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSameFindings runs a real golangci-lint and govet-sec over the fixtures of all
// rules: they must find the same, and on the lines that the fixtures say.
func TestSameFindings(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	rules := corpus(t, filepath.Join(root, "testdata", "src"), dir)
	var patterns []string
	for _, r := range rules {
		patterns = append(patterns, "./"+r+"/...")
	}
	linter := lint(t, build(t, "."), dir, patterns)
	if again := lint(t, filepath.Join(root, "bin", "golangci-e2e"), dir, patterns); !maps.Equal(again, linter) {
		t.Errorf("from its cache golangci-lint has %d findings, not %d", len(again), len(linter))
	}
	standalone := scan(t, build(t, filepath.Join(root, "cmd", "govet-sec")), dir, patterns)
	for _, key := range slices.Sorted(maps.Keys(union(linter, standalone))) {
		// That a comment matches nothing is known only to who ran all rules.
		unused := strings.HasSuffix(key, " GVS901")
		if unused && standalone[key] && !linter[key] {
			linter[key] = true
		}
		if linter[key] != standalone[key] {
			t.Errorf("%s: found by golangci-lint is %v, by govet-sec %v", key, linter[key], standalone[key])
		}
	}
	for _, r := range rules {
		if elsewhere[r] != "" {
			continue
		}
		compareLines(t, r, linter, wantedLines(t, dir, r))
	}
	t.Logf("%d findings in the fixtures of %v", len(linter), rules)
}

// elsewhere are the rules whose lines are compared by their own tests only, with the reason.
var elsewhere = map[string]string{
	"unusedignore": "its expectations stand before the comments that it is about",
	"useraccess":   "it is off unless asked for",
}

// compareLines compares the places of a rule's findings in its own fixtures.
func compareLines(t *testing.T, rule string, found map[string]bool, wanted map[string]bool) {
	t.Helper()
	got := make(map[string]bool)
	for key := range found {
		place, by, _ := strings.Cut(key, " ")
		if strings.HasPrefix(place, rule+"/") && strings.HasPrefix(by, rule+" ") {
			got[place] = true
		}
	}
	for _, place := range slices.Sorted(maps.Keys(union(got, wanted))) {
		if got[place] != wanted[place] {
			t.Errorf("%s: found is %v, wanted is %v", place, got[place], wanted[place])
		}
	}
}

func union[V any](a, b map[string]V) map[string]V {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return all
}

// build builds the program in a directory into bin, where a second run finds it.
func build(t *testing.T, dir string) string {
	t.Helper()
	abs, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	root, _ := filepath.Abs("../..")
	file := filepath.Join(root, "bin", filepath.Base(abs)+"-e2e")
	cmd := exec.Command("go", "build", "-o", file, ".")
	cmd.Dir = abs
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("go build in %s: %v\n%s", dir, err, out)
	}
	return file
}

var messageID = regexp.MustCompile(`\(([A-Z]+[0-9]+)\)$`)

// lint returns what golangci-lint finds as "file:line rule ID".
func lint(t *testing.T, program, dir string, patterns []string) map[string]bool {
	t.Helper()
	config, err := os.ReadFile("testdata/golangci.yml")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, ".golangci.yml"), string(config)) // file names are relative to it
	args := append([]string{"run", "--output.json.path", "stdout", "--show-stats=false"}, patterns...)
	out := output(t, dir, program, args)
	var report struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename string
				Line     int
			}
		}
		Report struct{ Error string }
	}
	if err := json.Unmarshal(out, &report); err != nil || report.Report.Error != "" {
		t.Fatalf("golangci-lint: %v %s\n%s", err, report.Report.Error, out)
	}
	found := make(map[string]bool)
	for _, i := range report.Issues {
		id := messageID.FindStringSubmatch(i.Text)
		rule, _, _ := strings.Cut(i.Text, ":")
		if id == nil {
			t.Errorf("no ID at the end of %s:%d: %s: %s", i.Pos.Filename, i.Pos.Line, i.FromLinter, i.Text)
			continue
		}
		found[key(dir, fmt.Sprintf("%s:%d", i.Pos.Filename, i.Pos.Line), rule, id[1])] = true
	}
	return found
}

// scan returns what govet-sec finds.
func scan(t *testing.T, program, dir string, patterns []string) map[string]bool {
	t.Helper()
	out := output(t, dir, program, append([]string{"-json"}, patterns...))
	var packages map[string]map[string][]struct{ Category, Posn string }
	if err := json.Unmarshal(out, &packages); err != nil {
		t.Fatalf("govet-sec: %v\n%s", err, out)
	}
	found := make(map[string]bool)
	for _, rules := range packages {
		for rule, diagnostics := range rules {
			for _, d := range diagnostics {
				place := d.Posn[:strings.LastIndex(d.Posn, ":")] // without the column
				found[key(dir, place, rule, d.Category)] = true
			}
		}
	}
	return found
}

func key(dir, place, rule, id string) string {
	if rel, err := filepath.Rel(dir, place); err == nil && filepath.IsAbs(place) {
		place = rel
	}
	return filepath.ToSlash(place) + " " + rule + " " + id
}

// output is what a scanner prints; exit code 1 says that it found something.
func output(t *testing.T, dir, program string, args []string) []byte {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=", "GOFLAGS=", "GOPROXY=off", "PWD="+dir)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if exit := (*exec.ExitError)(nil); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		t.Fatalf("%s %v: %v\n%s%s", program, args, err, out, stderr.String())
	}
	return out
}

// TestSettings: what the linter does not know is an error, and no silence.
func TestSettings(t *testing.T) {
	program := build(t, ".")
	for settings, complaint := range map[string]string{
		"{enabled: [G104]}":   `unknown key "enabled": did you mean "enable"?`,
		"{enable: [G999]}":    "no rule or check is called",
		"{disable: [gosecs]}": "no rule or check is called",
	} {
		dir := t.TempDir()
		config, err := os.ReadFile("testdata/golangci.yml")
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(string(config), "type: module", "type: module\n        settings: "+settings, 1)
		write(t, filepath.Join(dir, ".golangci.yml"), text)
		write(t, filepath.Join(dir, "go.mod"), "module m\n\ngo 1.26.0\n")
		write(t, filepath.Join(dir, "m.go"), "package m\n")
		cmd := exec.Command(program, "run", "./...")
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err == nil || !strings.Contains(string(out), complaint) {
			t.Errorf("%s: error %v, output %s", settings, err, out)
		}
	}
}
