package plugin

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/internal/taint"
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
	for _, bad := range []struct {
		conf m
		want string
	}{
		{m{"enabled": []string{"fake"}}, `settings: unknown key "enabled": did you mean "enable"?`},
		{m{"enable": []string{"fake", "GVS999"}}, `no rule or check is called "GVS999": did you mean`},
		{m{"disable": "fake"}, "settings: disable: "},
		{m{"severity": "worst"}, `unknown severity "worst" (settings:1)`},
		{m{"preset": "nice"}, `unknown preset "nice"`},
		{m{"rules": m{"fak": true}}, `settings:1: unknown rule "fak": did you mean "fake"?`},
		{m{"baseline": "b.json"}, "settings:1: a baseline is for govet-sec"},
		{m{"config": "absent.yaml"}, "no such file"},
	} {
		_, err := New([]*rule.Rule{fake(foundAll)}, bad.conf)
		if err == nil || !strings.HasPrefix(err.Error(), "govetsec: ") || !strings.Contains(err.Error(), bad.want) {
			t.Errorf("%v: error %v, want %q", bad.conf, err, bad.want)
		}
	}
}

// The settings can have all that a configuration can, and name one; what they say
// themselves counts first.
func TestConfiguration(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	type m = map[string]any
	write("strict.yaml", "preset: strict\n")
	write("off.yaml", "rules: {fake: false}\n")
	write("paths.yaml", "paths: [{path: dir, disable: [GVS901], reason: known}]\n")
	for _, test := range []struct {
		conf m
		want string
	}{
		{m{"preset": "strict"}, "danger (GVS901)|danger (GVS902)"},
		{m{"config": "strict.yaml"}, "danger (GVS901)|danger (GVS902)"},
		{m{"config": "strict.yaml", "preset": "default"}, "danger (GVS901)"},
		{m{"config": "strict.yaml", "severity": "high"}, ""}, // both are below
		{m{"config": "off.yaml"}, ""},
		{m{"config": "off.yaml", "rules": m{"fake": true}}, "danger (GVS901)|danger (GVS902)"},
		{m{"config": "off.yaml", "enable": []string{"GVS901"}}, "danger (GVS901)"},
		{m{"exclude": []string{"dir"}}, ""},
		{m{"exclude": []string{"other"}}, "danger (GVS901)"},
		{m{"config": "paths.yaml", "enable": []string{"GVS902"}}, "danger (GVS902)"},
	} {
		if got := scan(t, fake(foundAll), test.conf); got != test.want {
			t.Errorf("%v: %q, want %q", test.conf, got, test.want)
		}
	}
}

// Models and threats are given to the engine.
func TestModels(t *testing.T) {
	t.Chdir(t.TempDir())
	file := "packages:\n  - path: example.org/a\n    types:\n      - name: T\n        textless: true\n"
	if err := os.WriteFile("m.yaml", []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	engine := taint.NewAnalyzer(nil)
	r := rule.New("// Package flows is a rule.\npackage flows\n", rule.Rule{
		Checks: []rule.Check{{ID: "GVS903"}}, Requires: []*analysis.Analyzer{engine}, Run: func(*rule.Pass) error { return nil },
	})
	if _, err := New([]*rule.Rule{r}, map[string]any{"models": []string{"m.yaml"}, "threats": []string{"env", "args"}}); err != nil {
		t.Fatal(err)
	}
	if got := engine.Flags.Lookup("models").Value.String(); !strings.Contains(got, "m.yaml@") {
		t.Errorf("the models are %q", got)
	}
	if got := engine.Flags.Lookup("threats").Value.String(); got != "env,args" && got != "args,env" {
		t.Errorf("the threats are %q", got)
	}
	_, err := New([]*rule.Rule{r}, map[string]any{"models": []string{"other.yaml"}})
	if err == nil || !strings.Contains(err.Error(), "settings:1: models: open") {
		t.Errorf("a missing file: %v", err)
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
