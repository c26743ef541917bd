// Package store keeps parts in a database.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// ErrNotFound says that there is no such part.
var ErrNotFound = errors.New("not found")

// Part is one part.
type Part struct {
	ID       int64
	Name     string
	Category string
	Note     string
	Stock    int
}

// Filter chooses parts.
type Filter struct {
	Text     string
	Category string
	Sort     string
	Desc     bool
	Limit    int
	Extra    map[string]string
}

// DB is the store.
type DB struct {
	db     *sql.DB
	schema string
}

// New makes a store.
func New(db *sql.DB, schema string) *DB { return &DB{db: db, schema: schema} }

const columns = "id, name, category, note, stock"

// Get finds a part by its number.
func (d *DB) Get(ctx context.Context, id int64) (*Part, error) {
	row := d.db.QueryRowContext(ctx, fmt.Sprintf("SELECT %s FROM %s.parts WHERE id = %d", columns, d.schema, id))
	return scan(row)
}

// ByName finds a part by its name.
func (d *DB) ByName(ctx context.Context, name string) (*Part, error) {
	row := d.db.QueryRowContext(ctx, "SELECT "+columns+" FROM parts WHERE name = '"+name+"'")
	return scan(row)
}

// ByCode finds a part by the code on its label.
func (d *DB) ByCode(ctx context.Context, code string) (*Part, error) {
	row := d.db.QueryRowContext(ctx, "SELECT "+columns+" FROM parts WHERE code = $1", code)
	return scan(row)
}

func scan(row *sql.Row) (*Part, error) {
	var p Part
	err := row.Scan(&p.ID, &p.Name, &p.Category, &p.Note, &p.Stock)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	return &p, err
}

// List finds parts. The text to look for is a parameter; the order is not.
func (d *DB) List(ctx context.Context, f Filter) ([]Part, error) {
	var b strings.Builder
	var args []any
	b.WriteString("SELECT " + columns + " FROM parts WHERE true")
	if f.Text != "" {
		args = append(args, "%"+f.Text+"%")
		fmt.Fprintf(&b, " AND name LIKE $%d", len(args))
	}
	if f.Category != "" {
		args = append(args, f.Category)
		fmt.Fprintf(&b, " AND category = $%d", len(args))
	}
	if f.Sort != "" {
		b.WriteString(" ORDER BY " + f.Sort)
		if f.Desc {
			b.WriteString(" DESC")
		}
	}
	fmt.Fprintf(&b, " LIMIT %d", f.Limit)
	return d.query(ctx, b.String(), args...)
}

// sortable are the columns by which people may sort.
var sortable = map[string]string{"name": "name", "stock": "stock", "new": "created_at"}

// Sorted lists all parts, ordered by a column that is looked up.
func (d *DB) Sorted(ctx context.Context, by string) ([]Part, error) {
	column, ok := sortable[by]
	if !ok {
		column = "id"
	}
	return d.query(ctx, "SELECT "+columns+" FROM parts ORDER BY "+column)
}

// Match lists the parts with the values in columns of the caller's choice.
func (d *DB) Match(ctx context.Context, want map[string]string) ([]Part, error) {
	var conds []string
	var args []any
	for column, value := range want {
		args = append(args, value)
		conds = append(conds, fmt.Sprintf("%s = $%d", column, len(args)))
	}
	return d.query(ctx, "SELECT "+columns+" FROM parts WHERE "+strings.Join(conds, " AND "), args...)
}

// Some lists parts by their numbers, each a parameter.
func (d *DB) Some(ctx context.Context, ids []string) ([]Part, error) {
	marks := make([]string, len(ids))
	args := make([]any, len(ids))
	for i, id := range ids {
		marks[i] = fmt.Sprintf("$%d", i+1)
		args[i] = id
	}
	return d.query(ctx, "SELECT "+columns+" FROM parts WHERE id IN ("+strings.Join(marks, ",")+")", args...)
}

// InCategories lists the parts of some categories.
func (d *DB) InCategories(ctx context.Context, names []string) ([]Part, error) {
	list := "'" + strings.Join(names, "','") + "'"
	return d.query(ctx, "SELECT "+columns+" FROM parts WHERE category IN ("+list+")")
}

func (d *DB) query(ctx context.Context, q string, args ...any) ([]Part, error) {
	rows, err := d.db.QueryContext(ctx, q, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Part
	for rows.Next() {
		var p Part
		if err := rows.Scan(&p.ID, &p.Name, &p.Category, &p.Note, &p.Stock); err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, rows.Err()
}

// SetNote changes what is noted of a part.
func (d *DB) SetNote(ctx context.Context, id int64, note string) error {
	_, err := d.db.ExecContext(ctx, "UPDATE parts SET note = $1 WHERE id = $2", note, id)
	return err
}

// Archive moves the parts of a category to the table of that year.
func (d *DB) Archive(ctx context.Context, year int, category string) error {
	tx, err := d.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	table := fmt.Sprintf("parts_%d", year)
	if _, err := tx.ExecContext(ctx, "INSERT INTO "+table+" SELECT * FROM parts WHERE category = $1", category); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM parts WHERE category = $1", category); err != nil {
		return err
	}
	return tx.Commit()
}
