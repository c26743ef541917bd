package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
)

const indexPage = `<!doctype html>
<title>Toolbox</title>
<h1>Toolbox</h1>
<ul>
<li><a href="/ping?ip=127.0.0.1">/ping?ip=127.0.0.1</a>
<li><a href="/ping/localhost">/ping/localhost</a>
<li><a href="/calculate?expr=2+3">/calculate?expr=2+3</a>
<li><a href="/calculate?expr=7/2&amp;whole=1">/calculate?expr=7/2&amp;whole=1</a>
<li><a href="/admin">/admin</a>
</ul>
`

func newHandler(adminPassword string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", index)
	mux.HandleFunc("GET /ping", pingAddress)
	mux.HandleFunc("GET /ping/{host}", pingHost)
	mux.HandleFunc("GET /calculate", calculate)
	mux.HandleFunc("GET /admin", admin(adminPassword))
	return mux
}

func index(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	if _, err := io.WriteString(w, indexPage); err != nil {
		log.Println("index:", err)
	}
}

func writeJSON(w http.ResponseWriter, answer any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		log.Println("answer:", err)
	}
}
