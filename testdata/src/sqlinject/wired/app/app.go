// Package app puts everything together.
package app

import (
	"database/sql"
	"net/http"

	"sqlinject/wired/domain"
	"sqlinject/wired/store"
	"sqlinject/wired/web"
)

// Run serves.
func Run(db *sql.DB) error {
	service := domain.NewService(store.New(db))
	server := web.New(service)
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", server.List) // want "becomes part of the SQL that .*QueryContext at .*store.go"
	mux.HandleFunc("/find", server.Find)
	mux.HandleFunc("/checked", server.Checked)
	mux.HandleFunc("/unchecked", server.Unchecked) // want "becomes part of the SQL"
	mux.HandleFunc("/checked/by", server.CheckedBy)
	mux.HandleFunc("/unchecked/by", server.UncheckedBy) // want "becomes part of the SQL"
	mux.HandleFunc("/checked/body", server.CheckedBody)
	mux.HandleFunc("/unchecked/body", server.UncheckedBody) // want "becomes part of the SQL"
	mux.Handle("/other", &web.Handler{Orders: service}) // want "becomes part of the SQL"
	return http.ListenAndServe("localhost:8080", mux)
}
