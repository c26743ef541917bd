package rule

import (
	"go/ast"
	"testing"

	"golang.org/x/tools/go/analysis"
)

func TestAlso(t *testing.T) {
	r := New("// Package noisy is noisy.\npackage noisy\n", Rule{
		Checks: []Check{{ID: "GVS1"}, {ID: "GVS2", OptIn: true}, {ID: "GVS3", OptIn: true}},
		Run: func(pass *Pass) error {
			for _, id := range []string{"GVS1", "GVS2", "GVS3"} {
				pass.Found(id, analysis.Diagnostic{})
			}
			return nil
		},
	})
	found := func() (ids string) {
		report := func(d analysis.Diagnostic) { ids += d.Category + " " }
		if _, err := r.Analyzer.Run(&analysis.Pass{Analyzer: r.Analyzer, Files: []*ast.File{}, Report: report}); err != nil {
			t.Fatal(err)
		}
		return ids
	}
	if got := found(); got != "GVS1 " {
		t.Errorf("by default: %s", got)
	}
	if err := r.Analyzer.Flags.Set("also", "GVS2,"); err != nil {
		t.Fatal(err)
	}
	if got := found(); got != "GVS1 GVS2 " {
		t.Errorf("with the flag: %s", got)
	}
	r.TurnOn("GVS3")
	if got := found(); got != "GVS1 GVS2 GVS3 " {
		t.Errorf("turned on: %s", got)
	}
	if err := r.Analyzer.Flags.Set("also", "GVS9"); err == nil {
		t.Error("a check that does not exist is accepted")
	}
	if r.Runs("GVS9") {
		t.Error("a check that does not exist is on")
	}
}
