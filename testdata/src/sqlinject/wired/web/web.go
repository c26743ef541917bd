// Package web answers requests.
package web

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"sqlinject/wired/domain"
)

// Orders is what the web needs of the domain.
type Orders interface {
	Open(ctx context.Context, sort string) ([]string, error)
	Named(ctx context.Context, name string) ([]string, error)
	Checked(ctx context.Context, f domain.Filter) ([]string, error)
	Unchecked(ctx context.Context, f domain.Filter) ([]string, error)
	CheckedBy(ctx context.Context, f *domain.Filter) ([]string, error)
	UncheckedBy(ctx context.Context, f *domain.Filter) ([]string, error)
}

// Server has the handlers.
type Server struct{ orders Orders }

// New makes a server.
func New(orders Orders) *Server { return &Server{orders: orders} }

// List lists open orders.
func (s *Server) List(w http.ResponseWriter, r *http.Request) {
	ids, err := s.orders.Open(r.Context(), r.URL.Query().Get("sort"))
	if err != nil {
		http.Error(w, "no", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write([]byte(strings.Join(ids, "\n")))
}

// Find finds orders.
func (s *Server) Find(w http.ResponseWriter, r *http.Request) {
	s.orders.Named(r.Context(), r.URL.Query().Get("name"))
	s.orders.Open(r.Context(), "id")
}

// Handler is one that is a type.
type Handler struct{ Orders Orders }

// ServeHTTP answers.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.Orders.Open(r.Context(), r.FormValue("sort"))
}

// Opened lists open orders.
func Opened(orders Orders) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		orders.Open(r.Context(), r.FormValue("sort"))
	})
}

// Fixed lists open orders by number.
func Fixed(orders Orders) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		orders.Open(r.Context(), "id")
		orders.Named(r.Context(), r.FormValue("sort"))
	})
}

// Checked has a filter checked.
func (s *Server) Checked(w http.ResponseWriter, r *http.Request) {
	s.orders.Checked(r.Context(), domain.Filter{Name: r.FormValue("name"), Sort: r.FormValue("sort")})
}

// Unchecked has the wrong part of one checked.
func (s *Server) Unchecked(w http.ResponseWriter, r *http.Request) {
	s.orders.Unchecked(r.Context(), domain.Filter{Name: r.FormValue("name"), Sort: r.FormValue("sort")})
}

// CheckedBy has a filter checked where it is.
func (s *Server) CheckedBy(w http.ResponseWriter, r *http.Request) {
	s.orders.CheckedBy(r.Context(), &domain.Filter{Name: r.FormValue("name"), Sort: r.FormValue("sort")})
}

// UncheckedBy has it checked, and looked for all the same.
func (s *Server) UncheckedBy(w http.ResponseWriter, r *http.Request) {
	s.orders.UncheckedBy(r.Context(), &domain.Filter{Name: r.FormValue("name"), Sort: r.FormValue("sort")})
}

// CheckedBody has a filter checked that the body has.
func (s *Server) CheckedBody(w http.ResponseWriter, r *http.Request) {
	var f domain.Filter
	if json.NewDecoder(r.Body).Decode(&f) == nil {
		s.orders.CheckedBy(r.Context(), &f)
	}
}

// UncheckedBody has it checked, and looked for all the same.
func (s *Server) UncheckedBody(w http.ResponseWriter, r *http.Request) {
	var f domain.Filter
	if json.NewDecoder(r.Body).Decode(&f) == nil {
		s.orders.UncheckedBy(r.Context(), &f)
	}
}
