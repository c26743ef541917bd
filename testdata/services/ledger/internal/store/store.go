// Package store keeps entries with bun.
package store

import (
	"context"
	"fmt"
	"strings"

	"github.com/uptrace/bun"
)

// Entry is an entry of the ledger.
type Entry struct {
	bun.BaseModel `bun:"table:entries"`
	ID            int64 `bun:",pk"`
	Account       string
	Amount        int64
	Text          string
}

// Store keeps entries.
type Store struct{ db *bun.DB }

// New makes one.
func New(db *bun.DB) *Store { return &Store{db: db} }

// List lists the entries of an account, in an order that is given.
func (s *Store) List(ctx context.Context, account, order string, limit int64) ([]Entry, error) {
	var out []Entry
	q := s.db.NewSelect().Model(&out).Where("account = ?", account).Limit(limit)
	if order != "" {
		q = q.OrderExpr(order)
	}
	err := q.Scan(ctx)
	return out, err
}

// ListIdent lists the entries of an account, ordered by a column whose name is quoted.
func (s *Store) ListIdent(ctx context.Context, account, column string) ([]Entry, error) {
	var out []Entry
	err := s.db.NewSelect().Model(&out).Where("account = ?", account).OrderExpr("? DESC", bun.Ident(column)).Scan(ctx)
	return out, err
}

// Filter lists the entries with values in columns that the caller names.
func (s *Store) Filter(ctx context.Context, filter map[string]string) ([]Entry, error) {
	var out []Entry
	q := s.db.NewSelect().Model(&out)
	for column, value := range filter {
		q = q.Where(column+" = ?", value)
	}
	err := q.Scan(ctx)
	return out, err
}

// filterable are the columns that FilterKnown looks at.
var filterable = map[string]bool{"account": true, "text": true}

// FilterKnown lists the entries with values in columns that we know.
func (s *Store) FilterKnown(ctx context.Context, filter map[string]string) ([]Entry, error) {
	var out []Entry
	q := s.db.NewSelect().Model(&out)
	for column, value := range filter {
		if !filterable[column] {
			return nil, fmt.Errorf("no column %q", column)
		}
		q = q.Where(column+" = ?", value)
	}
	err := q.Scan(ctx)
	return out, err
}

// Find looks for a text.
func (s *Store) Find(ctx context.Context, text string) ([]Entry, error) {
	var out []Entry
	err := s.db.NewRaw("SELECT * FROM entries WHERE text LIKE '%"+text+"%'").Scan(ctx, &out)
	return out, err
}

// FindParam looks for a text that is a parameter.
func (s *Store) FindParam(ctx context.Context, text string) ([]Entry, error) {
	var out []Entry
	err := s.db.NewRaw("SELECT * FROM entries WHERE text LIKE ?", "%"+text+"%").Scan(ctx, &out)
	return out, err
}

// Remove removes entries by their numbers.
func (s *Store) Remove(ctx context.Context, ids []string) error {
	_, err := s.db.ExecContext(ctx, "DELETE FROM entries WHERE id IN ("+strings.Join(ids, ",")+")")
	return err
}

// RemoveIn removes entries by their numbers, which are parameters.
func (s *Store) RemoveIn(ctx context.Context, ids []string) error {
	_, err := s.db.NewDelete().Model((*Entry)(nil)).Where("id IN (?)", bun.In(ids)).Exec(ctx)
	return err
}

// Put writes an entry.
func (s *Store) Put(ctx context.Context, e *Entry) error {
	_, err := s.db.NewInsert().Model(e).Exec(ctx)
	return err
}

// Get finds an entry by its number.
func (s *Store) Get(ctx context.Context, id int64) (*Entry, error) {
	e := new(Entry)
	err := s.db.NewSelect().Model(e).Where(fmt.Sprintf("id = %d", id)).Scan(ctx)
	return e, err
}
