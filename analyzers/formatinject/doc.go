// Package formatinject reports format strings that an attacker chooses.
//
// Go's formatted printing reads no memory that it should not, but the attacker
// still decides how the operands are shown, hides them, and asks for widths
// ("%1000000000d") that take a gigabyte for one line. Text without a "%" is no finding.
//
// Bad: the message is the format.
//
//	package audit
//
//	import (
//		"log"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		log.Printf(r.FormValue("event") + " from %s", r.RemoteAddr) // finding: is the format string of log.Printf
//	}
//
// Good: the format is constant.
//
//	package audit
//
//	import (
//		"log"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		log.Printf("%q from %s", r.FormValue("event"), r.RemoteAddr)
//	}
package formatinject
