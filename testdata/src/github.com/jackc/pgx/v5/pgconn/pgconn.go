// Package pgconn is a stub of github.com/jackc/pgx/v5/pgconn.
package pgconn

// CommandTag says what a command did.
type CommandTag struct{}
