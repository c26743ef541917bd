// Billing is a service that keeps invoices.
package main

import (
	"log"
	"os"

	"github.com/gin-gonic/gin"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"

	"example.com/billing/internal/api"
	"example.com/billing/internal/mail"
	"example.com/billing/internal/repo"
	"example.com/billing/internal/service"
	"example.com/billing/internal/storage"
)

func main() {
	db, err := gorm.Open(postgres.Open(os.Getenv("BILLING_DSN")), &gorm.Config{})
	if err != nil {
		log.Fatal(err)
	}
	a := api.New(service.New(repo.New(db)), storage.NewDisk(os.Getenv("BILLING_DIR")), mail.New("mail.example.com:25", "billing@example.com"))
	r := gin.New()
	a.Register(r) // want GVS501 GVS501 GVS501 GVS501 GVS501 GVS501
	log.Fatal(r.Run("127.0.0.1:8081"))
}
