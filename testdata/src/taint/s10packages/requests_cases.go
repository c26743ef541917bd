package s10packages

import (
	"net/http"
	"net/http/httptest"

	"taint/mark"
	"taint/s10packages/requests"
)

// served is one request to a handler that a multiplexer calls.
func served(h http.Handler) {
	mux := http.NewServeMux()
	mux.Handle("/", h)
	mux.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/", nil))
}

func showTrace(w http.ResponseWriter, r *http.Request) {
	mark.Sink(requests.Trace(r.Context())) // want "flow"
}

func Case_10_1_ContextOfMiddleware_Flow() {
	served(requests.Traced(http.HandlerFunc(showTrace)))
}

func showUser(w http.ResponseWriter, r *http.Request) {
	mark.Sink(requests.UserOf(r.Context()).Name)
}

func Case_10_1_ContextOfMiddleware_Clean() {
	served(requests.Known(requests.Traced(http.HandlerFunc(showUser))))
}

func showAgent(w http.ResponseWriter, r *http.Request) {
	mark.Sink(requests.UserOf(r.Context()).Agent) // want "flow"
}

func Case_10_1_ContextStruct_Flow() {
	served(requests.Known(http.HandlerFunc(showAgent)))
}

func showFixed(w http.ResponseWriter, r *http.Request) {
	u := requests.UserOf(r.Context())
	u.Agent = "ls"
	mark.Sink(u.Agent)
}

func Case_10_1_ContextStruct_Clean() {
	served(requests.Known(http.HandlerFunc(showFixed)))
}

func Case_10_1_AskedTwice_Flow(w http.ResponseWriter, r *http.Request) {
	f := &requests.Form{R: r}
	if letters(f.Value("q")) {
		return
	}
	mark.Shell(f.Value("q")) // want "flow"
}

func Case_10_1_AskedTwice_Clean(w http.ResponseWriter, r *http.Request) {
	f := &requests.Form{R: r}
	if !letters(f.Value("q")) {
		return
	}
	mark.Shell(f.Value("q"))
}

func value(f *requests.Form, name string) string { return f.Value(name) }

func Case_10_1_AskedForTwice_Flow(w http.ResponseWriter, r *http.Request) {
	f, g := &requests.Form{R: r}, &requests.Form{R: r}
	if !letters(value(f, "q")) {
		mark.Shell(value(g, "q")) // want "flow"
	}
}

func Case_10_1_AskedForTwice_Clean(w http.ResponseWriter, r *http.Request) {
	f, g := &requests.Form{R: r}, &requests.Form{R: r}
	if letters(value(f, "q")) {
		mark.Shell(value(g, "q"))
	}
}

func letters(s string) bool {
	for _, c := range s {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}
