// Package escaped has templates of text/template that escape what they are given.
package escaped

import (
	"net/http"
	"text/template"
)

var page = template.Must(template.New("page").Parse(`<b>{{.Name | html}}</b>{{range .Rows}}<i>{{. | html}}</i>{{end}}`))

var some = template.Must(template.New("page").Parse(`<b>{{.Name | html}}</b>{{range .Rows}}<i>{{.}}</i>{{end}}`))

type data struct {
	Name string
	Rows []string
}

func handler(w http.ResponseWriter, r *http.Request) {
	d := data{r.FormValue("name"), r.Form["row"]}
	page.Execute(w, d)
	some.Execute(w, d) // want "GVS541"
}

func local(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("x").Parse(`<a href="?q={{.q | urlquery}}">{{html .q}}</a>{{len .q}}`))
	t.Execute(w, map[string]string{"q": r.FormValue("q")})
	u := template.Must(template.New("x").Parse(`<a href="?q={{.q | urlquery}}">{{.q}}</a>`))
	u.Execute(w, map[string]string{"q": r.FormValue("q")}) // want "GVS541"
}

func assigned(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("x").Parse(`{{$q := .}}<b>{{$q | html}}</b>`))
	t.Execute(w, r.FormValue("q"))
	u := template.Must(template.New("x").Parse(`{{$q := .}}<b>{{$q}}</b>{{. | html}}`))
	u.Execute(w, r.FormValue("q")) // want "GVS541"
}

func others(w http.ResponseWriter, r *http.Request, text string) {
	t := template.Must(template.New("x").Parse(`<b>{{. | html}}</b>`))
	t.Parse(text)
	t.Execute(w, r.FormValue("q")) // want "GVS541"
	u := template.Must(template.New("x").Parse(`<b>{{template "y" .}}</b>`))
	u.Execute(w, r.FormValue("q")) // want "GVS541"
}

func either(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("x").Parse(`<b>{{. | html}}</b>`))
	if r.FormValue("other") != "" {
		t = template.Must(template.ParseFiles("page.html"))
	}
	t.Execute(w, r.FormValue("q")) // want "GVS541"
}
