package sql

import (
	"database/sql"
	"fmt"
	"net/http"
)

func queries(db *sql.DB, name string) {
	query := fmt.Sprintf("SELECT * FROM t WHERE name = '%s'", name) // want `SQL string formatting \(G201\)`
	_, _ = db.Query(query)
	_, _ = db.Query("SELECT * FROM t WHERE name = '" + name + "'") // want `SQL string concatenation \(G202\)`
	_, _ = db.Query("SELECT * FROM t WHERE name = ?", name)
}

// The value comes from a request, which the taint analysis finds, too: one finding.
func handler(db *sql.DB, r *http.Request) {
	_, _ = db.Query("SELECT * FROM t WHERE name = '" + r.FormValue("n") + "'")             // want `SQL injection via string concatenation \(G701\)`
	_, _ = db.Query(fmt.Sprintf("SELECT * FROM t WHERE name = '%s'", r.FormValue("name"))) // want `SQL injection via string concatenation \(G701\)`
	query := "SELECT * FROM t WHERE name = '" + r.FormValue("n") + "'"
	_, _ = db.Query(query) // want `SQL injection via string concatenation \(G701\)`
}
