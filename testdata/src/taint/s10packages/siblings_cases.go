package s10packages

import (
	"net/http"

	"taint/s10packages/siblings/pages"
	"taint/s10packages/siblings/setters"
)

// What one package keeps under a key is found by another that does not import it, where
// their importer gives the latter's functions to a library.

func Case_10_1_SiblingContext_Flow() {
	mux := http.NewServeMux()
	func() { mux.HandleFunc("/", pages.Trace); setters.Ask(mux) }() // want "flow"
}

func Case_10_1_SiblingContext_Clean() {
	mux := http.NewServeMux()
	func() { mux.HandleFunc("/", pages.Other); setters.Ask(mux) }()
}

func Case_10_1_SiblingCalls_Flow() {
	mux := http.NewServeMux()
	func() { mux.Handle("/", http.HandlerFunc(pages.Both)); setters.Ask(mux) }() // want "flow"
}

func Case_10_1_SiblingCalls_Clean() {
	mux := http.NewServeMux()
	func() { mux.Handle("/", http.HandlerFunc(pages.Fixed)); setters.Ask(mux) }()
}
