// The program says which notes there are: what else could be notes does not matter.
package main

import (
	"database/sql"
	"log"
	"net/http"

	"sqlinject/injected/store"
	"sqlinject/injected/web"
)

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe("localhost:8080", web.NewNoteServer(store.NewNotes(db))))
}
