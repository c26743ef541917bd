// Desk is a service that keeps tickets.
package main

import (
	"log"
	"os"

	"github.com/jmoiron/sqlx"
	"github.com/labstack/echo/v4"

	"example.com/desk/internal/access"
	"example.com/desk/internal/reports"
	"example.com/desk/internal/tickets"
	"example.com/desk/internal/web"
)

func main() {
	db, err := sqlx.Open("mysql", os.Getenv("DESK_DSN"))
	if err != nil {
		log.Fatal(err)
	}
	e := echo.New()
	web.Register(e, tickets.New(db, "/var/lib/desk"))
	keeper, err := access.New()
	if err != nil {
		log.Fatal(err)
	}
	web.RegisterAgents(e, keeper, reports.New("/usr/lib/desk/report"))
	log.Fatal(e.Start("127.0.0.1:8082"))
}
