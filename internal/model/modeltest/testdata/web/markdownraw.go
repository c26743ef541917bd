// Package markdownraw is about Markdown in which HTML is left as it is.
package markdownraw

import (
	"bytes"
	"html/template"
	"net/http"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/renderer/html"
)

var md = goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe()))

func page(r *http.Request) template.HTML {
	var b bytes.Buffer
	if err := md.Convert([]byte(r.FormValue("x")), &b); err != nil {
		return ""
	}
	return template.HTML(b.String()) // want trusted-html
}

// note is made by the one that is there for all, which leaves HTML out.
func note(r *http.Request) template.HTML {
	var b bytes.Buffer
	if err := goldmark.Convert([]byte(r.FormValue("x")), &b); err != nil {
		return ""
	}
	return template.HTML(b.String())
}
