// Package requests keeps things in the contexts of requests.
package requests

import (
	"context"
	"net/http"

	"taint/mark"
)

type key int

const (
	traceKey key = iota
	userKey
)

// User is who calls.
type User struct{ Name, Agent string }

// Traced keeps the trace of a request.
func Traced(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), traceKey, mark.Source())))
	})
}

// Known keeps who calls.
func Known(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		u := User{Name: "ls", Agent: mark.Source()}
		next.ServeHTTP(w, r.Clone(context.WithValue(r.Context(), userKey, u)))
	})
}

// Trace is the trace of a request.
func Trace(ctx context.Context) string {
	s, _ := ctx.Value(traceKey).(string)
	return s
}

// UserOf is who calls.
func UserOf(ctx context.Context) User {
	u, _ := ctx.Value(userKey).(User)
	return u
}
