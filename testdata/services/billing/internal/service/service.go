// Package service is what can be done with invoices.
package service

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/google/uuid"

	"example.com/billing/internal/model"
)

// ErrBad says that the client asks for nonsense.
var ErrBad = errors.New("bad request")

// Repo keeps invoices.
type Repo interface {
	List(ctx context.Context, q model.ListRequest) ([]model.Invoice, error)
	ListBy(ctx context.Context, column string, desc bool) ([]model.Invoice, error)
	OfStatus(ctx context.Context, status string) ([]model.Invoice, error)
	OfStatuses(ctx context.Context, statuses []string) ([]model.Invoice, error)
	Sums(ctx context.Context, by string) ([]map[string]any, error)
	Count(ctx context.Context, id uuid.UUID) (int64, error)
	Search(ctx context.Context, text string) ([]model.Invoice, error)
	Tenant(ctx context.Context, tenant string) ([]model.Invoice, error)
	ByID(ctx context.Context, id uint64) (*model.Invoice, error)
	ByKey(ctx context.Context, key string) (*model.Invoice, error)
	ByNumber(ctx context.Context, number string) (*model.Invoice, error)
	Update(ctx context.Context, id uint64, c model.Change) error
	Purge(ctx context.Context, table, status string) error
}

// Invoices is the service.
type Invoices struct{ repo Repo }

// New makes it.
func New(r Repo) *Invoices { return &Invoices{repo: r} }

// Repo is what is not more than the repository's.
func (s *Invoices) Repo() Repo { return s.repo }

// List lists invoices as the client asks.
func (s *Invoices) List(ctx context.Context, q model.ListRequest) ([]model.Invoice, error) {
	if q.Size < 1 || q.Size > 200 {
		q.Size = 50
	}
	return s.repo.List(ctx, q)
}

var orders = []string{"number", "total", "paid_at"}

// ListOrdered lists invoices in one of our orders.
func (s *Invoices) ListOrdered(ctx context.Context, q model.ListRequest) ([]model.Invoice, error) {
	column, desc := strings.CutPrefix(q.Sort, "-")
	if !slices.Contains(orders, column) {
		return nil, ErrBad
	}
	q.Sort = column
	if desc {
		q.Sort += " DESC"
	}
	return s.repo.List(ctx, q)
}

// OfStatus lists the invoices of a status.
func (s *Invoices) OfStatus(ctx context.Context, status string) ([]model.Invoice, error) {
	return s.repo.OfStatus(ctx, status)
}

// OfKnownStatus lists the invoices of a status that there is.
func (s *Invoices) OfKnownStatus(ctx context.Context, status string) ([]model.Invoice, error) {
	switch status {
	case "open", "paid", "void":
		return s.repo.OfStatus(ctx, status)
	}
	return nil, ErrBad
}

var word = regexp.MustCompile(`^[a-z_]{1,30}$`)

// Sums adds up totals by a column.
func (s *Invoices) Sums(ctx context.Context, by string) ([]map[string]any, error) {
	return s.repo.Sums(ctx, by)
}

// SumsByWord adds up totals by what can only be the name of a column.
func (s *Invoices) SumsByWord(ctx context.Context, by string) ([]map[string]any, error) {
	if !word.MatchString(by) {
		return nil, ErrBad
	}
	return s.repo.Sums(ctx, by)
}

// Tenant lists the invoices of a tenant.
func (s *Invoices) Tenant(ctx context.Context, name string) ([]model.Invoice, error) {
	return s.repo.Tenant(ctx, name)
}

// TenantChecked lists the invoices of a tenant whose name is a word.
func (s *Invoices) TenantChecked(ctx context.Context, name string) ([]model.Invoice, error) {
	if err := checkWord(name); err != nil {
		return nil, err
	}
	return s.repo.Tenant(ctx, name)
}

func checkWord(s string) error {
	for _, c := range s {
		if (c < 'a' || c > 'z') && c != '_' {
			return ErrBad
		}
	}
	return nil
}
