package plugin

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/rule"
)

func fake(run func(*rule.Pass) error) *rule.Rule {
	return rule.New("// Package fake is a rule.\npackage fake\n", rule.Rule{
		Checks: []rule.Check{{ID: "GVS901"}, {ID: "GVS902", OptIn: true}},
		Run:    run,
	})
}

func foundAll(pass *rule.Pass) error {
	d := analysis.Diagnostic{Pos: pass.Files[0].Package, Message: "danger"}
	pass.Found("GVS901", d)
	pass.Found("GVS902", d)
	return nil
}

// scan returns the messages that golangci-lint would show.
func scan(t *testing.T, r *rule.Rule, conf any) string {
	t.Helper()
	l, err := New([]*rule.Rule{r}, conf)
	if err != nil {
		t.Fatal(err)
	}
	as, _ := l.BuildAnalyzers()
	var messages []string
	for _, a := range as {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "dir/p.go", "package p\n\nvar a, b, c int\n", 0)
		if err != nil {
			t.Fatal(err)
		}
		pass := &analysis.Pass{
			Analyzer: a, Fset: fset, Files: []*ast.File{file}, Pkg: types.NewPackage("example.org/p", "p"),
			Report: func(d analysis.Diagnostic) {
				if len(d.Related) > 0 {
					t.Errorf("%s has related places", d.Message)
				}
				messages = append(messages, d.Message)
			},
		}
		if _, err := a.Run(pass); err != nil {
			t.Errorf("an error, which would end the run of all linters: %v", err)
		}
	}
	return strings.Join(messages, "|")
}

func TestSettings(t *testing.T) {
	type m = map[string]any
	for _, test := range []struct {
		conf any
		want string
	}{
		{nil, "danger (GVS901)"},
		{m{}, "danger (GVS901)"},
		{m{"enable": []string{"GVS902"}}, "danger (GVS901)|danger (GVS902)"},
		{m{"enable": []string{"fake"}, "disable": []string{"GVS901"}}, "danger (GVS902)"},
		{m{"disable": []string{"fake"}}, ""},
		{m{"enable": []string{"fake"}, "disable": []string{"fake"}}, ""},
	} {
		if got := scan(t, fake(foundAll), test.conf); got != test.want {
			t.Errorf("%v: %q, want %q", test.conf, got, test.want)
		}
	}
	for _, bad := range []m{{"enabled": []string{"fake"}}, {"enable": []string{"fake", "GVS999"}}, {"disable": "fake"}} {
		if _, err := New([]*rule.Rule{fake(foundAll)}, bad); err == nil || !strings.HasPrefix(err.Error(), "govetsec: ") {
			t.Errorf("%v: error %v", bad, err)
		}
	}
}

func TestWay(t *testing.T) {
	steps := func(n int) func(*rule.Pass) error {
		return func(pass *rule.Pass) error {
			d := analysis.Diagnostic{Pos: pass.Files[0].Package, Message: "danger"}
			for i := range n {
				d.Related = append(d.Related, analysis.RelatedInformation{Pos: pass.Files[0].Decls[0].Pos(), Message: string(rune('a' + i))})
			}
			pass.Found("GVS901", d)
			return nil
		}
	}
	if got, want := scan(t, fake(steps(2)), nil), "danger: a (p.go:3) → b (p.go:3) (GVS901)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := scan(t, fake(steps(9)), nil); strings.Contains(got, "…") || !strings.HasSuffix(got, "i (p.go:3) (GVS901)") {
		t.Errorf("nine steps: %q", got)
	}
	got := scan(t, fake(steps(12)), nil)
	if !strings.Contains(got, "d (p.go:3) → … 4 more steps … → i (p.go:3)") || !strings.HasSuffix(got, "l (p.go:3) (GVS901)") {
		t.Errorf("twelve steps: %q", got)
	}
}

// Neither a panic nor an error of a rule may reach golangci-lint.
func TestFailure(t *testing.T) {
	for name, run := range map[string]func(*rule.Pass) error{
		"panic": func(*rule.Pass) error { panic("ouch") },
		"error": func(*rule.Pass) error { return errors.New("ouch") },
	} {
		got := scan(t, fake(run), nil)
		if !strings.HasPrefix(got, "internal error: rule fake failed on package example.org/p: ouch") || strings.Contains(got, "\n") {
			t.Errorf("%s: %q", name, got)
		}
	}
	outside := fake(foundAll)
	outside.Analyzer.Run = func(*analysis.Pass) (any, error) { panic("ouch") }
	if got := scan(t, outside, nil); !strings.Contains(got, "ouch") {
		t.Errorf("a panic outside of the rule: %q", got)
	}
}

func TestRegistered(t *testing.T) {
	newPlugin, err := register.GetPlugin(Name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPlugin(nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := p.GetLoadMode(); got != register.LoadModeTypesInfo {
		t.Errorf("load mode %s", got)
	}
}
