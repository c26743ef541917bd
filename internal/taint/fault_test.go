package taint_test

import (
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/std"
	"github.com/govet-sec/govet-sec/internal/ruletest"
	"github.com/govet-sec/govet-sec/internal/taint"
)

const faulty = `package p

import (
	"net/http"
	"os/exec"
	"q"
)

func bad(s string) string {
	if q.Check(s) {
		return s
	}
	return ""
}

func Other(w http.ResponseWriter, r *http.Request) { _ = exec.Command(r.FormValue("s")) }

func Caller(w http.ResponseWriter, r *http.Request) { _ = exec.Command(bad(r.FormValue("s"))) }
`

// TestFault checks that a fault of the engine in one function is told, and costs no flow
// of the others: its callers take it for a function without a body.
func TestFault(t *testing.T) {
	arg := model.Arg(0)
	q := model.Package{Path: "q", Funcs: []model.Func{{
		Name: "Check",
		Validators: []model.Validator{{
			Result: model.Ret(0), When: model.True, Arg: arg, Test: model.Characters,
			Chars: func(rune) bool { panic("a fault") },
		}},
	}}}
	lookup := func(path string) (model.Package, bool) { return q, path == "q" }
	prog, err := ruletest.LoadText([]ruletest.Text{
		{Path: "q", Files: []ruletest.TextFile{{Name: "q/q.go", Src: "package q\n\nfunc Check(s string) bool { return s != \"\" }\n"}}},
		{Path: "p", Files: []ruletest.TextFile{{Name: "p/p.go", Src: faulty}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	results, err := prog.Analyze(told(taint.NewAnalyzer(taint.DefaultThreats(), lookup, std.Lookup)))
	if err != nil {
		t.Fatal(err)
	}
	var failed, flows []string
	for _, res := range results {
		failed = append(failed, res.Value.(*outcome).failed...)
		flows = append(flows, res.Value.(*outcome).flows...)
	}
	if len(failed) != 1 || !strings.HasPrefix(failed[0], "p: in p.bad: a fault\n") {
		t.Errorf("failed: %q, want one fault in p.bad", failed)
	}
	for _, at := range []string{"p/p.go:16:", "p/p.go:18:"} {
		found := false
		for _, f := range flows {
			found = found || strings.HasPrefix(f, at) && strings.Contains(f, "remote")
		}
		if !found {
			t.Errorf("no flow at %s in %q", at, flows)
		}
	}
}

// odd is code that the engine once failed on.
const odd = `package p

import (
	"net/http"
	"os/exec"
)

func annotate(err *error, format string, v ...any) // has no body

func deferredLate(name string) (err error) {
	if name == "" {
		return nil
	}
	cmd := exec.Command("ls", name)
	defer annotate(&err, "%v", cmd.Args)
	return cmd.Run()
}

func halves(xs []float64) (n float64) {
	for t := 0.5; t < float64(len(xs)); t += 0.5 {
		n += xs[int(t)]
	}
	return n
}

func Handler(w http.ResponseWriter, r *http.Request) {
	_ = deferredLate(r.FormValue("a"))
	_ = halves(make([]float64, 5))
	_ = exec.Command(r.FormValue("s"))
}
`

// TestNoFault has what is not in the corpus because no case can run it, or because it has no flow.
func TestNoFault(t *testing.T) {
	prog, err := ruletest.LoadText([]ruletest.Text{{Path: "p", Files: []ruletest.TextFile{{Name: "p/p.go", Src: odd}}}})
	if err != nil {
		t.Fatal(err)
	}
	results, err := prog.Analyze(told(taint.NewAnalyzer(taint.DefaultThreats(), std.Lookup)))
	if err != nil {
		t.Fatal(err)
	}
	for _, res := range results {
		if got := res.Value.(*outcome).failed; len(got) > 0 {
			t.Errorf("failed: %q", got)
		}
	}
}
