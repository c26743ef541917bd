package migrate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

func rules() []*rule.Rule {
	run := func(*rule.Pass) error { return nil }
	gosec := func(id string) []string { return []string{"gosec:" + id} }
	return []*rule.Rule{
		rule.New("// Package whole stands for one of gosec's.\npackage whole\n", rule.Rule{Run: run, Checks: []rule.Check{
			{ID: "T1", Aliases: gosec("G204")}, {ID: "T2", Aliases: gosec("G204")}, {ID: "T3", OptIn: true},
		}}),
		rule.New("// Package part does more.\npackage part\n", rule.Rule{Run: run, Checks: []rule.Check{
			{ID: "T4", Aliases: gosec("G304")}, {ID: "T5"},
		}}),
		rule.New("// Package gosec has what is reused.\npackage gosec\n", rule.Rule{Run: run, Checks: []rule.Check{
			{ID: "G204", Aliases: gosec("G204"), OptIn: true}, {ID: "G304", Aliases: gosec("G304")},
			{ID: "G401", Aliases: gosec("G401")}, {ID: "G104", Aliases: gosec("G104"), OptIn: true},
		}}),
	}
}

// Each comment stands behind the declaration of a variable. There is a finding T5 on the line if it
// says so.
func TestComments(t *testing.T) {
	tests := []struct{ comment, found, want string }{
		{"// #nosec G204 -- why", "", "//govetsec:ignore whole why"},
		{"//#nosec G204 -- why", "", "//govetsec:ignore whole why"},
		{"//gosec:disable G204 -- why", "", "//govetsec:ignore whole why"},
		{"/* #nosec G204 -- why */", "", "//govetsec:ignore whole why"},
		{"// #nosec G304", "", "no reason"},
		{"// #nosec G304 -- why", "", "//govetsec:ignore G304,T4 why"},
		{"// #nosec G401 G204 -- why", "", "//govetsec:ignore G401,whole why"},
		{"// #nosec G401, G401 why not", "", "//govetsec:ignore G401 why not"},
		{"// #nosec G104 -- why", "", "//govetsec:ignore G104 why"},
		{"// #nosec G401 -- until=2001-01-01 or so", "", "//govetsec:ignore G401 until 2001-01-01 or so"},
		{"// #nosec G401 -- // why", "", "//govetsec:ignore G401 why"},
		{"// #nosec G401 --   ", "", "no reason"},
		{"// #nosec", "T5", "names no rule"},
		{"// #nosec -- why", "T5", "names no rule"},
		{"// #nosec G4O1 -- why", "", "G4O1 is no rule of gosec"},
		{"// #nosec G401 G4O1 -- why", "", "G4O1 is no rule of gosec"},
		{"// #nosec G998 -- why", "", "nothing for G998"},
		{"// why: #nosec G401", "", "behind other text"},
		{"//nolint:gosec // why", "T5", "//govetsec:ignore T5 why"},
		{"//nolint:gosec // why", "T5 T1 T5", "//govetsec:ignore T1,T5 why"},
		{"//nolint: govetsec, gosec // why", "T5", "//govetsec:ignore T5 why"},
		{"//nolint:gosec", "T5", "no reason"},
		{"//nolint:gosec // why", "", "finds nothing there"},
		{"//nolint:gosec,errcheck // why", "T5", "other linters"},
		{"//nolint:errcheck // why", "T5", ""},
		{"//nolint // why", "T5", ""},
		{"//govetsec:ignore T1 as #nosec G204 was", "", ""},
		{"// nosec G204 -- why", "", ""},
	}
	for _, test := range tests {
		file := filepath.Join(t.TempDir(), "a.go")
		src := "package a\n\nvar x = 1 " + test.comment + "\n"
		if err := os.WriteFile(file, []byte(src), 0o600); err != nil {
			t.Fatal(err)
		}
		res := &finding.Result{Files: []string{file}}
		for _, id := range strings.Fields(test.found) {
			res.Findings = append(res.Findings, finding.Finding{ID: id, Suppressed: finding.Suppression{Kind: finding.InSource, File: "a.go", Line: 3}})
		}
		m := Migration{Rules: rules()}
		got, err := m.Comments(res, filepath.Dir(file))
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case test.want == "" && len(got) == 0:
		case test.want == "" || len(got) != 1:
			t.Errorf("%s: got %+v", test.comment, got)
		case strings.HasPrefix(test.want, "//"):
			edit := got[0].Finding().Fixes[0].Edits[0]
			if after := src[:edit.Start] + edit.New + src[edit.End:]; after != "package a\n\nvar x = 1 "+test.want+"\n" {
				t.Errorf("%s: got %q; %s", test.comment, after, got[0].Why)
			}
		case got[0].New != "" || !strings.Contains(got[0].Why, test.want):
			t.Errorf("%s: got %q %q, want %s", test.comment, got[0].New, got[0].Why, test.want)
		}
		if len(got) == 1 && got[0].Idle != (test.found == "") {
			t.Errorf("%s: idle is %t", test.comment, got[0].Idle)
		}
	}
}

// What is behind a comment on its line would be gone with it.
func TestCodeBehind(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.go")
	if err := os.WriteFile(file, []byte("package a\n\nvar x = 1 /* #nosec G401 -- why */ + 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	m := Migration{Rules: rules()}
	got, err := m.Comments(&finding.Result{Files: []string{file}}, "")
	if err != nil || len(got) != 1 || got[0].New != "" || !strings.Contains(got[0].Why, "code stands behind it") {
		t.Errorf("got %+v, %v", got, err)
	}
}
