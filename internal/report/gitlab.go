package report

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"

	"github.com/govet-sec/govet-sec/internal/finding"
	"github.com/govet-sec/govet-sec/rule"
)

// GitLab's security report, schema 15.
type (
	gitlabReport struct {
		Version         string       `json:"version"`
		Schema          string       `json:"schema"`
		Scan            gitlabScan   `json:"scan"`
		Vulnerabilities []gitlabVuln `json:"vulnerabilities"`
	}
	gitlabScan struct {
		Analyzer gitlabTool      `json:"analyzer"`
		Scanner  gitlabTool      `json:"scanner"`
		Type     string          `json:"type"`
		Start    string          `json:"start_time"`
		End      string          `json:"end_time"`
		Status   string          `json:"status"`
		Messages []gitlabMessage `json:"messages,omitempty"`
	}
	gitlabTool struct {
		ID      string       `json:"id"`
		Name    string       `json:"name"`
		URL     string       `json:"url"`
		Vendor  gitlabVendor `json:"vendor"`
		Version string       `json:"version"`
	}
	gitlabVendor struct {
		Name string `json:"name"`
	}
	gitlabMessage struct {
		Level string `json:"level"`
		Value string `json:"value"`
	}
	gitlabVuln struct {
		ID          string             `json:"id"`
		Category    string             `json:"category"`
		Name        string             `json:"name"`
		Description string             `json:"description"`
		Severity    string             `json:"severity"`
		Solution    string             `json:"solution,omitempty"`
		Identifiers []gitlabIdentifier `json:"identifiers"`
		Links       []gitlabLink       `json:"links,omitempty"`
		Location    gitlabLocation     `json:"location"`
		Tracking    gitlabTracking     `json:"tracking"`
		Details     map[string]any     `json:"details,omitempty"`
	}
	gitlabIdentifier struct {
		Type  string `json:"type"`
		Name  string `json:"name"`
		Value string `json:"value"`
		URL   string `json:"url,omitempty"`
	}
	gitlabLink struct {
		URL string `json:"url"`
	}
	gitlabLocation struct {
		File      string `json:"file"`
		StartLine int    `json:"start_line"`
		EndLine   int    `json:"end_line,omitempty"`
		Class     string `json:"class,omitempty"`
		Method    string `json:"method,omitempty"`
	}
	gitlabTracking struct {
		Type  string               `json:"type"`
		Items []gitlabTrackingItem `json:"items"`
	}
	gitlabTrackingItem struct {
		File       string            `json:"file"`
		StartLine  int               `json:"start_line"`
		EndLine    int               `json:"end_line"`
		Signatures []gitlabSignature `json:"signatures"`
	}
	gitlabSignature struct {
		Algorithm string `json:"algorithm"`
		Value     string `json:"value"`
	}
	gitlabFlowNode struct {
		NodeType string         `json:"node_type"`
		Type     string         `json:"type"`
		Location map[string]any `json:"file_location"`
	}
)

// gitlabTime stands where the schema wants times: the same code gives the same bytes,
// and GitLab knows when its job ran.
const gitlabTime = "1970-01-01T00:00:00"

// writeGitLab writes a SAST report for GitLab. Suppressed and known findings are
// left out: GitLab has a list of dismissed ones of its own.
func writeGitLab(w io.Writer, run *Run) error {
	run = clean(run)
	tool := gitlabTool{"govet-sec", "govet-sec", homepage, gitlabVendor{"govet-sec"}, cmp.Or(run.Version, "(devel)")}
	out := gitlabReport{
		Version: "15.2.1",
		Schema:  "https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v15.2.1/dist/sast-report-format.json",
		Scan:    gitlabScan{Analyzer: tool, Scanner: tool, Type: "sast", Start: gitlabTime, End: gitlabTime, Status: "success"},

		Vulnerabilities: []gitlabVuln{},
	}
	for _, p := range run.Problems {
		out.Scan.Status = "failure"
		out.Scan.Messages = append(out.Scan.Messages, gitlabMessage{"fatal", problem(p)})
	}
	for _, n := range run.Notes {
		out.Scan.Messages = append(out.Scan.Messages, gitlabMessage{"info", n.Package + ": " + n.Text})
	}
	equal := make(map[string]int)
	for _, f := range run.open() {
		equal[f.Fingerprint]++
		out.Vulnerabilities = append(out.Vulnerabilities, gitlabVulnOf(f, equal[f.Fingerprint]))
	}
	return write(w, out)
}

func gitlabVulnOf(f *finding.Finding, n int) gitlabVuln {
	signature := fmt.Sprintf("%s:%d", f.Fingerprint, n)
	v := gitlabVuln{
		ID: uuidOf(signature), Category: "sast",
		Name:        cut(titled(f.Title), 255),
		Description: cut(sentence(titled(f.Message))+sentence(titled(f.Why)), 10000),
		Severity:    [...]string{rule.Info: "Info", rule.Low: "Low", rule.Medium: "Medium", rule.High: "High", rule.Critical: "Critical"}[f.Severity],
		Solution:    cut(titled(f.Advice), 7000),
		Identifiers: []gitlabIdentifier{{"govet_sec_rule_id", "govet-sec " + f.ID, f.ID, f.URL}},
		Location:    gitlabLocation{f.File, f.Line, max(f.Line, f.EndLine), f.Package, f.Func},
		Tracking: gitlabTracking{"source", []gitlabTrackingItem{{
			f.File, f.Line, max(f.Line, f.EndLine), []gitlabSignature{{"scope_offset", f.File + "|" + f.Func + "|" + signature}},
		}}},
	}
	for _, id := range f.CWE {
		c := rule.CWE{ID: id}
		v.Identifiers = append(v.Identifiers, gitlabIdentifier{"cwe", c.String(), fmt.Sprint(id), c.Link()})
	}
	if f.URL != "" {
		v.Links = []gitlabLink{{f.URL}}
	}
	if flow := gitlabFlow(f); len(flow) > 0 {
		v.Details = map[string]any{"code_flows": map[string]any{"type": "code-flows", "name": "code_flows", "items": []any{flow}}}
	}
	return v
}

// gitlabFlow is the way of the input; it begins with a source and ends at a sink.
func gitlabFlow(f *finding.Finding) []gitlabFlowNode {
	var flow []gitlabFlowNode
	for _, s := range f.Steps {
		if s.File != "" && s.Line > 0 {
			flow = append(flow, gitlabFlowNode{"propagation", "code-flow-node", gitlabFileLocation(s.File, s.Line, s.Line)})
		}
	}
	if len(flow) == 0 {
		return nil
	}
	flow[0].NodeType = "source"
	return append(flow, gitlabFlowNode{"sink", "code-flow-node", gitlabFileLocation(f.File, f.Line, max(f.Line, f.EndLine))})
}

func gitlabFileLocation(file string, first, last int) map[string]any {
	return map[string]any{"type": "file-location", "file_name": file, "line_start": first, "line_end": last}
}

// uuidOf makes a UUID (version 8: of a hash of our own choice) from text.
func uuidOf(text string) string {
	h := sha256.Sum256([]byte("govet-sec " + text))
	h[6], h[8] = h[6]&0x0f|0x80, h[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", h[:4], h[4:6], h[6:8], h[8:10], h[10:16])
}
