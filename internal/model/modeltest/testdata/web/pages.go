// Package pages is about what is told to be HTML.
package pages

import (
	"fmt"
	"net/http"

	"github.com/a-h/templ"
	"github.com/go-chi/chi"
	"github.com/go-chi/render"
	"github.com/google/safehtml"
	"golang.org/x/net/html"
	g "maragu.dev/gomponents"
)

func sink(any) {}

func page(w http.ResponseWriter, r *http.Request) {
	x := chi.URLParam(r, "x")
	templ.Raw("<b>" + x) // want trusted-html
	templ.Raw("<b>" + templ.EscapeString(x))
	_ = templ.SafeURL(x) // want trusted-url
	_ = templ.SafeURL("/home")
	templ.URL(x)
	templ.JSUnsafeFuncCall("f('" + x + "')") // want trusted-js
	templ.JSUnsafeFuncCall("f()")
	g.Raw("<b>" + x) // want trusted-html
	g.Raw("<b>").Render(w)
	g.Rawf("<b>%s</b>", x) // want trusted-html
	g.Rawf("<b>%d</b>", len(x)).Render(w)
	g.Text(x).Render(w)
	render.HTML(w, r, "<b>"+x) // want html
	render.PlainText(w, r, x)
	render.JSON(w, r, x)
	fmt.Fprint(w, "<b>"+html.EscapeString(x))
	fmt.Fprint(w, "<b>"+html.UnescapeString(x)) // want html
	sink(html.EscapeString(x))                  // want remote
	fmt.Fprint(w, "<b>"+safehtml.HTMLEscaped(x).String())
	fmt.Fprint(w, "<a href='"+safehtml.URLSanitized(x).String()+"'>")
	http.Redirect(w, r, safehtml.URLSanitized(x).String(), 303) // want redirect
	sink(chi.RouteContext(r.Context()).RoutePattern())
}
