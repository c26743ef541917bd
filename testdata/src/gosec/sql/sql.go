package sql

import (
	"database/sql"
	"fmt"
	"net/http"
)

func queries(db *sql.DB, name string) {
	query := fmt.Sprintf("SELECT * FROM t WHERE name = '%s'", name)
	_, _ = db.Query(query)
	_, _ = db.Query("SELECT * FROM t WHERE name = '" + name + "'")
	_, _ = db.Query("SELECT * FROM t WHERE name = ?", name)
}

// The value comes from a request, which the taint analysis finds, too: one finding.
func handler(db *sql.DB, r *http.Request) {
	_, _ = db.Query("SELECT * FROM t WHERE name = '" + r.FormValue("n") + "'")
	_, _ = db.Query(fmt.Sprintf("SELECT * FROM t WHERE name = '%s'", r.FormValue("name")))
	query := "SELECT * FROM t WHERE name = '" + r.FormValue("n") + "'"
	_, _ = db.Query(query)
}
