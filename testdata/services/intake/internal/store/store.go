// Package store keeps claims in a database.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/lib/pq"
)

// Claim is what somebody wants to be paid for.
type Claim struct {
	ID     int64  `json:"id"`
	Policy string `json:"policy"`
	Text   string `json:"text"`
	State  string `json:"state"`
	Cents  int64  `json:"cents"`
}

// ErrNotFound says that there is no such claim.
var ErrNotFound = errors.New("no such claim")

// DB keeps claims.
type DB struct{ db *sql.DB }

// New makes it.
func New(db *sql.DB) *DB { return &DB{db: db} }

const columns = "id, policy, text, state, cents"

// Get finds a claim.
func (d *DB) Get(ctx context.Context, id int64) (*Claim, error) {
	var c Claim
	err := d.db.QueryRowContext(ctx, fmt.Sprintf("SELECT %s FROM claims WHERE id = %d", columns, id)).
		Scan(&c.ID, &c.Policy, &c.Text, &c.State, &c.Cents)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	return &c, err
}

// Find finds the claims of a policy, in an order.
func (d *DB) Find(ctx context.Context, policy, order string) ([]Claim, error) {
	stmt := strings.Join([]string{"SELECT", columns, "FROM claims WHERE policy = $1 ORDER BY", order}, " ")
	return d.query(ctx, stmt, policy)
}

// InTenant lists the claims of a tenant, which has a schema of its own.
func (d *DB) InTenant(ctx context.Context, tenant string) ([]Claim, error) {
	return d.query(ctx, "SELECT "+columns+" FROM "+tenant+".claims")
}

// InQuotedTenant is InTenant with the name as a name.
func (d *DB) InQuotedTenant(ctx context.Context, tenant string) ([]Claim, error) {
	return d.query(ctx, "SELECT "+columns+" FROM "+pq.QuoteIdentifier(tenant)+".claims")
}

// States lists the claims that are in one of some states.
func (d *DB) States(ctx context.Context, states []string) ([]Claim, error) {
	marks := make([]string, len(states))
	args := make([]any, len(states))
	for i, s := range states {
		marks[i] = fmt.Sprintf("$%d", i+1)
		args[i] = s
	}
	return d.query(ctx, "SELECT "+columns+" FROM claims WHERE state IN ("+strings.Join(marks, ",")+")", args...)
}

func (d *DB) query(ctx context.Context, stmt string, args ...any) ([]Claim, error) {
	rows, err := d.db.QueryContext(ctx, stmt, args...)
	if err != nil {
		return nil, fmt.Errorf("query: %w", err)
	}
	defer rows.Close()
	var out []Claim
	for rows.Next() {
		var c Claim
		if err := rows.Scan(&c.ID, &c.Policy, &c.Text, &c.State, &c.Cents); err != nil {
			return nil, fmt.Errorf("scan: %w", err)
		}
		out = append(out, c)
	}
	return out, rows.Err()
}

// Add adds a claim.
func (d *DB) Add(ctx context.Context, c *Claim) error {
	const stmt = "INSERT INTO claims (policy, text, state, cents) VALUES ($1, $2, $3, $4) RETURNING id"
	return d.db.QueryRowContext(ctx, stmt, c.Policy, c.Text, c.State, c.Cents).Scan(&c.ID)
}
