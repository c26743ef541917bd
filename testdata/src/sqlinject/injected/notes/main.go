// The program leaves it to a library which notes there are, and either can be meant.
package main

import (
	"database/sql"
	"log"
	"net/http"

	"go.uber.org/dig"

	"sqlinject/injected/store"
	"sqlinject/injected/web"
)

func open() (*sql.DB, error) { return sql.Open("postgres", "") }

func main() {
	c := dig.New()
	c.Provide(open)
	c.Provide(store.NewNotes, dig.As(new(web.Notes)))
	c.Provide(web.NewNoteServer) // want "becomes part of the SQL that .*QueryContext at .*store.go"
	err := c.Invoke(func(s *web.NoteServer) error {
		return http.ListenAndServe("localhost:8080", s)
	})
	if err != nil {
		log.Fatal(err)
	}
}
