package s05funcs

import (
	htmltemplate "html/template"
	"io"
	"text/template"

	"taint/mark"
)

type page struct {
	Title string
	Tags  []string
	User  *struct{ Name string }
}

func Case_5_6_TemplateField_Flow() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"run": func(s string) string {
			mark.Sink(s) // want "flow"
			return s
		},
	}).Parse("{{.Title | run}}"))
	_ = t.Execute(io.Discard, page{Title: mark.Source(), Tags: []string{"a"}})
}

func Case_5_6_TemplateField_Clean() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"run": func(s string) string {
			mark.Sink(s)
			return s
		},
	}).Parse("{{.Title | run}} {{.Tags}}"))
	_ = t.Execute(io.Discard, page{Title: "a", Tags: []string{mark.Source()}})
}

func Case_5_6_TemplateRange_Flow() {
	t := htmltemplate.Must(htmltemplate.New("t").Funcs(htmltemplate.FuncMap{
		"run": func(s string) string {
			mark.Sink(s) // want "flow"
			return s
		},
	}).Parse("{{range .Tags}}{{run .}}{{end}}"))
	_ = t.Execute(io.Discard, &page{Title: "a", Tags: []string{mark.Source()}})
}

func Case_5_6_TemplateRange_Clean() {
	t := htmltemplate.Must(htmltemplate.New("t").Funcs(htmltemplate.FuncMap{
		"run": func(s string) string {
			mark.Sink(s)
			return s
		},
	}).Parse("{{.Title}}{{range .Tags}}{{run .}}{{end}}"))
	_ = t.Execute(io.Discard, &page{Title: mark.Source(), Tags: []string{"a"}})
}

func Case_5_6_TemplateMap_Flow() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"join": func(s, t string) string { return s + t },
		"run": func(s string) string {
			mark.Sink(s) // want "flow"
			return s
		},
	}).Parse(`{{if .ok}}{{run (join "a" .name)}}{{end}}`))
	_ = t.Execute(io.Discard, map[string]any{"ok": true, "name": mark.Source(), "other": "b"})
}

func Case_5_6_TemplateMap_Clean() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"join": func(s, t string) string { return s + t },
		"run": func(s string) string {
			mark.Sink(s)
			return s
		},
	}).Parse(`{{if .ok}}{{run (join "a" .other)}}{{.name}}{{end}}`))
	_ = t.Execute(io.Discard, map[string]any{"ok": true, "name": mark.Source(), "other": "b"})
}

func Case_5_6_TemplateOtherFunc_Flow() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"clean": func(s string) string { return "a" },
		"run": func(s string) string {
			mark.Sink(s) // want "flow"
			return s
		},
	}).Parse(`{{. | printf "%s" | run}}`))
	_ = t.Execute(io.Discard, mark.Source())
}

func Case_5_6_TemplateOtherFunc_Clean() {
	t := template.Must(template.New("t").Funcs(template.FuncMap{
		"clean": func(s string) string { return "a" },
		"run": func(s string) string {
			mark.Sink(s)
			return s
		},
	}).Parse(`{{. | clean | run}}`))
	_ = t.Execute(io.Discard, mark.Source())
}
