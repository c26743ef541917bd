package taint_test

import (
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
	"github.com/govet-sec/govet-sec/internal/taint/casetest"
)

//go:generate go test -run ^TestSemantics$ -update .

var update = flag.Bool("update", false, "write docs/semantics.md, and drop cases from wrong.txt that are right")

// wrongFile lists the cases that the engine gets wrong: "pkg.Case: the reason".
const wrongFile = "wrong.txt"

// TestCorpus runs the labelled cases. Every case is a subtest, named by the numbered
// semantic that it is about. A case of wrong.txt must be wrong, and no other.
func TestCorpus(t *testing.T) {
	root, cases := corpus(t)
	reasons, _ := readWrong(t, root)
	got := analyseText(t, corpusText(t))
	for _, text := range slices.Concat(got.failed, got.gaveUp) {
		if !strings.HasPrefix(text, "taint/mark/") { // what runs the cases is none itself
			t.Error(text)
		}
	}
	rows, stray := casetest.Score(cases, got.places)
	wrong := wrongLines(rows)
	for _, c := range cases {
		id := c.Pkg + "." + c.Name
		t.Run(c.Semantic+"/"+path.Base(c.Pkg)+"/"+c.Name, func(t *testing.T) {
			_, listed := reasons[id]
			switch {
			case len(wrong[id]) == 0 && listed:
				t.Errorf("it is right: remove it from %s (go generate ./internal/taint)", wrongFile)
			case len(wrong[id]) > 0 && !listed:
				t.Errorf("%s: %s", c.File, strings.Join(wrong[id], ", "))
			}
		})
	}
	for _, place := range stray {
		t.Errorf("%s: reported where no case has a sink", place)
	}
}

// TestSemantics checks that docs/semantics.md says how the engine does on the corpus.
func TestSemantics(t *testing.T) {
	root, cases := corpus(t)
	reasons, head := readWrong(t, root)
	rows, _ := casetest.Score(cases, analyseText(t, corpusText(t)).places)
	wrong := wrongLines(rows)
	if *update {
		for id := range reasons {
			if len(wrong[id]) == 0 {
				delete(reasons, id)
			}
		}
		if err := os.WriteFile(filepath.Join(root, casetest.Module, wrongFile), writeWrong(head, reasons), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page := casetest.Page(rows, reasons)
	name := filepath.Join(root, "..", "..", "docs", "semantics.md")
	old, err := os.ReadFile(name)
	switch {
	case err == nil && string(old) == page:
	case *update:
		if err := os.WriteFile(name, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error("docs/semantics.md is not up to date: run go generate ./internal/taint")
	}
}

func corpus(t *testing.T) (root string, cases []casetest.Case) {
	t.Helper()
	root, err := ruletest.Testdata()
	if err != nil {
		t.Fatal(err)
	}
	cases, err = casetest.Load(filepath.Join(root, casetest.Module))
	if err != nil {
		t.Fatal(err)
	}
	return root, cases
}

// wrongLines are the lines that are wrong, by case.
func wrongLines(rows []casetest.Row) map[string][]string {
	out := make(map[string][]string)
	for _, r := range rows {
		for _, w := range r.Wrong {
			id, text, _ := strings.Cut(w, ": ")
			out[id] = append(out[id], text)
		}
	}
	return out
}

// readWrong reads wrong.txt; head is the comment at its beginning.
func readWrong(t *testing.T, root string) (reasons map[string]string, head string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, casetest.Module, wrongFile))
	if err != nil {
		t.Fatal(err)
	}
	reasons = make(map[string]string)
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			head += line
			continue
		}
		id, reason, ok := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		if !ok || reason == "" {
			t.Errorf("%s: %q is not a case and a reason", wrongFile, line)
		}
		reasons[id] = reason
	}
	return reasons, head
}

func writeWrong(head string, reasons map[string]string) []byte {
	var lines []string
	for id, reason := range reasons {
		lines = append(lines, fmt.Sprintf("%s: %s\n", id, reason))
	}
	slices.Sort(lines)
	return []byte(head + strings.Join(lines, ""))
}
