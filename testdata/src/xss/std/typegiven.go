package std

import "net/http"

var textPlain = []string{"text/plain; charset=utf-8"}

// Who asks whether there is a Content-Type, and gives one if there is none, writes no page.
func plainUnlessGiven(w http.ResponseWriter, r *http.Request) {
	if w.Header().Get("Content-Type") == "" {
		w.Header().Set("Content-Type", "text/plain")
	}
	w.Write([]byte(r.FormValue("x")))
}

func pageUnlessGiven(w http.ResponseWriter, r *http.Request) {
	if w.Header().Get("Content-Type") == "" {
		w.Header().Set("Content-Type", "text/html")
	}
	w.Write([]byte(r.FormValue("x"))) // want "to a page as it is"
}

func plainIfGiven(w http.ResponseWriter, r *http.Request) {
	if w.Header().Get("Content-Type") != "" {
		w.Header().Set("Content-Type", "text/plain")
	}
	w.Write([]byte(r.FormValue("x"))) // want "to a page as it is"
}

func plainUnlessLanguage(w http.ResponseWriter, r *http.Request) {
	if w.Header().Get("Content-Language") == "" {
		w.Header().Set("Content-Type", "text/plain")
	}
	w.Write([]byte(r.FormValue("x"))) // want "to a page as it is"
}

// writeType is what frameworks have.
func writeType(w http.ResponseWriter, value []string) {
	h := w.Header()
	if val := h["Content-Type"]; len(val) == 0 {
		h["Content-Type"] = value
	}
}

func writesPlain(w http.ResponseWriter, r *http.Request) {
	writeType(w, textPlain)
	w.Write([]byte(r.FormValue("x")))
}

func writesPage(w http.ResponseWriter, r *http.Request) {
	writeType(w, []string{"text/html"})
	w.Write([]byte(r.FormValue("x"))) // want "to a page as it is"
}

func plainUnlessThere(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	if _, ok := h["Content-Type"]; !ok {
		h.Set("Content-Type", "text/plain")
	}
	w.Write([]byte(r.FormValue("x")))
}
