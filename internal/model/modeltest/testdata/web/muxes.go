// Package muxes has a router of gorilla/mux, which takes ".." out of a path before it looks for
// parameters in it.
package muxes

import (
	"net/http"
	"os"

	"github.com/gorilla/mux"
)

func show(w http.ResponseWriter, r *http.Request) {
	name := mux.Vars(r)["name"]
	os.ReadFile("/srv/" + name)
	os.ReadFile(name)                        // want path
	os.ReadFile("/srv/" + r.FormValue(name)) // want path
}

func routes() *mux.Router {
	m := mux.NewRouter()
	m.HandleFunc("/{name:.*}", show)
	return m
}
