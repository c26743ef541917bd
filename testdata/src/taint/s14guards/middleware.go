package s14guards

import (
	"net/http"

	"taint/mark"
)

// A middleware that holds the handler after it as a http.Handler, and is given to a router.

func onlyIP(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isIP(r.FormValue("q")) {
			http.Error(w, "bad", http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// looksForIP forgets to return.
func looksForIP(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isIP(r.FormValue("q")) {
			http.Error(w, "bad", http.StatusBadRequest)
		}
		next.ServeHTTP(w, r)
	})
}

func heldUnchecked(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("q")) // want "flow"
}

func Case_14_5_HeldHandler_Flow(w http.ResponseWriter, r *http.Request) {
	mux := http.NewServeMux()
	mux.Handle("/", looksForIP(http.HandlerFunc(heldUnchecked)))
	mux.ServeHTTP(w, r)
}

func heldChecked(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_HeldHandler_Clean(w http.ResponseWriter, r *http.Request) {
	mux := http.NewServeMux()
	mux.Handle("/", onlyIP(http.HandlerFunc(heldChecked)))
	mux.ServeHTTP(w, r)
}

func heldOther(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("w")) // want "flow"
}

func Case_14_5_HeldHandlerOther_Flow(w http.ResponseWriter, r *http.Request) {
	mux := http.NewServeMux()
	mux.Handle("/", onlyIP(http.HandlerFunc(heldOther)))
	mux.ServeHTTP(w, r)
}

func heldFunction(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_HeldHandlerOther_Clean(w http.ResponseWriter, r *http.Request) {
	mux := http.NewServeMux()
	mux.Handle("/", onlyIP(requiresIP(heldFunction)))
	mux.ServeHTTP(w, r)
}

func heldTwice(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("q")) // want "flow"
}

func Case_14_5_HeldTwice_Flow(w http.ResponseWriter, r *http.Request) {
	mux := http.NewServeMux()
	mux.Handle("/b/", onlyIP(http.HandlerFunc(heldTwice)))
	mux.HandleFunc("/", heldTwice)
	mux.ServeHTTP(w, r)
}

func heldBothChecked(w http.ResponseWriter, r *http.Request) {
	mark.Shell(r.FormValue("q"))
}

func Case_14_5_HeldTwice_Clean(w http.ResponseWriter, r *http.Request) {
	mux := http.NewServeMux()
	mux.Handle("/", onlyIP(http.HandlerFunc(heldBothChecked)))
	mux.Handle("/b/", onlyIP(http.HandlerFunc(heldBothChecked)))
	mux.ServeHTTP(w, r)
}
