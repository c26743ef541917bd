// Package exported lets others use its templates: the fix would break them.
package exported

import (
	"net/http"
	"text/template"
)

// Page is for others.
var Page = template.Must(template.New("").Parse("<p>{{.}}</p>"))

func page(w http.ResponseWriter, r *http.Request) {
	Page.Execute(w, r.FormValue("name")) // want "to a page"
}
