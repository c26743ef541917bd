// Package setters keeps things in the contexts of requests, for who does not know it.
package setters

import (
	"context"
	"net/http"
	"net/http/httptest"

	"taint/mark"
	"taint/s10packages/siblings/keys"
)

// Traced keeps the trace of a request.
func Traced(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), keys.Trace, mark.Source())
		next.ServeHTTP(w, r.WithContext(context.WithValue(ctx, keys.Other, "ls")))
	})
}

// Ask is one request to a handler behind Traced.
func Ask(h http.Handler) {
	Traced(h).ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil))
}
