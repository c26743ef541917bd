// Package std writes logs.
package std

import (
	"log"
	"log/slog"
	"net/http"
	"os"
	"strconv"
	"strings"
)

func handler(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	log.Println("login", user)   // want "with its line breaks"
	log.Printf("login %s", user) // want "with its line breaks"
	log.Printf("login %q", user)
	log.Printf("login %v, %d", user, len(user)) // want "with its line breaks"
	log.Printf("length %d", len(user))
	log.Print("login " + strconv.Quote(user))
	log.Print("login " + strings.ReplaceAll(strings.ReplaceAll(user, "\n", ""), "\r", ""))
	log.Print("login " + strings.ReplaceAll(user, "\n", "")) // want "with its line breaks"
	log.Print("login ", strings.NewReplacer("\n", " ", "\r", " ").Replace(user))
	log.New(os.Stderr, "", 0).Printf("login %s", user) // want "with its line breaks"
	if n, err := strconv.Atoi(user); err == nil {
		log.Printf("login %d", n)
	}
}

func structured(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	slog.Info("login", "user", user)
	slog.Info("login of "+user, "x", 1) // want "with its line breaks"
	slog.Default().Warn("login", slog.String("user", user))
	slog.Default().Warn(user) // want "with its line breaks"
}

// request has parts that cannot have a line break.
func request(w http.ResponseWriter, r *http.Request) {
	log.Printf("%s %s from %s", r.Method, r.RequestURI, r.RemoteAddr)
	log.Printf("%s", r.Header.Get("X-Name"))
	log.Printf("%s", r.UserAgent())
	log.Printf("%s", r.URL.Path)        // want "with its line breaks"
	log.Printf("%s", r.PathValue("id")) // want "with its line breaks"
}

func fails(r *http.Request) {
	log.Fatalf("no user %s", r.FormValue("user")) // want "with its line breaks"
}
