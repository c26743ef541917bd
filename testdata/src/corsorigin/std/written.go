package std

import (
	"fmt"
	"net/http"
)

// What is written to a response as its body is in none of its headers.

func readable(w http.ResponseWriter) {
	w.Header().Set("Access-Control-Allow-Credentials", "true")
	w.Header().Set("Access-Control-Allow-Origin", "https://app.example.com")
}

func writtenFirst(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	fmt.Fprintln(w, r.FormValue("text"))
	w.Write([]byte(r.FormValue("more")))
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func writtenThen(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	w.Write([]byte(r.FormValue("text")))
	readable(w)
}

func originSetFirst(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin")) // want "GVS111"
	w.Write([]byte("ok"))
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}
