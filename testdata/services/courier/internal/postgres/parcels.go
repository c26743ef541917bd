// Package postgres keeps parcels in a database.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"example.com/courier/internal/domain"
)

// Parcels is a repository.
type Parcels struct{ pool *pgxpool.Pool }

var _ domain.Parcels = (*Parcels)(nil)

// New makes one.
func New(pool *pgxpool.Pool) *Parcels { return &Parcels{pool: pool} }

const columns = "id, code, recipient, address, status, weight, note, changed"

// Get finds a parcel.
func (r *Parcels) Get(ctx context.Context, id uuid.UUID) (domain.Parcel, error) {
	return one[domain.Parcel](r.pool.Query(ctx, "SELECT "+columns+" FROM parcels WHERE id = $1", id))
}

// ByCode finds a parcel by the code on it.
func (r *Parcels) ByCode(ctx context.Context, code string) (domain.Parcel, error) {
	return one[domain.Parcel](r.pool.Query(ctx, fmt.Sprintf("SELECT %s FROM parcels WHERE code = $1", columns), code))
}

// List lists parcels. The caller chooses the order.
func (r *Parcels) List(ctx context.Context, f domain.Filter) ([]domain.Parcel, error) {
	var q builder
	q.text("SELECT " + columns + " FROM parcels WHERE true")
	if f.Recipient != "" {
		q.text(" AND recipient ILIKE ").value("%" + f.Recipient + "%")
	}
	if f.Status != "" {
		q.text(" AND status = ").value(f.Status)
	}
	if f.OrderBy != "" {
		q.text(" ORDER BY " + f.OrderBy)
		if f.Desc {
			q.text(" DESC")
		}
	}
	q.text(fmt.Sprintf(" LIMIT %d OFFSET %d", f.Limit, f.Offset))
	return all[domain.Parcel](r.pool.Query(ctx, q.String(), q.args...))
}

// Match lists the parcels whose columns have values.
func (r *Parcels) Match(ctx context.Context, want map[string]string) ([]domain.Parcel, error) {
	args := pgx.NamedArgs{}
	var conds []string
	for column, v := range want {
		conds = append(conds, column+" = @"+column)
		args[column] = v
	}
	stmt := "SELECT " + columns + " FROM parcels WHERE " + strings.Join(conds, " AND ")
	return all[domain.Parcel](r.pool.Query(ctx, stmt, args))
}

// InDepot lists what lies in a depot. Each depot has a schema.
func (r *Parcels) InDepot(ctx context.Context, depot string) ([]domain.Parcel, error) {
	if here, err := r.inSchema(ctx, pgx.Identifier{depot, "parcels"}.Sanitize()); err == nil && len(here) > 0 {
		return here, nil
	}
	return r.inSchema(ctx, depot+".returned")
}

func (r *Parcels) inSchema(ctx context.Context, table string) ([]domain.Parcel, error) {
	return all[domain.Parcel](r.pool.Query(ctx, "SELECT "+columns+" FROM "+table))
}

// Add adds a parcel.
func (r *Parcels) Add(ctx context.Context, p domain.Parcel) error {
	return pgx.BeginFunc(ctx, r.pool, func(tx pgx.Tx) error {
		const stmt = `INSERT INTO parcels (id, code, recipient, address, status, weight, note)
			VALUES (@id, @code, @recipient, @address, @status, @weight, @note)`
		_, err := tx.Exec(ctx, stmt, pgx.NamedArgs{
			"id": p.ID, "code": p.Code, "recipient": p.Recipient, "address": p.Address,
			"status": p.Status, "weight": p.Weight, "note": p.Note,
		})
		return wrap("add", err)
	})
}

// SetStatus changes a status.
func (r *Parcels) SetStatus(ctx context.Context, id uuid.UUID, st domain.Status) error {
	// The status is one of ours (domain.ParseStatus), the number has no quotes.
	_, err := r.pool.Exec(ctx, fmt.Sprintf("UPDATE parcels SET status = '%s' WHERE id = '%s'", st, id))
	return wrap("set status", err)
}

func one[T any](rows pgx.Rows, err error) (T, error) {
	var zero T
	if err != nil {
		return zero, wrap("query", err)
	}
	out, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[T])
	if errors.Is(err, pgx.ErrNoRows) {
		return zero, domain.ErrNotFound
	}
	return out, wrap("collect", err)
}

func all[T any](rows pgx.Rows, err error) ([]T, error) {
	if err != nil {
		return nil, wrap("query", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[T])
	return out, wrap("collect", err)
}

func wrap(what string, err error) error {
	var pg *pgconn.PgError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &pg) && pg.Code == "23505":
		return fmt.Errorf("%s: %w", what, domain.ErrInvalid)
	}
	return fmt.Errorf("%s: %w", what, err)
}
