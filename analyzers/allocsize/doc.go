// Package allocsize reports allocations of a size that an attacker chooses.
//
// make with a size from the network takes all memory, or panics, with one
// request. The same holds for Grow of buffers and builders, and for strings.Repeat.
//
// A size is no finding where it was compared with an upper limit that the attacker
// does not choose, where min, "%" or "&" bounds it, and where its type has 16 bits or
// less. A limit over 1 GiB counts as none.
//
// Bad: the client says how many rows it will send.
//
//	package rows
//
//	import (
//		"net/http"
//		"strconv"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		n, err := strconv.Atoi(r.FormValue("count"))
//		if err != nil || n < 0 {
//			return
//		}
//		rows := make([]string, n) // finding: which an attacker chooses, is the size that make allocates
//		_ = rows
//	}
//
// Good: there is a limit.
//
//	package rows
//
//	import (
//		"net/http"
//		"strconv"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		n, err := strconv.Atoi(r.FormValue("count"))
//		if err != nil || n < 0 || n > 1000 {
//			return
//		}
//		rows := make([]string, n)
//		_ = rows
//	}
package allocsize
