// Package model is what the service is about.
package model

import (
	"time"

	"github.com/google/uuid"
)

// Customer pays invoices.
type Customer struct {
	ID    uuid.UUID `gorm:"primaryKey"`
	Name  string
	Email string
	Theme string // chosen by the customer
}

// Invoice is a bill.
type Invoice struct {
	ID         uint
	CustomerID uuid.UUID
	Number     string
	Total      int64
	Status     string
	Note       string
	PaidAt     *time.Time
}

// ListRequest asks for invoices.
type ListRequest struct {
	Status   string            `form:"status" json:"status"`
	Customer uuid.UUID         `form:"customer" json:"customer"`
	Sort     string            `form:"sort" json:"sort"`
	Page     int               `form:"page" json:"page"`
	Size     int               `form:"size" json:"size"`
	Fields   []string          `form:"fields" json:"fields"`
	Where    map[string]string `json:"where"`
}

// Change is what a client changes of an invoice.
type Change struct {
	Note   string `json:"note"`
	Status string `json:"status" binding:"oneof=open paid void"`
}
