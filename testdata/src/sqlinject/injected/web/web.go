// Package web answers requests.
package web

import (
	"context"
	"net/http"
)

// Orders is what the web needs of the domain.
type Orders interface {
	Open(ctx context.Context, sort string) ([]string, error)
	Named(ctx context.Context, name string) ([]string, error)
}

// Server has the handlers.
type Server struct{ orders Orders }

// NewServer makes a server.
func NewServer(orders Orders) *Server { return &Server{orders: orders} }

// List lists open orders.
func (s *Server) List(w http.ResponseWriter, r *http.Request) {
	s.orders.Open(r.Context(), r.URL.Query().Get("sort"))
}

// Find finds orders.
func (s *Server) Find(w http.ResponseWriter, r *http.Request) {
	s.orders.Named(r.Context(), r.URL.Query().Get("name"))
	s.orders.Open(r.Context(), "id")
}

// Routes are the paths that are answered. Nobody in sight calls it: the container does.
func Routes(s *Server) *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", s.List)
	mux.HandleFunc("/find", s.Find)
	return mux
}

// Notes is what the web needs of notes.
type Notes interface {
	Search(ctx context.Context, text string) error
}

// NoteServer has a handler.
type NoteServer struct{ notes Notes }

// NewNoteServer makes a server.
func NewNoteServer(notes Notes) *NoteServer { return &NoteServer{notes: notes} }

// ServeHTTP answers.
func (s *NoteServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.notes.Search(r.Context(), r.FormValue("text"))
}
