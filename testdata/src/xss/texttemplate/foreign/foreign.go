// Package foreign takes its template from another package.
package foreign

import (
	"net/http"
	"text/template"

	"xss/texttemplate/exported"
)

var mine = template.Must(template.New("").Parse("<p>{{.}}</p>"))

func page(w http.ResponseWriter, r *http.Request) {
	t := exported.Page
	if r.FormValue("mine") != "" {
		t = mine
	}
	t.Execute(w, r.FormValue("name")) // want "to a page"
}
