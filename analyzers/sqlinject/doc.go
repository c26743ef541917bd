// Package sqlinject reports queries of databases into which an attacker can write.
//
//   - GVS501: text becomes part of an SQL statement. It can end the literal or the
//     expression that was meant, and go on with another: read every table, change
//     rows, and on some databases run commands. Names of columns and tables, sort
//     directions and whole conditions cannot be parameters; they come from a fixed list.
//   - GVS502: a document or an operator of a NoSQL query is the attacker's: {"$ne": ""}
//     in the place of a password, or code in $where.
//
// Numbers, parsed UUIDs and the like can do no harm, nor can text that was compared with
// a list, checked against a strict pattern, or quoted (pq.QuoteIdentifier,
// pgx.Identifier.Sanitize). Values that are handed over as parameters are no finding, nor
// are structs and maps of which only the values are the attacker's.
//
// Bad: the value becomes part of the statement, and so does the name of a column.
//
//	package users
//
//	import (
//		"database/sql"
//		"fmt"
//		"net/http"
//	)
//
//	func handler(db *sql.DB, r *http.Request) (*sql.Rows, error) {
//		db.Exec("DELETE FROM sessions WHERE user = '" + r.FormValue("user") + "'") // finding: becomes part of the SQL
//		query := fmt.Sprintf("SELECT name FROM users ORDER BY %s", r.FormValue("sort"))
//		return db.Query(query) // finding: becomes part of the SQL
//	}
//
// Good: the value is a parameter, the column comes from a list.
//
//	package users
//
//	import (
//		"database/sql"
//		"net/http"
//	)
//
//	var columns = map[string]string{"name": "name", "since": "created_at"}
//
//	func handler(db *sql.DB, r *http.Request) (*sql.Rows, error) {
//		db.Exec("DELETE FROM sessions WHERE user = ?", r.FormValue("user"))
//		column, ok := columns[r.FormValue("sort")]
//		if !ok {
//			column = "name"
//		}
//		return db.Query("SELECT name FROM users ORDER BY " + column)
//	}
package sqlinject
