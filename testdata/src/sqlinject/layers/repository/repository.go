// Package repository stores users.
package repository

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// Filter says which users are meant.
type Filter struct {
	Name, Sort string
	Limit      int
}

// Users are the users of a database.
type Users struct{ DB *sql.DB }

// List lists users.
func (u *Users) List(ctx context.Context, f Filter) (*sql.Rows, error) {
	query := "SELECT id FROM users WHERE name = ?"
	if f.Sort != "" {
		query += " ORDER BY " + f.Sort
	}
	query += fmt.Sprintf(" LIMIT %d", f.Limit)
	return u.DB.QueryContext(ctx, query, f.Name)
}

// ListSafe lists users in an order that is known.
func (u *Users) ListSafe(ctx context.Context, f Filter) (*sql.Rows, error) {
	query := "SELECT id FROM users WHERE name = ? ORDER BY " + column(f.Sort)
	return u.DB.QueryContext(ctx, query, f.Name)
}

func column(name string) string {
	switch strings.ToLower(name) {
	case "since":
		return "created_at"
	}
	return "name"
}
