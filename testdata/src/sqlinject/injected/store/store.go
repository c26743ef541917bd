// Package store keeps orders.
package store

import (
	"context"
	"database/sql"
)

// Orders are the orders of a database.
type Orders struct{ db *sql.DB }

// NewOrders makes a store.
func NewOrders(db *sql.DB) *Orders { return &Orders{db: db} }

// ByStatus lists orders in an order.
func (o *Orders) ByStatus(ctx context.Context, status, sort string) ([]string, error) {
	return nil, query(ctx, o.db, "SELECT id FROM orders WHERE status = $1 ORDER BY "+sort, status)
}

// ByName lists orders of a name.
func (o *Orders) ByName(ctx context.Context, name string) ([]string, error) {
	return nil, query(ctx, o.db, "SELECT id FROM orders WHERE name = $1", name)
}

// Notes are the notes of a database.
type Notes struct{ db *sql.DB }

// NewNotes makes a store.
func NewNotes(db *sql.DB) *Notes { return &Notes{db: db} }

// Search looks for notes.
func (n *Notes) Search(ctx context.Context, text string) error {
	return query(ctx, n.db, "SELECT id FROM notes WHERE text LIKE $1", "%"+text+"%")
}

// OldNotes are notes as they were kept before.
type OldNotes struct{ db *sql.DB }

// Search looks for notes.
func (n *OldNotes) Search(ctx context.Context, text string) error {
	return query(ctx, n.db, "SELECT id FROM notes WHERE text LIKE '%"+text+"%'")
}

func query(ctx context.Context, db *sql.DB, text string, args ...any) error {
	rows, err := db.QueryContext(ctx, text, args...)
	if err != nil {
		return err
	}
	return rows.Close()
}
