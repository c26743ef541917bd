// Package cors is a stub of github.com/go-chi/cors.
package cors

import "net/http"

type Options struct {
	AllowedOrigins   []string
	AllowOriginFunc  func(r *http.Request, origin string) bool
	AllowCredentials bool
}

func Handler(options Options) func(next http.Handler) http.Handler { return nil }
