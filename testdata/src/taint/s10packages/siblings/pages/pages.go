// Package pages answers requests by what somebody else has kept in their contexts.
package pages

import (
	"net/http"

	"taint/mark"
	"taint/s10packages/siblings/keys"
)

// Trace shows the trace of a request.
func Trace(w http.ResponseWriter, r *http.Request) {
	s, _ := r.Context().Value(keys.Trace).(string)
	mark.Sink(s)
}

// Other shows something else.
func Other(w http.ResponseWriter, r *http.Request) {
	s, _ := r.Context().Value(keys.Other).(string)
	mark.Sink(s)
}

// Both is Trace, if there is one.
func Both(w http.ResponseWriter, r *http.Request) {
	if s, ok := r.Context().Value(keys.Third).(string); ok {
		mark.Sink(s)
	} else {
		Trace(w, r)
	}
}

// Fixed does not show the trace.
func Fixed(w http.ResponseWriter, r *http.Request) {
	s, _ := r.Context().Value(keys.Trace).(string)
	if s != "ls" {
		return
	}
	mark.Sink(s)
}
