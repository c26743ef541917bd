package taint_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/ruletest"
	"github.com/govet-sec/govet-sec/internal/taint/casetest"
)

var (
	flowCases = flag.Int("flowcases", 40, "how many random `cases` TestRandomFlows makes")
	flowSeed  = flag.Uint64("flowseed", 1, "what decides on them")
	flowShow  = flag.Bool("flowshow", false, "print the cases with false alarms, too")
)

// TestRandomFlows makes random programs of three packages, runs them with hostile texts, and asks the engine: a sink that
// such a text has reached must be reported. What is reported and was not reached is counted only: where a program can
// do what it never does, the engine may say so.
func TestRandomFlows(t *testing.T) {
	g := readGrammar(t)
	var cases []*flowCase
	for id := range *flowCases {
		cases = append(cases, newFlowCase(g, *flowSeed, uint64(id)))
	}
	p := newFlowProgram(t, cases)
	arrived, err := casetest.Execute(p.dir, t.TempDir(), p.table(cases))
	if err != nil {
		t.Fatal(err)
	}
	got := analyseText(t, p.texts)
	for _, text := range got.failed {
		t.Error(text)
	}
	sinks, flows, missed, alarms := 0, 0, 0, 0
	of := -1
	for i, line := range strings.Split(p.here, "\n") {
		if strings.HasPrefix(line, "func Case_") {
			of++
		}
		place := fmt.Sprintf("%s/here/here.go:%d", casetest.Module, i+1)
		if !strings.HasPrefix(strings.TrimSpace(line), "mark.Shell(") || !arrived.Reached[place] || p.failed(arrived, cases[of]) {
			continue
		}
		sinks++
		switch _, flow := arrived.Harmful[place]; {
		case flow && got.places[place]:
			flows++
		case flow:
			flows, missed = flows+1, missed+1
			t.Errorf("missed: %s in\n%s", strings.TrimSpace(line), cases[of])
		case got.places[place]:
			if alarms++; *flowShow {
				t.Logf("false: %s in\n%s", strings.TrimSpace(line), cases[of])
			}
		}
	}
	t.Logf("%d sinks, %d of them reached by hostile text; %d missed, %d false alarms", sinks, flows, missed, alarms)
	if flows < *flowCases/2 || sinks-flows < *flowCases/2 || alarms > max(1, (sinks-flows)/10) {
		t.Errorf("the random programs say little: too few flows, too few sinks without, or too many false alarms")
	}
}

// flowProgram is a module of random cases: those themselves, the library that their helpers stand in, and what both use.
type flowProgram struct {
	dir   string
	here  string
	texts []ruletest.Text
}

func newFlowProgram(t *testing.T, cases []*flowCase) *flowProgram {
	t.Helper()
	root, err := ruletest.Testdata()
	if err != nil {
		t.Fatal(err)
	}
	p := &flowProgram{dir: t.TempDir()}
	for name, from := range map[string]string{"mark": filepath.Join(root, casetest.Module, "mark"), "kit": filepath.Join(flowsDir, "kit")} {
		if err := os.CopyFS(filepath.Join(p.dir, name), os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	own, err := os.ReadFile(filepath.Join(flowsDir, "own.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var here, library strings.Builder
	here.Write(own)
	for _, c := range cases {
		here.WriteString(c.here.String())
		library.WriteString(c.library.String())
	}
	p.here = flowFile(t, "here", here.String())
	for name, text := range map[string]string{
		"go.mod":             "module " + casetest.Module + "\n\ngo 1.26\n",
		"here/here.go":       p.here,
		"library/library.go": flowFile(t, "library", library.String()),
	} {
		file := filepath.Join(p.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p.read(t)
	return p
}

// read reads the packages of the module, as the engine gets them.
func (p *flowProgram) read(t *testing.T) {
	t.Helper()
	for _, name := range []string{"mark", "mark/record", "mark/drive", "kit", "library", "here"} {
		files, err := filepath.Glob(filepath.Join(p.dir, name, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatal(name, err)
		}
		text := ruletest.Text{Path: casetest.Module + "/" + name}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text.Files = append(text.Files, ruletest.TextFile{Name: text.Path + "/" + filepath.Base(file), Src: string(src)})
		}
		p.texts = append(p.texts, text)
	}
}

// flowFile is a file with imports of what random programs use.
func flowFile(t *testing.T, pkg, text string) string {
	t.Helper()
	var b bytes.Buffer
	fmt.Fprintf(&b, "package %s\n\nimport (\n", pkg)
	used := map[string]string{"bytes": "bytes", "context": "context", "fmt": "fmt", "slices": "slices", "strings": "strings",
		"mark": "taint/mark", "kit": "taint/kit", "library": "taint/library"}
	for _, name := range []string{"bytes", "context", "fmt", "slices", "strings", "kit", "library", "mark"} {
		if strings.Contains(text, name+".") {
			fmt.Fprintf(&b, "\t%q\n", used[name])
		}
	}
	fmt.Fprintf(&b, ")\n\n%s", text)
	src, err := format.Source(b.Bytes())
	if err != nil {
		t.Fatalf("%v\n%s", err, &b)
	}
	return string(src)
}

func (p *flowProgram) table(cases []*flowCase) []casetest.Case {
	var out []casetest.Case
	for _, c := range cases {
		out = append(out, casetest.Case{Pkg: casetest.Module + "/here", Name: c.name})
	}
	return out
}

// failed reports whether a case made too many choices, or did not come to an end: of it, nothing is known.
func (p *flowProgram) failed(a *casetest.Arrivals, c *flowCase) bool {
	for _, text := range a.Failed {
		if strings.Contains(text, c.name) {
			return true
		}
	}
	return false
}

// String is the text of a case and its helpers.
func (c *flowCase) String() string {
	text, err := format.Source([]byte(c.library.String() + c.here.String()))
	if err != nil {
		return c.here.String()
	}
	return string(text)
}
