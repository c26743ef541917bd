// Package examples checks what govet-sec says about the two services.
package examples

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestFindings: in every mode, before has the findings that its comments
// announce and no others, and after has none.
func TestFindings(t *testing.T) {
	tool := build(t)
	for _, mode := range []struct {
		name    string
		command []string
	}{
		{"standalone", []string{tool}},
		{"vet", []string{"go", "vet", "-vettool=" + tool}},
	} {
		for _, service := range []string{"before", "after"} {
			t.Run(mode.name+"/"+service, func(t *testing.T) {
				want := marks(t, service)
				wantExit := min(len(want), 1)
				output, exit := run(t, append(mode.command, "./"+service)...)
				got := findings(t, output)
				if exit != wantExit {
					t.Errorf("exit code %d, want %d", exit, wantExit)
				}
				if !slices.Equal(got, want) {
					t.Errorf("missing: %q\nunexpected: %q", without(want, got), without(got, want))
				}
				if t.Failed() {
					t.Logf("output:\n%s", output)
				}
			})
		}
	}
}

// TestMarks guards the guard: a typing error in the comments must not leave
// before without dangers.
func TestMarks(t *testing.T) {
	before := strings.Join(marks(t, "before"), "\n")
	for _, id := range []string{"GVS102", "GVS103", "GVS202", "GVS301", "GVS401"} {
		if !strings.Contains(before, id) {
			t.Errorf("before has no line marked %s", id)
		}
	}
	if after := marks(t, "after"); len(after) != 0 {
		t.Errorf("after has marked lines: %q", after)
	}
}

// build makes a govet-sec of the sources around this module.
func build(t *testing.T) string {
	tool := filepath.Join(t.TempDir(), "govet-sec")
	output, exit := run(t, "go", "build", "-C", "..", "-o", tool, "./cmd/govet-sec")
	if exit != 0 {
		t.Fatalf("building govet-sec: %s", output)
	}
	return tool
}

func run(t *testing.T, command ...string) (output string, exit int) {
	cmd := exec.CommandContext(t.Context(), command[0], command[1:]...)
	var both bytes.Buffer
	cmd.Stdout, cmd.Stderr = &both, &both
	err := cmd.Run()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return both.String(), cmd.ProcessState.ExitCode()
}

var mark = regexp.MustCompile(`// DANGER: ([A-Z0-9 ]+)$`)

// marks lists what the comments of the service announce, as "file:line ID".
func marks(t *testing.T, service string) []string {
	files, err := filepath.Glob(filepath.Join(service, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no Go files in %s: %v", service, err)
	}
	var all []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if m := mark.FindStringSubmatch(line); m != nil {
				for _, id := range strings.Fields(m[1]) {
					all = append(all, fmt.Sprintf("%s:%d %s", filepath.ToSlash(file), i+1, id))
				}
			}
		}
	}
	slices.Sort(all)
	return all
}

// A finding starts at the beginning of a line; the steps below it are indented, by
// go vet behind their place.
var (
	finding   = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):\d+: ([^\t].*)$`)
	findingID = regexp.MustCompile(`\((GVS\d+|G\d+)\)(?: \[\w+\])?$`)
)

// findings lists the findings in the text, as "file:line ID". A finding
// reported twice is listed twice.
func findings(t *testing.T, output string) []string {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range finding.FindAllStringSubmatch(output, -1) {
		id := findingID.FindStringSubmatch(m[3])
		if id == nil {
			t.Errorf("a line without the ID of a rule: %s", m[0])
			continue
		}
		file := m[1]
		if filepath.IsAbs(file) {
			if file, err = filepath.Rel(here, file); err != nil {
				t.Fatal(err)
			}
		}
		all = append(all, fmt.Sprintf("%s:%s %s", filepath.ToSlash(filepath.Clean(file)), m[2], id[1]))
	}
	slices.Sort(all)
	return all
}

// without lists the elements of all that are not in some.
func without(all, some []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return slices.Contains(some, s) })
}
