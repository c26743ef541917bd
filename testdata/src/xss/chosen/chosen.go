// Package chosen lets the client say what the response is.
package chosen

import (
	"encoding/base64"
	"html"
	"net/http"
	"slices"
)

func write(w http.ResponseWriter, contentType string, body []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Write(body) // want "is written by"
}

func decoded(w http.ResponseWriter, r *http.Request) {
	body, err := base64.StdEncoding.DecodeString(r.PathValue("data"))
	if err != nil {
		return
	}
	contentType := r.URL.Query().Get("content-type")
	if contentType == "" {
		contentType = "text/plain"
	}
	write(w, contentType, body)
}

func plain(w http.ResponseWriter, contentType string, body []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Write(body)
}

func fixed(w http.ResponseWriter, r *http.Request) {
	plain(w, "text/plain", []byte(r.PathValue("data")))
}

func here(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", r.FormValue("type"))
	w.Write([]byte("<p>" + html.EscapeString(r.FormValue("text"))))
	w.Write([]byte("hello " + r.FormValue("text"))) // want "is written by"
}

// Nobody makes the browser of another send a header.
func header(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", r.Header.Get("Content-Type"))
	w.Write([]byte("hello " + r.FormValue("text")))
}

// A type of a list is none that the client chooses.
func listed(w http.ResponseWriter, r *http.Request) {
	contentType := r.FormValue("type")
	if !slices.Contains([]string{"text/plain", "text/csv"}, contentType) {
		return
	}
	w.Header().Set("Content-Type", contentType)
	w.Write([]byte("hello " + r.FormValue("text")))
}

// So is one of the other two.
func switched(w http.ResponseWriter, r *http.Request) {
	contentType := r.FormValue("type")
	switch contentType {
	case "text/plain", "text/csv":
	default:
		contentType = "application/octet-stream"
	}
	w.Header().Set("Content-Type", contentType)
	w.Write([]byte("hello " + r.FormValue("text")))
}

// What another server says is not the client's to choose.
func fetched(w http.ResponseWriter, r *http.Request) {
	resp, err := http.Get("https://example.com/")
	if err != nil {
		return
	}
	defer resp.Body.Close()
	w.Header().Set("Content-Type", resp.Header.Get("Content-Type"))
	w.Write([]byte("hello " + r.FormValue("text")))
}
