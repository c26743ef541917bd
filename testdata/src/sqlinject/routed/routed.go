// Package routed has routes that say which texts they let through.
package routed

import (
	"database/sql"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
)

type shop struct{ db *sql.DB }

const year = "{year:[0-9]{4}}"

func (s *shop) chi() http.Handler {
	m := chi.NewRouter()
	m.Get("/orders/{order:[0-9]+}", s.order)
	m.Get("/reports/"+year+"/{lang:de|en}", s.order)
	m.Get("/items/{item:[^/]+}", s.order)
	m.Get("/users/{user:[a-z]+}", s.order)
	m.Get("/anybody/{user}", s.order)
	return m
}

func (s *shop) order(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM orders WHERE id = " + chi.URLParam(r, "order"))
	s.db.Exec("DELETE FROM reports WHERE year = " + part(r, "year") + " AND lang = '" + part(r, "lang") + "'")
	s.db.Exec("DELETE FROM items WHERE id = " + chi.URLParam(r, "item")) // want "GVS501"
	s.db.Exec("DELETE FROM users WHERE id = " + chi.URLParam(r, "user")) // want "GVS501"
	s.db.Exec("DELETE FROM users WHERE id = " + part(r, "elsewhere"))    // want "GVS501"
}

func part(r *http.Request, name string) string { return chi.URLParam(r, name) }

func (s *shop) mux() http.Handler {
	m := mux.NewRouter()
	m.HandleFunc("/parcels/{parcel:[0-9a-f]+}", s.parcel)
	m.HandleFunc("/notes/{note}", s.parcel)
	return m
}

func (s *shop) parcel(w http.ResponseWriter, r *http.Request) {
	vars := mux.Vars(r)
	s.db.Exec("DELETE FROM parcels WHERE id = '" + vars["parcel"] + "'")
	s.db.Exec("DELETE FROM parcels WHERE id = '" + parcelOf(r) + "'")
	s.db.Exec("DELETE FROM notes WHERE id = '" + vars["note"] + "'") // want "GVS501"
	for name := range vars {
		s.db.Exec("DELETE FROM notes WHERE id = '" + vars[name] + "'") // want "GVS501"
	}
}

func parcelOf(r *http.Request) string { return mux.Vars(r)["parcel"] }

// Two routes name their parts alike.
func (s *shop) twice() http.Handler {
	m := chi.NewRouter()
	m.Get("/lots/{lot:[0-9]+}", s.lot)
	m.Get("/lots/{lot:[0-9]+}/all", s.lot)
	m.Get("/any/{lot}", s.anyLot)
	m.Get("/wrapped/{lot:[0-9]+}", s.wrappedLot)
	m.Get("/wrapped/{lot}/all", logged(s.wrappedLot))
	m.Get("/deep/{lot}", s.deepLot)
	m.Get("/deep/{lot:[0-9]+}/all", s.deepLot)
	return m
}

func (s *shop) lot(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM lots WHERE id = " + chi.URLParam(r, "lot"))
}

func (s *shop) anyLot(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM lots WHERE id = " + chi.URLParam(r, "lot")) // want "GVS501"
}

func logged(h http.HandlerFunc) http.HandlerFunc { return h }

func (s *shop) wrappedLot(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM lots WHERE id = " + chi.URLParam(r, "lot")) // want "GVS501"
}

func (s *shop) deepLot(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM lots WHERE id = " + chi.URLParam(r, "lot")) // want "GVS501"
}

func (s *shop) fiber(app *fiber.App) {
	app.Get("/carts/:cart<int;min(1)>/:code<regex(^[A-Z>]+$)>/:name<minLen(3)>?", func(c *fiber.Ctx) error {
		s.db.Exec("DELETE FROM carts WHERE id = " + c.Params("cart"))
		s.db.Exec("DELETE FROM carts WHERE code = '" + c.Params("code") + "'")
		s.db.Exec("DELETE FROM carts WHERE name = '" + c.Params("name") + "'") // want "GVS501"
		if n := c.Query("n"); n != "a" && n != "b" {
			return nil
		}
		s.db.Exec("DELETE FROM carts WHERE n = '" + c.Query("n") + "'")
		s.db.Exec("DELETE FROM carts WHERE n = '" + c.Query("m") + "'") // want "GVS501"
		return nil
	})
	app.Get("/marks/:mark<int>", func(c *fiber.Ctx) error {
		_, err := s.db.Exec("DELETE FROM marks WHERE id = " + c.Params("mark"))
		return err
	})
	app.Get("/marks/:mark/all", func(c *fiber.Ctx) error {
		_, err := s.db.Exec("DELETE FROM marks WHERE id = " + c.Params("mark")) // want "GVS501"
		return err
	})
}
