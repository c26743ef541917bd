package s14guards

import (
	"net/http"

	"taint/mark"
)

func Case_14_5_Getter_Flow(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.FormValue("q")) {
		return
	}
	mark.Shell(r.FormValue("w")) // want "flow"
}

func Case_14_5_Getter_Clean(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.FormValue("q")) {
		return
	}
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_GetterKey_Flow(w http.ResponseWriter, r *http.Request) {
	key := "q"
	if !isIP(r.FormValue(key)) {
		return
	}
	if mark.Bool() {
		key = "w"
	}
	mark.Shell(r.FormValue(key)) // want "flow"
}

func Case_14_5_GetterKey_Clean(w http.ResponseWriter, r *http.Request) {
	const key = "q"
	if !isIP(r.FormValue(key)) {
		return
	}
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_QueryGet_Flow(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.URL.Query().Get("q")) {
		return
	}
	mark.Shell(r.URL.Query().Get("w")) // want "flow"
}

func Case_14_5_QueryGet_Clean(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.URL.Query().Get("q")) {
		return
	}
	mark.Shell(r.URL.Query().Get("q"))
}

func Case_14_5_Values_Flow(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if !isIP(q.Get("q")) {
		return
	}
	q.Set("q", q.Get("w"))
	mark.Shell(q.Get("q")) // want "flow"
}

func Case_14_5_Values_Clean(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if !isIP(q.Get("q")) {
		return
	}
	mark.Shell(q.Get("q"))
}

func Case_14_5_HeaderGet_Flow(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Name") != "list" {
		return
	}
	mark.Sink(r.Header.Get("X-Other")) // want "flow"
}

func Case_14_5_HeaderGet_Clean(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Name") != "list" {
		return
	}
	mark.Sink(r.Header.Get("X-Name"))
}

func Case_14_5_OtherRequest_Flow(w http.ResponseWriter, r *http.Request) {
	other := r.Clone(r.Context())
	other.Form = map[string][]string{"q": {r.Header.Get("X-Other")}}
	if !isIP(r.FormValue("q")) {
		return
	}
	mark.Shell(other.FormValue("q")) // want "flow"
}

func Case_14_5_OtherRequest_Clean(w http.ResponseWriter, r *http.Request) {
	same := r
	if !isIP(r.FormValue("q")) {
		return
	}
	mark.Shell(same.FormValue("q"))
}

func Case_14_5_MapElement_Flow() {
	m := map[string][]string{"q": {mark.Source()}, "b": {mark.Source()}}
	if len(m["q"]) == 0 || !isIP(m["q"][0]) {
		return
	}
	mark.Shell(m["b"][0]) // want "flow"
}

func Case_14_5_MapElement_Clean() {
	m := map[string][]string{"q": {mark.Source()}, "b": {mark.Source()}}
	if len(m["q"]) == 0 || !isIP(m["q"][0]) {
		return
	}
	mark.Shell(m["q"][0])
}

func Case_14_5_FormElement_Flow(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	if len(r.Form["q"]) == 0 || !isIP(r.Form["q"][0]) {
		return
	}
	for _, s := range r.Form["w"] {
		mark.Shell(s) // want "flow"
	}
}

func Case_14_5_FormElement_Clean(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	if len(r.Form["q"]) == 0 || !isIP(r.Form["q"][0]) {
		return
	}
	mark.Shell(r.Form["q"][0])
}

func Case_14_5_UserAgent_Flow(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.UserAgent()) {
		return
	}
	mark.Shell(r.Header.Get("X-Other")) // want "flow"
}

func Case_14_5_UserAgent_Clean(w http.ResponseWriter, r *http.Request) {
	if !isIP(r.UserAgent()) {
		return
	}
	mark.Shell(r.UserAgent())
}
