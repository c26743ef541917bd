// The program registers functions with a package, and has that call them.
package main

import (
	"log"
	"net/http"
	"os/exec"

	"execinject/registered/bus"
)

type event struct{ name, from string }

func init() {
	bus.Register("run", func(s string) error {
		return exec.Command("sh", "-c", s).Run() // want "shell"
	})
	bus.Hook = func(s string) {
		log.Print(len(s))
		exec.Command("sh", "-c", "date").Run()
	}
	bus.Subscribe("made", func(v any) {
		if e, ok := v.(event); ok {
			exec.Command("sh", "-c", "notify "+e.name).Run() // want "shell"
			exec.Command("sh", "-c", "notify "+e.from).Run()
		}
	})
}

func serve(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	bus.Dispatch("run", text)
	bus.Fire(text)
	bus.Publish("made", event{name: text, from: "here"})
}

func main() {
	http.HandleFunc("/", serve)
	log.Fatal(http.ListenAndServe("localhost:8080", nil))
}
