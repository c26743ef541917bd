// Package api has the handlers in front of a store.
package api

import (
	"io"
	"net/http"

	"pathtraversal/storage/disk"
)

// Store keeps blobs.
type Store interface {
	Put(key string, data []byte) error
	Delete(key string) error
}

// Server answers requests.
type Server struct{ store Store }

// New makes a server.
func New() *Server { return &Server{store: &disk.Store{Root: "/srv/blobs"}} }

// Put stores a blob.
func (s *Server) Put(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	s.store.Put(r.PathValue("key"), data) // want "chooses the file that os.WriteFile at .*disk.go"
	s.store.Put("index", data)
}

// Delete removes one.
func (s *Server) Delete(w http.ResponseWriter, r *http.Request) {
	s.store.Delete(r.PathValue("key"))
}
