package flowrule_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strconv"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/flowrule"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/taint"
	"github.com/govet-sec/govet-sec/rule"
)

// report runs a rule that reports every flow to Exec with harmful hits, and every
// listener, on what the engine is said to have found.
func report(t *testing.T, flows ...taint.Flow) []analysis.Diagnostic {
	judge := func(f *taint.Flow) flowrule.Verdict {
		if f.Kind == model.Listen {
			return flowrule.Verdict{ID: "GVS1", Message: "listens"}
		}
		for i, h := range f.Hits {
			if h.Source.What != "harmless" {
				return flowrule.Verdict{ID: "GVS1", Message: "runs", Hit: i}
			}
		}
		return flowrule.Verdict{}
	}
	r := rule.New("// Package flows reports.\npackage flows\n", rule.Rule{
		Checks:   []rule.Check{{ID: "GVS1"}},
		Requires: flowrule.Requires,
		Run: func(pass *rule.Pass) error {
			return flowrule.Run(pass, model.KindSet(model.Exec, model.Listen), judge)
		},
	})
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "a.go", "package a", 0)
	if err != nil {
		t.Fatal(err)
	}
	var got []analysis.Diagnostic
	_, err = r.Analyzer.Run(&analysis.Pass{
		Analyzer: r.Analyzer, Fset: fset, Files: []*ast.File{file},
		ResultOf: map[*analysis.Analyzer]any{taint.Analyzer: &taint.Result{Flows: flows}},
		Report:   func(d analysis.Diagnostic) { got = append(got, d) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func hit(what string, pos token.Pos, steps ...string) taint.Hit {
	h := taint.Hit{Source: taint.Source{What: what, Pos: pos}}
	for _, s := range steps {
		h.Steps = append(h.Steps, taint.Step{Pos: pos, Text: s})
	}
	return h
}

func related(d analysis.Diagnostic) []string {
	var texts []string
	for _, r := range d.Related {
		texts = append(texts, r.Message)
	}
	return texts
}

// TestFurtherSources: (15.3) one finding for a sink, with the shortest way; the other
// sources are listed, but for those that do no harm.
func TestFurtherSources(t *testing.T) {
	got := report(t,
		taint.Flow{Kind: model.Exec, Pos: 9, Hits: []taint.Hit{hit("harmless", 2), hit("form", 3, "a", "b", "c"), hit("query", 4, "a", "b", "c")}},
		taint.Flow{Kind: model.Exec, Pos: 9, Hits: []taint.Hit{hit("cookie", 5, "x", "y"), hit("form", 3, "x")}},
	)
	if len(got) != 1 {
		t.Fatalf("%d findings", len(got))
	}
	want := []string{"x", "text from query gets here, too", "text from cookie gets here, too"}
	if texts := related(got[0]); !reflect.DeepEqual(texts, want) {
		t.Errorf("got %q, want %q", texts, want)
	}
	if pos := got[0].Related[1].Pos; pos != 4 {
		t.Errorf("the place of the source is %d, want 4", pos)
	}
}

// TestShortest: the way that is shown is the shortest, whichever the rule saw first.
func TestShortest(t *testing.T) {
	got := report(t, taint.Flow{Kind: model.Exec, Pos: 9, Hits: []taint.Hit{hit("form", 3, "a", "b"), hit("query", 4, "c"), hit("harmless", 2)}})
	if len(got) != 1 {
		t.Fatalf("%d findings", len(got))
	}
	want := []string{"c", "text from form gets here, too"}
	if texts := related(got[0]); !reflect.DeepEqual(texts, want) {
		t.Errorf("got %q, want %q", texts, want)
	}
}

// TestGuesses: a way through several fields that others fill and read is none.
func TestGuesses(t *testing.T) {
	got := report(t,
		taint.Flow{Kind: model.Exec, Pos: 7, Hits: []taint.Hit{hit("form", 3, "is kept in a.A.x by f", "is kept in b.B.y by g")}},
		taint.Flow{Kind: model.Exec, Pos: 9, Hits: []taint.Hit{hit("form", 3, "is kept in a.A.x by f", "is passed to run")}},
	)
	if len(got) != 1 || got[0].Pos != 9 {
		t.Errorf("got %+v", got)
	}
}

// TestOneCall: what is handed to a call of another package is one thing to mend, wherever
// it goes from there; flows that the call only brings together are told apart.
func TestOneCall(t *testing.T) {
	elsewhere := func(sink string, steps ...taint.Step) taint.Flow {
		h := taint.Hit{Source: taint.Source{What: "form", Place: "x.go:1:1"}, Steps: steps}
		return taint.Flow{Kind: model.Exec, Sink: sink, Elsewhere: sink + ".go:1:1", Pos: 9, End: 12, Hits: []taint.Hit{h}}
	}
	source, before, at := taint.Step{Place: "x.go:1:1", Text: "form"}, taint.Step{Pos: 5, Text: "is returned"}, taint.Step{Pos: 10, Text: "is passed"}
	got := report(t, elsewhere("a", source, before, at), elsewhere("b", source, before, at))
	if want := []string{"x.go:1:1: form", "is returned", "is passed", "b.go:1:1: it reaches b, too"}; len(got) != 1 || !reflect.DeepEqual(related(got[0]), want) {
		t.Errorf("handed over: got %+v", got)
	}
	if got := report(t, elsewhere("a", source, at), elsewhere("b", source, at)); len(got) != 2 {
		t.Errorf("brought together: got %+v", got)
	}
}

func TestManySources(t *testing.T) {
	flow := taint.Flow{Kind: model.Exec, Pos: 9}
	for i := range 8 {
		flow.Hits = append(flow.Hits, hit("s"+strconv.Itoa(i), 3))
	}
	got := report(t, flow)
	if len(got) != 1 {
		t.Fatalf("%d findings", len(got))
	}
	texts := related(got[0])
	if len(texts) != 6 || texts[5] != "text from 2 more sources gets here, too" {
		t.Errorf("got %q", texts)
	}
}

// TestHome: what the package of the sink reports is not reported again by callers.
func TestHome(t *testing.T) {
	got := report(t,
		taint.Flow{Kind: model.Listen, Pos: 7, Home: &taint.Flow{Kind: model.Listen}},
		taint.Flow{Kind: model.Listen, Pos: 9, Home: &taint.Flow{Kind: model.Exec}},
	)
	if len(got) != 1 || got[0].Pos != 9 {
		t.Errorf("got %+v", got)
	}
}
