// Package sqlx is a stub of github.com/jmoiron/sqlx.
package sqlx

import (
	"context"
	"database/sql"
)

type (
	// DB is a database.
	DB struct{ *sql.DB }
	// Rows are rows.
	Rows struct{ *sql.Rows }
)

func (db *DB) Get(dest interface{}, query string, args ...interface{}) error    { return nil }
func (db *DB) Select(dest interface{}, query string, args ...interface{}) error { return nil }
func (db *DB) SelectContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error {
	return nil
}
func (db *DB) NamedExec(query string, arg interface{}) (sql.Result, error) { return nil, nil }
func (db *DB) Queryx(query string, args ...interface{}) (*Rows, error)     { return nil, nil }
func (db *DB) MustExec(query string, args ...interface{}) sql.Result       { return nil }
func (db *DB) Rebind(query string) string                                  { return query }
func In(query string, args ...interface{}) (string, []interface{}, error)  { return query, args, nil }
