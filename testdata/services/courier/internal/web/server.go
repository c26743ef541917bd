// Package web is the service's face.
package web

import (
	"html/template"
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"example.com/courier/internal/archive"
	"example.com/courier/internal/auth"
	"example.com/courier/internal/service"
)

// Server answers requests.
type Server struct {
	parcels *service.Parcels
	tokens  *auth.Tokens
	archive *archive.Importer
	pages   *template.Template
}

// New makes it.
func New(p *service.Parcels, t *auth.Tokens, a *archive.Importer) *Server {
	pages := template.Must(template.New("parcel").Parse(`<h1>{{.Title}}</h1><p>{{.Note}}</p>{{.Foot}}`))
	return &Server{parcels: p, tokens: t, archive: a, pages: pages}
}

// Routes is all that the server answers.
func (s *Server) Routes() http.Handler {
	r := chi.NewRouter()
	r.Use(middleware.RealIP, middleware.Recoverer, middleware.Timeout(time.Minute), trace)
	r.Get("/track/{code}", s.track)
	r.Get("/go", s.forward)
	r.Route("/v1", func(r chi.Router) {
		r.Use(s.authenticated)
		r.Route("/parcels", func(r chi.Router) {
			r.Get("/", s.list)
			r.Post("/", s.add)
			r.Get("/export", s.export)
			r.Get("/match", s.match)
			r.Get("/grep", s.grep)
			r.Route("/{id}", func(r chi.Router) {
				r.Use(withID)
				r.Get("/", s.show)
				r.Put("/status", s.move)
				r.Put("/weight", s.reweigh)
				r.Get("/label.{format}", s.label)
				r.Post("/print", s.print)
				r.Post("/tell", s.tell)
				r.Get("/photos/{name}", s.photo)
			})
		})
		r.Get("/depots/{depot}", s.depot)
		r.Mount("/documents", s.documents())
		r.Post("/printers/test", s.testPrinter)
	})
	return r
}
