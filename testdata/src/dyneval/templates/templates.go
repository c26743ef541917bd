// Package templates is about templates that are made at run time.
package templates

import (
	"fmt"
	htmltemplate "html/template"
	"io"
	"net/http"
	"text/template"
)

func parsed(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	template.New("").Parse(x)                                         // want `attacker-controlled text from \(\*http.Request\).FormValue becomes part of the template that \(\*text/template.Template\).Parse parses.*GVS402`
	template.Must(template.New("").Parse("Hello "+x)).Execute(w, nil) // want `GVS402`
	htmltemplate.New("").Parse(fmt.Sprintf("<p>%s</p>", x))           // want `becomes part of the template that \(\*html/template.Template\).Parse parses.*GVS402`
	htmltemplate.Must(htmltemplate.New("a").Parse(x)).Execute(w, nil) // want `GVS402`
	body, _ := io.ReadAll(r.Body)
	template.New("").Parse(string(body)) // want `GVS402`
}

var page = htmltemplate.Must(htmltemplate.New("").Parse("<p>{{.}}</p>"))

func data(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	page.Execute(w, x)
	template.New(x).Parse("{{.}}") // its name
	page.ExecuteTemplate(w, "a", x)
	name := "short"
	if x == "long" {
		name = "long"
	}
	template.New("").Parse("{{template \"" + name + "\"}}")
}

type renderer struct{ source string }

func (v *renderer) render(w io.Writer) {
	t, err := template.New("").Parse(v.source) // want `GVS402`
	if err == nil {
		t.Execute(w, nil)
	}
}

func indirect(w http.ResponseWriter, r *http.Request) {
	v := &renderer{source: r.PostFormValue("x")}
	v.render(w)
}
