// The program says who keeps messages.
package main

import (
	"context"
	"log"
	"net/http"

	"execinject/messages/hub"
	"execinject/messages/keep"
)

func main() {
	told := hub.New(keep.Shell{})
	go told.Run(context.Background())
	http.HandleFunc("/send", func(w http.ResponseWriter, r *http.Request) {
		told.Send(hub.Message{Text: r.FormValue("text")}) // want "shell .*keep.go:16"
	})
	http.HandleFunc("/note", func(w http.ResponseWriter, r *http.Request) {
		told.Note(r.FormValue("text"))
	})
	counted := hub.New(&keep.Counter{})
	go counted.Run(context.Background())
	http.HandleFunc("/count", func(w http.ResponseWriter, r *http.Request) {
		counted.Send(hub.Message{Text: r.FormValue("text")})
	})
	log.Fatal(http.ListenAndServe("localhost:8080", nil))
}
