// Package std converts text for html/template.
package std

import (
	"encoding/json"
	"html"
	"html/template"
	"net/http"
	"strconv"
	"strings"
)

type page struct {
	Body   template.HTML
	Style  template.CSS
	Script template.JS
	Link   template.URL
}

func handler(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	p := page{
		Body:   template.HTML("<p>" + text + "</p>"),  // want "is made a html/template.HTML"
		Style:  template.CSS(text),                    // want "is made a html/template.CSS"
		Script: template.JS("var x = '" + text + "'"), // want "is made a html/template.JS, .*encoding/json"
		Link:   template.URL(text),                    // want "is made a html/template.URL, .*schemes"
	}
	_ = p
	_ = template.HTMLAttr(`title="` + text + `"`) // want "HTMLAttr"
	_ = template.JSStr(text)                      // want "JSStr"
	_ = template.HTML([]byte(text))               // want "HTML"
}

func escaped(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	data, _ := json.Marshal(text)
	n, _ := strconv.Atoi(text)
	p := page{
		Body:   template.HTML("<p>" + html.EscapeString(text) + "</p>"),
		Script: template.JS(data),
		Link:   template.URL("/users/" + text),
	}
	p.Body = template.HTML("<b>" + strconv.Itoa(n) + "</b>")
	p.Body = template.HTML("<b>fixed</b>")
	p.Link = template.URL("https://example.com/?q=" + text)
	p.Link = template.URL("https://" + text) // want "URL"
	_ = p
}

var icons = map[string]template.HTML{"ok": "<i>ok</i>"}

func fixed(r *http.Request) template.HTML {
	if strings.Contains(r.FormValue("icon"), "ok") {
		return template.HTML("<i>" + "ok" + "</i>")
	}
	return icons[r.FormValue("icon")]
}

// safe is what many programs give to their templates.
func safe(s string) template.HTML {
	return template.HTML(s) // want "HTML"
}

func used(r *http.Request) template.HTML {
	if r.FormValue("x") == "" {
		return safe("<b>none</b>")
	}
	return safe(r.FormValue("x"))
}
