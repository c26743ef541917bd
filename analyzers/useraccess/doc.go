// Package useraccess reports decisions about access that the client makes.
//
// It is an audit, and off by default (-useraccess.also=GVS751): a comparison of
// something in the request that is named for a role or for where the request comes from
// ("role", "is_admin", X-User-Role, X-Forwarded-For, Referer) with a constant. Whoever
// writes the request writes that, too, unless something in front of the service sets it.
//
// Bad: be my guest.
//
//	package admin
//
//	import "net/http"
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		if r.Header.Get("X-User-Role") != "admin" { // finding: seems to be decided by X-User-Role
//			http.Error(w, "no", http.StatusForbidden)
//			return
//		}
//	}
//
// Good: the session knows.
//
//	package admin
//
//	import (
//		"context"
//		"net/http"
//	)
//
//	type user struct{ Role string }
//
//	func session(ctx context.Context) user { return ctx.Value("user").(user) }
//
//	func handler(w http.ResponseWriter, r *http.Request) {
//		if session(r.Context()).Role != "admin" {
//			http.Error(w, "no", http.StatusForbidden)
//			return
//		}
//	}
package useraccess
