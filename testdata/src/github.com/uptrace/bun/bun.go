// Package bun is a stub of github.com/uptrace/bun.
package bun

import "context"

type (
	// DB is a database.
	DB struct{}
	// SelectQuery is a query.
	SelectQuery struct{}
)

func (db *DB) NewSelect() *SelectQuery                                  { return &SelectQuery{} }
func (q *SelectQuery) Model(model any) *SelectQuery                     { return q }
func (q *SelectQuery) Where(query string, args ...any) *SelectQuery     { return q }
func (q *SelectQuery) Order(orders ...string) *SelectQuery              { return q }
func (q *SelectQuery) OrderExpr(query string, args ...any) *SelectQuery { return q }
func (q *SelectQuery) Scan(ctx context.Context, dest ...any) error      { return nil }
