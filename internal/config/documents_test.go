package config

import (
	"encoding/json"
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the documents")

// TestDocuments reads configurations with every kind of value for every key. What the
// reader says of them is in testdata, where the test of the schemas compares it with the
// schema for editors: the two must accept the same.
func TestDocuments(t *testing.T) {
	known := Vocabulary{Rules: []string{"x", "gosec"}, Options: []string{"x.x"}}
	values := []string{
		`"x"`, `""`, `"high"`, `"low"`, `"info"`, `"critical"`, `"medium"`, `"ci"`, `"default"`, `"strict"`, `"audit"`, `"remote"`, `1`, `true`, `null`,
		`[]`, `["x"]`, `[""]`, `[79]`, `["79"]`, `["CWE-79"]`, `[true]`, `[null]`, `[["x"]]`, `[{}]`, `["remote"]`, `["x","x"]`,
		`{}`, `{"x":true}`, `{"x":"true"}`, `{"x":1}`, `{"x":null}`, `{"x":{}}`, `{"x":{"x":"x"}}`, `{"x":{"x":["x"]}}`, `{"x":{"x":1}}`, `{"x":[]}`,
		`[{"path":"x","disable":["x"],"reason":"x"}]`, `[{"path":"x","disable":["x"]}]`, `[{"disable":["x"],"reason":"x"}]`, `[{"path":"x","reason":"x"}]`,
		`[{"path":"x","disable":[],"reason":"x"}]`, `[{"path":"x","disable":"x","reason":"x"}]`, `[{"path":"x","disable":["x"],"reason":""}]`,
		`[{"path":"","disable":["x"],"reason":"x"}]`, `[{"path":["x"],"disable":["x"],"reason":"x"}]`, `[{"path":"x","disable":["x"],"reason":"x","x":"x"}]`,
		`[{"path":"x","disable":["x"],"reason":["x"]}]`, `[{"path":1,"disable":["x"],"reason":2}]`,
	}
	docs := []string{`{}`, `null`, `[]`, `"x"`, `1`}
	for _, key := range slices.Concat(Keys(), []string{"x"}) {
		for _, value := range values {
			docs = append(docs, `{"`+key+`":`+value+`}`)
		}
	}
	var out strings.Builder
	for _, doc := range docs {
		line, err := json.Marshal(struct {
			OK  bool            `json:"ok"`
			Doc json.RawMessage `json:"doc"`
		}{accepts(doc, known), json.RawMessage(doc)})
		if err != nil {
			t.Fatal(doc, err)
		}
		out.Write(append(line, '\n'))
	}
	const file = "testdata/documents.jsonl"
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || string(want) != out.String() {
		t.Errorf("%s is not what is read (%v): run the test with -update", file, err)
	}
}

// accepts reports whether a run would take the configuration.
func accepts(doc string, known Vocabulary) bool {
	conf, err := Parse("x.yaml", []byte(doc), known)
	if err != nil {
		return false
	}
	values := make(Values)
	values.Add(conf.Settings)
	if values.AddPreset() != nil {
		return false
	}
	_, err = values.Choice(maps.Clone(conf.Rules))
	return err == nil
}
