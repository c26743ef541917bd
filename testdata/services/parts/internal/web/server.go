// Package web is the service's face.
package web

import (
	"context"
	"html/template"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"example.com/parts/internal/export"
	"example.com/parts/internal/files"
	"example.com/parts/internal/notify"
	"example.com/parts/internal/service"
)

// Server answers requests.
type Server struct {
	parts *service.Parts
	files *files.Dir
	hooks *notify.Hooks
	tool  *export.Tool
	pages *template.Template
}

// New makes a server.
func New(parts *service.Parts, dir *files.Dir, hooks *notify.Hooks, tool *export.Tool) *Server {
	return &Server{
		parts: parts, files: dir, hooks: hooks, tool: tool,
		pages: template.Must(template.New("part").Parse(`<h1>{{.Name}}</h1><p>{{.Note}}</p>`)),
	}
}

// Handler is all that the server answers.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /parts", s.list)
	mux.HandleFunc("GET /parts/sorted", s.sorted)
	mux.HandleFunc("GET /parts/find", s.find)
	mux.HandleFunc("GET /parts/match", s.match)
	mux.HandleFunc("GET /parts/{id}", s.show)
	mux.HandleFunc("POST /parts/{id}/note", s.note)
	mux.HandleFunc("POST /archive", s.archive)
	mux.HandleFunc("GET /files/{name...}", s.file)
	mux.HandleFunc("POST /files", s.upload)
	mux.HandleFunc("POST /files/rename", s.rename)
	mux.HandleFunc("DELETE /files/{part}/{name}", s.remove)
	mux.HandleFunc("POST /hooks/test", s.hook)
	mux.HandleFunc("GET /label", s.label)
	mux.HandleFunc("GET /sheet/{kind}", s.sheet)
	mux.HandleFunc("GET /hello", s.hello)
	mux.HandleFunc("GET /go", s.forward)
	return logged(withUser(mux))
}

// logged writes a line for each request.
func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		next.ServeHTTP(w, r)
		slog.Info("request", "path", r.URL.Path, "took", time.Since(start))
	})
}

type userKey struct{}

// withUser keeps who the client says that it is.
func withUser(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), userKey{}, r.FormValue("user"))
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func id(r *http.Request) (int64, error) { return strconv.ParseInt(r.PathValue("id"), 10, 64) }
