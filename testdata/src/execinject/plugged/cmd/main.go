// The program is where plug-ins and their host meet.
package main

import (
	"log"
	"net/http"

	"execinject/plugged/host"
	"execinject/plugged/plug"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/plugin", host.Serve) // want "shell .*plug.go:14" "shell .*plug.go:29"
	mux.HandleFunc("/run", host.Run)
	log.Fatal(http.ListenAndServe("localhost:8080", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mux.ServeHTTP(w, r.WithContext(host.With(r.Context(), plug.Shell{})))
	})))
}
