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
