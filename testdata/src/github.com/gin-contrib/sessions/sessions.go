// Package sessions is a stub of github.com/gin-contrib/sessions.
package sessions

import "net/http"

// Options describe the cookie.
type Options struct {
	Path, Domain     string
	MaxAge           int
	Secure, HttpOnly bool
	SameSite         http.SameSite
}
