package std

import (
	"encoding/xml"
	"fmt"
	"net/http"
)

// The scripts in XML are elements of XHTML.
func documents(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/xml; charset=utf-8")
	fmt.Fprintf(w, "<name>%s</name>", r.FormValue("name")) // want "is written by fmt.Fprintf"
	xml.EscapeText(w, []byte(r.FormValue("name")))
}

func feeds(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/atom+xml")
	fmt.Fprintf(w, "<title>%s</title>", r.FormValue("title")) // want "is written by fmt.Fprintf"
}

func sheets(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
	fmt.Fprintf(w, "<name>%s</name>", r.FormValue("name"))
}
