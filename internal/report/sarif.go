package report

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	homepage    = "https://github.com/govet-sec/govet-sec"
	srcRoot     = "%SRCROOT%"
)

// writeSARIF writes SARIF 2.1.0, with what GitHub's code scanning reads of it.
func writeSARIF(w io.Writer, run *Run) error {
	run = clean(run)
	s := &sarifWriter{run: run, rules: []sarifRule{}, ruleIndex: make(map[string]int)}
	s.collectRules()
	r := sarifRun{
		Tool: sarifTool{Driver: sarifDriver{
			Name: "govet-sec", Version: run.Version, SemanticVersion: semanticVersion(run.Version),
			InformationURI: homepage, Rules: s.rules,
		}},
		ColumnKind:  "utf16CodeUnits",
		Invocations: []sarifInvocation{s.invocation()},
		Results:     []sarifResult{},
		Properties:  map[string]any{"statistics": jsonStatistics(run.Result), "packages": jsonPackages{run.Matched, run.Analysed}},
	}
	if run.Base != "" {
		r.URIBaseIDs = map[string]sarifArtifact{srcRoot: {URI: fileURI(run.Base) + "/"}}
	}
	if len(s.taxa) > 0 {
		r.Tool.Driver.SupportedTaxonomies = []sarifComponent{{Name: "CWE", Index: new(int)}}
		r.Taxonomies = []sarifTaxonomy{{
			Name: "CWE", Organization: "MITRE", InformationURI: "https://cwe.mitre.org/",
			ShortDescription: sarifText{Text: "The MITRE Common Weakness Enumeration"}, Taxa: s.taxa,
		}}
	}
	equal := make(map[string]int)
	for i := range run.Findings {
		r.Results = append(r.Results, s.result(&run.Findings[i], equal))
	}
	return write(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{r}})
}

type sarifWriter struct {
	run       *Run
	rules     []sarifRule
	ruleIndex map[string]int
	taxa      []sarifTaxon
}

// collectRules collects the checks that found something, sorted by ID, and their
// weaknesses. A list of all checks would be most of most reports.
func (s *sarifWriter) collectRules() {
	first := make(map[string]*finding.Finding)
	var ids []string
	var cwes []int
	for i := range s.run.Findings {
		f := &s.run.Findings[i]
		if first[f.ID] == nil {
			first[f.ID] = f
			ids = append(ids, f.ID)
			cwes = append(cwes, f.CWE...)
		}
	}
	slices.Sort(ids)
	slices.Sort(cwes)
	for _, id := range slices.Compact(cwes) {
		c, _ := rule.LookupCWE(id)
		s.taxa = append(s.taxa, sarifTaxon{
			ID: fmt.Sprint(id), HelpURI: rule.CWE{ID: id}.Link(),
			ShortDescription: sarifText{Text: cmp.Or(c.Name, rule.CWE{ID: id}.String())},
		})
	}
	for i, id := range ids {
		s.ruleIndex[id] = i
		s.rules = append(s.rules, s.rule(first[id]))
	}
}

func (s *sarifWriter) rule(f *finding.Finding) sarifRule {
	h := helpOf(s.run, f)
	r := sarifRule{
		ID: f.ID, Name: f.Rule,
		ShortDescription: sarifText{Text: titled(f.Title)},
		FullDescription:  sarifText{Text: cut(sentence(titled(f.Title))+sentence(titled(f.Why))+sentence(titled(f.Advice)), 1000)},
		Help:             sarifText{Text: h.text, Markdown: h.markdown},
		HelpURI:          f.URL,
		Default:          sarifDefault{Level: sarifLevel(f.Severity)},
		Properties: sarifRuleProperties{
			Tags: []string{"security"}, Precision: f.Confidence.String(),
			SecuritySeverity: securitySeverity(f.Severity), ProblemSeverity: problemSeverity(f.Severity),
		},
	}
	for _, id := range f.CWE {
		r.Properties.Tags = append(r.Properties.Tags, fmt.Sprintf("external/cwe/cwe-%03d", id))
		i := slices.IndexFunc(s.taxa, func(t sarifTaxon) bool { return t.ID == fmt.Sprint(id) })
		r.Relationships = append(r.Relationships, sarifRelationship{
			Target: sarifTarget{ID: fmt.Sprint(id), Index: i, Component: sarifComponent{Name: "CWE", Index: new(int)}}, Kinds: []string{"superset"},
		})
	}
	return r
}

