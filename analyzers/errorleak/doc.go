// Package errorleak reports insides of the program that clients are told.
//
//   - GVS671: a stack trace (debug.Stack, runtime.Stack) is written to the response.
//     It shows the files, versions and calls that an attack needs to know.
//   - GVS672: the text of an error is sent with a status from 500 on. Such an error is
//     the program's, and its text names tables, hosts and files. With another status
//     the text mostly tells the client what it did wrong, which is no finding. The status
//     can be in the same call, also that of a helper which is given the response, or set
//     before, in the same expression or list of statements.
//
// Bad: everything is said.
//
//	package orders
//
//	import (
//		"database/sql"
//		"net/http"
//		"runtime/debug"
//	)
//
//	func handler(db *sql.DB) http.HandlerFunc {
//		return func(w http.ResponseWriter, r *http.Request) {
//			defer func() {
//				if recover() != nil {
//					w.Write(debug.Stack()) // finding: shows files, versions and calls
//				}
//			}()
//			if err := db.Ping(); err != nil {
//				http.Error(w, err.Error(), http.StatusInternalServerError) // finding: log it, and send a text that says nothing
//			}
//		}
//	}
//
// Good: the log has it.
//
//	package orders
//
//	import (
//		"database/sql"
//		"log"
//		"net/http"
//		"runtime/debug"
//		"strconv"
//	)
//
//	func handler(db *sql.DB) http.HandlerFunc {
//		return func(w http.ResponseWriter, r *http.Request) {
//			defer func() {
//				if recover() != nil {
//					log.Printf("%s", debug.Stack())
//				}
//			}()
//			if err := db.Ping(); err != nil {
//				log.Print(err)
//				http.Error(w, "try again later", http.StatusInternalServerError)
//			}
//			if _, err := strconv.Atoi(r.FormValue("id")); err != nil {
//				http.Error(w, err.Error(), http.StatusBadRequest)
//			}
//		}
//	}
package errorleak
