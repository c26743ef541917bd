// Package described answers with responses that were described before.
package described

import (
	"net/http"
	"strings"
)

type answer struct {
	headers map[string]string
	body    string
}

func plain(body string) answer {
	return answer{map[string]string{"Content-Type": "text/plain; charset=utf-8"}, body}
}

func page(body string) answer {
	return answer{map[string]string{"Content-Type": "text/html; charset=utf-8"}, body}
}

func bare(body string) answer { return answer{map[string]string{"Cache-Control": "no-store"}, body} }

func (a answer) plainTo(w http.ResponseWriter) {
	headers := w.Header()
	for k, v := range a.headers {
		headers.Set(k, v)
	}
	w.WriteHeader(http.StatusBadRequest)
	w.Write([]byte(a.body))
}

func (a answer) pageTo(w http.ResponseWriter) {
	for k, v := range a.headers {
		w.Header().Set(k, v)
	}
	w.Write([]byte(a.body)) // want "is written by"
}

func (a answer) bareTo(w http.ResponseWriter) {
	for k, v := range a.headers {
		w.Header().Set(k, v)
	}
	w.Write([]byte(a.body)) // want "is written by"
}

// Not every header is set.
func (a answer) someTo(w http.ResponseWriter) {
	for k, v := range a.headers {
		if strings.HasPrefix(k, "X-") {
			w.Header().Set(k, v)
		}
	}
	w.Write([]byte(a.body)) // want "is written by"
}

func described(w http.ResponseWriter, r *http.Request) {
	plain(r.FormValue("q")).plainTo(w)
	page(r.FormValue("q")).pageTo(w)
	bare(r.FormValue("q")).bareTo(w)
	plain(r.FormValue("q")).someTo(w)
}

func here(w http.ResponseWriter, r *http.Request) {
	headers := http.Header{"Content-Type": {"text/plain"}, "X-Kind": {"echo"}}
	for k, v := range headers {
		w.Header()[k] = v
	}
	w.Write([]byte(r.FormValue("q")))
}

func maybe(w http.ResponseWriter, r *http.Request) {
	headers := map[string]string{"X-Kind": "echo"}
	if r.Method == http.MethodPost {
		headers["Content-Type"] = "text/plain"
	}
	for k, v := range headers {
		w.Header().Add(k, v)
	}
	w.Write([]byte(r.FormValue("q"))) // want "is written by"
}

// What was set before stays where the map does not name it.
func before(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	for k, v := range map[string]string{"X-Kind": "echo"} {
		w.Header().Set(k, v)
	}
	w.Write([]byte(r.FormValue("q")))
}

func given(w http.ResponseWriter, r *http.Request, headers map[string]string) {
	w.Header().Set("Content-Type", "text/plain")
	for k, v := range headers {
		w.Header().Set(k, v)
	}
	w.Write([]byte(r.FormValue("q")))
}

func givenPlain(w http.ResponseWriter, r *http.Request) {
	given(w, r, map[string]string{"X-Kind": "echo"})
}
