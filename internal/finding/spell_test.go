package finding

import (
	"encoding/json"
	"testing"
)

func TestSpellJSON(t *testing.T) {
	const in = "{\n\t\"a\": \"é \u202e\U000e0041\x7f\u2028\ufffd\"\n}\n"
	const want = "{\n\t\"a\": \"é \\u202e\\udb40\\udc41\\u007f\\u2028\\ufffd\"\n}\n"
	got := SpellJSON([]byte(in))
	if string(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var before, after map[string]string
	if json.Unmarshal([]byte(in), &before) != nil || json.Unmarshal(got, &after) != nil || before["a"] != after["a"] {
		t.Errorf("it is another text: %q, %q", before, after)
	}
}
