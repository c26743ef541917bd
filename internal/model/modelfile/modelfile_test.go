package modelfile

import (
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/govet-sec/govet-sec/internal/model"
)

func TestParse(t *testing.T) {
	f, err := Parse("m.yaml", []byte(`
packages:
  - path: example.com/a
    functions:
      - name: (*DB).Find
        extends: true
        sinks:
          - at: Argument[1][from 2]
            kind: sql
      - names: [Get, Head]
        sources:
          - at: ReturnValue[1]
          - at: Argument[0]*.Body
            threat: file
        propagators:
          - from: Receiver[key]
            to: ReturnValue
            same: true
        sanitizers:
          - from: Argument[0]
            to: ReturnValue[0]
            safe: [sql, markup]
        validators:
          - when: result[1] == non-nil
            validates: Argument[0]
            safe: any
        no-return: true
    fields:
      - name: Request.Body
        source: remote
    types:
      - name: Number
        textless: true
    variables:
      - name: Args
        source: args
`))
	if err != nil {
		t.Fatal(err)
	}
	p, ok := f.Lookup("example.com/a")
	if !ok || len(f.Packages) != 1 {
		t.Fatalf("got %+v", f)
	}
	row := model.Func{
		Sources: []model.Source{{At: model.Ret(1), Threat: model.Remote}, {At: model.Arg(0).At("*.Body"), Threat: model.FileContent}},
		Flows: []model.Flow{
			{From: model.Recv.At("[key]"), To: model.Ret(0), Same: true},
			{From: model.Arg(0), To: model.Ret(0), Safe: model.KindSet(model.SQL) | model.Markup},
		},
		Validators: []model.Validator{{Result: model.Ret(1), When: model.NonNil, Arg: model.Arg(0), Safe: model.Any}},
		NoReturn:   true,
	}
	want := model.Package{
		Path: "example.com/a",
		Funcs: slices.Concat(
			[]model.Func{{Name: "(*DB).Find", Sinks: model.Sinks(model.SQL, model.Arg(1).At("[from 2]"))}},
			model.Named(row, "Get", "Head")),
		Fields: []model.Field{{Type: "Request", Name: "Body", Source: model.Remote}},
		Types:  []model.Type{{Name: "Number", Textless: true}},
		Vars:   []model.Var{{Name: "Args", Source: model.Args}},
	}
	if !reflect.DeepEqual(p.Package, want) {
		t.Errorf("got  %+v\nwant %+v", p.Package, want)
	}
	if !p.Extends["(*DB).Find"] || p.Extends["Get"] || p.Places["Head"] != "m.yaml:10" || p.Places["Request.Body"] != "m.yaml:29" {
		t.Errorf("got %v, %v", p.Extends, p.Places)
	}
}

// function is a file with one row of one function.
func function(row string) string {
	return "packages:\n  - path: a\n    functions:\n      - name: F\n        " + strings.ReplaceAll(row, "\n", "\n        ")
}

