// Package quoted quotes names itself.
package quoted

import (
	"database/sql"
	"net/http"
	"strings"
)

func quote(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

func backquote(name string) string { return "`" + strings.Replace(name, "`", "``", -1) + "`" }

func unquoted(name string) string { return strings.ReplaceAll(name, `"`, `""`) }

func other(name string) string { return "`" + strings.ReplaceAll(name, `"`, `""`) + "`" }

func once(name string) string { return `"` + strings.Replace(name, `"`, `""`, 1) + `"` }

func literal(name string) string { return "'" + strings.ReplaceAll(name, `"`, `""`) + "'" }

type handler struct{ db *sql.DB }

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	h.db.Query("SELECT " + quote(name) + " FROM t")
	h.db.Query("SELECT id FROM t ORDER BY " + backquote(name) + " LIMIT 1")
	h.db.Query("SELECT " + quote("a") + ", " + quote(name) + " FROM t")
	h.db.Query("SELECT " + unquoted(name) + " FROM t") // want "SQL"
	h.db.Query("SELECT " + other(name) + " FROM t")    // want "SQL"
	h.db.Query("SELECT " + once(name) + " FROM t")     // want "SQL"
	h.db.Query("SELECT " + literal(name) + " FROM t")  // want "SQL"
}
