package gosec_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/govet-sec/govet-sec/analyzers"
	"github.com/govet-sec/govet-sec/analyzers/gosec"
	"github.com/govet-sec/govet-sec/internal/model"
	"github.com/govet-sec/govet-sec/internal/model/lib"
	"github.com/govet-sec/govet-sec/internal/model/std"
	"github.com/govet-sec/govet-sec/internal/ssabuild"
	"github.com/govet-sec/govet-sec/internal/taint"
)

// replaced says which rule of ours stands for a rule of gosec.
var replaced = map[string][]string{
	"G107": {"ssrf"},
	"G109": {"intconv"},
	"G110": {"decompressbomb"},
	"G120": {"readlimit"},
	"G201": {"sqlinject"},
	"G202": {"sqlinject"},
	"G203": {"templateescape"},
	"G204": {"execinject"},
	"G304": {"pathtraversal"},
	"G305": {"zipslip"},
	"G404": {"weakrand"},
	"G407": {"constiv"},
	"G701": {"sqlinject"},
	"G702": {"execinject"},
	"G703": {"pathtraversal"},
	"G704": {"ssrf"},
	"G705": {"xss"},
	"G706": {"loginject"},
	"G707": {"headerinject"},
	"G708": {"dyneval", "xss"},
	"G709": {"deserialize"},
	"G710": {"openredirect"},
}

// TestDifferences runs our rules on gosec's samples for the rules that they replace, with
// every party's text counted, as gosec does. Where they disagree, docs/gosec-differences.md
// says why, and it says so nowhere else.
func TestDifferences(t *testing.T) {
	explained := explanations(t)
	for _, s := range gosec.LoadSamples(t, slices.Sorted(maps.Keys(replaced))...) {
		id, _, _ := strings.Cut(s.Name, "/")
		found := finds(t, replaced[id], s.Pass)
		switch reason := explained[s.Name]; {
		case found != s.Bad && reason == "":
			t.Errorf("%s: gosec says %v, %s says %v", s.Name, s.Bad, replaced[id], found)
		case found == s.Bad && reason != "":
			t.Errorf("%s: no difference: drop it from the table", s.Name)
		}
		delete(explained, s.Name)
	}
	for name := range explained {
		t.Errorf("%s: there is no such sample", name)
	}
}

// finds reports whether one of the rules finds something in a package.
func finds(t *testing.T, names []string, sample *analysis.Pass) bool {
	t.Helper()
	var all []model.Threat
	for _, name := range model.ThreatNames() {
		threat, _ := model.ThreatNamed(name)
		if threat != model.NetworkResponse && threat != model.WeakRandom && threat != model.Secret {
			all = append(all, threat)
		}
	}
	pass := *sample
	pass.Analyzer = taint.NewAnalyzer(all, std.Lookup, lib.Lookup)
	pass.AllPackageFacts = func() []analysis.PackageFact { return nil }
	pass.ExportPackageFact = func(analysis.Fact) {}
	found := false
	pass.Report = func(d analysis.Diagnostic) { found = found || strings.HasPrefix(d.Category, "GVS") }
	result, err := pass.Analyzer.Run(&pass)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range analyzers.All {
		if !slices.Contains(names, r.Name) {
			continue
		}
		pass.Analyzer = r.Analyzer
		pass.ResultOf = map[*analysis.Analyzer]any{taint.Analyzer: result, ssabuild.Analyzer: sample.ResultOf[ssabuild.Analyzer]}
		if _, err := r.Analyzer.Run(&pass); err != nil {
			t.Fatal(err)
		}
	}
	return found
}

var row = regexp.MustCompile(`(?m)^\| (G[0-9]+/[0-9]+) \|.*\| ([^|]+) \|$`)

// explanations are the rows of the table, by sample.
func explanations(t *testing.T) map[string]string {
	t.Helper()
	page, err := os.ReadFile("../../docs/gosec-differences.md")
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string]string)
	for _, m := range row.FindAllStringSubmatch(string(page), -1) {
		out[m[1]] = m[2]
	}
	return out
}
