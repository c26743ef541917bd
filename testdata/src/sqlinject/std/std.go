// Package std has queries through database/sql.
package std

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

type handler struct {
	db *sql.DB
}

func (h *handler) literal(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	h.db.Query("SELECT id FROM users WHERE name = '" + name + "'") // want "becomes part of the SQL that .*Query runs"
	h.db.Query("SELECT id FROM users WHERE name = ?", name)
}

func (h *handler) number(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	h.db.Exec("DELETE FROM users WHERE id = " + id) // want "SQL"
	n, err := strconv.Atoi(id)
	if err != nil {
		return
	}
	h.db.Exec(fmt.Sprintf("DELETE FROM users WHERE id = %d", n))
	h.db.Exec("DELETE FROM users WHERE id = " + strconv.Itoa(n))
	if _, err := strconv.ParseInt(id, 10, 64); err == nil {
		h.db.Exec("DELETE FROM users WHERE id = " + id)
	}
}

// orderBy cannot use a parameter.
func (h *handler) orderBy(ctx context.Context, r *http.Request) {
	column := r.FormValue("sort")
	direction := r.FormValue("dir")
	h.db.QueryContext(ctx, "SELECT id FROM users ORDER BY "+column) // want "SQL"
	if !slices.Contains([]string{"name", "since"}, column) {
		column = "name"
	}
	if strings.ToLower(direction) != "desc" {
		direction = "asc"
	}
	h.db.QueryContext(ctx, "SELECT id FROM users ORDER BY "+column+" "+direction)
}

var identifier = regexp.MustCompile(`^[a-z_]+$`)
var unanchored = regexp.MustCompile(`[a-z_]+`)

func (h *handler) pattern(r *http.Request) {
	table := r.FormValue("table")
	if unanchored.MatchString(table) {
		h.db.Query("SELECT * FROM " + table) // want "SQL"
	}
	if identifier.MatchString(table) {
		h.db.Query("SELECT * FROM " + table)
	}
}

// list makes the placeholders of IN.
func (h *handler) list(r *http.Request) {
	ids := strings.Split(r.FormValue("ids"), ",")
	h.db.Query("SELECT name FROM users WHERE id IN (" + strings.Join(ids, ",") + ")") // want "SQL"
	marks := make([]string, len(ids))
	args := make([]any, len(ids))
	for i, id := range ids {
		marks[i], args[i] = "?", id
	}
	h.db.Query("SELECT name FROM users WHERE id IN ("+strings.Join(marks, ",")+")", args...)
}

// builder is a query built by hand.
type builder struct {
	where []string
	args  []any
}

func (b *builder) eq(column string, value any) *builder {
	b.where = append(b.where, column+" = ?")
	b.args = append(b.args, value)
	return b
}

func (b *builder) sql(table string) string {
	return "SELECT * FROM " + table + " WHERE " + strings.Join(b.where, " AND ")
}

func (h *handler) built(r *http.Request) {
	good := new(builder).eq("name", r.FormValue("name"))
	h.db.Query(good.sql("users"), good.args...)
	bad := new(builder).eq(r.FormValue("field"), "x")
	h.db.Query(bad.sql("users"), bad.args...) // want "SQL"
}

// columns: the keys of a body that a client sends are names of columns.
func (h *handler) prepared(tx *sql.Tx, r *http.Request) {
	var sb strings.Builder
	sb.WriteString("UPDATE users SET ")
	for key := range r.URL.Query() {
		sb.WriteString(key + " = ?,")
	}
	tx.Prepare(sb.String()) // want "SQL"
}

// quoted escapes what the database asks for, on its own.
func (h *handler) notEscaped(r *http.Request) {
	name := strings.ReplaceAll(r.FormValue("name"), `"`, "")
	h.db.Query("SELECT id FROM users WHERE name = '" + name + "'") // want "SQL"
	word := strings.Map(func(c rune) rune {
		if c >= 'a' && c <= 'z' {
			return c
		}
		return -1
	}, r.FormValue("word"))
	h.db.Query("SELECT id FROM users WHERE name = '" + word + "'")
}
