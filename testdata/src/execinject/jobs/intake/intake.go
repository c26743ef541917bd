// Package intake takes jobs from requests.
package intake

import (
	"io"
	"net/http"

	"execinject/jobs/registry"
)

// Serve does the job of a request.
func Serve(w http.ResponseWriter, r *http.Request) {
	b, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		return
	}
	if registry.Dispatch(r.Context(), registry.Job{Kind: r.FormValue("kind"), Payload: b}) != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}
