// Package mail writes mails, too, which need no escaping.
package mail

import (
	"bytes"
	"net/http"
	"text/template"
)

var text = template.Must(template.New("").Parse("<p>{{.}}</p>"))

func page(w http.ResponseWriter, r *http.Request) {
	text.Execute(w, r.FormValue("name")) // want "to a page"
}

func mail(name string) string {
	var b bytes.Buffer
	text.Execute(&b, name)
	return b.String()
}
