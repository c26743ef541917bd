package gosec

import (
	"fmt"
	"go/version"
	"io"
	"log"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/securego/gosec/v2"
	"github.com/securego/gosec/v2/analyzers"
	"github.com/securego/gosec/v2/issue"
	"github.com/securego/gosec/v2/rules"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/govet-sec/govet-sec/internal/ssabuild"
)

// TestSamples loads gosec's samples once for the tests that need them.
func TestSamples(t *testing.T) {
	loaded, failed := loadSamples(t)
	for name, why := range failed {
		t.Logf("not used: %s: %s", name, why)
	}
	if len(failed) > 2 { // G307/0 and /1 do not compile
		t.Errorf("%d samples cannot be used", len(failed))
	}
	t.Run("command", func(t *testing.T) { sameAsCommand(t, loaded) })
	t.Run("checks", func(t *testing.T) { sameChecks(t, loaded) })
}

// sameAsCommand compares what we find in gosec's samples, before doubles are
// merged, with what gosec's own command finds there.
func sameAsCommand(t *testing.T, loaded []sample) {
	t.Setenv("GOSECGOVERSION", "go1.21") // with which every rule runs, as in our copy
	total := 0
	for _, s := range loaded {
		got := ourFindings(t, s.pass)
		want := commandFindings(t, s.pass)
		total += len(got)
		for _, f := range union(got, want) {
			if got[f] != want[f] {
				t.Errorf("%s: %s: command %d, we %d", s.name, f, want[f], got[f])
			}
		}
	}
	t.Logf("%d samples with %d findings compared", len(loaded), total)
}

func union(a, b map[string]int) []string {
	all := maps.Clone(a)
	maps.Copy(all, b)
	return slices.Sorted(maps.Keys(all))
}

// key is what is compared: "sample0.go:12 G401".
func key(file string, line any, id string) string {
	if id == trojanSource {
		line = "" // the command says where the file begins, we say where the character is
	}
	return fmt.Sprintf("%s:%v %s", filepath.Base(file), line, id)
}

// ourFindings counts findings by key.
func ourFindings(t testing.TB, pass *analysis.Pass) map[string]int {
	s := newScan(pass, func(string) bool { return true })
	s.syntax()
	s.ssa()
	for _, err := range s.errs {
		t.Error(err)
	}
	found := make(map[string]int)
	for _, f := range sorted(s.findings) {
		pos := pass.Fset.Position(f.pos)
		found[key(pos.Filename, pos.Line, f.id)]++
	}
	return found
}

func commandFindings(t testing.TB, pass *analysis.Pass) map[string]int {
	found := make(map[string]int)
	for _, i := range commandIssues(t, pass) {
		line, _, _ := strings.Cut(i.Line, "-")
		found[key(i.File, line, i.RuleID)]++
	}
	return found
}

// commandIssues does what gosec's command does with a package. Suppressions are
// off: they are the business of the wrapper of all rules.
func commandIssues(t testing.TB, pass *analysis.Pass) []*issue.Issue {
	config := gosec.NewConfig()
	config.SetGlobal(gosec.Nosec, "true")
	a := gosec.NewAnalyzer(config, false, true, false, 1, log.New(io.Discard, "", 0))
	ruleList := rules.Generate(false, rules.NewRuleFilter(true, "G101")) // see TestRulesCopy
	a.LoadRules(ruleList.RulesInfo())
	a.LoadAnalyzers(analyzers.Generate(false).AnalyzersInfo())
	pkg := &packages.Package{
		Name: pass.Pkg.Name(), Fset: pass.Fset, Syntax: pass.Files,
		Types: pass.Pkg, TypesInfo: pass.TypesInfo, TypesSizes: pass.TypesSizes,
	}
	a.CheckRules(pkg)
	program, err := ssabuild.Build(pass)
	if err != nil {
		t.Error(err)
		return nil
	}
	a.CheckAnalyzersWithSSA(pkg, program)
	issues, _, _ := a.Report()
	return slices.DeleteFunc(issues, func(i *issue.Issue) bool {
		// gosec knows one Go version, for all code that a process sees.
		return i.RuleID == "G601" && version.Compare(pass.TypesInfo.FileVersions[pass.Files[0]], "go1.22") >= 0
	})
}