// result makes the result. Equal findings of one function are numbered in equal,
// so that each has a fingerprint of its own.
func (s *sarifWriter) result(f *finding.Finding, equal map[string]int) sarifResult {
	equal[f.Fingerprint]++
	r := sarifResult{
		RuleID: f.ID, RuleIndex: s.ruleIndex[f.ID], Level: sarifLevel(f.Severity), Kind: "fail",
		Message:       sarifText{Text: sarifMessage(f)},
		Locations:     []sarifLocation{s.location(f)},
		BaselineState: string(f.Baseline),
		Fixes:         s.fixes(f),
		Properties:    map[string]any{"package": f.Package, "function": f.Func, "confidence": f.Confidence.String(), "severity": f.Severity.String()},
	}
	if f.Fingerprint != "" {
		r.Fingerprints = map[string]string{"govetSec/v1": fmt.Sprintf("%s:%d", f.Fingerprint, equal[f.Fingerprint])}
		if f.LineHash != "" {
			r.Fingerprints["primaryLocationLineHash"] = f.LineHash
		}
	}
	for i, step := range f.Steps {
		if step.File == "" {
			continue
		}
		loc := s.stepLocation(step)
		r.flow(loc, i == len(f.Steps)-1)
		loc.ID = len(r.Related) + 1
		r.Related = append(r.Related, loc)
	}
	if f.Suppressed.Kind != "" {
		r.Suppressions = []sarifSuppression{s.suppression(f.Suppressed)}
	}
	return r
}

// sarifMessage is what was found, and what to do. GitHub takes the first sentence
// for the title.
func sarifMessage(f *finding.Finding) string {
	text := sentence(titled(f.Message))
	if f.Advice != "" {
		text += titled(f.Advice) + "."
	}
	return sarifEscape(strings.TrimSpace(text))
}

