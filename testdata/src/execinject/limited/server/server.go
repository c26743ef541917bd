// Package server limits what the handler of another package reads. That is no other flow than
// the one which that package reports.
package server

import (
	"net/http"

	"execinject/limited/api"
)

func limit(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
		next(w, r)
	}
}

func Register() {
	http.HandleFunc("POST /orders", limit(api.Handle))
}
