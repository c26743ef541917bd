package schematest

import (
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestConfig compares the schema of the configuration, for editors, with what is read: of
// every kind of value for every key, the one accepts what the other does.
func TestConfig(t *testing.T) {
	schema := compile(t, "../../config/schema.json")
	data, err := os.ReadFile("../../config/testdata/documents.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		doc := v.(map[string]any)
		if err := schema.Validate(doc["doc"]); (err == nil) != doc["ok"].(bool) {
			t.Errorf("read: %v; by the schema: %v: %s", doc["ok"], err == nil, line)
		}
		n++
	}
	if n < 100 {
		t.Errorf("%d documents", n)
	}
}
