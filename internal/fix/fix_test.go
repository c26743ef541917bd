package fix

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/finding"
)

const before = "package p\n\nvar a = 1\nvar b = 2\n"

func write(t *testing.T) string {
	name := filepath.Join(t.TempDir(), "p.go")
	if err := os.WriteFile(name, []byte(before), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// edit replaces old in before.
func edit(name, old, new string) finding.Edit {
	i := strings.Index(before, old)
	return finding.Edit{File: name, Start: i, End: i + len(old), New: new}
}

func withFix(edits ...finding.Edit) finding.Finding {
	return finding.Finding{Fixes: []finding.Fix{{Message: "fix", Edits: edits}}}
}

func TestPlan(t *testing.T) {
	name := write(t)
	imp := finding.Edit{File: name, Start: 10, End: 10, New: "import \"os\"\n"}
	plan, err := Make([]finding.Finding{
		withFix(edit(name, "1", "os.Getpid( )"), imp),
		withFix(edit(name, "2", "os.Getpid()"), imp), // shares the import
		withFix(edit(name, "b = 2", "c = 3")),        // overlaps
		{ID: "no fix"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if plan.Applied != 2 || plan.Skipped != 1 || len(plan.Left) != 2 || len(plan.Files) != 1 {
		t.Fatalf("got %+v", plan)
	}
	want := "package p\n\nimport \"os\"\n\nvar a = os.Getpid()\nvar b = os.Getpid()\n"
	if got := string(plan.Files[0].New); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := plan.Write(); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(name); string(got) != want {
		t.Errorf("the file has %q", got)
	}
	if err := plan.Write(); err == nil {
		t.Error("a file that is not what was read is written")
	}
	if err := plan.Undo(); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(name); string(got) != before {
		t.Errorf("after Undo the file has %q", got)
	}
	if info, _ := os.Stat(name); info.Mode().Perm() != 0o600 {
		t.Errorf("the file's mode is %v", info.Mode())
	}
}

// What would not be Go is not written.
func TestBrokenFix(t *testing.T) {
	name := write(t)
	if _, err := Make([]finding.Finding{withFix(edit(name, "1", ")"))}); err == nil {
		t.Error("no error")
	}
	if _, err := Make([]finding.Finding{withFix(finding.Edit{File: name, Start: 5, End: 999})}); err == nil {
		t.Error("no error for an edit behind the end")
	}
}

// What two fixes put at one place stands there twice; what is in a replaced place does not fit.
func TestFits(t *testing.T) {
	e := func(start, end int, text string) finding.Edit { return finding.Edit{Start: start, End: end, New: text} }
	for _, test := range []struct {
		a, b finding.Edit
		want bool
	}{
		{e(3, 3, "a"), e(3, 3, "b"), true},
		{e(3, 3, "a"), e(3, 3, "a"), true},
		{e(3, 5, "a"), e(3, 5, "a"), true},
		{e(3, 5, "a"), e(3, 5, "b"), false},
		{e(3, 5, ""), e(5, 7, ""), true},
		{e(3, 5, ""), e(4, 4, "b"), false},
		{e(3, 5, ""), e(3, 3, "b"), true},
		{e(3, 5, ""), e(5, 5, "b"), true},
		{e(3, 5, ""), e(3, 9, ""), false},
	} {
		for _, pair := range [][2]finding.Edit{{test.a, test.b}, {test.b, test.a}} {
			if got := Fits(pair[:1], pair[1:]); got != test.want {
				t.Errorf("%v and %v fit: %v", pair[0], pair[1], got)
			}
		}
	}
}

// A file that was not formatted is not formatted by the way.
func TestUnformatted(t *testing.T) {
	old := "package p\nvar  a=1\nvar b   = 2\n"
	got, err := Apply([]byte(old), []finding.Edit{{Start: 17, End: 18, New: "3"}})
	if want := strings.Replace(old, "1", "3", 1); err != nil || string(got) != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}

// A diff shows no secret: not the one that goes, nor those around it, nor copies.
func TestDiffHidesSecrets(t *testing.T) {
	src := "package p\n\n// The old one was topsecret-1.\nvar a, other = \"topsecret-1\", 7\n\nvar b = \"topsecret-2\" // x\nvar key = []byte{17, 23}\nvar d = \"topsecret-2\"\n"
	name := filepath.Join(t.TempDir(), "p.go")
	if err := os.WriteFile(name, []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	secret := func(line int) finding.Finding { return finding.Finding{CWE: []int{798}, File: name, Line: line} }
	fixed := secret(4)
	i := strings.Index(src, `"topsecret-1"`)
	fixed.Fixes = []finding.Fix{{Edits: []finding.Edit{{File: name, Start: i, End: i + 13, New: "get()"}}}}
	plan, err := Make([]finding.Finding{fixed, secret(6), secret(7)})
	if err != nil {
		t.Fatal(err)
	}
	got := string(plan.Diff(filepath.Base))
	for _, hidden := range []string{"topsecret", "17", "23"} {
		if strings.Contains(got, hidden) {
			t.Errorf("%s is shown:\n%s", hidden, got)
		}
	}
	for _, shown := range []string{`-var a, other = "***********", *`, "+var a, other = get(), 7", "\n var b = "} {
		if !strings.Contains(got, shown) {
			t.Errorf("%s is not shown:\n%s", shown, got)
		}
	}
	if !strings.Contains(string(plan.Files[0].New), "topsecret-2") {
		t.Error("the stars are applied")
	}
}

// When one file cannot be written, none is.
func TestAllOrNothing(t *testing.T) {
	first := write(t)
	plan := &Plan{Files: []File{
		{Name: first, Old: []byte(before), New: []byte("package q\n")},
		{Name: filepath.Join(t.TempDir(), "absent.go"), New: []byte("package q\n")},
	}}
	if err := plan.Write(); err == nil {
		t.Error("no error")
	}
	if got, _ := os.ReadFile(first); string(got) != before {
		t.Errorf("the first file has %q", got)
	}
}
