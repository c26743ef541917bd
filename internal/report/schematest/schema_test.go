// Package schematest checks the goldens of internal/report against JSON schemas. It
// is a module of its own, so that no user of the tool downloads the validator.
package schematest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// sarif is the schema of OASIS as published, json our own, gitlab and sonarqube what
// the documentation of the two demands: their schemas are not to be had here.
var schemas = map[string]string{
	"sarif":     "testdata/sarif-schema-2.1.0.json",
	"json":      "../../../docs/report.schema.json",
	"gitlab":    "testdata/gitlab-sast.json",
	"sonarqube": "testdata/sonarqube.json",
}

func compile(t *testing.T, file string) *jsonschema.Schema {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	schema, err := c.Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func read(t *testing.T, file string) any {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return v
}

func TestGoldens(t *testing.T) {
	for format, file := range schemas {
		schema := compile(t, file)
		goldens, err := filepath.Glob("../testdata/golden/*." + format)
		if err != nil || len(goldens) < 4 {
			t.Fatalf("%s: %d goldens, %v", format, len(goldens), err)
		}
		for _, golden := range goldens {
			if err := schema.Validate(read(t, golden)); err != nil {
				t.Errorf("%s: %v", golden, err)
			}
		}
	}
}

// The schemas do refuse: what they would say to a report without what matters.
func TestSchemasRefuse(t *testing.T) {
	for format, without := range map[string]string{"sarif": "runs", "json": "findings", "gitlab": "scan", "sonarqube": "issues"} {
		report := read(t, "../testdata/golden/sample."+format).(map[string]any)
		delete(report, without)
		if err := compile(t, schemas[format]).Validate(report); err == nil {
			t.Errorf("%s: valid without %s", format, without)
		}
	}
}
