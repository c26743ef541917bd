package vetunit

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// writeUnit writes a package, and the .cfg file that describes it.
func writeUnit(t *testing.T) (cfg, vetx string) {
	t.Helper()
	dir := t.TempDir()
	src := filepath.Join(dir, "a.go")
	if err := os.WriteFile(src, []byte("package a\n\nfunc F() {}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	vetx = filepath.Join(dir, "vetx")
	data, err := json.Marshal(map[string]any{
		"ID": "example.com/a", "Dir": dir, "ImportPath": "example.com/a", "GoVersion": "go1.26",
		"GoFiles": []string{src}, "ModulePath": "example.com/a", "VetxOutput": vetx,
	})
	if err != nil {
		t.Fatal(err)
	}
	cfg = filepath.Join(dir, "vet.cfg")
	if err := os.WriteFile(cfg, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return cfg, vetx
}

// options are those of a run with a rule that reports every file. What a
// configuration says of findings is asked of adjust.
func options(adjust func(*finding.Result, string)) (opts Options, stdout, stderr *bytes.Buffer) {
	files := rule.New("// Package files reports files.\npackage files\n", rule.Rule{
		Checks: []rule.Check{{ID: "FIL1", Title: "a file"}},
		Run: func(pass *rule.Pass) error {
			for _, f := range pass.Files {
				pass.Found("FIL1", analysis.Diagnostic{Pos: f.Package, Message: "a file"})
			}
			return nil
		},
	})
	stdout, stderr = new(bytes.Buffer), new(bytes.Buffer)
	selection := finding.Select([]*rule.Rule{files}, nil)
	return Options{Selection: selection, All: selection.Analyzers(), Adjust: adjust, Stdout: stdout, Stderr: stderr}, stdout, stderr
}

func explode(*finding.Result, string) { panic("kaboom") }

// A crash outside of all rules is told where findings are told, which the go command
// keeps and prints each time, and importers go on without facts.
func TestCrash(t *testing.T) {
	cfg, vetx := writeUnit(t)
	opts, stdout, _ := options(explode)
	opts.JSON = true
	if code := Run(context.Background(), cfg, opts); code != 0 {
		t.Errorf("exit code %d: the go command would not keep what is told", code)
	}
	var tree map[string]map[string][]struct{ Posn, Message string }
	if err := json.Unmarshal(stdout.Bytes(), &tree); err != nil {
		t.Fatalf("%v\n%s", err, stdout)
	}
	ds := tree["example.com/a"]["govet-sec"]
	if len(ds) != 1 || !strings.HasSuffix(ds[0].Posn, "a.go:1:1") || ds[0].Message != "package example.com/a: internal error: panic: kaboom" {
		t.Errorf("got %s", stdout)
	}
	if _, err := os.Stat(vetx); err != nil {
		t.Errorf("importers cannot be analysed: %v", err)
	}
}

// The same in text, and with fixes.
func TestCrashText(t *testing.T) {
	for _, fix := range []bool{false, true} {
		cfg, _ := writeUnit(t)
		opts, _, stderr := options(explode)
		opts.Fix = fix
		code := Run(context.Background(), cfg, opts)
		if !strings.Contains(stderr.String(), "internal error: panic: kaboom") {
			t.Errorf("fix %t: got %q", fix, stderr)
		}
		if want := map[bool]int{false: 1, true: 0}[fix]; code != want {
			t.Errorf("fix %t: exit code %d, want %d", fix, code, want)
		}
	}
}

// Without a crash there is the finding.
func TestFinding(t *testing.T) {
	cfg, _ := writeUnit(t)
	opts, stdout, stderr := options(nil)
	opts.JSON = true
	if code := Run(context.Background(), cfg, opts); code != 0 || stderr.Len() > 0 {
		t.Errorf("exit code %d: %s", code, stderr)
	}
	var tree map[string]map[string][]struct{ Category, Rule, Severity, Fingerprint string }
	if err := json.Unmarshal(stdout.Bytes(), &tree); err != nil {
		t.Fatalf("%v\n%s", err, stdout)
	}
	ds := tree["example.com/a"]["files"]
	if len(ds) != 1 || ds[0].Category != "FIL1" || ds[0].Rule != "files" || ds[0].Severity == "" || ds[0].Fingerprint == "" {
		t.Errorf("got %s", stdout)
	}
}
