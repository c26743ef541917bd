// Package loginject reports text that can end a line of a log and begin a false one.
//
// Whoever reads the log, or the program that does, then sees events that never were, or
// not those that were.
//
// The rule is silent for %q and strconv.Quote, for text without line breaks (also that of
// headers and of the method, which have none), for numbers, and for attributes of log/slog,
// which its handlers quote. The message of log/slog counts: the handler that is there from
// the start writes it as it is.
//
// Bad:
//
//	package audit
//
//	import (
//		"log"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		log.Printf("login of %s failed", r.FormValue("user")) // finding: with its line breaks
//	}
//
// Good: it is quoted.
//
//	package audit
//
//	import (
//		"log"
//		"log/slog"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		log.Printf("login of %q failed", r.FormValue("user"))
//		slog.Info("login failed", "user", r.FormValue("user"))
//	}
package loginject
