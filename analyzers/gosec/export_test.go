package gosec

import (
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// Sample is one of gosec's own examples.
type Sample struct {
	Name string // "G401/3"
	Bad  bool   // gosec finds something in it
	Pass *analysis.Pass
}

// LoadSamples type-checks those of the rules that are named.
func LoadSamples(t testing.TB, names ...string) []Sample {
	loaded, failed := loadSamples(t, names...)
	for name, why := range failed {
		t.Errorf("%s: %s", name, why)
	}
	var out []Sample
	for _, s := range loaded {
		name, n, _ := strings.Cut(s.name, "/")
		i, err := strconv.Atoi(n)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, Sample{s.name, samples[name][i].Errors > 0, s.pass})
	}
	return out
}
