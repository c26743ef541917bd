// Package templates is about engines other than the standard library's, and about scripts.
package templates

import (
	"net/http"
	"strings"

	"github.com/CloudyKit/jet/v6"
	"github.com/aymerick/raymond"
	"github.com/cbroglie/mustache"
	"github.com/flosch/pongo2/v6"
	"mvdan.cc/sh/v3/syntax"
)

func sink(any) {}

func handler(w http.ResponseWriter, r *http.Request, jets *jet.Set, pongos *pongo2.TemplateSet) {
	x := r.FormValue("x")
	t, err := pongos.FromString("Hello " + x) // want template-text
	if err == nil {
		t.Execute(pongo2.Context{"x": x})
	}
	pongos.FromString("Hello {{ x }}")
	pongo2.AsSafeValue(x)           // want trusted-html
	pongo2.FromString("Hello " + x) // want template-text
	pongo2.Must(pongo2.FromString("Hello {{ x }}")).Execute(pongo2.Context{"x": x})
	jets.Parse("page", x) // want template-text
	jets.Parse("page", "Hello {{ . }}")
	raymond.Render("Hello "+x, nil) // want template-text
	raymond.Render("Hello {{x}}", map[string]string{"x": x})
	_ = raymond.SafeString(x) // want trusted-html
	_ = raymond.SafeString(raymond.Escape(x))
	mustache.Render(x, nil) // want template-text
	mustache.Render("Hello {{x}}", map[string]string{"x": x})
	syntax.NewParser().Parse(strings.NewReader("ls "+x), "") // want shell-text
	q, err := syntax.Quote(x, syntax.LangPOSIX)
	if err == nil {
		syntax.NewParser().Parse(strings.NewReader("ls -- "+q), "")
	}
}
