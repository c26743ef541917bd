// Package muxraw has a router of gorilla/mux that is told not to take ".." out of a path before it looks for
// parameters in it.
package muxraw

import (
	"net/http"
	"os"

	"github.com/gorilla/mux"
)

func show(w http.ResponseWriter, r *http.Request) {
	name := mux.Vars(r)["name"]
	os.ReadFile("/srv/" + name)              // want path
	os.ReadFile(name)                        // want path
	os.ReadFile("/srv/" + r.FormValue(name)) // want path
}

func routes() *mux.Router {
	m := mux.NewRouter().SkipClean(true)
	m.HandleFunc("/{name:.*}", show)
	return m
}
