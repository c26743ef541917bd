// Package readlimit reports bodies of requests that are read whole without a limit.
//
// net/http sets none: a client can send a body without end, and io.ReadAll keeps all
// of it in memory. http.MaxBytesReader stops it, and tells the client so.
//
//   - GVS651: io.ReadAll, a buffer's ReadFrom, or io.Copy into a buffer, on the body, a
//     part of it, or a message of a websocket.
//   - GVS652: ParseMultipartForm, whose argument is not a limit on the body: the rest
//     is written to disk. (ParseForm and FormValue have a limit of their own.)
//
// Both are silent where http.MaxBytesReader or io.LimitReader come before, and in a
// package that uses http.MaxBytesHandler or a middleware named for it. A proxy in
// front of the service may have a limit, too: the severity is low.
//
// Bad: as much as the client likes to send.
//
//	package webhook
//
//	import (
//		"io"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		body, err := io.ReadAll(r.Body) // finding: the client decides how much that is
//		_, _ = body, err
//	}
//
// Good: a megabyte is enough.
//
//	package webhook
//
//	import (
//		"io"
//		"net/http"
//	)
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
//		_, _ = body, err
//	}
package readlimit
