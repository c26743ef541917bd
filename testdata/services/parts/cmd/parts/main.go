// Parts is a service that keeps parts.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"time"

	"example.com/parts/internal/config"
	"example.com/parts/internal/export"
	"example.com/parts/internal/files"
	"example.com/parts/internal/notify"
	"example.com/parts/internal/service"
	"example.com/parts/internal/store"
	"example.com/parts/internal/web"
)

func main() {
	c, err := config.Load()
	if err != nil {
		log.Fatal(err)
	}
	db, err := sql.Open("postgres", c.DSN)
	if err != nil {
		log.Fatal(err)
	}
	defer db.Close()
	parts := service.New(store.New(db, "public"))
	s := web.New(parts, files.New(c.FilesDir), notify.New(c.HookHost, c.Timeout), export.New(c.Converter))
	server := &http.Server{Addr: c.Addr, Handler: s.Handler(), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: time.Minute}
	log.Fatal(server.ListenAndServe())
}
