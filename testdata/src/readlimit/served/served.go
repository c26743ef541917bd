// Package served limits all bodies.
package served

import (
	"io"
	"net/http"
)

func handler(w http.ResponseWriter, r *http.Request) {
	io.ReadAll(r.Body)
	r.ParseMultipartForm(32 << 20)
}

func serve(mux *http.ServeMux) http.Handler {
	mux.HandleFunc("/", handler)
	return http.MaxBytesHandler(mux, 1<<20)
}
