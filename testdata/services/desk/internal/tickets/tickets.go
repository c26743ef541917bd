// Package tickets keeps tickets with sqlx.
package tickets

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/jmoiron/sqlx"
)

// Ticket is what somebody asks for.
type Ticket struct {
	ID      int64  `db:"id" json:"id"`
	Title   string `db:"title" json:"title"`
	State   string `db:"state" json:"state"`
	Owner   string `db:"owner" json:"owner"`
	Comment string `db:"comment" json:"comment"`
}

// Query asks for tickets.
type Query struct {
	State string `query:"state" validate:"omitempty,oneof=open closed"`
	Owner string `query:"owner" validate:"omitempty,alphanum"`
	Text  string `query:"text" validate:"max=100"`
	Order string `query:"order" validate:"max=20"`
}

// Store keeps tickets.
type Store struct {
	db  *sqlx.DB
	dir string
}

// New makes a store.
func New(db *sqlx.DB, dir string) *Store { return &Store{db: db, dir: dir} }

// Search lists tickets. State and owner are put into the statement.
func (s *Store) Search(ctx context.Context, q Query) ([]Ticket, error) {
	stmt := "SELECT * FROM tickets WHERE title LIKE ?"
	if q.State != "" {
		stmt += " AND state = '" + q.State + "'"
	}
	if q.Owner != "" {
		stmt += " AND owner = '" + q.Owner + "'"
	}
	var out []Ticket
	err := s.db.SelectContext(ctx, &out, stmt, "%"+q.Text+"%")
	return out, err
}

// Ordered lists tickets in an order.
func (s *Store) Ordered(ctx context.Context, order string) ([]Ticket, error) {
	var out []Ticket
	err := s.db.SelectContext(ctx, &out, "SELECT * FROM tickets ORDER BY "+order)
	return out, err
}

// In lists tickets by their numbers, each a parameter.
func (s *Store) In(ctx context.Context, ids []string) ([]Ticket, error) {
	stmt, args, err := sqlx.In("SELECT * FROM tickets WHERE id IN (?)", ids)
	if err != nil {
		return nil, err
	}
	var out []Ticket
	err = s.db.SelectContext(ctx, &out, s.db.Rebind(stmt), args...)
	return out, err
}

// Named finds a ticket by its title.
func (s *Store) Named(ctx context.Context, title string) (*Ticket, error) {
	var t Ticket
	err := s.db.GetContext(ctx, &t, fmt.Sprintf(`SELECT * FROM tickets WHERE title = "%s"`, title))
	return &t, err
}

// NamedParam finds a ticket by its title, a named parameter.
func (s *Store) NamedParam(ctx context.Context, title string) ([]Ticket, error) {
	rows, err := s.db.NamedQueryContext(ctx, "SELECT * FROM tickets WHERE title = :title", map[string]any{"title": title})
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Ticket
	for rows.Next() {
		var t Ticket
		if err := rows.StructScan(&t); err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, rows.Err()
}

// Count counts the rows of a table.
func (s *Store) Count(ctx context.Context, table string) (n int, err error) {
	err = s.db.GetContext(ctx, &n, "SELECT count(*) FROM "+table)
	return n, err
}

// Attachment reads an attachment.
func (s *Store) Attachment(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(s.dir, name))
}

// AttachmentBelow reads an attachment that lies below the directory.
func (s *Store) AttachmentBelow(name string) ([]byte, error) {
	full := filepath.Join(s.dir, filepath.Clean("/"+name))
	return os.ReadFile(full)
}

// Print prints a ticket on a printer, which is an option or a name.
func (s *Store) Print(ctx context.Context, printer string, text string) error {
	cmd := exec.CommandContext(ctx, "lpr", "-P", printer)
	cmd.Stdin = strings.NewReader(text)
	return cmd.Run()
}

// Grep looks for a pattern in attachments.
func (s *Store) Grep(ctx context.Context, pattern string) ([]byte, error) {
	return exec.CommandContext(ctx, "grep", "-r", pattern, s.dir).Output()
}

// GrepSafe looks for a pattern, which is none of grep's options.
func (s *Store) GrepSafe(ctx context.Context, pattern string) ([]byte, error) {
	return exec.CommandContext(ctx, "grep", "-r", "-e", pattern, "--", s.dir).Output()
}