func TestMistakes(t *testing.T) {
	for _, test := range []struct{ content, want string }{
		{"", "m.yaml: the file is empty"},
		{"packages: [", "m.yaml: yaml:"},
		{"package: []", `m.yaml:1: unknown key "package" of the file: did you mean "packages"?`},
		{"packages: []", "m.yaml:1: packages is a list"},
		{"packages: {}", "m.yaml:1: packages is a list"},
		{"packages:\n  - functions: []", "m.yaml:2: functions is a list"},
		{"packages:\n  - path: a b\n    types: [{name: T, textless: true}]", `m.yaml:2: "a b" is no import path`},
		{"packages:\n  - path: a", "m.yaml:2: the model of package a says nothing"},
		{"packages:\n  - types: [{name: T, textless: true}]", "m.yaml:2: a package needs the key path"},
		{"packages:\n  - path: a\n    types: [{name: T}]", "m.yaml:3: a type needs the key textless or sink"},
		{"packages:\n  - path: a\n    types: [{name: T.U, textless: true}]", `m.yaml:3: "T.U" is no type`},
		{"packages:\n  - path: a\n    fields: [{name: T, source: remote}]", `m.yaml:3: "T" is no field: write Type.Field`},
		{"packages:\n  - path: a\n    variables: [{name: V, source: remot}]", `m.yaml:3: unknown threat "remot": did you mean "remote"?`},
		{"packages:\n  - path: a\n    types: [{name: T, textless: maybe}]", "m.yaml:3: true or false is wanted here"},
		{"packages:\n  - path: a\n    types: [{name: T, textless: true}]\n  - path: a\n    types: [{name: U, textless: true}]", "m.yaml:4: package a has a model already, at m.yaml:2"},
		{"packages:\n  - path: a\n    functions:\n      - sinks: []", "m.yaml:4: sinks is a list"},
		{function("sinks: [{at: \"Argument[0]\", kind: sql}]\n") + "- name: F\n      - name: F", "m.yaml:6: yaml:"},
		{function("name: G"), "m.yaml:5: name is set twice"},
		{function("names: [\"*DB.Find\"]"), `m.yaml:5: "*DB.Find" is no function: write Open, (Header).Get or (*Conn).Query`},
		{function("names: [G, F]"), "m.yaml:4: function F has a row already, at m.yaml:4"},
		{function("sinks:\n  - at: Arg[0]\n    kind: sql"), `m.yaml:6: "Arg[0]" is no port: did you mean "Argument[0]"?`},
		{function("sinks:\n  - at: result(1)\n    kind: sql"), `did you mean "ReturnValue[1]"?`},
		{function("sinks:\n  - at: recv\n    kind: sql"), `did you mean "Receiver"?`},
		{function("sinks:\n  - at: everything-there-is\n    kind: sql"), "is no port: write Argument[0], ReturnValue[0] or Receiver"},
		{function("sinks:\n  - at: Argument[0]body\n    kind: sql"), `m.yaml:6: in the port "Argument[0]body", "body" is no step`},
		{function("sinks:\n  - at: Argument[0]\n    kind: sqll"), `m.yaml:7: unknown kind of harm "sqll": did you mean "sql"?`},
		{function("sinks:\n  - at: Argument[0]"), "m.yaml:6: a sink needs the key kind"},
		{function("sinks:\n  - kind: sql"), "m.yaml:6: a sink needs the key at"},
		{function("sinks:\n  - at: ReturnValue\n    kind: sql"), "m.yaml:6: a sink is what a function is given"},
		{function("sources:\n  - at: Argument[0]"), "m.yaml:6: nobody sees what a function does to Argument[0] itself: write Argument[0]*"},
		{function("propagators:\n  - from: Argument[0]\n    to: Receiver"), "m.yaml:6: nobody sees what a function does to Receiver itself"},
		{function("propagators:\n  - from: ReturnValue\n    to: ReturnValue"), "m.yaml:6: a propagator begins at what a function is given"},
		{function("sanitizers:\n  - from: Argument[0]\n    to: ReturnValue"), "m.yaml:6: a sanitizer needs the key safe"},
		{function("sanitizers:\n  - from: Argument[0]\n    to: ReturnValue\n    safe: [html, shel]"), `m.yaml:8: unknown kind of harm "shel": did you mean`},
		{function("validators:\n  - when: result is true\n    validates: Argument[0]\n    safe: any"), `m.yaml:6: "result is true" is no condition`},
		{function("validators:\n  - when: result == true\n    safe: any"), "m.yaml:6: a validator needs the key validates"},
		{function("validators:\n  - when: result == true\n    validates: ReturnValue\n    safe: any"), "m.yaml:6: a validator looks at what it is given"},
	} {
		_, err := Parse("m.yaml", []byte(test.content))
		if strings.HasPrefix(test.want, "m.yaml:6: yaml:") {
			if err == nil {
				t.Errorf("%q is accepted", test.content)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: got %v, want %q", test.content, err, test.want)
		}
	}
}

// The guide names every kind and threat, and its examples can be read.
func TestGuide(t *testing.T) {
	data, err := os.ReadFile("../../../docs/models.md")
	if err != nil {
		t.Fatal(err)
	}
	guide := string(data)
	names := slices.Concat(model.KindNames(), model.ThreatNames(), slices.Collect(maps.Keys(sets)))
	for _, name := range names {
		if !strings.Contains(guide, "`"+name+"`") {
			t.Errorf("the guide does not name %s", name)
		}
	}
	blocks := regexp.MustCompile("(?s)```yaml\n(packages:.*?)```").FindAllStringSubmatch(guide, -1)
	if len(blocks) == 0 {
		t.Error("the guide has no example")
	}
	for _, block := range blocks {
		if _, err := Parse("models.md", []byte(block[1])); err != nil {
			t.Error(err)
		}
	}
}

// The schema for editors knows what is read: the same keys everywhere.
func TestSchema(t *testing.T) {
	data, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Definitions map[string]struct {
			Properties           map[string]any
			AdditionalProperties bool
			Enum                 []string
		}
	}
	if err := json.Unmarshal(data, &schema); err != nil {
		t.Fatal(err)
	}
	r := &reader{}
	p := Package{Extends: map[string]bool{}, Places: map[string]string{}}
	for name, read := range map[string]func(*yaml.Node){
		"package": func(n *yaml.Node) { r.pkg(n) }, "function": func(n *yaml.Node) { r.function(&p, n) },
		"source": func(n *yaml.Node) { r.source(n) }, "sink": func(n *yaml.Node) { r.sink(n) },
		"propagator": func(n *yaml.Node) { r.propagator(n) }, "sanitizer": func(n *yaml.Node) { r.sanitizer(n) },
		"validator": func(n *yaml.Node) { r.validator(n) }, "field": func(n *yaml.Node) { r.field(&p, n) },
		"type": func(n *yaml.Node) { r.typ(&p, n) }, "variable": func(n *yaml.Node) { r.variable(&p, n) },
	} {
		def := schema.Definitions[name]
		if len(def.Properties) == 0 || def.AdditionalProperties {
			t.Errorf("%s: the schema has no keys, or allows others", name)
		}
		for key := range def.Properties {
			r.err = nil
			read(&yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: key}, {Kind: yaml.ScalarNode}}})
			if r.err != nil && strings.Contains(r.err.Error(), "unknown key") {
				t.Errorf("%s: %v", name, r.err)
			}
		}
	}
	if got := schema.Definitions["kind"].Enum; !slices.Equal(got, model.KindNames()) {
		t.Errorf("the kinds of the schema are %q, want %q", got, model.KindNames())
	}
	if got := schema.Definitions["threat"].Enum; !slices.Equal(got, model.ThreatNames()) {
		t.Errorf("the threats of the schema are %q, want %q", got, model.ThreatNames())
	}
}
