package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/govet-sec/govet-sec/internal/finding"
)

// TemplateData is what a template of the user sees. Its text is printable, as are
// the results of the functions; escaping it for where it is put is up to the
// template, with "json", "html", "js", "urlquery", "markdown", "csv".
type TemplateData struct {
	Version  string
	Summary  string
	Findings []finding.Finding // those that are open
	Others   []finding.Finding // suppressed, known from the baseline, gone since
	Problems []finding.Problem
	Notes    []finding.Note
	Matched  int
	Analysed int
	Lines    int
}

// NewTemplate makes a format of the text of a template.
func NewTemplate(name, text string) (func(io.Writer, *Run) error, error) {
	t, err := template.New(filepath.Base(name)).Funcs(template.FuncMap{
		"code": func(f finding.Finding) string {
			return strings.TrimSuffix(codeOf(&f, f.Line, max(f.Line, f.EndLine)), "\n")
		},
		"place":    func(f finding.Finding) string { return place(&f) },
		"csv":      func(s any) string { return `"` + strings.ReplaceAll(noFormula(fmt.Sprint(s)), `"`, `""`) + `"` },
		"json":     jsonText,
		"markdown": func(s any) string { return mdText(fmt.Sprint(s)) },
		"upper":    strings.ToUpper,
		"lower":    strings.ToLower,
		"join":     strings.Join,
	}).Parse(text)
	if err != nil {
		return nil, err
	}
	return func(w io.Writer, run *Run) error {
		c := clean(run)
		data := TemplateData{
			Version: run.Version, Summary: Summary(run.Result), Problems: c.Problems, Notes: c.Notes,
			Matched: run.Matched, Analysed: run.Analysed, Lines: run.Lines,
		}
		for _, f := range c.Findings {
			f.Code.Lines = mapped(f.Code.Lines, printable)
			if f.Open() {
				data.Findings = append(data.Findings, f)
			} else {
				data.Others = append(data.Others, f)
			}
		}
		return t.Execute(w, data)
	}, nil
}

func jsonText(v any) (string, error) {
	var b strings.Builder
	err := write(&b, v)
	return strings.TrimSpace(b.String()), err
}
