// Package templateescape reports text of an attacker that is declared to be safe.
//
// html/template escapes what it writes, unless the value has one of the types HTML, CSS,
// HTMLAttr, JS, JSStr, URL and Srcset: that of text which the program vouches for. To
// convert a value of the request to one of them lets a script through.
//
// The rule is silent when the text was escaped or cleaned before (html.EscapeString,
// bluemonday), was marshalled to JSON for JS, or stands behind a constant scheme and
// host, or path, for URL.
//
// Other engines can be told to escape nothing, in all templates (GVS552): SetAutoescape(false) of
// pongo2 and what wraps it, WithSafeWriter(nil) of jet.
//
// Bad:
//
//	package page
//
//	import (
//		"html/template"
//		"net/http"
//	)
//
//	var page = template.Must(template.New("").Parse("<p>{{.}}</p>"))
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		page.Execute(w, template.HTML(r.FormValue("text"))) // finding: is made a html/template.HTML
//	}
//
// Bad: an engine that escapes nothing.
//
//	package page
//
//	import "github.com/flosch/pongo2/v6"
//
//	func init() {
//		pongo2.SetAutoescape(false) // finding: ends the escaping of all templates
//	}
//
// Good: the template escapes it.
//
//	package page
//
//	import (
//		"html/template"
//		"net/http"
//	)
//
//	var page = template.Must(template.New("").Parse("<p>{{.}}</p>"))
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		page.Execute(w, r.FormValue("text"))
//	}
package templateescape
