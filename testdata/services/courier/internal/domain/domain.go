// Package domain is what the service is about, and what it needs of others.
package domain

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/google/uuid"
)

var (
	ErrNotFound = errors.New("not found")
	ErrInvalid  = errors.New("invalid")
)

// Parcel is on its way.
type Parcel struct {
	ID        uuid.UUID `db:"id" json:"id"`
	Code      string    `db:"code" json:"code"`
	Recipient string    `db:"recipient" json:"recipient"`
	Address   string    `db:"address" json:"address"`
	Status    Status    `db:"status" json:"status"`
	Weight    int32     `db:"weight" json:"weight"`
	Note      string    `db:"note" json:"note"`
	Changed   time.Time `db:"changed" json:"changed"`
}

// Status is where a parcel is.
type Status string

const (
	Waiting   Status = "waiting"
	OnTheWay  Status = "on-the-way"
	Delivered Status = "delivered"
)

// ParseStatus reads a status.
func ParseStatus(s string) (Status, error) {
	switch st := Status(s); st {
	case Waiting, OnTheWay, Delivered:
		return st, nil
	}
	return "", ErrInvalid
}

// Filter says which parcels, and in which order.
type Filter struct {
	Recipient string
	Status    Status
	OrderBy   string
	Desc      bool
	Limit     int
	Offset    int
}

// Page is a part of a list.
type Page[T any] struct {
	Items []T `json:"items"`
	Total int `json:"total"`
}

// Parcels keeps parcels.
type Parcels interface {
	Get(ctx context.Context, id uuid.UUID) (Parcel, error)
	ByCode(ctx context.Context, code string) (Parcel, error)
	List(ctx context.Context, f Filter) ([]Parcel, error)
	Match(ctx context.Context, want map[string]string) ([]Parcel, error)
	InDepot(ctx context.Context, depot string) ([]Parcel, error)
	Add(ctx context.Context, p Parcel) error
	SetStatus(ctx context.Context, id uuid.UUID, st Status) error
}

// Documents keeps what belongs to parcels: photos, signatures, customs forms.
type Documents interface {
	Open(ctx context.Context, key string) (io.ReadCloser, error)
	Save(ctx context.Context, key string, r io.Reader) error
	Remove(ctx context.Context, key string) error
}

// Printer prints labels.
type Printer interface {
	Print(ctx context.Context, printer, text string) error
	Render(ctx context.Context, format string, p Parcel) ([]byte, error)
}

// Hooks tells others.
type Hooks interface {
	Tell(ctx context.Context, address string, p Parcel) error
	TellOwn(ctx context.Context, topic string, p Parcel) error
}
