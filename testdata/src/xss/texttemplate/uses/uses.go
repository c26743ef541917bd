// Package uses has something of text/template that html/template has not.
package uses

import (
	"errors"
	"net/http"
	"text/template"
)

var text = template.Must(template.New("").Parse("<p>{{.}}</p>"))

func page(w http.ResponseWriter, r *http.Request) {
	err := text.Execute(w, r.FormValue("name")) // want "to a page"
	var failed template.ExecError
	if errors.As(err, &failed) {
		panic(failed.Name)
	}
}
