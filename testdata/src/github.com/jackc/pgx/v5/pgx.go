// Package pgx is a stub of github.com/jackc/pgx/v5.
package pgx

import "context"

type (
	// Conn is a connection.
	Conn struct{}
	// Rows are rows.
	Rows interface{ Next() bool }
	// Row is one.
	Row interface{ Scan(dest ...any) error }
	// Identifier is a name.
	Identifier []string
	// NamedArgs are arguments by name.
	NamedArgs map[string]any
)

func (c *Conn) Query(ctx context.Context, sql string, args ...any) (Rows, error) { return nil, nil }
func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) Row        { return nil }

func (ident Identifier) Sanitize() string { return ident[0] }
