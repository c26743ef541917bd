// Package wrapped has handlers behind middleware, registered as values.
package wrapped

import (
	"html"
	"io"
	"net/http"
)

func plain(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { next.ServeHTTP(w, r) })
}

func auth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Token") == "" {
			http.Error(w, "no", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func h1(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "<p>"+r.Header.Get("X-Name")+"</p>") // want "GVS541"
}
func h2(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "<p>"+r.Header.Get("X-Name")+"</p>") // want "GVS541"
}
func h3(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "<p>"+r.FormValue("n")+"</p>") // want "GVS541"
}
func h4(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "<p>"+r.FormValue("n")+"</p>") // want "GVS541"
}
func h5(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "<p>"+r.Header.Get("X-Name")+"</p>") // want "GVS541"
}

func h6(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, "<p>"+html.EscapeString(r.FormValue("n"))+"</p>")
}

func Routes(m *http.ServeMux) {
	m.Handle("/1", plain(http.HandlerFunc(h1)))
	m.Handle("/2", auth(http.HandlerFunc(h2)))
	m.Handle("/3", plain(http.HandlerFunc(h3)))
	m.Handle("/4", auth(http.HandlerFunc(h4)))
	m.Handle("/5", http.HandlerFunc(h5))
	m.Handle("/6", auth(plain(http.HandlerFunc(h6))))
}
