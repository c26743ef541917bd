package main

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/govet-sec/govet-sec/internal/report"
)

// TestSameBytes: every format has the same bytes each time, whether results are kept or
// not, all of them or some, and however many packages are analysed at a time. There are
// ways through packages, suppressions, fixes, what is known, what is not
// analysed to the end, and a package that does not compile.
func TestSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("scans some fixtures many times")
	}
	dir := corpus(t)
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("bindall/broken.go", "package bindall\n\nvar _ = nothing\n")
	write("my.tmpl", "{{range .Findings}}{{place .}} {{.ID}} {{.Message}}{{range .Steps}}\n\t{{.Text}}{{end}}\n{{end}}")
	packages := []string{"./bindall/...", "./execinject/...", "./hardcodedsecret/...", "./unusedignore/...", "./templateescape/..."}
	baselineOf(t, dir, packages[1])

	fresh := allFormats(t, dir, packages, "-cache=off")
	for name, data := range fresh {
		if len(data) == 0 {
			t.Errorf("%s is empty", name)
		}
	}
	t.Setenv("GOMAXPROCS", "1")
	sameFormats(t, "one by one", fresh, allFormats(t, dir, packages, "-cache=off"))
	t.Setenv("GOMAXPROCS", "8")
	sameFormats(t, "many at a time", fresh, allFormats(t, dir, packages, "-cache=off"))
	kept := "-cache=" + t.TempDir()
	sameFormats(t, "kept for the first time", fresh, allFormats(t, dir, packages, kept))
	sameFormats(t, "kept", fresh, allFormats(t, dir, packages, kept))

	// One package anew, the others kept.
	file, err := filepath.Glob(filepath.Join(dir, "execinject", "*", "*.go"))
	if err != nil || len(file) == 0 {
		t.Fatal("no fixtures", err)
	}
	text, err := os.ReadFile(file[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file[0], append(text, "\n// changed\n"...), 0o600); err != nil {
		t.Fatal(err)
	}
	sameFormats(t, "some kept", allFormats(t, dir, packages, "-cache=off"), allFormats(t, dir, packages, kept))
}

// baselineOf writes a baseline of some packages, which is used for the others too.
func baselineOf(t *testing.T, dir, packages string) {
	t.Helper()
	cmd := exec.Command(lookPath(t, "govet-sec"), "baseline", "write", "-cache=off", "-o", "known.json", packages)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// allFormats is what a run writes in every format, by its name.
func allFormats(t *testing.T, dir string, packages []string, cache string) map[string][]byte {
	t.Helper()
	names := []string{"template:my.tmpl"}
	for _, f := range report.Formats() {
		names = append(names, f.Name)
	}
	args := []string{cache, "-baseline=known.json", "-v"}
	for _, name := range names {
		args = append(args, "-format", name+"="+filepath.Join("out", name))
	}
	if err := os.MkdirAll(filepath.Join(dir, "out"), 0o700); err != nil {
		t.Fatal(err)
	}
	written := map[string][]byte{
		"standard error": printed(t, dir, append(args, packages...), true),
		"-json":          printed(t, dir, append([]string{cache, "-json"}, packages...), false),
		"-diff":          printed(t, dir, append([]string{cache, "-diff"}, packages...), false),
	}
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, "out", name))
		if err != nil {
			t.Fatal(err)
		}
		written[name] = data
	}
	return written
}

// printed is what a run of govet-sec that cannot analyse everything prints.
func printed(t *testing.T, dir string, args []string, onError bool) []byte {
	t.Helper()
	cmd := exec.Command(lookPath(t, "govet-sec"), args...)
	cmd.Dir = dir
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != exitIncomplete {
		t.Fatalf("%v: %v\n%s", args, err, stderr.Bytes())
	}
	if onError {
		return stderr.Bytes()
	}
	return stdout.Bytes()
}

func sameFormats(t *testing.T, when string, want, got map[string][]byte) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if !bytes.Equal(want[name], got[name]) {
			t.Errorf("%s: %s has other bytes (%d, not %d)", when, name, len(got[name]), len(want[name]))
		}
	}
}
