// Package app says who words what.
package app

import (
	"net/http"

	"xss/greeted/web"
	"xss/greeted/words"
)

// Routes are what is answered.
func Routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("/page", web.New(words.Raw{})) // want "to a page as it is"
	mux.Handle("/escaped", web.New(words.Escaped{}))
	mux.Handle("/note", web.NewNote(words.Raw{}))
	return mux
}

// Serve serves one page for all.
func Serve() error {
	return http.ListenAndServe("localhost:8080", web.New(words.Raw{})) // want "to a page as it is"
}
