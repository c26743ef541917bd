package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// The shape that go vet -json, multichecker -json and gopls know: package, then
// analyzer, then diagnostics. The keys from rule on are ours.
type (
	vetTree       map[string]map[string]any
	vetDiagnostic struct {
		Category    string       `json:"category,omitempty"`
		Posn        string       `json:"posn"`
		End         string       `json:"end"`
		Message     string       `json:"message"`
		Fixes       []vetFix     `json:"suggested_fixes,omitempty"`
		Related     []vetRelated `json:"related,omitempty"`
		Rule        string       `json:"rule,omitempty"`
		Severity    string       `json:"severity,omitempty"`
		Confidence  string       `json:"confidence,omitempty"`
		CWE         []int        `json:"cwe,omitempty"`
		URL         string       `json:"url,omitempty"`
		Fingerprint string       `json:"fingerprint,omitempty"`
		Steps       []vetStep    `json:"steps,omitempty"`
	}
	// vetStep is a step of the input's way. That is in related, too, in which others put
	// what they like, and without the code.
	vetStep struct {
		Posn string `json:"posn"`
		Text string `json:"text"`
		Code string `json:"code,omitempty"`
	}
	vetFix struct {
		Message string    `json:"message"`
		Edits   []vetEdit `json:"edits"`
	}
	vetEdit struct {
		File  string `json:"filename"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		New   string `json:"new"`
	}
	vetRelated struct {
		Posn    string `json:"posn"`
		End     string `json:"end"`
		Message string `json:"message"`
	}
	vetError struct {
		Err string `json:"error"`
	}
)

// VetOptions say how Vet puts things.
type VetOptions struct {
	// ID overrides the package path as the key of the tree.
	ID string
	// Base is the directory that file names are relative to.
	Base string
	// Place, when set, is where a problem is shown, as a diagnostic. In go vet an
	// error would be seen once, and never again once it was cached.
	Place string
}

// Vet writes the result in the shape of go vet -json.
func Vet(w io.Writer, res *finding.Result, opts VetOptions) error {
	tree := make(vetTree)
	for i := range res.Findings {
		f := &res.Findings[i]
		if !f.Open() {
			continue // the shape has no place for what nobody is to act on
		}
		unit := tree.unit(opts.ID, f.Package)
		ds, _ := unit[f.Rule].([]vetDiagnostic)
		unit[f.Rule] = append(ds, vetFinding(f, opts.Base))
	}
	for _, p := range res.Problems {
		unit, name := tree.unit(opts.ID, p.Package), p.Rule
		if name == "" {
			name = "govet-sec"
		}
		if opts.Place == "" {
			unit[name] = vetError{problem(p)}
			continue
		}
		ds, _ := unit[name].([]vetDiagnostic)
		unit[name] = append(ds, vetDiagnostic{Posn: opts.Place, End: opts.Place, Message: problem(p)})
	}
	return write(w, tree)
}

func (t vetTree) unit(id, pkg string) map[string]any {
	if id == "" {
		id = pkg
	}
	if t[id] == nil {
		t[id] = make(map[string]any)
	}
	return t[id]
}

// problem puts a problem in one line: the go command prints messages as they are.
func problem(p finding.Problem) string {
	msg := fmt.Sprintf("package %s: %s", p.Package, p.Reason)
	if p.Rule != "" {
		msg = fmt.Sprintf("rule %s on %s", p.Rule, msg)
	}
	if len(p.Details) > 0 {
		msg += ": " + p.Details[0]
	}
	return oneLine(msg)
}

func vetFinding(f *finding.Finding, base string) vetDiagnostic {
	d := vetDiagnostic{
		Category:    f.ID,
		Posn:        posn(base, f.File, f.Line, f.Col),
		End:         posn(base, f.File, f.EndLine, f.EndCol),
		Message:     oneLine(f.Message) + " (" + f.ID + ")",
		Rule:        f.Rule,
		Severity:    f.Severity.String(),
		Confidence:  f.Confidence.String(),
		CWE:         f.CWE,
		URL:         f.URL,
		Fingerprint: f.Fingerprint,
	}
	for _, fix := range f.Fixes {
		v := vetFix{Message: fix.Message}
		for _, e := range fix.Edits {
			v.Edits = append(v.Edits, vetEdit(e))
		}
		d.Fixes = append(d.Fixes, v)
	}
	for _, s := range f.Steps {
		p := posn(base, s.File, s.Line, s.Col)
		d.Related = append(d.Related, vetRelated{p, p, oneLine(s.Text)})
		d.Steps = append(d.Steps, vetStep{p, oneLine(s.Text), s.Code})
	}
	return d
}

func posn(base, file string, line, col int) string {
	file = filepath.FromSlash(file)
	if !filepath.IsAbs(file) && file != "" {
		file = filepath.Join(base, file)
	}
	return fmt.Sprintf("%s:%d:%d", strings.ReplaceAll(file, "\n", " "), line, col)
}

// Lines puts every finding and problem in one line, as compilers do.
func Lines(res *finding.Result, place string) []string {
	var lines []string
	for i := range res.Findings {
		if !res.Findings[i].Open() {
			continue
		}
		d := vetFinding(&res.Findings[i], "")
		lines = append(lines, oneLine(d.Posn)+": "+d.Message)
	}
	for _, p := range res.Problems {
		lines = append(lines, place+": "+problem(p))
	}
	return lines
}
