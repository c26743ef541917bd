// Package cors is a stub of github.com/rs/cors.
package cors

import "net/http"

type Options struct {
	AllowedOrigins             []string
	AllowOriginFunc            func(origin string) bool
	AllowOriginRequestFunc     func(r *http.Request, origin string) bool
	AllowOriginVaryRequestFunc func(r *http.Request, origin string) (bool, []string)
	AllowedMethods             []string
	AllowCredentials           bool
}

type Cors struct{}

func New(options Options) *Cors { return &Cors{} }

func (c *Cors) Handler(h http.Handler) http.Handler { return h }
