package s09state

import (
	"context"
	"net/http"
	"net/http/httptest"

	"taint/mark"
)

// What one function keeps in the context of a request, another finds there that nobody in
// sight calls with it.

// serve is one request to a handler that a multiplexer calls.
func serve(h http.Handler) {
	mux := http.NewServeMux()
	mux.Handle("/", h)
	mux.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil))
}

type langKey struct{}

// spoken keeps a language.
func spoken(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), langKey{}, mark.Source())
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func showLang(w http.ResponseWriter, r *http.Request) {
	lang, _ := r.Context().Value(langKey{}).(string)
	mark.Sink(lang) // want "flow"
}

func Case_9_3_ContextValue_Flow() { serve(spoken(http.HandlerFunc(showLang))) }

type placeKey struct{}

func placed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), placeKey{}, "ls")
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func showPlace(w http.ResponseWriter, r *http.Request) {
	place, _ := r.Context().Value(placeKey{}).(string)
	mark.Sink(place)
}

func Case_9_3_ContextValue_Clean() { serve(placed(spoken(http.HandlerFunc(showPlace)))) }

// Keys of two types are two keys, whatever their value.
type (
	firstKey  int
	secondKey int
)

func showFirst(w http.ResponseWriter, r *http.Request) {
	s, _ := r.Context().Value(firstKey(1)).(string)
	mark.Sink(s) // want "flow"
}

func Case_9_3_ContextKeyType_Flow() {
	serve(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), firstKey(1), mark.Source())
		http.HandlerFunc(showFirst).ServeHTTP(w, r.Clone(ctx))
	}))
}

func showSecond(w http.ResponseWriter, r *http.Request) {
	s, _ := r.Context().Value(secondKey(1)).(string)
	mark.Sink(s)
}

func Case_9_3_ContextKeyType_Clean() {
	serve(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), secondKey(1), "ls")
		ctx = context.WithValue(ctx, firstKey(1), mark.Source())
		http.HandlerFunc(showSecond).ServeHTTP(w, r.Clone(ctx))
	}))
}

// A key can be a variable: no other has its address.
type namedKey struct{ name string }

var (
	modeKey = &namedKey{"mode"}
	nameKey = &namedKey{"name"}
)

func moded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), modeKey, mark.Source())
		next.ServeHTTP(w, r.WithContext(context.WithValue(ctx, nameKey, "ls")))
	})
}

func showMode(w http.ResponseWriter, r *http.Request) {
	s, _ := r.Context().Value(modeKey).(string)
	mark.Sink(s) // want "flow"
}

func Case_9_3_ContextKeyVariable_Flow() { serve(moded(http.HandlerFunc(showMode))) }

func showName(w http.ResponseWriter, r *http.Request) {
	s, _ := r.Context().Value(nameKey).(string)
	mark.Sink(s)
}

func Case_9_3_ContextKeyVariable_Clean() { serve(moded(http.HandlerFunc(showName))) }

// An interceptor hands a new context to what comes next.
type (
	callKey struct{}
	planKey struct{}
)

func intercept(ctx context.Context, next func(context.Context)) {
	ctx = context.WithValue(ctx, planKey{}, "ls")
	next(context.WithValue(ctx, callKey{}, mark.Source()))
}

var interceptors = map[string]func(context.Context, func(context.Context)){"call": intercept}

func called(ctx context.Context) {
	s, _ := ctx.Value(callKey{}).(string)
	mark.Sink(s) // want "flow"
}

func Case_9_3_Interceptor_Flow() { interceptors["call"](context.Background(), called) }

func calledPlainly(ctx context.Context) {
	s, _ := ctx.Value(planKey{}).(string)
	mark.Sink(s)
}

func Case_9_3_Interceptor_Clean() { interceptors["call"](context.Background(), calledPlainly) }
