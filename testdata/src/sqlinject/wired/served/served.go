// Package served returns handlers, which somebody else serves.
package served

import (
	"database/sql"
	"net/http"

	"sqlinject/wired/domain"
	"sqlinject/wired/store"
	"sqlinject/wired/web"
)

// List is a function that captured the service.
func List(db *sql.DB) http.HandlerFunc {
	service := domain.NewService(store.New(db))
	return func(w http.ResponseWriter, r *http.Request) {
		service.Open(r.Context(), r.FormValue("sort")) // want "becomes part of the SQL that .*QueryContext at .*store.go"
	}
}

// Find is the same, with text that is no part of the statement.
func Find(db *sql.DB) http.HandlerFunc {
	service := domain.NewService(store.New(db))
	return func(w http.ResponseWriter, r *http.Request) {
		service.Named(r.Context(), r.FormValue("name"))
	}
}

type lister struct{ orders web.Orders }

func (l *lister) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.orders.Open(r.Context(), r.FormValue("sort")) // want "becomes part of the SQL"
}

// Lister is a type of which a method is called.
func Lister(db *sql.DB) http.Handler {
	return &lister{domain.NewService(store.New(db))}
}

type finder struct{ orders web.Orders }

func (f *finder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.orders.Named(r.Context(), r.FormValue("name"))
}

// Finder is the same, with text that is no part of the statement.
func Finder(db *sql.DB) http.Handler {
	return &finder{domain.NewService(store.New(db))}
}

// Other is of a type of another package.
func Other(db *sql.DB) http.Handler {
	return &web.Handler{Orders: domain.NewService(store.New(db))} // want "becomes part of the SQL"
}

// Opened is a function that another package made.
func Opened(db *sql.DB) http.Handler {
	return web.Opened(domain.NewService(store.New(db))) // want "becomes part of the SQL"
}

// Fixed is the same, with a constant.
func Fixed(db *sql.DB) http.Handler {
	return web.Fixed(domain.NewService(store.New(db)))
}

type pages struct{ orders web.Orders }

func (p *pages) list(w http.ResponseWriter, r *http.Request) {
	p.orders.Open(r.Context(), r.FormValue("sort")) // want "becomes part of the SQL"
}

func (p *pages) find(w http.ResponseWriter, r *http.Request) {
	p.orders.Named(r.Context(), r.FormValue("name"))
}

// Page is one method of a type or another.
func Page(db *sql.DB, list bool) http.Handler {
	p := &pages{domain.NewService(store.New(db))}
	if list {
		return http.HandlerFunc(p.list)
	}
	return http.HandlerFunc(p.find)
}
