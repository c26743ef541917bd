// Package wraps uses the tree of a template, which is embedded in one of the two only.
package wraps

import (
	"net/http"
	"text/template"
)

var text = template.Must(template.New("").Parse("<p>{{.}}</p>"))

func page(w http.ResponseWriter, r *http.Request) {
	if text.Root != nil {
		text.Execute(w, r.FormValue("name")) // want "to a page"
	}
}
