// Package session is a stub of github.com/gofiber/fiber/v2/middleware/session.
package session

import "time"

// Config describes sessions.
type Config struct {
	Expiration     time.Duration
	CookieSecure   bool
	CookieHTTPOnly bool
	CookieSameSite string
}

// Store keeps sessions.
type Store struct{}

// New makes a store.
func New(config ...Config) *Store { return &Store{} }