// sarifEscape keeps text from being read as a link or a placeholder.
func sarifEscape(s string) string {
	return strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`, `{`, `{{`, `}`, `}}`).Replace(s)
}

// flow adds a location to the result's only flow.
func (r *sarifResult) flow(loc sarifLocation, last bool) {
	if len(r.CodeFlows) == 0 {
		r.CodeFlows = []sarifCodeFlow{{ThreadFlows: []sarifThreadFlow{{}}}}
	}
	importance := "important"
	flow := &r.CodeFlows[0].ThreadFlows[0]
	if len(flow.Locations) == 0 || last {
		importance = "essential"
	}
	flow.Locations = append(flow.Locations, sarifFlowLocation{Location: loc, Importance: importance})
}

func (s *sarifWriter) location(f *finding.Finding) sarifLocation {
	region := &sarifRegion{StartLine: f.Line, EndLine: max(f.Line, f.EndLine)}
	region.StartColumn = utf16Column(f.Code.Line(f.Line), f.Col)
	region.EndColumn = utf16Column(f.Code.Line(region.EndLine), f.EndCol)
	if region.EndLine == f.Line && region.EndColumn <= region.StartColumn {
		region.EndColumn = region.StartColumn + 1
	}
	loc := sarifLocation{Physical: &sarifPhysical{Artifact: s.artifact(f.File), Region: region}}
	if len(f.Code.Lines) > 0 {
		region.Snippet = &sarifText{Text: codeOf(f, f.Line, region.EndLine)}
		loc.Physical.Context = &sarifRegion{
			StartLine: f.Code.First, EndLine: f.Code.First + len(f.Code.Lines) - 1,
			Snippet: &sarifText{Text: codeOf(f, f.Code.First, f.Code.First+len(f.Code.Lines)-1)},
		}
	}
	if f.Func != "" {
		loc.Logical = []sarifLogical{{Name: f.Func, FullyQualifiedName: f.Package + "." + f.Func, Kind: "function"}}
	}
	return loc
}

func codeOf(f *finding.Finding, first, last int) string {
	var b strings.Builder
	for n := first; n <= last; n++ {
		b.WriteString(printable(f.Code.Line(n)) + "\n")
	}
	return b.String()
}

// stepLocation is where a step is. Its column is given when it is sure: of the line
// we know what follows its indentation, which is ASCII in Go.
func (s *sarifWriter) stepLocation(step finding.Step) sarifLocation {
	region := &sarifRegion{StartLine: step.Line}
	if step.Code != "" && isASCII(step.Code) {
		region.StartColumn = step.Col
	}
	return sarifLocation{
		Physical: &sarifPhysical{Artifact: s.artifact(step.File), Region: region},
		Message:  &sarifText{Text: sarifEscape(step.Text)},
	}
}

func (s *sarifWriter) suppression(sup finding.Suppression) sarifSuppression {
	out := sarifSuppression{Kind: "external", Status: "accepted", Justification: sup.Reason}
	if sup.Kind == finding.InSource {
		out.Kind = "inSource"
	}
	if sup.File != "" && sup.Line > 0 {
		out.Location = &sarifLocation{Physical: &sarifPhysical{Artifact: s.artifact(sup.File), Region: &sarifRegion{StartLine: sup.Line}}}
	}
	return out
}

func (s *sarifWriter) fixes(f *finding.Finding) []sarifFix {
	var fixes []sarifFix
	for _, fix := range f.Fixes {
		out := sarifFix{Description: sarifText{Text: fix.Message}}
		byFile := make(map[string]int)
		for _, e := range fix.Edits {
			i, ok := byFile[e.File]
			if !ok {
				i = len(out.Changes)
				byFile[e.File] = i
				out.Changes = append(out.Changes, sarifChange{Artifact: s.artifact(s.run.relative(e.File))})
			}
			out.Changes[i].Replacements = append(out.Changes[i].Replacements, sarifReplacement{
				Deleted:  sarifBytes{Offset: e.Start, Length: e.End - e.Start},
				Inserted: sarifText{Text: e.New},
			})
		}
		fixes = append(fixes, out)
	}
	return fixes
}

// invocation says whether all was analysed, and if not, what and why.
func (s *sarifWriter) invocation() sarifInvocation {
	inv := sarifInvocation{Successful: len(s.run.Problems) == 0 && s.run.Analysed == s.run.Matched}
	for _, p := range s.run.Problems {
		text := problem(p)
		if len(p.Details) > 1 {
			text += "\n" + strings.Join(p.Details[1:], "\n")
		}
		inv.Notifications = append(inv.Notifications, sarifNotification{
			Level: "error", Message: sarifText{Text: sarifEscape(text)},
			Descriptor: &sarifDescriptor{ID: strings.ReplaceAll(string(p.Reason), " ", "-")},
		})
	}
	for _, n := range s.run.Notes {
		out := sarifNotification{Level: "note", Message: sarifText{Text: sarifEscape(n.Package + ": " + n.Text)}}
		if n.File != "" {
			out.Locations = []sarifLocation{{Physical: &sarifPhysical{Artifact: s.artifact(n.File), Region: &sarifRegion{StartLine: n.Line}}}}
		}
		inv.Notifications = append(inv.Notifications, out)
	}
	return inv
}

func (s *sarifWriter) artifact(file string) sarifArtifact {
	if filepath.IsAbs(filepath.FromSlash(file)) {
		return sarifArtifact{URI: fileURI(file)}
	}
	// A colon would make what is in front of it the scheme.
	return sarifArtifact{URI: strings.ReplaceAll((&url.URL{Path: file}).EscapedPath(), ":", "%3A"), BaseID: srcRoot}
}

func fileURI(name string) string {
	name = filepath.ToSlash(name)
	if !strings.HasPrefix(name, "/") {
		name = "/" + name // C:/…
	}
	return (&url.URL{Scheme: "file", Path: name}).String()
}

// utf16Column turns a column in bytes into one in UTF-16 code units.
func utf16Column(line string, col int) int {
	if col-1 > len(line) || col < 1 {
		return max(col, 1)
	}
	return len(utf16.Encode([]rune(line[:col-1]))) + 1
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 })
}

// semanticVersion is the version when it is one.
func semanticVersion(v string) string {
	if rest, ok := strings.CutPrefix(v, "v"); ok && strings.Count(rest, ".") >= 2 {
		return rest
	}
	return ""
}

// sentence ends text with a full stop and a space.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	return s + ". "
}

// cut shortens text to n bytes at most, at a space.
func cut(s string, n int) string {
	s = strings.TrimSpace(s)
	if len(s) <= n {
		return s
	}
	return s[:max(strings.LastIndexByte(s[:n-3], ' '), 0)] + "…"
}

func sarifLevel(s rule.Severity) string {
	return [...]string{rule.Info: "note", rule.Low: "note", rule.Medium: "warning", rule.High: "error", rule.Critical: "error"}[s]
}

// securitySeverity is the number that GitHub shows as a word: above 9 critical,
// from 7 high, from 4 medium.
func securitySeverity(s rule.Severity) string {
	return [...]string{rule.Info: "1.0", rule.Low: "3.0", rule.Medium: "5.5", rule.High: "8.0", rule.Critical: "9.5"}[s]
}

func problemSeverity(s rule.Severity) string {
	return [...]string{rule.Info: "recommendation", rule.Low: "recommendation", rule.Medium: "warning", rule.High: "error", rule.Critical: "error"}[s]
}
