// Command http is the function behind the API gateway.
package main

import (
	"database/sql"
	"log"
	"os"

	"github.com/aws/aws-lambda-go/lambda"
	_ "github.com/lib/pq"

	"example.com/intake/internal/claims"
	"example.com/intake/internal/handler"
	"example.com/intake/internal/partner"
	"example.com/intake/internal/report"
	"example.com/intake/internal/secrets"
	"example.com/intake/internal/store"
)

func main() {
	db, err := sql.Open("postgres", os.Getenv("INTAKE_DSN"))
	if err != nil {
		log.Fatal(err)
	}
	sec, err := secrets.Load(os.Getenv)
	if err != nil {
		log.Fatal(err)
	}
	svc := claims.NewService(store.New(db), report.New("/tmp/reports"), partner.New(partner.Config{Base: "https://partners.example.com"}))
	h := handler.New(svc, sec)
	lambda.Start(h.Handle)
}
