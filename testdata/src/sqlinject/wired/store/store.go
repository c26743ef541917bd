// Package store keeps orders.
package store

import (
	"context"
	"database/sql"

	"sqlinject/wired/domain"
)

// Orders are the orders of a database.
type Orders struct{ db *sql.DB }

// New makes a store.
func New(db *sql.DB) *Orders { return &Orders{db: db} }

// ByStatus lists orders in an order.
func (o *Orders) ByStatus(ctx context.Context, status, sort string) ([]string, error) {
	return o.list(ctx, "SELECT id FROM orders WHERE status = $1 ORDER BY "+sort, status)
}

// ByName lists orders of a name.
func (o *Orders) ByName(ctx context.Context, name string) ([]string, error) {
	return o.list(ctx, "SELECT id FROM orders WHERE name = $1", name)
}

// Filtered lists what a filter finds.
func (o *Orders) Filtered(ctx context.Context, f domain.Filter) ([]string, error) {
	return o.list(ctx, "SELECT id FROM orders WHERE name = $1 ORDER BY "+f.Sort, f.Name)
}

// FilteredBy lists what a filter finds.
func (o *Orders) FilteredBy(ctx context.Context, f *domain.Filter) ([]string, error) {
	return o.list(ctx, "SELECT id FROM orders WHERE name = $1 ORDER BY "+f.Sort, f.Name)
}

func (o *Orders) list(ctx context.Context, query string, args ...any) ([]string, error) {
	rows, err := o.db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}
