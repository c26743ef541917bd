// Package pages writes pages with text/template, in two files.
package pages

import (
	"net/http"
	"strings"
	"text/template"
)

var funcs = template.FuncMap{"upper": strings.ToUpper}

type server struct{ pages *template.Template }

func (s *server) hello(w http.ResponseWriter, r *http.Request) {
	s.pages.ExecuteTemplate(w, "hello", r.FormValue("name")) // want "to a page"
}

func (s *server) bye(w http.ResponseWriter, r *http.Request) {
	named().Execute(w, r.FormValue("name")) // want "to a page"
}
