// Package house has a small framework of its own: handlers are given what it makes of a request.
package house

import "net/http"

type ctx struct {
	w  http.ResponseWriter
	id string
}

func (c *ctx) html(page string) {
	c.w.Header().Set("Content-Type", "text/html")
	c.w.Write([]byte(page)) // want "to a page"
}

func (c *ctx) text(page string) {
	c.w.Header().Set("Content-Type", "text/plain")
	c.w.Write([]byte(page))
}

func handle(path string, h func(*ctx)) {
	http.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		h(&ctx{w: w, id: r.PathValue("id")})
	})
}

func handleID(path string, h func(http.ResponseWriter, string)) {
	http.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) { h(w, r.PathValue("id")) })
}

func handleText(path string, h func(http.ResponseWriter, string)) {
	http.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		h(w, r.PathValue("id"))
	})
}

func routes() {
	handle("/html/{id}", func(c *ctx) { c.html("<p>" + c.id) })
	handle("/text/{id}", func(c *ctx) { c.text("<p>" + c.id) })
	handleID("/id/{id}", show)
	handleID("/json/{id}", func(w http.ResponseWriter, id string) {
		w.Header().Set("Content-Type", "application/json")
		w.Write([]byte("<p>" + id))
	})
	handleText("/plain/{id}", func(w http.ResponseWriter, id string) { w.Write([]byte("<p>" + id)) })
}

func show(w http.ResponseWriter, id string) {
	w.Write([]byte("<p>" + id)) // want "to a page"
}
