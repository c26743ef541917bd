// Package app says what there is.
package app

import (
	"database/sql"
	"net/http"

	"go.uber.org/dig"

	"sqlinject/injected/domain"
	"sqlinject/injected/store"
	"sqlinject/injected/web"
)

func open() (*sql.DB, error) { return sql.Open("postgres", "") }

// Run serves.
func Run() error {
	c := dig.New()
	c.Provide(open)
	c.Provide(store.NewOrders, dig.As(new(domain.Orders)))
	c.Provide(domain.NewService, dig.As(new(web.Orders)))
	c.Provide(web.NewServer)
	c.Provide(web.Routes)
	return c.Invoke(func(mux *http.ServeMux) error {
		return http.ListenAndServe("localhost:8080", mux)
	})
}
