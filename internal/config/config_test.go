package config

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/finding"
)

var words = Vocabulary{Rules: []string{"exec", "T1", "T2"}, Options: []string{"exec.also", "exec.size"}}

func TestParse(t *testing.T) {
	conf, err := Parse("c.yaml", []byte(`# comment
preset: ci
cwe: [78, 89]
rules:
  exec: true
  T2: off
options:
  exec:
    also: [T1, T2]
    size: 3
exclude: ["gen/**"]
paths:
  - path: old
    disable: [T1]
    reason: to be replaced
`), words)
	if err != nil {
		t.Fatal(err)
	}
	want := []Setting{{"preset", "ci", "c.yaml:2"}, {"cwe", "78,89", "c.yaml:3"}, {"exec.also", "T1,T2", "c.yaml:9"}, {"exec.size", "3", "c.yaml:10"}}
	if !slices.Equal(conf.Settings, want) {
		t.Errorf("got %v, want %v", conf.Settings, want)
	}
	if !conf.Rules["exec"] || conf.Rules["T2"] || len(conf.Rules) != 2 {
		t.Errorf("got %v", conf.Rules)
	}
	if len(conf.Paths) != 2 || conf.Paths[0].Disable != nil || conf.Paths[1].Line != 13 || conf.Paths[1].Glob != "old" {
		t.Errorf("got %+v", conf.Paths)
	}
}

func TestMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"presett: ci":                         `c.yaml:1: unknown key "presett": did you mean "preset"?`,
		"\nrules: {exc: true}":                `c.yaml:2: unknown rule "exc": did you mean "exec"?`,
		"rules: {zzzzzzzzzzz: true}":          `c.yaml:1: unknown rule "zzzzzzzzzzz"`,
		"rules: {T1: maybe}":                  `c.yaml:1: true or false is wanted here, not "maybe"`,
		"rules: [T1]":                         "c.yaml:1: rules must have keys with values",
		"preset: ci\npreset: ci":              "c.yaml:2: preset is set twice",
		"options: {exec: {sise: 1}}":          `c.yaml:1: unknown option exec.sise: did you mean "exec.size"?`,
		"cwe: 78":                             "c.yaml:1: a list is wanted here: [a, b]",
		"paths: [{path: a}]":                  "c.yaml:1: an entry of paths needs the rules to disable; for all of them, use exclude",
		"paths: [{path: a, disable: [T1]}]":   "c.yaml:1: an entry of paths needs a reason",
		"paths: [{disable: [T1], reason: a}]": "c.yaml:1: an entry of paths needs a path",
		"paths: [{pth: a}]":                   `c.yaml:1: unknown key "pth": did you mean "path"?`,
		"- a":                                 "c.yaml:1: the file must have keys with values",
	} {
		_, err := Parse("c.yaml", []byte(text), words)
		if err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
	if _, err := Parse("c.yaml", []byte("a: [b"), words); err == nil || !strings.HasPrefix(err.Error(), "c.yaml: yaml: line 1") {
		t.Errorf("got %v", err)
	}
	if conf, err := Parse("c.yaml", []byte("# nothing\n"), words); err != nil || len(conf.Settings) > 0 {
		t.Errorf("got %v, %v", conf, err)
	}
}

func TestGlob(t *testing.T) {
	for _, test := range []struct {
		glob, name string
		want       bool
	}{
		{"gen", "gen/a.go", true},
		{"gen/", "gen/b/a.go", true},
		{"gen", "generate/a.go", false},
		{"gen/*", "gen/a.go", true},
		{"*.pb.go", "a.pb.go", true},
		{"*.pb.go", "x/a.pb.go", false},
		{"**/*.pb.go", "x/y/a.pb.go", true},
		{"**/*.pb.go", "a.pb.go", true},
		{"a/**/z.go", "a/z.go", true},
		{"a/**", "a/b/c.go", true},
		{"a.go", "axgo", false},
	} {
		if got := compile(test.glob).MatchString(test.name); got != test.want {
			t.Errorf("%s on %s: got %v", test.glob, test.name, got)
		}
	}
}

func TestApply(t *testing.T) {
	conf := &Config{File: "/repo/.govet-sec.yaml", Paths: []Path{
		{Glob: "old", Disable: []string{"exec"}, Reason: "r", Line: 4},
		{Glob: "gen/**", Reason: "excluded", Line: 7},
	}}
	res := &finding.Result{Findings: []finding.Finding{
		{ID: "T1", Rule: "exec", File: "old/a.go"},
		{ID: "T3", Rule: "secret", File: "old/a.go"},
		{ID: "T3", Rule: "secret", File: "/repo/gen/x/a.go"},
		{ID: "T1", Rule: "exec", File: "old/b.go", Suppressed: finding.Suppression{Kind: finding.InSource}},
	}}
	for i := range res.Findings[:2] {
		res.Findings[i].File = "../" + res.Findings[i].File // as seen from /repo/cmd
	}
	conf.Apply(res, "/repo/cmd")
	var got []finding.SuppressionKind
	for _, f := range res.Findings {
		got = append(got, f.Suppressed.Kind)
	}
	if want := []finding.SuppressionKind{finding.InConfig, "", finding.InConfig, finding.InSource}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFind(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{".git/x", Name, "m/go.mod", "m/sub/" + Name, "other/.git/x", "other/m/go.mod"} {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for dir, want := range map[string]string{"m/sub": Name, "m": Name, ".": Name, "other/m": ""} {
		if want != "" {
			want = filepath.Join(root, want)
		}
		if got := Find(filepath.Join(root, filepath.FromSlash(dir))); got != want {
			t.Errorf("%s: got %q, want %q", dir, got, want)
		}
	}
}

// The schema for editors has the keys that are read, and the template is valid.
func TestSchema(t *testing.T) {
	data, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Properties           map[string]any
		AdditionalProperties bool
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	got, want := slices.Sorted(maps.Keys(schema.Properties)), slices.Sorted(slices.Values(Keys()))
	if !slices.Equal(got, want) || schema.AdditionalProperties {
		t.Errorf("got %v, want %v and no others", got, want)
	}
	for _, key := range Keys() {
		if !strings.Contains(Template, "\n#"+key+":") {
			t.Errorf("the template has no %s", key)
		}
	}
	if _, err := Parse(Name, []byte(Template), words); err != nil {
		t.Error(err)
	}
	rules := Vocabulary{Rules: []string{"gosec", "GVS103", "weakrand"}, Options: []string{"gosec.also"}}
	all := regexp.MustCompile("(?m)^#(  |[a-z])").ReplaceAllString(Template, "$1")
	if conf, err := Parse(Name, []byte(all), rules); err != nil || len(conf.Settings) != 8 || len(conf.Paths) != 3 {
		t.Errorf("uncommented: %+v, %v", conf, err)
	}
}
