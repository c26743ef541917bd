// Package markdown is about Markdown that becomes a page.
package markdown

import (
	"bytes"
	"html/template"
	"net/http"

	"github.com/valyala/fasttemplate"
	"github.com/yuin/goldmark"
)

func sink(any) {}

var md = goldmark.New()

func onGoldmark(r *http.Request) template.HTML {
	var b, c bytes.Buffer
	if err := md.Convert([]byte(r.FormValue("x")), &b); err != nil {
		return ""
	}
	sink(b.String()) // want remote
	if err := md.Convert([]byte("fixed"), &c); err != nil {
		return ""
	}
	sink(c.String())
	return template.HTML(b.String())
}

// onWriters: a library that is not modelled writes what it makes of a text.
func onWriters(r *http.Request) error {
	var b, c bytes.Buffer
	if _, err := fasttemplate.Execute(r.FormValue("x"), "[", "]", &b, nil); err != nil {
		return err
	}
	sink(b.String()) // want remote
	if _, err := fasttemplate.Execute("fixed", "[", "]", &c, nil); err != nil {
		return err
	}
	sink(c.String())
	return nil
}
