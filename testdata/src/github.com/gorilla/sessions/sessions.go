// Package sessions is a stub of github.com/gorilla/sessions.
package sessions

import "net/http"

// CookieStore keeps sessions in cookies.
type CookieStore struct{ Options *Options }

// NewCookieStore makes one.
func NewCookieStore(keyPairs ...[]byte) *CookieStore { return &CookieStore{} }

// Options describe the cookie.
type Options struct {
	Path, Domain     string
	MaxAge           int
	Secure, HttpOnly bool
	SameSite         http.SameSite
}
