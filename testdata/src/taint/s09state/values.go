package s09state

import (
	"context"
	"net/http"

	"taint/mark"
)

// A map of values of any type that a request carries, in which each is kept under its name.

type valuesKey struct{}

type dialInfo struct{ tool string }

func carrying(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		values := map[string]any{"client": mark.Source(), "dial": dialInfo{"ls"}}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), valuesKey{}, values)))
	})
}

// carriedUnder is what is kept under one of two names.
func carriedUnder(r *http.Request, names ...string) any {
	values, _ := r.Context().Value(valuesKey{}).(map[string]any)
	return values[names[mark.Choose(len(names))]]
}

func dialClient(w http.ResponseWriter, r *http.Request) {
	if tool, ok := carriedUnder(r, "client", "dial").(string); ok {
		mark.Sink(tool) // want "flow"
	}
}

func Case_9_3_CarriedText_Flow() {
	serve(carrying(http.HandlerFunc(dialClient)))
}

func dialKept(w http.ResponseWriter, r *http.Request) {
	if info, ok := carriedUnder(r, "client", "dial").(dialInfo); ok {
		mark.Sink(info.tool)
	}
	if info, ok := carriedUnder(r, "client", "dial").(*dialInfo); ok {
		mark.Sink(info.tool) // not reached
	}
}

func Case_9_3_CarriedText_Clean() {
	serve(carrying(http.HandlerFunc(dialKept)))
}

type partsKey struct{}

func carryingParts(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		values := map[string]any{"client": "ls", "dial": dialInfo{mark.Source()}}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), partsKey{}, values)))
	})
}

func dialPart(w http.ResponseWriter, r *http.Request) {
	values, _ := r.Context().Value(partsKey{}).(map[string]any)
	if info, ok := values[[]string{"client", "dial"}[mark.Choose(2)]].(dialInfo); ok {
		mark.Sink(info.tool) // want "flow"
	}
}

func Case_9_3_CarriedParts_Flow() { serve(carryingParts(http.HandlerFunc(dialPart))) }

func tellClient(w http.ResponseWriter, r *http.Request) {
	values, _ := r.Context().Value(partsKey{}).(map[string]any)
	tool, _ := values["client"].(string)
	mark.Sink(tool)
}

func Case_9_3_CarriedParts_Clean() { serve(carryingParts(http.HandlerFunc(tellClient))) }
