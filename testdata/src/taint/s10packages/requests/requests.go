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

// Form is a request with names for what it asks of it.
type Form struct{ R *http.Request }

// Value is a value of the form.
func (f *Form) Value(name string) string { return f.R.URL.Query().Get(name) }

// Either is one of two values.
func (f *Form) Either(a, b string) string {
	if v := f.Value(a); v != "" {
		return v
	}
	return f.Value(b)
}
