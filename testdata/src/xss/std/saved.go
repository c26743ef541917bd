package std

import (
	"io"
	"net/http"
)

// saved is an attachment: a browser saves it, and does not show it.
func saved(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	w.Header().Set("Content-Disposition", `attachment; filename="a.html"`)
	io.WriteString(w, "<p>"+r.FormValue("x"))
}

func savedAsNamed(w http.ResponseWriter, r *http.Request) {
	as := "attachment; filename=" + r.FormValue("name")
	if r.FormValue("short") != "" {
		as = "Attachment"
	}
	w.Header()["Content-Disposition"] = []string{as}
	io.WriteString(w, "<p>"+r.FormValue("x"))
}

func shown(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Disposition", "inline; filename=a.html")
	io.WriteString(w, "<p>"+r.FormValue("x")) // want `is written by io.WriteString`
}

func savedOrShown(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("save") != "" {
		w.Header().Set("Content-Disposition", "attachment")
	}
	io.WriteString(w, "<p>"+r.FormValue("x")) // want `is written by io.WriteString`
}

func savedTooLate(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "<p>"+r.FormValue("x")) // want `is written by io.WriteString`
	w.Header().Set("Content-Disposition", "attachment")
}

func disposition(r *http.Request) string { return r.FormValue("as") }

func savedOrNot(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Disposition", disposition(r))
	io.WriteString(w, "<p>"+r.FormValue("x")) // want `is written by io.WriteString`
}
